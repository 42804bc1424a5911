"""Where a composed name may begin: back from its end over words that can stand in a name."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import post_endings, verbs_of_acts

# 实施|者那河治理: a verb of works, behind which a name stands
_BUILDS = expression(
    "(?:开工|动工|启动|新建|改建|续建|扩建|兴建|修建|建设|实施|推进|治理|签订|签署|签约|打造|规划|完成|建成|整治|疏浚|保护)$"
)
_NO_BEGIN = frozenset(
    "了好过完着起成出区市县镇乡村省州段厂站至到在往从由对与和跟及等以其将把让向沿跨环围绕近临是为有的各该本全某新老旧原大小上下东西南北前后内外"
)

# function characters that stand in no name of an area
LITTLE = frozenset("的了在和与及等为是对从到由向全各本该我这那")
# LAC's tags of words that do not stand inside a name; v, p, c ... see its tag set
_OUTSIDE = frozenset("v vd p c d u r w xc q f t m ad Time Person".split())
_HARD = frozenset(".．，。；：！？、（）“”《》〈〉【】 \n…—|／/▲△●○■□◆◇★☆◎▶")
_SPOKEN = frozenset("，。！？；…")  # what is said, no name in quotes
FOUNDS = ("成立", "组建", "设立")
# verbs that the tagger takes for nouns
_FOUNDING = frozenset((*FOUNDS, "召开", "推进", "举办", "开展"))
# what the tagger takes into the name of an area: 加挂|市乡村振兴局, 免去某某|同志|县林业局, 年底|村集体收入
_NO_HEADS = (
    "中共",
    "挂职",
    "据",
    "年底",
    "月底",
    "年初",
    "报自治",
    "得知",
    "个别",
    "部分",
    "选拔",
    "不让",
    "许多",
    "关于",
    "对于",
    "根据",
    "按照",
    "听取",
    "审议",
    "研究",
    "部署",
    "传达",
    "通报",
    "同志",
    "加挂",
    "联合",
    "会同",
    *FOUNDS,
    "撤销",
    "履新",
    "调任",
    "升任",
    "转任",
    "出任",
    "后任",
    "改任",
    "接任",
    "先后任",
    "同时任",
    "并任",
)
# without a tagger: characters that hardly ever stand inside a name
_LOOSE = frozenset("在于从向对由把被让给与和及或是为了的地得着过将以并而且也就都又到至沿经往各该本每这那其某")


_JOINT = expression("[省市县区州旗镇乡村](?:党?委|政府)")  # 县委|县政府


# 三县区|公安局, 东渡|两县|人民法院
_SOME = expression("^[两三四五六七八九][县市区]+$|两[县市区镇乡]$|驻[省市县区州旗镇乡]$")


# 局机关联合|县|卫健委
_WITH = expression("[\u4e00-\u9fff](?:联合|会同|协同|携手|邀请)[省市县区州旗镇乡村]$")


def no_head(name: str) -> bool:
    """Whether a verb or an address leads what looks like the name of an area, or a count ends it: 加挂|市, 同志|县."""
    no_area = _JOINT.match(name) or _SOME.search(name) or _WITH.search(name) or (len(name) == 2 and name[0] == "团")  # 团州|委
    return name.startswith(_NO_HEADS) or bool(no_area)


def behind_post(reading: Reading, start: int) -> bool:
    """副厅长|解放军: what stands right behind a post is the name of a person."""
    return post_endings(reading.vocabulary).of(reading.text, max(0, start - 6), start) is not None


def names_person(reading: Reading, start: int) -> bool:
    """Whether a person is named here and no area: 副主任|商陆率|市人大…, 免去|商陆率|县第三中学校长."""
    verbs = verbs_of_acts(reading.vocabulary)
    return behind_post(reading, start) or verbs.of(reading.text, max(0, start - 4), start) is not None


def left_border(reading: Reading, end: int, furthest: int) -> int:
    """The leftmost start of a name whose suffix begins at `end`, not before `furthest`; `end` where nothing may stand."""
    at = end
    while at > furthest:
        if reading.text[at - 1] == "”" and (opening := reading.text.rfind("“", furthest, at)) >= 0:
            if _SPOKEN & set(reading.text[opening:at]):
                break  # “贷款到账了。”|云州某公司
            return _before_quote(reading, opening, furthest)  # 云州市“清河净岸”行动|指挥部
        if reading.text[at - 1] in _HARD:
            break
        if not reading.words:
            if reading.text[at - 1] in _LOOSE:
                break
            at -= 1
            continue
        word = reading.word_at(at - 1)
        if word is None:
            break
        if word.tag in _OUTSIDE and word.start < end <= word.end and word.tag in ("v", "vd"):
            break
        text = reading.text[word.start : word.end]
        if text in _FOUNDING or (
            word.tag in _OUTSIDE
            and not (word.tag == "Person" and _of_village(reading, text))
            and not _numbered(text)
            and reading.text[word.start - 1 : word.start] != "”"
        ):
            break
        if word.start < furthest:
            break
        at = word.start
    return at


def _of_village(reading: Reading, word: str) -> bool:
    """日旭村党支部书记、|日旭|生态畜牧业合作社: what the tagger takes for a person is what a village of the article is called."""
    return len(word) > 1 and any(f.name[:-1] == word for f in reading.last_of_each("Place"))


def _before_quote(reading: Reading, at: int, furthest: int) -> int:
    """The area or its sign right before a quoted name belongs to the whole: 区“清河净岸”行动指挥部."""
    place = reading.ending_at(at, "Place")
    if place is not None:
        return max(place.start, furthest)
    word = reading.word_at(at - 1) if at else None
    return at - 1 if word is not None and word.end - word.start == 1 and reading.text[at - 1] in "省市县区州镇乡" else at


def _numbered(word: str) -> bool:
    """第一 in 第一人民医院, but not 五个 or 2019年."""
    return word.startswith("第") and word[-1] not in "个届次批名位家"


# 南京|路社区, 贵阳|大道: but 上海|路桥集团
_ROAD = expression("路(?![桥政局灯段网面况线人])|大街|大道|街(?!道|区|镇|头)")


def names_road(reading: Reading, word: Word | None, end: int) -> bool:
    """Whether the tagger's name goes on with the sign of a road behind the name of a city, after which it is but named."""
    return word is not None and word.end > end and word.tag in ("Place", "Institution") and bool(_ROAD.match(reading.text, end))


