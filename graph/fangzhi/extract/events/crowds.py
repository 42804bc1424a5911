"""The tail of a list, which names nobody: bodies with who stands for them, and groups such as 各乡镇党委书记."""

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.events.kin import OF_ONE, without_departments
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found
from fangzhi.extract.tagger import Word

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene

_JOINED_BEFORE = expression(r"(?:以及|[、和与及同，])+$")
_JOIN_AT = expression("等?(?:以及|[、，和与及同])")
_FOLK_AT = expression("(?:等[^，。；：、]{0,8})?(?:以及|[、，和与及同])")  # 张三|等领导嘉宾，|在粤乡贤、各地客商
_ITEM_MARK = expression(r"[、和与及，]")
_OF_LIST = expression(
    rf"(?:{TIME}|由|在|，|经|，|会上|其中|和|以及|来自|（〇+）|讯|本报|电|[主承协]办|(?:编制|设计|建设|施工|业主|责任|牵头|主管|申报|评审)?(?:单位|企业|部门)(?:代表)?)*"
)

# 市委、|市政府秘书长张三; but 市发改委、|市住建局
_ORGAN = expression("(?:(?:[省市县区州旗盟镇乡党纪监]|党工|政法)委|党组|政府|人大|政协|常委会|管委会)$")
_UNKNOWN = expression(
    r"[，、和及](?!以及)[^，。；：、]{0,24}(?:[^，。；：、]{2,12}、)?[^，。；：、]{0,12}?(?:书记|主任|主席|委员|常委|总监|经理|董事长|"
    r"[局部厅处科院校市县区镇乡州旗团队所站行会]长|代表|家属|村民|居民)(?P<name>[\u4e00-\u9fff]{2,3})(?:等[^，。；：、]{0,6})?，?(?:分别|一同|共同|一起|先后|也|还)*$"
)
_LAST = expression(r"[、和](?P<name>[\u4e00-\u9fff]{2,3}?)(?:先后|分别|依次)$")  # 张三、|田园|先后发言
_COUNTY = frozenset("市县区旗")  # of one rank: 甲县、|乙市医疗保障局
_OF_AREAS = (
    "党委",
    "政府",
    "人民政府",
    "政协",
    "人大",
    "人大常委会",
    "纪委",
    "监委",
    "法院",
    "检察院",
    "人武部",
    "党工委",
    "管委会",
)
_NO_NAME = expression("(?<=、)(?=[省市县区州旗镇乡])[\u4e00-\u9fff]{2,8}$")
_ANY_BRANCH = expression("(?:各?村|社区|各)?(?:党?(?:总支|支部)|党支)(?:部|委员会)?")
_SEAT = expression("代表|委员(?!会)")
_OTHERS = expression("等[^，。；：、等]{0,6}(?:领导|领导同志|嘉宾)$")  # 张三|等县级领导，以及……
_EACH_OF = expression(
    "各[^，。；：、]{0,8}（〇+）$|[两各]$|\\d[余多]?[名位个家]$"
)  # 各县（市、区）|政府, 两|县水利局, 284名|村党组织
# 甲乡、乙镇|三个乡镇和|市水利局
_COUNTED_SORT = expression(
    "等?(?:\\d+|[两三四五六七八九十]+)[个家](?:乡镇|镇|乡|街道|县市区?|县区?|村|社区|部门|单位|企业)[、和及与]$"
)
_HEADS = expression("等?的?(?:相关|有关|主要|分管)*(?:负责人|负责同志|领导)")  # 来自甲县、乙区的|负责人: for those areas
_COUNT = expression(r"(?:共|等)?\d+[余多]?[人名]$")
_WHAT = expression(r"(?:就|围绕|针对)[^，。；：、]{2,40}$")
_NOUNS = ("n", "nz", "vn", "Institution", "Place")
_ENDS = (*_NOUNS, "q", "m", "nr", "j")
_OF_NOUNS = (*_NOUNS, "a", "an", "f", "m", "q", "r", "w", "s", "j", "b")
_EACH = expression(r"各[^，。；：的]{1,20}$|[省市县区州旗][直属][^，。；：、的]{1,12}$")


