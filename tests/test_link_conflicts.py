"""Conflicts: what articles tell that cannot all be true, and the neighbours that are none. All people are invented."""

import pytest

from fangzhi.findings import Conflict
from fangzhi.link import link
from fangzhi.model import Record
from link_factory import CITY, Clipping, Said, act, clip, located, post, words

A, B = "令狐景和", "司徒望川"
GOV = "云州市人民政府"


def mayor(person: str, article: str, day: str, **more: object) -> Record:
    return clip(article, day, post(person, GOV, "市长", area=CITY, **more))


def chosen(person: str, article: str, day: str) -> Record:
    return clip(article, day, act(person, GOV, "市长", "elected", date=day, area=CITY))


def fact(type: str, main: tuple[str, str], evidence: str = "", **roles: object) -> Said:
    """A fact on a project, a target's subject or an event, with its sentence; `modality`, `planned` are details."""
    role = {"Project": "project", "Event": "event"}.get(main[0], "subject")
    role = "subject" if type == "Target" else role
    details = {k: roles.pop(k) for k in ("modality", "planned") if k in roles}

    def tell(c: Clipping) -> None:
        c.fact(type, {role: c.entity(*main)}, roles, evidence=evidence, **details)

    return tell


DAM = ("Project", "云河左岸防洪提升工程")


def money(article: str, day: str, *values: str, evidence: str = "总投资", attribute: str = "investment") -> Record:
    return clip(article, day, *(fact("ProjectInfo", DAM, evidence, attribute=attribute, value=v) for v in values))


def goal(article: str, value: str, *, deadline: str = "2025", modality: str = "strive") -> Record:
    city = ("Institution", GOV)
    return clip(
        article, "2024-03-01", fact("Target", city, "目标", object="新增就业", value=value, deadline=deadline, modality=modality)
    )


FAIR = ("Event", "第七届云河国际灯会")


def held(article: str, date: str, evidence: str = "举行", **more: object) -> Record:
    return clip(article, "2024-05-09", fact("EventInfo", FAIR, evidence, date=date, **more))


def found(records: list[Record]) -> tuple[dict[str, str], tuple[Conflict, ...]]:
    linked = link(records, words())
    return {e.id: e.name for e in linked.entities}, linked.conflicts


# 30 days and more between two sightings, with another seen between, are two spells and no conflict.
SEEN_BY_TURNS = [
    mayor(A, "a", "2024-03-01"),
    mayor(B, "b", "2024-03-05"),
    mayor(A, "c", "2024-03-20"),
    mayor(B, "d", "2024-03-29"),
]
ACTING = [mayor(A, "a", "2024-03-10", kind="acting"), mayor(A, "b", "2024-03-18", kind="acting")]
ACTING_ON = [mayor(A, "a", "2024-03-10", kind="acting"), mayor(A, "b", "2024-04-01", kind="acting")]
SUM, MORE, LESS = "3200000000 CNY", "5200000000 CNY", "300000000 CNY"

