"""What a query may say, where it is asked, and which values its variables take."""

import pytest

from factories_output import GRAPH, output, with_store
from fangzhi.errors import InputError
from fangzhi.query import find_query, named_queries, open_graph, query
from fangzhi.query.sparql import check


@pytest.fixture
def folder(tmp_path):
    return output(tmp_path / "out")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p ?o }",
        "prefix x: <http://x/>\n# DELETE is only a comment\nask { ?s ?p 'INSERT' }",
        "DESCRIBE <https://w3id.org/fangzhi/id/per-1>",
        'CONSTRUCT WHERE { ?service <http://x/SERVICE> "SERVICE <x>" }',
        "SELECT * { ?s <http://x/a#b> ?o FILTER(?o < 3 && ?s > 2) } # SERVICE",
        'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
    ],
)
def test_reading_queries_pass(text):
    assert check(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "不接受 INSERT"),
        ("PREFIX a: <a:> DELETE WHERE { ?s ?p ?o }", "不接受 DELETE"),
        ("LOAD <http://example.org/x>", "不接受 LOAD"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "不接受 SERVICE"),
        ("select * { service silent ?x { ?s ?p ?o } }", "不接受 SERVICE"),
        ("SELECT * { ?s ?p ?o . SERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }", "不接受 SERVICE"),
        # a parser may take these apart, or unescape them first
        ("SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "不接受 SERVICE"),
        ("PREFIX a: <a:> SELECT * { ?s ?p a:.SERVICE ?x { ?s ?p ?o } }", "不接受 SERVICE"),
        ("PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE:x { ?s ?p ?o } }", "不接受 SERVICE"),
        (r"SELECT * { \u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "不接受 SERVICE"),
        (r"SELECT * { ?s ?p '\u0027 SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } #' }", "不接受 SERVICE"),
        ("", "不是 SPARQL 查询"),
        ("MATCH (n) RETURN n", "不是 SPARQL 查询"),
    ],
)
def test_others_are_refused_in_words(text, said):
    with pytest.raises(InputError, match=said):
        check(text)


@pytest.mark.parametrize("stored", [False, True])
def test_rows_come_from_the_store_or_else_from_the_file(folder, stored):
    asked = with_store(folder) if stored else folder
    rows = query(asked, "SELECT ?name { ?p a fz:Official ; rdfs:label ?name }")
    assert [row["name"].value for row in rows] == ["沈岚"]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, ["沈岚"]),  # the default of the header
        ({"post": "青溪市副市长"}, ["艾尔肯·吐尼亚孜"]),  # plain text takes the default's language
        ({"post": '"青溪市副市长"@zh'}, ["艾尔肯·吐尼亚孜"]),  # as SPARQL writes it
        ({"post": '"青溪市副市长"'}, []),  # a literal without a language is another one
        ({"post": '" } UNION { ?p a fz:Person ; rdfs:label ?name } #'}, []),  # a value stays a value
    ],
)
def test_a_named_query_takes_values(folder, given, names):
    assert [row["name"].value for row in query(folder, "who-holds", given)] == names


@pytest.mark.parametrize(
    ("value", "answer"),
    [("2024-05-06", True), ('"2024-05-06"^^xsd:date', True), ("2024-05-07", False)],
)
def test_a_date_is_bound_as_a_date(folder, value, answer):
    assert bool(query(folder, "ASK { ?e fz:onDate ?d }", {"d": value})) is answer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # {} of a template, of a subquery, of a comment or literal are not the WHERE
        ("CONSTRUCT { ?p fz:x ?name } WHERE { ?p rdfs:label ?name }", {"沈岚"}),
        ("# { here }\nCONSTRUCT { ?p fz:x ?name . } { ?p rdfs:label ?name }", {"沈岚"}),
        ("SELECT ?p ?name { { SELECT ?p ?name { ?p rdfs:label ?name } } }", {"沈岚"}),
        ("SELECT ('{' AS ?brace) ?name WHERE { ?p rdfs:label ?o FILTER(?o = ?name) }", {"沈岚"}),
    ],
)
def test_values_join_the_where_of_the_whole_query(folder, text, names):
    found = query(folder, text, {"name": "沈岚"})
    assert {(row.object if hasattr(row, "object") else row["name"]).value for row in found} == names


def test_an_iri_is_bound_as_an_iri(folder):
    rows = query(folder, "SELECT ?name { ?p rdfs:label ?name }", {"p": "<https://w3id.org/fangzhi/id/per-2>"})
    assert [row["name"].value for row in rows] == ["艾尔肯·吐尼亚孜"]


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        ("who-holds", {"psot": "市长"}, "没有参数 psot：可用的参数：post"),
        ("who-held", {}, "可用的命名查询：who-holds"),
        ("SELECT * { ?s ?p", {}, "语法错误"),
        ("ASK { ?e fz:onDate ?d }", {"d": '"昨天"^^xsd:date'}, "不是 date"),
        ("ASK { ?e fz:onDate ?d }", {"d": "<a b>"}, "不是合法的 IRI"),
    ],
)
def test_what_is_wrong_is_said(folder, text, given, said):
    with pytest.raises(InputError, match=said):
        query(folder, text, given)


def test_a_query_file_is_read(folder, tmp_path):
    file = tmp_path / "mine.rq"
    file.write_text("ASK { ?p rdfs:label '沈岚'@zh }", encoding="utf-8")
    assert bool(query(folder, str(file)))
    assert find_query(folder, str(file)).title == "mine"


def test_named_queries_are_listed_with_their_titles(folder):
    assert [(q.name, q.title, dict(q.parameters)) for q in named_queries(folder)] == [
        ("who-holds", "谁担任某职", {"post": '"青溪市市长"@zh'})
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("graph.trig", "<a> <b", "不是合法的 RDF"),
        ("graph.docx", GRAPH, "不认识 graph.docx 的格式"),
        ("absent", None, "请先运行 fangzhi build"),
    ],
)
def test_a_graph_that_cannot_be_opened(tmp_path, name, text, said):
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        open_graph(tmp_path / name)
