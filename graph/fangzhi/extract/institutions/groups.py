"""Groups set up for a purpose: 省委第三巡视组, “7·19”抢险救灾指挥部; a number, a quoted name or the founding shows them."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, alone, area_before, posted
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading

_NUMBERED = expression(r"第[一二三四五六七八九十\d]+(?:生态环境保护|环境保护|生态环保|安全生产|纪检监察|专项|综合|联合|工作)*$")
_ORDER = expression(r"第[一二三四五六七八九十\d]+(?=[\u4e00-\u9fff])")
# “7·19”山体滑坡抢险救灾|指挥部
_QUOTED = expression(r"“[^“”\n]{1,16}”[\u4e00-\u9fff]{0,16}$")
# 成立了|地质灾害|调查组; 任组长的|灾害|调查组
_FOUNDED = expression(
    r"(?:(?:成立|设立|组建|启动|组成|建立|调整充实|调整|充实)(?:了|起)?|[组队部挥]长的|指挥的)((?:(?!的)[\u4e00-\u9fff]){2,20})$"
)
_JOINED = expression(r"(?:参加|组成|参与)的([\u4e00-\u9fff]{2,20})$")
_OF_MANY = ("调查组", "领导小组", "指挥部", "专班")
# 湖北省|对口支援某地区前方|指挥部: of who aids, named after whom it aids
_AIDS = expression(r"(?:对口(?:支援|帮扶|协作)|支援|援)[\u4e00-\u9fff]{2,14}$")
_LED_BODIES = ("领导小组", "指挥部", "专班")
_NOT_ONE = expression(
    r"[的个多各]|^(?:高规格|专项|专门|强有力|联合|工作|综合|相应)*$|[一二三四五六七八九十两几\d][支个]|专门|若干|相应|[有相]关|^.{0,5}工作$"
)
_LED = expression("(?!.*[的个多各支]|专项|专门|相应|有关|相关|联合|若干)[\u4e00-\u9fff]{2,8}工作")
_LEADS = expression("(?:工作)?(?:领导小组|指挥部|专班)")
_ACTS = expression(
    r"(?:(?:办公室)?(?:以[^，。；]{2,10}形式|近日|日前|正式|联合)*(?:召开|举行|印发|发布)|(?:20\d\d年度?)?第[一二三四五六七八九十]+次|全体会议)"
)
# 副市长、|市重点项目建设推进|领导小组|副组长: all between a mark and the group, begun by the sign of its area
# 县长张三主持召开|县重点项目|领导小组|办公室第三次会议
_TITLED = expression(
    r"(?:(?<=[、，。；：兼\n])|(?<=召开|举行|出席|参加))[省市县区州旗镇乡](?!长)(?:(?!召开|举行|出席|参加|主持)[\u4e00-\u9fff]){2,22}$"
)
_TASK = expression(r"[\u4e00-\u9fff]{4,20}")
_STATIONED = expression("(?:驻村)?(?:帮扶)?工作队")
_FIRST = expression("第一书记[、兼]$")
_SIGNS = "省市县区州旗镇乡"


def group(reading: Reading, start: int, end: int) -> Found | None:
    """The group whose suffix stands at [start, end); None where only a class of groups is meant (工作组, 8个工作组)."""
    text = reading.text
    if text.startswith("纪检监察组", start):
        return _posted(reading, start, end)
    if _STATIONED.fullmatch(text, start, end) and (team := _stationed(reading, start, end)) is not None:
        return team
    numbered = _NUMBERED.search(text, max(0, start - 16), start)
    if numbered:
        return _numbered(reading, numbered.start(), end)
    floor = max(reading.sentence_of(start)[0], start - 36)
    aids = _AIDS.search(text, floor, start)
    if aids and reading.ending_at(aids.start(), "Place") is not None:
        return _begun(reading, aids.start(), end)
    led = posted(reading, end) or text.endswith("办公室", start, end) or _ACTS.match(text, end) is not None
    titled = _TITLED.search(text, floor, start) if text.startswith(_LED_BODIES, start) and led else None
    if titled and not _NOT_ONE.search(titled[0][1:]) and not reading.within(titled.start(), start, "Institution", "Person"):
        return _begun(reading, titled.start(), end)
    quoted = _QUOTED.search(text, floor, start)
    if quoted:
        return _begun(reading, quoted.start(), end)
    founded = _FOUNDED.search(text, floor, start) or _of_many(reading, floor, start, end)
    works = founded is not None and text.endswith("领导小组", start, end) and _LED.fullmatch(founded[1])  # 整改工作|领导小组
    if founded is None or (not works and _NOT_ONE.search(founded[1])):
        return _acting(reading, floor, (start, end))
    inner = reading.within(founded.start(1), start, "Institution")
    return None if inner else _begun(reading, founded.start(1), end)


def _of_many(reading: Reading, floor: int, start: int, end: int) -> re.Match[str] | None:
    """成立由甲局牵头，乙局、丙局参加的|事故|调查组: what the group is for, where the sentence sets up one of many bodies."""
    task = _JOINED.search(reading.text, floor, start) if reading.text.endswith(_OF_MANY, start, end) else None
    since = reading.sentence_of(start)[0]
    return task if task and any(verb in reading.text[since : task.start()] for verb in ("成立", "组建")) else None


def _acting(reading: Reading, floor: int, span: tuple[int, int]) -> Found | None:
    """云州市|咖啡产业高质量发展|领导小组|召开第二次会议: one that acts, named by its area and its task."""
    start, end = span
    if not _LEADS.match(reading.text, start) or not _ACTS.match(reading.text, end):
        return None
    area = next((p for p in reversed(reading.within(floor, start, "Place")) if p.start - floor < 36), None)
    task = reading.text[area.end : start] if area is not None else ""
    if area is None or not _TASK.fullmatch(task) or _NOT_ONE.search(task) or reading.within(area.end, start, "Institution"):
        return None
    return _begun(reading, area.end, end)


def _stationed(reading: Reading, start: int, end: int) -> Found | None:
    """驻村工作队|队长, 驻村第一书记、|工作队|队长: of the village that the title or the text speaks of."""
    first = _FIRST.search(reading.text, max(0, start - 6), start)
    bare = reading.text.startswith("驻村", start) and alone(reading, start)
    if not posted(reading, end) or not (first or bare):
        return None
    area, rule = areas.resolve(reading, "村", start)
    if area is None:
        return None
    return add(reading, (start, end), areas.area_name(reading, area) + "驻村工作队", "group", Tie(area, by=rule))


def _posted(reading: Reading, start: int, end: int) -> Found | None:
    """省纪委监委驻省水利厅|纪检监察组: of the commission that posts it, named with where it is posted."""
    post = reading.text.rfind("驻", max(0, start - 24), start)
    post -= reading.text.startswith("派驻", post - 1)  # 市纪委监委|派驻第六|纪检监察组
    parent = reading.ending_at(post, "Institution") if post > 0 else None
    if parent is not None:
        return add(reading, (parent.start, end), parent.name + reading.text[post:end], "group", Tie(parent=parent))
    seat = reading.ending_at(start, "Institution") if post >= 0 else None
    away = reading.text.startswith("驻", seat.start - 1) if seat is not None else False
    if seat is None or not away:
        return None
    tie = Tie(seat.attributes.get("area"), by=seat.resolved_by)  # 驻县财政局|纪检监察组, of a commission that is not told
    return add(reading, (seat.start - 1, end), "驻" + seat.name + reading.text[start:end], "group", tie)


def _numbered(reading: Reading, at: int, end: int) -> Found | None:
    """省委|第三巡视组, 吉林省|第三生态环境保护督察组, 省|第三督察组: of what stands right before its number."""
    text = reading.text
    if text[at - 1 : at] in ("至", "到"):
        return None  # 第一至|第八巡察组
    parent = reading.ending_at(at, "Institution")
    if parent is not None:
        return add(reading, (parent.start, end), parent.name + text[at:end], "group", Tie(parent=parent))
    if text.startswith("中央", at - 2):
        return add(reading, (at - 2, end), text[at - 2 : end], "group")
    area, begins, rule = area_before(reading, at)
    if begins == at:
        return _numbered_too(reading, at, end)
    name = areas.area_name(reading, area) if area is not None else text[begins:at]
    return add(reading, (begins, end), name + text[at:end], "group", Tie(area, by=rule))


def _numbered_too(reading: Reading, at: int, end: int) -> Found | None:
    """县委第一巡察组…，|第三巡察组|: of the body whose group the sentence numbered before."""
    if not alone(reading, at):
        return None
    for other in reversed(reading.within(reading.sentence_of(at)[0], at, "Institution")):
        parent = other.attributes.get("parent")
        if (
            isinstance(parent, Found)
            and other.rule == "group"
            and _ORDER.sub("", other.name) == parent.name + _ORDER.sub("", reading.text[at:end])
        ):
            return add(reading, (at, end), parent.name + reading.text[at:end], "group", Tie(parent=parent, by="sentence"))
    return None


def _begun(reading: Reading, at: int, end: int) -> Found:
    """The group from `at` on, with the area right before it."""
    text = reading.text
    place = reading.starting_at(at, "Place") or reading.ending_at(at, "Place")
    if place is not None and place.end < end:
        name = areas.area_name(reading, place) + text[place.end : end]
        return add(reading, (min(at, place.start), end), name, "group", Tie(place))
    sign = at if text[at] in _SIGNS else at - 1 if text[at - 1] in _SIGNS and text[at] == "“" else -1
    area, rule = areas.resolve(reading, text[sign], sign) if sign >= 0 else (None, "")
    if area is not None:
        name = areas.area_name(reading, area) + text[sign + 1 : end]
        return add(reading, (sign, end), name, "group", Tie(area, by=rule))
    return add(reading, (at, end), text[at:end], "group")
