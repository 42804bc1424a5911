"""A bare body in a title (市委书记、|组织部|部长): completed by what stands before it, or by its full form in the article."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, alone, posted
from fangzhi.extract.institutions.meant import here, house, new_one, of_speaker
from fangzhi.extract.institutions.sessions import of_session
from fangzhi.extract.institutions.unlisted import by_noun
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings, posts

_NATIONAL = ("全国", "中央", "国家", "国务院", "最高人民")
# between two bodies of one title: 县委|委员、常委、|组织部, 党工委|书记、|管委会, 县委|常委、|组织部, 区党工委|、|管委会
_BETWEEN = expression(r"(?:委员、|常委、)?(原|副|常务|第一|代|党组)*[\u4e00-\u9fff]{0,5}[、兼和及与，]")
# 某法院|民事审判第三庭庭长、|审判委员会, 某检察院党组|成员、反贪局原局长、|检察委员会
_OF_COURT = expression("(?:成员、)?[\u4e00-\u9fff]{2,10}?(?:(?:庭|局)原?副?[庭局]长|部原?副?主任)、")
# 县教育局|局长张华、|卫健局: one area for the bodies of a list
_PARALLEL = expression(r"副?[\u4e00-\u9fff]{2}[\u4e00-\u9fff·]{2,4}[、，]")
_SMALL = ("村", "镇", "乡", "社区", "街道", "嘎查", "苏木")
_IN = expression("(?:在|走进|来到|走到)[^，。；：\n]{0,10}$")
_CHIEF = expression(r"副?([省市县区州旗])长、(?:[\u4e00-\u9fff]{2,6}、)?$")
_TOWN_CHIEF = expression(r"副?[镇乡]长、$")
_INSPECTORS = ("纪检监察组", "派驻纪检监察组", "纪检组")
_OFFICES = ("研究室", "督查室", "机关党委")
_OFFICE_OF = expression("(.+(?:[省市县区州盟旗]委|政府|人大常委会|政协))(?:办公[室厅]|研究室|督查室|[法工]工委)")
_OF_ALL = ("工会", "理事会", "监事会", "董事会", "纪委", "团委")
_BOARDS = ("党组", "纪委", "工会", "董事会", "监事会", "理事会")
_HAVE_BOARDS = expression("(?:公司|集团|合作社|联合社|总社|供销社|银行|医院|大学|学院)$")
_HAVE_BRANCHES = ("院", "校", "站", "所", "中心", "园", "馆", "厂", "场", "公司", "中学", "小学", "协会", "合作社")
_THAT_VILLAGE = expression("[该本]村原$")
_ALSO = {
    "工商联": "工商业联合会",
    "妇联": "妇女联合会",
    "科协": "科学技术协会",
    "残联": "残疾人联合会",
    "文联": "文学艺术界联合会",
}
_BUREAU = expression("(?:[局厅]|公司|集团|大学|学院|医院|法院|检察院|支队|总队|中心)$")
_PARTY_BODY = expression("(?:党工委|党委|党总支|党支部)$")
_OF_STAFF = expression("(?:直属)?机关(?:党委|党组|纪委)")  # 省财政厅办公室主任、|机关党委|书记
_PARTS = ("办公室", "研究室", "党组", "党委", "处", "科")
_CONGRESS = expression("(.+(?:人大|人民代表大会))(?:$|常委会|常务委员会|.*委员会$)")


def elided(reading: Reading, start: int, end: int) -> Found | None:
    """A bare body that takes its area or parent from the body before it in the title, or from its full form before."""
    term = reading.text[start:end]
    organ = reading.vocabulary.lexicon("departments")[term]["organ"] or term == "工会"  # 该校|工会
    ways = [by_noun, _called_too, _on_site, _of_that_village, new_one, of_speaker] if organ else []
    if term in ("纪委", "团委"):
        ways = [by_noun, of_speaker]
    told = next((body for way in ways if (body := way(reading, start, end)) is not None), None)
    if told is not None:
        return told
    of_others = reading.text.startswith("街", start - 1) or reading.text.startswith("人民政府", start - 2)
    if not alone(reading, start) or term.startswith(_NATIONAL) or of_others:
        return None  # 某村党支部书记、|全国人大|代表; 各乡镇人民|政府|负责人, 区委副书记甲、街|党委|书记乙
    local = _of_village(reading, start, end) or of_session(reading, start, end)
    if local is not None:
        return local
    other = in_one_title(reading, start)
    found = (_of_its_own(reading, other, start, end) or _like(reading, other, start, end)) if other is not None else None
    if found is not None:
        return found
    led = _of_chief(reading, start, end)
    if led is not None:
        return led
    tails = ("总工会",) if term == "工会" else ()  # that of a company is no 总工会
    ends = (term, _ALSO[term]) if term in _ALSO else (term,)  # 某县工商业联合会…。|工商联|主席张三
    full = {f.name: f for f in reading.last_of_each("Institution", start) if f.name.endswith(ends) and f.name not in ends}
    full = {name: f for name, f in full.items() if not name.endswith(tails)} if tails else full
    if organ and (village := here(reading, start, set(full))) is not None:
        return add(reading, (start, end), areas.area_name(reading, village) + term, "elided", Tie(village, by="sentence"))
    full = house(reading, start, full) if term == "政协" else full
    if len(full) == 1 and term not in ("公司", "学校", "医院") and _goes_with(reading, start, next(iter(full)), term):
        name, whole = next(iter(full.items()))
        tie = Tie(whole.attributes.get("area"), whole.attributes.get("parent"), "article")
        return add(reading, (start, end), name, "short", tie)
    return None


def _goes_with(reading: Reading, start: int, name: str, term: str) -> bool:
    """公司董事长、|党委|书记: of no town's 党委, whatever other the article names."""
    post = post_endings(reading.vocabulary).of(reading.text, max(0, start - 8), start - 1)
    before = reading.vocabulary.lexicon("posts").get(post or "") if reading.text[start - 1 : start] in ("、", "兼") else None
    ends = tuple(before["bodies"].split("|")) if before and before["bodies"] else ()
    return not ends or name.removesuffix(term).endswith(ends)