@dataclass(slots=True)
class Member:
    """One of a list; `title` as printed before the name, `group` and `order` count from 1."""

    found: Found
    title: str = ""
    group: int = 1
    order: int = 1


def behind(scene: "Scene", left: int, clause: int, end: int) -> tuple[int, list[Member], Found | None]:
    """Back from `end` over bodies with who stands for them and over groups without a name (各乡镇党委书记, 企业家代表).

    Where that begins, the bodies in printed order, and the person whose name ends right before it.
    """
    start, bodies = end, list[Member]()
    first, begun, own = end, clause, False
    while True:
        others = _OTHERS.search(scene.masked, max(clause, end - 14), end)
        end = others.start() if others else end
        last = scene.reading.ending_at(end - scene.masked.endswith("等", clause, end), "Person")
        if last is not None and last.start >= left:
            return start, bodies, last
        count = _COUNT.search(scene.masked, clause, end)
        end = count.start() if count else end  # 市委委员|43人、候补委员
        crowd = named = crowd_before(scene, clause, end)
        if crowd is None and start < first:
            crowd = _group(scene, clause, end)
        if crowd is None:
            before = bodies_before(scene, clause, end) if bodies or own else []
            places = all(b.found.type == "Place" for b in before)
            if not before or (not bodies and places and not _near(before[-1].found, clause, begun)):
                return start, bodies, None
            crowd = end  # 甲局、乙局，|丙局有关负责人
        more = bodies_before(scene, clause, crowd)
        bodies = without_departments(scene, more, end) + bodies
        start = end = more[0].found.start if more else _item_start(scene, clause, crowd)
        # 甲局、|各乡镇主要负责人; but 甲镇、|乙街道委员活动组的代表
        own = named is not None and scene.reading.starting_at(start, "Institution", "Place") is None
        join = _JOINED_BEFORE.search(scene.masked, clause, end)
        end = join.start() if join else end
        if end <= clause:
            if clause <= left or scene.masked[clause - 1] != "，":
                return start, bodies, None
            end = clause - 1
            clause = max(left, scene.clause_start(end))


def _near(place: Found, clause: int, begun: int) -> bool:
    """Whether a place stands with the groups of its clause as one of them: 柳林镇、|各村主要负责人; but 鄂尔多斯，|游客."""
    return clause == begun and place.name.endswith(("镇", "乡", "街道", "区"))


def crowd_before(scene: "Scene", clause: int, end: int) -> int | None:
    """Where the words for people without a name begin that end at `end`: 市应急局|主要负责同志, 企业家|代表."""
    who = scene.words.for_bodies.search(scene.masked, max(clause, end - 40), end)
    who = who or scene.words.crowds.search(scene.masked, max(clause, end - 40), end)
    if who is None:
        return None
    named = scene.reading.within(who.start(), end, "Person")
    if not named:
        return who.start()
    join = _JOIN_AT.match(scene.masked, named[-1].end, end)  # 县政协副主席张三|以及|有关部门
    return join.end() if join and join.end() < end else who.start()


def _group(scene: "Scene", clause: int, end: int) -> int | None:
    """Where one more group of a list begins that ends at `end`: 、|各代表团负责人; 开发区、|各部门负责人; 、|退役老战士."""
    if (each := _EACH.search(scene.masked, max(clause, end - 24), end)) is not None:
        zone = scene.reading.ending_at(each.start(), "Place")
        return zone.start if zone is not None and zone.start >= clause else each.start()
    return None if bodies_before(scene, clause, end) else _folk(scene, clause, end)


def _folk(scene: "Scene", clause: int, end: int) -> int | None:
    """Where the item of a list begins that tells of people by what they are: 、|退役老战士|、各村代表, 、|市直有关单位|、…"""
    start = _item_start(scene, clause, end)
    if not 2 <= end - start <= 16 or scene.reading.within(start, end, "Person") or scene.verbs_in(start, end):
        return None
    words, at = list[Word](), start
    while at < end and (word := scene.reading.word_at(at)) is not None and word.end <= end:
        words.append(word)
        at = word.end
    nouns = at == end and words and words[-1].tag in _NOUNS and all(w.tag in _OF_NOUNS for w in words)
    return start if nouns else None


