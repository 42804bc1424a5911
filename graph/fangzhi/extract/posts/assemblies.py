"""Bare posts whose body gives them: 某协会会员大会…选举张三为|会长|; 某校聘请张三为|辅导员|; 办公室主任|由|张三兼任."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import part_of
from fangzhi.extract.posts import founded
from fangzhi.extract.posts.chosen import labelled
from fangzhi.extract.posts.held import PENDING, day_of, hold, titles_after
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading, Statement
from fangzhi.extract.terms import posts

_ASSEMBLY = expression(
    r"(?:（[^（）\n]{1,16}）)?(?:于?(?:日前|近日|今[天日]|昨[天日]|[\d年月日上下中午晚]{2,14})，?)?(?:在[^，。；\n]{2,20}?)?"
    r"(?:隆重|依法)?(?:召开|举行)?了?(?:第?[〇零一二三四五六七八九十百\d]+[届次])*[\u4e00-\u9fff]{0,6}?"
    r"(?:(?:代表|会员|换届|成立|选举|社员|成员|股东|村民|居民|职工|教职工|妇女|团员|校友|业主)+大会|[一二三四五六七八九十]次会议|全体会议|理事会|换届|选举)"
)
_HAVE_UNIONS = expression("(?:学|学院|学校|公司|集团|医院|厂|局)$")
HIRING = ("聘请", "特聘", "选聘", "聘任")
HONOURED = expression("(?:特邀|特聘|(?:永远|终身|首席)?(?:名誉|荣誉)|首席|高级|兼职)(?=[\u4e00-\u9fff])")
_TAKES = expression(r"(?:同志)?(?:（[^（）\n]{1,12}）)?(兼任|担任|兼|任|出任|接任|继任)(?=[，。；、）\n]|$)")
_GROUP_OFFICE = expression("(?:领导小组|指挥部|专班)?办公室(?:副?主任)(?=[，。；]|$)")
_GROUP_OFFICE_END = expression("(?:领导小组|指挥部|专班)?(办公室)(副?主任)$")
_GROUPS = ("领导小组", "指挥部", "专班", "组委会", "筹委会")
_ONE_OFFICE = expression("(?:的?职务|一职)$")
_CALLED = expression("由(?P<who>(?:青年|著名|知名)?[\u4e00-\u9fff]{2,5})$")
_PRODUCED = expression("选举产生了?(?:新一届)?(?=[\u4e00-\u9fff])")
_BRACKET = expression(r"（[^（）\n]{1,12}）")
_WON = expression(r"(?:等\d{1,3}[人名位](?:同志)?)?当选(?=[。；，\n]|$)")
_JOIN = expression(r"(?:（[^（）\n]{1,60}）)?(?:[、，和及]|以及)")
_OF_TERM = expression("(?:新一届|第[一二三四五六七八九十百]+届)?(?:常务)?(?:理事会|委员会)")  # of whom has met
_BOTH = expression("(?:兼职|挂职|专职|驻会)(?:或|和|、)(?:兼职|挂职|专职)")
_MAKES = ("选举产生", "选举产生了", "选举产生新一届", "选举产生了新一届")
_SUCCEEDS = expression("(?:同志)?(?:接任|继任|接替)(?=[，。；\n]|$)")
_ABOVE = 8  # sentences in which the assembly is told


def elected(reading: Reading, at: int, start: int) -> tuple[list[Title], int]:
    """The bare post at an offset, of the body whose assembly the sentences before tell of, and where it ends."""
    text = reading.text
    prefixes = sorted(reading.vocabulary.lexicon("post_prefixes"), key=len, reverse=True)
    organ = next((o for o in ("党委", "纪委") if text.startswith(o, at)), "")
    at += len(organ)
    both = _BOTH.match(text, at)  # 甲、乙当选|兼职或挂职|副主席
    at = both.end() if both else at
    honoured = HONOURED.match(text, at)  # 推举张三为|名誉|会长
    lead = honoured[0] if honoured else next((p for p in prefixes if text.startswith(p, at)), "")
    base = posts(reading.vocabulary).at(text, at + len(lead))
    if base is None or reading.vocabulary.lexicon("posts")[base]["body"] not in ("", "党委"):
        return [], at
    stop = at + len(lead) + len(base)
    body = assembled(reading, start, at, words_of(reading.vocabulary).bodies.get(base, ()))
    chairs = base != "主席" or (body is not None and not _HAVE_UNIONS.search(body.name))  # a school's is that of its union
    if body is None or not chairs or text[stop : stop + 1] not in ("", "，", "。", "；", "、", "（", "\n", "为", "是", "由"):
        return [], at
    if organ:
        body = part_of(reading, (at - len(organ), at), body, "elided", "party")
    elif base in words_of(reading.vocabulary).of_organs and (party := reading.named("Institution", body.name + "党委")):
        body = party[-1]  # 选举…为党委委员。一次全会选举…为|书记
    return [Title(at, stop, text[at:stop], base, body)], stop


def assembled(reading: Reading, start: int, at: int, ends: tuple[str, ...]) -> Found | None:
    """The one body that the sentence, or those up to it, say has been elected (选举产生了某会第八届理事会), or else has met."""
    head = labelled(reading, at)  # 县政协：甲连任|主席
    if head is not None and (not ends or head.name.endswith(ends)):
        return head
    since = next((s for s, _ in reading.sentences[max(0, _index(reading, start) - _ABOVE) :]), start)
    for begin in (start, since):
        bodies = [f for f in reading.within(begin, at, "Institution") if not f.silent and (not ends or f.name.endswith(ends))]
        bodies = [f for f in bodies if not _OF_TERM.fullmatch(f.name)]
        made = [f for f in bodies if reading.text.endswith(_MAKES, 0, f.start)]
        met = {f.name: f for f in made or (f for f in bodies if _ASSEMBLY.match(reading.text, f.end))}
        whole = [f for name, f in met.items() if not any(other != name and _is_of(name, other) for other in met)]
        if whole:  # 林业保护中心 of a headline is that of the text
            return whole[0] if len(whole) == 1 else None
    return None


def _is_of(name: str, other: str) -> bool:
    """Whether a name is the tail of another, or the other's committee of one term, or its party organ."""
    return other.endswith((name, name.removesuffix("党委"))) or name.startswith(other + "第")


