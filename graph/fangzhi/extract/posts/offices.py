"""Offices and bare nouns in titles: 审判员、|执行局|局长, 该公司|通风队|队长, 企业|董事长: the body they are of."""

from collections.abc import Iterable

from fangzhi.expressions import expression
from fangzhi.extract.institutions import partners
from fangzhi.extract.institutions.bodies import of_headline, part_of, posted, spoken_of
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_ITS_NOUNS = ("企业", "公司", "集团", "学校", "医院", "法院", "单位", "机关", "全市", "全县", "全区")
_GROUPS = expression(
    "(?:(?:督[察导查]|巡[视察]|检查|调查|审计|考察|考核|专家|工作|帮扶|攻坚|领导小)组|指挥部|专班|工作队|突击队|服务队|代表[队团]|商会|协会|联合会)$"
)
_OUR_SCHOOL = expression("(?<=[，。、；\n])校党委")
_OURS = expression("[我本](?:校|院|局|公司|集团|厂|行|社|馆|所|站|台|中心|镇|乡|村)")
_MARKS = frozenset("，。、：；（\n由与和经着跟同对向给请把被让领带")
_KINDS = (
    "合作社", "协会", "商会", "支行", "分行", "学院", "分公司", "支队", "大队", "车间", "林场", "农场", "卫生院", "派出所",
    "司法所", "工作室", "供销社", "信用社", "幼儿园", "中学", "小学", "大学", "项目部", "研究院", "研究所",
    "联盟", "学会", "基金会",
)  # fmt: skip
_ITS = expression("[该本]([\u4e00-\u9fff]{1,2})$")
_OFFICE_OF = "([\u4e00-\u9fff]{1,6}(?:[科股处室部站队班庭]|车间|(?<=指挥)中心|(?<=执行)局))$"
_SENT = expression("(?:派出|派遣|委派|选派)了?(?:一个)?(?:由|以)$")  # 某局派出由|副局长|张三带队的工作组
# 该公司|通风队|队长; 局|办公室|主任 at the head of a clause
_ITS_OFFICE = expression(f"(?:[该本]|(?<![\u4e00-\u9fff]))(公司|集团|学校|医院|学院|[局厅委院校厂矿社所站]){_OFFICE_OF}")
_WARD = expression(f"(?:(?<![\u4e00-\u9fff])|(?<=为))(){_OFFICE_OF}")  # 队员、|妇产科|主任, where one hospital is told of
# 法院审判员、|执行局|局长; 委员、|刑侦大队|大队长
_OFFICE = expression(r"[\u4e00-\u9fff]{1,9}?([科股处庭室部]|局|队|中心)$")
_HOLDERS = (
    ("务处", ("学", "学校", "学院", "小学", "中学")),
    ("政教处", ("学", "学校", "小学", "中学")),
    ("庭", ("法院",)),
    ("执行局", ("法院",)),
    ("检察部", ("检察院",)),
    ("车间", ("公司", "集团", "厂")),
    ("病区", ("医院",)),
    ("护理部", ("医院",)),
    ("科", ("医院", "卫生院", "保健院")),
)
_SHOPS = ("服务部", "经营部", "门市部", "俱乐部", "营业部")  # bodies of their own
_HAVE_GENERAL = ("省委", "市委", "县委", "区委", "州委", "旗委", "人大常委会", "政协", "政府")
_OF_AREA = expression("[省市县区州旗镇乡](?![场域容级外])[\u4e00-\u9fff]{2,}(?:站|所|中心|队|局|办)$")
_LITTLE = tuple("向对由与和同让请给为任")
WARDS = expression("(?:医院|卫生院|保健院)$")
_AND = expression("[与和及][\u4e00-\u9fff]{1,6}(?:[科室部]|中心)$")  # 某医院甲科主任张三|与麻醉科|主任
_RUN = expression(r"[\u4e00-\u9fff]{2,12}$")
_AREA_END = tuple("村镇乡区县市省州盟旗")
HAVE_OFFICES = expression("(?:法院|检察院|[局厅委院校司部署]|[大中小]学|公司|集团|中心|支队|总队|[林农牧总分渔]场|厂)$")


