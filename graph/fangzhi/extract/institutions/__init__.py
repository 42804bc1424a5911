"""Bodies: known departments completed by their area or parent, composed names by their borders, the tagger's last."""

from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions import joined
from fangzhi.extract.institutions.boards import boards
from fangzhi.extract.institutions.bodies import OTHER_PARTIES, Tie, add
from fangzhi.extract.institutions.commands import of_commands
from fangzhi.extract.institutions.committees import of_houses, of_villages, presidium
from fangzhi.extract.institutions.composed import composed, departments_at
from fangzhi.extract.institutions.departments import department
from fangzhi.extract.institutions.each import of_each
from fangzhi.extract.institutions.groups import group
from fangzhi.extract.institutions.hinted import hinted
from fangzhi.extract.institutions.known import known, media, ministries, newspapers, teams
from fangzhi.extract.institutions.nested import branch, colleges, holders, of_noun, of_that, sections
from fangzhi.extract.institutions.officers import officers
from fangzhi.extract.institutions.sessions import of_terms
from fangzhi.extract.institutions.shorts import shorts
from fangzhi.extract.institutions.sieve import sieve
from fangzhi.extract.institutions.stationed import stationed
from fangzhi.extract.institutions.stations import of_police
from fangzhi.extract.institutions.unlisted import bureaus, widened
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms, posts
from fangzhi.vocabulary import Vocabulary

_SESSION = r"(?:第[一二三四五六七八九十百\d]+届)?"
# 政协第十五届云州市|委员会, 政协云州市第十五届|委员会, 中共云州市第八届|纪律检查委员会
_COMMITTEE = expression(rf"(?:中国人民政治协商会议|人民政协|政协|中国共产党|中共|{'|'.join(OTHER_PARTIES)}){_SESSION}")
_COMMITTEE_END = expression(rf"{_SESSION}(?:纪律检查)?委员会")
# 共青团大理州|委, 民盟云州市|委会, 农工党市|委: no committee of the Party
_OTHERS_END = expression(
    rf"(?![各全])[\u4e00-\u9fff]{{0,6}}?(?:(?<=[省市县区州盟旗])(?:工委|{_SESSION}(?:委员会|委会|委(?!员|托|派)))|总支部?(?:委员会)?|支部(?:委员会)?|支社|基层委员会)"
)


_ITS_WORK = expression("(?:政府|党委|[省市县区镇乡州]委|[市县区]里|工作)中心(?:工作|任务)(?!人员|者|站|组)")
_RANGE = expression("[至到]第[一二三四五六七八九十]+$")
_SENT = expression("派[驻出]第[一二三四五六七八九十]{1,3}$")
_SOME_OF = expression("部分(?:专门)?$")


def find(reading: Reading) -> None:
    """Add every Institution, from left to right, so that a nested one finds its parent before it."""
    whole = _committees(reading)
    done = 0
    for start, end in _terms(reading.vocabulary).scan(reading.text):
        done = max(done, *(stop for first, stop in whole.items() if first <= start), 0)
        if start >= done and (body := _body(reading, start, end)) is not None:
            done = max(end, body.end)
    of_terms(reading)
    widened(reading)
    bureaus(reading)
    ministries(reading)
    teams(reading)
    newspapers(reading)
    media(reading)
    for word in reading.tagged("Institution"):
        hinted(reading, word.start, word.end)
    joined.over_and(reading)
    sections(reading)
    joined.siblings(reading)
    shorts(reading)
    _organs(reading)
    officers(reading)
    of_police(reading)
    holders(reading)
    of_houses(reading)
    of_villages(reading)
    presidium(reading)
    stationed(reading)
    boards(reading)
    of_commands(reading)
    of_that(reading)
    of_noun(reading)
    colleges(reading)
    sieve(reading)


