"""The resolved world: entities, areas, tenures, events, projects and quantities as nodes, and their shortcuts."""

import pytest
from pyoxigraph import DefaultGraph

from factories_linked import Town, yunzhou
from fangzhi import vocabulary
from fangzhi.amounts import amount
from fangzhi.assemble import assemble
from fangzhi.assemble.days import span_of
from fangzhi.namespaces import PREFIXES, node, term

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def store():
    town = yunzhou()
    return assemble(town.articles, town.linked(), vocabulary.load())


def rows(store, text):
    return sorted(tuple(value.value if value is not None else None for value in row) for row in store.query(PROLOGUE + text))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # the one who left holds nothing now; the latest article is of 2024-05-06
        ("?p fz:holdsPost/rdfs:label ?x", ["中共云州市委员会副书记", "云州市人民政府市长"]),
        ("id:per-0000000000a2 fz:heldPost/rdfs:label ?x", ["云州市人民政府市长"]),
        ("?p fz:leads ?b . ?p rdfs:label ?x", ["张远"]),  # 副书记 is no head, 市长 is
        ("id:per-0000000000a1 fz:succeeded/rdfs:label ?x", ["王清"]),
        ("id:per-0000000000a1 fz:workedIn/rdfs:label ?x", ["中共云州市委员会", "云州市人民政府"]),
        ("?p fz:chaired ?e . ?p rdfs:label ?x", ["王清"]),
        ("id:per-0000000000a1 fz:visited/rdfs:label ?x", ["云州产业园", "云州市水利局"]),
        ("?p a fz:Official ; rdfs:label ?x", ["张远", "王清"]),  # who has no tenure is none
        ("?b a fz:PartyBody ; rdfs:label ?x", ["中共云州市委员会"]),
        ("?b a fz:Visit ; rdfs:label ?x", ["水库调研"]),
        ("?b a fz:Campaign ; rdfs:label ?x", ["清河行动"]),
        ("?b fz:implements/rdfs:label ?x", ["清河行动"]),
        ("?b org:transitiveSubOrganizationOf/rdfs:label ?x", ["云州市人民政府"]),
        # a road in a park in a city in a province: the gazetteer adds what stands above the city
        ("?r rdfs:label '滨河路'@zh ; fz:withinArea/rdfs:label ?x", ["云州产业园", "河南省", "焦作市"]),
        ("?a rdfs:label '焦作市'@zh ; fz:gb2260 ?x", ["410800"]),
        ("?e fz:onDate ?x", ["2024-01-10"]),
        ("id:proj-0000000000d1 fz:stage ?s . ?s skos:prefLabel ?x FILTER(LANG(?x) = 'zh')", ["建成"]),
        ("id:proj-0000000000d1 fz:reachedStage ?s . ?s skos:prefLabel ?x FILTER(LANG(?x) = 'zh')", ["建成", "开工"]),
        ("id:proj-0000000000d1 fz:investment/schema:value ?x", ["2000000000", "3200000000"]),
        ("?q a fz:Actual ; schema:value ?x", ["28.5"]),
        ("?q a fz:Target ; fz:periodEnd ?x", ["2025-01-01"]),
        ("?t fz:bundle ?b ; fz:bundleOrder 2 ; fz:post/fz:postTitle ?x", ["市长"]),
        ("?c a fz:PersonnelEvent ; fz:ends/fz:post/rdfs:label ?x", ["云州市人民政府市长"]),
        ("?a schema:author/rdfs:label ?x", ["张远"]),
        ("?e fz:mentionedIn ?x . ?e rdfs:label '艾尔肯·吐尼亚孜'@zh", [PREFIXES["art"] + "yzrb-20240110-01-02"]),
    ],
)
def test_what_the_world_holds(store, question, told):
    assert [row[0] for row in rows(store, f"SELECT DISTINCT ?x {{ {question} }}")] == told


def test_every_statement_is_part_of_the_world_unless_disputed(store):
    """A claim repeats a triple of the default graph; only who once held a post may hold it no more."""
    claims = rows(
        store,
        """SELECT ?s ?p WHERE { GRAPH ?g { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
           FILTER NOT EXISTS { ?c fz:status ?x } } FILTER NOT EXISTS { ?s ?p ?o } }""",
    )
    assert claims == [(PREFIXES["id"] + "per-0000000000a2", PREFIXES["fz"] + "holdsPost")]