def folk_only(scene: "Scene", start: int, end: int) -> bool:
    """Whether a stretch behind a name tells in each of its items of people by what they are, with no deed among them."""
    opens = _FOLK_AT.match(scene.masked, start, end)
    if opens is None or scene.verbs_in(start, end) or re.search("[了着过将被]", scene.masked[start:end]):
        return False
    at, last = opens.end(), ""
    while at < end and (word := scene.reading.word_at(at)) is not None:
        if word.tag in {"w", "c"} or scene.masked[word.start : word.end] in ("和", "与", "及"):
            if last and last not in _ENDS:
                return False
            last = ""
        else:
            last_before, last = last, word.tag
            of_one = word.tag == "Person" and OF_ONE.match(scene.masked, word.end, end) is not None
            at_home = not last_before and scene.masked[word.start] == "在"  # 在粤乡贤
            if word.tag in ("p", "d", "Person") and not of_one and not at_home:
                return False
        at = word.end
    return at >= end and last in _ENDS


def _item_start(scene: "Scene", clause: int, end: int) -> int:
    """Where the item of a list begins that ends at `end`."""
    marks = [m.end() for m in _ITEM_MARK.finditer(scene.masked, max(clause, end - 40), end)]
    return marks[-1] if marks else clause


def bodies_before(scene: "Scene", start: int, end: int) -> list[Member]:
    """Bodies and places that end exactly at `end` and, over 、 and 和, before it."""
    items: list[Found] = []
    at = first = end
    while at > start:
        found = [f for f in scene.reading.within(start, at, "Institution", "Place") if f.end == at and not f.silent]
        sorts = scene.reading.vocabulary.lexicon("body_suffixes")  # 龙头企业、|家庭农场|代表
        found = [f for f in found if f.name not in sorts and not _EACH_OF.search(scene.masked, max(0, f.start - 16), f.start)]
        skipped = _NO_NAME.search(scene.masked, max(start, at - 10), at) if items and not found else None
        if skipped is not None and not scene.verbs_in(skipped.start(), at):
            at = skipped.start() - 1  # 县资规局、|县林场|、甲消防站
            continue
        if not found:
            break
        item = min(found, key=lambda f: (f.start, f.type != "Institution"))
        if _SEAT.match(scene.masked, item.end) and item.name.endswith(("人大", "政协")):
            break  # 省人大|代表, 市政协|委员: what people are
        if _ANY_BRANCH.fullmatch(item.name) and scene.masked.startswith("书记", item.end):
            break  # 各|村支部|书记
        items.append(item)
        begin = item.start
        while (whole := scene.reading.ending_at(begin, "Place")) is not None and whole.start >= start:
            begin = whole.start  # 文化街道|光明社区, 某省|某县文旅局
        first = begin
        join = next((j for j in ("以及", "联合", "会同", "携手", *"、和与及同") if scene.masked.endswith(j, start, begin)), None)
        if join is None:
            at = item.start
            break
        sort = _COUNTED_SORT.search(scene.masked, max(start, begin - 12), begin)
        at = sort.start() if sort is not None else begin - len(join)
    items = _shared(scene, items)
    before = scene.masked[start:first] if items else ""
    if before.endswith("来自") and not _HEADS.match(scene.masked, end):
        items = [f for f in items if f.type != "Place"]  # 来自北京、深圳的客商 come from there
    if items and not _OF_LIST.fullmatch(before):
        word = scene.reading.word_at(first - 1)
        if word is not None and word.end > items[-1].start:
            return [Member(f, "", 1, k) for k, f in enumerate(reversed(items), 1)]
        if len(items) > 1 and word is not None and word.tag in ("n", "nz", "vn", "ns"):
            items = items[:-1]  # 云山滑雪|度假区管委会、甲局: the first is known in part only
        elif word is None or word.tag in ("n", "v", "u", "Institution", "Place", "Person", "nz", "vn"):
            return []
    return [Member(f, "", 1, k) for k, f in enumerate(reversed(items), 1)]


