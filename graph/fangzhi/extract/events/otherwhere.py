"""Days that stand elsewhere than in the sentence of an occasion: in the lead, behind a kicker, in the sentence before."""

from fangzhi.expressions import expression
from fangzhi.extract.events import days, deeds
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.reading import Found

_IS_FEAST = expression("，?(?:是|正值|恰逢|适逢|迎来)?[^，。；]{2,20}[节日]。 ?")
_CEREMONY = expression("(?:仪式|典礼|式|活动)$")
HERE = expression("在(?:这里|此(?![次前]))")


def lead_day(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """云溪县举行表彰大会 as headline, 5月4日上午，掌声阵阵 below: the day the text begins with, if it tells of nothing else."""
    told = [f for f in scene.events if scene.reading.headline_end <= f.start < scene.lead_end]
    if event.start >= scene.reading.headline_end or told or not verb.term or verb.use not in ("hold", "open"):
        return None
    first = next((d for d in days.dates_in(scene, scene.reading.headline_end, scene.lead_end) if d.precision == "day"), None)
    if first is None or first.before or scene.masked[scene.clause_start(first.start) : first.start].strip():
        return None
    start, end = scene.reading.sentence_of(first.start)
    return days.first_day(scene, first) if first.start - start < 60 and not scene.verbs_in(start, first.start) and end else None


def of_headline(scene: Scene, visit: Visit) -> tuple[str, int] | None:
    """督导组到甲县督导 as headline, 6月18日，督导组进驻甲县 below: the day of the lead, if it names who goes there."""
    start = scene.reading.headline_end
    if visit.event.start >= start or visit.subject is None:
        return None
    lead = next((s for s in scene.reading.sentences if s[0] >= start), (start, start))
    names = {m.found.name for m in visit.subject.members}
    told = any(f.name in names for f in scene.reading.within(*lead, "Person", "Institution"))
    return days.first_in(scene, *lead) if told else None


def echoed(scene: Scene, event: Found) -> tuple[str, int] | None:
    """5月6日，清河大桥合龙。|合龙仪式在桥头举行: the day of the deed that the sentence before tells of."""
    root = _CEREMONY.sub("", event.name)
    at = scene.reading.sentence_of(event.start)[0]
    opens = at <= scene.paragraph_of(event.start)
    if root == event.name or len(root) > 4 or at - opens <= scene.reading.headline_end:
        return None
    start = scene.reading.sentence_of(at - 1 - opens)[0]
    every = [d for d in days.dates_in(scene, start, at) if d.precision == "day" and not d.before]
    return (
        days.first_day(scene, every[0])
        if len({d.value for d in every}) == 1 and deeds.tells(scene, root, every[0].end, at)
        else None
    )


def of_scene(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """5月6日，人民广场上彩旗飘扬。|文化节在这里开幕: the day of the sentence before, which tells of no occasion.

    9月10日，第40个教师节。|在市会议中心举行的表彰大会上，张三发言.
    """
    start = scene.reading.sentence_of(event.start)[0]
    if start <= scene.paragraph_of(start):
        return None
    before = scene.reading.sentence_of(start - 1)[0]
    every = [d for d in days.dates_in(scene, before, start) if d.precision == "day" and not d.before]
    feast = every and every[0].start - before < 2 and _IS_FEAST.fullmatch(scene.masked, every[0].end, start)
    if not feast and HERE.search(scene.masked, event.end, verb.start) is None:
        return None
    told = scene.verbs_in(before, start) or scene.reading.within(before, start, "Event", "Person")
    return days.first_day(scene, every[0]) if len(every) == 1 and not told else None


def after_kicker(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """◆县政协召开督办会　9月9日，…: the day that the item behind its own heading begins with."""
    start = scene.clause_start(min(event.start, verb.start))
    end = scene.clause_end(max(event.end, verb.end))
    if scene.masked[start - 1 : start] not in ("\n", "◆", "■", "●", "▲", "★") or scene.masked[end : end + 1] != " ":
        return None
    day = next((d for d in days.dates_in(scene, end, end + 40) if not scene.masked[end : d.start].strip()), None)
    return days.first_day(scene, day) if day is not None and day.precision not in ("plan", "within", "years", "year") else None
