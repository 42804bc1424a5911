"""How a policy spreads over the levels, and how far targets have come."""

from pathlib import Path

import pytest

from factories_linked import Town
from fangzhi import vocabulary
from fangzhi.assemble import assemble

PREFIX = "PREFIX fz: <https://w3id.org/fangzhi/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
COUNTIES = {"410882": "沁阳市", "410883": "孟州市", "410821": "修武县", "410822": "博爱县", "410823": "武陟县"}


def asked(store, query: str, **given: str) -> list[list[str | None]]:
    text = (Path(vocabulary.load().root) / "queries" / f"{query}.rq").read_text(encoding="utf-8")
    values = " ".join(f'VALUES ?{k} {{ "{v}"@zh }}' for k, v in given.items())
    answer = store.query(text.replace("WHERE {", f"WHERE {{ {values} ", 1))
    return [[row[v].value if row[v] is not None else None for v in answer.variables] for row in answer]


@pytest.fixture(scope="module")
def spread():
    """A provincial document that three of five counties carry out, one of them before the province's paper tells it."""
    town = Town()
    policy = town.entity("pol-00000000000a", "Policy", "清河办法", kind="document")
    province = town.entity("inst-00000000000a", "Institution", "河南省水利厅", area_code="41")
    centre = town.entity("inst-00000000000b", "Institution", "国家水务总局", national=True)
    firm = town.entity("inst-00000000000c", "Institution", "云州水务集团")
    counties = [town.entity(f"area-{code:0>12}", "Place", name, code=code) for code, name in COUNTIES.items()]

    def tell(day, who, name, n):
        fact = ("Implements", {"actor": who, "policy": policy}, f"{name}落实清河办法")
        town.tell(f"a-{n}", f"{name}落实清河办法。", fact, date=day)

    for n, (day, who, name) in enumerate(
        [
            ("2024-03-01", centre, "国家水务总局"),
            ("2024-03-11", province, "河南省水利厅"),
            ("2024-03-18", counties[0], "沁阳市"),
            ("2024-03-31", counties[1], "孟州市"),
            ("2024-03-09", counties[2], "修武县"),
            ("2024-05-01", counties[0], "沁阳市"),
            ("2024-04", firm, "云州水务集团"),
        ]
    ):
        tell(day, who, name, n)
    town.tell("a-9", "博爱县、武陟县有雨。", date="2024-06-01")
    return assemble(town.articles, town.linked(), vocabulary.load())


def test_each_level_lags_behind_the_one_above_and_the_rest_were_not_seen(spread):
    assert asked(spread, "campaign", policy="清河办法") == [
        ["清河办法", None, "云州水务集团", None, None, None, "1"],  # no area, no full day: no level and no lag
        ["清河办法", "中央", "国家水务总局", "2024-03-01", None, None, "1"],
        ["清河办法", "省级", "河南省水利厅", "2024-03-11", "10", "国家水务总局", "1"],
        ["清河办法", "县级", "修武县", "2024-03-09", "-2", "河南省水利厅", "1"],
        ["清河办法", "县级", "沁阳市", "2024-03-18", "7", "河南省水利厅", "2"],
        ["清河办法", "县级", "孟州市", "2024-03-31", "20", "河南省水利厅", "1"],
        ["清河办法", "县级", "博爱县", None, None, "河南省水利厅", "0"],
        ["清河办法", "县级", "武陟县", None, None, "河南省水利厅", "0"],
    ]


def reached(*told: tuple[str, str, dict[str, str], dict[str, str]]):
    """The gap and share on every target of a city of which articles tell (day, words, roles, details)."""
    town = Town()
    city = town.entity("area-00000000000c", "Place", "焦作市", code="4108")
    for n, (day, words, roles, details) in enumerate(told):
        town.tell(f"a-{n}", f"焦作市{words}。", ("Target", {"subject": city} | roles, words, details), date=day)
    made = assemble(town.articles, town.linked(), vocabulary.load())
    query = f"{PREFIX} SELECT ?g ?c {{ ?q fz:gap ?g OPTIONAL {{ ?q fz:completion ?c }} }} ORDER BY ?g"
    return [tuple(row[v].value if row[v] is not None else None for v in ("g", "c")) for row in made.query(query)]


GOAL = ("2024-01-13", "力争GDP增长6.5%左右", {"object": "GDP增长", "value": "6.5 %", "deadline": "2024"}, {"modality": "strive"})


def growth(day: str, measure: str, value: str, **details: str):
    return day, f"{measure}{value}%", {"object": measure, "value": f"{value} %"}, {"modality": "done"} | details


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # the same measure under a short name and with its basis in it; of a growth no share is done
        ([GOAL, growth("2024-07-20", "地区生产总值同比增长", "5.1", basis="yoy")], [("-1.4", None)]),
        # against the month before is another thing
        ([GOAL, growth("2024-07-20", "地区生产总值环比增长", "5.1", basis="qoq")], []),
        # told beside the target: last year's
        ([GOAL, growth("2024-01-13", "地区生产总值增长", "5.8")], []),
        # told long after the target's year
        ([GOAL, growth("2025-05-13", "地区生产总值增长", "5.8")], []),
        # of its own period, which is another year's
        ([GOAL, growth("2024-05-13", "地区生产总值增长", "5.8", period="2023")], []),
        # the latest of two results counts; a goal is one by its deadline alone
        (
            [
                ("2024-02-01", "清垃圾380处", {"object": "清垃圾", "value": "380 处", "deadline": "2024-06-10"}, {}),
                ("2024-04-01", "已清垃圾190处", {"object": "清垃圾", "value": "190 处"}, {"modality": "done"}),
                ("2024-06-12", "已清垃圾399处", {"object": "清垃圾", "value": "399 处"}, {"modality": "done"}),
            ],
            [("19", "105")],
        ),
        # other units are not compared
        (
            [
                ("2024-02-01", "力争造林3万亩", {"object": "造林", "value": "30000 亩"}, {"modality": "strive"}),
                ("2024-06-12", "造林21处", {"object": "造林", "value": "21 处"}, {"modality": "done"}),
            ],
            [],
        ),
    ],
)  # fmt: skip
def test_what_is_reached_of_a_target(told, expected):
    assert reached(*told) == expected


def test_each_restatement_of_a_target_is_a_row():
    town = Town()
    city = town.entity("area-00000000000c", "Place", "焦作市", code="4108")
    for n, day in enumerate(["2024-03-01", "2024-01-13"]):
        roles = {"subject": city, "object": "造林", "value": "30000 亩", "deadline": "2024"}
        town.tell(f"a-{n}", "焦作市力争造林3万亩。", ("Target", roles, "力争造林3万亩", {"modality": "strive"}), date=day)
    store = assemble(town.articles, town.linked(), vocabulary.load())
    rows = asked(store, "targets", name="焦作市")
    assert [(row[1], row[2], row[-2]) for row in rows] == [("造林", "力争", "2024-01-13"), ("造林", "力争", "2024-03-01")]
