"""Bad input: what page recognition, web pages and broken encodings do to a text, and what is read all the same."""

import time

import pytest

from fangzhi import collector
from fangzhi.extract import extract
from fangzhi.read import page, read
from fangzhi.read.encoding import decode
from fangzhi.read.furniture import ends, is_furniture
from fangzhi.read.lexis import compile_lexis
from fangzhi.spans import fold
from fangzhi.vocabulary import load

WORDS = load()
LEXIS = compile_lexis(WORDS)


def pieces(text):
    return list(page.articles(text, "p.txt", WORDS, LEXIS, lambda m: None))


def bodies(text):
    return [[a.text[p.start : p.end] for p in a.parts if p.kind == "paragraph"] for a in pieces(text)]


FOLDED = [
    ("5月l日投入3.2O亿元,设床位8OO张", "5月1日投入3.20亿元，设床位800张"),
    ("O2O模式、H2O含量、5l水", "O2O模式、H2O含量、5l水"),  # words
    ("会议举行.市委书记,出席.", "会议举行。市委书记，出席。"),
    ("艾力.买买提出席，", "艾力.买买提出席，"),  # no half-width comma: the dot may be a name's
    ("1.加强领导,2.抓好落实", "1.加强领导，2.抓好落实"),
    ("县⻓⼤会", "县长大会"),  # radicals of a PDF
    ("巿委大会", "市委大会"),  # one stroke less
    ("石河县&nbsp;召开<b>会议</b>", "石河县      召开   会议    "),
    ("3<5，A&B公司", "3＜5，A&B公司"),
]


@pytest.mark.parametrize(("printed", "seen"), FOLDED)
def test_folding(printed, seen):
    assert fold(printed) == seen
    assert fold(seen) == seen


PARAGRAPHS = [
    # in the file, what is read
    ("本报讯（记者 张三）3 月 5 日，全县投资 1.2 亿元， 修路 3 公里。", ["3月5日，全县投资1.2亿元，修路3公里。"]),
    ("县 委 书 记 刘 明 出席会议，并讲话。", ["县委书记刘明出席会议，并讲话。"]),
    ("会上，院长柳江 平致辞，主任蔡 瑾、李林发言。", ["会上，院长柳江平致辞，主任蔡瑾、李林发言。"]),
    # lines under posts of their own are no lines that go on
    (
        "选举结果公布，大会结束。\n副市长：张强、李林\n监察委员会主任：柳江",
        ["选举结果公布，大会结束。", "副市长：张强、李林", "监察委员会主任：柳江"],
    ),
    (
        "选举结果公布，大会结束。\n石河县第十九届人民代表大会常务委员会副主任：张强、李林\n委员：柳江",
        ["选举结果公布，大会结束。", "石河县第十九届人民代表大会常务委员会副主任：张强、李林", "委员：柳江"],
    ),
    (
        "受表彰的有六人，名单如下。\n热依拉（女，维吾尔族） 石河县医院护士长\n柳江 石河县水务公司检修工",
        ["受表彰的有六人，名单如下。", "热依拉（女，维吾尔族） 石河县医院护士长", "柳江 石河县水务公司检修工"],
    ),
    # names in columns are none that is torn
    ("柳江（女，壮族） 杨过 何其芳（女） 蔡瑾 李林", ["柳江（女，壮族） 杨过 何其芳（女） 蔡瑾 李林"]),
    ("李云凤 女，彝族，现任副县长。", ["李云凤 女，彝族，现任副县长。"]),
    ("出席的有张三 李四 王五，会议结束。", ["出席的有张三 李四 王五，会议结束。"]),  # names in a row stay parted
    ("石河县\u200b召开\ufeff会议，县长马\x00强出席。", ["石河县召开会议，县长马强出席。"]),
    ("<p>石河县&nbsp;召开会议，县长出席。<br/>会议结束，代表离场。</p>", ["石河县召开会议，县长出席。", "会议结束，代表离场。"]),
]


@pytest.mark.parametrize(("text", "read_as"), PARAGRAPHS)
def test_what_parts_no_words_is_left_out_and_every_character_leads_back(text, read_as):
    [found] = pieces(text)
    assert [found.text[p.start : p.end] for p in found.parts if p.kind == "paragraph"] == read_as
    for s in found.segments:
        assert found.text[s.start : s.start + s.length] == text[s.source : s.source + s.length]


