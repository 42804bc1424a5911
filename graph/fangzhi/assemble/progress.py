"""Targets beside what was reached: which result answers which target, which is the latest, how much of it is done."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from pyoxigraph import NamedNode, Quad

from fangzhi import namespaces as ns
from fangzhi.assemble.concepts import Concepts
from fangzhi.assemble.days import is_day
from fangzhi.namespaces import term
from fangzhi.vocabulary import Vocabulary

_PREVIOUS, _CUMULATIVE = "qoq", "cumulative"
_TOLD_AFTER = timedelta(days=31)  # a result is told some days after its day
_SHARES = frozenset(("%", "百分点", "个百分点"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity of somebody's measure: `goal` or a result, its unit, basis of comparison and half-open period ("" if untold)."""

    subject: str
    measure: str
    goal: bool
    value: Decimal
    unit: str
    basis: str
    period: tuple[str, str]


def measure_of(vocabulary: Vocabulary, concepts: Concepts, told: str) -> str:
    """The measure by which targets and results are compared: GDP同比增长 is 地区生产总值增长."""
    for scheme, code in concepts.codes:
        if scheme == "basis" and not code.isascii() and code != told:
            told = told.replace(code, "")
    for alias in vocabulary.terms("link_measure_aliases"):
        if told.startswith(alias):
            return vocabulary.lexicon("link_measure_aliases")[alias]["canonical"] + told[len(alias) :]
    return told


def progress_triples(amounts: Mapping[NamedNode, Amount], seen: Mapping[NamedNode, set[str]]) -> Iterator[Quad]:
    """fz:answers from each result to the targets it can be held against, and on a target the latest with gap and share."""
    groups: dict[tuple[str, str, str], list[NamedNode]] = defaultdict(list)
    for quantity, amount in amounts.items():
        groups[amount.subject, amount.measure, amount.unit].append(quantity)
    for group in groups.values():
        results = [q for q in group if not amounts[q].goal]
        for goal in (q for q in group if amounts[q].goal):
            answers = [r for r in results if _answers(amounts[r], amounts[goal], _days(seen, r), _days(seen, goal))]
            yield from (Quad(result, term("fz:answers"), goal) for result in answers)
            if answers:
                latest = max(answers, key=lambda r: (amounts[r].period[1] or _days(seen, r)[-1], _days(seen, r)[-1], r.value))
                yield from _compared(goal, latest, amounts)


def _answers(result: Amount, goal: Amount, told: list[str], set_on: list[str]) -> bool:
    """Whether a result tells how far a target has come: of its period, or told later than the target and within it."""
    if result.basis == _PREVIOUS or not told or not set_on:
        return False
    if goal.basis and result.basis and goal.basis != result.basis and _CUMULATIVE not in (goal.basis, result.basis):
        return False
    if all(result.period) and all(goal.period):
        return goal.period[0] <= result.period[0] and result.period[1] <= goal.period[1]
    ends = goal.period[1]
    return told[-1] > set_on[0] and (not ends or date.fromisoformat(told[0]) < date.fromisoformat(ends) + _TOLD_AFTER)


def _days(seen: Mapping[NamedNode, set[str]], quantity: NamedNode) -> list[str]:
    return sorted(filter(is_day, seen.get(quantity, ())))


def _compared(goal: NamedNode, latest: NamedNode, amounts: Mapping[NamedNode, Amount]) -> Iterator[Quad]:
    wanted, done = amounts[goal].value, amounts[latest].value
    yield Quad(goal, term("fz:latestActual"), latest)
    yield Quad(goal, term("fz:gap"), ns.decimal(done - wanted))
    if wanted > 0 and amounts[goal].unit not in _SHARES:  # of a growth in per cent no share is done
        share = (done * 100 / wanted).quantize(Decimal("0.1"), ROUND_HALF_UP)
        yield Quad(goal, term("fz:completion"), ns.decimal(share))
