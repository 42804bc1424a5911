"""Acts on posts whose person stands further off: 免去其…, 并被任命为…"""

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import OFFICE, day_of, hold, titles_after
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_LEAVES = expression(
    r"(?:(?:免去?|撤销)(?P<his>其|他的?|她的?)|(?<=[，；])(?P<goes_on>免去)(?:现任|原任)?(?=[\u4e00-\u9fff])|被(?:免去|撤销|罢免)|(?:请求)?辞去|不再担任|不再兼任)(?:其|他的|她的)?(?=[\u4e00-\u9fff])"
)
_DAY = expression(r"(?:19|20)\d\d年")
_DISMISSED = expression(r"(?:（[^（）]{1,12}）)?(?:已|同时|随后)?被(?:免职|撤职|就地免职)")
_WHO_ROSE = expression("当选为?|被?(?:推选|推举|选举|选|任命|聘任|聘)为")
_OF = expression(r"的[\u4e00-\u9fff]{0,8}")
_NOT_RISEN = expression("(?:未能?|没有?|争取|希望|想|拟|能否|是否)$")
_RISE = expression(
    r"(?<=[，；、并月日年上会他她时底初])(被?任命为|被?选举为|被选为|(?:全票|高票|光荣|成功|再次|连续|两次|连续两次|先后两次|第[一二三四五六]次)?当选为?"
    r"|被?推选为|被聘(?:任|请)?为|出任|升任|转任|拟[转调改提升聘]?任|拟交流任|拟提名为?|拟推荐为?|提名为"
    r"|推荐为|(?<=职务，)任(?!期|何|务|内|职)|(?<=人选，)(?:同时|并)?兼任|(?<=[，；])(?:调任|改任))"
    r"|(?<=[。 ])(?P<plan>拟[转调改提升聘]?任|拟交流任|拟提名为?|拟推荐为?)"
)
_PLANNED = ("拟", "提名", "推荐", "兼任", "同时兼任", "并兼任")


_LAPSED = expression("职务(?:(?:自然|自行|自动|相应|同时|一并|随之|也|已|随即)被?|被)免(?:除|去|职)")
_ONCE = (
    "，原",
    "，原任",
    "，其",
    "，其原",
    "，其原任",
    "，其现任",
    "，其挂任的",
    "，其担任的",
    "，其兼任的",
    "，其所任",
    "；原",
    "；原任",
    "，现任",
)
_THOSE = expression(
    r"(?:(?<=[日月年，；])|(?<=[日月年]起))(?:同时|并|均)?(?:被(?:免去|撤销|罢免)|不再担任|辞去|卸任)(?:了)?(?:上述|以上|前述)(?:全部|所有|一切)?(?:职务|岗位)"
)
_HIS = expression("(?P<verb>任命|聘任|聘请|选举|推选|推举|提名|提拔|委派|增补)(?:其|他|她)(?:为|担?任)")


def state(reading: Reading) -> None:
    """Appointments (and what is held after them) of people whose name does not stand beside the verb."""
    _leavings(reading)
    _lapses(reading)
    _dismissals(reading)
    _relatives(reading)
    _his(reading)
    _subjects(reading)


def _leavings(reading: Reading) -> None:
    """…，免去其某职务; …被免去局长职务; 2021年4月辞去副市长职务: of the person that the clause speaks of."""
    for match in reading.matches(_LEAVES, "免去", "免其", "撤销", "罢免", "辞去", "不再"):
        start, end = reading.sentence_of(match.start())
        beside = reading.ending_at(match.start(), "Person")
        if beside is not None and not match[0].startswith("被"):
            continue
        people = reading.within(start, match.start(), "Person")
        person = people[-1] if match["his"] and people else beside or subjects.of(reading, start, match.start())
        if match["goes_on"] and reading.starting_at(match.end(), "Person") is not None:
            continue
        if match["goes_on"]:  # 张三同志任县审计局局长，|免去县财政局副局长职务
            person = _acted_on(reading, start, match.start())
        person = person or _acted_on(reading, start, match.start(), alone=True)
        person = person or (subjects.of_profile(reading, start, lines=40) if _DAY.match(reading.text, start) else None)
        if person is None:
            continue
        titles, stop = titles_after(reading, match.end(), end, _own(reading, person, match.end()))
        closed = match[0].startswith("不再") and reading.text[stop : stop + 1] in ("，", "；", "。")
        if not titles or not (closed or OFFICE.match(reading.text, stop)):
            continue
        date = dates.last(reading, start, match.start()) or day_of(reading, start, match.start())
        for title in titles:
            _removed(reading, person, (title.institution, title.post), (match.start(), stop), date)