# what it shows, articles, kind expected, values of the sides
ROWS = [
    ("two 市长, each certain over the same weeks", SEEN_BY_TURNS, "two-holders", [A, B]),
    ("one seen between two sightings of the other", SEEN_BY_TURNS[:3], "two-holders", [A, B]),
    (
        "one name holds the other: a longer form of it",
        [mayor("安杰伊·杜达", "a", "2024-03-01"), mayor("杜达", "b", "2024-03-05"), mayor("安杰伊·杜达", "c", "2024-03-20")],
        "",
        [],
    ),
    (
        "a seat that is told to be two people's",
        [clip("a", "2024-03-01", *(post(who, "云州市防汛指挥部", "指挥长", area=CITY, evidence="任双指挥长") for who in (A, B)))],
        "",
        [],
    ),
    (
        "the same where it is not",
        [clip("a", "2024-03-01", *(post(who, "云州市防汛指挥部", "指挥长", area=CITY, evidence="任指挥长") for who in (A, B)))],
        "two-holders",
        [A, B],
    ),
    ("one after the other", [mayor(A, "a", "2024-03-01"), mayor(B, "b", "2024-05-05")], "", []),
    (
        "代市长 until the day on which another is elected",
        [*ACTING, chosen(B, "c", "2024-03-18"), mayor(B, "d", "2024-04-01")],
        "",
        [],
    ),
    ("代市长 who is elected", [*ACTING_ON, chosen(A, "c", "2024-03-18"), mayor(A, "d", "2024-04-09")], "", []),
    (
        "代市长 shown for weeks after another is elected",
        [*ACTING_ON, chosen(B, "c", "2024-03-18"), mayor(B, "d", "2024-04-09")],
        "two-holders",
        [A, B],
    ),
    (
        "several may be 副市长",
        [clip(f"a{k}", f"2024-03-0{k}", post((A, B)[k % 2], GOV, "副市长", area=CITY)) for k in (1, 2, 3, 4)],
        "",
        [],
    ),
    ("two sums of one project", [money("a", "2024-03-01", SUM), money("b", "2024-06-01", MORE)], "project-figures", [SUM, MORE]),
    ("one sum, once rounded", [money("a", "2024-03-01", MORE), money("b", "2024-06-01", "5160000000 CNY")], "", []),
    (
        "20亿 is no rounding of 24亿",
        [money("a", "2024-03-01", "2000000000 CNY"), money("b", "2024-06-01", "2400000000 CNY")],
        "project-figures",
        ["2000000000 CNY", "2400000000 CNY"],
    ),
    ("one article tells two sums: of two things", [money("a", "2024-03-01", SUM, LESS), money("b", "2024-06-01", MORE)], "", []),
    ("two currencies", [money("a", "2024-03-01", SUM), money("b", "2024-06-01", "300000000 USD")], "", []),
    (
        "the first stage is not the whole",
        [money("a", "2024-03-01", SUM), money("b", "2024-06-01", LESS, evidence="一期投资3亿元")],
        "",
        [],
    ),
    (
        "what has been spent so far contradicts nothing",
        [money("a", "2024-03-01", SUM, evidence="完成投资32亿元"), money("b", "2024-06-01", MORE, evidence="完成投资52亿元")],
        "",
        [],
    ),
    (
        "land and floor",
        [
            money("a", "2024-03-01", "50000 m2", evidence="占地5万平方米", attribute="area"),
            money("b", "2024-06-01", "120000 m2", evidence="总建筑面积12万平方米", attribute="area"),
        ],
        "",
        [],
    ),
    ("two values of one target", [goal("a", "32000 人"), goal("b", "40000 人")], "target-values", ["32000 人", "40000 人"]),
    ("targets of two years", [goal("a", "32000 人"), goal("b", "40000 人", deadline="2026")], "", []),
    ("a result is no target", [goal("a", "32000 人"), goal("b", "40000 人", modality="done")], "", []),
    ("two dates of one event", [held("a", "2024-05-01"), held("b", "2024-05-03")], "event-dates", ["2024-05-01", "2024-05-03"]),
    ("a month that holds the day", [held("a", "2024-05"), held("b", "2024-05-03")], "", []),
    ("its opening and its close", [held("a", "2024-05-01", "开幕"), held("b", "2024-05-03", "闭幕")], "", []),
    ("an event that lasts", [held("a", "2024-05-01", "出席峰会"), held("b", "2024-05-02", "出席峰会")], "", []),
    (
        "its opening on two days",
        [held("a", "2024-05-01", "文化节开幕"), held("b", "2024-05-02", "文化节开幕")],
        "event-dates",
        ["2024-05-01", "2024-05-02"],
    ),
    ("what was planned", [held("a", "2024-05-01", planned=True), held("b", "2024-05-03")], "", []),
]


