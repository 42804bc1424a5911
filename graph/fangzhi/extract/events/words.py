"""The words of events, as patterns made from the lexicons event_*.tsv."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from fangzhi.expressions import expression
from fangzhi.extract.terms import alternation, opening, visiting
from fangzhi.vocabulary import Row, Vocabulary

_LEXICONS = (
    *("heads", "compounds", "stops", "anchors", "verbs", "references", "modality", "prizes", "venues", "families"),
    *("fillers", "heads_of_bodies", "acts", "sites", "people", "scenery", "presence", "visits"),
)
TIME = (
    r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[至到—-](?:\d{1,2}月)?\d{1,2}日)?|今年|去年|当地时间|今天|昨天|今日|昨日|"
    r"当天|当日|[同次翌]日|\d{1,2}时(?:\d{1,2}分)?许?|近日|日前|连日来|近期|日(?!常)|上午|下午|晚上?|中午|凌晨|清晨|傍晚|（〇+）)"
)
DAY = expression(r"\d日|[同次翌]日|昨[天日]|今[天日]|当[天日晚]|[同前]一?天|第二天")  # a day by which an act is told
_DONE = "(?:(?<![合工协操])作|做(?![好到大强优实细精法深足活成客工文东生事饭]))"  # 作了介绍, 做了介绍; not 合|作, 做好
IN_PLACE = expression("在[^，。；：在]{2,30}$")
_GENERIC = (
    "同志|成员|干部|职工|群众|人员|嘉宾|人士|委员|师生|企业家|志愿者|党员|单位|部门|官员|学者|专家|"
    "官兵|学生|家长|教师|居民|村民|市民|游客|员工|医护人员|民警|运动员|选手|老党员|少先队员|青年|乡贤|客商|政协常委|"
    "骨干|队员|会员|理事|民兵|战士|农户|商户|业主|法人|网格员|管理员"
)
AT_HOME = "家(?:的?(?:领导|党组|班子|成员|常委|委员|副|党员)|[省市县区州旗镇乡])"  # 在|家领导, 县政协在|家党组成员: no place
# what may follow a list before the verb: a stretch opened by a preposition
_OPENED = rf"(?:就|对|向|为|在(?!{AT_HOME})|以|围绕|代表|从|结合|作为|于|受|利用|通过)[^，。；：]{{1,60}}"


@dataclass(frozen=True, slots=True)
class Head:
    """A word that an event's name ends in."""

    kind: str
    strength: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does at an event that is not named there: of which kinds, as what, in its paragraph only, in what order."""

    kinds: tuple[str, ...]
    role: str
    near: bool
    sort: str


@dataclass(frozen=True)
class EventWords:
    """Patterns over masked text, and tables by term."""

    heads: re.Pattern[str]
    head: dict[str, Head]
    stops: re.Pattern[str]
    stop_words: frozenset[str]
    anchors: re.Pattern[str]
    openers: re.Pattern[str]
    verbs: re.Pattern[str]
    verb: dict[str, tuple[str, str]]
    visit: Mapping[str, Row]
    references: re.Pattern[str]
    kinds: dict[str, tuple[str, ...]]
    in_name: dict[str, str]
    modality: dict[str, str]
    prizes: re.Pattern[str]
    venues: tuple[str, ...]
    sites: tuple[str, ...]
    people: tuple[str, ...]
    scenery: tuple[str, ...]
    families: tuple[tuple[str, str], ...]
    trailing: re.Pattern[str]
    after_list: re.Pattern[str]
    for_bodies: re.Pattern[str]
    crowds: re.Pattern[str]
    crowd_amid: re.Pattern[str]
    happening: re.Pattern[str]
    accidents: re.Pattern[str]
    printed_accidents: re.Pattern[str]
    act_terms: re.Pattern[str]
    act: tuple[Act, ...]
    posts: re.Pattern[str]
    there: re.Pattern[str]
    presence: dict[str, str]
    absent: re.Pattern[str]

    def verb_of(self, match: re.Match[str]) -> tuple[str, str]:
        """The use and part of a match of `verbs`; of a verb of visiting how one visits: 走访|慰问; 陪同|调研; no 检查|组."""
        if match["visit"] is None:
            return self.verb[match[0]]
        if match["team"]:
            return "none", ""
        return ("attend", self.visit[match["along"]]["part"]) if match["along"] else ("visit", self.visit[match["visit"]]["sort"])

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The plain verbs of visiting, as names of events hold them."""
        return tuple(t for t, r in self.visit.items() if len(t) == 2 and r["sort"] not in ("attend", "come"))

    def effect_before(self, text: str, start: int, end: int, word: int) -> str:
        """The effect of the modal word that is text[word:end], or of one of two or more characters that ends at `end`."""
        if text.endswith(self._modal, start, end):
            longer = max((t for t in self._modal if text.endswith(t, start, end)), key=len)
            return self.modality[longer]
        return self.modality.get(text[word:end], "")

    @cached_property
    def _modal(self) -> tuple[str, ...]:
        return tuple(t for t in self.modality if len(t) > 1)


