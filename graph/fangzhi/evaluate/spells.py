"""Tenures as a scenario expects them: spells whose bounds contain the truth, and who held a post on a day."""

from collections.abc import Mapping
from typing import Any

from fangzhi.evaluate.scenarios import Outcome
from fangzhi.model import Tenure

Row = Mapping[str, Any]
Answer = tuple[bool, str]
_NOT_YET = "designate"  # 拟任: announced, not held


def spell(row: Row, key: tuple[str, str, str, str], nth: int, spells: int, outcome: Outcome) -> Answer:
    """Whether somebody has so many spells in a post, and the nth is as told. `key`: person, institution, post, kind."""
    people, bodies = outcome.ids("Person", key[0]), outcome.ids("Institution", key[1])
    mine = [t for t in outcome.linked.tenures if t.person in people]
    fitting = sorted((t for t in mine if t.institution in bodies and (t.title, t.kind) == key[2:]), key=_begun)
    held = len(fitting) == spells and _as_told(fitting[nth], row)
    return held, "；".join(_tell(outcome, t) for t in fitting or mine) or "没有任期"


def as_of(row: Row, outcome: Outcome) -> Answer:
    """Whether on a day those certainly held a post who did, and those possibly who may have."""
    bodies, day = outcome.ids("Institution", row["institution"]), row["date"]
    if not bodies:
        return False, "认不出这个机构"
    held = [t for t in outcome.linked.tenures if t.institution in bodies and t.title == row["post"] and t.kind != _NOT_YET]
    certain = {outcome.name(t.person) for t in held if t.start_latest <= day < t.end_earliest}
    possible = {outcome.name(t.person) for t in held if t.start_earliest <= day < t.end_latest} - certain
    right = certain == set(row["certain"]) and possible == set(row["possible"])
    return right, f"确定 {'、'.join(sorted(certain)) or '无'}，可能 {'、'.join(sorted(possible)) or '无'}"


def bundled(row: Row, outcome: Outcome) -> Answer:
    """Whether posts that are printed together are one bundle, in their order."""
    people = outcome.ids("Person", row["person"])
    bundles: dict[str, list[Tenure]] = {}
    for tenure in sorted(outcome.linked.tenures, key=lambda t: t.order):
        if tenure.person in people and tenure.bundle:
            bundles.setdefault(tenure.bundle, []).append(tenure)
    wanted = [(outcome.ids("Institution", body), title) for body, title in row["posts"]]
    held = any(
        len(bundle) == len(wanted)
        and all(t.institution in ids and t.title == title for t, (ids, title) in zip(bundle, wanted, strict=True))
        for bundle in bundles.values()
    )
    return held, "；".join("、".join(outcome.name(t.institution) + t.title for t in bundle) for bundle in bundles.values())


def _as_told(tenure: Tenure, row: Row) -> bool:
    bounds = _bounds(tenure)
    return (
        bounds[0] <= row.get("start", bounds[0]) <= bounds[1]
        and bounds[2] <= row.get("end", bounds[2]) <= bounds[3]
        and all(want in (None, have) for want, have in zip(row.get("bounds", bounds), bounds, strict=True))
        and list(row.get("seen", (tenure.first_seen, tenure.last_seen))) == [tenure.first_seen, tenure.last_seen]
        and row.get("sightings", tenure.sightings) == tenure.sightings
    )


def _begun(tenure: Tenure) -> tuple[str, str]:
    return tenure.start_latest, tenure.start_earliest


def _bounds(tenure: Tenure) -> tuple[str, str, str, str]:
    return tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest


def _tell(outcome: Outcome, t: Tenure) -> str:
    body = outcome.name(t.institution)
    return f"{body}{t.title}·{t.kind} {' '.join(_bounds(t))} 见 {t.first_seen}—{t.last_seen} {t.sightings} 次"
