"""Whether a step of a career goes on: what the text tells of the same person beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.posts.stepped import BESIDE, Step
from fangzhi.extract.reading import Reading, Statement

_LEFT = expression(r"[^。]{0,30}?(?:退休|离休|离任|卸任|离职|去世|逝世|被免职)")
_THEN_LEFT = expression(r"[。；](?:19|20)\d\d年(?:\d{1,2}月)?，?(?:因[^，。；\n]{2,10})?(?:正式|光荣)?(?:退休|离休|离任|卸任)")


@dataclass(frozen=True, slots=True)
class Known:
    """What is told of all people: the last step of each, seats they rose to or hold now, posts told by titles, over or not."""

    last: dict[str, Step]
    rises: list[Statement]
    seats: dict[str, set[str]]
    former: set[tuple[str, str, str]]
    present: set[tuple[str, str, str]]


def gather(reading: Reading, steps: list[Step], told: list[Statement]) -> Known:
    """What a text tells of people beside the single step; `told` are the posts that are stated so far."""
    last = {step.person.name: step for step in steps if step.state != "held" and not _beside(reading, step)}
    former = {_held(s.roles) for s in told if s.roles.get("ended")}
    present = {_held(s.roles) for s in told if s.rule == "title" and not s.roles.get("ended")} - former
    return Known(last, _rises(reading), _seats(reading, steps), former, present)


def is_over(reading: Reading, step: Step, known: Known) -> bool:
    """Whether an open step is over: a later one follows, he left, rose, or holds another seat now."""
    name = step.person.name
    posts = {_held({"person": step.person, "institution": t.institution, "post": t.post}) for t in step.titles}
    over = (
        (not step.until and name in known.last and step.span < known.last[name].span)
        or not posts.isdisjoint(known.former)
        or _left(reading, step)
        or _risen(reading, step, known.rises)
        or (bool(step.since) and _elsewhere(step, known.seats.get(name, ())))
    )
    return over and not posts <= known.present  # 某村村支书张三…，2008年|任村支书，2014年兼任某社理事长


def _rises(reading: Reading) -> list[Statement]:
    """The seats that somebody is told to have been elected or appointed to; none that goes beside any other."""
    held = [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "appointment"]
    return [s for s in held if not s.roles.get("ended") and not s.roles["post"].endswith(BESIDE)]


def _risen(reading: Reading, step: Step, rises: list[Statement]) -> bool:
    """2016年任某镇党委书记，2021年10月|当选某县副县长: a dated step is over where its paragraph tells of a later seat."""
    later = [s for s in rises if s.roles["person"].name == step.person.name and s.start >= step.span[1]]
    bodies = {t.institution.name for t in step.titles if t.institution is not None}
    apart = [s for s in later if s.roles["institution"].name not in bodies and "\n" not in reading.text[step.span[1] : s.start]]
    return bool(step.since and apart)


def _seats(reading: Reading, steps: list[Step]) -> dict[str, set[str]]:
    """张三|现任某局局长|, 今天，李四|任某市市长|: the bodies whose posts each person holds now."""
    seats: dict[str, set[str]] = {}
    for said in [s for s in reading.statements if s.type == "Appointment" and s.roles["action"] in ("appointed", "elected")]:
        date, body = said.roles.get("date"), said.roles.get("institution")
        if date and body is not None and not dates.is_past(reading, date) and not said.roles["post"].endswith(BESIDE):
            seats.setdefault(said.roles["person"].name, set()).add(body.name)
    for step in steps:
        told = step.titles and reading.text.find("现任", step.span[0], step.titles[0].start) >= 0
        if told and step.state == "holds":
            seats.setdefault(step.person.name, set()).update(t.institution.name for t in step.titles if t.institution is not None)
    return seats


def _beside(reading: Reading, step: Step) -> bool:
    """1983年|兼任某处党委书记|: a step that ends none before it."""
    return bool(step.titles) and "兼" in reading.text[step.span[0] : step.titles[0].start]


def _elsewhere(step: Step, seats: Collection[str]) -> bool:
    """现任某局局长…，|2021年4月任某县县委书记|: a dated step is over where other bodies are told as those of now."""
    bodies = {t.institution.name for t in step.titles if t.institution is not None}
    return bool(seats) and bodies.isdisjoint(seats) and not all(t.post.endswith(BESIDE) for t in step.titles)


def _held(roles: Mapping[str, Any]) -> tuple[str, str, str]:
    return roles["person"].name, roles["institution"].name, roles["post"]


def _left(reading: Reading, step: Step) -> bool:
    """…，2022年12月退休; …。2022年12月退休: the last step is over too."""
    at, end = step.span[1], reading.sentence_of(step.span[0])[1]
    return _LEFT.match(reading.text, at, end) is not None or _THEN_LEFT.match(reading.text, at) is not None
