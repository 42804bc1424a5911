"""Reforms: renamed, merged, split, created, abolished, raised, the duties moved, and areas that became others."""

from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.dates import DateFound
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.reforms import parties, words

# what may follow the last body of an act; anything else says that its name went on or that it does something
_ENDED = expression(r"”?(?:等(?:部门|单位|机构)?)?(?:的?建制|机构)?(?:[，。；：！？、（） \n]|$|后|并(?!入)|以来|以及|和|与)")
_DUTIES = expression(r"(?:的)?(?:全部|相关)?$")
_DUTY_OF = expression(r"的[^，。；]{1,25}?职[责能]")
_GATHER = expression(r"(?:整合|将|把|原|由)“?$")
_REPORTED = expression(r"获悉|了解|消息|报道|介绍|表示|透露|截至|举行|召开")
_WINDOW = 24
_NEAR = 16


@dataclass(slots=True)
class Act:
    """One verb of reform in a sentence, at [start, end)."""

    reading: Reading
    start: int
    end: int
    kind: str
    form: str

    def before(self, at: int) -> str:
        """The words of the clause before an offset, as many as can bear on the verb."""
        return self.reading.text[max(self.reading.clause_of(at)[0], at - _WINDOW) : at]

    def state(self, originals: list[Found], results: list[Found], planned: str = "", day: DateFound | None = None) -> bool:
        """State what became of what, one fact a pair; two that become one are merged, one that becomes two is split."""
        if planned == "none" or not (originals or results) or {f.name for f in originals} & {f.name for f in results}:
            return False
        kind = self.kind
        if kind in ("renamed", "levelled", "succeeded") and len(originals) != len(results) and originals and results:
            kind = "merged" if len(originals) > 1 else "split"
        found = sorted((*originals, *results), key=lambda f: f.start)
        day = day or (None if planned or self.form in ("reverse", "brackets") else self.date(min(found[0].start, self.start)))
        whole = [*((f.start, f.end) for f in found), (self.start, self.end), *([(day.start, day.end)] if day else [])]
        start, end = min(a for a, _ in whole), max(b for _, b in whole)
        end += (
            self.reading.text[start:end].count("（") > self.reading.text[start:end].count("）") and self.reading.text[end] == "）"
        )
        for original, result in _pairs(originals, results):
            roles = {
                "kind": kind,
                "original": original,
                "result": result,
                "date": day.value if day else None,
                "planned": True if planned else None,
            }
            self.reading.state("Reform", roles, start, end, self.form)
        return True

    def date(self, at: int) -> DateFound | None:
        """The last day, month or year told before the verb, right before the bodies or behind them, not that of a report."""
        text = self.reading.text
        start, _ = self.reading.sentence_of(self.start)
        told = [d for d in dates.find(self.reading) if start <= d.start and d.end <= self.start and not d.before]
        if not told or told[-1].precision not in ("day", "month", "year"):
            return None
        between = text[told[-1].end : max(at, told[-1].end)]
        near = len(between) <= _NEAR and ("，" not in between or between.startswith("，"))
        lead = text[max(start, told[-1].start - 3) : told[-1].start]
        return told[-1] if near and not _REPORTED.search(between) and not _REPORTED.search(lead) else None


def between(act: Act) -> bool:
    """甲、乙合并组建丙: the old ones before the verb, the new ones behind it."""
    results = ended(act, parties.behind(act.reading, act.end, unlisted=act.kind in ("renamed", "merged")))
    if not results:
        return False
    if act.reading.text.startswith("职", act.start):
        return _duties(act, results)
    originals, gap = _subject(act)
    if not originals:
        return False
    if act.kind == "merged" and len(originals) < 2 and "入" not in act.reading.text[act.start : act.end]:
        return False
    first = originals[0].start
    lead = act.reading.text[gap : act.start] if gap < act.start else ""
    told = words.modality(act.reading.vocabulary, act.before(first), future=False)
    told = told or words.modality(act.reading.vocabulary, lead, future=True)
    return act.state([f for f in originals if f.name not in {r.name for r in results}], results, told)


def reverse(act: Act) -> bool:
    """丙的前身是甲: the new one before the verb, the old ones behind it."""
    at = act.start - act.reading.text.startswith(("的", "（", "，"), act.start - 1)
    results = parties.before(act.reading, at)
    originals = ended(act, parties.behind(act.reading, act.end, unlisted=True))
    return bool(results and originals) and act.state(originals, results[-1:])