def _index(reading: Reading, start: int) -> int:
    return next((i for i, (s, _) in enumerate(reading.sentences) if s >= start), 0)


def produced(reading: Reading) -> None:
    """选举产生了|区委常委|，甲、乙、丙|当选: the post that stands before those who won it."""
    for match in reading.matches(_PRODUCED, "选举产生"):
        start, end = reading.sentence_of(match.start())
        titles, stop = titles_after(reading, match.end(), end)
        at, people = stop + 1, []
        while (person := reading.starting_at(at, "Person")) is not None:
            bracket = _BRACKET.match(reading.text, person.end)
            at = bracket.end() if bracket else person.end
            people.append(person)
            at += reading.text.startswith(("、", "和"), at)
        won = _WON.match(reading.text, at, end)
        if len(titles) != 1 or not people or won is None or not reading.text.startswith("，", stop):
            continue
        date = day_of(reading, start, match.start())
        for person in people:
            roles = {"person": person, "institution": titles[0].institution, "post": titles[0].post}
            reading.state("Appointment", roles | {"action": "elected", "date": date}, match.start(), won.end(), "appointment")
            hold(reading, person, titles, (match.start(), won.end()), ended=False)


def by_whom(reading: Reading) -> None:
    """办公室主任由|张三|兼任, 组长由|县长李四|担任: the post that stands before 由, with its body."""
    for person in reading.found:
        if person.type != "Person" or person.silent:
            continue
        takes = _TAKES.match(reading.text, person.end)
        own = titles_before(reading, person.start) if takes else []
        start = own[0].start if own else person.start
        called = _CALLED.search(reading.text, max(0, start - 8), start) if takes and not own else None
        start = called.start("who") if called and called["who"][-2:] in reading.vocabulary.lexicon("callings") else start
        if not takes or not reading.text.startswith("由", start - 1):
            continue
        office = _ONE_OFFICE.search(reading.text, max(0, start - 6), start - 1)
        end = office.start() if office else start - 1
        titles = _of_group(reading, end) or titles_before(reading, end)
        if len(titles) == 1 and titles[0].institution is None and reading.text[titles[0].start - 1] in "，；。":
            titles, _ = elected(reading, titles[0].start, reading.sentence_of(start)[0])  # 甲当选主席，|秘书长|由乙担任
        if not titles or any(t.institution is None or t.institution.rule == "bare" for t in titles):
            continue
        bare = titles[0].end - titles[0].start == len(titles[0].post)
        if bare and any(t.institution is titles[0].institution for t in own):
            continue  # 该院由甲学院共建，|院长|由甲学院教授张三担任
        span = (titles[0].start, takes.end())
        hold(reading, person, titles, span, ended=False)
        new = founded.is_new(reading, titles[0].institution, reading.sentence_of(start)[0], start, takes.end())
        if takes[1] in ("接任", "继任", "出任") and not new:
            date = day_of(reading, reading.sentence_of(person.start)[0], person.start)
            for title in titles:
                roles = {"person": person, "institution": title.institution, "post": title.post}
                reading.state("Appointment", roles | {"action": "appointed", "date": date}, *span, "appointment", kind=title.kind)


