"""Composed names of bodies, by their borders: a company, school, hospital or team; and what only the tagger sees."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, generic, kind_of, posted
from fangzhi.extract.institutions.starts import (
    FURTHEST,
    LEGAL,
    after_person,
    area_inside,
    behind_class,
    behind_former,
    behind_party,
    behind_person,
    over_bracket,
)
from fangzhi.extract.institutions.unlisted import by_noun
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import FOUNDS, behind_post, left_border
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms, posts
from fangzhi.vocabulary import Vocabulary

_OFFICE = expression(r"[\u4e00-\u9fff]{1,4}?[科股处庭室部](?=主任|副主任|[科股处庭部]长)")
_ORDINAL = expression(
    "(地区|[市县区旗州镇乡])第[一二三四五六七八九十]{1,3}(?:中等|高等|职业|技术|专业|高级|实验|人民|中心|初级|完全){0,3}$"
)
_HEADS_CENTRE = expression("[^镇乡]中心校长")
_FOUNDED = expression(f"{'|'.join(FOUNDS)}|兼|任|共建|合建|认定|授予|命名|评为")
_LEADS_IN = expression("简称|(?<![\u4e00-\u9fff])[一二三四五六七八九十]是")
_OF_THAT = expression("[该本](?:校|院|局)")
_OWNED = expression("(?:控股|全资|参股|旗下)子?公司$")
_TIED = expression("[与诉]|驻(?=[^，。；]{2,20}(?:公司|集团))|会同|联合(?=[省市县区州旗镇乡])|协同|携手|邀请")
_AND_SIGN = expression("和[省市县区州旗镇乡]")  # 某某和|县人民医院, of a name that the tagger does not see
_UNDER = ("所属", "下属", "旗下")
_AND_GROUP = expression(r"[\u4e00-\u9fff]{2,3}[及和与](?=[省市县区旗镇乡][\u4e00-\u9fff]{2})")  # 张三、李四及|县双拥领导小组
_EDUCATION = expression("(?:本科)?(?:学历|文化程度)")  # 中央党校|大学|学历, 在职|大学
_STUDIED = expression("(?:在职|函授|党校|业余)$")
_MARKS = frozenset("，。；：！？\n")
_ESTATES = ("林场", "农场", "牧场", "茶场", "渔场", "苗圃")
_COLLEGES = ("学院", "研究院", "研究所", "实验室")
_OWN_NAMES = (*LEGAL, "集团", "事务所")


def composed(reading: Reading, start: int, end: int) -> Found | None:
    """The body whose suffix stands at [start, end): back from the suffix to where the name begins."""
    text = reading.text
    end -= _HEADS_CENTRE.match(text, start - 1) is not None  # 某县职业教育|中心|校长
    office = _OFFICE.match(text, end)  # 人民医院|护理部|主任
    inside = (
        (text[start:end] in ("大学", "学院") and (text.startswith("附属", end) or reading.starting_at(end, "Place")))
        or (office is not None and posted(reading, office.end()))
        or _organ_behind(reading, end)
    )
    cut = end < len(text) and end not in reading.borders and reading.words and not posted(reading, end) and not inside
    if cut or _is_class(reading, start, end):
        return None
    ordinal = _ORDINAL.search(text, max(0, start - 11), start)
    if ordinal and _leads_name(reading, ordinal.start()):
        return _numbered(reading, ordinal, end)
    parent = reading.ending_at(start, "Institution")
    if parent is not None and parent.rule != "tagger":
        return _behind(reading, parent, start, end)
    border = over_bracket(reading, left_border(reading, start, max(0, start - FURTHEST)), start, end)
    border += text[border - 1 : border + 1] == "其中"  # 其中|市人民医院收治3人
    border += 2 * (_LEADS_IN.match(text, border) is not None)  # （简称|众旺公司）, 二是|县工作专班领导讲话
    if _OF_THAT.match(text, border - 1) and start - border > 1:
        return by_noun(reading, border + 1, end)  # 该校|热带农林学院
    border = max([border, *(text.rfind(tie, border, start) + 2 for tie in _UNDER if tie in text[border:start])])
    border = max(border, text.rfind("境内", border, start) + 2 * ("境内" in text[border:start]))  # 该省境内|炼油厂
    border = max(border, text.rfind("＋", border, start) + 1)  # “党支部＋|合作社|＋农户”
    also = text.rfind("兼", border, start)  # 某镇党委书记|兼|园区管理办公室主任
    border = also + 1 if also == border or (also > border and behind_post(reading, also)) else border
    border = max(border, text.find("武警", border + 1, start) if text[border - 1] == "驻" else border)  # 驻汪|武警中队
    border = behind_person(reading, behind_class(reading, border, start), start)
    border = behind_party(reading, border, start)
    border += _AND_SIGN.match(text, border, start) is not None and reading.starting_at(border, "Place") is None
    border = after_person(reading, border, text[start:end])
    # 由|市教育局教研室: a body inside the stretch is the parent
    inner = [f for f in reading.within(border, start, "Institution") if f.end > border]
    tied = _TIED.match(text, inner[-1].end, start) if inner else None
    if tied is not None:
        border, inner = tied.end(), []  # 某县人民政府|与|某公司, 国家监委|驻|某集团有限公司纪检监察组
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
    border += behind_former(reading, border, start)
    border += text[border] == "在" and reading.starting_at(border + 1, "Place") is not None  # 。”在|石桥镇电商服务站，
    other = _AND_GROUP.match(text, border, start) if text[border - 1] == "、" else None
    border = other.end() if other and text[border] in reading.vocabulary.lexicon("surnames") else border
    border += text[border] in "该我本" and text[border + 1] in "省市县区镇乡" and start - border > 2  # 到|该|县红光中学
    area, border = area_inside(reading, border, start, legal=text.endswith(_OWN_NAMES, start, end))
    community = reading.ending_at(start + 2, "Place") if text.startswith("社区", start) else None
    if community is not None and border <= community.start:
        area, border = community, community.start  # 石码街道|紫光社区党委
    if not _names_one(reading, area, (border, start, end)):
        return None
    return _kept(reading, area, (border, start, end))


def _kept(reading: Reading, area: Found | None, cuts: tuple[int, int, int]) -> Found | None:
    """The body at [border, end), named with the area that its sign means, or the school that it is a college of."""
    border, start, end = cuts
    text = reading.text
    signed = (text[border] in "省市县区镇乡" and text[border + 1] != "级") or text.startswith("地区", border)
    if area is None and ((signed and _whole_word(reading, border)) or text[border] == "村"):
        return _led_by_sign(reading, border, start, end)
    if area is None and signed and border + 1 == start and (led := _led_by_sign(reading, border, start, end)) is not None:
        return led  # 镇|兽医站
    border -= 2 * (text[start:end] in _ESTATES and text.startswith(("国有", "国营"), border - 2))  # 国有|莱州林场
    school = reading.ending_at(border, "Institution") if text.endswith(_COLLEGES, start, end) else None
    if area is None and school is not None and school.name.endswith(("大学", "学院")):  # 某师范学院|马克思主义学院
        return add(reading, (school.start, end), school.name + text[border:end], "nested", Tie(parent=school))
    return add(reading, (border, end), text[border:end], "composed", Tie(area))


def _is_class(reading: Reading, start: int, end: int) -> bool:
    """中央党校|大学|学历, 在职|大学: what somebody has learnt; 控股|子公司: what a company is."""
    text = reading.text
    learnt = _EDUCATION.match(text, end) is not None or _STUDIED.search(text, max(0, start - 4), start) is not None
    return learnt or _OWNED.search(text, max(0, start - 4), end) is not None


def _behind(reading: Reading, parent: Found, start: int, end: int) -> Found | None:
    """The body whose suffix stands right behind another body."""
    if reading.text.endswith(LEGAL, start, end) and parent.rule == "department":
        reading.remove(parent)  # 亮子河林业局|有限公司 is no part of a bureau
        return add(reading, (parent.start, end), reading.text[parent.start : end], "composed")
    if kind_of(reading.vocabulary, parent.name) in ("government", "party") and _enterprise(reading, start, end):
        return None  # 市能源局|煤矿安全监管科
    return add(reading, (parent.start, end), parent.name + reading.text[start:end], "nested", Tie(parent=parent))


def _led_by_sign(reading: Reading, border: int, start: int, end: int) -> Found | None:
    """市|工人文化宫: of the area that the sign means here."""
    own = "地区" if reading.text.startswith("地区", border) else reading.text[border]
    sign, rule = areas.resolve(reading, own, border)
    if sign is None and start - border < 2 and end - start < 3:
        return None
    lead, rest = areas.area_name(reading, sign) if sign is not None else own, reading.text[border + len(own) : end]
    whole = lead + "第" + rest
    if rest[0] in "一二三四五六七八九" and whole in reading.text:  # 市三医院 is 某市第三医院
        return add(reading, (border, end), whole, "composed", Tie(sign, by=rule))
    return add(reading, (border, end), lead + rest, "composed", Tie(sign, by=rule))


def _leads_name(reading: Reading, at: int) -> bool:
    """Whether the sign at an offset is no end of an area's own name: 为|县第一中学, 免去张三|市第三中学, not 云州市第一中学."""
    if reading.ending_at(at + 1 + reading.text.startswith("地区", at), "Place") is not None:
        return False
    return reading.text[at - 1 : at] in ("", *"，。；、：（\n为在到由经任") or at in reading.borders


