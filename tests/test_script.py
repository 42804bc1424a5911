"""Two scripts: a traditional text is read in simplified characters, a simplified one stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article
from fangzhi.extract import extract
from fangzhi.read import page
from fangzhi.read.lexis import compile_lexis
from fangzhi.spans import fold
from fangzhi.vocabulary import load

WORDS = load()

TEXTS = [
    # as printed, as rules see it
    ("縣長陳國強、鄉黨委書記蕭麗華出席會議", "县长陈国强、乡党委书记萧丽华出席会议"),
    ("衞生署與醫院管理局簽署備忘錄", "卫生署与医院管理局签署备忘录"),  # Hong Kong
    ("臺北市政府訂定三年計畫，籌畫捷運路線", "台北市政府订定三年计划，筹划捷运路线"),  # Taiwan
    ("乾隆年間的乾縣縣誌與麪粉、餅乾", "乾隆年间的乾县县志与面粉、饼干"),
    ("會後，皇后大道的商戶瞭解了詳情", "会后，皇后大道的商户了解了详情"),
    ("𠮷田（吉田）與艾爾肯·吐尼亞孜簽約，總值3,500萬元", "𠮷田（吉田）与艾尔肯·吐尼亚孜签约，总值3，500万元"),
    # simplified: nothing but punctuation changes, whatever names stand in it
    ("乾县县委书记於建华出席显著位置的皇后大厦落成仪式", "乾县县委书记於建华出席显著位置的皇后大厦落成仪式"),
    ("市长陳鑫淼在乾隆行宫遗址调研，藉此机会了解徵求意见情况", "市长陳鑫淼在乾隆行宫遗址调研，藉此机会了解徵求意见情况"),
    ("么么，后来，覆盖，於是，著名", "么么，后来，覆盖，於是，著名"),
    ("", ""),
    ("2024，，。", "2024，，。"),
]


@pytest.mark.parametrize(("printed", "seen"), TEXTS)
def test_a_text_is_seen_in_one_script(printed, seen):
    assert WORDS.fold(printed) == seen


def test_every_row_keeps_the_number_of_characters_and_leads_to_the_simplified_script():
    rows = WORDS.lexicon("traditional")
    assert all(len(term) == len(row["simplified"]) for term, row in rows.items())
    assert all(row["simplified"] not in rows for term, row in rows.items() if len(term) == 1 and term not in "乾徵於")


@given(st.text(alphabet="縣長陳國強計畫乾隆縣於后後着·𠮷,１Ａ\u3000 \n。市委书记", max_size=60))
def test_folding_keeps_every_offset(text):
    seen = WORDS.fold(text)
    assert len(seen) == len(text)
    assert WORDS.fold(fold(text)) == seen


PAGE = (
    "\ufeff---\n報紙：石河日報\n日期：2024年3月6日\n---\n石河縣與雲州市簽署合作協議\n\n"
    "本報訊(記者 陳國強 通訊員 黃麗華)3月5日,石河縣委書記蕭志明在雲州會見客商。縣長王衛東參加會見。\n\n責任編輯:劉曉雲\n"
)


def test_a_traditional_page_gives_simplified_names_and_mentions_as_printed():
    lexis = compile_lexis(WORDS)
    [told] = page.articles(PAGE[1:], "p.txt", WORDS, lexis, lambda m: None)
    assert (told.headline, told.publication, told.date) == ("石河縣與雲州市簽署合作協議", "石河日報", "2024-03-06")
    assert [(b.name, b.role) for b in told.bylines] == [
        ("陈国强", "reporter"),
        ("黄丽华", "correspondent"),
        ("刘晓云", "editor"),
    ]
    [record] = extract([told], WORDS)
    for mention in record.mentions:
        assert PAGE[1:][mention.span.start : mention.span.end] == mention.text
    for fact in record.facts:
        assert PAGE[1:][fact.span.start : fact.span.end] == fact.evidence
    people = {e.name: e.mentions for e in record.entities if e.type == "Person"}
    assert people["萧志明"] == ("蕭志明",)
    assert {f.roles["post"] for f in record.facts if f.type == "HoldsPost"} == {"书记", "县长"}


def test_the_two_scripts_tell_the_same():
    text = "縣委書記蕭志明、縣長王衛東出席縣醫院開工儀式，總投資3.5億元。"
    (one,), (other,) = (extract([article(t)], WORDS, "none") for t in (text, WORDS.fold(text)))
    assert [f.roles for f in one.facts] == [f.roles for f in other.facts]
    assert [e.name for e in one.entities] == [e.name for e in other.entities]