@cache
def words_of(vocabulary: Vocabulary) -> EventWords:
    """The words of a vocabulary, compiled once."""
    rows = {name: vocabulary.lexicon(f"event_{name}") for name in _LEXICONS}
    heads = {t: Head(r["kind"], r["strength"], r["bare"] == "yes") for t, r in rows["heads"].items()}
    heads |= {
        f"{t}议": h for t, h in heads.items() if h.kind == "meeting" and t.endswith("会") and len(t) > 1
    } | heads  # 总结会议
    verb = {t: (r["use"], r["part"]) for t, r in rows["verbs"].items()}
    verb = {f"做{t[1:]}": use for t, use in verb.items() if t[0] == "作"} | verb
    compounds = (
        "(?<!次)" + alternation(rows["compounds"]) + "(?<!会(?=议))"
    )  # 党委会 in 党委会召开, not in 党委会议; 四届三次|理事会
    accident = alternation(t for t, h in heads.items() if h.kind == "accident")
    accident = rf"(?:{accident}|[坠落掉冲翻][入下][\u4e00-\u9fff]{{1,4}}?事[件故])"  # 车辆坠入水库事件
    fillers, for_bodies = alternation(rows["fillers"]), alternation(rows["heads_of_bodies"])
    held = alternation(t for t, (use, _) in verb.items() if use in ("hold", "open"))
    between = rf"(?:{fillers}|{TIME})*"
    post = alternation(t for t in vocabulary.lexicon("posts") if len(t) > 1)  # 张三副县长|出席
    generic = rf"(?:{for_bodies}|{_GENERIC})"
    return EventWords(
        heads=expression(rf"(?P<not>{compounds})|(?P<head>{alternation(heads)})"),
        head=heads,
        stops=expression(alternation(s for s in rows["stops"] if len(s) > 1)),
        stop_words=frozenset(s for s in rows["stops"] if len(s) == 1),
        anchors=expression(
            rf"{alternation(rows['anchors'])}|[“《]|第[一二三四五六七八九十百零两\d]+(?:届|次|期|轮|季)|"
            r"(?<!\d)(?:19|20)\d\d年?(?!\d|米|公里)|(?<![新上下本每这一二三四五六七八九十])[一二三四五六七八九十]+届"
        ),
        openers=expression(alternation(t for t, r in rows["anchors"].items() if r["opener"] == "yes")),
        verbs=expression(_verbs(verb, rows["visits"], visiting(vocabulary))),
        verb=verb,
        visit=rows["visits"],
        references=expression(alternation(rows["references"])),
        kinds={t: tuple(r["kinds"].split()) for t, r in rows["references"].items()},
        in_name={t: r["in_name"] for t, r in rows["references"].items()},
        modality={t: r["effect"] for t, r in rows["modality"].items()},
        prizes=expression(alternation(rows["prizes"])),
        venues=tuple(rows["venues"]),
        sites=tuple(rows["sites"]),
        people=(*rows["people"], *(t for t, r in vocabulary.lexicon("callings").items() if not r["opens"] and len(t) > 1)),
        scenery=tuple(rows["scenery"]),
        families=tuple((t, r["family"]) for t, r in rows["families"].items()),
        trailing=expression(rf"(?:(?!负责同志)(?<!负责(?=同志)){fillers}|{TIME})+$"),
        after_list=expression(
            rf"(?:（〇+）)?(?:副?{post})?(?:等?(?:一行\d+[余多]?人|[\d两三四五六七八九十]+[位名][^，。；：、]{{1,6}})?{between}(?:[与和同][^，。；：]{{0,20}}(?:{_GENERIC})们?(?:一起|一道|共同|一同|代表)*)?|等?(?:率领?|带领)[^，。；：]{{2,40}}|等[^，。；]{{0,25}}?{between}|(?:，?等|、?及|，?以及|、?和|、|，?与)[^。；：]{{0,80}}?{generic}等?(?:共?(?:\d+|[数几百千万]+)[余多]?[人名])?{between})"
            rf"(?:{_OPENED})?$"
        ),
        for_bodies=expression(
            rf"(?:等[^，。；：、]{{0,10}}?|的|、)*(?:(?:[省市县区州旗镇乡][直属])?(?:有关|相关|各|所属|直属|职能|业务|成员|内设|主管)*(?:单位|部门|[处科]室))?等?的?(?:在家的?)?(?P<who>{for_bodies})(?:等)?$"
        ),
        crowds=expression(
            rf"(?:各|有关|相关|部分|全体|其他|其它|所有){{0,2}}[^，。；：、]{{0,8}}?(?:{_GENERIC})等?$|(?:各|分管|主管)[^，。；：、]{{1,14}}(?:书记|长|主任|主席)$"
            r"|[省市县区州旗]委常委$|(?:几|[一二三四五六]|四大)(?:套|家|大)?班子[^，。；：、]{0,4}$"
        ),
        crowd_amid=expression(  # 张三|及相关部门主要负责同志|，某公司总经理李四; 王五|等嘉宾|，校长周六
            rf"(?:等|，?以及|[及和与、，])[^，。；：、\n了在对将被把向让给的]{{0,16}}?(?<!其)(?:{generic}|代表团)等?(?=，?以及|[，、和与及])"
        ),
        happening=expression(
            rf"”?(?:（〇+）)?(?:(?:圆满|顺利|胜利)*完成了?(?:各项|全部|预定)*议程后?，?于?)?(?:，(?=(?:{TIME})*[在于][^，。；：]{{2,30}}?(?:开幕|举行|启幕|落幕|召开|举办|启动)))?(?:{TIME}|将|拟|已|也|正)*(?:[在于](?P<where>[^，。；：]{{1,30}}?))?(?:{TIME})*(?:(?:以|采取|采用|通过)[^，。；：]{{1,12}}?(?:形式|方式))?(?:隆重|盛大|热烈|精彩|热闹|耀世|璀璨|火热|浪漫|激情|欢乐|正式|顺利|成功|圆满|如期|同步|也|将|分别|胜利|继续(?=举行|召开)|在)*"
            rf"(?P<held>{held}|(?:开展|进行|启动|开启|颁奖|点亮)(?=[，。；]))(?![式会]|的(?:时间|地点|日期|议程|必要|通知|决定)|[^，。；]{{0,4}}(?:发布会|记者会))"
        ),
        accidents=expression(
            rf"(?:发生|引发|突发|诱发)(?:了)?(?:一起|一场|一次)?(?P<what>[^，。；：、的了\n]{{0,14}}?{accident})(?![^，。；、\n]{{0,2}}(?:隐患|风险|率))"
        ),
        printed_accidents=expression(rf"“\d{{1,2}}[·.]\d{{1,2}}”[^，。；：、的\n“”]{{0,12}}?{accident}(?:事故|灾害)?"),
        act_terms=_acts(rows["acts"]),
        there=expression(alternation(t for t, r in rows["presence"].items() if r["use"] != "absent")),
        presence={t: r["use"] for t, r in rows["presence"].items()},
        absent=expression(alternation(t for t, r in rows["presence"].items() if r["use"] == "absent")),
        posts=expression(alternation(t for t in vocabulary.lexicon("posts") if len(t) > 1)),
        act=tuple(
            Act(tuple(r["kinds"].split()), r["role"], r["near"] == "yes", r["sort"] or "unknown") for r in rows["acts"].values()
        ),
    )