def _numbered(reading: Reading, ordinal: re.Match[str], end: int) -> Found:
    """为|县第一|中学: the sign of an area and a number before the suffix."""
    sign, rule = areas.resolve(reading, ordinal[1], ordinal.start())
    name = (areas.area_name(reading, sign) if sign is not None else ordinal[1]) + reading.text[ordinal.end(1) : end]
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


def _names_one(reading: Reading, area: Found | None, cuts: tuple[int, int, int]) -> bool:
    """Whether the stretch [border, end) with its suffix at `start` names one body, and not a class of bodies or a place."""
    border, start, end = cuts
    text = reading.text
    if text[border:start] in ("省", "市", "县", "区", "镇", "乡") and (end - start > 2 or text[start] in "一二三四五六七八九"):
        return True  # 市|人民医院, 县|一中
    if (text[start:end] == "中心" and (area is None or area.end == start)) or start - border < 2:
        return False  # 地处石码街道|中心
    if text[start:end].endswith("业") and area is not None and "code" in area.attributes and start - area.end < 2:
        return False  # 发展莱州市|药业; 莱州青泽|药业 and 白石|酒业 are each one
    if any(p.end == end and p.rule == "composed" for p in reading.within(border, end, "Place")) and not posted(reading, end):
        return False  # 云州会议中心 is a place, 云州固沙林场|场长 is not
    return not generic(reading, border) and _proper(reading, border, start, end)


def _whole_word(reading: Reading, border: int) -> bool:
    """Whether a sign at the border leads a name: 市|工人文化宫 as one word, 区|“清河净岸”…"""
    word = reading.word_at(border)
    return reading.text.startswith("“", border + 1) or (
        word is not None and (word.end - border > 1 or (word.tag == "Place" and reading.text[border] in "镇乡"))
    )


def _proper(reading: Reading, border: int, start: int, end: int) -> bool:
    """Whether something in the stretch says that this is a name: a place, a name of the tagger, a full legal form."""
    text = reading.text
    if text.endswith(LEGAL, border, end) and start - border >= 2:
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
