"""Who speaks at an event: in mixed lists, by 在会上强调, by what a second verb tells. All names are invented."""

import pytest

from test_extract_events import read, told

OPENED = "5月6日，全市大会召开。"
SPEAKERS: list[tuple[str, str]] = [
    # bodies and places as items of their own before the first name, or behind the last
    ("云溪县、江州市、红旗村种植大户李四海作典型发言。", "云溪县 江州市 李四海"),
    ("柳林镇镇长李四海、红旗村党支部书记王德胜、市住建局分别作交流发言。", "李四海 王德胜 市住建局"),
    ("市委、市政府秘书长李四海作交流发言。", "李四海"),
    ("云溪县、江州市党委书记李四海、王德胜作交流发言。", "李四海 王德胜"),
    # what is said there
    ("市委书记李四海在会上强调，要抓好落实。", "李四海"),
    ("会上，市委书记李四海强调，要抓好落实。", "李四海"),
    ("李四海出席会议。李四海表示，要抓好落实。", "李四海"),
    ("村民李四海说，日子好了。", ""),
    # a second verb of the one who presides or attends
    ("副市长李四海出席会议并提出要求。", "李四海"),
    ("副市长李四海主持会议，并就抓好落实提出要求。", "李四海"),
    ("副市长李四海传达省委、市委会议精神。", "李四海"),
    ("副市长李四海代表市政府致欢迎词。", "李四海"),
    ("市农科院李四海作题为《病害防治》的专题讲座。", "李四海"),
    # places that give an account
    ("会上，江州市、云溪县作经验介绍。", "江州市 云溪县"),
    ("市住建局、市财政局负责人现场回应。", "市住建局 市财政局"),
]


@pytest.mark.parametrize(("text", "want"), SPEAKERS, ids=[text[:24] for text, _ in SPEAKERS])
def test_who_speaks(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert {fact.removeprefix("speaker:") for fact in told_of if fact.startswith("speaker:")} == set(want.split())


ATTENDANTS: list[tuple[str, str]] = [
    ("在家的市领导李四海、王德胜出席。", "李四海 王德胜"),
    ("参加会议的还有市住建局、市财政局等部门主要负责人。", "市住建局 市财政局"),
    ("李四海、王德胜与干部群众一起参加会议。", "李四海 王德胜"),
]


@pytest.mark.parametrize(("text", "want"), ATTENDANTS, ids=[text[:24] for text, _ in ATTENDANTS])
def test_who_attends(text, want):
    told_of = told(read(OPENED + text)).get("全市大会", set())
    assert {fact.removeprefix("attendee:") for fact in told_of if fact.startswith("attendee:")} == set(want.split())


def test_a_cause_is_no_part_of_an_accidents_name():
    assert "柳林镇山体滑坡" in told(read("5月6日，云溪县柳林镇因连日降雨引发山体滑坡。"))