def _shared(scene: "Scene", items: list[Found]) -> list[Found]:
    """甲市、乙县、|丙区政协|主席: each area's own, where the last of the items is such an organ; items run backwards."""
    areas = list(takewhile(lambda f: f.type == "Place" and f.name.endswith(tuple("市县区旗州镇乡")), items[1:]))
    if not areas or items[0].type != "Institution":
        return items
    place = scene.reading.starting_at(items[0].start, "Place")
    organ = scene.reading.text[place.end : items[0].end] if place is not None else ""
    alike = place is not None and all(f.name[-1] == place.name[-1] or {f.name[-1], place.name[-1]} <= _COUNTY for f in areas)
    if organ not in _OF_AREAS and not (alike and organ.endswith(("局", "指挥部", "办公室"))):
        return items  # 甲县、|乙县住建局|负责人
    if any(f.name[-1] in "镇乡" for f in areas) != (place is not None and place.name[-1] in "镇乡"):
        return items  # 甲镇、|乙示范区管委会: a town has none
    made = [Found(f.start, f.end, "Institution", f.name + organ, "event-shared", "composition", {"area": f}, True) for f in areas]
    return [items[0], *(scene.reading.add(f) for f in made), *items[1 + len(areas) :]]


def items_from(scene: "Scene", start: int, end: int) -> list[Found]:
    """Bodies and places that stand from `start` on, each before 、 and another one."""
    items: list[Found] = []
    at = start
    while (item := scene.reading.starting_at(at, "Place", "Institution")) is not None and item.end < end:
        joined = scene.masked[item.end] in ("、和" if items else "、") and not _ORGAN.search(item.name)
        if not joined or scene.reading.starting_at(item.end + 1, "Place", "Institution") is None:
            break
        items.append(item)
        at = item.end + 1
    return items


def behind_items(scene: "Scene", start: int, end: int) -> int:
    """Where the item begins that is the title of the first name: 甲镇、乙局、|丙村种植大户张三."""
    items = items_from(scene, start, end)
    return items[-1].end + 1 if items else start


def unknown(scene: "Scene", left: int, at: int) -> int | None:
    """Where a list is told to its end but for its last name, which nobody knows: 副县长张三，|镇长某某，分别陪同."""
    tail = _UNKNOWN.search(scene.masked, max(left, at - 60), at) or _LAST.search(scene.masked, max(left, at - 6), at)
    if tail is None or scene.reading.covering(*tail.span("name"), "Person", "Institution", "Place") is not None:
        return None
    if (
        scene.words.trailing.fullmatch(scene.masked, *tail.span("name"))
        or scene.reading.ending_at(tail.start(), "Person") is None
    ):
        return None
    known = scene.reading.within(tail.start(), at, "Person")
    return tail.start() if not known and tail.start() > left else None


def over_what(scene: "Scene", clause: int, core: str) -> str:
    """县检察院近日|就一起某案|召开听证会: what it is about, where the body stands right before that or its day."""
    what = _WHAT.search(core)
    if what is None:
        return core
    trailing = scene.words.trailing.search(core, max(0, what.start() - 30), what.start())
    end = trailing.start() if trailing else what.start()
    whose = scene.reading.ending_at(clause + end, "Institution", "Place")
    known = (whose is not None and whose.start >= clause) or scene.words.for_bodies.search(core[:end]) is not None
    return core[:end] if known else core


def title_of(scene: "Scene", start: int, end: int) -> str:
    """The title before a name, as printed, without separators; "" for a mere group label (区领导)."""
    text = scene.words.crowd_amid.sub("", scene.reading.text[start:end], count=1)
    text = re.sub(r"^在[^，。；：、]{1,16}?(?=[同与])", "", text)  # A在某地同B
    text = re.sub(r"^(?:（[^）]*）)?等?[、，和与及同 ]*(?:以及|及)?", "", text).strip("、， ")
    return "" if re.search(r"领导(?:同志)?$|代表$|的$|^[、，和与及以 ]*$", text) or len(text) > 60 else text


def family_of(scene: "Scene", title: str) -> str:
    """The family of bodies that a title names first: 市委常委、副市长 stands among those of the 市委."""
    best = min(((title.find(t), -len(t), f) for t, f in scene.words.families if t in title), default=None)
    return best[2] if best else ""
