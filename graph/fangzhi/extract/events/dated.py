"""Occasions whose time is told, whatever is said of them: 5月9日的碰头会由甲召集, 一场座谈会开得热气腾腾, 镇里办起分红大会."""

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.events.begins import OF_DEAD
from fangzhi.extract.events.headlines import shared
from fangzhi.extract.events.scene import HARD, Scene, Verb
from fangzhi.extract.events.slots import LONGEST
from fangzhi.extract.events.words import DAY, Head
from fangzhi.extract.reading import Found

_KINDS = ("meeting", "ceremony", "signing", "competition", "activity", "training", "election")
# 座谈会|精神, 总结会|上的讲话, 招聘会|组委会, 推进会|要求: what is told of is no occasion
_NOT_BEHIND = expression(
    "精神|部署|要求|制度|机制|平台|品牌|方案|通知|材料|代表|[主会]席|主任|办公室|组委会|筹|名额|门票|纪要|记录|等|们|和|及|、|员|组(?!织)|室|厅|场馆|之外|的(?!现场|会场|主会场|分会场)|“|《"
)
_NOT_BEFORE = expression(
    "历次|每[次场届年月周]|各[类种级]|多[次场]|几[次场]|有关|相关|等|近[\\d一二两三四五六七八九十]|往年|通过|以往|下[一次]|筹备|迎接|即将|[数两三四五六七八九十百\\d]"
    "[余多]?[场个期]|[、和及与]$|[拟将]|召开好|开好|不"
)
_ONE = expression(
    "(?:(?:这|那|了)?[一1](?:场|次|个|期|届|堂)|[这那](?:场|次|个)|首[场次]|头一?[场回次](?:开|办)?)(?:[^，。；：、]{2,10}的)?"
)
_AT = expression("(?:现场|上(?![升旬午报级等层小的])|里)")
_WHERE = expression("(?:[上下]午|晚[上间]?|\\d{1,2}[时点]|〇|，)*[在于到借移赴](?!家)(?:师|战|到)?")
_BY = expression("(?:则|就|也)?由")
_SITE = expression("的?(?:主会场|主赛场|会场|现场)?，?就?(?:设|摆|放|搬|安排|定)?(?:在|到|进|于)")
# 开了个|碰头会, 搞了一场|院坝会, 张罗起|丰收宴: a verb of few signs, in whatever form
_HELD = expression(
    "(?:[开办搞摆组张筹邀](?:织|开|集|办|起|罗|排|约|请)?(?:了|过|起|出|成|下)*|把)(?:(?:第?[一1首](?:场|次|个|期|届|回)|头一?[场回次]|(?<=[了过起])(?:场|次|个))(?:[^，。；：、]{1,8}的)?)?"
)
_PARTS = ("开幕", "闭幕", "启动仪式")
_FIRST = expression("(?:头一?|首|第一|一)[次回场]$")  # 头一次|开|分红大会, whatever the tagger joins
_UNQUOTED = str.maketrans("", "", "“”")
_FEASTS = ("端午", "中秋", "国庆", "元宵", "清明", "劳动", "建军", "教师", "儿童", "妇女", "青年", "护士", "记者", "重阳", "丰收")
_MANY = expression(r"[历每各]次|(?:\d+|[两二三四五六七八九十百多几])[余多]?[场期个]|各[类种级]|多[次场]|几次")
_ENDS = expression("继续|闭幕|落幕|收官|结束|谢幕|收兵|收尾|截止")
_RUN_ON = ("n", "nz", "nw", "vn", "nr", "Institution", "Place", "Person")
_FAR = 60  # characters from the time that is told to the occasion
_CLOCK = expression("(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜里)[\\d一二三四五六七八九十]{1,3}[点时]|当晚")  # 傍晚6点
_PERFECT = expression("了|过|起|[一1]?[场次个]")  # 开起了|碰头会: done, whoever tells it
_UP = expression("上(?![升旬午报级等层小的])")
_IN = expression("(?<!存)(?<!现)[在于](?:[^，。；：]{2,14}的)?$")
_ONCE = expression("曾|多次|经常|总是|每|历次|要|应|将|拟|各")
_NEAR = 10  # and from the occasion to the time: 第12次常务会议|5月7日|敲定……
_BEHIND = 16  # characters, at most, of what stands between an occasion and what is done there


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
        if not _names(scene, head, start, at, end) or not _told(scene, start, at, end):
            continue
        name = scene.reading.text[start:end]
        if scene.held and name.startswith(_PARTS):
            continue  # of the festival or the session that is told of
        if head.kind in ("competition", "activity") and _ENDS.search(scene.masked, end, scene.clause_end(end)):
            continue  # of its last day
        if known is None and any(_alike(f.name, name) for f in scene.held):
            continue
        event = known or scene.reading.add(Found(start, end, "Event", name, "event-dated", "", {"kind": head.kind}))
        event.rule = "event-dated" if event.rule != "event-session" else event.rule
        scene.held.append(event)


