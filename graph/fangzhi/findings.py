"""What comparing the facts of many articles brings to light: orders of lists, contradictions. Frozen, without behaviour."""

from dataclasses import dataclass

UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Precedence:
    """One person listed before another in the attendance lists of one window [start, end); never a claim of promotion.

    `scope` is the id of a body in which both then held posts, else the home area of the lists (a code or a name).
    `support` lists have them in this order, `against` in the other; `facts` and `against_facts` are the places in those
    lists. `rung` counts from 1 at the top of the ladder of scope and window; `direct` holds for what the transitive
    reduction keeps. `reverses` is the id of the latest earlier precedence that said the opposite, both well supported.
    """

    id: str
    before: str
    after: str
    scope: str
    start: str
    end: str
    support: int
    against: int
    rung: int
    direct: bool
    facts: tuple[str, ...]
    against_facts: tuple[str, ...] = ()
    reverses: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the versions that contradict each other: an id or a value, and the facts that tell it."""

    value: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that cannot all be true. All are kept: a conflict is work for a reader, not a decision.

    `kind` is two-holders (`about` a post, sides persons), two-places (a person; places), project-figures (a project;
    values), target-values (what the target is for; values) or event-dates (an event; dates). `reason` is Chinese words;
    `resolution` is unresolved until somebody has looked: who did (`by`), why (`note`), when, and the facts that lost.
    """

    id: str
    kind: str
    about: str
    sides: tuple[Side, ...]
    reason: str
    resolution: str = UNRESOLVED
    by: str = ""
    note: str = ""
    when: str = ""
    losing: tuple[str, ...] = ()
