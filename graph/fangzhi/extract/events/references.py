"""Which event a verb is about: the one named at it, the one 会议 or 活动 refers to, or, elided, the one at hand."""

from bisect import bisect_left
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract.events import ago
from fangzhi.extract.events.scene import HARD, Scene, Verb
from fangzhi.extract.reading import Found

_LIGHT = expression(
    r"(?:了|过|此次|本次|这次|上述|[当今昨][天日晚]的?|晚上的?|[上下]午的?|有关|相关|该|所在[省市县区州旗镇乡村街道地]{1,3}的?)*"
)
_ELIDED = expression(r"(?:$|[，。；！\n 、]|并|和|时|或(?=参加|出席))")  # 陪同考察|或参加座谈
_LISTED = expression(r"[、和及与]|以及|，")
_DATED = expression(r"\d日")  # a paragraph of another day
_PART = expression(r"(?P<what>[\u4e00-\u9fff]{2,6}?)(?:仪式|典礼)")
_MAIN = ("会议", "大会", "会上", "活动", "仪式", "仪式上")
_BEFORE_IT = expression("[^，。；]{0,6}(?:会|会议|大会|仪式|活动|开始)前，")
_BACKED = expression("(?:，[^，。；：]{2,20}(?:赞助|支持|冠名|指导|协助))?的")  # 由甲局主办，乙局承办，丙银行赞助|的|丁节
_ON_IT = expression("(?:就|关于|围绕)$")  # 张三就|第八次会议|议程草案作了汇报
_SWEARS = expression("誓|任命书|当选证书")
_REACH = 60
_TALKS, _MADE_TALKS = ("会见", "接见", "会谈", "座谈"), ("event-reception", "event-talks")  # 张三会见李四。王五参加|座谈


@dataclass(frozen=True, slots=True)
class About:
    """The events of a verb, and where the stretch ends that names them (the verb's end, where they are elided)."""

    events: tuple[Found, ...]
    end: int
    how: str  # named, reference, elided


def about(scene: Scene, verb: Verb) -> About | None:
    """What a verb is about; None where that is something else, or cannot be told safely."""
    named = _object(scene, verb)
    if named:
        return About(named, named[-1].end, "named")
    if verb.use == "run":
        return None
    after = _LIGHT.match(scene.masked, verb.end)
    at = after.end() if after else verb.end
    word = scene.words.references.match(scene.masked, at)
    if word and _alone(scene, word.end()):
        event = refer(scene, word[0], verb.start)
        if event is not None and word.end() - at >= 4:  # 签约活动 is a mention, 会议 is none
            scene.reading.add(Found(at, word.end(), "Event", event.name, "event-reference", "name", dict(event.attributes)))
        return About((event,), word.end(), "reference") if event else None
    if (part := by_part(scene, at)) is not None:
        return part
    ahead = _ahead(scene, verb)
    if ahead is not None:
        return ahead
    if (
        not _ELIDED.match(scene.masked, verb.end)
        and not scene.verbs_in(verb.end, verb.end + 1)
        and verb.use in ("attend", "chair", "organizer", "coorganizer", "hold")
    ):
        return None
    earlier = _toured(scene, verb) or before(scene, verb)
    if earlier is not None:
        return earlier
    event = None if ago.elsewhere(scene, verb.start) else nearest(scene, verb.start, None)
    if event is not None and verb.use == "attend":
        event = _accompanied(scene, verb, event) or _on_the_visit(scene, event)
    return About((event,), verb.end, "elided") if event else None


def _accompanied(scene: Scene, verb: Verb, event: Found) -> Found | None:
    """X到云溪县调研。座谈会上，X强调……。Y|陪同: one goes along on the visit, not to the meeting told of since."""
    if verb.part != "accompanying" or event.attributes["kind"] != "meeting" or event.rule in _MADE_TALKS:
        return None
    return nearest(scene, verb.start, ("inspection",))


def _toured(scene: Scene, verb: Verb) -> About | None:
    """X来我市考察。Y会见X，Z|陪同考察, W等|随团考察: on the visit, not to the talks told of since."""
    last = nearest(scene, verb.start, None) if verb.use == "attend" and verb.term.endswith(scene.words.roots) else None
    visit = nearest(scene, verb.start, ("inspection",)) if last is not None and last.rule in _MADE_TALKS else None
    return About((visit,), verb.end, "reference") if visit is not None else None


