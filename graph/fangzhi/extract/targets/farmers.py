"""Those who stand for nobody but themselves, and what they grow, rent or earn: 种粮大户张三流转土地320亩."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets.measures import Phrase

# 种粮大户、党员张三: no officer of a body
_CALLED = r"(?:大户|户主|农户|村民|居民|党员|农民|社员|业主|店主|工人|职工|学生|牧民|果农|茶农|菜农|渔民|户)"
_CALLING = expression(rf"(?:[\u4e00-\u9fff]{{0,4}}{_CALLED}、?)+")
_CALLED_SO = expression(rf"{_CALLED}$")
# 村民张三说，村里…: whose word it is, not whose deed
_NOT_OWN = expression("说|介绍|了解|获悉|看到|察看|走进|表示|来到|认为|村里|我们|全村|合作社|公司|带领|带动|帮助|[听看见]|等\\d")
_HE = expression(r"[他她](?![们人家的])")
_FARMS = expression("承包|流转|种|养|栽|租|卖|出栏|收获|收割|采摘|出售|销售|收入|亩产")


def called(reading: Reading, at: int, end: int) -> Found | None:
    """Who begins a clause by what they are called: 种粮大户|张三, 白石镇大湾村|村民李四."""
    calling = _CALLING.match(reading.text, at, min(end, at + 40))
    person = reading.starting_at(calling.end(), "Person") if calling else None
    visited = person is not None and reading.text.startswith("家", person.end)  # 走进高坪村村民李四|家中
    return person if person is not None and person.end <= end and not visited else None


def meant(reading: Reading, at: int) -> Found | None:
    """张三 or 他 that begins a clause: of 他 the one person whom the paragraph names."""
    named = reading.starting_at(at, "Person")
    if named is not None or not _HE.match(reading.text, at):
        return named
    people = {p.name: p for p in reading.within(reading.line_start(at), at, "Person")}
    return next(iter(people.values())) if len(people) == 1 else None


def is_farmer(reading: Reading, person: Found | None, at: int, phrase: Phrase) -> bool:
    """Whether a figure is what somebody of no office grows or earns: 村民张三…；他|今年种植水稻600亩."""
    if person is None or not grows(reading, at, phrase):
        return False
    return is_called(reading, person)


def is_called(reading: Reading, person: Found) -> bool:
    """Whether a text calls somebody a villager: 脱贫户|张三."""
    return any(_CALLED_SO.search(reading.text, max(0, p.start - 4), p.start) for p in reading.named("Person", person.name))


def grows(reading: Reading, at: int, phrase: Phrase) -> bool:
    """Whether a phrase tells of fields, beasts or income, with nobody else's word or deed before it."""
    told = _FARMS.match(phrase.verb) if phrase.verb else _FARMS.search(phrase.object)
    same = reading.sentence_of(at)[0] == reading.sentence_of(phrase.start)[0]
    own = phrase.kind in ("make", "reach") and _NOT_OWN.search(reading.text, at, phrase.start) is None
    return told is not None and same and own and phrase.start >= reading.headline_end
