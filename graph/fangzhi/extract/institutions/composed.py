"""Composed names of bodies, by their borders: a company, school, hospital or team; and what only the tagger sees."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, generic, kind_of, posted
from fangzhi.extract.institutions.unlisted import by_noun
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import behind_post, left_border
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms, posts
from fangzhi.vocabulary import Vocabulary

FURTHEST = 24
_OFFICE = expression(r"[\u4e00-\u9fff]{1,4}?[科股处庭室部](?=主任|副主任|[科股处庭部]长)")
_ORDINAL = expression(
    "([市县区旗州镇乡])第[一二三四五六七八九十]{1,3}(?:中等|高等|职业|技术|专业|高级|实验|人民|中心|初级|完全){0,3}$"
)
PARTY = expression("中共(?!中央)")
_FOUNDED = expression("成立|组建|设立|兼|任|共建|合建|认定|授予|命名")
_LEADS_IN = expression("简称|(?<![\u4e00-\u9fff])[一二三四五六七八九十]是")
_OF_THAT = expression("[该本](?:校|院|局)")
_OWNED = expression("(?:控股|全资|参股|旗下)子?公司$")
_UNDER = ("所属", "下属", "旗下")
_AND_OTHER = expression(r"[\u4e00-\u9fff]{2,5}?[和与及](?=[省市县区州盟旗镇乡]|[\u4e00-\u9fff]{2,8}[省市县区州盟旗镇乡])")
_AND_GROUP = expression(r"[\u4e00-\u9fff]{2,3}[及和与](?=[省市县区旗镇乡][\u4e00-\u9fff]{2})")  # 张三、李四及|县双拥领导小组
_EDUCATION = expression("(?:本科)?(?:学历|文化程度)")  # 中央党校|大学|学历, 在职|大学
_STUDIED = expression("(?:在职|函授|党校|业余)$")
_SIGNS = "省市县区州盟旗镇乡村"
_MARKS = frozenset("，。；：！？\n")
_BRAND = expression("[^“”的，。]{2,6}”[^“”的在了到为是和与、，]{0,8}")  # 某市|“蓝鲸”科技有限公司, not “小病”在县级|医院
_LEGAL = ("有限公司", "有限责任公司")
_ESTATES = ("林场", "农场", "牧场", "茶场", "渔场", "苗圃")
_OWN_NAMES = (*_LEGAL, "集团", "事务所")


def composed(reading: Reading, start: int, end: int) -> Found | None:
    """The body whose suffix stands at [start, end): back from the suffix to where the name begins."""
    text = reading.text
    inside = text[start:end] in ("大学", "学院") and (text.startswith("附属", end) or reading.starting_at(end, "Place"))
    office = _OFFICE.match(text, end)  # 人民医院|护理部|主任
    inside = inside or (office is not None and posted(reading, office.end())) or _organ_behind(reading, end)
    cut = end < len(text) and end not in reading.borders and reading.words and not posted(reading, end) and not inside
    if cut or _is_class(reading, start, end):
        return None
    ordinal = _ORDINAL.search(text, max(0, start - 11), start)
    if ordinal and _leads_name(reading, ordinal.start()):
        return _numbered(reading, ordinal, end)
    parent = reading.ending_at(start, "Institution")
    if parent is not None and parent.rule != "tagger":
        return _behind(reading, parent, start, end)
    border = _over_bracket(reading, left_border(reading, start, max(0, start - FURTHEST)), start, end)
    border += text[border - 1 : border + 1] == "其中"  # 其中|市人民医院收治3人
    border += 2 * (_LEADS_IN.match(text, border) is not None)  # （简称|众旺公司）, 二是|县工作专班领导讲话
    if _OF_THAT.match(text, border - 1) and start - border > 1:
        return by_noun(reading, border + 1, end)  # 该校|热带农林学院
    border = max([border, *(text.rfind(tie, border, start) + 2 for tie in _UNDER if tie in text[border:start])])
    border = max(border, text.rfind("境内", border, start) + 2 * ("境内" in text[border:start]))  # 该省境内|炼油厂
    border = max(border, text.rfind("＋", border, start) + 1)  # “党支部＋|合作社|＋农户”
    also = text.rfind("兼", border, start)  # 某镇党委书记|兼|园区管理办公室主任
    border = also + 1 if also >= border and behind_post(reading, also) else border
    border = _behind_person(reading, _behind_class(reading, border, start), start)
    border += 2 * (PARTY.match(text, border) is not None and start - border > 3)  # 中共|某市人民医院|第二次代表大会
    border = _named_after(reading, border, text[start:end])
    # 由|市教育局教研室: a body inside the stretch is the parent
    inner = [f for f in reading.within(border, start, "Institution") if f.end > border]
    if inner and reading.text[inner[-1].end] in "与诉":
        border, inner = inner[-1].end + 1, []  # 某县人民政府|与|某公司
    under = next((tie for tie in _UNDER if inner and text.startswith(tie, inner[-1].end)), "")
    if under and inner[-1].end + len(under) < start:
        border, inner = inner[-1].end + len(under), []  # 县水务局下属|灌区管理处
    if inner and inner[-1].end < start and _runs_on(reading, inner[-1].end, start):
        parent = inner[-1]
        tail = text[parent.end : end].removeprefix("原")  # 某法院|原|审判委员会
        return add(reading, (parent.start, end), parent.name + tail, "nested", Tie(parent=parent))
    deputy = bool(inner) and text.startswith("副", inner[-1].end)
    post = posts(reading.vocabulary).at(text, inner[-1].end + deputy) if inner else None
    behind = inner[-1].end + deputy + len(post) if inner and post else start
    behind += text.startswith("兼", behind)  # 某医院副院长兼|胸痛中心
    border = behind if behind < start else border  # 全国人大代表|某集团有限公司
    border += _former(reading, border, start)
    border += text[border] == "在" and reading.starting_at(border + 1, "Place") is not None  # 。”在|石桥镇电商服务站，
    other = _AND_GROUP.match(text, border, start) if text[border - 1] == "、" else None
    border = other.end() if other and text[border] in reading.vocabulary.lexicon("surnames") else border
    border += text[border] in "该我本" and text[border + 1] in "省市县区镇乡" and start - border > 2  # 到|该|县红光中学
    area, border = _area_inside(reading, border, start, legal=text.endswith(_OWN_NAMES, start, end))
    community = reading.ending_at(start + 2, "Place") if text.startswith("社区", start) else None
    if community is not None and border <= community.start:
        area, border = community, community.start  # 石码街道|紫光社区党委
    if not _names_one(reading, area, (border, start, end)):
        return None
    signed = text[border] in "省市县区镇乡" and text[border + 1] != "级"
    if area is None and signed and _whole_word(reading, border):
        return _led_by_sign(reading, border, start, end)
    border -= 2 * (text[start:end] in _ESTATES and text.startswith(("国有", "国营"), border - 2))  # 国有|莱州林场
    return add(reading, (border, end), text[border:end], "composed", Tie(area))


def _behind_person(reading: Reading, border: int, start: int) -> int:
    """副局长乐小毛和|县水利工程建设管理站: where a name begins behind somebody told with his post; else the border."""
    post = posts(reading.vocabulary).at(reading.text, border + reading.text.startswith("副", border))
    other = _AND_OTHER.match(reading.text, border + len(post), start) if post else None
    return other.end() if other else border


def _is_class(reading: Reading, start: int, end: int) -> bool:
    """中央党校|大学|学历, 在职|大学: what somebody has learnt; 控股|子公司: what a company is."""
    text = reading.text
    learnt = _EDUCATION.match(text, end) is not None or _STUDIED.search(text, max(0, start - 4), start) is not None
    return learnt or _OWNED.search(text, max(0, start - 4), end) is not None


def _behind(reading: Reading, parent: Found, start: int, end: int) -> Found | None:
    """The body whose suffix stands right behind another body."""
    if reading.text.endswith(_LEGAL, start, end) and parent.rule == "department":
        reading.remove(parent)  # 亮子河林业局|有限公司 is no part of a bureau
        return add(reading, (parent.start, end), reading.text[parent.start : end], "composed")
    if kind_of(reading.vocabulary, parent.name) in ("government", "party") and _enterprise(reading, start, end):
        return None  # 市能源局|煤矿安全监管科
    return add(reading, (parent.start, end), parent.name + reading.text[start:end], "nested", Tie(parent=parent))


def _led_by_sign(reading: Reading, border: int, start: int, end: int) -> Found | None:
    """市|工人文化宫: of the area that the sign means here."""
    sign, rule = areas.resolve(reading, reading.text[border], border)
    if sign is None and start - border < 2:
        return None
    lead = areas.area_name(reading, sign) if sign is not None else reading.text[border]
    whole = lead + "第" + reading.text[border + 1 : end]
    if reading.text[border + 1] in "一二三四五六七八九" and whole in reading.text:  # 市三医院 is 某市第三医院
        return add(reading, (border, end), whole, "composed", Tie(sign, by=rule))
    return add(reading, (border, end), lead + reading.text[border + 1 : end], "composed", Tie(sign, by=rule))


def _former(reading: Reading, border: int, start: int) -> bool:
    """Whether 原 before an area or its sign leads a name: 原|县广播电视台|台长."""
    if not reading.text.startswith("原", border) or start - border < 2:
        return False
    word = reading.word_at(border)
    if word is not None and (word.start, word.end) == (border, border + 1):
        return True
    return reading.text[border + 1] in "省市县区镇乡" or reading.starting_at(border + 1, "Place") is not None


def _leads_name(reading: Reading, at: int) -> bool:
    """Whether the sign at an offset is no end of an area's own name: 为|县第一中学, 免去张三|市第三中学, not 云州市第一中学."""
    if reading.ending_at(at + 1, "Place") is not None:
        return False
    return reading.text[at - 1 : at] in ("", *"，。；、：（\n为在到由经任") or at in reading.borders


