"""The body that stands right before a post, and where the title begins with it."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions import bodies
from fangzhi.extract.places import areas
from fangzhi.extract.posts.elided import government, implied
from fangzhi.extract.posts.organs import organ_of
from fangzhi.extract.posts.villages import branch, village
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_OF_PARTY, _TOWNS = ("书记", "第一书记"), ("镇", "乡", "街道", "苏木")
_AUTONOMOUS = ("自治州", "自治县", "自治旗")
_OF = expression("的(?:一[名位])?$")
_ITS = expression("[该本](?:公司|集团|[局厅委院校厂矿社所站])$")  # 该公司|通风队
_GOVERNS = expression("(?:[省市县区州盟旗镇乡]|苏木)(?=长(?:助理)?$|达$)")
_SENT_BY = expression(
    "(?:的)?(?:选派|委派|派遣|指派|推荐|安排)，(?=.)|(?:第一时间|连夜|紧急|迅速|立即|随即|也|还|已)*(?:派出|派遣|选派|委派|抽调|组派|派)了?(?:由|以)(?:该院|本院)?"
)
_SENDS = frozenset("将派请由")
_SECOND = expression(r"（[^（），。；、\n]{2,24}）$")
_OF_ANY = ("主任", "负责人")  # of whatever office
_OF_OFFICES = {
    "部": ("经理", "研究员", "副研究员"),
    "科": ("护士长", "护士", "医生", "医师", "主任医师", "副主任医师", "主治医师", "住院医师"),
}
_OFFICE = expression(
    r"(?!的|和|与|及|有限|股份|集团)(?:(?!兼|[当做干][了过上]|一[名位])[\u4e00-\u9fff]){1,12}([科股处庭室队部办站班厂场店系组]|中心|车间|(?<=执行)局)"
)
_BUREAU = expression(r"(?!的|和|与|及|兼)[\u4e00-\u9fff]{2,8}(局)")


def take_body(reading: Reading, title: Title, body_end: int, floor: int) -> None:
    """Set the body that stands right before the post, and move the title's start over it."""
    body_end = _over_second(reading, body_end)
    of = _of_whom(reading, title, body_end)
    if of and title.base.endswith("第一书记"):
        return  # 省地矿局|的|第一书记: of the village to which the body sent him
    body_end -= of
    body = reading.vocabulary.lexicon("posts").get(title.base, {}).get("body", "")
    sign = _GOVERNS.match(title.base)
    if sign and body == "政府":
        _take_government(reading, title, (floor, body_end), sign[0])
        return
    found = reading.ending_at(body_end, "Institution")
    if found is not None and title.base in ("代表", "大使", "公使") and reading.text.startswith("驻", found.start - 1):
        return  # 某国常驻联合国|代表 is of no office of the body
    if found is not None and found.start >= floor:
        _of_body(reading, title, found, floor)
        return
    if body == "村":
        place, title.start = village(reading, body_end, floor)
        of_branch = place is not None and title.base in words_of(reading.vocabulary).of_organs
        title.institution = branch(reading, place) if place is not None and of_branch else place
        return
    office = _office(reading, title, body_end)
    if office is not None:
        title.institution, title.start = office, office.start
        return
    region = reading.text.endswith("特区", floor, body_end)  # 澳门|特区|行政长官
    place = reading.ending_at(body_end, "Place") or (reading.ending_at(body_end - 2, "Place") if region else None)
    if place is None and body == "村委会":  # 西河村|村|主任, 西河村|村委|委员, 西河村|委|主任
        lead = title.end - len(words_of(reading.vocabulary).bare.get(title.base, title.base))
        leads = (title.end - len(title.base), title.end - len(title.base) + 1) if lead == body_end else ()
        place = next((p for at in leads if (p := reading.ending_at(at, "Place")) is not None), None)
    if place is None or place.start < floor:
        words = words_of(reading.vocabulary)
        organ = words.organ.search(reading.text, floor, body_end)
        if organ and title.base in words.of_organs:
            title.start = organ.start()
            title.post = reading.text[organ.start() : title.end]
        return
    _of_place(reading, title, place, body)


def _over_second(reading: Reading, end: int) -> int:
    """某县文化和旅游局|（县文物局）|局长: where the body ends whose other name stands in brackets behind it."""
    second = _SECOND.search(reading.text, max(0, end - 26), end) if reading.text.startswith("）", end - 1) else None
    return second.start() if second and reading.ending_at(second.start(), "Institution") is not None else end


