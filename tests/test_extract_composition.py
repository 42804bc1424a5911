"""What a name is made of: raw text left; child<parent for PartOf, subject@place for LocatedIn right."""

import pytest

from fangzhi.extract import composition
from reading_of import reading_of

CASES = [
    ("莱州市委组织部印发通知。", {"莱州市委组织部<莱州市委", "莱州市委@莱州市"}),
    ("莱州市公安局交警大队提醒。", {"莱州市公安局交警大队<莱州市公安局", "莱州市公安局@莱州市"}),
    ("莱州市教育局发布公告。", {"莱州市教育局@莱州市"}),
    ("莱州市人大常委会开会。", {"莱州市人大常委会<莱州市人大", "莱州市人大常委会@莱州市"}),
    ("山东烟台莱州市举办果品节。", {"烟台@山东", "莱州市@烟台"}),
    ("浙江省杭州市举行活动。", {"杭州市@浙江省"}),
    ("福州市鼓楼区发布通告。", {"鼓楼区@福州市"}),
    ("烟台生态广场开放。", {"烟台生态广场@烟台"}),
    ("徐州、扬州国家高新区签约。", {"徐州国家高新区@徐州", "扬州国家高新区@扬州"}),
    ("广西桂林资源县人民检察院提起公诉。", {"资源县人民检察院@资源县", "资源县@桂林", "桂林@广西"}),
    ("甘肃、青海两地协作。", set()),
    ("代表团访问法国、德国。", set()),
    ("格林达维克镇的居民已经疏散。", set()),  # two names that no list knows may be one, cut in two
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:20] for c in CASES])
def test_composition(text, expected):
    reading = reading_of(text)
    composition.state(reading)
    told = {
        f"{s.roles['child'].name}<{s.roles['parent'].name}"
        if s.type == "PartOf"
        else f"{s.roles['subject'].name}@{s.roles['place'].name}"
        for s in reading.statements
    }
    assert told == expected


def test_a_town_of_the_home_area_lies_in_it():
    reading = reading_of("莱州市今年丰收。柞村镇举办果品节。", area="370683")
    composition.state(reading)
    assert [(s.roles["subject"].name, s.roles["place"].name, s.rule) for s in reading.statements] == [
        ("柞村镇", "莱州市", "gazetteer")
    ]
