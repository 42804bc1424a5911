"""Tenures: four half-open bounds from sightings and acts; generated careers stand in test_link_careers.py."""

import pytest

from fangzhi.link import link
from fangzhi.model import Record, Tenure
from link_factory import CITY, act, clip, post, words

BODY = "云州市委"


def seen(article: str, day: str, person: str, title: str = "书记", **more: object) -> Record:
    return clip(article, day, post(person, BODY, title, area=CITY, **more))


def bounds(tenure: Tenure) -> tuple[str, str, str, str]:
    return tenure.start_earliest, tenure.start_latest, tenure.end_earliest, tenure.end_latest


OPEN, NEVER = "0001-01-01", "9999-12-31"

# what it shows, articles, expected (person, kind, bounds) in the order of beginning
ROWS = [
    (
        "one sighting",
        [seen("a", "2024-03-01", "令狐景和")],
        [("令狐景和", "substantive", (OPEN, "2024-03-01", "2024-03-02", NEVER))],
    ),
    (
        "sightings stretch what is certain",
        [seen("a", "2024-03-01", "令狐景和"), seen("b", "2024-06-30", "令狐景和")],
        [("令狐景和", "substantive", (OPEN, "2024-03-01", "2024-07-01", NEVER))],
    ),
    (
        "a successor in a sole seat limits both",
        [seen("a", "2024-03-01", "令狐景和"), seen("b", "2024-05-10", "司徒望川")],
        [
            ("令狐景和", "substantive", (OPEN, "2024-03-01", "2024-03-02", "2024-05-10")),
            ("司徒望川", "substantive", ("2024-03-02", "2024-05-10", "2024-05-11", NEVER)),
        ],
    ),
    (
        "several may be 常委: none limits the other",
        [seen("a", "2024-03-01", "令狐景和", "常委"), seen("b", "2024-05-10", "司徒望川", "常委")],
        [
            ("令狐景和", "substantive", (OPEN, "2024-03-01", "2024-03-02", NEVER)),
            ("司徒望川", "substantive", (OPEN, "2024-05-10", "2024-05-11", NEVER)),
        ],
    ),
    (
        "two holders seen by turns are a conflict, not a limit",
        [seen("a", "2024-03-01", "令狐景和"), seen("b", "2024-03-05", "司徒望川"), seen("c", "2024-03-09", "令狐景和")],
        [
            ("令狐景和", "substantive", (OPEN, "2024-03-01", "2024-03-10", NEVER)),
            ("司徒望川", "substantive", (OPEN, "2024-03-05", "2024-03-06", NEVER)),
        ],
    ),
    (
        "who is dismissed after another was seen there had come back",
        [
            seen("a", "2022-03-01", "令狐景和"),
            seen("b", "2022-09-05", "司徒望川"),
            clip("c", "2023-03-09", act("令狐景和", BODY, "书记", "removed", area=CITY, date="2023-03-09")),
        ],
        [
            ("令狐景和", "substantive", (OPEN, "2022-03-01", "2022-03-02", "2022-09-05")),
            ("司徒望川", "substantive", ("2022-03-02", "2022-09-05", "2022-09-06", NEVER)),
            ("令狐景和", "substantive", (OPEN, "2023-03-08", "2023-03-09", "2023-03-09")),
        ],
    ),
    (
        "who comes back after another has sat there has two spells",
        [seen("a", "2022-03-01", "令狐景和"), seen("b", "2023-03-05", "司徒望川"), seen("c", "2024-03-09", "令狐景和")],
        [
            ("令狐景和", "substantive", (OPEN, "2022-03-01", "2022-03-02", "2023-03-05")),
            ("司徒望川", "substantive", ("2022-03-02", "2023-03-05", "2023-03-06", "2024-03-09")),
            ("令狐景和", "substantive", ("2023-03-06", "2024-03-09", "2024-03-10", NEVER)),
        ],
    ),
    (
        "代 is a tenure of its own, until the election",
        [
            seen("a", "2020-11-10", "方岳明", kind="acting"),
            seen("b", "2021-02-20", "方岳明", kind="acting"),
            seen("c", "2021-03-18", "方岳明"),
        ],
        [
            ("方岳明", "acting", (OPEN, "2020-11-10", "2021-02-21", "2021-03-18")),
            ("方岳明", "substantive", ("2021-02-21", "2021-03-18", "2021-03-19", NEVER)),
        ],
    ),
    (
        "原书记 had left on the day",
        [seen("a", "2024-03-01", "令狐景和", ended=True)],
        [("令狐景和", "substantive", (OPEN, "2024-02-29", OPEN, "2024-03-01"))],
    ),
    (
        "原 after sightings ends them",
        [seen("a", "2024-01-01", "令狐景和"), seen("b", "2024-03-01", "令狐景和", ended=True)],
        [("令狐景和", "substantive", (OPEN, "2024-01-01", "2024-01-02", "2024-03-01"))],
    ),
    (
        "an appointment and a removal with their days",
        [
            clip("a", "2023-01-12", act("令狐景和", BODY, "书记", "appointed", date="2023-01-10", area=CITY)),
            clip("b", "2024-05-03", act("令狐景和", BODY, "书记", "removed", date="2024-05-02", area=CITY)),
        ],
        [("令狐景和", "substantive", ("2023-01-10", "2023-01-10", "2024-05-02", "2024-05-02"))],
    ),
    (
        "an appointment without its day was before the paper",
        [clip("a", "2023-01-12", act("令狐景和", BODY, "书记", "appointed", area=CITY))],
        [("令狐景和", "substantive", (OPEN, "2023-01-12", "2023-01-13", NEVER))],
    ),
    (
        "nominated is designate",
        [clip("a", "2023-01-12", act("令狐景和", BODY, "书记", "nominated", area=CITY))],
        [("令狐景和", "designate", (OPEN, "2023-01-12", "2023-01-13", NEVER))],
    ),
    (
        "a month only: the widest that is sure",
        [seen("a", "2024-02", "令狐景和")],
        [("令狐景和", "substantive", (OPEN, "2024-02-29", "2024-02-02", NEVER))],
    ),
    (
        "no date: nothing is sure",
        [seen("a", "", "令狐景和")],
        [("令狐景和", "substantive", (OPEN, "9999-12-30", OPEN, NEVER))],
    ),
    (
        "an old title printed some days after the removal shows nothing",
        [
            seen("a", "2023-01-12", "令狐景和"),
            clip("b", "2023-05-03", act("令狐景和", BODY, "书记", "removed", date="2023-05-02", area=CITY)),
            seen("c", "2023-05-20", "令狐景和"),
        ],
        [("令狐景和", "substantive", (OPEN, "2023-01-12", "2023-05-02", "2023-05-02"))],
    ),
    (
        "two days told of one appointment, and of one removal: between them nothing is sure",
        [
            clip("a", "2023-01-12", act("令狐景和", BODY, "书记", "appointed", date="2023-01-10", area=CITY)),
            clip("b", "2023-01-13", act("令狐景和", BODY, "书记", "appointed", date="2023-01-12", area=CITY)),
            clip("c", "2024-05-03", act("令狐景和", BODY, "书记", "removed", date="2024-05-02", area=CITY)),
            clip("d", "2024-05-04", act("令狐景和", BODY, "书记", "removed", date="2024-05-01", area=CITY)),
        ],
        [("令狐景和", "substantive", ("2023-01-10", "2023-01-12", "2024-05-01", "2024-05-02"))],
    ),
    (
        "elected again after five years: no doubt about the first time",
        [
            clip("a", "2018-01-12", act("令狐景和", BODY, "书记", "elected", date="2018-01-10", area=CITY)),
            clip("b", "2023-01-13", act("令狐景和", BODY, "书记", "elected", date="2023-01-12", area=CITY)),
        ],
        [("令狐景和", "substantive", ("2018-01-10", "2018-01-10", "2023-01-13", NEVER))],
    ),
    (
        "another may have sat in between: two spells that do not limit each other",
        [seen("a", "2022-03-01", "令狐景和"), seen("b", "2023", "司徒望川"), seen("c", "2024-03-09", "令狐景和")],
        [
            ("令狐景和", "substantive", (OPEN, "2022-03-01", "2022-03-02", "2023-12-31")),
            ("司徒望川", "substantive", ("2022-03-02", "2023-12-31", "2023-01-02", "2024-03-09")),
            ("令狐景和", "substantive", ("2023-01-02", "2024-03-09", "2024-03-10", NEVER)),
        ],
    ),
    (
        "a year in which both may have sat bridges no gap",
        [
            seen("a", "2022-10-01", "令狐景和"),
            seen("b", "2023", "令狐景和"),
            seen("c", "2023-04-01", "司徒望川"),
            seen("d", "2023-07-01", "令狐景和"),
        ],
        [
            ("令狐景和", "substantive", (OPEN, "2022-10-01", "2022-10-02", "2023-04-01")),
            ("司徒望川", "substantive", ("2022-10-02", "2023-04-01", "2023-04-02", "2023-07-01")),
            ("令狐景和", "substantive", ("2023-04-02", "2023-07-01", "2023-07-02", NEVER)),
        ],
    ),
    (
        "seen after the removal: a new spell",
        [
            seen("a", "2023-01-12", "令狐景和"),
            clip("b", "2023-05-03", act("令狐景和", BODY, "书记", "removed", date="2023-05-02", area=CITY)),
            seen("c", "2024-01-12", "令狐景和"),
        ],
        [
            ("令狐景和", "substantive", (OPEN, "2023-01-12", "2023-05-02", "2023-05-02")),
            ("令狐景和", "substantive", ("2023-05-02", "2024-01-12", "2024-01-13", NEVER)),
        ],
    ),
]


