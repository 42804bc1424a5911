"""ontology/*.ttl and queries: every word is declared and labelled, every query says the same in two engines."""

import re

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef

from factories_linked import Town, yunzhou
from fangzhi import vocabulary
from fangzhi.assemble import assemble, write
from fangzhi.assemble.concepts import load
from fangzhi.namespaces import PREFIXES, term

ROOT = vocabulary.load().root
FZ, VOC = PREFIXES["fz"], PREFIXES["voc"]
QUERIES = sorted((ROOT / "queries").glob("*.rq"))
TYPES = ["Person", "Institution", "Place", "Project", "Policy", "Event"]
RELATIONS = (
    "HoldsPost Appointment PartOf LocatedIn Participates EventInfo ProjectInfo Target Implements Byline Reform Nameplate Conveys"
)


@pytest.fixture(scope="module")
def ontology():
    return rdflib.Graph().parse(ROOT / "fangzhi.ttl")


@pytest.fixture(scope="module")
def concepts():
    return rdflib.Graph().parse(ROOT / "concepts.ttl")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    town, words = yunzhou(reformed=True), vocabulary.load()
    made = tmp_path_factory.mktemp("output")
    write(assemble(town.articles, town.linked(), words), words, made)
    return made


@pytest.fixture(scope="module")
def engines(folder):
    ours = ox.Store()
    ours.load(path=folder / "graph.trig", format=ox.RdfFormat.TRIG)
    return ours, rdflib.Dataset().parse(folder / "graph.trig", format="trig")


def test_every_word_of_ours_has_two_labels_and_a_comment(ontology):
    declared = {s for s in ontology.subjects(RDF.type, None) if str(s).startswith(FZ)}
    assert len(declared) > 150
    for word in declared:
        languages = {label.language for label in ontology.objects(word, RDFS.label)}
        assert languages == {"zh", "en"}, word
        assert ontology.value(word, RDFS.comment), word


def test_words_named_in_the_ontology_are_declared(ontology):
    for predicate in (RDFS.subClassOf, RDFS.domain, RDFS.range, RDFS.subPropertyOf, OWL.inverseOf):
        for word in ontology.objects(None, predicate):
            if str(word).startswith(FZ):
                assert (word, RDF.type, None) in ontology, word


def test_the_class_tree_has_no_circle():
    parents = load(ROOT).parents
    for cls in parents:
        assert cls not in {ancestor for parent in parents[cls] for ancestor in load(ROOT).classes(parent)}


def test_the_graph_uses_only_declared_words(ontology, concepts, engines):
    """Each class and property of ours in the data is in fangzhi.ttl, each concept in concepts.ttl."""
    declared = {str(s) for s in ontology.subjects(RDF.type, None)} | {str(s) for s in concepts.subjects(RDF.type, None)}
    store, _ = engines
    used = {n.value for q in store for n in q.triple if isinstance(n, ox.NamedNode) and n.value.startswith((FZ, VOC))}
    assert len(used) > 100
    assert used <= declared


@pytest.mark.parametrize("name", ["shapes.ttl", "display.ttl", "expectations.ttl", "concepts.ttl"])
def test_other_files_use_only_declared_words(name, ontology, concepts):
    declared = set(ontology.subjects(RDF.type, None)) | set(concepts.subjects(RDF.type, None))
    graph = rdflib.Graph().parse(ROOT / name)
    used = {n for t in graph for n in t if isinstance(n, URIRef) and str(n).startswith(FZ) and not str(n).endswith("Shape")}
    assert used <= declared, used - declared


def test_every_concept_has_labels_and_a_scheme_and_no_code_twice(concepts):
    codes = set()
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        assert {label.language for label in concepts.objects(concept, SKOS.prefLabel)} == {"zh", "en"}, concept
        (scheme,) = concepts.objects(concept, SKOS.inScheme)
        for code in concepts.objects(concept, SKOS.notation):
            assert (scheme, code) not in codes
            codes.add((scheme, code))