def _called_too(reading: Reading, start: int, end: int) -> Found | None:
    """某管委会（某集团某分公司）|党委: of the body before the bracket that tells its other name."""
    if not reading.text.startswith("）", start - 1):
        return None
    at = reading.text.rfind("（", max(0, start - 26), start)
    body = reading.ending_at(at, "Institution") if at > 0 else None
    if body is None or not reading.within(at + 1, start - 1, "Institution"):
        return None
    return add(reading, (start, end), body.name + reading.text[start:end], "elided", Tie(parent=body, by="title"))


def _of_that_village(reading: Reading, start: int, end: int) -> Found | None:
    """该村原|党支部|书记: of the village last told of."""
    that = _THAT_VILLAGE.search(reading.text, max(0, start - 3), start)
    area, rule = areas.resolve(reading, "村", start - 2, local=True) if that else (None, "")
    if area is None:
        return None
    return add(reading, (start, end), areas.area_name(reading, area) + reading.text[start:end], "elided", Tie(area, by=rule))


def _on_site(reading: Reading, start: int, end: int) -> Found | None:
    """在某村，|党支部|书记张三: of the village or town that the clause before says one is in."""
    place = reading.ending_at(start - 1, "Place") if reading.text.startswith("，", start - 1) else None
    if place is None or not place.name.endswith(_SMALL) or not _IN.search(reading.text, max(0, place.start - 12), place.start):
        return None
    return add(
        reading, (start, end), areas.area_name(reading, place) + reading.text[start:end], "elided", Tie(place, by="sentence")
    )


def _of_chief(reading: Reading, start: int, end: int) -> Found | None:
    """常务副市长、|统战部|部长: of his city; 某镇|镇长、|党委|书记: of that town, whatever other 党委 the article names."""
    text, term = reading.text, reading.text[start:end]
    chief = _CHIEF.search(text, max(0, start - 12), start)
    if chief:
        area = reading.ending_at(chief.start(), "Place") or areas.resolve(reading, chief[1], chief.start())[0]
        under = "委" if reading.vocabulary.lexicon("departments")[term]["under"] == "committee" else ""
        under = "政府" if term == "党组" else under  # 副市长、|党组|成员
        name = (areas.area_name(reading, area) if area is not None else chief[1]) + under + term
        return add(reading, (start, end), name, "elided", Tie(area, by="title"))
    town = _TOWN_CHIEF.search(text, max(0, start - 4), start) if term in ("党委", "纪委", "人大") else None
    place = reading.ending_at(town.start(), "Place") if town else None
    if place is None:
        return None
    return add(reading, (start, end), areas.area_name(reading, place) + term, "elided", Tie(place, by="title"))