def _on_the_visit(scene: Scene, event: Found) -> Found:
    """X到云溪县调研，并主持召开座谈会。……Y参加: he took part in the visit, of which the meeting is told in the same sentence."""
    start = scene.reading.sentence_of(event.start)[0]
    same = [v.event for v in scene.visits if start <= v.event.start < event.start and v.event.attributes["kind"] == "inspection"]
    return same[-1] if same and event.attributes["kind"] == "meeting" else event


def _object(scene: Scene, verb: Verb) -> tuple[Found, ...]:
    """Events named after the verb in its clause, one or several joined by 、 and 和."""
    limit = min(scene.clause_end(verb.end), verb.end + _REACH)
    events = [f for f in scene.reading.within(verb.end, limit + 60, "Event") if f.start <= limit]
    if not events:
        return ()
    gap = scene.masked[verb.end : events[0].start]
    others = [v for v in scene.verbs_in(verb.end, events[0].start) if v.use not in ("visit", "noun", "run")]
    if (others and not gap.endswith("的")) or any(c in HARD for c in gap):
        return ()
    joined = [events[0]]
    for event in events[1:]:
        between = scene.masked[joined[-1].end : event.start]
        if event.start < joined[-1].end or not _LISTED.fullmatch(between) or between == "，":
            break
        joined.append(event)
    return tuple(joined)


def _ahead(scene: Scene, verb: Verb) -> About | None:
    """由A主办，B承办，C协办的X节: the event that stands after them all."""
    if scene.masked[verb.end : verb.end + 1] not in ("，", "、"):
        return None
    if verb.use == "chair":  # 由A主持，召开了X会
        held = [v for v in scene.verbs_in(verb.end + 1, verb.end + 3) if v.use == "hold" and scene.masked[v.start - 1] != "还"]
        return About(named, named[-1].end, "named") if held and (named := _object(scene, held[0])) else None
    if verb.use not in ("hold", "organizer", "coorganizer"):
        return None
    for event in scene.reading.within(verb.end, min(scene.reading.sentence_of(verb.start)[1], verb.end + 300), "Event"):
        given = [v for v in scene.verbs_in(verb.end, event.start) if v.use in ("hold", "organizer", "coorganizer")]
        if _BACKED.fullmatch(scene.masked, given[-1].end if given else verb.end, event.start):
            return About((event,), event.end, "named")
    return None


def before(scene: Scene, verb: Verb) -> About | None:
    """An event or a reference before the verb in its sentence: 会议由A主持; 会上，A发言; X大会由B承办."""
    start = scene.reading.sentence_of(verb.start)[0]
    start = max(start, verb.start - 400)
    named = [f for f in scene.reading.within(start, verb.start, "Event") if f in scene.held or f.end <= verb.start]
    named = [
        f for f in named if _is_held(scene, f) and not (verb.part == "speaking" and _ON_IT.search(scene.masked, start, f.start))
    ]
    words = [m for m in scene.words.references.finditer(scene.masked, start, verb.start) if _opens(scene, m.start(), m.end())]
    last = named[-1] if named else None
    if verb.use == "chair" and (part := _part(scene, verb)) is not None:
        return part
    if words and (last is None or words[-1].start() >= last.end):
        event = refer(scene, words[-1][0], words[-1].start())
        other = (
            event is None and len(words[-1][0]) > 2 and scene.words.in_name[words[-1][0]]
        )  # 揭牌仪式由丙主持, of which nothing is told before
        return About((event,) if event else (), verb.end, "reference") if event or other else None
    return About((last,), verb.end, "named") if last else None


def _part(scene: Scene, verb: Verb) -> About | None:
    """宣誓仪式|由李四主持: an occasion that no word refers to is the one told of before that is so called, or none known."""
    clause = scene.clause_start(verb.start)
    by = scene.masked.rfind("由", clause, verb.start)
    word = _PART.fullmatch(scene.masked, clause, by) if by >= 0 else None
    if word is None or word[0] in scene.words.kinds:
        return None
    if any(clause <= f.start < by for f in scene.events):
        return None
    told = [f for f in scene.events if f.start < clause and word["what"] in f.name]
    return About((told[-1],) if told else (), verb.end, "reference")


