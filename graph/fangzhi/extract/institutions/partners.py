"""Bodies beside the one that writes and is not named: 我校与|某学院、某公司|签约. Its own 校长 is of none of them."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading, once

_OURS = "我(?:校|院|局|厅|行|司|公司|集团|中心)"
_BESIDE = expression(rf"{_OURS}(?:[与和同跟]|代表团赴)|[与和同跟]{_OURS}")


def apart(reading: Reading, bodies: dict[str, Found]) -> dict[str, Found]:
    """The bodies that can be the one that writes: those that no clause tells beside 我校."""
    beside = {f.name for span in _clauses(reading) for f in reading.within(*span, "Institution")}
    return {name: f for name, f in bodies.items() if name not in beside} if beside else bodies


@once
def _clauses(reading: Reading) -> list[tuple[int, int]]:
    """The clauses that tell of others beside 我校."""
    return [reading.clause_of(match.start()) for match in reading.matches(_BESIDE, "我")]
