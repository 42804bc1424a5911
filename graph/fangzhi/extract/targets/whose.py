"""Whose a figure is where no clause around it says so: of whom the figure right before is, or for whom somebody tells it."""

from fangzhi.expressions import expression
from fangzhi.extract import speakers
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Phrase

# 张三起身回应，…; 李四给记者摆出一组数字：…; 王五：…
_TELLS = expression(
    r"[^，。；：！？“”\n]{0,12}?(?:说|讲|谈|告诉|介绍|透露|通报|汇报|报告|表态|表示|回应|称|坦言|算|数字|账|概括|提出|指出|明确|强调|要求|承诺|盘点|回顾)"
    r"[^，。；！？“”\n]{0,8}(?:，|：|。|“)"
)
_NAMED = expression("(?:（[^（）]{1,30}）)?：")
_OTHER = expression(
    "项目|工程|活动|两[地县市区]|双方|公司|工厂|企业主|医院|学校|我们(?!县|市|区|镇|村)|全[队院校行站所线]|[一二三四]院|桩基|隧道|路基|路面|掘进|桥"
)
_MONEY = expression("[费款金钱账]|收$|共$")  # 门票、停车费|收了9万元: of somebody who is not told
_BACK = 2  # sentences of the paragraph that a speaker may go on


def of(reading: Reading, phrase: Phrase) -> list[Found]:
    """The bodies or areas that a figure belongs to, [] where it is not sure."""
    clause, _ = reading.clause_of(phrase.end - 1)
    money = (
        phrase.figure and target_words.measures(reading.vocabulary).search(phrase.object) is None and _MONEY.search(phrase.object)
    )
    if reading.text.startswith("其中", clause) or money or _OTHER.search(reading.text, min(clause, phrase.start), phrase.end):
        return []
    return _right_before(reading, phrase) or told_for(reading, phrase.start, reading.line_start(phrase.start))


def right_before(reading: Reading, phrase: Phrase) -> Found | None:
    """接待游客9万人次，|民宿发展到|73家: whose the figure is that stands right before, in the same sentence."""
    last = reading.statements[-1] if reading.statements else None
    if last is None or last.type != "Target" or not last.start < phrase.start:
        return None
    clause, _ = reading.clause_of(phrase.end - 1)
    begin = max(min(clause, phrase.start), last.end)
    gap = reading.text[last.end : begin].removeprefix("以上").removeprefix("左右")
    subject = last.roles["subject"]
    return subject if gap in ("，", "、") and isinstance(subject, Found) else None


def _right_before(reading: Reading, phrase: Phrase) -> list[Found]:
    before = right_before(reading, phrase)
    if before is None or before.type not in ("Place", "Institution", "Project"):
        return []
    deed = phrase.figure and bool(phrase.verb) and phrase.object.endswith(phrase.verb)  # 老人吃饭|300人次|
    if deed or "分别" in reading.text[reading.sentence_of(phrase.start)[0] : phrase.end]:
        return []
    named = reading.within(reading.statements[-1].end, phrase.end, "Place", "Institution", "Project", "Person", "Event")
    return [] if named else [before]


def told_for(reading: Reading, at: int, begin: int) -> list[Found]:
    """The body or area for which somebody tells what stands at an offset, who is named from `begin` on."""
    people = reading.within(begin, at, "Person")
    if not people:
        return []
    person = people[-1]
    led = _NAMED.match(reading.text, person.end) is not None and "，" not in reading.text[begin : person.start]
    if not led and _TELLS.match(reading.text, person.end) is None:
        return []
    if sum(person.start <= s <= at for s, _ in reading.sentences) > _BACK or _OTHER.search(reading.text, person.end, at):
        return []
    found = speakers.whose(reading, person)
    others = reading.within(person.end, at, "Institution", "Project", "Event", "Place")
    return [] if any(o.name not in {f.name for f in found} for o in others) else found