def _of_village(reading: Reading, start: int, end: int) -> Found | None:
    """居委会|副主任, 合作社理事长、|村监委会|主任: of the village or community that the text speaks of."""
    term = reading.text[start:end]
    named = reading.text.startswith("社区", start - 2)  # 某某社区|居委会, which nothing else names
    if reading.vocabulary.lexicon("departments")[term]["kind"] != "village" or named or not posted(reading, end):
        return None
    area, rule = areas.resolve(reading, "社区" if term.startswith("居") else "村", start, local=True)
    if area is None:
        return None
    return add(reading, (start, end), areas.area_name(reading, area) + term, "elided", Tie(area, by=rule))


def in_one_title(reading: Reading, start: int) -> Found | None:
    """The body before a bare one, where only a post, a name or a mark stands between them."""
    before = [f for f in reading.within(max(0, start - 30), start, "Institution") if f.end <= start]
    if not before:
        return None
    other = max(before, key=lambda f: f.end)
    text = reading.text
    start -= text.startswith(("、原", "，原", "兼原"), start - 2)  # 某局一级调研员、原|党组|书记
    if _whole(other).name.endswith(("法院", "检察院")) and _OF_COURT.fullmatch(text, other.end, start):
        return other
    between = _BETWEEN.fullmatch(text, other.end, start) or _PARALLEL.fullmatch(text, other.end, start)
    if between is None:
        return None
    former = text.startswith("原", other.end)
    post = between[0].rstrip("、兼和及与，").removeprefix("原")
    shown = not post or posts(reading.vocabulary).at(text, other.end + former) or post.startswith(("副", "常务"))
    shown = shown or post in reading.vocabulary.lexicon("ranks")
    return other if shown else None


def _like(reading: Reading, other: Found, start: int, end: int) -> Found | None:
    """A bare body completed as the body before it in the title is: by a party committee, or by an area."""
    term = reading.text[start:end]
    area = other.attributes.get("area")
    under = reading.vocabulary.lexicon("departments")[term]["under"]
    board = _PARTY_BODY.search(other.name) or other.name.endswith(_BOARDS)  # 县供销合作社党组书记、|理事会|主任
    whole = other.attributes.get("parent") if board else other
    over = other.attributes.get("parent")
    court = isinstance(over, Found) and over.name.endswith(("法院", "检察院"))  # 某检察院党组成员、|反贪局|局长
    seat = over if isinstance(over, Found) and court else other
    if under == "body" and seat.name.endswith(("委", "政府", "常委会", "政协", "党工委", "管委会", "法院", "检察院")):
        return add(reading, (start, end), seat.name + term, "elided", Tie(parent=seat, by="title"))
    if term in _OF_ALL and isinstance(whole, Found) and _HAVE_BOARDS.search(whole.name):
        return add(reading, (start, end), whole.name + term, "elided", Tie(parent=whole, by="title"))
    if under == "committee":
        over = _committee(reading, other, start)
        if over is not None:
            return add(reading, (start, end), over.name + term, "elided", Tie(parent=over, by="title"))
        term = "委" + term  # 常务副市长、|统战部|部长: of the committee of his city
    if term == "党组" or (isinstance(area, Found) and _too_small(reading, area, term)):
        return None  # 某河道管理所所长甲，|党组|成员乙: an area has none; 某村党支部书记、|人大|代表
    name = _PARTY_BODY.sub("", other.name)
    zone = under == "name" and len(name) < len(other.name) and isinstance(area, Found) and name != areas.area_name(reading, area)
    if isinstance(area, Found) and not (zone and name.endswith("区")):  # 焦作某产业园区党工委书记、|管委会|主任
        return add(reading, (start, end), areas.area_name(reading, area) + term, "elided", Tie(area, by="title"))
    if other.name[0] in "省市县区州旗" and other.name != term and posted(reading, end):
        return add(reading, (start, end), other.name[0] + term, "elided", Tie(by="title"))
    if under == "name" and 2 <= len(name) < len(other.name):  # 示范区党工委书记、|管委会|主任
        return add(reading, (start, end), name + term, "elided", Tie(by="title"))
    return None


