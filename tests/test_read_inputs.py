"""Files of every sort: encodings, JSON lines, folders, and what cannot be read."""

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangzhi.errors import InputError
from fangzhi.read import read, read_stream
from fangzhi.vocabulary import load

TEXT = "柳溪县开展义诊活动\r\n\r\n本报讯（记者 张三）5月6日，柳溪县人民医院到白杨镇义诊，接诊300人次。\r\n"
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture
def reading(tmp_path):
    def run(name, data, *, one=False):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        issues = []
        return list(read([path if one else tmp_path], load(), issues.append)), issues

    return run


def line(**values):
    return json.dumps(values, ensure_ascii=False)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
def test_an_encoding_changes_nothing(encoding, mark, reading):
    [found], issues = reading("page01.txt", mark + TEXT.encode(encoding))
    assert not issues
    assert found.headline == "柳溪县开展义诊活动"
    assert found.doc == "page01.txt"
    for s in found.segments:  # offsets count the decoded file without its mark, carriage returns included
        assert found.text[s.start : s.start + s.length] == TEXT[s.source : s.source + s.length]


def test_rare_characters_survive_gb18030(reading):
    text = TEXT.replace("张三", "𠮷小田").replace("白杨镇义诊", "白杨镇义诊，艾尔肯·吐尼亚孜带队")
    [found], _ = reading("page.txt", text.encode("gb18030"))
    assert found.bylines[0].name == "𠮷小田"
    assert "艾尔肯·吐尼亚孜" in found.text


def test_a_few_broken_bytes_are_told(reading):
    data = bytearray((TEXT * 10).encode())
    data[200] = 0xFF
    found, issues = reading("page.txt", bytes(data))
    assert found
    assert "不是 UTF-8" in issues[0].message


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "空的"),
        ("blank.txt", b" \n\n\t", "空白"),
        ("image.txt", bytes(range(256)) * 40, "不是 UTF-8、GB18030 或 UTF-16"),
        ("mark.txt", b"\xff\xfe\x00", "字节序标记"),
        ("no-article.txt", "12\n\n广告\n".encode(), "没有找到文章"),
        ("line.txt", "会".encode() * 1_100_000, "有一行超过"),
        ("empty.jsonl", b"", "空的"),
        ("broken.jsonl.gz", gzip.compress(b"{}", mtime=0)[:-4], "无法读取"),
    ],
)
def test_what_cannot_be_read_is_one_clear_sentence(name, data, words, reading):
    found, issues = reading(name, data)
    assert [a.kind for a in found if a.kind != "masthead"] == []
    assert len(issues) == 1
    assert words in issues[0].message
    assert name in issues[0].message
    assert "\n" not in issues[0].message


def test_the_other_files_of_a_folder_are_read_all_the_same(tmp_path, reading):
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "gazetteer.tsv").write_text("code\tname\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# 说明\n\n这里是样例。\n", encoding="utf-8")
    found, issues = reading("sub/a.txt", b"")
    assert [a.doc for a in found] == ["b.txt"]
    assert [i.where for i in issues] == ["sub/a.txt"]


def test_a_missing_path_stops_at_once(tmp_path):
    with pytest.raises(InputError, match="找不到"):
        read([tmp_path / "none"], load(), lambda issue: None)


def test_a_folder_without_pages_is_told(tmp_path):
    issues = []
    assert list(read([tmp_path], load(), issues.append)) == []
    assert "没有可读的文件" in issues[0].message


LINE = {"id": "a-1", "date": "2021-05-06", "title": "柳溪县开展义诊", "text": "5月6日，柳溪县人民医院开展义诊。\n接诊300人次。"}


def test_a_line_is_an_article_and_never_parted(reading):
    text = LINE["text"] + "\n石桥镇加快修建水渠\n近日，石桥镇加快修建水渠。"
    [found], issues = reading("all.jsonl", line(**LINE | {"text": text}).encode())
    assert not issues
    assert (found.id, found.doc, found.date, found.headline) == ("a-1", "all.jsonl", "2021-05-06", "柳溪县开展义诊")
    for s in found.segments:
        source = {"title": LINE["title"], "text": text}[s.field]
        assert found.text[s.start : s.start + s.length] == source[s.source : s.source + s.length]


def test_a_broken_line_in_the_middle_takes_no_other_with_it(reading):
    data = "\n".join([line(**LINE), '{"id": "a-2", "text": ', "[1]", '{"id": 3}', line(**LINE | {"id": "a-4"})])
    found, issues = reading("all.jsonl", data.encode())
    assert [a.id for a in found] == ["a-1", "a-4"]
    assert [("第 2 行" in i.message, "第 3 行" in i.message, "第 4 行" in i.message) for i in issues] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_a_line_of_fifty_megabytes_is_left_out(reading):
    huge = b'{"id": "x", "text": "' + "会".encode() * 17_000_000 + b'"}\n'
    found, issues = reading("all.jsonl", line(**LINE).encode() + b"\n" + huge + line(**LINE | {"id": "a-3"}).encode())
    assert [a.id for a in found] == ["a-1", "a-3"]
    assert "第 2 行" in issues[0].message