def _acted_on(reading: Reading, start: int, at: int, *, alone: bool = False) -> Found | None:
    """On whom the last act before `at` in a sentence is; `alone`: if nobody else is named since."""
    acts = [s for s in reading.statements if s.type == "Appointment" and start <= s.start < at]
    person: Found | None = max(acts, key=lambda s: s.start).roles["person"] if acts else None
    return None if person is None or (alone and reading.within(person.end, at, "Person")) else person


def _lapses(reading: Reading) -> None:
    """张三为A局局长，|原B局副局长职务自然免除|: of whom the act before is."""
    for match in reading.matches(_LAPSED, "免除", "免去", "免职"):
        start, _ = reading.sentence_of(match.start())
        person = _acted_on(reading, start, match.start()) or subjects.of(reading, start, match.start())
        titles = titles_before(reading, match.start())
        if person is None or not titles or reading.within(person.end, match.start(), "Person"):
            continue
        if not reading.text.endswith(_ONCE, 0, titles[0].start) and not titles[0].ended:
            continue
        for title in titles if all(t.institution is not None for t in titles) else ():
            span = (titles[0].start, match.end())
            _removed(reading, person, (title.institution, title.post), span, day_of(reading, start, match.start()))


def those(reading: Reading) -> None:
    """2016年起任A、B，2021年9月|被免去上述职务|: the posts that the sentence told of the person before are over."""
    for match in reading.matches(_THOSE, "职务", "岗位"):
        start, _ = reading.sentence_of(match.start())
        person = subjects.of(reading, start, match.start())
        told = [s for s in reading.statements if s.type == "HoldsPost" and start <= s.start and s.end <= match.start()]
        told = [s for s in told if person is not None and s.roles["person"].name == person.name and not s.roles.get("ended")]
        last = max((s.start for s in told), default=0)
        date = dates.last(reading, max(start, match.start() - 14), match.start())
        for statement in told:
            if statement.start == last and person is not None:
                statement.roles["ended"] = True
                post = (statement.roles["institution"], statement.roles["post"])
                _removed(reading, person, post, match.span(), date)


def _his(reading: Reading) -> None:
    """免去张三的某局局长职务，|任命其为|某委主任; 某局党委|任命他为|副科长: on whom the sentence, or the one before, tells of."""
    for match in reading.matches(_HIS, "任命", "聘", "选", "推举", "提名", "提拔", "委派", "增补"):
        start, end = reading.sentence_of(match.start())
        before = reading.within(start, match.start(), "Person")
        whom = before[-1] if before and before[-1].end < match.start() else None
        person = whom if whom is not None and len({p.name for p in before}) == 1 else subjects.of(reading, start, match.end())
        titles, stop = titles_after(reading, match.end(), end) if person is not None else ([], 0)
        action = reading.vocabulary.lexicon("appointment_verbs_before")[match["verb"]]["action"]
        date = dates.last(reading, start, match.start()) or day_of(reading, start, match.start())
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=title.kind)
        if titles and person is not None and action != "nominated":
            hold(reading, person, titles, (match.start(), stop), ended=False)