def by_part(scene: Scene, at: int) -> About | None:
    """县水泥厂竣工投产点火仪式举行。…张三出席|投产仪式|: what no word refers to, by the part of the name that it tells."""
    word = _PART.match(scene.masked, at)
    if word is None or word[0] in scene.words.kinds or not _alone(scene, word.end()):
        return None
    told = [
        f for f in scene.events if f.start < at and word["what"] in f.name and f.attributes["kind"] in ("ceremony", "signing")
    ]
    full = {f.name for f in told} - {word[0]}
    return About((told[-1],), word.end(), "reference") if len(full) == 1 and told[-1].name in full else None


def refer(scene: Scene, word: str, at: int) -> Found | None:
    """The event that 会议, 活动, 仪式 ... at `at` refers to."""
    plain = word.removesuffix("上")
    both = {f.name: f for f in scene.events if f.start < at and "暨" in f.name and plain in f.name} if len(plain) > 2 else {}
    if len(both) == 1:
        return next(iter(both.values()))  # 杏花节开幕式暨项目签约仪式: either word means it
    kinds = scene.words.kinds[word]
    others = tuple(k for k in kinds if k != "meeting")
    if kinds[0] != "meeting" and others != kinds and (event := nearest(scene, at, others, word)) is not None:
        return event  # 活动 is a meeting only where nothing else is told of
    event = nearest(scene, at, kinds, word) or _told_later(scene, at, word) or _rite_of(scene, at, word)
    if event is None or kinds[0] != "inspection" or word in event.name or event.start >= scene.paragraph_of(at):
        return event
    return None  # 参加视察 is no word for the 检查 of a paragraph before


def _rite_of(scene: Scene, at: int, word: str) -> Found | None:
    """桃花节开幕。张三主持|仪式: of the one occasion that is told of before."""
    told = [f for f in scene.events if f.start < at] if word in ("仪式", "仪式上") else []
    one = len({f.name for f in told}) == 1 and told[-1].attributes["kind"] in ("activity", "competition", "training")
    return told[-1] if one else None


def opened(scene: Scene, at: int) -> Found | None:
    """大会通过了决议。|张三宣读决议草案: the event of the last 会议, 会上 … that opens a clause of the paragraph before `at`."""
    words = scene.words.references.finditer(scene.masked, scene.paragraph_of(at), at)
    opening = [m for m in words if _opens(scene, m.start(), m.end())]
    return refer(scene, opening[-1][0], opening[-1].start()) if opening else None


def _told_later(scene: Scene, at: int, word: str) -> Found | None:
    """陪同并出席座谈会。……15日，援疆工作座谈会召开: the one occasion that is so called, where it is told behind."""
    if len(word) < 3 or at < scene.reading.headline_end or scene.words.kinds[word] in (("inspection",), ("training",)):
        return None
    later = [f for f in scene.held if f.start > at and f.name.endswith(word) and not f.silent]
    return later[0] if len({f.name for f in later}) == 1 else None


