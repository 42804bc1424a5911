"""What stands before a verb of careers: since when, until when, of whom, and whether it was before."""

from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

_MONTH = r"(?:19|20)\d\d(?:年(?:\d{1,2}月份?)?|[.．/-]\d{1,2})"
# 2016年3月至2019年8月, 2016.03—2019.08, 1998年起, 2019年至今
YEARS = (
    rf"(?:自|从)?(?P<since>{_MONTH}|(?:[今去前]年|同年|次年|翌年|当年)(?:\d{{1,2}}月份?)?|次月)(?:\d{{1,2}}日)?(?:起|以来|以后|后|开始|党政机构改革后|机构改革后)?"
    rf"(?:[ ]*(?:至|到|[—－–~～-]+)[ ]*(?P<until>至?今|{_MONTH}|\d{{1,2}}月))?(?:期间|起|间)?[，、：: ]*"
)
TERM = expression(rf"{YEARS}$")
# 来前|担任, 进疆前|任, 来云州前，张三|担任: what was before
_BEFORE = expression(
    "(?:来|进[疆藏]|援[疆藏青]|到任|上任|履新|赴任|调任|任现职|退休|返乡|回乡|下海|创业|此|之|[来到回去][^，。；\n]{2,8}?)前，?$|曾经?在[^，。；\n]{2,10}(?:时期|期间|年代)$"
)
_WHO = expression(r"(?:其|他|她|本人|又|再|并|即|便|就|还|仍|同时|开始|被|[一后]直|正式|同志)+$")
# 曾于|2015年4月至2020年6月|担任, 退休后|任
_AT = expression("(?P<once>曾经?|此前|之前)?(?:先后)?[在于]$")
LEFT_WORK = ("退休", "离休", "卸任", "离任", "转业", "退伍", "复员", "毕业", "返乡", "回乡", "退居二线")
_AFTER = expression(f"(?:{'|'.join(LEFT_WORK)})(?:之|以)?后，?$")
_BLANK = expression(r"(?<=\S)[ ]{1,4}$")
_BORDERS = "，；。：、（\n他她其间"


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a verb of careers: where the step begins, its term, and its person where the name stands there."""

    start: int
    since: str
    until: str
    person: Found | None
    earlier: bool
    apart: bool = False  # whether the years stand between the name and the verb


def lead(reading: Reading, floor: int, at: int) -> Lead | None:
    """The lead of the verb at `at` in the sentence that begins at `floor`; None where the verb is part of something else."""
    text = reading.text
    who = _WHO.search(text, max(floor, at - 12), at)
    at = who.start() if who else at
    blank = _BLANK.search(text, max(floor, at - 6), at)  # 李四　|现任某局局长
    at = blank.start() if blank else at
    before = _BEFORE.search(text, max(floor, at - 12), at)
    at = before.start() if before else at
    after = _AFTER.search(text, max(floor, at - 8), at)
    at = after.start() if after else at
    person = reading.ending_at(at, "Person")
    start = person.start if person else at
    earlier = before is not None or is_before(reading, start)
    term = TERM.search(text, max(floor, start - 40), start)
    apart = term is not None and person is None
    if term:
        led = _AT.search(text, max(floor, term.start() - 6), term.start())
        earlier, begins = earlier or bool(led and led["once"]), led.start() if led else term.start()
        person = person or reading.ending_at(begins, "Person")  # 李某2016年任…
        start = min(person.start, begins) if person else begins
    # 张三，男 |现任某局局长: a life in columns
    if person is not None or start == floor or text[start - 1] in _BORDERS or blank:
        since = term["since"] if term else after[0].rstrip("，") if after else ""
        return Lead(start, since, (term["until"] if term else "") or "", person, earlier, apart)
    return Lead(at, "", "", None, earlier) if text[at - 1] in _BORDERS else None  # 生于1953年，曾任…


def is_before(reading: Reading, at: int) -> bool:
    """来云州前，|张三担任…: whether what is told from an offset on was before."""
    return _BEFORE.search(reading.text, max(reading.sentence_of(at)[0], at - 12), at) is not None


def is_over(reading: Reading, at: int) -> bool:
    """2006年至2011年|担任某市市长的张三: whether the years right before a text offset have an end."""
    return _until(reading, at) not in (None, "今", "至今")


def ranged(reading: Reading, at: int) -> bool:
    """Whether the years of a step, from when until when, stand right before a text offset."""
    return _until(reading, at) is not None


def _until(reading: Reading, at: int) -> str | None:
    """Until when the years right before a text offset are told to last."""
    term = TERM.search(reading.text, max(reading.sentence_of(at)[0], at - 40), at)
    return term["until"] if term else None
