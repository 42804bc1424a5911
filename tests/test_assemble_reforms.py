"""Reforms in the graph: change events, what descends from what, who signs as whom."""

import pytest

from factories_linked import Town
from fangzhi import vocabulary
from fangzhi.assemble import assemble

PREFIX = """PREFIX fz: <https://w3id.org/fangzhi/ns#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"""
TEXT = (
    "1983年云州市农林局更名为云州市农业局。2019年3月云州市农业局、云州市畜牧局合并组建云州市农业农村局。拟撤销云州市粮食局。"
    "云州市史志办与云州市档案馆合署办公。云州市农业局不再加挂云州市蚕桑办公室牌子。撤销青原县，设立青原市。"
    "云州市粮食局的储备职责划入云州市农业农村局。"
)


@pytest.fixture(scope="module")
def store():
    town = Town()
    ids = {
        name: town.entity(f"inst-{n:012x}", "Institution", name)
        for n, name in enumerate(
            [
                "云州市农林局",
                "云州市农业局",
                "云州市畜牧局",
                "云州市农业农村局",
                "云州市粮食局",
                "云州市史志办",
                "云州市档案馆",
                "云州市蚕桑办公室",
            ]
        )
    }
    county, city = town.entity("place-00000000000a", "Place", "青原县"), town.entity("place-00000000000b", "Place", "青原市")

    def changed(kind, old, new, evidence, **more):
        roles = {"kind": kind, "original": ids.get(old, old), "result": ids.get(new, new)} | more
        return "Reform", {role: value for role, value in roles.items() if value}, evidence

    merger = "2019年3月云州市农业局、云州市畜牧局合并组建云州市农业农村局"
    town.tell(
        "a-1",
        TEXT,
        changed("renamed", "云州市农林局", "云州市农业局", "1983年云州市农林局更名为云州市农业局", date="1983"),
        changed("merged", "云州市农业局", "云州市农业农村局", merger, date="2019-03"),
        changed("merged", "云州市畜牧局", "云州市农业农村局", merger, date="2019-03"),
        changed("abolished", "云州市粮食局", "", "撤销云州市粮食局", planned=True),
        changed("area", county, city, "撤销青原县，设立青原市"),
        changed("transferred", "云州市粮食局", "云州市农业农村局", "云州市粮食局的储备职责划入云州市农业农村局"),
        (
            "Nameplate",
            {"body": ids["云州市史志办"], "plate": ids["云州市档案馆"], "kind": "sharesOffices"},
            "云州市史志办与云州市档案馆合署办公",
        ),
        (
            "Nameplate",
            {"body": ids["云州市农业局"], "plate": ids["云州市蚕桑办公室"], "kind": "alsoSignsAs", "ended": True},
            "云州市农业局不再加挂云州市蚕桑办公室牌子",
        ),
        date="2019-04-01",
    )
    return assemble(town.articles, town.linked(), vocabulary.load())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("?a rdfs:label '云州市农业农村局'@zh ; fz:successorOf/rdfs:label ?x", ["云州市农业局", "云州市畜牧局"]),
        ("?a rdfs:label '云州市农业农村局'@zh ; fz:descendsFrom/rdfs:label ?x", ["云州市农业局", "云州市农林局", "云州市畜牧局"]),
        ("?e a fz:Merger ; org:originalOrganization/rdfs:label ?x", ["云州市农业局", "云州市畜牧局"]),
        ("?e a fz:Merger ; fz:startEarliest ?x", ["2019-03-01"]),
        ("?e a fz:Renaming ; fz:edtf ?x", ["1983"]),
        ("?e a fz:Reform ; fz:planned true ; org:originalOrganization/rdfs:label ?x", ["云州市粮食局"]),
        ("?e fz:planned true ; fz:startLatest ?x", []),  # nobody said that it happened
        ("?e a fz:AreaChange ; fz:resultingArea/rdfs:label ?x", ["青原市"]),
        ("?e a fz:AreaChange ; fz:startLatest ?x", ["2019-04-01"]),  # had happened when it was told
        ("?e a fz:AreaChange ; org:resultingOrganization ?x", []),
        ("?a fz:tookFunctionsFrom/rdfs:label ?x", ["云州市粮食局"]),  # and does not descend from it
        ("?a rdfs:label '云州市档案馆'@zh ; fz:sharesOfficesWith/rdfs:label ?x", ["云州市史志办"]),
        ("?a rdfs:label '云州市史志办'@zh ; fz:sharesOfficesWith/rdfs:label ?x", ["云州市档案馆"]),
        ("?a fz:formerlySignedAs/rdfs:label ?x", ["云州市蚕桑办公室"]),
        ("?a fz:alsoSignsAs ?x", []),
        ("GRAPH ?g { ?c fz:supports ?e ; fz:evidence/fz:quote ?x } ?e fz:planned true", ["撤销云州市粮食局"]),
    ],
)
def test_what_the_world_holds(store, question, told):
    found = store.query(f"{PREFIX} SELECT DISTINCT ?x {{ {question} }} ORDER BY ?x")
    assert sorted(row["x"].value for row in found) == sorted(told)


def test_two_articles_tell_one_change(store):
    town = Town()
    old, new = (
        town.entity("inst-00000000000a", "Institution", "云州市农委"),
        town.entity("inst-00000000000b", "Institution", "云州市农业局"),
    )
    for n, date in enumerate(["2019-04-02", "2019-04-01"]):
        fact = ("Reform", {"kind": "renamed", "original": old, "result": new}, "云州市农委更名为云州市农业局")
        town.tell(f"a-{n}", "云州市农委更名为云州市农业局。", fact, date=date)
    made = assemble(town.articles, town.linked(), vocabulary.load())
    told = "?e a fz:Renaming ; fz:startLatest ?d . GRAPH ?g { ?c fz:supports ?e }"
    [row] = made.query(f"{PREFIX} SELECT ?e ?d (COUNT(?c) AS ?n) {{ {told} }} GROUP BY ?e ?d")
    assert (row["d"].value, row["n"].value) == ("2019-04-01", "2")
