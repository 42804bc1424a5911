"""Meetings that only the opening of a clause names: 座谈会上，…; 在随后召开的汇报会上，…."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_OPENING = expression(
    r"(?:在)?(?P<day>[^，。；：的]{0,6}\d日[上下午晚]{0,2}的)?(?:随后|接下来|之后|其后|当天|当日|当晚|同日)?(?P<held>(?:组织)?(?:召开|举行|举办|进行)的)?(?P<what>[^，。；：在的〇]{0,12})$"
)
_GOES_ON = expression(r"上(?:[，。、]|$|(?=[\u4e00-\u9fff]))")
_CHAIRED = expression(r"由[^，。；：]{2,60}(?:主持|主办|承办)")
_SWORN = expression("(?:进行|举行|开展|组织)了?(?:庄严的?)?(?P<what>(?:集体)?宪法宣誓)(?=[，。；])")
# 在农业、科技界别小组讨论|中; 分组审议|时
_DELIBERATED = expression(
    r"(?:(?<=在)(?P<whose>[^，。；：在的]{2,20}?))?(?:分组|联组|小组|界别)(?:讨论|审议)(?:会(?!议))?(?=[中时上里]|现场)"
)
# 会前，|区人大常委会|组织|专题学习; 会前，主任张三|带领与会人员|专题学习|了……
_STUDIED = expression(
    r"(?:会前|会后|会议前|会议之前)，(?P<who>[^，。；：]{2,40}?)(?:组织|带领|领学|开展|举行|举办)[^，。；：]{0,12}?"
    r"(?P<what>(?:集体|专题|法律)学习|(?:业务|专题|集中|岗前|政策)培训|(?:专题|法治|法律|辅导)讲座)(?=[，。；了《新])"
    r"|(?:会前|会后|会议前|会议之前)，(?:全体)?(?:与会(?:人员|同志|领导)|大家)(?:共同|一起|还)*(?P<read>集体学习)(?=了?《)"
)
# 会议就水污染防治工作|进行|专题询问; 对预算执行情况|开展了|专题询问
_SPOKEN = expression("在(?P<what>[^，。；：、在的]{4,16}?会议?)上(?:强调|指出|要求|表示|说)(?=[，：])")
_ASKED = expression(r"[就对围][^。；：\n]{2,60}?(?:进行|开展|举行)了?(?P<what>(?:联组)?专题询问)(?=[，。；])")
# 实地查看结束后|召开|座谈会; 傍晚，|座谈会|在镇政府三楼召开; 随后，张三与村干部|召开|座谈会
_TALKS = expression(
    r"(?:(?<=[，。；\n])|(?:结束|完毕|之|调研|察看|查看|参观|走访|视察)后，?|随后，?|当[天晚日]，?|傍晚，?|[上下]午，?)(?:[\u4e00-\u9fff]{2,20}?)??"
    r"(?:(?:召开|举行)了?(?P<held>座谈会)(?=[，。；])|(?<=[，。；])(?P<told>座谈会)(?=(?:[在于][^，。；：]{2,20})?(?:召开|举行)[，。；]))"
)
_OTHER_DAY = expression(r"此前|上次|前不久|去年|往年|每次|历次|各类|各种|以往")


def find(scene: Scene) -> None:
    """Add such a meeting where the article has not told of one by that word before."""
    for at, end in scene.heads:
        head = scene.words.head[scene.masked[at:end]]
        if (
            head.kind not in ("meeting", "ceremony")
            or head.strength != "full"
            or head.bare
            or not _GOES_ON.match(scene.masked, end)
        ):
            continue
        if at < scene.reading.headline_end or scene.reading.covering(at, end, "Event") is not None:
            continue
        clause = scene.clause_start(at)
        opening = _OPENING.match(scene.masked, clause, at)
        if opening is None or scene.is_reported(at) or _OTHER_DAY.search(scene.masked, clause, at):
            continue
        part = head.kind == "ceremony" or scene.masked[at:end].startswith(("开幕", "闭幕"))
        if part and (scene.held or scene.visits):
            continue  # 开幕式上 is of the festival that is told of, 闭幕会上 of the session
        if opening["what"] and not _names(scene, opening.start("what"), at, bool(opening["held"] or opening["day"])):
            continue
        word = scene.masked[at:end]
        told = [e.name for e in [*scene.held, *(v.event for v in scene.visits)] if e.end <= at]
        if any(name.endswith(word) or f"{word}暨" in name for name in told):
            continue
        start, rule = opening.start("what"), "event-at" if opening["day"] else "event-aside"  # 5月1日的|告别仪式上
        event = Found(start, end, "Event", scene.reading.text[start:end], rule, "", {"kind": head.kind})
        scene.held.append(scene.reading.add(event))


def deliberated(scene: Scene) -> None:
    """在分组审议中，…建议: the deliberation in groups of a session, told only by what was said there; once a name."""
    names: set[str] = set()
    if not scene.reading.holds("讨论", "审议"):
        return
    for match in _DELIBERATED.finditer(scene.masked, scene.reading.headline_end):
        name = scene.reading.text[match.start() : match.end()]
        known = scene.reading.covering(match.start(), match.end(), "Event") is not None
        if known or name in names or any(f.name.endswith(name) for f in scene.held):
            continue
        if scene.is_habitual(scene.clause_start(match.start()), match.start()) or _OTHER_DAY.search(
            scene.masked, scene.clause_start(match.start()), match.start()
        ):
            continue
        names.add(name)
        event = Found(match.start(), match.end(), "Event", name, "event-aside", "", {"kind": "meeting"})
        scene.held.append(scene.reading.add(event))


def sworn(scene: Scene) -> None:
    """新任命人员进行了宪法宣誓: a ceremony that is called by no name of its own, where the article tells of none."""
    if any("宣誓" in e.name for e in scene.held):
        return
    for match in scene.reading.matches(_SWORN, "宣誓"):
        if match.start() >= scene.reading.headline_end and not scene.is_habitual(match.start() - 10, match.start()):
            event = Found(*match.span("what"), "Event", match["what"], "event-aside", "", {"kind": "ceremony"})
            scene.held.append(scene.reading.add(event))
            sentence = scene.reading.sentence_of(match.start())[0]
            people = scene.reading.within(sentence, match.start(), "Person")
            if match[0].startswith("组织") and len({p.name for p in people}) == 1:  # 张三颁发任命书，并组织宪法宣誓
                scene.beside.append((event, people[0], "organizer", people[0].start, match.end()))
            return


def studied(scene: Scene) -> None:
    """会前，甲机关组织专题学习: an occasion of its own beside the session, which its body holds or a leader organizes.

    会前，与会人员集体学习《某法》: all who are at the session.
    """
    for match in scene.reading.matches(_STUDIED, "学习", "培训", "讲座"):
        span = match.span("read" if match["read"] else "what")
        if match.start() < scene.reading.headline_end or scene.reading.covering(*span, "Event") is not None:
            continue
        who = None if match["read"] else lists.subject(scene, match.start("who"), match.end("who"))
        known = match["read"] or (who is not None and len(who.members) == 1)
        if not known or not scene.held or scene.is_reported(match.start()):
            continue
        event = Found(*span, "Event", scene.reading.text[slice(*span)], "event-aside", "", {"kind": "training"})
        scene.held.append(scene.reading.add(event))
        if who is None:
            return
        one = who.members[0].found
        if one.type == "Person":  # what a body holds, its verb tells
            scene.beside.append((event, one, "organizer", one.start, match.end()))
        return


def spoken(scene: Scene) -> None:
    """县纪委书记张三在专题警示教育会上说，…: a meeting that is named only where somebody speaks."""
    for match in scene.reading.matches(_SPOKEN, "会上", "会议上"):
        person = scene.reading.ending_at(match.start(), "Person")
        at, end = match.span("what")
        head = next(((a, b) for a, b in scene.heads if at < a and b == end), None)
        known = scene.reading.covering(end - 1, end, "Event") is not None
        if person is None or head is None or known or at < scene.reading.headline_end or scene.is_reported(at):
            continue
        sort = scene.words.head[scene.masked[head[0] : end]]
        if (
            sort.kind != "meeting"
            or head[0] - at < 2
            or not _plain(scene, at, head[0])
            or any(e.name.endswith(match["what"][-5:]) for e in scene.held)
        ):
            continue
        event = Found(at, end, "Event", match["what"], "event-at", "", {"kind": "meeting"})
        scene.held.append(scene.reading.add(event))
        scene.beside.append((event, person, "speaker", person.start, match.end()))


def asked(scene: Scene) -> None:
    """会议就某项工作进行专题询问，局长张三应询: a part of the session at which those who are asked speak."""
    for match in scene.reading.matches(_ASKED, "专题询问"):
        known = scene.reading.covering(*match.span("what"), "Event") is not None
        if (
            known
            or match.start() < scene.reading.headline_end
            or not scene.held
            or scene.is_habitual(match.start(), match.start("what"))
        ):
            continue
        event = Found(*match.span("what"), "Event", match["what"], "event-at", "", {"kind": "meeting"})
        scene.held.append(scene.reading.add(event))
        return


def chaired(scene: Scene) -> None:
    """蓄水仪式由张三主持: an occasion that its article names only so, where it tells of no other, or none with such a part."""
    for at, end in scene.heads:
        head = scene.words.head[scene.masked[at:end]]
        fits = (
            not (head.bare and at == scene.clause_start(at))
            and head.kind in ("meeting", "ceremony", "training")
            and head.strength == "full"
            and _CHAIRED.match(scene.masked, end)
        )
        if scene.held:  # 表彰大会召开。会前，揭牌仪式由张三主持
            part = scene.words.in_name.get(scene.masked[at:end], "") if head.kind == "ceremony" else ""
            fits = fits if part and not any(part in f.name for f in scene.reading.found if f.type == "Event") else None
        start = scene.clause_start(at)
        if not fits or at < scene.reading.headline_end or not 2 <= end - start <= 16 or scene.reading.within(start, at, "Person"):
            continue
        if scene.is_reported(at) or not _plain(scene, start, at) or _OTHER_DAY.search(scene.masked, start, at):
            continue
        event = Found(start, end, "Event", scene.reading.text[start:end], "event-at", "", {"kind": head.kind})
        scene.held.append(scene.reading.add(event))
        return


def talks(scene: Scene) -> None:
    """张三到甲镇调研。…实地查看结束后召开座谈会: talks by no name of their own, behind the visit that they belong to."""
    if not scene.visits or any(f.name.endswith("座谈会") for f in scene.held):
        return
    for match in scene.reading.matches(_TALKS, "座谈会"):
        span = match.span("held") if match["held"] else match.span("told")
        before = [v for v in scene.visits if v.event.start < span[0] and v.event.attributes["kind"] == "inspection"]
        if not before or scene.reading.covering(*span, "Event") is not None or scene.is_habitual(match.start(), span[0]):
            continue
        event = Found(*span, "Event", "座谈会", "event-object" if match["held"] else "event-subject", "", {"kind": "meeting"})
        scene.held.append(scene.reading.add(event))
        return


def _plain(scene: Scene, start: int, end: int) -> bool:
    at = start
    while at < end and (word := scene.reading.word_at(at)) is not None:
        if word.tag in ("p", "d", "r", "u", "c", "m", "Time", "Person"):
            return False
        at = word.end
    return True


def _names(scene: Scene, start: int, end: int, held: bool) -> bool:
    """Whether what stands before the word is of its name: 在随后召开的|巡察整改|座谈会上, and no one's and nothing done."""
    if not held or scene.reading.within(start, end, "Person", "Institution", "Event"):
        return False
    return _plain(scene, start, end)