def test_a_name_that_is_torn_is_named_whole_and_quoted_as_printed():
    text = "石河县医院召开会议，县长马 强出席会议并讲话。"
    [record] = extract(pieces(text), WORDS)
    assert {e.name: e.mentions for e in record.entities if e.type == "Person"} == {"马强": ("马 强",)}


@pytest.mark.parametrize(
    "text",
    [
        "石桥镇修路\n本 报 讯\n（记者 张三)通讯员李四)5月6日,石桥镇开工修路。\n",
        "石桥镇修路\n本报讯（记者 张三 通讯员 李\n四）5月6日，石桥镇开工修路。\n",
    ],
)
def test_a_credit_over_two_lines_is_one(text):
    [found] = pieces(text)
    assert [(b.name, b.role) for b in found.bylines] == [("张三", "reporter"), ("李四", "correspondent")]
    assert found.headline == "石桥镇修路"


FURNITURE = [
    "网站首页 政务公开 政务服务 互动交流 走进石河",
    "上一版  下一版  版面导航  标题导航",
    "来源：石河日报 发布时间：2024-03-05 10:23 浏览次数：123 字号：[大 中 小]",
    "2024-03-05 10:23 来源：石河日报",
    "2024年3月5日 18:20",
    "阅读 1.2万 点赞 35 在看 12",
    "长按二维码关注石河发布",
]
NONE = [
    "石河县公开征集意见",
    "微信公众号运营培训班举行",
    "时间：5月6日",
    "首页设计大赛启动",
    "会议公布了相关信息。",
    "石河县打印店整治行动",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line):
    assert is_furniture(fold(line), LEXIS)


@pytest.mark.parametrize("line", NONE)
def test_no_furniture(line):
    assert not is_furniture(fold(line), LEXIS)
    assert not ends(fold(line), LEXIS)


WEB = """石河县人民政府门户网站
当前位置：首页 > 新闻中心 > 石河要闻
石河县召开防汛会议
来源：石河县融媒体中心 发布时间：2024-03-05 10:23 浏览次数：123
3月4日，石河县召开防汛会议。县委书记马志远出席会议。
责任编辑：王小燕
上一篇：石河县举办招聘会
相关新闻
石河县副县长孙大鹏调研春耕
版权所有：石河县人民政府 承办：石河县大数据中心
地址：石河县人民路1号 邮编：455000
石ICP备12345678号-1
"""


def test_a_web_page_is_its_article():
    [found] = pieces(WEB)
    assert (found.headline, found.date, found.publication) == ("石河县召开防汛会议", "2024-03-05", "石河县融媒体中心")
    assert bodies(WEB) == [["3月4日，石河县召开防汛会议。县委书记马志远出席会议。"]]
    assert [(b.name, b.role) for b in found.bylines] == [("王小燕", "editor")]


def test_big5_and_a_file_of_two_encodings():
    text = "石河縣召開防汛會議，縣長馬強主持，副縣長李偉出席會議並講話。\n"
    assert decode(text.encode("big5")) == (text, "big5hkscs")
    mixed = "石河县召开会议，县长主持。\n"
    assert decode(mixed.encode() + mixed.encode("gb18030"))[0] == mixed * 2


def test_controls_are_told_in_one_line(tmp_path):
    (tmp_path / "p.txt").write_text("石河县召开会议\n5月6日，石河\x00县召开会\x07议，县长主持。\n", encoding="utf-8")
    issues = []
    [found] = read([tmp_path], WORDS, issues.append)
    assert [i.message for i in issues] == ["p.txt：有 2 个控制字符，已略过"]
    assert "石河县召开会议，县长主持。" in found.text


LONG = ["1234567890", "会议指出，要抓好落实，", "（记者", "&nbsp<", "石 河 县 ", "王小明、李大华、"]


@pytest.mark.slow
@pytest.mark.parametrize("unit", LONG)
def test_time_grows_with_length_and_no_faster(unit):
    def took(length):
        with collector.paused():  # as in a build: else all that other tests left behind is walked now and then
            begin = time.process_time()
            list(extract(pieces("石河县召开会议\n" + unit * (length // len(unit)) + "。\n"), WORDS, "none"))
            return time.process_time() - begin

    took(1000)
    assert took(80_000) < 25 * max(took(8_000), 0.02)