def test_an_order_is_taken_from_one_list(store):
    """Two articles list the same event differently: the longer list gives the order, whole."""
    town = Town()
    event = town.entity("ev-1", "Event", "座谈会", kind="meeting")
    people = [town.entity(f"per-{i}", "Person", name) for i, name in enumerate(["甲一", "乙二", "丙三"])]
    for id, order in (("short", [2, 0]), ("long", [0, 1, 2])):
        names = ["甲一", "乙二", "丙三"]
        facts = [
            ("Participates", {"participant": people[i], "event": event, "role": "attendee"}, names[i], {"group": 1, "order": at})
            for at, i in enumerate(order, 1)
        ]
        town.tell(id, "座谈会：" + "、".join(names[i] for i in order), *facts)
    made = assemble(town.articles, town.linked(), vocabulary.load())
    order = rows(made, "SELECT ?n ?i { ?p fz:participant/rdfs:label ?n ; fz:listOrder ?i }")
    assert dict(order) == {"甲一": "1", "乙二": "2", "丙三": "3"}


@pytest.mark.parametrize(
    ("days", "onDate"),
    [
        (["2024-05-01", "2024-05-02", "2024-05-02"], "2024-05-02"),  # what more articles tell
        (["2024-05", "2024-05-03"], "2024-05-03"),  # a day before a month
        (["2024-05"], None),  # bounds only
        (["--05-03"], None),
        (["2024-02-30"], None),  # no such day
    ],
)
def test_an_event_has_one_day_or_bounds(days, onDate):
    town = Town()
    event = town.entity("ev-1", "Event", "座谈会")
    for i, day in enumerate(days):
        town.tell(f"a-{i}", "座谈会召开", ("EventInfo", {"event": event, "date": day}, "座谈会召开"))
    made = assemble(town.articles, town.linked(), vocabulary.load())
    found = [q.object.value for q in made.quads_for_pattern(node(event), term("fz:onDate"), None, DefaultGraph())]
    assert found == ([onDate] if onDate else [])


def test_the_official_list_has_the_last_word(store):
    """A text that puts 焦作市 into another province is kept as a disputed claim and changes no area."""
    town = Town()
    city = town.entity("area-1", "Place", "焦作市", code="4108")
    province = town.entity("area-2", "Place", "河北省", code="13")
    town.tell("a-1", "河北省焦作市", ("LocatedIn", {"subject": city, "place": province}, "河北省焦作市"))
    made = assemble(town.articles, town.linked(), vocabulary.load())
    assert rows(made, "SELECT ?x { id:area-1 fz:withinArea/rdfs:label ?x }") == [("河南省",)]
    assert rows(made, "SELECT ?s { GRAPH ?g { ?c fz:status ?s } }") == [(PREFIXES["voc"] + "status-disputed",)]


def test_a_circle_of_bodies_does_not_hang():
    town = Town()
    one, two = (town.entity(f"inst-{i}", "Institution", f"机构{i}") for i in (1, 2))
    text = "机构1属机构2，机构2属机构1"
    town.tell("a-1", text, ("PartOf", {"child": one, "parent": two}, text), ("PartOf", {"child": two, "parent": one}, text))
    made = assemble(town.articles, town.linked(), vocabulary.load())
    assert len(rows(made, "SELECT ?a ?b { ?a org:transitiveSubOrganizationOf ?b }")) == 2


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("4400000000 CNY", ("4400000000", "CNY")),
        ("6.5%", ("6.5", "%")),
        ("23000 户", ("23000", "户")),
        ("翻一番", None),
        ("3-5 万", None),  # a range is no number
        ("1e400", None),
        ("9" * 60, None),
    ],
)
def test_numbers_are_read_or_left(value, told):
    found = amount(value)
    assert (found and (str(found[0]), found[1])) == told


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2024", ("2024-01-01", "2025-01-01")),
        ("2024-02", ("2024-02-01", "2024-03-01")),
        ("2024-12-31", ("2024-12-31", "2025-01-01")),
        ("2023-02-29", None),
        ("--05-06", None),
        ("9999-12-31", None),  # the day after it has no date
        ("", None),
    ],
)
def test_dates_are_half_open(value, bounds):
    assert span_of(value) == bounds