def office_of(reading: Reading, title: Title, previous: Title) -> Found | None:
    """某法院审判员、|执行局|局长: an office of the body of the post before it, by the head that the two share."""
    office = _OFFICE.search(reading.text, max(previous.end + 1, title.start - 10), title.start)
    body = previous.institution
    if office is None or body is None or reading.text[office.start() - 1] not in "、兼暨" or _OF_AREA.match(office[0]):
        return None
    seat = (whole_of(reading, body) or body) if body.name.endswith("党组") else body
    if office[0] == "办公室" and title.base == "主任" and seat.name.endswith(_HAVE_GENERAL):
        return add_office(reading, seat, title, office.span())  # 县委常委、|办公室|主任; 市政府党组成员、|办公室|主任
    ward = title.base == "主任" and WARDS.search(words_of(reading.vocabulary).organ.sub("", body.name))  # 副院长、|急诊科|主任
    heads = title.base.removesuffix("长")[-1] == office[1][0] or (title.base == "主任" and office[1] in "室部中心")
    heads = heads or office[0] + title.base in ("政治处主任", "政工处主任") or (title.base == "经理" and office[1] == "部")
    if not heads and not ward:
        return None
    parent = body.attributes.get("parent")
    sibling = isinstance(parent, Found) and office[0][0] == parent.name[-1] and body.name.endswith(("股", "科", "处", "室"))
    if isinstance(parent, Found) and (sibling or body.name.endswith("委员会")):
        body = parent  # 某局就业股股长、|局办公室|主任
    elif words_of(reading.vocabulary).organ.search(body.name):
        body = whole_of(reading, body) or body
    if (
        not HAVE_OFFICES.search(body.name)
        or (body.attributes.get("kind") == "party" and not body.name.endswith("部"))
        or (office[1] == "局" and not body.name.endswith(("法院", "检察院", "厅")))
    ):
        return None
    its = 2 * (office[0][0] in "该本" and office[0][1] == body.name[-1])  # 审判长、该院|刑事审判庭|庭长
    return add_office(reading, body, title, (office.start() + its, office.end()))


def add_office(reading: Reading, body: Found, title: Title, span: tuple[int, int]) -> Found:
    """The office of a body that stands before a post."""
    title.start = span[0]
    own = reading.text[span[0]] in "局厅院校部" and body.name.endswith(reading.text[span[0]])
    span = (span[0] + own, span[1])  # 某厅副厅长甲，|厅|规划处处长乙
    if body.name.endswith(reading.text[slice(*span)]):
        return body  # 某公路项目部经理甲，|项目部|安全总监乙
    return part_of(reading, span, body)


def by_its_noun(reading: Reading, title: Title) -> Found | None:
    """企业|董事长 of the one company that the article names, 该局|局长, 海桐新材料|董事长 of the one that is so called in part.

    市第一中学|校长 is of a body that no list knows.
    """
    its = _ITS.search(reading.text, max(0, title.start - 4), title.start)
    if its:
        title.start = its.start()
        one = only(_so_called(reading, title.start, (its[1],)))
        return one or _just_told(reading, title, (its[1],))
    floor = max(0, title.start - 16)
    office = _ITS_OFFICE.search(reading.text, floor, title.start) or _WARD.search(reading.text, floor, title.start)
    if office:
        holders = next((ends for sign, ends in _HOLDERS if office[0].endswith(sign)), ("医院", "卫生院", "保健院"))
        schools = ("大学", "学院") if office[0].endswith("处") else holders
        body = only(_so_called(reading, office.start(), (office[1],) if office[1] else schools))
        if body is not None and (office[1] or office[0].endswith(("科", "部", "室", "处", "庭", "执行局", "车间"))):
            found = add_office(reading, body, title, _behind_verb(reading, office.span(2)))
            title.start = office.start() if office[1] else title.start
            return found
    group = of_group(reading, title)
    if group is not None:
        return group
    word = reading.word_at(title.start - 1)
    noun = reading.text[word.start : title.start] if word is not None else ""
    noun = noun[1:] if noun[:1] in _LITTLE else noun  # 向公司|董事长, which the tagger may see as one word
    if noun in _ITS_NOUNS:
        body = _so_ending(reading, title, noun) or from_sentence(reading, title) or from_article(reading, title)
        body = body or _just_told(reading, title, words_of(reading.vocabulary).bodies.get(title.base, ()))
        title.start -= len(noun) * (body is not None)
        return body
    if noun in _KINDS:  # 合作社|监事长, 该卫生院|副院长
        body = only(f for f in reading.last_of_each("Institution", title.start) if f.name.endswith(noun))
        begin = title.start - len(noun)
        title.start = title.start if body is None else begin - (reading.text[begin - 1 : begin] in ("该", "本"))
        return body
    run = _RUN.search(reading.text, max(0, title.start - 12), title.start)
    ends = words_of(reading.vocabulary).bodies.get(title.base)
    if run is None or ends is None:
        return None
    bodies = {f.name: f for f in reading.last_of_each("Institution", title.start) if f.name.endswith(ends)}
    for start in range(run.start(), title.start - 1):
        so_called = [f for name, f in bodies.items() if reading.text[start : title.start] in name]
        if so_called:
            return so_called[0] if len(so_called) == 1 and start in reading.borders else None
    return None


