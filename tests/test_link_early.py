"""Articles dated before the body existed of which they tell."""

import pytest

from fangzhi.link import link
from fangzhi.model import Issue
from link_factory import CITY, clip, post, reform, thing, words

EARLY = [
    ("seen before it was set up", "2019-03-02", {"date": "2020-03-01"}, True),
    ("seen after", "2020-03-02", {"date": "2020-03-01"}, False),
    ("in the month of which only that is told", "2020-03-02", {"date": "2020-03"}, False),
    ("no day told", "2019-03-02", {}, False),
    ("only planned", "2019-03-02", {"date": "2020-03-01", "planned": True}, False),
    ("an article of no day", "", {"date": "2020-03-01"}, False),
]


@pytest.mark.parametrize(("what", "date", "told", "early"), EARLY, ids=[what for what, *_ in EARLY])
def test_an_article_of_before_the_body_is_told(what, date, told, early):
    issues: list[Issue] = []
    body = thing("Institution", "云州市数据局", area=CITY)
    records = [
        clip("a", date, post("令狐景和", "云州市数据局", "局长", area=CITY)),
        clip("b", "2020-04-02", body, reform("云州市数据局", **told)),
    ]
    linked = link(records, words(), issues=issues)
    assert [i.where for i in issues] == (["a"] if early else [])
    assert all("早于“云州市数据局”成立：a（2019-03-02）" in i.message and "2020-03-01" in i.message for i in issues)
    assert len(linked.tenures) == 1