def _numbered(reading: Reading, ordinal: re.Match[str], end: int) -> Found:
    """为|县第一|中学: the sign of an area and a number before the suffix."""
    sign, rule = areas.resolve(reading, ordinal[1], ordinal.start())
    name = (areas.area_name(reading, sign) if sign is not None else ordinal[1]) + reading.text[ordinal.start() + 1 : end]
    return add(reading, (ordinal.start(), end), name, "composed", Tie(sign, by=rule))


def _organ_behind(reading: Reading, end: int) -> bool:
    """专业合作社|党支部|书记: an organ with its post behind a body that the tagger sees as one word with it."""
    organ = departments_at(reading.vocabulary).at(reading.text, end)
    row = reading.vocabulary.lexicon("departments").get(organ or "")
    return organ is not None and row is not None and row["organ"] == "yes" and posted(reading, end + len(organ))


@cache
def departments_at(vocabulary: Vocabulary) -> Terms:
    """The known departments, to be found at a place."""
    return Terms(vocabulary.lexicon("departments"))


def _over_bracket(reading: Reading, border: int, start: int, end: int) -> int:
    """中水柘溪|（湖南）|水利工程有限公司: an area in brackets, a brand in quotes inside a name; 省地质工程|（集团）|公司."""
    text = reading.text
    quoted = text.startswith("“", border - 1) and _BRAND.fullmatch(text, border, start) is not None
    if quoted or text.endswith("（集团）", 0, start):
        return left_border(reading, border - 1 if quoted else start - 4, max(0, start - FURTHEST))
    closing = text.find("）", border, start)
    if closing >= 0 and "（" not in text[border:closing]:  # the tagger's 中国）投资有限公司
        return _over_bracket(reading, closing + 1, start, end)
    place = reading.ending_at(border - 1, "Place") if text.startswith("）", border - 1) else None
    if place is None or not reading.text.startswith("（", place.start - 1) or not reading.text.endswith(_LEGAL, start, end):
        return border
    before = left_border(reading, place.start - 1, max(0, start - FURTHEST))
    return before if place.start - 1 - before >= 2 else border