@pytest.mark.parametrize(
    ("scheme", "codes"),
    [
        ("fact-type", RELATIONS),
        ("kind", "substantive acting designate incharge seconded concurrent honorary"),
        ("action", "appointed removed elected nominated"),
        ("part", "host organizer coorganizer chair speaker attendee winner inspected involved"),
        ("part", "reporter correspondent photographer editor proofreader layout"),
        ("rank", "1 2 3 4 5 6 7 8 9 10"),
    ],
)
def test_the_words_of_the_fact_scheme_have_concepts(scheme, codes):
    words = load(ROOT)
    assert [code for code in codes.split() if words.concept(scheme, code) is None] == []


def test_the_stages_of_the_fact_scheme_follow_one_another():
    words = load(ROOT)
    told = ["planned", "signed", "started", "under construction", "completed"]
    places = [words.staged[words.concept("stage", stage)] for stage in told]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("kind", "top", "cls"),
    [
        ("party", "fz:Institution", "fz:PartyBody"),
        ("hospital", "fz:Institution", "fz:Hospital"),
        ("meeting", "fz:Event", "fz:Meeting"),
        ("party", "fz:Event", "fz:Event"),  # a kind of body is no kind of event
        ("什么", "fz:Institution", "fz:Institution"),
        ("", "fz:Event", "fz:Event"),
    ],
)
def test_kinds_lead_to_classes(kind, top, cls):
    assert load(ROOT).subclass(kind, term(top)) == term(cls)


def test_every_kind_that_lexicons_name_has_a_class():
    """A kind of body in a lexicon without a class would leave its bodies plain institutions."""
    words, loaded = load(ROOT), vocabulary.load()
    kinds = {row["kind"] for name in ("body_suffixes", "departments", "event_heads") for row in loaded.lexicon(name).values()}
    assert {kind for kind in kinds if kind and kind not in words.kinds} == set()


def test_what_is_shown_has_words_colour_and_order():
    display = rdflib.Graph().parse(ROOT / "display.ttl")
    show = rdflib.Namespace(FZ)
    for name in [FZ + t for t in TYPES] + [VOC + "rel-" + r for r in RELATIONS.split()]:
        labels = {label.language for label in display.objects(URIRef(name), show.displayLabel)}
        assert labels == {"zh", "en"}, name
        assert isinstance(display.value(URIRef(name), show.displayOrder), Literal)
        assert re.fullmatch("#[0-9A-F]{6}", str(display.value(URIRef(name), show.displayColor)))
    colours = [str(display.value(URIRef(FZ + t), show.displayColor)) for t in TYPES]
    assert len(set(colours)) == len(colours)


def plain(value):
    if value is None:
        return None
    text = value.value if isinstance(value, ox.Literal | ox.NamedNode) else str(value)
    return text.rstrip("0").rstrip(".") if re.fullmatch(r"-?\d+\.\d+", text) else text


def both(engines, text):
    ours, theirs = engines
    found = ours.query(text)
    names = [v.value for v in found.variables]
    return [[plain(s[n]) for n in names] for s in found], [[plain(row[n]) for n in names] for row in theirs.query(text)]


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.stem)
def test_a_query_says_the_same_in_both_engines(query, engines):
    text = query.read_text(encoding="utf-8")
    assert [line.split(":")[0] for line in text.splitlines()[:3]] == ["# title-zh", "# title-en", "# parameters"]
    ours, theirs = both(engines, text)
    assert ours == theirs
    assert ours or query.stem in ("reversals", "vacancies")


