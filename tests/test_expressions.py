"""Patterns that are compiled at their first use, and work that is done beside other work."""

import re

import pytest

from fangzhi.beside import beside
from fangzhi.expressions import expression


def test_an_expression_does_what_the_pattern_does() -> None:
    late, early = expression("(?P<a>市)长", re.DOTALL), re.compile("(?P<a>市)长", re.DOTALL)
    assert (late.pattern, late.groupindex, late.groups) == (early.pattern, early.groupindex, early.groups)
    assert late.sub("区长", "市长、市长") == early.sub("区长", "市长、市长") == "区长、区长"
    assert [m.span() for m in late.finditer("副市长市长")] == [m.span() for m in early.finditer("副市长市长")]
    assert late.search("县长") is None


def test_it_is_compiled_when_first_used() -> None:
    wrong = expression("(")  # nothing happens yet
    with pytest.raises(re.error):
        wrong.search("")
    with pytest.raises(AttributeError):
        expression("市").missing  # type: ignore[attr-defined]  # noqa: B018


def test_an_error_beside_is_raised_where_the_result_is_asked_for() -> None:
    assert beside(divmod, 7, 2).result() == (3, 1)
    failed = beside(divmod, 1, 0)
    with pytest.raises(ZeroDivisionError):
        failed.result()
