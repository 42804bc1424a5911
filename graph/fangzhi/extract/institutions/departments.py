"""Known departments: completed by the area before them, the body they are nested in, or the title they stand in."""

import re

from fangzhi.extract.institutions.bodies import Tie, add, alone, area_before, posted, session_before, unknown_area
from fangzhi.extract.institutions.sessions import of_session
from fangzhi.extract.institutions.unlisted import by_noun
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_NATION = re.compile(r"(中华人民共和国|中国共产党|中国|中共|国家|全国|中央|国务院)$")
_NATIONAL = ("全国", "中央", "国家", "国务院", "最高人民")
_NOT_AFTER = re.compile(r"员(?!会)|员会(?<!委员会)|托|派(?!出|驻)|任")
# between two bodies of one title: 党工委|书记、|管委会, 县委|常委、|组织部, 区党工委|、|管委会
_BETWEEN = re.compile(r"(原|副|常务|第一|代|党组)*[\u4e00-\u9fff]{0,5}[、兼和及与，]")
# 县教育局|局长张华、|卫健局: one area for the bodies of a list
_PARALLEL = re.compile(r"副?[\u4e00-\u9fff]{2}[\u4e00-\u9fff·]{2,4}、")
_CHIEF = re.compile(r"副?([省市县区州旗])长、(?:[\u4e00-\u9fff]{2,6}、)?$")
_TOWN_CHIEF = re.compile(r"副?[镇乡]长、$")
_OF_ALL = ("工会", "理事会", "监事会", "董事会", "纪委", "团委")
_HAVE_BOARDS = re.compile("(?:公司|集团|合作社|联合社|银行|医院|大学|学院)$")
_BUREAU = re.compile("(?:[局厅]|公司|集团|大学|学院|医院|法院|检察院|支队|总队|中心)$")
_PARTY_BODY = re.compile("(?:党工委|党委|党总支|党支部)$")
_NOT_IN_LEAD = LITTLE | frozenset("据原")
_CONGRESS = re.compile("(.+(?:人大|人民代表大会))(?:$|常委会|常务委员会|.*委员会$)")
_LEAGUE = re.compile(r"(?:共青)?团([省市县区州旗])委")


def cut_short(reading: Reading, end: int) -> bool:
    """县委|托, 市委|派: 委 is the head of another word."""
    return reading.text[end - 1] == "委" and _NOT_AFTER.match(reading.text, end) is not None


def department(reading: Reading, start: int, end: int) -> Found | None:
    """市教育局, 示范区教育局, 党工委组织部, 国家发展改革委; a bare 组织部 only where a post or a border shows it."""
    text = reading.text
    start += 2 * (text.startswith("街道", start) and end - start > 3)  # 街道|党工委
    term = text[start:end]
    if cut_short(reading, end) and end not in reading.borders:
        return None
    if term.endswith(("巡视工作领导小组", "巡察工作领导小组")) and text.startswith("办公室", end):
        return None  # 市委巡察工作领导小组|办公室 is one body of the committee
    if term.endswith(("常委会", "党组", "党委", "常务委员会")) and text.startswith(
        ("会议", "扩大会议", "（扩大）会议", "理论"), end
    ):
        return None  # 区委常委会会议 is an event
    led = _league(reading, start, end) or _led_by_sign(reading, start, end) or _nested(reading, start, end)
    if led is not None:
        return led
    of_area = _of_area(reading, start, end)
    if of_area is not None:
        return of_area
    if text[start - 1 : start] in ("各", "级"):
        return None
    begins = _name_before(reading, start)
    if begins < start:
        return _named_whole(reading, begins, end)
    return _elided(reading, start, end) or _bare(reading, start, end)