def with_titles(reading: Reading) -> None:
    """选举产生|会长甲、副会长乙、丙|: the posts that stand before the names of those who won them."""
    for match in reading.matches(_PRODUCED, "选举产生"):
        start, end = reading.sentence_of(match.start())
        date, at = day_of(reading, start, match.start()), match.end()
        while won := _titled(reading, at):
            person = won[0].roles["person"]
            for statement in won:
                roles = {k: v for k, v in statement.roles.items() if k in ("person", "institution", "post")}
                roles |= {"action": "elected", "date": date}
                reading.state("Appointment", roles, statement.start, statement.end, "appointment", kind="substantive")
                if PENDING.match(reading.text, person.end):
                    reading.statements.remove(statement)
            join = _JOIN.match(reading.text, person.end, end)
            if join is None:
                break
            at = join.end()


def _titled(reading: Reading, at: int) -> list[Statement]:
    """The posts of whoever is told from an offset on: |副会长乙, and |丙 behind him."""
    told = [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "title"]
    return [s for s in told if s.start == at] or [s for s in told if s.roles["person"].start == at]


# 当选的某市第六届人民代表大会代表中|，有某镇党委书记张三、某村党支部书记李四等27人
_AMONG = expression(r"当选(?:为|的)?([^，。；：\n]{4,30}(?:代表|委员))中，(?:有|包括|既有)")
_AND_SO_ON = expression(r"等\d|。")


def among(reading: Reading) -> None:
    """Who is named of those elected: each of the list behind 当选的…代表中，有…"""
    for match in reading.matches(_AMONG, "当选"):
        titles = titles_before(reading, match.end(1))
        if len(titles) != 1 or titles[0].institution is None:
            continue
        end = _AND_SO_ON.search(reading.text, match.end())
        date = day_of(reading, reading.sentence_of(match.start())[0], match.start())
        for person in reading.within(match.end(), end.start() if end else match.end(), "Person"):
            roles = {"person": person, "institution": titles[0].institution, "post": titles[0].post}
            span = (match.start(), person.end)
            reading.state("Appointment", roles | {"action": "elected", "date": date}, *span, "appointment", kind="substantive")
            hold(reading, person, titles, span, ended=False)


def of_group(reading: Reading, at: int) -> tuple[list[Title], int]:
    """由某某兼任|办公室主任: of the office of the one group that the article sets up."""
    office = _GROUP_OFFICE.match(reading.text, at)
    titles = _of_group(reading, office.end()) if office else []
    return (titles, office.end()) if office and titles else ([], at)


def _of_group(reading: Reading, end: int) -> list[Title]:
    """The title 办公室主任 that ends at an offset."""
    office = _GROUP_OFFICE_END.search(reading.text, max(0, end - 8), end)
    if office is None or reading.ending_at(office.start(1), "Institution") is not None:
        return []
    groups = {f.name: f for f in reading.last_of_each("Institution", end) if f.name.endswith(_GROUPS)}
    if len(groups) != 1:
        return []
    body = part_of(reading, office.span(1), next(iter(groups.values())), kind="group")
    return [Title(office.start(), end, office[2], "主任", body)]


def succeeded(reading: Reading) -> None:
    """甲辞去村支部书记职务，由|乙|接任: the posts that the act before in the sentence takes from somebody."""
    for person in [p for p in reading.found if p.type == "Person" and not p.silent]:
        takes = _SUCCEEDS.match(reading.text, person.end)
        start, _ = reading.sentence_of(person.start)
        by = reading.text.rfind("由", start, person.start) if takes else -1
        if takes is None or by < 0 or reading.within(by, person.start, "Person") or not reading.text.startswith("，", by - 1):
            continue
        lost = [s for s in reading.statements if s.type == "Appointment" and start <= s.start < by and s.end >= by - 6]
        for statement in [s for s in lost if s.roles["action"] == "removed"]:
            roles = {k: v for k, v in statement.roles.items() if k in ("institution", "post", "date")} | {"person": person}
            span = (by, takes.end())
            reading.state("Appointment", roles | {"action": "appointed"}, *span, "appointment", kind="substantive")
            roles.pop("date", None)
            reading.state("HoldsPost", roles, *span, "appointment", kind="substantive")