def _so_called(reading: Reading, at: int, ends: tuple[str, ...]) -> list[Found]:
    """The bodies so far whose names end so; 该委 is a commission of the government."""
    of_government = ends == ("委",)
    ends = ("委", "委员会") if of_government else ends
    named = [f for f in reading.last_of_each("Institution", at) if f.name.endswith(ends)]
    if ends == ("集团",) and not named:  # 某某集团有限公司…，|该集团|副总经理
        named = [f for f in reading.last_of_each("Institution", at) if "集团" in f.name and f.name.endswith("公司")]
    return [f for f in named if not of_government or f.attributes.get("kind") == "government"]


def _so_ending(reading: Reading, title: Title, noun: str) -> Found | None:
    """某职业学校与乙集团共建的丙产业学院…，|学校|副校长: the one body of the sentence so far that ends as the noun does."""
    begin = reading.sentence_of(title.start)[0]
    named = reading.within(begin, title.start - len(noun), "Institution")
    ends = ("集团", "公司") if noun == "集团" else (noun,)
    told = only(f for f in named if noun in f.name and f.name.endswith(ends))
    return told if told is not None and not posted(reading, told.end) else None


def _just_told(reading: Reading, title: Title, ends: tuple[str, ...]) -> Found | None:
    """甲公司与乙公司相邻。张三走进丙公司，|该公司|总经理…: the one body that the sentence, or the one before it, names so far."""
    begin = reading.sentence_of(title.start)[0]
    for start, stop in ((begin, title.start), (reading.sentence_of(max(0, begin - 2))[0], begin)):
        named = {f.name: f for f in reading.within(start, stop, "Institution") if ends and f.name.endswith(ends)}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def of_group(reading: Reading, title: Title) -> Found | None:
    """督察组|组长, 州长、|领导小组|组长: of the one group of the article so far that is so called."""
    group = _GROUPS.search(reading.text, max(0, title.start - 16), title.start)
    if group is None or reading.text[group.start() - 1] not in _MARKS:
        return None
    body = only(f for f in reading.last_of_each("Institution", group.start()) if f.name.endswith(group[0]))
    title.start -= len(group[0]) * (body is not None)
    return body


def from_article(reading: Reading, title: Title) -> Found | None:
    """局长张某 in a later sentence: the one body of the article so far that has such a post; or who has sent him."""
    sent = _SENT.search(reading.text, max(0, title.start - 8), title.start)
    if sent and (sender := reading.ending_at(sent.start(), "Institution")) is not None:
        return sender
    group = reading.ending_at(title.start - 1, "Institution") if reading.text.startswith("（", title.start - 1) else None
    if group is not None and group.attributes.get("kind") == "group":
        return group  # 某局派出审计组（|组长|张三，…）
    ends = words_of(reading.vocabulary).bodies.get(title.base)
    if ends is None:
        return None
    host = reading.ending_at(title.start - 1, "Institution") if reading.text.startswith("由", title.start - 1) else None
    if host is not None and host.name.endswith(ends):
        return host  # 某法院由|副院长|张三审理
    ours = _OUR_SCHOOL.search(reading.text, max(0, reading.sentence_of(title.start)[0] - 1), title.start)
    if ours and title.base == "校长" and reading.ending_at(ours.end(), "Institution") is None:
        return None  # 校党委书记甲，|校长|乙: of a school that is not told
    named = {f.name: f for f in reading.last_of_each("Institution", title.start) if f.name.endswith(ends)}
    named = partners.apart(reading, named)
    told = only(named.values()) or only(spoken_of(reading, named).values()) or from_sentence(reading, title)
    return told or only(of_headline(reading, named).values()) or _in_paragraph(reading, title, ends)


def _in_paragraph(reading: Reading, title: Title, ends: tuple[str, ...]) -> Found | None:
    """某县医院的新楼…。|院长|张三: the one body that the paragraph names by itself so far, of those that have such a post."""
    head = reading.line_start(title.start)
    if _OURS.search(reading.text, head, title.start):
        return None  # 我校与某中学签约。|校长|张三
    near = reading.within(head, title.start, "Institution")
    return only(f for f in near if f.name.endswith(ends) and not f.silent and not posted(reading, f.end))


def only(bodies: Iterable[Found]) -> Found | None:
    """The one body among these; 水利局 of a headline is the 云州市水利局 of the text."""
    named = {f.name: f for f in bodies}
    whole = [f for name, f in named.items() if not any(_is_whole(other, name) for other in named)]
    return whole[0] if len(whole) == 1 else None


