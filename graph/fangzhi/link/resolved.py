"""Conflicts as a user's ledger resolves them: both hold, or one side lost. No fact is taken away."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fangzhi.findings import Conflict
from fangzhi.link.ledger import RESOLUTIONS, Decision, live, on_conflicts
from fangzhi.model import Issue

BOTH = "both-true"


def resolve(conflicts: Iterable[Conflict], decisions: Iterable[Decision], issues: list[Issue]) -> tuple[Conflict, ...]:
    """The conflicts with their resolutions; a version that came since the decision opens a conflict again."""
    given = list(conflicts)
    asked = on_conflicts(live(decisions))
    followed: set[Decision] = set()
    done = [_resolved(conflict, asked, followed) for conflict in given]
    for decision in asked:
        if decision not in followed:
            message = f"台账 {decision.place}所说的两条陈述现在并不矛盾，或不在这批文章里，这一处理暂时无从落实"
            issues.append(Issue("link", "warning", decision.where, message, "文章加回来后会自动生效"))
    return tuple(done)


def lines_for(conflict: Conflict, verdict: str, loser: int) -> Iterator[tuple[str, str]]:
    """The pairs of facts, left and right, by which a ledger resolves a conflict: each side once, the loser's on the left.

    `loser` is the place of the side that is wrong; of `superseded` all but the last side lost, of `both-true` none.
    No pair leaves it unresolved.
    """
    firsts = [side.facts[0] for side in conflict.sides]
    last = len(firsts) - 1
    if verdict == BOTH:
        yield from ((firsts[0], other) for other in firsts[1:])
    elif verdict == "superseded":
        yield from ((former, firsts[last]) for former in firsts[:last])
    elif verdict in RESOLUTIONS:
        yield from ((firsts[loser], other) for at, other in enumerate(firsts) if at != loser)


def of(conflict: Conflict, decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that speak of two sides of a conflict."""
    side_of = {fact: at for at, side in enumerate(conflict.sides) for fact in side.facts}
    return [d for d in decisions if d.left in side_of and d.right in side_of and side_of[d.left] != side_of[d.right]]


def _resolved(conflict: Conflict, asked: list[Decision], followed: set[Decision]) -> Conflict:
    mine = of(conflict, asked)
    followed.update(mine)
    if not mine:
        return conflict
    last = mine[-1]
    mine = [decision for decision in mine if decision.verdict == last.verdict]
    named = {fact for decision in mine for fact in (decision.left, decision.right)}
    if not all(named.intersection(side.facts) for side in conflict.sides):
        return conflict
    lost = {decision.left for decision in mine} if last.verdict != BOTH else set()
    losing = tuple(fact for side in conflict.sides if lost.intersection(side.facts) for fact in side.facts)
    return replace(conflict, resolution=last.verdict, by=last.by, note=last.reason, when=last.when, losing=losing)