def _organs(reading: Reading) -> None:
    """晋煜煤业|党支部: the organ of a body told by a short form of its name."""
    for short in [f for f in reading.found if f.type == "Institution" and f.rule == "short"]:
        term = _terms(reading.vocabulary).at(reading.text, short.end)
        longer = reading.covering(short.start, short.end + 1, "Institution")
        if term is not None and (longer is None or longer.name.startswith(reading.text[short.start : short.end])):
            if longer is not None:
                reading.remove(longer)
            _body(reading, short.end, short.end + len(term))


def _committees(reading: Reading) -> dict[int, int]:
    """政协第十五届云州市委员会: the area stands inside the name. Ends by starts."""
    ends = {}
    for match in _COMMITTEE.finditer(reading.text):
        other, at, rule = match[0].startswith(OTHER_PARTIES), match.end(), ""
        if (stray := reading.starting_at(match.start(), "Place")) is not None and other:
            reading.remove(stray)  # 民盟市|委
        place = reading.innermost_at(at)
        at = place.end if place is not None and not other else at
        if place is None and other and reading.text.startswith(tuple("省市县区州旗"), at):
            place, rule = areas.resolve(reading, reading.text[at], at)
        rest = _OTHERS_END.match(reading.text, at) if other else _COMMITTEE_END.match(reading.text, at) if place else None
        if rest:
            end = rest.end()
            whose = (
                areas.area_name(reading, place) + rest[0][1:] if rule and place is not None else reading.text[match.end() : end]
            )
            add(reading, (match.start(), end), match[0] + whose, "composed", Tie(place, by=rule))
            ends[match.start()] = end
    return ends


def _body(reading: Reading, start: int, end: int) -> Found | None:
    term = reading.text[start:end]
    if _in_post(reading, start, end) or _cut(reading, term, end):
        return None
    if term in reading.vocabulary.lexicon("bodies_known") and (body := known(reading, start, end)) is not None:
        return body
    suffix = reading.vocabulary.lexicon("body_suffixes").get(term)
    if suffix is not None and suffix["kind"] == "group" and (found := group(reading, start, end)) is not None:
        return found
    sent = term == "纪检监察组" and _SENT.search(reading.text, max(0, start - 6), start)  # 市纪委监委派驻第六|纪检监察组
    found = branch(reading, start, end) or (composed(reading, start, end) if suffix is not None and not sent else None)
    if found is not None or term not in reading.vocabulary.lexicon("departments"):
        return found
    each = of_each(reading, start, end, departments_at(reading.vocabulary))
    return department(reading, start, end) if each is None else each[-1] if each else None


def _cut(reading: Reading, term: str, end: int) -> bool:
    """云州市民政部|门, 市委常委会|议, 共产党|人: the end of a term is the head of another word."""
    behind = reading.text[end : end + 1]
    some = term in reading.vocabulary.lexicon("body_suffixes") and term not in reading.vocabulary.lexicon("bodies_known")
    if some and _SOME_OF.search(reading.text, max(0, end - len(term) - 4), end - len(term)):
        return True  # 市人大部分|专门委员会, but not 部分|欧盟|国家
    if term == "中心" and _ITS_WORK.match(reading.text, max(0, end - 4)):
        return True  # 县政府|中心工作
    if term == "巡察组" and _RANGE.search(reading.text, max(0, end - len(term) - 6), end - len(term)):
        return True  # 第一至|第八巡察组
    return (term[-1], behind) in (("部", "门"), ("党", "人"), ("党", "员")) or (term.endswith("常委会") and behind == "议")


def _in_post(reading: Reading, start: int, end: int) -> bool:
    """消防救援|大队|长: the end of a suffix is the head of a post that goes with the body before it."""
    post = posts(reading.vocabulary).at(reading.text, start)
    if post is None or start + len(post) <= end:
        return False
    led = reading.text[start - 1 : start] in tuple("省市县区州盟旗镇乡国届")
    return not (led and reading.vocabulary.lexicon("posts")[post]["bare"])  # 市|人大|代表, but 支书、|人大代表


@cache
def _terms(vocabulary: Vocabulary) -> Terms:
    return Terms(term for name in ("departments", "body_suffixes", "bodies_known") for term in vocabulary.lexicon(name))
