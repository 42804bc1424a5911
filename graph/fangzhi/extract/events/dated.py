"""Occasions whose time is told, whatever is said of them: 5月9日的碰头会由甲召集, 一场座谈会开得热气腾腾, 镇里办起分红大会."""

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.events import lists, timed
from fangzhi.extract.events.begins import OF_DEAD
from fangzhi.extract.events.headlines import shared
from fangzhi.extract.events.scene import HARD, Scene, Verb
from fangzhi.extract.events.slots import LONGEST
from fangzhi.extract.events.words import DAY, Head
from fangzhi.extract.reading import Found

_KINDS = ("meeting", "ceremony", "signing", "competition", "activity", "training", "election")
# 座谈会|精神, 总结会|上的讲话, 招聘会|组委会, 推进会|要求: what is told of is no occasion
_NOT_BEHIND = expression(
    "精神|部署|要求|制度|机制|平台|品牌|方案|通知|材料|代表|[主会]席|主任|办公室|组委会|筹|名额|门票|纪要|记录|等|们|和|及|、|员|组(?!织)|室|厅"
    "|场馆|之外|的(?!现场|会场|主会场|分会场)|“|《"
)
_NOT_BEFORE = expression(
    "历次|每[次场届年月周]|各[类种级]|多[次场]|几[次场]|有关|相关|等|近[\\d一二两三四五六七八九十]|往年|通过|以往|下[一次]|筹备|迎接|即将"
    "|[数两三四五六七八九十百\\d][余多]?[场个期]|[、和及与]$|[拟将]|召开好|开好|不"
)
_MANY = expression(r"[历每各]次|(?:\d+|[两二三四五六七八九十百多几])[余多]?[场期个]|各[类种级]|多[次场]|几次")
_PARTS = ("开幕", "闭幕", "启动仪式")
_FIRST = expression("(?:头一?|首|第一|一)[次回场]$")  # 头一次|开|分红大会, whatever the tagger joins
_UNQUOTED = str.maketrans("", "", "“”")
_FEASTS = ("端午", "中秋", "国庆", "元宵", "清明", "劳动", "建军", "教师", "儿童", "妇女", "青年", "护士", "记者", "重阳", "丰收")
_ENDS = expression("继续|闭幕|落幕|收官|结束|谢幕|收兵|收尾|截止")
_RUN_ON = ("n", "nz", "nw", "vn", "nr", "Institution", "Place", "Person")


def find(scene: Scene) -> None:
    """Add such occasions, and note as held those known by name alone, where a time is told and they stand in its place."""
    ended = {f.end: f for f in scene.reading.within(scene.reading.headline_end, len(scene.masked), "Event")}
    taken = {f.end for f in scene.held}
    for at, end in scene.heads:
        head = scene.words.head[scene.masked[at:end]]
        if at < scene.reading.headline_end or end in taken or head.kind not in _KINDS or end - at < 2 - (head.strength == "held"):
            continue
        known = ended.get(end)
        if known is None and scene.reading.covering(at, end, "Event") is not None:
            continue
        if head.strength == "held" and (head.kind == "training" or scene.masked[at - 2 : at] in _FEASTS):
            continue  # 兴趣班, 端午节
        if known is not None and known.rule == "event-free" and _held_within(scene, known.start, at):
            scene.reading.remove(known)  # 红旗村|头一次开|分红大会
            known = None
        start = known.start if known is not None else _start(scene, at)
        if not _names(scene, head, start, at, end) or not timed.told(scene, start, at, end):
            continue
        name = scene.reading.text[start:end]
        if scene.held and name.startswith(_PARTS):
            continue  # of the festival or the session that is told of
        if head.kind in ("competition", "activity") and _ENDS.search(scene.masked, end, scene.clause_end(end)):
            continue  # of its last day
        signed = (
            [v for v in scene.visits if v.event.rule == "event-signing" and v.event.start < start] if end - start <= 4 else []
        )
        if head.kind == "signing" and signed and signed[-1].event.start >= scene.reading.sentence_of(at)[0]:
            kept = dict(signed[-1].event.attributes)  # 甲与乙签订协议，|签约仪式|设在丙
            scene.reading.add(Found(start, end, "Event", signed[-1].event.name, "event-signing", "name", kept))
            continue
        if known is None and any(_alike(f.name, name) for f in scene.held):
            continue
        event = known or scene.reading.add(Found(start, end, "Event", name, "event-dated", "", {"kind": head.kind}))
        if event.rule != "event-session":
            told = scene.reading.sentence_of(at)[0], end
            event.rule = "event-dated" if known or _timed(scene, *told) else "event-aside"
        scene.held.append(event)
        _hosted(scene, event)


def _hosted(scene: Scene, event: Found) -> None:
    """县卫健局在村里|开|现场会: the bodies before a verb of holding are its hosts."""
    verb = verb_of(scene, event) if event.rule == "event-dated" else None
    who = lists.subject(scene, scene.clause_start(verb.start), verb.start) if verb is not None and verb.use == "hold" else None
    for member in who.members if who is not None and not who.people() else ():
        scene.beside.append((event, member.found, "host", member.found.start, event.end))


