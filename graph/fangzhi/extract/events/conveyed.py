"""What an occasion conveys: facts Conveys, from a meeting to the meeting, document or campaign that it passes on."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists, references
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.reading import Found

_CONVEYS = expression("传达(?:学习|贯彻|落实)*了?")
_SAID = "精神|讲话|指示|批示|要求|部署|致辞|贺信|报告"
_AND = "(?:[、和及与]|以及|并)"
# What stands between the verb, or the source before, and a source: 传达|市委书记在|全市大会上的讲话精神; A精神|和|B精神;
# 传达|省委主要领导批示精神和|全省会议精神, 4月28日|全市会议精神, 中央、|省委会议精神
_JOINED = expression(
    rf"(?:上|期间)?的?(?:主要|重要)?(?:{_SAID})*{_AND}*"
    rf"(?:[^，。；《》]{{2,24}}?(?:指示|批示|讲话|要求|贺信)(?:精神)?{_AND}+)?"
    rf"(?:[^，。；、《》]{{0,14}}在|(?:\d+年)?\d+月\d+日|(?:中央|全国|省|市|[\u4e00-\u9fff]{{2,4}}[省市州盟]委?){_AND})?[“《]?"
)
_MOVED = expression(rf"[把将](?P<what>[^，。；]{{4,80}}?的?[^，。；的]{{0,6}}(?:{_SAID}|文件))$")  # 把大会的精神|传达下去
_PASSED_ON = expression(rf"[”》]?(?:等)?(?:上|期间)?的?[^，。；、]{{0,14}}?(?:{_SAID}|文件|通知|[、和及，。；\n]|$)")


def state(scene: Scene) -> None:
    """Conveys: 会议传达学习了省委全会精神和《条例》, one fact a source; nothing of what is demanded or planned."""
    text = scene.reading.text
    for match in scene.reading.matches(_CONVEYS, "传达"):
        moved = _MOVED.search(text, scene.clause_start(match.start()), match.start())
        start, end = moved.span("what") if moved else (match.end(), scene.clause_end(match.end()))
        verb = Verb(moved.start() if moved else match.start(), match.end(), "attend", "", match[0])
        sources = _sources(scene, start, end) if not (scene.effect(verb) or scene.is_reported(verb.start)) else []
        told = references.before(scene, verb) if sources else None
        if told is None:
            continue
        begin = scene.reading.sentence_of(verb.start)[0]
        for source in sources:
            if source.name != told.events[0].name:
                roles = {"event": told.events[0], "source": source}
                scene.reading.state("Conveys", roles, begin, max(_end(text, source), verb.end), "conveyed", confidence=0.9)


def _sources(scene: Scene, at: int, end: int) -> list[Found]:
    """The occasions and policies that [at, end) lists as what is passed on."""
    text = scene.reading.text
    found: list[Found] = []
    for one in lists.outermost(scene.reading.within(at, end, "Event", "Policy")):
        begin = one.start - (text[one.start - 1] in "“《")
        if not _JOINED.fullmatch(text, at, begin) or not _PASSED_ON.match(text, one.end, end):
            break
        found.append(one)
        at = _end(text, one)
    return found


def _end(text: str, source: Found) -> int:
    return source.end + (text[source.end : source.end + 1] in ("”", "》"))
