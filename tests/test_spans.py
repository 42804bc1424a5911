"""From the working text back to the source: over breaks, never across fields, never backwards."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article
from fangzhi.errors import EvidenceError
from fangzhi.model import Article, Part, Segment, Source, Span
from fangzhi.spans import fold, locate, quote, sentences

# "今" and "年" are parted by a column break in the file, rejoined in the working text; the headline stands behind the body
BROKEN = Article(
    id="p-01",
    doc="p.txt",
    kind="report",
    headline="题",
    shoulder="",
    date="",
    publication="",
    area="",
    text="题\n做好工作。今年要办好",
    segments=(Segment(0, 1, 16), Segment(2, 6, 0), Segment(8, 4, 8)),
    parts=(Part("headline", 0, 1), Part("paragraph", 2, 12)),
    sources=(Source("text", 0, "做好工作。今\n\n年要办好\n\n\n\n题"),),
)


def test_a_span_runs_over_a_column_break():
    span = locate(BROKEN, 7, 12)
    assert span == Span(5, 12)
    assert quote(BROKEN, span) == "今\n\n年要办好"


@pytest.mark.parametrize(("start", "end"), [(0, 5), (3, 3), (1, 2), (5, 40)])
def test_what_no_source_carries_is_refused(start, end):
    with pytest.raises(EvidenceError):
        locate(BROKEN, start, end)


def test_title_and_text_are_two_fields():
    told = article("市委书记张某出席。", title="会议召开")
    assert locate(told, 0, 4) == Span(0, 4, "title")
    assert locate(told, 5, 9) == Span(0, 4, "text")
    with pytest.raises(EvidenceError):
        locate(told, 2, 7)


@given(st.text(alphabet="市委𠮷·,:()「」１２Ａ\u3000 \n。", max_size=60))
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="甲乙。！\n”；𠮷", max_size=60))
def test_sentences_cover_all_but_line_ends(text):
    spans = list(sentences(text))
    assert all(a < b for a, b in spans)
    assert [b <= c for (_, b), (c, _) in itertools.pairwise(spans)] == [True] * max(0, len(spans) - 1)
    left = "".join(text[a:b] for a, b in spans)
    assert [c for c in left if c != "\n"] == [c for c in text if c != "\n"]