# 某公司系|某集团, 施工单位|某集团, 开发区企业|某公司, 某村依托|合作社
_LEAD = expression(
    r"(?:(?:全资|控股|参股)子公司|公司[系是为]|[业厂矿团]系(?=[\u4e00-\u9fff]{2,8}(?:集团|股份|有限))|(?:施工|建设|设计|监理|承建|责任|涉事|中标|经营|运营|投资|出资|业主|代建|援建|供货|勘察|检测|产权|使用|管理|总包|用人|当事)(?:单位|企业|[方商])|区企业)(?=[\u4e00-\u9fff]{3})"
    r"|(?<=[村镇乡县区社])(?:依托|带动|引导|发动)|(?<=—)记"  # ——记|某县第一中学
    r"|(?<=[任当做])过|(?<=[\u4e00-\u9fff])同志"  # 担任过|特勤大队副大队长, 免去张三同志|市第三人民医院院长
    r"|企业(?!管理|集团|服务|咨询|发展|营销|策划|孵化|征信|总|投资|家|联合|公司|有限|股份|信用|形象|文化|融资|担保|协会|商会)(?=[\u4e00-\u9fff]{5})"
    r"|(?<=[\u4e00-\u9fff]{2})向(?=[省市县区镇乡])"  # 把发展思路向|县供电公司汇报
    r"|(?<=[；。，、：\n])[一二三四五六七八九十]是"  # ；二是|县工作专班
    r"|[5五]百?0*强(?:企业)?|(?:上市|龙头|央|国|民|外资|独角兽)(?:企业|公司|企)(?=[\u4e00-\u9fff]{3})"  # 世界500强|某集团
)


def _behind_class(reading: Reading, border: int, start: int) -> int:
    """施工单位|某集团: where the name begins behind what the body is."""
    return max((m.end() for m in _LEAD.finditer(reading.text, border, start)), default=border)


