"""Whom the visitors of an inspection speak to on their way. All names are invented."""

import pytest

from test_extract_events import read, told

VISIT = "5月7日，县长张建国到云溪县调研乡村振兴工作。"
ROWS: list[tuple[str, str]] = [
    # who is told what to see to
    ("张建国叮嘱随行的县水利局局长李四海和柳林镇党委书记王德胜，要抓好管护。", "李四海 王德胜"),
    ("他叮嘱镇长李四海要把灌溉用水安排好。", "李四海"),
    ("在红旗村，他看望了村民，叮嘱校长李四海做好防汛。", "李四海"),
    ("他强调，要抓好春耕。张建国叮嘱陪同的县委书记李四海，抓紧落实。", "李四海"),
    ("张建国要求陪同的县委书记李四海，抓紧落实。", "李四海"),
    # a name that nobody knows ends the list
    ("张建国叮嘱县长李四海、镇长盛开花，要抓好管护。", "李四海"),
    # with whom they talk, to whom they speak
    ("在红旗村，张建国与村支书李四海、种粮大户王德胜亲切交谈。", "李四海 王德胜"),
    ("在华光集团与董事长李四海交谈，了解订单。", "李四海"),
    ("张建国对场长李四海说，防火无小事。", "李四海"),
    # whom they ask, with whom they work something out, who of a post is told whatever
    ("在华光集团，张建国向总经理李四海详细询问订单。", "李四海"),
    ("在红旗村，他同村支书李四海一道商量种植计划，叮嘱柳林镇镇长王德胜尽快落实补贴。", "李四海 王德胜"),
    ("张建国叮嘱脱贫户李四海保重身体。", ""),
    ("记者向村支书李四海了解情况。", ""),
    # what others say, ask, and talk of; whose people are asked; speech about somebody
    ("镇长赵小梅叮嘱村支书李四海，要抓好管护。", ""),
    ("他强调，各地要与企业负责人李四海多交谈。", ""),
    ("张建国叮嘱李四海家人，要保重身体。", ""),
    ("张建国要求县长李四海抓紧落实。", ""),
    ("村支书李四海告诉记者，今年收成好。", ""),
    ("柳林镇派人与村支书李四海谈心。", ""),
]


@pytest.mark.parametrize(("text", "want"), ROWS, ids=[text[:24] for text, _ in ROWS])
def test_addressed(text, want):
    facts = told(read(VISIT + text))["张建国到云溪县调研乡村振兴工作"]
    assert {f for f in facts if f.startswith(("attendee", "speaker"))} == {f"attendee:{n}" for n in ["张建国", *want.split()]}
