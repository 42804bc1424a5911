"""Bodies that only the tagger sees, where nothing speaks against them."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, generic, kind_of, posted
from fangzhi.extract.institutions.departments import cut_short
from fangzhi.extract.institutions.starts import behind_party
from fangzhi.extract.places import areas
from fangzhi.extract.places.borders import behind_post
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.sounds import by_sound
from fangzhi.extract.terms import post_endings, posts

# what the tagger takes into a name: 某协会|协办, 某集团|全资子公司
_TAIL = expression("(?:(?<=[报网港台])讯|协办|主办|承办|(?:控股|全资|参股)?子公司|旗下公司|(?<=集团|公司)控股)$")
_HOLDS = ("报", "网", "港", "台", "会", "社", "局", "办", "中心", "公司", "集团")
_COUNTED = expression("[两三四五六七八九][市县区旗州镇乡]")
_DONE = expression("结成|签署|签约|签订|携手|牵手|联手")  # 甲医院与|乙县结成医联体
_LEGAL_POST = expression("(有限公司|有限责任公司)(?:项目|副?总)?(?:经理|董事长)")


def hinted(reading: Reading, start: int, end: int) -> None:
    """Keep a body that only the tagger sees at [start, end), where nothing speaks against it."""
    told = _TOLD_TO.match(reading.text, start, end)
    start = told.end() if told else start
    start = behind_party(reading, start, end, 5)
    start += 2 * reading.text.startswith(("简称", "旗下", "下属", "所属"), start)
    start += 5 * reading.text.startswith(("全资子公司", "控股子公司"), start)
    tail = _TAIL.search(reading.text, start, end)
    end = tail.start() if tail and reading.text[start : tail.start()].endswith(_HOLDS) else end
    post = post_endings(reading.vocabulary).of(reading.text, start, end)
    behind = reading.word_at(end)
    if post and end - start - len(post) > 3 and behind is not None and behind.start == end and behind.tag == "Person":
        end -= len(post)  # 某艺术馆|研究馆员|张三
    elif post and post.endswith("员") and post != "委员" and reading.text[end : end + 1] in "，。；、":
        end -= len(post)  # 阴河分场|施工员|、
    end -= reading.text.startswith("校（园）长", end - 1)  # 某县幼儿园|校（园）长
    end -= reading.text[end - 1] == "原" and posted(reading, end)  # 县二中|原校长
    if reading.text.startswith("特区", start - 1) or reading.text.startswith("特区政府", start):
        return  # 海州特|区政府, 特区政府: of which?
    if any(_of_area(reading, end - k, end) for k in (2, 3)) or _COUNTED.match(reading.text, start - 1):
        return  # 某市|文旅推介官, 两|县公安局
    legal = _LEGAL_POST.search(reading.text, start, end)
    end = legal.end(1) if legal else end  # 某公司|项目经理苗某
    text = reading.text[start:end]
    if (
        len(text) < 3
        or generic(reading, start)
        or (len(text) < 5 and behind_post(reading, start))
        or any(c in "，。、；“”《》：？！＋+" for c in text)
        or text.count("（") != text.count("）")
        or (text[0] == "第" and reading.text[start - 1 : start] in ("至", "到"))  # 第一至|第八巡察组
        or _DONE.search(text)
        or (text.endswith("党") and reading.text.startswith("人", end))  # 共产党|人
        or (text.endswith("协") and reading.text.startswith("议", end))  # 苏陕协作协|议
    ):
        return
    if any(f.start < end and f.end > start for f in reading.within(max(0, start - 30), end + 30, "Institution")):
        return
    if any(p.end == end and p.rule == "composed" for p in reading.within(start, end, "Place")):
        return  # 博乐市|赛里木影剧院 is a place
    if _TOWN.search(reading.text, start, end) and not reading.within(start, end, "Place") and posted(reading, end):
        reading.add(Found(start, end, "Place", text, "tagger", "", {"kind": "area"}))
        return  # 小营满族乡|原党委副书记
    area = None
    for place in reading.within(start, end, "Place"):
        if place.start == (area.end if area else start):
            area = place
    if area is not None:
        if area.end == end or reading.text[area.end : end] == "中心":
            return  # 地处石码街道|中心
        start = area.start
    if _stands(reading, start, end, area):
        sign, rule = areas.resolve(reading, text[0], start) if area is None and text[0] in "市县区镇乡" else (None, "")
        name = areas.area_name(reading, sign) + text[1:] if sign is not None else reading.text[start:end]
        add(reading, (start, end), name, "tagger", Tie(area or sign, by=rule))  # 县医院 where 滦平县 is told


def _of_area(reading: Reading, start: int, end: int) -> bool:
    """Whether a post that an area gives begins at an offset and runs over the end of what the tagger takes for a body."""
    post = posts(reading.vocabulary).at(reading.text, start)
    return post is not None and start + len(post) > end and reading.vocabulary.lexicon("posts")[post]["body"] == "地"


# 中共党员, 某某一行, 通用航空, 菜籽油, 中新|建交, 哈中|世代友好, 美国空军|称: what the tagger takes for a body, by its end
_NO_BODY = expression(
    r"(?:党员|部门|一行|通报|规定|网站|[协承主]办|^通用航空|油|推进会|学历|代表大会|〔|医院医|师生|学子|校友|[开大格布结时僵]局|[能油电]源汽车|[桥路河湖山花]|[争产活实潜]力|第[一二三四五六七八九十百\d]+[次届])$"
    r"|(?:互利|建交|互信|世代|直航|互联|影响力|行稳致远|戒备|联运|音乐会|大学士|国际航运|航天航空|(?<!名)称)$"
    r"|^中[\u4e00-\u9fff](?:友好|投资|经贸|友谊|新时代)$|党中央.|^[报好]党中央|^[\u4e00-\u9fff]{2,3}常委$"
    # 锦城市|中心, 神州|大地, 全国人大|二次会议, 智能|网联汽车, 邻国|关系, 在华|投资兴业, 全面|从严治党, 百强|企业
    r"|(?:[市城]|副|老城)中心$|[州华国]大地$|[次届]会议$|网联汽车$|前沿科技$|关系$|投资兴业$|经济合作$|治党$|党[纪性风]教育$"
    # 武警|火速, 莱州市|药业, 在|职大学学历, 市、|区两级法院
    r"|(?:火速|紧急|连夜|合力|全力|奋力|联手|齐心|驰援)$|^[\u4e00-\u9fff]{1,4}[省市县区](?:药|酒|矿|铝|纸)业$|^职大学$"
    r"|^[省市县区镇乡村]{0,3}[两三四]级(?!甲|综合)"
    # 国际博物馆|日, 俄中新|时代, 胡塞|无人机, 布林肯|国务卿, 汽车|行业, 农业界|政协, 城市|党的建设
    r"|(?:[日节年]|时代|规定|无人机|武器|电诈|国务卿|党首|行业|快递业|现代化|党的建设|界政协|候补)$|^[和与及](?!平|谐)|^新(?:时代|征程)(?![\u4e00-\u9fff]*(?:中心|站|所|馆|报)$)"
    r"|[许为]党[\u4e00-\u9fff]国$|国歌声$|大家庭$|文明基因$|(?:投资|营商)环境$|(?:[0-9百]强|瞪羚|独角兽|专精特新|小巨人)企业$|党史$"
)


_TOLD_TO = expression("[\u4e00-\u9fff]{2,6}向(?=[省市县区州镇乡][\u4e00-\u9fff]{3})")  # 把发展思路向|县供电公司汇报
_TOWN = expression("(?:[\u4e00-\u9fff]{2}乡|[\u4e00-\u9fff]{2}镇|苏木)$")
# 致公党各区委员会; 向公司|董事长询问
_EACH = expression("(?:各|^个别|^部分)[省市县区州盟旗乡镇村]|^[向对由与和同给请](?:公司|集团|企业|医院|学校|学院|法院)$")


def _stands(reading: Reading, start: int, end: int, area: Found | None) -> bool:
    name = reading.text[start:end]
    if _NO_BODY.search(name) or _EACH.search(name):
        return False
    sites = reading.vocabulary.lexicon("place_suffixes")
    if name.endswith("族") or _numeral(name) or name[-3:] in sites or name[-2:] in sites:
        return False
    if kind_of(reading.vocabulary, name) or posted(reading, end):
        return True
    if by_sound(reading, start, end) and not name.endswith("基金"):
        return False  # 普拉博沃: somebody
    if any(reading.text[start + k - 1] == "委" and cut_short(reading, start + k) for k in range(2, end - start)):
        return False  # 县委托管
    after = reading.word_at(end)
    if reading.text[start - 1 : start] in ("《", "“") or (
        after is not None and after.tag in ("n", "nz", "vn", "Institution", "Place")
    ):
        return False
    return len(name) >= 4


def _numeral(name: str) -> bool:
    """三新一高: a slogan in numbers."""
    return name[0] in "一二三四五六七八九十百两" and any(c in "一二三四五六七八九十" for c in name[1:])