@pytest.mark.parametrize(
    ("name", "values", "rows"),
    [
        ("who-holds", 'VALUES ?post { "焦作市市长"@zh }', [["张远", "云州市人民政府市长", "正式", "2024-01-10", "2024-01-11"]]),
        ("who-holds", 'VALUES ?name { "王清"@zh }', []),
        (
            "as-of",
            'VALUES ?date { "2023-06-01"^^<http://www.w3.org/2001/XMLSchema#date> } VALUES ?post { "云州市人民政府市长"@zh }',
            [  # between the last sighting of the one and the first of the other: both are possible, neither certain
                ["云州市人民政府市长", "王清", "false", "0001-01-01", "2023-03-18", "2023-03-19", "2024-01-10", "正式"],
                ["云州市人民政府市长", "张远", "false", "2023-03-19", "2024-01-10", "2024-01-11", "9999-12-31", "正式"],
            ],
        ),
        ("concurrent", 'VALUES ?name { "王清"@zh }', []),
        ("vacancies", 'VALUES ?post { "焦作市市长"@zh }', []),  # the next mayor may have begun when the last one left
        (
            "precedence",
            'VALUES ?name { "张远"@zh }',
            [[None, "2024-01-01", "2024-04-01", "1", "张远", "艾尔肯·吐尼亚孜", "1", "0", None]],
        ),
        ("precedence", 'VALUES ?scope { "海屏市"@zh }', []),
        ("conflicts", 'VALUES ?kind { "一职两人"@zh }', []),
        ("conflicts", 'VALUES ?post { "清溪水库工程"@zh }', []),  # a project is no post
        ("reversals", 'VALUES ?name { "张远"@zh }', []),
        ("co-attendance", 'VALUES ?name { "艾尔肯·吐尼亚孜"@zh }', [["艾尔肯·吐尼亚孜", "张远", "1"]]),
        ("campaign", 'VALUES ?policy { "清河行动"@zh }', [["清河行动", "市级", "云州市人民政府", "2024-05-06", None, None, "1"]]),
        (
            "targets",
            'VALUES ?measure { "治河"@zh }',
            [
                [
                    "云州市人民政府",
                    "治河",
                    "力争",
                    None,
                    None,
                    "30 公里",
                    "公里",
                    "2024",
                    "28.5 公里",
                    "2024-05-06",
                    "-1.5",
                    "95",
                    "2024-05-06",
                    PREFIXES["art"] + "yzrb-20240506-02-01",
                ]
            ],
        ),
        ("targets", 'VALUES ?name { "王清"@zh }', []),
        (
            "chain-posts",
            'VALUES ?institution { "云州市农业农村局"@zh }',
            [["云州市农业委员会", "前身", "主任", "石岚", "2024-03-21", "2024-03-22"]],
        ),
        ("reforms", 'VALUES ?name { "云州市水利局"@zh }', []),
        (
            "nameplates",
            'VALUES ?name { "云州市乡村振兴局"@zh }',
            [
                [
                    "云州市农业农村局",
                    "加挂牌子",
                    "云州市乡村振兴局",
                    "云州市农业农村局，加挂云州市乡村振兴局牌子",
                    "2024-03-21",
                    PREFIXES["art"] + "yzrb-20240321-01-01",
                ]
            ],
        ),
        (
            "decisions",
            'VALUES ?name { "王清"@zh } VALUES ?rule { "ledger" } VALUES ?verdict { "same"@zh }',
            [
                [
                    "王清",
                    "same",
                    "台账判定为同一（陆远，2024-06-01：同一份简历）",
                    "1",
                    "陆远",
                    "2024-06-01",
                    "yzrb-20230318-01-01#Person:王清",
                    "yzrb-20240506-02-01#Person:王清",
                ]
            ],
        ),
        ("decisions", 'VALUES ?verdict { "different"@zh }', []),
        ("events", 'VALUES ?name { "水库调研"@zh }', [["水库调研", "2024-01-10", "云州产业园", None, "3"]]),
    ],
)
def test_a_query_takes_values(name, values, rows, engines):
    text = (ROOT / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    text = re.sub(r"WHERE \{", f"WHERE {{ {values} ", text, count=1)
    assert both(engines, text) == (rows, rows)


def answers(town, name):
    store = assemble(town.articles, town.linked(), vocabulary.load())
    text = (ROOT / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    return [[plain(v) for v in row] for row in store.query(text)]


def test_two_certain_holders_of_a_sole_seat_are_a_conflict():
    town = yunzhou()
    third, gov = town.entity("per-0000000000a9", "Person", "李明"), "inst-0000000000b1"
    roles = {"person": third, "institution": gov, "post": "市长"}
    for day in ("2024-01-05", "2024-02-01"):
        town.tell(f"x-{day}", "市长李明讲话", ("HoldsPost", roles, "市长李明"), date=day)
    town.tenure(third, gov, "市长", "2024-01-05", "2024-02-01")
    rows = [row[:4] for row in answers(town, "conflicts") if row[0] == "一职两人"]
    assert rows == [
        ["一职两人", "云州市人民政府市长", "市长李明", "2024-01-05"],
        ["一职两人", "云州市人民政府市长", "云州市委副书记、市长张远", "2024-01-10"],
        ["一职两人", "云州市人民政府市长", "市长李明", "2024-02-01"],
    ]


def test_the_sums_of_a_project_are_a_conflict_with_both_sentences():
    rows = [[quote, date, headline] for _, _, quote, date, headline, *_ in answers(yunzhou(), "conflicts")]
    assert rows == [["总投资20亿元", "2024-01-10", "张远调研清溪水库"], ["总投资32亿元", "2024-05-06", "清溪水库竣工"]]


def test_an_empty_seat_is_seen_from_a_certain_end_to_the_earliest_start():
    """王清 left by 10 January 2022 and 张远 began on 1 March: nobody sat there between; of the bureau nobody is known since."""
    town = Town()
    gov, bureau = town.entity("inst-1", "Institution", "云州市人民政府"), town.entity("inst-2", "Institution", "云州市水利局")
    wang, zhang, li = (town.entity(f"per-{n}", "Person", name) for n, name in enumerate(("王清", "张远", "李明")))
    for person, body, post in ((wang, gov, "市长"), (zhang, gov, "市长"), (li, bureau, "局长"), (li, gov, "副市长")):
        roles = {"person": person, "institution": body, "post": post}
        town.tell(f"a-{person}-{post}", "云州市讯", ("HoldsPost", roles, "云州市"))
    town.tenure(wang, gov, "市长", "2021-05-01", "2021-06-01", end_latest="2022-01-10")
    town.tenure(zhang, gov, "市长", "2022-03-01", "2022-06-01", start_earliest="2022-03-01")
    town.tenure(li, bureau, "局长", "2021-05-01", "2021-06-01", end_latest="2022-02-01")
    town.tenure(li, gov, "副市长", "2021-05-01", "2021-06-01", end_latest="2022-02-01", sole=False)
    assert answers(town, "vacancies") == [
        ["云州市人民政府市长", "2022-01-10", "2022-03-01", "王清", "张远", "空缺"],
        ["云州市水利局局长", "2022-02-01", None, "李明", None, "未见后任"],
    ]


def test_who_is_only_nominated_holds_nothing_on_any_day():
    town = yunzhou()
    li = town.entity("per-0000000000a9", "Person", "李明")
    town.tell(
        "x-1", "李明拟任市长", ("HoldsPost", {"person": li, "institution": "inst-0000000000b1", "post": "市长"}, "李明拟任市长")
    )
    town.tenure(li, "inst-0000000000b1", "市长", "2024-01-10", "2024-02-01", kind="designate")
    assert {row[1] for row in answers(town, "as-of")} == {"王清", "张远"}


def test_a_reversal_tells_both_windows():
    town = Town()
    event = [town.entity(f"ev-{n}", "Event", f"第{n}场推进会", kind="meeting") for n in range(4)]
    zhang, wang = town.entity("per-1", "Person", "张远"), town.entity("per-2", "Person", "王清")
    for n, (day, people) in enumerate(
        [
            ("2024-01-05", (zhang, wang)),
            ("2024-02-05", (zhang, wang)),
            ("2024-07-05", (wang, zhang)),
            ("2024-08-05", (wang, zhang)),
        ]
    ):
        places = [("Participates", {"participant": p, "event": event[n], "role": "attendee"}, "张远、王清") for p in people]
        facts = [(*place, {"group": 1, "order": k, "list_sort": "rank"}) for k, place in enumerate(places, 1)]
        town.tell(f"m-{n}", f"张远、王清出席第{n}场推进会", *facts, date=day)
    assert answers(town, "reversals") == [[None, "王清", "张远", "2024-07-01", "2", "0", "2024-01-01", "2", "0"]]
    assert [row[-1] for row in answers(town, "precedence")] == [None, "2024-01-01"]
