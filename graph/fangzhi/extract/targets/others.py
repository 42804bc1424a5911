"""Who acts besides places and bodies: a person portrayed, a place told of with 在, agents of whom no name is told."""

from fangzhi.expressions import expression
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import farmers as target_farmers
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Phrase

# 张三说，…: whose word it is, not whose deed
_TOLD_BY = expression(
    "说|介绍|了解|获悉|得知|看到|察看|查看|检查|询问|听取|走进|表示|强调|要求|指出|提出|主持(?!完成|研发|研制|设计|编写|修订)|出席|讲话|致辞|来到|深入|调研|告诉|认为|担任|率(?:领|队|团|众)|率[^，。；率]{0,10}(?:赴|到|来|前往)|一行|宣布|透露|坦言|感慨|会见|看望|牵头|领衔|成立|争取|到20|计划|力争|今年将|想|希望|打算|盼"
)
# 交警部门|投入警力9名, 工坊|吸纳妇女9人: someone of whom the text does not say who it is
_AGENT = expression(
    r"(?![为向给让使对把将由])[\u4e00-\u9fff]{0,4}(?:部门|单位|民警|交警|干警|志愿者|商户|工坊|车间|工厂|学校|医院|协会|景区|超市|酒店|网点|党员|干部|专家|医生|教师|(?:工作|督查|督导|问责|服务|宣讲|突击|志愿|巡查|检查|调查|攻坚)[\u4e00-\u9fff]{0,2}[组队团])"
    r"(?=[，已共将累先还年吸提投完新开组发推每]|建[成立起])|[省市县区旗州镇乡]财政(?=[下拨安投统])|[省市县区旗州镇乡][\u4e00-\u9fff]{2,12}(?:局|总?站|办|委|中心|院|支队|大队)(?=[已共将]|建立|组织|开展|投入|出动)|"
    r"(?:村|镇|乡|当地)里?的[\u4e00-\u9fff]{0,16}?(?:合作社|公司|企业|工厂|车间)(?!的)|"
    r"(?:施工)?[一二三四五六七八九十\d]{1,2}标段"
)
_SITES = expression(r"(?:就业)?(?:帮扶|扶贫|就业|巧手|乡村振兴)(?:工坊|车间|工厂)")
_ALL_OVER = expression("全[省市县区州旗盟镇乡]")
_GIFTS = ("捐赠", "捐款", "捐资", "捐助", "捐出")
_HE = expression(r"[他她](?![们人])")


_NEAR_BY = expression("(?:邻近|附近|相邻|隔壁|同镇|毗邻)的")  # 在邻近的|丙村，…


def where(reading: Reading, at: int, end: int) -> list[Found]:
    """在甲镇乙村，|开起农家乐9家: the place that a clause of its own tells of."""
    place = reading.ending_at(end, "Place") if reading.text[at - 1 : at] == "在" else None
    near = place is not None and (
        reading.starting_at(at, "Place") is not None or _NEAR_BY.fullmatch(reading.text, at, place.start)
    )
    return [place] if place is not None and is_area(place) and near else []


_GOES_ON = expression(r"，?(?:目前|现)?(?:已|共|累计|去年|今年|先后)|，(?:目前|现)|(?:在[^，。；]{1,12})?(?:举行|举办|召开)")
# 两校共建的“某学院”|在会上揭牌，首批招生90人
_OPENED = expression(
    r"”?(?:(?:已|也|于|在|正式|今年|去年|\d)[^，。；的]{0,14})?(?:揭牌|挂牌|成立|落成|投产|投用|启用|开[园学业诊馆]|投入[使运][用营])(?:成立|运营|运行|投产|投用)?$"
)


def related(reading: Reading, at: int, end: int, phrase: Phrase) -> list[Found]:
    """学校与台州学院共建的|联合实验室|已取得专利19项: whom a clause tells of behind what it says about them."""
    for found in reversed(reading.within(at, min(end, max(phrase.start, at)), "Institution", "Place", "Project")):
        led = reading.text[max(0, found.start - 2) : found.start]
        told = led.endswith(("的", "的“")) and (found.type != "Place" or is_area(found))
        opened = found.type == "Institution" and _OPENED.match(reading.text, found.end, end)
        if told and (found.end == phrase.start or opened or _GOES_ON.match(reading.text, found.end)):
            return [found]
    return []


def formed(reading: Reading, end: int) -> list[Found]:
    """某书记带领128名党员组成|突击队，|浇地9亩: the team that those of a clause form."""
    team = reading.ending_at(end, "Institution")
    return [team] if team is not None and reading.text.endswith("组成", 0, team.start) else []


def made(reading: Reading, at: int, end: int) -> list[Found]:
    """由村支书领办的|某合作社，|吸收社员9户: the body that a clause ends with and tells who runs."""
    body = reading.ending_at(end, "Institution", "Policy") if reading.text[at - 1 : at] == "由" else None
    return [body] if body is not None and reading.text[body.start - 1] == "的" else []