def _is_whole(other: str, name: str) -> bool:
    """Whether a name is another with its area before it or its legal form behind it: 甲集团 is 甲集团有限公司."""
    legal = other.startswith(name) and other.endswith("公司") and len(other) - len(name) <= len("股份有限公司")
    return other != name and (other.endswith(name) or legal)


def from_sentence(reading: Reading, title: Title) -> Found | None:
    """走访了某某公司，|公司总经理|张三: the one body of the sentence so far that has such a post."""
    ends = words_of(reading.vocabulary).bodies.get(title.base)
    begin = reading.sentence_of(title.start)[0]
    named = [f for f in reading.within(begin, title.start, "Institution") if ends and f.name.endswith(ends)]
    named = [f for f in named if partners.apart(reading, {f.name: f})]
    if len({f.name for f in named}) != 1 or posted(reading, named[-1].end):
        return None  # 某大学|教授张三、校长李四: of no 大学 of another's title
    return named[-1]


def whole_of(reading: Reading, organ: Found) -> Found | None:
    """The body that a 党组 or 党委 is of: its parent, else what its name begins with; None for that of an area (某镇党委)."""
    parent = organ.attributes.get("parent")
    if isinstance(parent, Found):
        return parent
    tail = words_of(reading.vocabulary).organ.search(organ.name)
    name = organ.name[: tail.start()] if tail else ""
    if len(name) < 3 or name.endswith(_AREA_END):
        return None
    known = reading.named("Institution", name)
    attributes = {k: v for k, v in organ.attributes.items() if k == "area"}
    return (
        known[0]
        if known
        else reading.add(Found(organ.start, organ.end, "Institution", name, "implied", "title", attributes, silent=True))
    )


def of_its_office(reading: Reading, at: int) -> bool:
    """Whether an office told by a noun stands before a post: 该公司|质检科|科长."""
    return _ITS_OFFICE.search(reading.text, max(0, at - 16), at) is not None


def _behind_verb(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """，先后任|外科|主任, ，由|麻醉科|主任: the stretch of an office without a verb, 与 or 由 before it."""
    start, end = span
    start += reading.text[start] in "与和由" and end - start > 2
    by = reading.text.rfind("为", start, end)
    start = by + 1 if by > start and reading.ending_at(by, "Person") is not None else start
    return max([start, *(reading.text.rfind(verb, start, end) + 1 for verb in "任当")]), end


def _having(reading: Reading, title: Title, office: str) -> list[Found]:
    """某法院公开审理此案，|刑事审判第二庭|庭长: the one body of the sentence so far that has such an office."""
    holders = next((ends for sign, ends in _HOLDERS if office.endswith(sign)), ())
    begin = reading.sentence_of(title.start)[0]
    named = [f for f in reading.within(begin, title.start, "Institution") if holders and f.name.endswith(holders)]
    return named[-1:] if len({f.name for f in named}) == 1 else []


def office_beside(reading: Reading, title: Title, before: list[Title] | None) -> Found | None:
    """某公司总经理甲，|安全科|科长|乙: the office of the body of the person named before in the sentence."""
    office = _WARD.search(reading.text, max(0, title.start - 12), title.start)
    joined = _AND.search(reading.text, max(0, title.start - 12), title.start)
    joined = joined if joined and reading.ending_at(joined.start(), "Person") is not None else None
    office = joined or office
    bodies = [t.institution for t in before or () if t.institution is not None]
    of_town = office is not None and office[0].endswith("站") and office[0] in reading.vocabulary.lexicon("town_bodies")
    if office is None or of_town or "某" in office[0] or office[0].endswith(_SHOPS) or _OF_AREA.match(office[0]):
        return None  # 某局局长甲、|县水文站|站长乙
    if joined is None and reading.text[office.start() - 1] not in "，、；":
        return None
    at, end = _behind_verb(reading, office.span())
    bodies = bodies or _having(reading, title, reading.text[at:end])
    if not bodies:
        return None
    body = whole_of(reading, bodies[-1]) or bodies[-1]
    over = body.attributes.get("parent") if office[0].endswith("处") and body.name.endswith("学院") else None
    body = over if isinstance(over, Found) and over.name.endswith(("大学", "学院")) else body  # 文学院院长甲、|教务处|处长乙
    general = office[0] == "办公室" and body.name.endswith(_HAVE_GENERAL)  # 人大常委会党组成员甲，|办公室|主任乙
    crew = body.name.endswith("集团") and office[0].endswith(("队", "班", "站"))  # 某集团救护大队队长甲，|采煤二队|班长乙
    section = HAVE_OFFICES.search(body.name) is not None and body.attributes.get("kind") != "party" and not crew
    if body.type != "Institution" or not (general or section):
        return None
    return add_office(reading, body, title, (at, end))