def _own(reading: Reading, person: Found, at: int) -> Title | None:
    """The title of a person whose post is named without its body at a text offset: 某局局长甲…，被免去|局长|职务."""
    deputy = reading.text.startswith("副", at)
    post = posts(reading.vocabulary).at(reading.text, at + deputy)
    name = "副" * deputy + post if post else ""
    held = [s.roles for s in reading.statements if s.type == "HoldsPost" and s.roles["person"].name == person.name]
    bodies = {r["institution"].name: r["institution"] for r in held if r["post"] == name}
    return Title(at, at + len(name), name, post, next(iter(bodies.values()))) if post and len(bodies) == 1 else None


def _dismissals(reading: Reading) -> None:
    """某局局长甲|被免职: the removal from the posts that stand before the name; they are held no more."""
    for person in [f for f in reading.found if f.type == "Person" and not f.silent]:
        dismissed = _DISMISSED.match(reading.text, person.end)
        if not dismissed:
            continue
        lost = [s for s in reading.statements if s.type == "HoldsPost" and s.roles["person"] is person and s.rule == "title"]
        for statement in lost:
            reading.statements.remove(statement)
            date = day_of(reading, reading.sentence_of(person.start)[0], person.start)
            _removed(
                reading,
                person,
                (statement.roles["institution"], statement.roles["post"]),
                (statement.start, dismissed.end()),
                date,
            )


def _removed(reading: Reading, person: Found, post: tuple[Found | None, str], span: tuple[int, int], date: str | None) -> None:
    roles = {"person": person, "institution": post[0], "post": post[1], "action": "removed", "date": date}
    for said in reading.statements:
        told = said.type == "Appointment" and said.start <= span[0] and span[1] <= said.end
        if told and said.roles["person"] is person and said.roles["post"] == post[1]:
            return  # 张三因工作调整申请|辞去某职: told beside the name
    reading.state("Appointment", roles, *span, "appointment", kind="substantive")


def _relatives(reading: Reading) -> None:
    """今年8月|当选某会副主席|的企业家张三: the act that a clause with 的 tells of whom it stands before."""
    for match in reading.matches(_WHO_ROSE, "选", "任命为", "聘为"):
        start, end = reading.sentence_of(match.start())
        titles, stop = titles_after(reading, match.end(), end)
        of = _OF.match(reading.text, stop) if titles else None
        person = next(iter(reading.within(stop, stop + 12, "Person")), None) if of else None
        if of is None or person is None or person.start > of.end() or _NOT_RISEN.search(reading.text, start, match.start()):
            continue
        action = "elected" if "选" in match[0] or "推" in match[0] else "appointed"
        span, date = (match.start(), person.end), dates.last(reading, start, match.start())
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
            reading.state("Appointment", roles, *span, "appointment", kind=title.kind)
        hold(reading, person, titles, span, ended=False)


def _subjects(reading: Reading) -> None:
    """…，并被任命为…; …，当选…: acts on the person that the sentence speaks of; 拟任某局党组书记，提名为|局长|人选."""
    last: tuple[Found, int, Title] | None = None  # whom the act before was on, its sentence, its title
    for match in reading.matches(_RISE, "任", "选", "聘", "提名", "推荐"):
        start, end = reading.sentence_of(match.start())
        verb = match["plan"] or match[1]
        person = subjects.of(reading, start, match.start()) or subjects.of_life(reading, start)
        person = person or (_acted_on(reading, start, match.start(), alone=True) if verb.endswith("任") else None)
        if person is None or reading.text[person.end : match.start()] in ("", "（", "（女，"):
            continue  # beside the name
        if any(s.type == "Appointment" and s.start <= match.start() < s.end for s in reading.statements):
            continue  # 张三同时|当选某会主席
        same = last is not None and last[:2] == (person, start) and verb.endswith(("提名为", "推荐为"))
        titles, stop = titles_after(reading, match.end(), end, last[2] if last and same else None)
        last = (person, start, titles[-1]) if titles else None
        action = "nominated" if verb.startswith(_PLANNED) else "elected" if "选" in verb else "appointed"
        date = dates.last(reading, start, match.start()) if not verb.startswith("拟") else None
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
            kind = "designate" if action == "nominated" else title.kind
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=kind)
        if titles and action != "nominated":
            hold(reading, person, titles, (match.start(), stop), ended=False)