def _named_whole(reading: Reading, start: int, end: int) -> Found:
    """农工|党中央; 市文化旅游广电|体育局 is that of the area which the sign means."""
    place = reading.starting_at(start, "Place")
    if place is not None:  # 某县|文体旅游|广电局; 海南|南渡学院|党委 need not be the province's
        tie = Tie(place) if reading.text[start : place.end] == place.name else Tie()
        return add(reading, (start, end), reading.text[start:end], "department", tie)
    sign = reading.text[start]
    area, rule = areas.resolve(reading, sign, start) if sign in "省市县区州盟旗" else (None, "")
    name = areas.area_name(reading, area) + reading.text[start + 1 : end] if area is not None else reading.text[start:end]
    return add(reading, (start, end), name, "department", Tie(area, by=rule))


def _of_area(reading: Reading, start: int, end: int) -> Found | None:
    """市教育局, 国家统计局|贺兰|调查队: a department behind its area."""
    text, term = reading.text, reading.text[start:end]
    area, begins, rule = area_before(reading, start)
    if area is None:  # 市教育局 in a paper whose home is not known
        return add(reading, (begins, end), text[begins:end], "department") if begins < start else None
    holder = reading.ending_at(begins, "Institution") if not area.silent and not rule and begins < start else None
    if holder is not None and holder.rule != "tagger":
        return add(reading, (holder.start, end), holder.name + text[begins:end], "nested", Tie(parent=holder))
    session = session_before(reading, start, begins)
    name = areas.area_name(reading, area) + (session[0] if session else "") + term
    if term in ("法院", "检察院"):  # 区法院 where 某区人民法院 is named
        full = areas.area_name(reading, area) + "人民" + term
        name = full if full in reading.text else name
    division = reading.ending_at(begins, "Place")
    if division is not None and division.rule == "corps" and not area.silent:  # 第八师|某市|党委: one body
        short = text[division.start : division.end].removeprefix("新疆生产建设兵团")
        begins, name = division.end - len(short), short + name
    return add(reading, (begins, end), name, "department", Tie(area, by=rule))


def _name_before(reading: Reading, start: int) -> int:
    """Where a body's name begins that the tagger sees run into the department: 农工|党中央, 埃塞俄比亚|外交部."""
    word = reading.word_at(start - 1) if start else None
    if word is None or word.tag not in ("Institution", "Place") or not 2 <= start - word.start <= 8:
        return start
    lead = reading.text[word.start : start]
    plain = re.fullmatch(r"[\u4e00-\u9fff]+", lead) is not None and not _NOT_IN_LEAD & set(lead)
    inner = [f for f in reading.within(word.start, start) if f.start > word.start or f.type != "Place" or f.end > start - 2]
    return word.start if plain and not inner else start


def _nested(reading: Reading, start: int, end: int) -> Found | None:
    """党工委|组织部, 国家|发展改革委."""
    term = reading.text[start:end]
    parent = reading.ending_at(start, "Institution")
    if parent is None and term in ("党委", "党组", "党总支", "党支部", "纪委") and reading.text[start - 1 : start] == "原":
        parent = reading.ending_at(start - 1, "Institution")  # 某局|原|党委
    sender = reading.ending_at(parent.start - 1, "Institution") if parent is not None else None
    if parent is not None and sender is not None and reading.text[parent.start - 1] == "驻":  # 省纪委监委|驻|省教育厅|纪检监察组
        name = sender.name + reading.text[sender.end : end]
        return add(reading, (sender.start, end), name, "nested", Tie(parent=sender))
    if parent is not None:
        return add(reading, (parent.start, end), parent.name + term, "nested", Tie(parent=parent))
    nation = _NATION.search(reading.text, max(0, start - 7), start)
    return add(reading, (nation.start(), end), nation[0] + term, "department") if nation else None


def _bare(reading: Reading, start: int, end: int) -> Found | None:
    """A department alone: where the tagger sees it as one name, or a post shows it."""
    term = reading.text[start:end]
    if reading.vocabulary.lexicon("departments")[term]["alone"] == "no":
        return None
    word = reading.word_at(start)
    if word is not None and word.start == start and word.tag == "Institution" and word.end == end:
        return add(reading, (start, end), term, "department")
    return add(reading, (start, end), term, "bare") if posted(reading, end) else None