def test_an_id_given_twice_is_told_and_kept_apart(reading):
    found, issues = reading("all.jsonl", "\n".join([line(**LINE)] * 3).encode())
    assert [a.id for a in found] == ["a-1", "a-1-2", "a-1-3"]
    assert all("重复" in i.message for i in issues)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("all.json", json.dumps([LINE], ensure_ascii=False, indent=1).encode()),
        ("one.json", json.dumps(LINE, ensure_ascii=False, indent=1).encode()),
        ("lines.json", line(**LINE).encode() + b"\n"),
        ("lines.jsonl.gz", gzip.compress(line(**LINE).encode())),
        ("lines.jsonl", line(**LINE).encode("gb18030")),
        ("lines.jsonl", line(**LINE).encode("utf-16")),
        ("lines.jsonl", b"\xef\xbb\xbf" + line(**LINE).encode()),
    ],
)
def test_json_in_its_forms(name, data, reading):
    found, issues = reading(name, data)
    assert [(a.id, a.headline) for a in found] == [("a-1", "柳溪县开展义诊")]
    assert not issues


def test_a_stream_of_lines():
    [found] = read_stream(io.BytesIO(line(**LINE).encode()), load(), lambda issue: None)
    assert found.id == "a-1"


def test_a_lone_surrogate_does_no_harm(reading):
    [found], _ = reading(
        "all.jsonl", b'{"id": "s", "text": "\\ud842\xe4\xbc\x9a\xe8\xae\xae\xe5\x8f\xac\xe5\xbc\x80\xe3\x80\x82"}'
    )
    assert found.text.encode() == "\ufffd会议召开。".encode()


def test_an_article_of_two_hundred_thousand_characters(reading):
    text = (
        "石桥镇召开会议\n\n"
        + "本报讯（记者 张三）5月6日，石桥镇召开会议，部署春耕工作。\n\n"
        + "会议要求，抓好落实，" * 20_000
        + "。\n"
    )
    [found], _ = reading("long.txt", text.encode())
    assert len(found.text) > 200_000


@settings(max_examples=60, deadline=None)
@given(
    title=st.text(max_size=30),
    text=st.text(alphabet="石河市本报讯（(记者张三)）。，\n\r\u3000问答：摄●#𠮷·A1", max_size=200),
)
def test_whatever_a_line_holds_spans_lead_back(title, text):
    issues = []
    stream = io.BytesIO(json.dumps({"id": "x", "title": title, "text": text}).encode())
    found = list(read_stream(stream, load(), issues.append))
    assert len(found) + len(issues) == 1
    for article in found:
        for s in article.segments:
            source = {"title": title, "text": text}[s.field]
            assert article.text[s.start : s.start + s.length] == source[s.source : s.source + s.length]


@pytest.mark.skipif(not (SHARED / "corpus/xwlb-2024.jsonl.gz").exists(), reason="the corpus is not here")
def test_a_slice_of_the_corpus(tmp_path):
    with gzip.open(SHARED / "corpus/xwlb-2024.jsonl.gz", "rt", encoding="utf-8") as lines:
        some = [next(lines) for _ in range(150)]
    (tmp_path / "c.jsonl").write_text("".join(some), encoding="utf-8")
    issues = []
    found = list(read([tmp_path / "c.jsonl"], load(), issues.append))
    assert [a.id for a in found] == [json.loads(s)["id"] for s in some]
    assert {a.area for a in found} == {""}
    assert all(a.date.startswith("2024-") for a in found)
    assert not issues


PAGE = "云州日报\n2021年5月6日　星期四\n\n市委召开会议\n\n5月5日，云州市委书记谭自明主持召开市委常委会会议，研究部署工作。\n"
DOUBTS = [
    ("page.txt", "---\ndate: 2021-05-06\npublication: 云州日报\n---\n" + PAGE, "2021-05-06", []),
    ("page.txt", "---\ndate: 2024-03-02\n---\n" + PAGE, "2024-03-02", ["日期 2024-03-02 与报头所印的 2021-05-06 不同"]),
    ("page.txt", "---\ndate: 2024-13-45\n---\n" + PAGE, "2021-05-06", ["“2024-13-45”不是日期"]),
    ("page.txt", "---\ndate: 2021-05-06\npaper: 海屏日报\n---\n" + PAGE, "2021-05-06", ["“海屏日报”与报头所印的“云州日报”不同"]),
    ("page.txt", "---\ndate: 2020-05-06\n日期: 2021-05-06\n---\n" + PAGE, "2021-05-06", ["“日期”与前面写的不同"]),
    ("page.txt", "---\npublication: 云州日报\npaper: 云州日报\n---\n" + PAGE, "2021-05-06", []),
    ("a.jsonl", line(id="a", date="2024-13-45", text=TEXT), "", ["第 1 行的 date“2024-13-45”不是日期"]),
    ("a.jsonl", line(id="a", date="2099-05-06", text=TEXT), "2099-05-06", ["文章 a 的日期 2099-05-06 在今天之后"]),
    ("a.jsonl", line(id="a", date="2021-05", text=TEXT), "2021-05-06", []),
]


@pytest.mark.parametrize(("name", "text", "date", "said"), DOUBTS, ids=[f"{date} {said}" for _, _, date, said in DOUBTS])
def test_a_date_or_paper_that_cannot_be_right_is_told_and_read_on(name, text, date, said, reading):
    found, issues = reading(name, text.encode())
    assert found[-1].date == date
    assert len(issues) == len(said)
    assert all(words in issue.message for words, issue in zip(said, issues, strict=True))