@pytest.mark.parametrize(("records", "kind", "values"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_conflicts(records: list[Record], kind: str, values: list[str]) -> None:
    for given in (records, records[::-1]):
        names, conflicts = found(given)
        assert [c.kind for c in conflicts] == ([kind] if kind else [])
        assert [names.get(s.value, s.value) for c in conflicts for s in c.sides] == values
        facts = {f.id for r in given for f in r.facts}
        assert all(side.facts and set(side.facts) <= facts for c in conflicts for side in c.sides)


def there(name: str, place: str, day: str, *, area: str = "", person: str = A, sentence: str = "出席", **more: object) -> Said:
    """Somebody attends an event of a day and place."""

    def tell(c: Clipping) -> None:
        key = c.entity("Event", name)
        c.fact("Participates", {"participant": c.entity("Person", person), "event": key}, {"role": "attendee"}, evidence=sentence)
        where = {"place": c.entity("Place", place, **({"code": area} if area else {}))}
        c.fact("EventInfo", {"event": key, **where}, {"date": day}, **more)

    return tell


HERE, FAR = ("云河治理现场推进会", "云州市", "2024-05-06"), ("全国灯具产业发展大会", "焦作市", "2024-05-06")
OFFICE = post(A, GOV, "市长", area=CITY)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (there(*HERE, area=CITY), there(*FAR, area="4108"), 1),
        (there(*HERE, area=CITY), there(FAR[0], FAR[1], "2024-05-07", area="4108"), 0),  # the next day
        (there(*HERE, area=CITY), there(FAR[0], "海屏市", HERE[2], area="9902"), 0),  # the next city
        (there(*HERE, area=CITY), there(*FAR), 0),  # nobody knows where that place is
        (there(*HERE, area=CITY), there(*FAR, area="4108", sentence="以视频方式出席"), 0),
        (there(*HERE, area=CITY), there(*FAR, area="4108", planned=True), 0),
        (there(*HERE, area=CITY), there(*FAR, area="4108", person=B), 0),
        (there(*HERE, area=CITY), there(*FAR[:2], "", area="4108"), 0),  # of no day but that of the paper
    ],
)
def test_two_far_places_on_one_day(one: Said, other: Said, count: int) -> None:
    names, conflicts = found([clip("a", "2024-05-07", OFFICE, one), clip("b", "2024-05-07", OFFICE, other)])
    assert [(c.kind, names[c.about]) for c in conflicts] == [("two-places", A)] * count
    assert all(len(side.facts) == 2 for c in conflicts for side in c.sides)  # that he was there, and where and when it was


def test_a_place_without_a_code_lies_where_articles_put_it() -> None:
    hall = ("全国灯具产业发展大会", "怀川会展馆", "2024-05-06")
    put = located("Place", "怀川会展馆", "焦作市", code="4108")
    records = [clip("a", "2024-05-07", OFFICE, there(*HERE, area=CITY)), clip("b", "2024-05-07", OFFICE, put, there(*hall))]
    _, conflicts = found(records)
    assert [c.kind for c in conflicts] == ["two-places"]


def test_the_reason_has_both_sentences_and_where_they_stand() -> None:
    _, (one,) = found(
        [
            money("a", "2024-03-01", "2000000000 CNY", evidence="总投资20亿元"),
            money("b", "2024-06-01", "3200000000 CNY", evidence="总投资32亿元"),
            money("c", "2024-07-01", "3200000000 CNY", evidence="总投资约32亿元"),
        ]
    )
    assert one.reason == (
        "“云河左岸防洪提升工程”的投资额前后不一：“总投资20亿元”（《云州日报》2024-03-01）；"
        "“总投资32亿元”（《云州日报》2024-06-01），又见《云州日报》2024-07-01"
    )


def test_the_reason_names_seat_days_and_holders() -> None:
    _, (one,) = found([mayor(A, "a", "2024-03-01"), mayor(B, "b", "2024-03-05"), mayor(A, "c", "2024-03-09")])
    assert one.reason.startswith("“云州市人民政府市长”只能由一人担任，但2024-03-05确有两人。令狐景和：")
    assert "司徒望川：" in one.reason


def test_two_of_one_name_may_be_one_whom_linking_kept_apart() -> None:
    twin = {"homonym": 2}
    records = [
        mayor(A, "a", "2024-03-01"),
        clip("b", "2024-03-05", post(A, GOV, "市长", area=CITY, who=twin), post(B, GOV, "副市长", area=CITY)),
        mayor(A, "c", "2024-03-09"),
    ]
    assert found(records)[1] == ()