def _league(reading: Reading, start: int, end: int) -> Found | None:
    """团市委: the league's committee of the area that a bare 市 means."""
    league = _LEAGUE.fullmatch(reading.text, start, end)
    if league is None:
        return None
    area, rule = areas.resolve(reading, league[1], start)
    if area is None:
        return add(reading, (start, end), league[0], "department")
    return add(reading, (start, end), areas.area_name(reading, area) + league[0], "department", Tie(area, by=rule))


def _led_by_sign(reading: Reading, start: int, end: int) -> Found | None:
    """市委, 县委, 省委: the first character is the area's sign, which the area's own name may hold (云州市|委)."""
    text, term = reading.text, reading.text[start:end]
    if (
        term[0] not in "省市县区州盟旗镇乡"
        or not term.startswith(("委", "党委"), 1)
        or reading.text[start - 1 : start] in ("各", "团")
    ):
        return None
    begins, name, tie = _area_of_sign(reading, start, term)
    party = next((p for p in reading.vocabulary.terms("departments", under="party") if text.endswith(p, 0, begins)), "")
    end += bool(party) and text.startswith("会", end)  # 民革|某市|委会
    return add(reading, (begins - len(party), end), party + name, "department", tie)


def _area_of_sign(reading: Reading, start: int, term: str) -> tuple[int, str, Tie]:
    """Where the name of a 市委 begins, the name, and its area."""
    text = reading.text
    place = reading.ending_at(start + 1, "Place")
    if place is not None:
        return place.start, areas.area_name(reading, place) + term[1:], Tie(place)
    place = reading.ending_at(start, "Place")
    if place is not None:
        name = areas.area_name(reading, place)
        return place.start, name + (term[1:] if name.endswith(term[0]) else term), Tie(place)
    area = unknown_area(reading, start)
    if area is not None:
        return area.start, area.name + term[1:], Tie(area)
    begins = start - (text[start - 1 : start] in ("我", "本", "该"))
    area, rule = areas.resolve(reading, term[0], begins, local=text[begins] == "该")
    if area is None:
        return begins, term, Tie()
    return begins, areas.area_name(reading, area) + term[1:], Tie(area, by=rule)


def _elided(reading: Reading, start: int, end: int) -> Found | None:
    """A bare body that takes its area or parent from the body before it in the title, or from its full form before."""
    text, term = reading.text, reading.text[start:end]
    if reading.vocabulary.lexicon("departments")[term]["organ"] and (found := by_noun(reading, start, end)) is not None:
        return found
    if not alone(reading, start) or term.startswith(_NATIONAL):
        return None  # 某村党支部书记、|全国人大|代表
    village = _of_village(reading, start, end)
    if village is not None:
        return village
    session = of_session(reading, start, end)
    if session is not None:
        return session
    other = _in_one_title(reading, start)
    found = (_of_its_own(reading, other, start, end) or _like(reading, other, start, end)) if other is not None else None
    if found is not None:
        return found
    led = _of_chief(reading, start, end)
    if led is not None:
        return led
    tails = ("总工会",) if term == "工会" else ()  # that of a company is no 总工会
    full = {f.name: f for f in reading.last_of_each("Institution", start) if f.name.endswith(term) and f.name != term}
    full = {name: f for name, f in full.items() if not name.endswith(tails)} if tails else full
    if len(full) == 1 and term not in ("公司", "学校", "医院"):
        name, whole = next(iter(full.items()))
        tie = Tie(whole.attributes.get("area"), whole.attributes.get("parent"), "article")
        return add(reading, (start, end), name, "short", tie)
    return None


