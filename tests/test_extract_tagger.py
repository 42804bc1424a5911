"""Taggers: words without gaps, whatever the text; and names settled over an article and over a document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangzhi.errors import InputError
from fangzhi.extract import tagger

TEXTS = ["莱州市长周建平出席。", "", "𠮷田茂", "艾尔肯·吐尼亚孜", "a" * 950, "长" * 401, "１２０万元,(完)"]


@pytest.mark.parametrize("name", ["lac", "zi", "jieba"])
def test_words_cover_the_text(name):
    for text, words in zip(TEXTS, tagger.load(name).tag(TEXTS), strict=True):
        assert "".join(text[w.start : w.end] for w in words) == text
        assert all(w.start < w.end for w in words)


def test_no_tagger_has_no_words():
    assert tagger.load("none").tag(TEXTS) == [[] for _ in TEXTS]


@pytest.mark.parametrize("name", ["lac", "zi"])
def test_a_batch_says_what_each_text_says_alone(name):
    one = tagger.load(name)
    assert one.tag(TEXTS) == [one.tag([text])[0] for text in TEXTS]


NAMED = [
    ("石桥镇党委书记张伟民主持会议。", [("石桥镇党委", "Institution"), ("张伟民", "Person")]),
    (
        "柳溪县柳树村种植户宿铁成和妻子闵静笑着说。",
        [("柳溪县", "Place"), ("柳树村", "Place"), ("宿铁成", "Person"), ("闵静", "Person")],
    ),
    ("长江干流施工区上下游水质良好。", [("长江", "Place")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_our_own_tagger_knows_names_that_it_never_saw(text, expected):
    words = tagger.load("zi").tag([text])[0]
    assert [(text[w.start : w.end], w.tag) for w in words if w.tag in ("Person", "Place", "Institution")] == expected


LENGTHS = [
    "石桥镇党委书记张伟民主持会议。",
    "柳溪县常务副县长周远航，县人大常委会副主任、党组副书记陈立群参加。",
    "近日，柳溪县召开全县经济工作会议，会议强调要坚持稳中求进工作总基调，抓好项目建设，"
    "县委常委、宣传部部长何晓梅，副县长赵国栋、孙玉华，县政协副主席马建平出席会议并讲话。",
]


def test_what_else_is_read_does_not_reach_the_scores_of_a_text():
    lac = tagger.load("lac")
    alone = [lac._scores([text])[0] for text in LENGTHS]
    together = [scores[: len(text)] for scores, text in zip(lac._scores(LENGTHS), LENGTHS, strict=True)]
    assert all(abs(one - other).max() < 1e-3 for one, other in zip(alone, together, strict=True))


def test_an_unknown_tagger_is_named():
    with pytest.raises(InputError, match="rules"):
        tagger.load("rules")


@settings(max_examples=30, deadline=None)
@pytest.mark.parametrize("name", ["lac", "zi"])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=60))
def test_any_text_is_covered(name, text):
    words = tagger.load(name).tag([text])[0]
    assert [w.start for w in words[1:]] == [w.end for w in words[:-1]]
    assert (words[0].start, words[-1].end) == (0, len(text)) if text else not words
