"""Stretches of text that tell of one person: 张三，…生于…。19…年，…; 他…; 张三|此前在某校当校长，…"""

from collections.abc import Iterator
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.posts import subjects
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings

YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?=[年.．/—－–~～-]|至|到)")
_LIFE = expression(
    "出生|生于|[年月日]生[，。；]|[，（][男女][，）]|毕业|参加工作|参军|入伍|当兵|退伍|转业|复员|考[入进上]|分[配到]|调[入到任去往回进]|任上|岗位上|历任|曾任|出身|入党|早年"
    "|从教|从警|从政|从医|起步|起家|退居|退休|离休|挂职|下海|回乡|返乡|[当做干]过|派[往到赴]|年(?:之|以)?后|提[拔任升]|[升转调改出]任|当选|推举|竞聘|晋[升身]|[当做干]了?[一二两三四五六七八九十几]{1,3}年|籍贯|人[，。]"
)
_BEGINS = expression(
    r"[，（是于系生从自早在曾历]|(?:19|20)\d\d年|出[生身]|同志|现[任年]|这位|[当做干]|退休|参加工作|毕业|一直|长期"
)
_HEADS = expression("(?:^|[，。；：\n　 的年月日岁])$")
_OBJECT = expression("(?:[对向给由被与和及同跟为把将让请派、受经据替过了着]|以及|陪同|根据|按照|[当做])$")
_HE = expression("他(?![们人乡])|她(?!们)")
_SPEAKS = expression("[。；、]|[^，。；：\n]{0,8}(?:说|介绍|表示|指出|强调|告诉|认为|透露|坦言|回忆|笑道)")
# what a sentence has that tells a post of before: 由副县长转任, 在局长任上, 来西区以前是政委
_ONCE = expression(
    "[由从][^，。；]{2,24}(?:转|升|提|调|改|过来|而来|起步|起家|干到|做到)|任上|岗位上|位[置子]上?|身份|头衔|以前|之前|此前|早先|原先|原本|曾|[当做干]过|担子"
)
_MARKS = tuple("，。；：、（）！？“”的 \n")


@dataclass(frozen=True, slots=True)
class Life:
    """A stretch of a paragraph that tells of one person."""

    person: Found
    start: int
    end: int
    brief: bool = False  # no life, but a sentence with what was before: 张三此前在某校当校长


def lives(reading: Reading) -> Iterator[Life]:
    """The stretches that tell of one person, up to the next name of another."""
    named = [p for p in reading.found if p.type == "Person" and not p.silent]
    none = {p.name for p in named if _in_place(reading, p)} | reading.vocabulary.lexicon("callings").keys()
    people = [p for p in named if p.name not in none]
    others = _others(people)
    done = 0
    for k, person in enumerate(people):
        if person.start < done or not _is_subject(reading, person):
            continue
        line = reading.line_end(person.end)
        other = others[k]
        end = min(line, other.start if other is not None else line)
        if _is_life(reading, person.end, end):
            done = end
            yield Life(person, person.end, end)
        elif _ONCE.search(reading.text, person.end, min(end, reading.sentence_of(person.start)[1])):
            yield Life(person, person.end, min(end, reading.sentence_of(person.start)[1]), brief=True)
    yield from _unnamed(reading)


def _others(people: list[Found]) -> list[Found | None]:
    """Of each mention of a person the next of another."""
    found: list[Found | None] = []
    for k in range(len(people) - 1, -1, -1):
        behind = people[k + 1] if k + 1 < len(people) else None
        found.append(found[-1] if behind is not None and behind.name == people[k].name else behind)
    return found[::-1]


def _is_subject(reading: Reading, person: Found) -> bool:
    """Whether a sentence or clause is about a person: ，|张三|生于…, 局长|张三|此前…; not 向|张三, 张三|介绍."""
    text, start = reading.text, person.start
    before = (text, max(0, start - 2), start)
    titled = post_endings(reading.vocabulary).of(text, max(0, start - 8), start) is not None
    heads = titled or _HEADS.search(*before) or (_BEGINS.match(text, person.end) and not _OBJECT.search(*before))
    return bool(heads) and not _SPEAKS.match(text, person.end) and not subjects.is_quoted(reading, start)


def _in_place(reading: Reading, person: Found) -> bool:
    """察布查尔县|孙扎齐|牛录: whether what looks like a name goes on with a place."""
    return reading.ending_at(person.start, "Place") is not None and not reading.text.startswith(_MARKS, person.end)


def _unnamed(reading: Reading) -> Iterator[Life]:
    """他当过汽车兵，2017年接过村支书的担子…: a paragraph, up to the first name in it, that tells of the one told before by 他."""
    start = reading.headline_end
    while start < len(reading.text):
        line = reading.line_end(start)
        named = next(iter(reading.within(start, line, "Person")), None)
        end = named.start if named is not None else line
        he = _HE.search(reading.text, start, min(end, start + 40))
        if he is not None and _is_life(reading, start, end) and not subjects.is_quoted(reading, he.start()):
            first = reading.sentence_of(he.start())[0]
            person = subjects.of(reading, first, he.end()) or subjects.of_story(reading, first, he.end()) or _told(reading, start)
            if person is not None:
                yield Life(person, start, end)
        start = line + 1


def _told(reading: Reading, start: int) -> Found | None:
    """The one person that the paragraph before the one at an offset names."""
    before = reading.line_start(max(0, start - 1))
    people = {p.name: p for p in reading.within(before, start, "Person") if not p.silent}
    return next(iter(people.values())) if len(people) == 1 and before > reading.headline_end else None


def _is_life(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch has the days and deeds of a life: 19…年, 毕业, 调入."""
    signs = len({m[0] for m in _LIFE.finditer(reading.text, start, end)}) if end - start > 8 else 0
    return signs > 0 and signs + len(YEAR.findall(reading.text, start, end)) > 1