def _named_after(reading: Reading, border: int, suffix: str) -> int:
    """虎占山|劳模创新|工作室: a studio is named after its master."""
    word = reading.word_at(border - 1) if border and suffix.endswith("工作室") else None
    named = word is not None and word.tag == "Person" and word.end == border and word.end - word.start in (2, 3)
    return word.start if word is not None and named else border


def _runs_on(reading: Reading, at: int, start: int) -> bool:
    """Whether a body's name may go on from one offset to the other: not over a post, a founding or a bracket."""
    between = reading.text[at:start]
    return (
        between[0] not in "（＋+"
        and not _MARKS & set(between)
        and posts(reading.vocabulary).at(reading.text, at + between.startswith("副")) is None
        and not _FOUNDED.search(between)
    )


def _enterprise(reading: Reading, start: int, end: int) -> bool:
    return reading.vocabulary.lexicon("body_suffixes")[reading.text[start:end]]["kind"] == "enterprise"


def _area_inside(reading: Reading, border: int, start: int, *, legal: bool) -> tuple[Found | None, int]:
    """The nearest area of the chain a name begins with, and the border moved to it: 甲省|乙市某公司; 服务好|河南某大学.

    Short names stay in the registered name of a company: 广西柳州某有限公司.
    """
    area = None
    for place in reading.within(border, start, "Place"):
        if area is None and place.start > border and "code" in place.attributes and _plain_words(reading, border, place.start):
            border = place.start  # 被告|海南某公司
        if area is not None and _next_in(reading, area, place):
            short = legal and area.name[-1] not in _SIGNS and reading.text[place.end - 1] not in _SIGNS
            area, border = place, border if short else place.start
        elif place.start - border <= (reading.text[border] in "好完了过于记现赴访"):
            area, border = place, place.start
    return area, border


def _next_in(reading: Reading, area: Found, place: Found) -> bool:
    """Whether a place right behind an area is a step of its chain: not 湖南|安顺|路桥公司, 山东|沂水|之源公司."""
    codes = [str(f.attributes.get("code", "")) for f in (area, place)]
    if codes[0] and not codes[1]:  # 黑河市|某县|中心学校: one that no list knows, by its sign
        signed = place.attributes.get("kind") == "area" and len(place.name) > 2 and place.name[-1] in "县市旗镇乡"
        return signed and place.start == area.end and area.name[-1] in "省市县区州盟旗"
    return place.start == area.end and codes[1].startswith(codes[0]) and not reading.text.startswith("之", place.end)


def _plain_words(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch is of whole common nouns, which may stand before a name."""
    while start < end:
        word = reading.word_at(start)
        if word is None or word.start != start or word.tag != "n" or word.end > end:
            return False
        start = word.end
    return True


def _names_one(reading: Reading, area: Found | None, cuts: tuple[int, int, int]) -> bool:
    """Whether the stretch [border, end) with its suffix at `start` names one body, and not a class of bodies or a place."""
    border, start, end = cuts
    text = reading.text
    if text[border:start] in ("省", "市", "县", "区", "镇", "乡") and end - start > 2:
        return True  # 市|人民医院
    if (text[start:end] == "中心" and (area is None or area.end == start)) or start - border < 2:
        return False  # 地处石码街道|中心
    if any(p.end == end and p.rule == "composed" for p in reading.within(border, end, "Place")) and not posted(reading, end):
        return False  # 云州会议中心 is a place, 云州固沙林场|场长 is not
    return not generic(reading, border) and _proper(reading, border, start, end)


def _whole_word(reading: Reading, border: int) -> bool:
    """Whether a sign at the border leads a name: 市|工人文化宫 as one word, 区|“清河净岸”…"""
    word = reading.word_at(border)
    return reading.text.startswith("“", border + 1) or (word is not None and word.end - border > 1)


def _proper(reading: Reading, border: int, start: int, end: int) -> bool:
    """Whether something in the stretch says that this is a name: a place, a name of the tagger, a full legal form."""
    text = reading.text
    if text.endswith(_LEGAL, border, end) and start - border >= 2:
        return True
    if text[start - 1] in "路街" and start - border >= 3:
        return True  # 豆沙路|消防救援站
    if text[start:end] in _ESTATES and posted(reading, end) and 2 <= start - border <= 4:
        return True  # 青石|林场|场长
    if "“" in text[border:start] or reading.within(border, start, "Place"):
        return True
    for at in range(border, end):
        word = reading.word_at(at)
        named = word is not None and word.tag in ("Institution", "Person", "Place", "nz")
        if named and word is not None and word.start >= border - 1 and (word.end <= end or _organ_behind(reading, end)):
            return True
    return not reading.words and start - border >= 2 and text[border:start] not in reading.vocabulary.lexicon("place_generic")
