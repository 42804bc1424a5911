"""What is told in two ways: the figures of one project, the value of one target, the date of one event.

Only articles against articles: what one article tells beside another figure is a figure of something else.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from fangzhi.amounts import amount
from fangzhi.findings import Conflict, Side
from fangzhi.link.bounds import day
from fangzhi.link.tellings import Telling, Tellings, joined
from fangzhi.spans import digest

_DONE = "done"  # the modality of a result: 已完成
Key = tuple[str, ...]
Agree = Callable[[str, str], bool]


def find(told: Tellings, tolerance: float) -> Iterator[Conflict]:
    """All discrepancies; values that are one number more or less rounded agree."""

    def agree(left: str, right: str) -> bool:
        return same_number(left, right, tolerance)

    for (project, attribute, *rest), versions in _versions(_figures(told), agree):
        what = _FIGURES[attribute]
        reason = f"“{told.name(project)}”的{what}前后不一：{_words(versions)}"
        yield _conflict("project-figures", project, (attribute, *rest), versions, reason)
    for (subject, measure, deadline, *rest), versions in _versions(_targets(told), agree):
        reason = f"“{told.name(subject)}”的目标“{measure}”（期限{deadline}）前后不一：{_words(versions)}"
        yield _conflict("target-values", subject, (measure, deadline, *rest), versions, reason)
    for (event, *rest), versions in _versions(_dates(told), same_day):
        reason = f"“{told.name(event)}”的日期不一：{_words(versions)}"
        yield _conflict("event-dates", event, tuple(rest), versions, reason)


_FIGURES = {"investment": "投资额", "area": "面积"}


def same_number(left: str, right: str, tolerance: float) -> bool:
    """Whether two values of one unit are one number: 51.6亿 and 52亿 are, 45亿 and 60亿 are not."""
    figures = amount(left), amount(right)
    if figures[0] is None or figures[1] is None:
        return left == right
    one, other = figures[0][0], figures[1][0]
    if one == other:
        return True
    coarse, fine = sorted((one, other), key=lambda n: len(n.normalize().as_tuple().digits))
    step = Decimal(1).scaleb(int(coarse.normalize().as_tuple().exponent))
    near = abs(one - other) <= max(abs(one), abs(other)) * Decimal(str(tolerance))
    return near and (fine / step).quantize(Decimal(1)) * step == coarse


def same_day(left: str, right: str) -> bool:
    """Whether two dates can be one: 2024-05 and 2024-05-03 can."""
    one, other = day(left), day(right)
    return one.first <= other.last and other.first <= one.last


def _unit(value: str) -> str | None:
    figure = amount(value)
    return figure[1] if figure is not None else None


def _figures(told: Tellings) -> Iterator[tuple[Key, str, Telling]]:
    for telling in told.all("ProjectInfo"):
        fact, sense = telling.fact, told.sense(telling.fact)
        attribute, value = str(fact.roles.get("attribute")), str(fact.roles.get("value", ""))
        if attribute in _FIGURES and "project" in fact.refs and sense is not None and (unit := _unit(value)) is not None:
            yield (fact.refs["project"], attribute, unit, *sorted(sense)), value, telling


def _targets(told: Tellings) -> Iterator[tuple[Key, str, Telling]]:
    for telling in told.all("Target"):
        fact = telling.fact
        subject, measure, deadline = fact.refs.get("subject"), fact.roles.get("object"), fact.roles.get("deadline")
        unit = _unit(str(fact.roles.get("value", "")))
        if subject and measure and deadline and unit is not None and fact.details.get("modality") != _DONE:
            key = (subject, str(measure), str(deadline), unit, str(fact.details.get("basis") or ""))
            yield key, str(fact.roles["value"]), telling


def _dates(told: Tellings) -> Iterator[tuple[Key, str, Telling]]:
    for telling in told.all("EventInfo"):
        fact, sense = telling.fact, told.sense(telling.fact)
        date = str(fact.roles.get("date", ""))
        if "event" in fact.refs and sense is not None and not fact.details.get("planned") and day(date).known:
            yield (fact.refs["event"], *sorted(sense)), date, telling


def _versions(tellings: Iterable[tuple[Key, str, Telling]], agree: Agree) -> Iterator[tuple[Key, Mapping[str, list[Telling]]]]:
    """Of each key the values that disagree, each with those who tell it; articles that tell two values are left out."""
    keys: dict[Key, dict[str, list[tuple[str, Telling]]]] = defaultdict(lambda: defaultdict(list))
    for key, value, telling in tellings:
        keys[key][telling.record.article].append((value, telling))
    for key, articles in sorted(keys.items()):
        versions: dict[str, list[Telling]] = {}
        for said in articles.values():
            if len({value for value, _ in said}) == 1:
                value, telling = said[0]
                version = next((v for v in versions if agree(v, value)), value)
                versions.setdefault(version, []).append(telling)
        if len(versions) > 1:
            yield key, versions


def _words(versions: Mapping[str, list[Telling]]) -> str:
    """The first sentence of each version, and where the others of it stand."""
    words = []
    for tellings in versions.values():
        others = joined(t.source for t in tellings[1:] if t.source != tellings[0].source)
        words.append(tellings[0].quote + (f"，又见{others}" if others else ""))
    return "；".join(words)


def _conflict(kind: str, about: str, rest: Key, versions: Mapping[str, list[Telling]], reason: str) -> Conflict:
    sides = tuple(Side(value, tuple(t.fact.id for t in tellings)) for value, tellings in versions.items())
    return Conflict(f"cf-{digest(kind, about, *rest)}", kind, about, sides, reason)
