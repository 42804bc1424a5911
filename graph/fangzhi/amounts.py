"""Values as the fact scheme writes them -> a number and its unit."""

from decimal import Decimal

from fangzhi.expressions import expression

_AMOUNT = expression(r"([-+]?\d{1,18}(?:\.\d{1,9})?)\s*(\D{0,20})")


def amount(value: object) -> tuple[Decimal, str] | None:
    """A number and the words of its unit: "4400000000 CNY", "6.5%"; None for anything else ("翻一番", "3-5万")."""
    match = _AMOUNT.fullmatch(str(value).strip())
    return (Decimal(match[1]), match[2].strip()) if match else None
