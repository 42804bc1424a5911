"""Posts printed together in one title string: 市委副书记、市长 is one bundle of two tenures, in printed order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fangzhi.link.tenures import Sighted
from fangzhi.model import Tenure
from fangzhi.spans import digest

Printed = tuple[str, ...]  # tenure ids in printed order


def bundle(tenures: Sequence[Tenure], sighted: Iterable[Sighted]) -> tuple[Tenure, ...]:
    """The tenures with `bundle` and `order`; the largest printed set counts, the earliest of those of one size.

    A tenure belongs to one bundle; a set of which fewer than two are still free makes none.
    """
    tenure_of = {fact: tenure for tenure in tenures for fact in tenure.facts}
    assigned: dict[str, tuple[str, int]] = {}
    for _, person, printed in sorted(_printed(sighted, tenure_of)):
        free = [t for t in printed if t not in assigned]
        if len(free) > 1:
            name = f"bun-{digest(person, *free)}"
            assigned |= {t: (name, k) for k, t in enumerate(free, 1)}
    return tuple(replace(t, bundle=assigned[t.id][0], order=assigned[t.id][1]) if t.id in assigned else t for t in tenures)


def _printed(sighted: Iterable[Sighted], tenure_of: dict[str, Tenure]) -> set[tuple[tuple[int, str, str], str, Printed]]:
    """What was printed together: (order of preference, person, tenures in order)."""
    strings: dict[tuple[str, str, str], list[tuple[int, int, str]]] = {}
    dates: dict[str, str] = {}
    for k, one in enumerate(sighted):
        number = one.fact.details.get("bundle")
        if one.fact.type != "HoldsPost" or number is None or one.fact.id not in tenure_of:
            continue
        dates[one.record.article] = one.record.date or "9999"
        order = one.fact.details.get("order")
        place = order if isinstance(order, int) else one.fact.span.start
        key = (one.record.article, one.person, str(number))
        strings.setdefault(key, []).append((place, k, tenure_of[one.fact.id].id))
    found = set()
    for (article, person, _), posts in strings.items():
        printed = tuple(dict.fromkeys(t for _, _, t in sorted(posts)))
        if len(printed) > 1:
            found.add(((-len(printed), dates[article], article), person, printed))
    return found