@pytest.mark.parametrize(("records", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_bounds(records: list[Record], expected: list[tuple[str, str, tuple[str, str, str, str]]]) -> None:
    linked = link(records, words())
    names = {e.id: e.name for e in linked.entities}
    got = sorted(((names[t.person], t.kind, bounds(t)) for t in linked.tenures), key=lambda row: row[2][1])
    assert got == expected
    for tenure in linked.tenures:
        assert_shape(tenure)


def assert_shape(tenure: Tenure) -> None:
    a, b, c, e = bounds(tenure)
    assert a <= b < e
    assert c <= e


def test_bundle_in_printed_order() -> None:
    both = (
        post("令狐景和", BODY, "副书记", area=CITY, bundle=0, order=1),
        post("令狐景和", "云州市人民政府", "市长", area=CITY, bundle=0, order=2),
    )
    linked = link([clip("a", "2024-01-02", *both), seen("b", "2024-02-02", "令狐景和", "副书记", bundle=0, order=1)], words())
    assert len({t.bundle for t in linked.tenures}) == 1
    assert [t.title for t in sorted(linked.tenures, key=lambda t: t.order)] == ["副书记", "市长"]
    assert all(t.bundle.startswith("bun-") for t in linked.tenures)


def test_the_place_alone_and_its_government_are_one_post() -> None:
    linked = link(
        [
            clip("a", "2024-01-02", post("令狐景和", "Place:云州市", "市长")),
            clip("b", "2024-02-02", post("令狐景和", "云州市人民政府", "市长", area=CITY)),
        ],
        words(),
    )
    assert [(t.sightings, t.sole) for t in linked.tenures] == [(2, True)]


def test_a_successor_is_told() -> None:
    linked = link([seen("a", "2024-03-01", "令狐景和"), seen("b", "2024-05-10", "司徒望川")], words())
    by_name = {e.name: e for e in linked.entities}
    post_id = linked.tenures[0].post
    assert by_name["司徒望川"].attributes["succeeded"] == [{"post": post_id, "person": by_name["令狐景和"].id}]
    assert "succeeded" not in by_name["令狐景和"].attributes


def test_a_surname_with_a_title_limits_nobody() -> None:
    who = {"surname_title": "书记"}
    records = [seen("a", "2024-03-01", "令狐景和"), seen("b", "2024-05-10", "张书记", who=who)]
    linked = link(records, words())
    assert {t.end_latest for t in linked.tenures} == {NEVER}


def test_two_names_of_which_one_lies_in_the_other_limit_nobody() -> None:
    linked = link([seen("a", "2024-03-01", "司徒望川·令狐"), seen("b", "2024-05-10", "司徒望川")], words())
    assert len(linked.tenures) == 2
    assert {t.end_latest for t in linked.tenures} == {NEVER}