# 旅游|兴县, 产业兴村, 工业|强县: a course that an area takes
_COURSE = (
    "工业|农业|产业|科技|科教|文化|旅游|文旅|生态|人才|开放|商贸|教育|项目|枢纽|交通|质量|品牌|依法|招商|实业|资源|绿色|特色|林业|畜牧|水利|能源|"
    "港口|体育|康养|茶业|茶叶|党建|创新|创业|物流|电商|民营|林果|种业|畜牧业|海洋|法治|数字"
)
# 新建镇|街养老中心
_NEW = expression("(?:新建|改建|扩建|建成|新增)[镇乡村](?=街|级|镇|卫生|文化|综合|敬老|便民|公办|幼儿|养老)")
_IS_COURSE = expression(f"(?:{_COURSE})[兴强富立活靓][省市县区州旗镇乡村]$")


def is_course(reading: Reading, end: int) -> bool:
    """Whether what ends at an offset is a course to take (旅游兴县) or what is newly built in towns, no area."""
    if reading.text[end - 2 : end - 1] in "建成增" and _NEW.match(reading.text, max(0, end - 3)):
        return True
    return reading.text[end - 2 : end - 1] in "兴强富立活靓" and bool(_IS_COURSE.search(reading.text, max(0, end - 6), end))


def begins_before(reading: Reading, start: int) -> int:
    """明仁苏木|查干花嘎查, 启动|者那河治理: where a place begins of which the word before took the first character."""
    at = start - 1
    if at < 2 or reading.text[at] in _NO_BEGIN or not "\u4e00" <= reading.text[at] <= "\u9fff":
        return start
    word = reading.word_at(at)
    town = reading.ending_at(at, "Place") if word is not None and word.start < at else None
    if word == Word(at, start, "n") and reading.text[at - 1] in "的、，。：“":
        return at  # 投资9亿元的|药|姑山景区
    return (
        at
        if (town is not None and town.name.endswith(("镇", "乡", "街道", "苏木")))
        or _BUILDS.search(reading.text, max(0, at - 4), at)
        else start
    )
