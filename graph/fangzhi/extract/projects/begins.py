"""Where a project's name begins: back from its head over words that can stand in one, behind owners and joints."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

IN_NAME = frozenset("n nz nw a an ad v vn s f Place Institution Time".split())
ITEM_MARK = expression(r"(?:\d{1,2}[.．、]|[①-⑳])(?=[\u4e00-\u9fff])")
_COMPANIES, _GAP = ("公司", "集团"), 12
WORKS = ("工程", "项目")
FURTHEST = 30
# 抢抓国债|项目: what follows is not what the verb builds
ACTS = expression(
    r"选址|插手|干预|承揽|督查|督导|检查|出席|参加|见证|考察|视察|调研|察看|走进|来到|落户|位于|[坐座]落|抢抓|申请|争取|谋划|(?:正式)?(?:核准|批复|审批)|储备|引进|招引|包装|入库|带动|服务|参与|负责|聚焦|围绕|承担|承接|组织|开展|举行|召开|吸引|支持|完成|加强|加快|优化|强化|创新|共建|投建|成立|打造|签订|签署|促成|加大|(?:充分)?发挥|作为|确保|力争|要求|实施|推进|推动|建设(?!项目|工程)"
)

_ASIDE_BEFORE = expression("（[\u4e00-\u9fff]{1,6}）$")
_ENDS = frozenset("n nz ns s Place Person Institution".split())  # a hamlet may be tagged as a person: 黄沙坪
_WAYS = ("连接线", "公路", "高速", "高速公路", "大桥", "大道", "互通")
_JOINTS = "占和及与至到把为由以"
_OWNER = expression("[^，。；]*(?:公司|集团|合作社)(?!总部|基地|大楼|大厦|[^，。；]{0,2}$)")
_NUMBERED = expression(
    r"[\u4e00-\u9fff]{0,2}(?:[百千]亩|[百千]?万[吨头只亩羽])|\d[\d.]*(?:MW|GW|kV|KV|兆瓦|万千瓦)[\u4e00-\u9fff]{0,2}|[GSXYC]\d{1,4}[\u4e00-\u9fff]{0,4}|[百千]?万(?:千瓦|吨|头|只|亩|羽|锭|套|台)|\d[\d.]*(?:千伏|兆瓦|万千瓦|万吨|万头|万只|万羽|万套|万台|吨|头|期|号|年)|第[一二三四五六七八九十\d]{1,2}[批期]?|[一二三四]级|[一二三四五]期|[一二三四五六七八九十\d]{1,2}组"
)
_LETTERS = expression("[\u4e00-\u9fff]{2,3}")
_DESCRIBED = expression(
    r"(?:\d[\d.]*[万亿]?(?:元|亩|平方米|公里)|(?<!主)承建|(?:投资|出资|[援新改扩兴]|负责)建设?|施工|实施|开工|动工|开建|竣工|建成|打造)的"
    r"(?P<name>(?!\d|(?:一|首|第|其|该|这)[批个座项家些]?)(?:[^，。；：、的了\n]|、(?=[绿亮硬美净]化))*)$"
)
_SETTLES = expression("落户|选址|入驻|落地(?!式)|位于|[坐座]落[于在]")  # 投资9亿元的甲生产线|落户乙工业园
_BUILT_FOR = expression("(?<=元)(?:新建|改扩建|扩建|兴建|建设|打造|建成|建起)(?:了|起)?")
_SIZED = expression(
    r"±?\d[\d.]*[百千]?[万亿]?(?:千伏特?(?!安)|锭|英寸|GWh|MWh|MW|GW|kV|千瓦|千伏安|平方米|立方米|纳米|米|亩|公里|片|辆|件|台|套|张|公斤|羽|尾|只|头|吨)级?$"
)
PARTS = expression("主要建设|建设内容|包括|配套建设|新上|新增")
_SELF = expression("[该本此这各是]|时速|同类|多[个项]|一[个批项系]|[两三四五六七八九十]个|类$|型$")


def described(reading: Reading, head: int) -> int | None:
    """甲公司投资9亿元建设的|乙村三组公路及乙大桥项目: what is described begins behind the 的, whatever its words are."""
    told = _DESCRIBED.search(reading.text, max(reading.clause_of(head)[0], head - FURTHEST - 12), head)
    begin = told.start("name") if told else 0
    lead = project_words.generic_lead(reading.vocabulary).match(reading.text, begin, head) if told else None
    begin = lead.end() if lead else begin
    begin += reading.text.count("“", begin, head) > reading.text.count("”", begin, head)  # 投资9亿元的|“甲产业园”
    whole = told and 2 <= head - begin <= FURTHEST and _SETTLES.search(reading.text, begin, head) is None
    return begin if whole and not reading.within(begin, head, "Person") else None


def name_start(reading: Reading, head: int, works: bool) -> int | None:
    """Where a name begins whose head stands at an offset: back over words that can stand in one."""
    text, at = reading.text, head
    if (whole := described(reading, head)) is not None:
        return whole
    floor = max(head - FURTHEST, reading.clause_of(head)[0])
    while at > floor:
        if text[at - 1] in "“”·+＋":
            at -= 1
            continue
        if sized := _SIZED.search(text, max(floor, at - 12), at):  # 10万锭|紧密纺生产线, 8英寸|硅片项目
            at = sized.start()
            continue
        word = reading.word_at(at - 1)
        if word is None or word.start < floor:
            break
        told = text[word.start : at]
        parts = project_words.heads_end(reading.vocabulary).search(text[floor : word.start]) is None
        joined = told in ("及", "与") and at < head and (works or parts)  # 种质资源保护|与|产业融合示范园
        if word.tag == "Time" and not project_words.YEAR.fullmatch(told):
            break
        if told in ("前", "后", "内") and word.start > floor and (day := reading.word_at(word.start - 1)) and day.tag == "Time":
            break  # 年底前|艾比湖生态修复工程
        line = told == "高速" or (
            text.startswith("高速", at) and word.tag == "m" and _LETTERS.fullmatch(told)
        )  # 六潜|高速|连接线
        brand = word.tag == "Person" and reading.starting_at(word.start, "Person") is None
        if word.tag not in IN_NAME and not brand and not _NUMBERED.fullmatch(told) and not joined and not line:
            break
        at = word.start
    if (mark := ITEM_MARK.match(text, floor, at)) and text[at : at + 1] not in "“”":
        at = mark.end()  # 1.|集镇污水管网工程: whatever its words are
    if text[at:head].count("“") != text[at:head].count("”"):
        return None
    for act in _acts(reading.vocabulary).finditer(text, at, head):
        if not text.startswith(WORKS, act.end()) or act.start() == at:
            at = max(at, act.end())
    at += 2 * text.startswith("其中", at) + (at > 0 and text.startswith("其中", at - 1))
    at = max(at, *(text.rfind(mark, at, head - 3) + 1 for mark in "》《在"))  # 《甲方案》《|乙工程可研报告》, 张三在|甲项目
    if built := _BUILT_FOR.match(text, at, head):  # 投资9万元|建成|紫米加工厂
        at = built.end()
    owner = _OWNER.match(text, at, head)
    own = project_words.generic(reading.vocabulary).sub("", text[owner.end() : head].replace("厂房", "")) if owner else ""
    if owner and (not (1 < head - owner.end() <= 3 or len(own) < 2) or reading.starting_at(at, "Institution") is None):
        at = owner.end()  # 甲公司|乙民宿集群项目, of a company that no list knows; not 甲公司|有机肥厂
    lead = project_words.generic_lead(reading.vocabulary).match(text, at, head)
    at = lead.end() if lead else at
    at = _behind_joint(reading, at, head)
    at = other_end(reading, at, floor)
    at = _behind_owner(reading, at, floor)
    clean = (
        at < head and text[at] not in "及与”" and not text.endswith(_COMPANIES, at, head) and _SELF.search(text, at, head) is None
    )
    part = PARTS.search(text, floor, at)  # 主要建设甲生产线: what the works are made of
    return at if clean and not part and not reading.within(at, head, "Person") else None


def _behind_joint(reading: Reading, at: int, head: int) -> int:
    """甲集团|和|中线工程, |占|增发国债项目: a verb or a joint of one character is no part of a name."""
    word = reading.word_at(at)
    joint = word is not None and word.start == at and word.end == at + 1 and reading.text[at] in _JOINTS
    return at + 1 if joint and head - at > 3 else at


def _behind_owner(reading: Reading, at: int, floor: int) -> int:
    """甲公司|高密度互连线路板项目: all that stands between a company and its works is their name, whatever its words are."""
    owners = [f for f in reading.within(floor, at, "Institution") if f.name.endswith(_COMPANIES)]
    if not owners or not 0 < at - owners[-1].end <= _GAP:
        return at
    between = project_words.words_in(reading, owners[-1].end, at)
    apart = any(w.tag in ("p", "c", "u", "w", "r") or (w.tag == "v" and w.end - w.start > 1) for w in between)
    return at if apart else owners[-1].end


def other_end(reading: Reading, at: int, floor: int) -> int:
    """G312线至|甲镇公路改扩建工程, 甲坪（乙村）至|丙湾公路, 甲山—乙沟|环线: a line is named by both its ends."""
    while at - 2 >= floor and reading.text[at - 1] in "至到经—～" and not reading.text[at - 2].isdigit():
        aside = _ASIDE_BEFORE.search(reading.text, floor, at - 1)
        end = aside.start() if aside else at - 1
        word = reading.word_at(end - 1)
        far = word is not None and word.start >= floor and word.end == end and word.tag in _ENDS
        if not far or word is None or reading.starting_at(word.start, "Person") is not None:
            break
        at = word.start
        place = reading.ending_at(at, "Place") if reading.text[word.start : end] in _WAYS else None
        while place is not None and place.start >= floor:  # 甲高速|乙|连接线至丙旅游公路
            at, place = place.start, reading.ending_at(place.start, "Place")
    return at


@cache
def _acts(vocabulary: Vocabulary) -> re.Pattern[str]:
    rows = vocabulary.lexicon("project_verbs")
    visits = "|".join(v for v in vocabulary.terms("project_verbs") if rows[v]["side"] == "visit")
    return expression(ACTS.pattern + rf"|{visits}|(?:新建|改建|扩建|兴建|修建|建成)(?=县|市|区|镇|村|了)了?")
