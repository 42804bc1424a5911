"""Where the composed name of a body begins, between the border of the words around it and its suffix."""

from fangzhi.expressions import expression
from fangzhi.extract.places.borders import left_border
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

FURTHEST = 24
LEGAL = ("有限公司", "有限责任公司")
_AND_OTHER = expression(r"[\u4e00-\u9fff]{2,5}?[和与及](?=[省市县区州盟旗镇乡]|[\u4e00-\u9fff]{2,8}[省市县区州盟旗镇乡])")
_SIGNS = "省市县区州盟旗镇乡村"
_OF_FORM = ("（集团）", "（控股）")
_BRANDS = ("Person", "Place", "Institution", "n", "nz", "vn", "an")
# （哈密）, （控股）; but （承包方）
_BRACKET = expression("（[\u4e00-\u9fff]{1,3}[^方者人称位员外内]）$")
_BRAND = expression("[^“”的，。]{2,6}”[^“”的在了到为是和与、，]{0,8}")  # 某市|“蓝鲸”科技有限公司, not “小病”在县级|医院


def behind_person(reading: Reading, border: int, start: int) -> int:
    """副局长乐小毛和|县水利工程建设管理站: where a name begins behind somebody told with his post; else the border."""
    post = posts(reading.vocabulary).at(reading.text, border + reading.text.startswith("副", border))
    other = _AND_OTHER.match(reading.text, border + len(post), start) if post else None
    return other.end() if other else border


def behind_former(reading: Reading, border: int, start: int) -> bool:
    """Whether 原 before an area or its sign leads a name: 原|县广播电视台|台长."""
    if not reading.text.startswith("原", border) or start - border < 2:
        return False
    word = reading.word_at(border)
    if word is not None and (word.start, word.end) == (border, border + 1):
        return True
    return reading.text[border + 1] in "省市县区镇乡" or reading.starting_at(border + 1, "Place") is not None


def over_bracket(reading: Reading, border: int, start: int, end: int) -> int:
    """中水柘溪|（湖南）|水利工程有限公司: an area in brackets, a brand in quotes inside a name; 省地质工程|（集团）|公司."""
    text = reading.text
    quoted = text.startswith("“", border - 1) and _BRAND.fullmatch(text, border, start) is not None
    if quoted or text.endswith(_OF_FORM, 0, start):
        return left_border(reading, border - 1 if quoted else start - 4, max(0, start - FURTHEST))
    closing = text.find("）", border, start)
    if closing >= 0 and "（" not in text[border:closing]:  # the tagger's 中国）投资有限公司
        return over_bracket(reading, closing + 1, start, end)
    if not text.startswith("）", border - 1) or not text.endswith(("公司", "集团", "事务所"), start, end):
        return border
    inside = _BRACKET.search(text, max(0, border - 6), border)
    if inside is None:
        return border
    before = left_border(reading, inside.start(), max(0, start - FURTHEST))
    if before == inside.start() and (word := reading.word_at(before - 1)) is not None:
        lead = reading.word_at(word.start - 1) if word.tag in ("v", "vn") else None
        if lead is not None and lead.tag in _BRANDS and lead.end == word.start:
            before = lead.start  # 国能天山|发电|（哈密）有限公司
        elif word.tag in _BRANDS:
            before = word.start  # 汉泽|（安徽）基金公司, which the tagger takes for a person
    return before if inside.start() - before >= 2 else border


_PARTY = expression("中共(?!中央)|中国共产党(?!中央)")


def behind_party(reading: Reading, border: int, end: int, least: int = 2) -> int:
    """中共|某市人民医院|第二次代表大会: where a name of at least so many characters begins behind the Party; else the border."""
    party = _PARTY.match(reading.text, border, end)
    return party.end() if party and end - party.end() >= least else border


# 某公司系|某集团, 施工单位|某集团, 开发区企业|某公司, 某村依托|合作社
_LEAD = expression(
    r"(?:(?:全资|控股|参股)?子公司|公司[系是为]|[业厂矿团]系(?=[\u4e00-\u9fff]{2,8}(?:集团|股份|有限))|(?:施工|建设|设计|监理|承建|责任|涉事|中标|经营|运营|投资|出资|业主|代建|援建|供货|勘察|检测|产权|使用|管理|总包|用人|当事)(?:单位|企业|[方商])|区企业)(?=[\u4e00-\u9fff]{3})"
    r"|(?<=[村镇乡县区社])(?:依托|带动|引导|发动)|(?<=—)记"  # ——记|某县第一中学
    r"|(?<=服务)好(?=[\u4e00-\u9fff]{2})"  # 服务好|河川大学
    r"|(?<=安置|疏散|避险|接种|采样)点(?=[\u4e00-\u9fff]{2})"  # 安置点|青龙中学
    r"|(?<=文明|示范|特色|绿色)(?:校园|单位|学校)(?=[省市县区])"  # 文明校园|县一中
    r"|(?<=[任当做])过|(?<=[\u4e00-\u9fff])同志"  # 担任过|特勤大队副大队长, 免去张三同志|市第三人民医院院长
    r"|企业(?!管理|集团|服务|咨询|发展|营销|策划|孵化|征信|总|投资|家|联合|公司|有限|股份|信用|形象|文化|融资|担保|协会|商会)(?=[\u4e00-\u9fff]{5})"
    r"|(?<=[\u4e00-\u9fff]{2})向(?=[省市县区镇乡])"  # 把发展思路向|县供电公司汇报
    r"|(?<=[；。，、：\n])[一二三四五六七八九十]是"  # ；二是|县工作专班
    r"|为(?=[省市县区州旗](?![场域级民政价])[\u4e00-\u9fff]{3})"  # 商立行为|市城建集团总会计师
    r"|[5五]百?0*强(?:企业)?|(?:上市|龙头|央|国|民|外资|独角兽)(?:企业|公司|企)(?=[\u4e00-\u9fff]{3})"  # 世界500强|某集团
)


def behind_class(reading: Reading, border: int, start: int) -> int:
    """施工单位|某集团: where the name begins behind what the body is."""
    return max((m.end() for m in _LEAD.finditer(reading.text, border, start)), default=border)


def after_person(reading: Reading, border: int, suffix: str) -> int:
    """虎占山|劳模创新|工作室: a studio is named after its master."""
    word = reading.word_at(border - 1) if border and suffix.endswith("工作室") else None
    named = word is not None and word.tag == "Person" and word.end == border and word.end - word.start in (2, 3)
    return word.start if word is not None and named else border


def area_inside(reading: Reading, border: int, start: int, *, legal: bool) -> tuple[Found | None, int]:
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
