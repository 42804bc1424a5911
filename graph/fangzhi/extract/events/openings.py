"""The opening of a festival or of games, where the text speaks of it by itself: 张三出席|开幕式."""

from fangzhi.expressions import expression
from fangzhi.extract.events import references
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found, Statement

# 出席|开幕式, 在|开幕式上; but 共进十运会|开幕式
_WORD = expression("(?:[^\u4e00-\u9fff]|^|出席了?|参加了?|主持了?|[在当天日晚的])(?P<word>开幕式)(?!主席台)")
_KINDS = ("competition", "activity", "ceremony")
_CAME = ("attendee", "speaker", "chair")


def state(scene: Scene) -> None:
    """Who came to, spoke at or chaired games that are told to open did so at their opening, which has their day and place."""
    words = _words(scene)
    games = references.refer(scene, "开幕式", words[0]) if words else None
    if games is None or games.attributes["kind"] not in _KINDS or games.silent:
        return
    told = [s for s in scene.reading.statements if s.roles.get("event") is not None and s.roles["event"].name == games.name]
    held = [s for s in told if s.type == "EventInfo"]
    came = [s for s in told if s.type == "Participates" and _there(scene, s)]
    if not held or not came:
        return
    name = f"{games.name}开幕式"
    openings = [Found(at, at + 3, "Event", name, "event-opening", "name", dict(games.attributes)) for at in words]
    openings = [scene.reading.add(f) for f in openings if not scene.reading.covering(f.start, f.end, "Event")]
    if not openings:
        return
    for statement in came:
        statement.roles["event"] = openings[0]
    for statement in held:
        roles = {**statement.roles, "event": openings[0]}
        scene.reading.state("EventInfo", roles, statement.start, statement.end, "event-opening")


def _words(scene: Scene) -> list[int]:
    """Where 开幕式 stands by itself; nowhere in a text that names the opening of something in full."""
    found = list(scene.reading.matches(_WORD, "开幕式"))
    if any(f.name.endswith(("开幕式", "开幕仪式")) for f in scene.events):
        return []
    return [m.start("word") for m in found if m.start("word") >= scene.reading.headline_end]


def _there(scene: Scene, statement: Statement) -> bool:
    """A person; a body only in a sentence that speaks of the opening: a team of the games is at the games."""
    if statement.roles["role"] not in _CAME:
        return False
    start, end = scene.sentence_of(statement.start)
    return statement.roles["participant"].type == "Person" or "开幕式" in scene.masked[start:end]
