"""Taggers: words without gaps, whatever the text; and names settled over an article and over a document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangzhi.errors import InputError
from fangzhi.extract import tagger

TEXTS = ["莱州市长周建平出席。", "", "𠮷田茂", "艾尔肯·吐尼亚孜", "a" * 950, "长" * 401, "１２０万元,(完)"]


@pytest.mark.parametrize("name", ["lac", "jieba"])
def test_words_cover_the_text(name):
    for text, words in zip(TEXTS, tagger.load(name).tag(TEXTS), strict=True):
        assert "".join(text[w.start : w.end] for w in words) == text
        assert all(w.start < w.end for w in words)


def test_no_tagger_has_no_words():
    assert tagger.load("none").tag(TEXTS) == [[] for _ in TEXTS]


def test_a_batch_says_what_each_text_says_alone():
    lac = tagger.load("lac")
    assert lac.tag(TEXTS) == [lac.tag([text])[0] for text in TEXTS]


def test_an_unknown_tagger_is_named():
    with pytest.raises(InputError, match="rules"):
        tagger.load("rules")


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=60))
def test_any_text_is_covered(text):
    words = tagger.load("lac").tag([text])[0]
    assert [w.start for w in words[1:]] == [w.end for w in words[:-1]]
    assert (words[0].start, words[-1].end) == (0, len(text)) if text else not words