def _verbs(verb: Mapping[str, tuple[str, str]], visits: Mapping[str, Row], visit: str) -> str:
    """A pattern of what looks like a verb and is none, of verbs of visiting in a row, of others."""
    none, others = (alternation(t for t, (use, _) in verb.items() if (use == "none") is is_none) for is_none in (True, False))
    along = alternation(t for t, r in visits.items() if r["sort"] == "attend")
    team = "(?:领导小|小)?组(?!织)|团(?![结体队支委员圆])"
    return rf"{none}|(?P<along>{along})?(?P<visit>{visit}){{1,3}}(?P<team>{team})?|{others}"


def _acts(terms: Collection[str]) -> re.Pattern[str]:
    """One pattern, a group a term (a0, a1, ...); … in a term is up to 14 characters of the same clause, a title being one.

    What is told may be a list (介绍甲村、乙村防火情况); what is won or done may not (获一等奖、某某获二等奖).
    """
    heads: dict[str, list[str]] = {}
    opens = [term.split("…")[0] for term in terms]
    for k, t in sorted(enumerate(terms), key=lambda row: (-len(row[1].replace("…", "")), "…" in row[1], row[1])):
        rest = re.escape(t[1:]).replace("…", f"(?:[^，。；：！？ 《{_stop(t)}]|《[^》]*》|《){{0,{_reach(t)}}}?")
        heads.setdefault(t[0], []).append(f"(?P<a{k}>{rest})")
    opens += [f"做{term[1:]}" for term in opens if term[0] == "作"]
    # 就合|作情况|作了介绍 is no 作…介绍 from the first 作 on
    forms = [f"{_DONE if head == '作' else re.escape(head)}(?:{'|'.join(rest)})" for head, rest in heads.items()]
    return expression(f"{opening(opens)}(?:{'|'.join(forms)})")


def _reach(term: str) -> int:
    return 40 if term.startswith("宣") else 14  # 宣布|全县2024年第一季度重大项目暨甲镇土地整治项目集中|开工


def _stop(term: str) -> str:
    if term.startswith("发布"):
        return "、的"  # 发布|的数据 is none
    return "" if term.startswith(("介绍", "通报", "汇报", "传达", "讲述", "部署", "解读", "宣")) else "、"
