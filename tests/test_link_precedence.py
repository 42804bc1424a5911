"""Precedence: who stands before whom in attendance lists, for and against, ladders, reversals. All people are invented."""

import pytest

from fangzhi.findings import Precedence
from fangzhi.link import link
from fangzhi.model import Linked, Record
from link_factory import CITY, DISTRICT, Clipping, Said, clip, post, words

A, B, C, D = "令狐景和", "司徒望川", "方岳明", "欧阳知秋"


def listed(*people: str, name: str = "全市重点工作推进会", group: int = 1, **more: object) -> Said:
    """People who attend an event, in this order."""
    sort = more.pop("sort", "rank")

    def tell(c: Clipping) -> None:
        key = c.entity("Event", name)
        for order, person in enumerate(people, 1):
            refs = {"participant": c.entity("Person", person), "event": key}
            roles = {"role": more.get("role", "attendee")}
            c.fact("Participates", refs, roles, group=group, order=order, list_sort=sort, part="present")

    return tell


def told_on(day: str, name: str = "全市重点工作推进会") -> Said:
    return lambda c: c.fact("EventInfo", {"event": c.entity("Event", name)}, {"date": day})


def meeting(n: int, day: str, *people: str, **more: object) -> Record:
    """An article a meeting: one list."""
    return clip(f"m{n}", day, listed(*people, name=f"全市第{n}场重点工作推进会", **more))


def told(records: list[Record]) -> tuple[dict[str, str], tuple[Precedence, ...]]:
    linked = link(records, words())
    return {e.id: e.name for e in linked.entities}, linked.precedences


def pairs(records: list[Record]) -> list[tuple[str, str, int, int, bool]]:
    """(before, after, lists for, against, kept by the reduction)."""
    names, found = told(records)
    return sorted((names[p.before], names[p.after], p.support, p.against, p.direct) for p in found)


# what it shows, articles, expected pairs
ROWS = [
    (
        "five lists against one",
        [*(meeting(n, f"2024-04-0{n}", A, B) for n in range(1, 6)), meeting(6, "2024-05-01", B, A)],
        [(A, B, 5, 1, True)],
    ),
    ("as many lists either way: neither is first", [meeting(1, "2024-04-01", A, B), meeting(2, "2024-04-02", B, A)], []),
    (
        "what follows from two others is no rung of its own",
        [meeting(1, "2024-04-01", A, B, C)],
        [(A, B, 1, 0, True), (A, C, 1, 0, False), (B, C, 1, 0, True)],
    ),
    (
        "three lists that go round: all are kept",
        [meeting(1, "2024-04-01", A, B), meeting(2, "2024-04-02", B, C), meeting(3, "2024-04-03", C, A)],
        [(A, B, 1, 0, True), (B, C, 1, 0, True), (C, A, 1, 0, True)],
    ),
    ("按姓氏笔画为序", [meeting(1, "2024-04-01", A, B, sort="stroke")], []),
    ("an order told to be unknown", [meeting(1, "2024-04-01", A, B, sort="unknown")], []),
    (
        "two groups of one event say nothing of each other",
        [clip("a", "2024-04-01", listed(A, B), listed(C, D, group=2))],
        [(A, B, 1, 0, True), (C, D, 1, 0, True)],
    ),
    (
        "a headline's list and the text's, both of group 1, are two lists",
        [clip("a", "2024-04-01", listed(C, A), listed(B, D))],
        [(B, D, 1, 0, True), (C, A, 1, 0, True)],
    ),
    ("who speaks after whom tells no rank", [meeting(1, "2024-04-01", A, B, role="speaker")], []),
    (
        "one event in two papers is one list",
        [
            clip("a", "2024-04-02", listed(A, B), told_on("2024-04-01")),
            clip("b", "2024-04-02", listed(A, B), told_on("2024-04-01"), paper="东岭日报"),
        ],
        [(A, B, 1, 0, True)],
    ),
    (
        "a reprint of a meeting without a name is one list",
        [
            clip("a", "2024-04-02", listed(A, B, name="会议")),
            clip("b", "2024-04-02", listed(A, B, name="会议"), paper="东岭日报"),
        ],
        [(A, B, 1, 0, True)],
    ),
    ("a year only: no quarter to count it in", [meeting(1, "2024", A, B)], []),
    ("no date at all", [meeting(1, "", A, B)], []),
]