def verb_of(scene: Scene, event: Found) -> Verb:
    """What is told of the occasion, as a verb that opens it behind the place where it is."""
    at = event.end
    behind = [d for d in dates.find(scene.reading) if 0 <= d.start - at <= _NEAR and d.end <= scene.clause_end(at)]
    at = behind[0].end if behind else at
    where = _SITE.match(scene.masked, at) or _WHERE.match(scene.masked, at)
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
    while (one := _ONE.match(scene.masked, start, at)) is not None and one.end() > start:
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
    held = [m for m in _HELD.finditer(scene.masked, start, at) if not borders or m.start() in borders]
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
    if scene.reading.borders and start not in scene.reading.borders:
        return False
    following = scene.reading.word_at(end) if end < len(scene.masked) else None
    if following is not None and following.start < end:
        return False  # the word goes on
    ended = end >= len(scene.masked) or scene.masked[end] in HARD
    return ended or following is None or following.tag not in _RUN_ON or _AT.match(scene.masked, end) is not None


def _told(scene: Scene, start: int, at: int, end: int) -> bool:
    """Whether its time is told, and it stands where an occasion stands that takes place: as a topic, or as what is held."""
    sentence, last = scene.reading.sentence_of(at)
    clause, lead = scene.clause_start(at), scene.masked[scene.clause_start(at) : start]
    done = any(m.end() == len(lead) and _PERFECT.search(m[0]) for m in _HELD.finditer(lead))
    if not done and (scene.is_habitual(max(sentence, start - 60), start) or scene.is_reported(at)):
        return False
    times = [d for d in dates.find(scene.reading) if sentence <= d.start <= end + _NEAR and start - d.end <= _FAR]
    times = [d for d in times if d.precision not in ("plan", "within", "years", "months") and not d.before]
    year = str(scene.reading.article.date or "")[:4]
    past = bool(times) and all(year and d.value[:1] != "-" and d.value[:4] < year for d in times)
    if past and not scene.reading.within(sentence, last, "Person"):
        return False  # in passing: 去年的告别仪式上，人很多
    if _spoken_at(scene, sentence, start, end):
        return True
    near = max(sentence, start - _FAR)
    if not times and not DAY.search(scene.masked, near, start) and not _CLOCK.search(scene.masked, near, start):
        return _beside_held(scene, start, at, end) and _topic(scene, clause, start) and _goes_on(scene, end)
    beside = any(scene.masked[d.end : start].lstrip("上下午晚间的〇，那这一场次头春夏秋冬天当") == "" for d in times)
    if lead.endswith(("在", "到")) and _AT.match(scene.masked, end):
        return True  # 把办法拿到|全县推进会上
    topic = beside or _topic(scene, clause, start)
    if any(m.end() == len(lead) for m in _HELD.finditer(lead)) and not scene.verbs_in(clause, start):
        return True
    behind = any(p.match(scene.masked, end) for p in (_AT, _WHERE, _BY)) or any(d.start == end for d in times)
    return topic and (behind or _goes_on(scene, end))


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether something is told of it: a verb, an adverb or a place follows."""
    following = scene.reading.word_at(end) if end < len(scene.masked) and scene.masked[end] not in HARD else None
    return (following is not None and following.tag[0] in "vdp") or _AT.match(scene.masked, end) is not None


def _spoken_at(scene: Scene, sentence: int, start: int, end: int) -> bool:
    """董事长张三在|省联社的碰头会|上腰杆挺直: somebody by name was at one meeting, whenever it was."""
    if not _UP.match(scene.masked, end):
        return False
    at = _IN.search(scene.masked, max(sentence, start - 24), start)
    people = scene.reading.within(sentence, at.start(), "Person") if at is not None else []
    return bool(people) and not _ONCE.search(scene.masked, people[-1].end, start)


def _beside_held(scene: Scene, start: int, at: int, end: int) -> bool:
    """抛绣球大赛|决出了名次, in a text on a festival: a part of it that no time of its own is told of."""
    head = scene.words.head[scene.masked[at:end]]
    known = [f for f in scene.held if f.end <= start and "kind" in f.attributes and f.attributes["kind"] != "meeting"]
    if scene.masked.endswith("决赛", at, end) or scene.masked.endswith(("初赛", "预赛", "复赛"), at, end):
        return False  # a round of it
    return bool(known) and head.kind in ("competition", "ceremony", "signing") and head.strength == "full" and at - start >= 2


def _topic(scene: Scene, clause: int, start: int) -> bool:
    """Whether nothing but time, place and count stands before it in its clause: 在甲镇的|碰头会, 一场|座谈会."""
    lead = scene.masked[clause:start]
    for d in dates.find(scene.reading):
        if clause <= d.start and d.end <= start:
            lead = lead.replace(scene.masked[d.start : d.end], "")
    whose = scene.reading.ending_at(start - lead.endswith("的"), "Institution", "Place")
    if whose is not None and clause <= whose.start:
        lead = lead[: whose.start - clause]  # 县供销社的|业务碰头会
    lead = _ONE.sub("", lead)
    return not lead.strip("在的上下午晚间傍中清早凌晨夜里当天日那这场次后于随其一点时半") or (
        len(lead) <= _BEHIND and lead[0] == "在" and not scene.verbs_in(clause, start)
    )