def _of_its_own(reading: Reading, other: Found, start: int, end: int) -> Found | None:
    """A committee of the congress, the 党委 of a bureau: 市人大常委会委员、|监察和司法委员会|."""
    term = reading.text[start:end]
    beside = _OFFICE_OF.fullmatch(other.name) if term in _OFFICES else None
    if beside is not None:  # 市委办公室、|研究室
        tie = Tie(other.attributes.get("area"), next(iter(reading.named("Institution", beside[1])), None), "title")
        return add(reading, (start, end), beside[1] + term, "elided", tie)
    staff = _OF_STAFF.fullmatch(term) is not None
    if staff or (term in (*_INSPECTORS, "工会") and _BUREAU.search(_whole(other).name)):  # 县水利局党组成员、|纪检监察组|组长
        return add(reading, (start, end), _whole(other).name + term, "elided", Tie(parent=_whole(other), by="title"))
    police = other.name.removesuffix("党委")
    if police.endswith(("公安局", "公安分局")) and term.endswith(("支队", "大队")) and not term.startswith("消防"):
        whole = other if other.name == police else next(iter(reading.named("Institution", police)), None)
        return add(reading, (start, end), police + term, "elided", Tie(parent=whole, by="title"))  # 公安局副局长、|交警大队
    town = _PARTY_BODY.sub("", other.name)
    if _PARTY_BODY.search(other.name) and town.endswith(("镇", "乡", "街道", "苏木")) and term in ("纪委", "人大", "武装部"):
        return add(reading, (start, end), town + term, "elided", Tie(other.attributes.get("area"), by="title"))  # 洛川|镇党委委员
    mass = other.attributes.get("kind") == "mass"  # 共青团某州委书记、|党组|书记
    seat = term == "党组" and other.name.endswith(("政府", "人大常委会", "政协"))  # 某市政府副市长、|党组|成员
    seat = seat or (term in ("党支部", "党总支") and other.name.endswith(_HAVE_BRANCHES))  # 福利院院长兼|党支部|书记
    if seat or (term in ("党委", "党组") and (mass or _BUREAU.search(other.name))):  # 某局副局长、|党委|委员
        return add(reading, (start, end), other.name + term, "elided", Tie(parent=other, by="title"))
    congress = _CONGRESS.match(other.name)
    kind = reading.vocabulary.lexicon("departments")[term]["kind"]
    if congress is None or kind not in ("congress", "cppcc") or not term.endswith(("委员会", "委")) or "工作" in term:
        return None
    parent = next(iter(reading.named("Institution", congress[1])), None)
    tie = Tie(None if parent else other.attributes.get("area"), parent, "title")
    return add(reading, (start, end), congress[1] + term, "elided", tie)


def _whole(body: Found) -> Found:
    """The body whose staff it is: 省财政厅 of 省财政厅办公室 and of 省财政厅党组."""
    parent = body.attributes.get("parent")
    return _whole(parent) if isinstance(parent, Found) and body.name.endswith(_PARTS) else body


def _too_small(reading: Reading, area: Found, term: str) -> bool:
    """Whether a department is none of a village: 人大, 政协, 教育局."""
    row = reading.vocabulary.lexicon("departments").get(term)
    signs = reading.vocabulary.terms("place_signs", level="village")
    return row is not None and row["kind"] in ("congress", "cppcc", "government") and area.name.endswith(signs)


def _committee(reading: Reading, other: Found, start: int) -> Found | None:
    """The party committee of the title: 县委常委、|统战部; 县委组织部、|宣传部; 市委常委、常务副市长、|统战部."""
    since = max(reading.sentence_of(start)[0], start - 60)
    since = max([since, *(p.end for p in reading.within(since, start, "Person"))])
    before = [f for f in reading.within(since, start, "Institution") if f.attributes.get("area") is other.attributes.get("area")]
    for over in (other, other.attributes.get("parent"), *reversed(before)):
        if isinstance(over, Found) and over.name.endswith(("委", "党工委", "委员会")) and over.attributes.get("kind") == "party":
            return over
    return None