def _timed(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence tells a time up to the occasion, or right behind it."""
    every = dates.find(scene.reading)
    clock = DAY.search(scene.masked, start, end) or timed.CLOCK.search(scene.masked, start, end)
    return any(start <= d.start <= end + timed.NEAR for d in every) or clock is not None


def verb_of(scene: Scene, event: Found) -> Verb:
    """What is told of the occasion, as a verb that opens it behind the place where it is."""
    clause = scene.clause_start(event.start)
    for held in timed.HELD.finditer(scene.masked, clause, event.start):
        if held.end() == event.start:
            return Verb(held.start(), held.end(), "hold", "", held[0])
    at = event.end
    behind = [d for d in dates.find(scene.reading) if 0 <= d.start - at <= timed.NEAR and d.end <= scene.clause_end(at)]
    at = behind[0].end if behind else at
    where = timed.SITE.match(scene.masked, at) or timed.WHERE.match(scene.masked, at)
    if where is None:
        return Verb(at, at, "open", "", "")
    place = scene.reading.innermost_at(where.end())
    stop = scene.clause_end(where.end())
    does = (w.start for w in scene.reading.words if where.end() + 2 <= w.start < min(stop, where.end() + 24) and w.tag == "v")
    at = next(does, place.end if place is not None else at)
    return Verb(at, at, "open", "", "")


def day_of(scene: Scene, event: Found) -> tuple[str, int] | None:
    """上个月，县委把办法借去，在|全县推进会|上传看: the one time that opens the sentence."""
    if event.rule != "event-dated":
        return None
    start = scene.reading.sentence_of(event.start)[0]
    told = [d for d in dates.find(scene.reading) if start <= d.start < event.start]
    opens = len(told) == 1 and told[0].start - start <= 2 and not told[0].before and told[0].precision in ("day", "month")
    return (told[0].value.split("/")[0], told[0].start) if opens else None


def _alike(held: str, name: str) -> bool:
    held, name = (n.translate(_UNQUOTED) for n in (held, name))
    return held.endswith(name) or name.endswith(held) or shared(held, name) == len(name)  # 竣工投产点火仪式: 投产仪式


def _start(scene: Scene, at: int) -> int:
    """Where its name begins, behind what counts it: 一场|民营企业家座谈会, 那场|茶话会."""
    start = max(scene.stop_before(at), scene.clause_start(at), at - 24)
    start = max(start, _held_within(scene, start, at))
    while (one := timed.ONE.match(scene.masked, start, at)) is not None and one.end() > start:
        start = one.end()
    whose = scene.reading.within(start, at, "Person")
    start = whose[-1].end if whose else start
    dead = scene.reading.ending_at(start, "Person")
    if dead is not None and (scene.masked.startswith("同志", start) or OF_DEAD.match(scene.masked, start, at)):
        return dead.start
    return start + len(scene.masked[start:at]) - len(scene.masked[start:at].lstrip("的了、和与及在到开办起"))


def _held_within(scene: Scene, start: int, at: int) -> int:
    """Where a verb of holding ends before the head: 头一次|开|分红大会; 0 where none stands there."""
    borders = scene.reading.borders
    held = [m for m in timed.HELD.finditer(scene.masked, start, at) if not borders or m.start() in borders]
    held = [
        m for m in held if not borders or m.end() in borders or _FIRST.search(scene.masked, scene.clause_start(at), m.start())
    ]
    return max((m.end() for m in held), default=0)


def _names(scene: Scene, head: Head, start: int, at: int, end: int) -> bool:
    """Whether the words from `start` on are a name of one occasion, and end there."""
    short = 2 if head.kind == "competition" and head.strength == "full" else 3
    if not short <= end - start <= LONGEST or (head.bare and at - start < 2) or (head.strength == "held" and at - start < 2):
        return False
    if scene.reading.covering(end - 1, end, "Institution", "Project", "Place") is not None:
        return False  # 政治协商会议, 红十字会
    if _NOT_BEHIND.match(scene.masked, end) or _NOT_BEFORE.search(scene.masked, max(scene.clause_start(at), start - 12), start):
        return False
    if (
        _MANY.match(scene.masked, start)
        or scene.masked[start] in "〇，。"
        or (scene.masked[start] == "“" and "”" not in scene.masked[start:at])
        or scene.reading.covering(start - 1, start + 1, "Place", "Institution")
    ):
        return False
    if scene.reading.borders and start not in scene.reading.borders and scene.masked[start - 1] not in "开办搞":
        return False
    following = scene.reading.word_at(end) if end < len(scene.masked) else None
    if following is not None and following.start < end:
        return False  # the word goes on
    if head.strength == "held" and any(w.tag == "v" and start <= w.start < at for w in scene.reading.words):
        return False  # 13日夜间轰炸某地|某赛
    ended = end >= len(scene.masked) or scene.masked[end] in HARD
    return ended or following is None or following.tag not in _RUN_ON or timed.AT.match(scene.masked, end) is not None