@pytest.mark.parametrize(("records", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_pairs(records: list[Record], expected: list[tuple[str, str, int, int, bool]]) -> None:
    assert pairs(records) == expected
    assert pairs(records[::-1]) == expected


def test_a_quarter_is_counted_by_the_day_of_the_event() -> None:
    """Reported in April, held in March."""
    _, found = told([clip("a", "2024-04-01", listed(A, B), told_on("2024-03-31"))])
    assert [(p.start, p.end) for p in found] == [("2024-01-01", "2024-04-01")]


def test_rungs_count_from_the_top() -> None:
    names, found = told([meeting(1, "2024-04-01", A, B, C), meeting(2, "2024-04-02", B, D)])
    rungs = {(names[p.before], names[p.after]): p.rung for p in found}
    assert rungs == {(A, B): 1, (A, C): 1, (B, C): 2, (B, D): 2}


def test_facts_are_the_places_in_the_lists() -> None:
    names, (one,) = told([meeting(1, "2024-04-01", A, B), meeting(2, "2024-04-02", A, B), meeting(3, "2024-04-03", B, A)])
    assert (len(one.facts), len(one.against_facts), names[one.before]) == (4, 2, A)


def test_the_scope_is_the_body_of_most_of_the_list() -> None:
    """Two of three 常委 also sit in one 指挥部; one more, who sits in no body with them, stands on the same ladder."""
    committee = [post(person, "云州市委", "常委", area=CITY) for person in (A, B, C)]
    also = [post(person, "云州市防汛指挥部", "副指挥长", area=CITY) for person in (A, B)]
    names, found = told(
        [clip("a", "2024-04-01", *committee, *also), meeting(1, "2024-05-01", A, B, C, D), meeting(2, "2024-05-02", B, A)]
    )
    assert {names.get(p.scope, p.scope) for p in found} == {"云州市委"}
    assert {(names[p.before], names[p.after]) for p in found if p.direct} == {(B, C), (C, D), (A, C)}


def test_a_list_of_no_body_is_of_the_area() -> None:
    _, found = told([clip("a", "2024-04-01", post(A, "云州市委", "常委", area=CITY)), meeting(1, "2024-05-01", A, B)])
    assert [p.scope for p in found] == [CITY]


def reversals(records: list[Record]) -> list[tuple[str, str, str, str]]:
    """(now before, now after, since, earlier)."""
    names, found = told(records)
    starts = {p.id: p.start for p in found}
    return [(names[p.before], names[p.after], p.start, starts[p.reverses]) for p in found if p.reverses]


EARLY = [meeting(1, "2024-01-10", A, B), meeting(2, "2024-02-10", A, B)]
LATE = [meeting(3, "2024-07-10", B, A), meeting(4, "2024-08-10", B, A)]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([*EARLY, *LATE], [(B, A, "2024-07-01", "2024-01-01")]),
        (EARLY, []),
        ([*EARLY, LATE[0]], []),  # one list is not enough
        ([EARLY[0], *LATE], []),
        ([*EARLY, meeting(5, "2024-04-10", B, A), *LATE], [(B, A, "2024-07-01", "2024-01-01")]),  # one list in between
        # back again: two reversals, each against the one before it
        (
            [*EARLY, *LATE, meeting(6, "2024-10-10", A, B), meeting(7, "2024-11-10", A, B)],
            [(B, A, "2024-07-01", "2024-01-01"), (A, B, "2024-10-01", "2024-07-01")],
        ),
    ],
)
def test_a_reversal_needs_two_lists_on_both_sides(records: list[Record], expected: list[tuple[str, str, str, str]]) -> None:
    assert reversals(records) == expected


def test_orders_of_two_areas_do_not_reverse_each_other() -> None:
    late = [clip(f"d{n}", f"2024-07-1{n}", listed(B, A, name=f"全区第{n}场推进会"), area=DISTRICT) for n in (1, 2)]
    names, found = told([*EARLY, *late])
    assert {p.scope for p in found if names[p.before] in (A, B)} == {CITY, DISTRICT}
    assert not any(p.reverses for p in found)


def test_a_long_roll_is_no_attendance_list() -> None:
    roll = [f"{a}{b}明" for a in "赵钱孙李周吴郑王" for b in "一二三四五六七八"]
    linked: Linked = link([meeting(1, "2024-04-01", *roll)], words())
    assert len(roll) > 60
    assert linked.precedences == ()


# surnames of 3 4 5 6 7 8 9 strokes
MA, WANG, SHI, LIU, LI, LIN, ZHAO = "马知岚", "王砚秋", "石若衡", "刘景澜", "李沐川", "林疏桐", "赵望舒"


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        # five whose strokes never fall: none is first
        ((MA, WANG, SHI, LIU, LI), ""),
        # four are so by chance
        ((MA, WANG, SHI, LIU), "马王 马石 马刘 王石 王刘 石刘"),
        # a list by rank: the strokes fall at 王 and at 马, no five in a row rise
        ((SHI, LIU, WANG, LI, MA), "石刘 石王 石李 石马 刘王 刘李 刘马 王李 王马 李马"),
        # of two counts only
        ((WANG, "尹照野", LI, "何既白", "陈听澜"), "王尹 王李 王何 王陈 尹李 尹何 尹陈 李何 李陈 何陈"),
        # who stands before the run, before all of it
        ((ZHAO, MA, WANG, SHI, LIU, LI), "赵马 赵王 赵石 赵刘 赵李"),
        # the run, before who follows it
        ((SHI, LIU, LI, LIN, ZHAO, MA), "石马 刘马 李马 林马 赵马"),
        # a name without a surname has no strokes, and parts the four about it
        ((MA, WANG, "艾尔肯·吐尼亚孜", SHI, LIU), "马王 马艾 马石 马刘 王艾 王石 王刘 艾石 艾刘 石刘"),
    ],
)
def test_who_stands_by_strokes_has_no_rank(people: tuple[str, ...], expected: str) -> None:
    told = {(one[0], other[0]) for one, other, *_ in pairs([meeting(1, "2024-04-01", *people)])}
    assert told == {(pair[0], pair[1]) for pair in expected.split()}


def test_strokes_are_those_of_simplified_surnames() -> None:
    rows = words().lexicon("surnames")
    assert [surname for surname, row in rows.items() if row["strokes"] and not 1 < int(row["strokes"]) < 30] == []
    known = {"马": 3, "王": 4, "尹": 4, "石": 5, "刘": 6, "李": 7, "陈": 7, "赵": 9, "黄": 11, "蔡": 14, "司徒": 5}
    assert {surname: int(rows[surname]["strokes"]) for surname in known} == known
