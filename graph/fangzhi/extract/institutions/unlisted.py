"""Bodies that no list knows: a bureau between its area and a post, 荣成市海洋发展局|局长; an organ told by a noun, 院|党委."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions import partners
from fangzhi.extract.institutions.bodies import Tie, add, area_before, of_headline, posted, spoken_of
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import LITTLE
from fangzhi.extract.reading import Found, Reading

# what a bare noun before 党委, 工会 … can mean
_NOUNS = {
    "公司": ("公司", "集团"), "集团": ("集团", "公司"), "学院": ("学院",), "医院": ("医院",),
    "学校": ("学校", "中学", "小学", "学院", "大学"), "院": ("学院", "医院", "研究院", "法院", "检察院"),
    "校": ("大学", "学院", "学校", "中学", "小学"), "局": ("局",), "厅": ("厅",),
    "行": ("分行", "银行", "支行"), "社": ("社",), "中心": ("中心",), "合作社": ("合作社", "联合社"), "协会": ("协会",),
    "商会": ("商会",), "支行": ("支行",), "分行": ("分行",),
}  # fmt: skip
_LEAD = expression(r"(?:^|[，。；：、（“\n ]|[由经向与和选任为]|本|该)$")
_BUREAU_END = (
    r"(?:[局厅](?=(?:原|副)?(?:局长|厅长|党组|党委|[一二三四]级|主要负责)|负责|[，。、；）\n]|组织实施|牵头|主办|承办|协办|联合|会同|发布|印发|获悉|介绍|提醒)"
    r"|(?:所(?=原?副?所长)|站(?=原?副?站长)|队(?=原?副?[队大]长)|处(?=原?副?处长)|(?:中心|办|委员会)(?=原?副?主任))"
    r"|(?:[所站队处厂场馆院]|中心)(?=原?(?:党委|党组|党总支|党支部|纪委|工会)(?:副|委员|常务)?(?:书记|主席|主任|成员)))"
)
_BUREAU, _ANY_BUREAU = expression(rf"[\u4e00-\u9fff]{{4,12}}{_BUREAU_END}"), expression(_BUREAU_END)
_TAILS = ("bare", "short", "elided")
_CROWDS = (
    "企业", "领导", "干部", "群众", "部门", "代表", "单位", "同志", "专家", "机关", "学校", "员", "人", "者", "家", "机构",
    "建议", "总统", "总理", "首相", "外长", "主席", "书记", "议长", "部长", "局长", "厅长", "市长", "县长", "首脑",
    "元首", "举行", "召开",
)  # fmt: skip
_NO_BUREAU = (
    "开局",
    "大局",
    "格局",
    "布局",
    "结局",
    "时局",
    "僵局",
    "危局",
    "出局",
    "战局",
    "政局",
    "当局",
    "棋局",
)  # 中国外贸红火|开局
_SAYS = expression("尚未|[就已未还]")
_TWO = expression("(?:联合|会同|所属|下属)[省市县区州旗镇乡]")  # 某执法中心|联合|区市场监管局
_HEAD = expression("(?![和与])[\u4e00-\u9fff]*")
_NOMINAL = frozenset(("n", "nz", "vn", "an", "a", "s", "v", "Institution"))
_AREAS = "市县区旗镇乡"
_SIGNS = "省州" + _AREAS
_ORGAN = expression("党委|党组|党总支|党支部|纪委|工会")


def bureaus(reading: Reading) -> None:
    """荣成市|海洋发展局|局长, 市|文体广旅局|党组: a bureau that no list knows, between its area and a post or a mark."""
    for match in _BUREAU.finditer(reading.text) if _ANY_BUREAU.search(reading.text) else ():
        end = match.end()
        if reading.covering(end - 1, end, "Institution") is not None:
            continue
        for start in range(match.start(), end - 2 - (reading.text[end - 1] in "局厅" and not posted(reading, end))):
            area, begins, rule = area_before(reading, start)
            if (
                reading.text[start] in _SIGNS
                or begins == start
                or (start - begins > 1 and area is None)
                or "兼" in reading.text[start:end]
            ):
                continue  # 市督改办主任|兼市生态环境委员会
            if (inner := reading.starting_at(start, "Place")) and inner.end < end - 2 and inner.name[-1] in _AREAS:
                continue  # 黔东南州|榕水县|教育和科技局
            if _is_bureau(reading.text[start:end]) and not reading.within(begins, end, "Institution", "Person"):
                told = area is None or (not rule and reading.text[end - 1] not in "局厅办")  # 烟台|航标处 is so called
                name = reading.text[begins:start] if area is None or told else areas.area_name(reading, area)
                own = reading.text[start:end].removeprefix("原")  # 某县|原国土资源局
                whole = add(reading, (begins, end), name + own, "bureau", Tie(area, by=rule))
                organ = _ORGAN.match(reading.text, end)
                if organ and reading.starting_at(end, "Institution") is None:
                    add(reading, (begins, organ.end()), whole.name + organ[0], "nested", Tie(parent=whole))
            break


def _is_bureau(name: str) -> bool:
    """Whether a stretch can be the name of a bureau behind its area: 海洋发展局, 水利和湖泊局."""
    head, _, tail = name.replace("与", "和").partition("和")
    if _SAYS.search(name):
        return False  # 官方尚未就|战局|发布
    joint = not tail or (_is_head(head) and len(tail) > 2 and "和" not in tail)
    return joint and not _TWO.search(name) and name[-2:] not in _NO_BUREAU and not (LITTLE - {"和", "与"} | {"兼"}) & set(name)


def widened(reading: Reading) -> None:
    """唐县|教育体育和|科技局, 某院|地质与|地球物理研究所: a bare body is the tail of one that begins with its area or parent."""
    for tail in [f for f in reading.found if f.type == "Institution" and not f.silent]:
        joint = reading.text[tail.start - 1 : tail.start] in ("和", "与") and posted(reading, tail.end)
        joint = joint and tail.rule != "known"  # 某国议会主席和|欧盟|领导人
        if tail.rule not in _TAILS and ((tail.rule != "department" and not joint) or {"area", "parent"} & set(tail.attributes)):
            continue
        if not (joint or reading.text.endswith(("局", "厅"), tail.start, tail.end)):
            continue
        if reading.text[tail.start - 1 : tail.start] in "，。、；：（） \n”" or reading.text[tail.start] in _SIGNS:
            continue  # 青石村委派|县公安局
        for start in range(max(0, tail.start - 12), tail.start - 1):
            if _widen(reading, tail, start, joint):
                break


def _widen(reading: Reading, tail: Found, start: int, joint: bool) -> bool:
    """Whether the name of a body begins with the area or parent that ends at `start`, and is kept so."""
    area, begins, rule = area_before(reading, start)
    parent = reading.ending_at(start, "Institution") if joint and area is None else None
    if parent is not None:
        begins = parent.start
    signed = joint and begins < start  # 县|水利和|湖泊局, of a county that nothing tells
    if (area is None and parent is None and not signed) or begins == start or not _runs_up(reading, start, tail.start):
        return False
    inside = any(f.start < tail.start for f in reading.within(start, tail.end, "Institution", "Person") if f is not tail)
    inside = inside or (parent is None and reading.covering(begins, start, "Institution") is not None)
    if inside or reading.within(start, tail.start, "Place"):
        return False  # 唐县民政局和|教育局: two bodies
    if joint and not _is_head(reading.text[start : tail.start - 1]):
        return False
    reading.remove(tail)
    name = areas.area_name(reading, area) if area is not None else reading.text[begins:start]
    name = parent.name if parent is not None else name
    add(reading, (begins, tail.end), name + reading.text[start : tail.end], "bureau", Tie(area, parent, rule))
    return True


def _is_head(head: str) -> bool:
    """Whether what stands before 和 may begin the name of a body: 水利, not 企业 or 领导."""
    return len(head) > 1 and not head.endswith(_CROWDS) and not head.startswith(("举行", "召开"))


def _runs_up(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch can be the head of a bureau's name: nouns, with 和 between two of them."""
    stretch = reading.text[start:end]
    if not _HEAD.fullmatch(stretch):
        return False
    words = [w for at in (start, *reading.borders_in(start + 1, end - 1)) if (w := reading.word_at(at)) is not None]
    return all(w.tag in _NOMINAL or w.start < start or reading.text[w.start : w.end] in "和与" for w in words)


def by_noun(reading: Reading, start: int, end: int) -> Found | None:
    """公司|党委, 院|党委, 该局|党组: the organ of the one body of the article so far that the noun can mean."""
    text = reading.text
    for noun, ends in _NOUNS.items():
        at = start - len(noun)
        if at < 0 or not text.startswith(noun, at) or not _LEAD.search(text, max(0, at - 1), at):
            continue
        bodies = {f.name: f for f in reading.last_of_each("Institution", at) if f.name.endswith(ends)}
        if len(bodies) > 1 and noun == "公司":  # of a company and one within it, the inner
            bodies = {name: f for name, f in bodies.items() if not any(o != name and o.startswith(name) for o in bodies)}
        if len(bodies) > 1 and noun == "集团":
            bodies = {name: f for name, f in bodies.items() if "集团" in name}
        bodies = spoken_of(reading, partners.apart(reading, bodies))
        bodies = bodies if len(bodies) < 2 else of_headline(reading, bodies)
        if len(bodies) == 1:
            name, body = next(iter(bodies.items()))
            return add(reading, (at, end), name + text[start:end], "short", Tie(parent=body, by="article"))
    return None
