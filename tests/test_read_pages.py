"""Pages in many layouts are cut where a reader would cut them, and every character keeps its place."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangzhi.model import Article, Issue
from fangzhi.read import page, read
from fangzhi.read.lexis import compile_lexis
from fangzhi.vocabulary import load
from pages_to_read import PAGES, Piece


@pytest.fixture(scope="module")
def lexis():
    return compile_lexis(load())


def pieces(text, lexis, doc="page01.txt"):
    return list(page.articles(text, doc, load(), lexis, lambda message: None))


def body(article: Article) -> str:
    first = next(p.start for p in article.parts if p.kind not in ("shoulder", "headline"))
    return article.text[first:]


def shown(article: Article, wanted: Piece) -> Piece:
    text = body(article)
    begins, ends = text[: len(wanted.begins)], text[len(text) - len(wanted.ends) :]
    return Piece(article.kind, article.headline, article.shoulder, begins, ends, tuple(b.name for b in article.bylines))


def holds(article: Article, text: str) -> None:
    for segment in article.segments:
        assert segment.field == "text"
        assert article.text[segment.start : segment.start + segment.length] == text[segment.source :][: segment.length]
        assert any(
            s.start <= segment.source and segment.source + segment.length <= s.start + len(s.text) for s in article.sources
        )
    for before, after in pairwise(article.segments):
        assert before.start + before.length <= after.start
    for source in article.sources:
        assert text[source.start : source.start + len(source.text)] == source.text
    for byline in article.bylines:
        assert article.text[byline.start : byline.end].replace(" ", "").replace("\u3000", "") == byline.name
        assert byline.quote_start <= byline.start <= byline.end <= byline.quote_end
        assert any(p.kind == "credit" and p.start <= byline.quote_start and byline.quote_end <= p.end for p in article.parts)
    for before, after in pairwise(article.parts):
        assert before.end <= after.start


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_cut_into_its_pieces(name, lexis):
    text, wanted = PAGES[name]
    found = pieces(text, lexis)
    for article in found:
        holds(article, text)
    assert [shown(a, w) for a, w in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("name", PAGES)
def test_windows_newlines_and_blanks_change_nothing(name, lexis):
    text, wanted = PAGES[name]
    found = pieces(text.replace("\n", "\r\n") + "\r\n\r\n", lexis)
    assert [(a.kind, a.headline) for a in found] == [(w.kind, w.headline) for w in wanted]


def test_ids_are_plain_and_number_the_pieces_in_order(lexis):
    text, wanted = PAGES["closing credits"]
    assert [a.id for a in pieces(text, lexis, "05/page01.txt")] == ["05-page01-01", "05-page01-02", "05-page01-03"]
    ids = [a.id for a in pieces(text, lexis, "石河日报.txt")]
    assert all(i.isascii() for i in ids)
    assert len(set(ids)) == len(wanted)


def test_a_paragraph_runs_over_a_column_break(lexis):
    found = pieces(PAGES["credits at the foot"][0], lexis)[1]
    assert "各县区负责人参加会议。" in found.text


@pytest.mark.parametrize(
    ("deck", "joined"),
    [
        ("乔石川要求：备足物资，守好河堤", False),
        ("乔石川在县防汛抗旱指挥部召开的会议上要求各镇备足物资，守好河堤，责任到人，并于", True),
    ],
)
def test_what_a_leader_asks_below_the_headline_is_a_paragraph_of_its_own(lexis, deck, joined):
    text = f"柳溪县巡河督导防汛工作\n{deck}\n\n5月6日，县委书记乔石川到清河巡河。副县长袁满参加。\n"
    assert (deck + "5月6日" in pieces(text, lexis)[0].text) is joined


def test_rows_of_names_with_their_posts_stay_lines(lexis):
    rows = "副组长：袁满　县委常委、常务副县长\n　　　　齐心　副县长、县公安局局长\n成　员：和气　县政府办公室主任"
    text = f"关于成立县防火领导小组的通知\n\n经研究，决定成立县防火领导小组，组成人员如下：\n{rows}\n"
    lines = pieces(text, lexis)[0].text.splitlines()
    assert [line.strip()[-4:] for line in lines[-3:]] == ["务副县长", "安局局长", "公室主任"]


def test_each_life_of_a_notice_stays_a_line(lexis):
    rows = "袁满　男　1981年3月生　现任柳溪县审计局副局长，拟任柳溪县统计局局长\n齐心，女，1984年2月生，现任柳溪县林业局局长"
    text = f"柳溪县任前公示\n\n根据有关规定，现将拟任职干部予以公示：\n{rows}\n"
    lines = pieces(text, lexis)[0].text.splitlines()
    assert [line.strip()[:2] for line in lines[-2:]] == ["袁满", "齐心"]


BODY = "5月6日，柳溪县召开防汛会议。会议要求备足物资，守好河堤，防汛责任到人到岗。"
HEADS = [
    # what stands under a picture heads nothing, above the text or below the web line
    ("（会议现场）\n" + BODY, "", []),
    ("会场 图片来源：柳溪县新闻中心\n\n" + BODY, "", []),
    ("柳溪县召开防汛会议\n\n会议现场\n\n" + BODY, "柳溪县召开防汛会议", []),
    ("柳溪县防汛办法（征求意见稿）\n\n" + BODY, "柳溪县防汛办法（征求意见稿）", []),
    ("柳溪县走进招聘现场\n\n" + BODY, "柳溪县走进招聘现场", []),
    # a second line of the headline, with a mark of clauses in it
    (
        "柳溪县：防汛备得足\n\n备足物资，守好河堤；责任到人到岗\n\n本报讯（记者 张三）" + BODY,
        "柳溪县：防汛备得足 备足物资，守好河堤；责任到人到岗",
        ["张三"],
    ),
    # the author in a web line; an office is none
    ("柳溪县召开防汛会议\n发布时间：2024-05-06 来源：柳溪日报 作者：张三 点击率：10\n" + BODY, "柳溪县召开防汛会议", ["张三"]),
    ("柳溪县召开防汛会议\n发布时间：2024-05-06 来源：柳溪日报 作者：党政办\n" + BODY, "柳溪县召开防汛会议", []),
    # a last line of names alone; slogans and places are none
    ("柳溪县召开防汛会议\n\n" + BODY + "\n\n张三 李大同", "柳溪县召开防汛会议", ["张三", "李大同"]),
    ("柳溪县召开防汛会议\n\n" + BODY + "\n\n和谐 平安", "柳溪县召开防汛会议", []),
]


@pytest.mark.parametrize(("text", "headline", "names"), HEADS)
def test_what_heads_an_article(text, headline, names, lexis):
    [found] = pieces(text, lexis)
    assert (found.headline, [b.name for b in found.bylines]) == (headline, names)


_lines = st.lists(
    st.one_of(
        st.sampled_from([line for text, _ in PAGES.values() for line in text.splitlines()]),
        st.text(alphabet="石河市本报讯（(记者张三)）编辑:校对 。，、\u3000●#-—=1年月日问答：摄图为艾·𠮷\x0c\ufeffA", max_size=30),
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(_lines, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_whatever_stands_on_a_page_spans_lead_back(lines, newline):
    text = newline.join(lines)
    words = compile_lexis(load())
    for article in pieces(text, words):
        holds(article, text)


_GOLD = Path(__file__).parents[2] / "shared"


@pytest.mark.skipif(not (_GOLD / "gold/dev/page.pieces.json").exists(), reason="the annotated page is not here")
def test_the_annotated_page():
    import json

    wanted = json.loads((_GOLD / "gold/dev/page.pieces.json").read_text(encoding="utf-8"))
    [path] = (_GOLD / "seeds").glob("*.txt")
    told: list[Issue] = []
    found = list(read([path], load(), told.append))
    right = 0
    for piece, article in zip(wanted, found, strict=True):
        text = body(article)
        bounds = text.startswith(piece["begins"]) and text.endswith(piece["ends"])
        names = [b.name for b in article.bylines] == piece["byline"]
        head = (article.headline, article.shoulder) == (piece["headline"] or "", piece["shoulder"] or "")
        right += bounds and names and head and article.kind == piece["kind"] and article.date == piece["date"]
    assert right >= 9
    assert not told
