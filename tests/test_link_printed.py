"""What two articles cannot print of one person, and posts that one person cannot hold on one day."""

import pytest

from fangzhi.link import link
from link_factory import CITY, COUNTY, OTHER, SEA, clip, ids, post, thing, words

NAME, DAY = "令狐景和", "2024-05-06"


def judged(one, other):
    """Whether two of one name in two articles are one, and the words of what was judged."""
    linked = link([one, other], words())
    found = ids(linked)
    reasons = "；".join(j.reason for e in linked.entities if e.type == "Person" for j in e.why)
    return len({id for (_, key), id in found.items() if key == f"Person:{NAME}"}) == 1, reasons


def head(article, date=DAY, **who):
    """He is the same bureau's head in both: nothing but what is printed speaks against one person."""
    return clip(article, date, post(NAME, "云州市水利局", "局长", area=CITY, who=who))


PRINTED = [
    # what either article prints; whether they are one; what the judgement says
    ({}, {"sex": "女"}, True, "同一职务"),
    ({"sex": "男"}, {"sex": "女"}, False, "所载性别不同（女、男）"),
    ({"ethnicity": "汉族"}, {"ethnicity": "满族"}, False, "所载民族不同"),
    ({"birth": "1970-03"}, {"birth": "1970-03"}, True, "籍贯或出生相同“1970-03”"),
    ({"birth": "1970-03"}, {"birth": "1970"}, True, "同一职务"),
    ({"birth": "1970-03"}, {"birth": "1970-08"}, False, "所载出生不同（1970-08、1970-03）"),
    ({"birth": "1970"}, {"birth": "1984"}, False, "所载出生不同"),
    ({"age": "45"}, {"age": "46"}, True, "同一职务"),  # 周岁 and 虚岁
    ({"age": "45"}, {"age": "61"}, False, "所载年龄不同"),
    ({"age": "45"}, {"birth": "1979-02"}, True, "同一职务"),
    ({"age": "45"}, {"birth": "1963-02"}, False, "所载年龄不同"),
    ({"native": "云州"}, {"native": "东岭临溪"}, True, "同一职务"),  # 临溪 lies in 云州
    ({"native": "临溪县"}, {"native": "望山县"}, False, "所载籍贯不同（望山县、临溪县）"),
    ({"native": "东岭临溪"}, {"native": "海屏"}, False, "所载籍贯不同"),
    ({"native": "云水铺"}, {"native": "海屏"}, True, "同一职务"),  # the official list knows no 云水铺
    ({"native": "海屏"}, {"native": "海屏"}, True, "籍贯或出生相同“海屏”"),
]


@pytest.mark.parametrize(("left", "right", "one", "said"), PRINTED)
def test_what_is_printed_forbids(left, right, one, said):
    same, reasons = judged(head("a", **left), head("b", **right))
    assert (same, said in reasons) == (one, True), reasons


def test_an_age_counts_from_the_day_of_its_paper():
    assert judged(head("a", "2014-05-06", age="35"), head("b", "2024-05-06", age="45"))[0]
    assert not judged(head("a", "2014-05-06", age="45"), head("b", "2024-05-06", age="45"))[0]


POSTS = [
    # two posts, the second on another day; whether they are one person's
    (("临溪县人民政府", "县长", COUNTY), ("望山县人民政府", "县长", OTHER), DAY, False),
    (("临溪县人民政府", "县长", COUNTY), ("望山县委", "书记", OTHER), "2024-05-10", False),
    (("临溪县人民政府", "县长", COUNTY), ("望山县委", "书记", OTHER), "2024-11-06", True),
    (("临溪县人民政府", "县长", COUNTY), ("云州市委", "常委", CITY), DAY, True),  # the county lies in the city
    (("云州市公安局", "局长", CITY), ("海屏市公安局", "局长", SEA), DAY, False),
]


@pytest.mark.parametrize(("left", "right", "day", "one"), POSTS)
def test_nobody_holds_two_distant_posts_on_one_day(left, right, day, one):
    records = [clip(k, d, post(NAME, b, t, area=a)) for k, d, (b, t, a) in (("a", DAY, left), ("b", day, right))]
    assert judged(*records)[0] == one


def test_a_bureau_head_is_not_the_county_s_bureau_head_of_one_common_name():
    """局长 before both names is no shared title where each has a bureau of its own."""
    one = clip("a", "2024-01-02", post("王伟", "云州市水利局", "局长", area=CITY, who={"called": "局长"}))
    two = clip("b", "2024-03-02", post("王伟", "望山县教育局", "局长", area=OTHER, who={"called": "局长"}))
    assert len({e.id for e in link([one, two], words()).entities if e.type == "Person"}) == 2


def test_the_age_of_one_article_is_no_attribute_of_the_person():
    (person,) = (e for e in link([clip("a", DAY, thing("Person", NAME, age="45", birth="1979-01"))], words()).entities)
    assert person.attributes["birth"] == "1979-01"
    assert "age" not in person.attributes
