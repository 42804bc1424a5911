"""Where a project lies by its own name: the place, school, water or town that the name begins with."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import owners as project_owners
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading

_TO = expression("(?:（[^（）]{1,6}）)?(?:[至到—～-]|经(?![济开贸营]))")  # 甲（乙村）至丙高速公路, 甲经乙至丙高速公路
_ITSELF = expression("(?:新建|建设)(?:[一二三四五六]期)?(?:工程|项目)?")
_PART_OF = expression("(?:[一二三四五六]期|改?扩建|改造|提升|加固|修复)*(?:工程|项目)?")
_LINE = expression("铁路|高铁|高速|公路|航道|管道|管线")
_OF_WATER = expression("流域|干流|水库|[江河湖溪渠]")  # 东河|流域治理 is of the river, not of 东河镇
# 平天湖|综合治理工程, 岚湾港|铁水联运工程, 王垸闸|除险加固工程; 某江|抽水蓄能电站 is but named after it
_ON = expression(
    r"(?:流域|[上中下]游|沿岸|水系|[一二三四五六]期)?(?!.*防洪)[^至到—、段]{0,6}?"
    r"(?:治理|修复|整治|加固|清淤|保护|疏浚|绿化|提升|改造|扩建|联运|航道)[^至到—、段]{0,8}"
)
_STOPS = expression(r"(?:港|机场|码头|站|闸|隧道|口岸|渠首)$")
_STEMMED = "市县区旗镇乡村"
_STEM = expression("(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:自治[县旗区]|(?:[\u4e00-\u9fff]{1,4}族)+自治[县旗区])")  # 道真|自治县
_TOWNS = ("镇", "乡", "街道", "村")
_SIGNED = expression("签约|签订|签署|签下|引进|招商|落户")
_BODY = expression(r"大学|学院|公司|集团|研究院|医院")
_AREA_NAME = expression(r"[省市县区镇乡村旗盟州]$|街道$|社区$")


def school(reading: Reading, project: Found) -> Found | None:
    """市人民医院|传染病院区: the area of the school or hospital that a name begins with."""
    owner = reading.starting_at(project.start, "Institution")
    seat = owner.attributes.get("area") if owner is not None and owner.end < project.end else None
    built = owner is not None and owner.attributes.get("kind") in ("hospital", "school")
    return seat if built and isinstance(seat, Found) else None


def works_on(reading: Reading, project: Found) -> Found | None:
    """The water, harbour or sluice that works are done on, by whose name theirs begins."""
    place = project_words.place_at(reading, project.start, project.end - 2)
    if place is None or not _ON.fullmatch(reading.text, place.end, project.end):
        return None
    return place if place.attributes.get("kind") == "water" or _STOPS.search(place.name) else None


def through(reading: Reading, project: Found, first: Found) -> Found | None:
    """The last area of the chain that a name begins with; None where it begins with what the works are of (甲大道|东延工程)."""
    last = first
    if _ITSELF.fullmatch(reading.text, first.end, project.end):  # 甲县湿地公园|建设工程 lies in the county
        return project_words.area_at(reading, first.start, first.end - 1)
    while (inner := project_words.place_at(reading, _behind(reading, last), project.end - 2)) is not None:
        if not _holds(inner) or not _fits(inner, last) or inner.attributes.get("kind") == "road":
            break  # 某县|某江|防洪工程 lies in the county
        last = inner
    brand = last.attributes.get("level") == "province" and not reading.text.endswith(("省", "市", "区"), last.start, last.end)
    if not _holds(last) or (brand and (reading.text[project.start - 1 : project.start] == "的" or _elsewhere(reading, last))):
        return None  # 云溪县的|贵州白江产业园: a brand; 签约|陕西恒昌制造基地, in a paper of another province
    built = last.attributes.get("kind") == "zone" and not last.name.endswith(("区", "公园"))
    if (last is first and last.attributes.get("kind") == "road") or (
        built and _PART_OF.fullmatch(reading.text, last.end, project.end)
    ):
        return None
    return last


def _fits(inner: Found, outer: Found) -> bool:
    """甲省|乙高速公路: whether what sounds as a city of another province is none here."""
    own, code = str(inner.attributes.get("code", "")), str(outer.attributes.get("code", ""))
    return not own or not code or own[:2] == code[:2]


def _behind(reading: Reading, place: Found) -> int:
    """甲村|委会|乙自然村: where a chain goes on behind a place."""
    return place.end + 2 * (place.name.endswith("村") and reading.text.startswith("委会", place.end))


def by_name(reading: Reading, project: Found, area: Found) -> Iterator[tuple[Found, int, int]]:
    """The area that a name goes through, or that of the school or hospital that it begins with."""
    owner = next((f for f in reading.within(project.start, project.end - 1, "Institution") if f.start == project.start), None)
    if owner is not None and (seat := reading.starting_at(owner.end, "Place")) and seat.end < project.end and is_area(seat):
        yield seat, project.start, project.end  # 甲大学|乙研究院 stands in 乙
        return
    seat = owner.attributes.get("area") if owner is not None else None
    own = owner is not None and not project_owners.is_company(owner) and not _BODY.search(owner.name)
    if isinstance(seat, Found) and owner is not None and (own or owner.attributes.get("kind") in ("hospital", "school")):
        if seat.attributes.get("level") != "province":
            yield seat, project.start, project.end  # 某县人民医院|迁建项目, 某县公安局|业务用房项目, 某县龙头水电站|扩容工程
        return
    body = owner is not None or _BODY.search(reading.text, area.end, project.end - 2)
    if area.end < project.end and _TO.match(reading.text, area.end) is None and not body:
        yield area, project.start, project.end


def stemmed(reading: Reading, start: int, end: int) -> Found | None:
    """甲至乙高速公路|道真|段: the one area of the article, printed with its sign, by whose short name a stretch ends."""
    places = (f for f in reading.last_of_each("Place") if len(f.name) > 2 and not f.silent and is_area(f))
    named = {
        f.name: f
        for f in places
        if f.name[-1] in _STEMMED
        and len(stem := _stem(f.name)) > 1
        and reading.text.endswith(stem, start + 2, end)
        and reading.text[end - len(stem) - 1] not in "至到—-"
    }
    return next(iter(named.values())) if len(named) == 1 else None


def of_both_ends(reading: Reading, project: Found, last: Found) -> Found | None:
    """甲县|乙镇至丙镇公路: the county of both its ends."""
    outer = reading.ending_at(last.start, "Place") if last.start > project.start else None
    if (
        outer is None
        or outer.start != project.start
        or not last.name.endswith(_TOWNS)
        or _TO.match(reading.text, last.end) is None
    ):
        return None
    far = [f for f in reading.within(last.end, project.end, "Place") if f.name.endswith(("市", "县", "区", "旗"))]
    return outer if is_area(outer) and not far else None


def named_after(reading: Reading, project: Found) -> Found | None:
    """屏山|廊桥文化园: the one area of the article, printed with its sign, by whose short name a project begins."""
    word = reading.word_at(project.start - 1) if project.start else None
    goes_on = word is not None and word.tag in ("n", "nz", "s", "Place")
    if goes_on or project.rule == "phase" or _LINE.search(project.name) or reading.starting_at(project.start, "Institution"):
        return None  # 甲市乙县高速公路: a line begins anywhere; 某江干流|临江堤防: the name begins before
    places = (f for f in reading.last_of_each("Place") if len(f.name) > 2 and f.name[-1] in _STEMMED and is_area(f))
    named = {
        f.name: f
        for f in places
        if not f.silent and project.name.startswith(stem := _stem(f.name)) and not _goes_on(f, project.name, len(stem))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _goes_on(area: Found, name: str, at: int) -> bool:
    """东河|流域治理 is of the river, 甲至|乙输变电工程 lies in more than the county; 归亚至乙产业路 lies in the village."""
    line = name.startswith(("至", "到", "—"), at) and area.name.endswith(("市", "县", "区", "旗"))
    return line or _OF_WATER.match(name, at) is not None


def _stem(name: str) -> str:
    """屏山县 without its sign, 道真自治县 without that of its kind."""
    whole = _STEM.fullmatch(name)
    return whole["stem"] if whole else name[:-1]


def _elsewhere(reading: Reading, province: Found) -> bool:
    """Whether the article is at home in another province, and its sentence tells of firms that come from there."""
    home, own = reading.article.area, str(province.attributes.get("code", ""))
    other = bool(home and own) and not home.startswith(own)
    return other and _SIGNED.search(reading.text, *reading.sentence_of(province.start)) is not None


def _holds(place: Found) -> bool:
    """Whether works can lie in a place that their name goes through."""
    kind = place.attributes.get("kind")
    return kind in ("zone", "road") or place.name.endswith("库区") or (is_area(place) and _is_sure(place))


def _is_sure(place: Found) -> bool:
    """Whether a place is an official area or is called one; 中原 is neither."""
    return "code" in place.attributes or bool(_AREA_NAME.search(place.name))
