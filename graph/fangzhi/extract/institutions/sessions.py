"""Committees of a session: 提案委员会 of those who have met, 市工商联|第十届执行委员会."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, posted
from fangzhi.extract.reading import Found, Reading

_HOLDER = expression("(.+?(政协|人大|人民代表大会))(?:常委会|常务委员会)?$")


_TERM = expression(r"第[一二三四五六七八九十百\d]{1,4}届(?:(?:执行|常务|理事|监察)?委员会|理事会|常务理事会)")
_HAVE_TERMS = expression(
    "(?:工商联|总?工会|妇联|文联|科协|残联|侨联|台联|红十字会|作协|记协|法学会|协会|商会|学会|联合会|团[省市县区]委)$"
)


def of_terms(reading: Reading) -> None:
    """市工商联|第十届执行委员会: what a body of members elects for a term."""
    for match in _TERM.finditer(reading.text):
        body = reading.ending_at(match.start(), "Institution")
        if body is not None and _HAVE_TERMS.search(body.name) and reading.ending_at(match.end(), "Institution") is None:
            add(reading, (body.start, match.end()), body.name + match[0], "nested", Tie(parent=body))


def of_session(reading: Reading, start: int, end: int) -> Found | None:
    """区政协常委会举行会议，任命甲为|提案委员会|主任: a committee of whom the sentence says has met."""
    term = reading.text[start:end]
    kind = reading.vocabulary.lexicon("departments")[term]["kind"]
    if kind not in ("cppcc", "congress") or not term.endswith(("委员会", "委")) or "工作" in term or not posted(reading, end):
        return None
    met = {}
    begin = max(reading.text.rfind("。", 0, start), reading.text.rfind("\n", 0, start)) + 1  # over ； too
    for body in reading.within(begin, start, "Institution"):
        holder = _HOLDER.match(body.name) if body.attributes.get("kind") == kind else None
        if holder and (holder[2] == "政协") == (kind == "cppcc"):
            met[holder[1]] = body
    if len(met) != 1:
        return None
    name, body = next(iter(met.items()))
    parent = next(iter(reading.named("Institution", name)), None)
    tie = Tie(None if parent else body.attributes.get("area"), parent, "article")
    return add(reading, (start, end), name + term, "elided", tie)
