"""The parts of the page: sentences around evidence, words and colours, where nodes stand."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from factories import article
from factories_graph import in_javascript
from fangzhi import vocabulary
from fangzhi.errors import VocabularyError
from fangzhi.model import Article, Fact, Segment, Source, Span
from fangzhi.visualise import display
from fangzhi.visualise.layout import arrange
from fangzhi.visualise.sentences import Reader


def fact(evidence: str, start: int, field: str = "text") -> Fact:
    return Fact("clm-1", "HoldsPost", {}, {}, Span(start, start + len(evidence), field), evidence, "test")


# ---------- sentences ----------
@pytest.mark.parametrize(
    ("text", "evidence", "sentence"),
    [
        ("会议召开。市长赵明出席。散会。", "市长赵明", "市长赵明出席。"),
        ("第一句。\n  局长钱丰讲话  \n末句。", "局长钱丰", "局长钱丰讲话"),
        ("前句。𠮷野平和𠮷田出席会议。", "𠮷田出席", "𠮷野平和𠮷田出席会议。"),
        ("他说：“抓紧干！”市长赵明走了。", "市长赵明", "市长赵明走了。"),
        ("甲局长来。乙局长到。丙局长在。", "局长来。乙局长到", "甲局长来。乙局长到。"),
        ("只有一句没有句号", "一句", "只有一句没有句号"),
    ],
)
def test_the_whole_sentence_with_its_evidence_marked(text, evidence, sentence):
    context = Reader(article(text)).context(fact(evidence, text.index(evidence)))
    assert context.text == sentence
    assert in_javascript(context.text, context.start, context.end) == evidence


def test_a_sentence_over_a_column_break_is_whole_again():
    raw = "市长赵\n明主持会议。后来散会。"
    joined = raw.replace("\n", "")
    parts = (Segment(0, 3, 0), Segment(3, len(joined) - 3, 4))
    a = Article("a", "a", "report", "", "", "", "", "", joined, parts, (), (Source("text", 0, raw),))
    context = Reader(a).context(fact("市长赵\n明", 0))
    assert (context.text, context.text[context.start : context.end]) == ("市长赵明主持会议。", "市长赵明")


def test_evidence_in_the_headline():
    context = Reader(article("正文。", title="赵明任市长")).context(fact("赵明", 0, "title"))
    assert (context.text, context.start, context.end) == ("赵明任市长", 0, 2)


def test_a_sentence_a_page_long_is_cut_around_its_evidence():
    text = "、".join(f"代表{i}" for i in range(900)) + "出席。"
    context = Reader(article(text)).context(fact("代表450", text.index("代表450")))
    assert len(context.text) < 400
    assert context.text[context.start : context.end] == "代表450"


def test_evidence_that_the_article_does_not_hold_stands_alone():
    context = Reader(article("短。")).context(fact("𠮷不在这里", 99))
    assert (context.text, context.start, context.end) == ("𠮷不在这里", 0, 6)


# ---------- display ----------
def test_words_and_colours_come_from_the_ontology():
    look = display.read(vocabulary.load())
    assert [s.words["zh"] for s in sorted(look.classes.values(), key=lambda s: s.order)][:6] == [
        "人物",
        "机构",
        "地点",
        "项目",
        "政策",
        "事件",
    ]
    assert look.of_relation("HoldsPost").words == {"zh": "任职", "en": "holds post"}
    assert all(re.fullmatch("#[0-9A-Fa-f]{6}", s.color) for s in [*look.classes.values(), *look.relations.values()])
    assert look.of_class("Unheard").words["zh"] == "Unheard"
    assert look.codes["part"]["attendee"]["zh"] == "出席"


def test_no_colour_stands_in_the_code():
    code = "".join(path.read_text("utf-8") for path in Path(display.__file__).parent.glob("*.py"))
    assert set(re.findall(r'"(#[0-9A-Fa-f]{6})"', code)) == {"#767676"}  # of a class that the ontology does not know


def test_a_missing_display_file_is_said(tmp_path):
    with pytest.raises(VocabularyError, match=r"ontology/display\.ttl 无法读取"):
        display.read(replace(vocabulary.load(), root=tmp_path))


# ---------- layout ----------
def test_no_two_labels_overlap_and_the_same_graph_looks_the_same():
    edges = [(i, (i * 7 + 3) % 60, 1.0) for i in range(60)] + [(0, i, 1.0) for i in range(1, 40)] + [(70, 71, 1.0)]
    boxes = {i: (60.0 + i % 5 * 20, 60.0) for i in [*range(60), *range(70, 80)]}
    places = arrange(edges, boxes)
    assert set(places) == set(boxes)
    for a, b in combinations(boxes, 2):
        wide, high = (boxes[a][0] + boxes[b][0]) / 2, (boxes[a][1] + boxes[b][1]) / 2
        assert abs(places[a][0] - places[b][0]) > wide * 0.85 or abs(places[a][1] - places[b][1]) > high * 0.85, (a, b)
    assert places == arrange(edges, boxes)


@pytest.mark.parametrize(
    ("edges", "boxes"), [([], {}), ([], {4: (10.0, 10.0)}), ([(1, 1, 2.0), (1, 2, 1.0)], {1: (9.0, 9.0), 2: (9.0, 9.0)})]
)
def test_small_layouts(edges, boxes):
    assert set(arrange(edges, boxes)) == set(boxes)