def person(reading: Reading, at: int, end: int, phrase: Phrase) -> Found | None:
    """张三|累计出诊4.6万人次: a deed of a person whom the clause begins with, by name or as 他."""
    same = reading.sentence_of(at)[0] == reading.sentence_of(phrase.start)[0] and phrase.start >= reading.headline_end
    if phrase.kind not in ("make", "reach") or not same or phrase.verb == "争取":
        return None
    if target_farmers.is_farmer(reading, target_farmers.meant(reading, at), at, phrase):
        return target_farmers.meant(reading, at)
    if _TOLD_BY.search(reading.text, at, max(end, phrase.start)):
        return None
    one = reading.starting_at(at, "Person")
    if one is None and _HE.match(reading.text, at):
        people = {p.name: p for p in reading.within(reading.line_start(at), at, "Person")}
        one = next(iter(people.values())) if len(people) == 1 else None if people else _portrayed(reading)
    gives = one is not None and reading.starting_at(at, "Person") is one and phrase.verb in _GIFTS
    return one if one is not None and (gives or _is_portrayed(reading, one)) else None


def _portrayed(reading: Reading) -> Found | None:
    """The one person of whom the article tells more than of all others."""
    people = {p.name: p for p in reading.within(reading.headline_end, len(reading.text), "Person")}
    return next((p for p in people.values() if _is_portrayed(reading, p)), None)


def _is_portrayed(reading: Reading, person: Found) -> bool:
    """Whether an article tells of one person before all others: what is done at the visit of a leader is not theirs."""
    named = {
        p.name: len(reading.named("Person", p.name)) for p in reading.within(reading.headline_end, len(reading.text), "Person")
    }
    return named[person.name] > 2 and named[person.name] == max(named.values())


def nameless(reading: Reading, at: int, end: int) -> bool:
    """Whether a clause begins with an agent of whom the text does not say who it is; 帮扶车间 of 全县 are the area's."""
    if _AGENT.match(reading.text, at, end) is None:
        return False
    paragraph = reading.line_start(at)
    return _SITES.match(reading.text, at, end) is None or _ALL_OVER.search(reading.text, paragraph, at) is None


_THEN = expression("(?:时任|其时任)[\u4e00-\u9fff、]{2,12}")


def titled(reading: Reading, at: int, end: int) -> bool:
    """时任所长|刘一刀带着…，把32名群众带出: whether a clause begins with one who held a post then."""
    near = reading.within(at, min(end, at + 20), "Person")
    return bool(near) and _THEN.fullmatch(reading.text, at, near[0].start) is not None


# 莱州市|碳酸钙产业基地完成产值…: what lies in a place and has no name of its own is not the place
_WORKS = expression(
    r"[^，。；：、的（）“”在到从将把]{2,16}?(?:基地|产业园|园区|景区|中心|车间|合作社|公司|企业|学校|医院|水库|高速)"
    r"(?=完成|实现|接待|累计|年产|生产|投产|吸纳|带动|销售|产值)|(?:港|机场|口岸|海关)(?=完成|实现|累计|货物|集装箱|旅客|进出|今年|去年|上半年|全年|前)"
)


# 某湖|生态修复工程要完成…
_NEAR = expression(r"[^，。；：、的（）“”在到从将把]{2,16}?(?:工程|项目)(?=[要须将可已]|力争|计划|预计|完成|累计)")


# 甲市公安局|城关派出所荣立…: an office of a body that has no name of its own here
_OFFICE = expression(r"[\u4e00-\u9fff]{1,8}?(?:派出所|[支大中]队|分局|法庭|检察室|司法所|税务所|供电所|工商所)(?![部的长])")


def works(reading: Reading, place: Found, end: int) -> bool:
    """Whether a clause that begins with a place or body is about something in it that is not known by name."""
    if place.type == "Institution" and reading.starting_at(place.end, "Institution") is None:
        office = _OFFICE.match(reading.text, place.end, end)
        return office is not None and not target_words.holds_verb(reading, place.end, office.end())
    known = _WORKS if is_area(place) else _NEAR
    if place.type != "Place":
        return False
    return (
        known.match(reading.text, place.end, end) is not None or _ONCE_BUILT.fullmatch(reading.text, place.end, end) is not None
    )


# 某地|港区航道建成后，年吞吐能力达…
_ONCE_BUILT = expression(r"[^，。；]{2,24}(?:建成|投产|投用|通车|达产|完工|竣工|投入使用)(?:投产|投用|通车)?(?:以?后|之后)")
_KINDS = expression(r"[^，。；]{0,30}等\d+[余多]?[种类款]")


def of_kinds(reading: Reading, place: Found) -> bool:
    """武胜大雅柑等86种农产品|当天销售额达9万元: whether a clause begins with a place that a product is called by."""
    return place.type == "Place" and _KINDS.match(reading.text, place.end) is not None