def _of_chief(reading: Reading, start: int, end: int) -> Found | None:
    """常务副市长、|统战部|部长: of his city; 某镇|镇长、|党委|书记: of that town, whatever other 党委 the article names."""
    text, term = reading.text, reading.text[start:end]
    chief = _CHIEF.search(text, max(0, start - 12), start)
    if chief:
        area = reading.ending_at(chief.start(), "Place") or areas.resolve(reading, chief[1], chief.start())[0]
        under = "委" if reading.vocabulary.lexicon("departments")[term]["under"] == "committee" else ""
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
    if reading.vocabulary.lexicon("departments")[term]["kind"] != "village" or not posted(reading, end):
        return None
    area, rule = areas.resolve(reading, "社区" if term.startswith("居") else "村", start, local=True)
    if area is None:
        return None
    return add(reading, (start, end), areas.area_name(reading, area) + term, "elided", Tie(area, by=rule))


def _in_one_title(reading: Reading, start: int) -> Found | None:
    """The body before a bare one, where only a post, a name or a mark stands between them."""
    before = [f for f in reading.within(max(0, start - 30), start, "Institution") if f.end <= start]
    if not before:
        return None
    other = max(before, key=lambda f: f.end)
    text = reading.text
    between = _BETWEEN.fullmatch(text, other.end, start) or _PARALLEL.fullmatch(text, other.end, start)
    if between is None:
        return None
    former = text.startswith("原", other.end)
    post = between[0].rstrip("、兼和及与，").removeprefix("原")
    shown = not post or posts(reading.vocabulary).at(text, other.end + former) or post.startswith(("副", "常务"))
    return other if shown else None


def _like(reading: Reading, other: Found, start: int, end: int) -> Found | None:
    """A bare body completed as the body before it in the title is: by a party committee, or by an area."""
    term = reading.text[start:end]
    area = other.attributes.get("area")
    under = reading.vocabulary.lexicon("departments")[term]["under"]
    if under == "body" and other.name.endswith(("委", "政府", "常委会", "政协", "党工委", "管委会", "法院", "检察院")):
        return add(reading, (start, end), other.name + term, "elided", Tie(parent=other, by="title"))
    whole = other.attributes.get("parent") if _PARTY_BODY.search(other.name) else other
    if term in _OF_ALL and isinstance(whole, Found) and _HAVE_BOARDS.search(whole.name):
        return add(reading, (start, end), whole.name + term, "elided", Tie(parent=whole, by="title"))
    if under == "committee":
        over = _committee(reading, other, start)
        if over is not None:
            return add(reading, (start, end), over.name + term, "elided", Tie(parent=over, by="title"))
        term = "委" + term  # 常务副市长、|统战部|部长: of the committee of his city
    if isinstance(area, Found) and _too_small(reading, area, term):
        return None  # 某村党支部书记、|人大|代表
    if isinstance(area, Found):
        return add(reading, (start, end), areas.area_name(reading, area) + term, "elided", Tie(area, by="title"))
    if other.name[0] in "省市县区州旗" and other.name != term and posted(reading, end):
        return add(reading, (start, end), other.name[0] + term, "elided", Tie(by="title"))
    name = _PARTY_BODY.sub("", other.name)
    if under == "name" and 2 <= len(name) < len(other.name):  # 示范区党工委书记、|管委会|主任
        return add(reading, (start, end), name + term, "elided", Tie(by="title"))
    return None


def _of_its_own(reading: Reading, other: Found, start: int, end: int) -> Found | None:
    """A committee of the congress, the 党委 of a bureau: 市人大常委会委员、|监察和司法委员会|."""
    term = reading.text[start:end]
    if term in ("党委", "党组") and _BUREAU.search(other.name):  # 某局副局长、|党委|委员
        return add(reading, (start, end), other.name + term, "elided", Tie(parent=other, by="title"))
    congress = _CONGRESS.match(other.name)
    kind = reading.vocabulary.lexicon("departments")[term]["kind"]
    if congress is None or kind not in ("congress", "cppcc") or not term.endswith("委员会") or "工作" in term:
        return None
    parent = next(iter(reading.named("Institution", congress[1])), None)
    tie = Tie(None if parent else other.attributes.get("area"), parent, "title")
    return add(reading, (start, end), congress[1] + term, "elided", tie)


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
