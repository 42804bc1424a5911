"""Hearings in court: 云溪县人民法院公开开庭审理一起污染环境案."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found

_ACT = r"公开(?:开庭)?(?:审理|宣判)(?:并(?:当庭)?宣判)?"
_CASE = r"(?:[^。；：\n]{2,90}?一案|[^，。；：]{1,60}?(?:案件|纠纷案|纠纷|案))"
# 公开开庭审理一起污染环境案, 一审公开宣判某某受贿一案; 对某某受贿案公开开庭审理
_HEARING = expression(
    rf"(?:依法)?(?P<what>(?:[一二]审)?{_ACT}了?(?P<case>{_CASE})(?=[，。；并]|$))"
    rf"|对(?:被告人)?(?P<tried>{_CASE})(?P<done>(?:进行)?(?:依法|[一二]审)*{_ACT})"
    rf"|(?P<heard>[^。；：，\n]{{2,60}}?案)(?:\d{{1,2}}日|[上下]午|，|近日|日前)*[在由](?P<court>[^，。；：]{{1,30}}?(?:法院|法庭))(?P<so>(?:依法|[一二]审)*{_ACT})"
)
_GONE = expression("走进|来到|深入|赴|到|在")
_AT = expression(r"[在于]")


def find(scene: Scene) -> None:
    """Add the hearings that the text reports, with the court as host."""
    if "公开" not in scene.masked:
        return
    accused: list[Found] = []
    names: dict[str, str] = {}  # of one court's hearing, the body's wording
    headline = scene.reading.headline_end
    for start, end in sorted(scene.reading.sentences, key=lambda s: (s[0] < headline, s[0])):
        for match in _HEARING.finditer(scene.masked, start, end):
            what = next(match.start(name) for name in ("what", "done", "so") if match[name] is not None)
            clause = max(scene.clause_start(match.start()), match.start() - 200)
            court = lists.subject(scene, 0, match.start()) if match["court"] is None else _named(scene, match)
            bodies = [m for m in court.members if m.found.type == "Institution"] if court is not None else []
            if not bodies and (court is None or not court.members):  # 某法庭走进红旗村，|公开开庭审理……
                earlier = lists.outermost(scene.reading.within(start, match.start(), "Institution"))
                bodies = [Member(f) for f in earlier if f.name.endswith(("法院", "法庭"))][-1:]
                court = Subject(bodies[0].found.start, match.start(), bodies) if bodies else None
            if court is None or not bodies or scene.is_habitual(clause, match.start()):
                continue
            court.members = bodies
            done, case = (
                (match["what"], "") if match["what"] else (match["done"] or match["so"], match["tried"] or _tried(scene, match))
            )
            name = bodies[0].found.name + done + case
            if match.start() < headline:
                name = names.get(bodies[0].found.name) or _by_act(names, done) or name
            names.setdefault(bodies[0].found.name, name)
            attributes = {"kind": "hearing"}
            event = Found(what, match.end(), "Event", name, "event-hearing", "host", attributes)
            event = scene.reading.add(event)
            accused = _accused(scene, match) or accused
            place = _where(scene, clause, match.start()) or _gone_to(scene, court.start, match.start())
            scene.visits.append(Visit(event, court.start, match.end(), court, "host", accused, "involved", place))


def _by_act(names: dict[str, str], done: str) -> str | None:
    """The one hearing of the body that does what the headline tells: 市中院公开宣判 by a shorter name of the court."""
    act = "宣判" if "宣判" in done else "审理"
    kept = [name for name in names.values() if act in name]
    return kept[0] if len(kept) == 1 else None


def _named(scene: Scene, match: re.Match[str]) -> Subject | None:
    """甲受贿案在|乙县人民法院|一审公开宣判: the court that stands behind the case."""
    court = scene.reading.ending_at(match.end("court"), "Institution")
    return Subject(court.start, match.end("court"), [Member(court)]) if court is not None else None


def _tried(scene: Scene, match: re.Match[str]) -> str:
    """The case without the posts of who is tried: 某局原局长|张三受贿案."""
    accused = _accused(scene, match)
    return scene.reading.text[accused[0].start : match.end("heard")] if accused else match["heard"]


def _accused(scene: Scene, match: re.Match[str]) -> list[Found]:
    """Who is tried: the people of the case; of 此案 those of the case before."""
    start, end = match.span(next(name for name in ("case", "tried", "heard") if match[name] is not None))
    return lists.outermost(scene.reading.within(start, end, "Person"))


def _gone_to(scene: Scene, start: int, end: int) -> Found | None:
    """走进长竹园乡红旗村，|公开开庭审理: the innermost place."""
    gone = _GONE.search(scene.masked, start, end)
    places = lists.outermost(scene.reading.within(gone.end(), end, "Place")) if gone else []
    return places[-1] if places and gone and places[0].start == gone.end() and end - places[-1].end <= 1 else None


def _where(scene: Scene, clause: int, end: int) -> Found | None:
    """The innermost place between 在 and the verb."""
    for at in reversed(list(_AT.finditer(scene.masked, clause, end))):
        places = lists.outermost(scene.reading.within(at.end(), end, "Place"))
        if places and places[0].start == at.end() and places[-1].end == end:
            return places[-1]
    return None