def _take_government(reading: Reading, title: Title, span: tuple[int, int], sign: str) -> None:
    """Set the government of the area that ends with a stretch, right before its head: 某市|市长."""
    floor, end = span
    title.sign = sign if len(sign) == 1 else ""
    place = reading.ending_at(end, "Place") or (reading.ending_at(end + 1, "Place") if title.post == title.base else None)
    small = sign == "苏木" and place is not None and not place.name.endswith("苏木")  # 某旗|苏木长
    if place is not None and place.start >= floor and not small:
        title.institution, title.start = government(reading, place, title.sign), place.start
    elif reading.text[end - 1 : end] in ("我", "本", "该"):
        title.start = end - 1
    elif reading.text.endswith(_AUTONOMOUS, floor, end):
        title.start = end - 3  # 自治州|州长, of the one that 州 means here
    elif (found := reading.ending_at(end, "Institution")) is not None and found.name.endswith(("政府", "公署", "行署")):
        title.institution, title.start = found, found.start
    elif reading.text[end - 2 : end] in ("政府", "我" + sign, "本" + sign, "该" + sign):
        title.start = end - 2  # 任命张三为|政府|副县长, 该镇|镇长


def _of_place(reading: Reading, title: Title, place: Found, body: str) -> None:
    """Set the body of a post that stands right behind a place: its committee, its state, its 村委会."""
    organ = organ_of(reading, title)
    if organ is not None:  # 某乡|原|党委副书记
        title.post, title.start = title.post[organ.end() :], place.start
        attributes = {"kind": "party", "area": place}
        span = (title.end - len(title.post) - len(organ[0]), title.end - len(title.post))
        title.institution = reading.add(
            Found(*span, "Institution", areas.area_name(reading, place) + organ[0], "elided", "title", attributes)
        )
        return
    if body == "党委" and title.base not in _OF_PARTY and place.name.endswith(_TOWNS):  # 某乡|宣传委员
        named = reading.named("Institution", areas.area_name(reading, place) + "党委")
        title.institution = named[0] if named else implied(reading, place, "党委", "party")
        title.start = place.start
    elif body == "国" and reading.text[place.start - 1 : place.start] == "驻":
        return  # 中国驻瑞士|大使 is of no office of 瑞士
    elif body in ("国", "地") or title.base in ("主席", "副主席"):
        title.institution, title.start = place, place.start
    elif body == "村委会":
        title.institution, title.start = implied(reading, place, "村委会", "village"), place.start


def _of_whom(reading: Reading, title: Title, end: int) -> int:
    """某局|的|局长张三: how long 的 is where it joins a body or area to its post; 0 where 的 does not (走访某局的教授)."""
    of = _OF.search(reading.text, max(0, end - 3), end)
    whose = reading.ending_at(of.start(), "Institution", "Place") if of else None
    if of is None or whose is None:
        return 0
    ends = words_of(reading.vocabulary).bodies.get(title.base)
    if ends and whose.type == "Institution":
        return len(of[0]) * whose.name.endswith(ends)
    word = reading.word_at(whose.start - 1) if whose.start else None
    acted = word is not None and word.end == whose.start and word.tag in ("v", "vn", "p", "u", "f")
    return len(of[0]) * (not acted or reading.text[whose.start - 1] in "是系自请叫找为由和与同")


def _of_body(reading: Reading, title: Title, body: Found, floor: int) -> None:
    """Give the title the body right before it; 某区委常务委员会|委员 is 常委 of the committee."""
    its = _ITS.search(reading.text, max(floor, body.start - 3), body.start) if body.rule == "office" else None
    title.institution, title.start = body, its.start() if its else body.start
    committee = body.attributes.get("parent")
    if title.post == "委员" and body.name.endswith("委常务委员会") and isinstance(committee, Found):
        title.institution, title.post = committee, "常委"


def _office(reading: Reading, title: Title, end: int) -> Found | None:
    """区房管局|物业科|科长: an office that only its post shows, in the body before it."""
    for body in reversed(reading.within(max(0, end - 40), end - 2, "Institution")):
        between = posts(reading.vocabulary).at(reading.text, body.end + reading.text.startswith("副", body.end))
        parted = bool(between or reading.within(body.end, end, "Person"))  # 县纪委|书记张三兼任办公室|主任
        sent = _SENT_BY.match(reading.text, body.end, end)  # 某医院派出由|重症医学科|主任张三带队的
        at = sent.end() if sent else body.end
        office = _OFFICE.fullmatch(reading.text, at, end) if not (body.silent or parted) else None
        zone = body.name.endswith(("管委会", "管理委员会")) and not parted  # 某管委会|招商服务局|局长
        office = office or (_BUREAU.fullmatch(reading.text, at, end) if zone else None)
        office = None if office and _SENDS & set(office[0]) else office  # 某医院|将选派内科|主任医师
        if office and (title.base[0] == office[1][0] or title.base in (*_OF_ANY, *_OF_OFFICES.get(office[1], ()))):
            return bodies.part_of(reading, (at if sent else body.start, end), body)
    return None
