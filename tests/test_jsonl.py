"""JSON lines: whatever stands in a text, a line stays a line and comes back as it was."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangzhi import jsonl
from fangzhi.errors import InputError
from fangzhi.line import dumps, line_of, loads

ANY = st.text(alphabet=st.characters(blacklist_categories=()), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | ANY,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY, inner, max_size=3),
    max_leaves=8,
)


def whole(value):
    """Two surrogates that Python holds apart are one character in JSON."""
    return json.loads(json.dumps(value))


@given(VALUES)
def test_a_value_comes_back_from_its_line(value):
    line = line_of(value)
    assert not {b"\n", b"\r"} & {line[i : i + 1] for i in range(len(line))}
    assert loads(line) == loads(line.decode()) == whole(value) == json.loads(line)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"姓名": "𠮷田"}, '{"姓名":"𠮷田"}'),
        (["\u2028", "\u2029"], r'["\u2028","\u2029"]'),
        (["\ud800", "篇"], r'["\ud800","篇"]'),
        ({"\ud800\u2028": ("a", 1.5, None, True)}, r'{"\ud800\u2028":["a",1.5,null,true]}'),
    ],
)
def test_chinese_stands_as_it_is_and_what_breaks_lines_is_escaped(value, line):
    assert dumps(value) == line


@pytest.mark.parametrize("line", ['{"a": 1,}', "{doc}", '{"a": 1', "[1]", "篇"])
def test_what_is_no_object_is_told_with_its_line(line):
    with pytest.raises(InputError, match="第 2 行"):
        list(jsonl.read(io.StringIO('{"a": 1}\n' + line + "\n"), "x.jsonl"))