def before(act: Act) -> bool:
    """组建甲, 不再保留甲、乙: the verb before its object."""
    group = ended(act, parties.behind(act.reading, act.end))
    if act.kind == "created":
        group = [f for f in group if _is_one(f)]
    told = words.modality(act.reading.vocabulary, act.before(act.start), future=True)
    return act.state(group, [], told) if act.kind == "abolished" else act.state([], group, told)


def behind(act: Act) -> bool:
    """甲挂牌成立: the verb behind its subject, at the end of its clause."""
    text = act.reading.text
    if text[act.end : act.end + 1] not in (*"，。；！”） \n", ""):
        return False
    last = parties.nearest(act.reading, act.reading.sentence_of(act.start)[0], act.start)
    if last is None or not words.GAP.fullmatch(text, last.end, act.start):
        return False
    group = [f for f in parties.before(act.reading, last.end) if f.type == "Institution"]
    told = words.modality(act.reading.vocabulary, text[last.end : act.start], future=True)
    return act.state(group, [], told) if act.kind == "abolished" else act.state([], group, told)


def dated(act: Act) -> bool:
    """甲成立于1998年: the day stands behind the verb."""
    day = dates.starting_at(act.reading, act.end)
    group = [f for f in parties.before(act.reading, act.start) if f.type == "Institution"]
    return day is not None and len(group) == 1 and act.state([], group, day=day)


def _is_one(found: Found) -> bool:
    """Whether a body that is set up is a certain one: each town along a river sets up a 防汛应急突击队."""
    own = "area" in found.attributes or "parent" in found.attributes
    return found.type == "Institution" and (own or (len(found.name) > 5 and found.attributes.get("kind") != "group"))


def ended(act: Act, group: list[Found]) -> list[Found]:
    """The group where it is surely whole."""
    return group if group and _ENDED.match(act.reading.text, group[-1].end) else []


def _subject(act: Act) -> tuple[list[Found], int]:
    """The old ones before the verb and where they end: right before it, or told by the clause before."""
    reading = act.reading
    start = reading.sentence_of(act.start)[0]
    last = parties.nearest(reading, start, act.start)
    if (last is None or last.end < act.start) and act.kind != "levelled" and (name := parties.named_before(reading, act.start)):
        return [name], act.start
    if last is None:
        return [], act.start
    if words.GAP.fullmatch(reading.text, last.end, act.start) and "，" not in reading.text[last.end : act.start].rstrip("，"):
        return parties.before(reading, last.end), last.end
    clause = reading.clause_of(act.start)[0]
    if act.kind in ("renamed", "levelled") and words.GAP.fullmatch(reading.text, clause, act.start):
        said = [s.roles["result"] for s in reading.statements if s.type == "Reform" and start <= s.start and "result" in s.roles]
        head = said[-1] if said else parties.heading(reading, act.start)
        return ([head], clause) if head is not None else ([], clause)
    return [], act.start


def _duties(act: Act, results: list[Found]) -> bool:
    """整合甲、乙职责，组建丙 merges them; 甲的监管职责划入丙, 整合甲的监管职责、乙的执法职责，组建丙 move duties."""
    reading = act.reading
    start = reading.sentence_of(act.start)[0]
    gap = _DUTIES.search(reading.text, start, act.start)
    group = parties.before(reading, gap.start()) if gap else []
    told = words.modality(reading.vocabulary, act.before(group[0].start if group else act.start), future=False)
    if group and act.kind == "merged" and _GATHER.search(reading.text, start, group[0].start):
        if len(group) > 1:
            return act.state(group, results, told)
        act.kind = "succeeded"
        return act.state(group, results, told)
    clause = max(start, reading.text.rfind("。", start, act.start) + 1)
    after = act.end if act.kind == "transferred" else act.start + 2
    owners = [
        f
        for f in reading.within(clause, act.start, "Institution")
        if parties.is_party(f) and _DUTY_OF.match(reading.text, f.end, after)
    ]
    created = act.kind == "merged"
    act.kind = "transferred"
    moved = bool(owners) and act.state(owners, results, told)
    if created:
        act.kind = "created"
        return act.state([], results, told) or moved
    return moved


def _pairs(originals: list[Found], results: list[Found]) -> list[tuple[Found | None, Found | None]]:
    if originals and len(originals) == len(results):
        return list(zip(originals, results, strict=True))
    return [(o, r) for o in originals or [None] for r in results or [None]]  # type: ignore[list-item]