def nearest(scene: Scene, at: int, kinds: tuple[str, ...] | None, word: str = "", *, oath: bool = False) -> Found | None:
    """The last event held before `at`: in the same paragraph, else the one that the article is about, else the last one told.

    The article is about the event of its headline or lead where no other one of these kinds is held in it before.
    """
    onward = scene.stops if kinds is not None and not word else []  # an act, 介绍 …, at a stop
    told = sorted([*scene.events, *onward], key=lambda f: f.start) if onward else scene.events
    fit = [f for f in told if f.start < at and (kinds is None or f.attributes["kind"] in kinds)]
    fit = [f for f in fit if word or not (_passing(scene, f, at) or (kinds is None and _aside(scene, f, at)))]
    fit = [f for f in fit if not (decided(scene, f) or scene.is_reported(f.start))] or fit  # nor 会议强调，要开好|人代会
    if not oath:  # who speaks behind an oath does so at the congress
        fit = [f for f in fit if not _oath_before(scene, f, at)] or fit
    if word and (part := scene.words.in_name[word]):
        joined = part in _TALKS and scene.masked.startswith(("参加", "出席", "参与"), at)
        fit = [f for f in fit if part in f.name or (joined and f.rule in _MADE_TALKS)]
    if len(word) > 2 and (ending := [f for f in fit if f.name.endswith(word.removesuffix("上").removesuffix("中"))]):
        fit = ending
    if not fit:
        return None
    paragraph = scene.paragraph_of(at)
    if fit[-1].start >= paragraph:
        opens = scene.masked.startswith(_MAIN, scene.reading.sentence_of(at)[0])
        main = (word in _MAIN or opens) and _BEFORE_IT.match(scene.masked, scene.reading.sentence_of(fit[-1].start)[0])
        if main and len(fit) > 1 and scene.reading.sentence_of(fit[-1].start)[1] <= at:
            return fit[-2]  # 动员会召开。会前，张三召开见面会。李四出席|会议
        return fit[-1]
    names = {f.name for f in fit}
    if len(names) == 1:
        return fit[-1]
    lead = [f for f in fit if f.start < scene.lead_end]
    if lead and len({f.name for f in lead}) == 1:
        return lead[0]
    body = [f for f in lead if f.start >= scene.reading.headline_end]  # a headline may call it otherwise
    if body and len({f.name for f in body}) == 1 and all(f in lead for f in fit):
        return body[0]
    told = [f for f in fit if f.start >= scene.reading.headline_end and not scene.is_reported(f.start)]
    if told and not _DATED.search(scene.masked, paragraph, at):
        return told[-1]  # a report goes from one event to the next
    return scene.events[0] if {scene.events[0].name} == {f.name for f in fit[-1:]} else None


def _oath_before(scene: Scene, event: Found, at: int) -> bool:
    """主持宪法宣誓仪式。|张三作表态发言: an oath that an earlier sentence tells of, where this one speaks of none."""
    start, end = scene.reading.sentence_of(at)
    earlier = event.name.endswith("宪法宣誓仪式") and event.start < start and not _SWEARS.search(scene.masked, start, end)
    return earlier or event.name.endswith("宪法宣誓")


def decided(scene: Scene, event: Found) -> bool:
    """会议决定：甲大会于6月8日召开: what is decided to be held is not what is told of."""
    before = scene.masked[scene.clause_start(event.start) - 3 : event.start]
    return before.startswith(("决定：", "决定，")) or before[3:].startswith(("决定", "会议决定", "研究决定"))


def _passing(scene: Scene, event: Found, at: int) -> bool:
    """签约仪式前，张三与李四举行会谈: talks before the main thing, which a later paragraph is not about."""
    before = event.rule == "event-talks" and event.start < scene.paragraph_of(at)
    return before and _BEFORE_IT.match(scene.masked, scene.reading.sentence_of(event.start)[0]) is not None


def _aside(scene: Scene, event: Found, at: int) -> bool:
    """会前，与会人员参观了甲厂。|张三讲话: what the guests are shown, of which no later sentence tells without a word for it."""
    return event.rule == "event-guests" and event.start < scene.reading.sentence_of(at)[0]


def _is_held(scene: Scene, event: Found) -> bool:
    k = bisect_left(scene.events, event.start, key=lambda f: f.start)
    return any(f.name == event.name for f in scene.events[: k + 1])


def _alone(scene: Scene, end: int) -> bool:
    """Whether a reference word stands by itself: 会议, and not 会议室; 活动, and not 活动方案."""
    following = scene.masked[end : end + 1]
    if not following or following in HARD + "、）”并和时中上的":
        return True
    word = scene.reading.word_at(end)
    return word is not None and word.start == end and word.tag in ("v", "p", "c", "d", "vd", "ad", "r")


def _opens(scene: Scene, start: int, end: int) -> bool:
    """Whether a reference word begins its clause, or follows 在: 会上，…; 在会上…; 会议由…."""
    before = scene.masked[start - 1 : start]
    return (not before or before in HARD + "在）" or scene.masked.endswith(("此次", "本次", "该"), 0, start)) and _alone(
        scene, end
    )
