"""The server, asked by a real HTTP client on a real port of this machine."""

import http.client
import json
import threading
import time
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest

from factories_output import output, with_store
from fangzhi.errors import InputError, OutputError
from fangzhi.query.serve import serve

ASK = "ASK { ?p rdfs:label '沈岚'@zh }"
SELECT = "SELECT ?name { ?p a fz:Official ; rdfs:label ?name }"
CONSTRUCT = "CONSTRUCT WHERE { ?p a fz:Official ; rdfs:label ?name }"
SLOW = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(14)) + " }"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = with_store(output(tmp_path_factory.mktemp("served") / "out"))
    (folder.parent / "secret.txt").write_text("不可读", encoding="utf-8")
    (folder / ".hidden").write_text("不可读", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    running = serve(folder, 0, seconds=3)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


class Answer:
    def __init__(self, response):
        self.status, self.type = response.status, response.getheader("Content-Type", "").split(";")[0]
        self.location, self.headers = response.getheader("Location"), dict(response.getheaders())
        self.text = response.read().decode()


def ask(server, path, method="GET", body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        return Answer(connection.getresponse())
    finally:
        connection.close()


def sparql(server, text, accept="application/sparql-results+json"):
    return ask(server, "/sparql?query=" + quote(text), Accept=accept)


def test_the_site(server):
    for path in ("/", "/index.html", "/index.html?x=1"):
        found = ask(server, path)
        assert (found.status, found.type) == (200, "text/html")
        assert "方志" in found.text
    assert ask(server, "/graph.trig").type == "application/trig"


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/.hidden", "/link.txt", "/store/CURRENT", "/a%00b",
     "//etc/passwd", "/queries", "/queries/..%5c..%5csecret.txt", "/absent.html", "/" + "x" * 5000],
)  # fmt: skip
def test_nothing_else_is_read(server, path):
    found = ask(server, path)
    assert found.status == 404
    assert "不可读" not in found.text


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/turtle, text/csv;q=0.1", "text/csv"),  # no rows in Turtle: the next wish
        ("application/json", "application/sparql-results+json"),
    ],
)
def test_rows_in_the_format_that_is_wished(server, accept, kind):
    found = sparql(server, SELECT, accept)
    assert (found.status, found.type) == (200, kind)
    assert "沈岚" in found.text


@pytest.mark.parametrize(
    ("accept", "kind", "form"),
    [
        ("*/*", "text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", "application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", "application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_triples_in_the_format_that_is_wished(server, accept, kind, form):
    found = sparql(server, CONSTRUCT, accept)
    assert found.type == kind
    assert len(list(ox.parse(found.text, format=form))) == 2


def test_queries_by_post(server):
    form = ask(server, "/sparql", "POST", urlencode({"query": ASK}), Content_Type="application/x-www-form-urlencoded")
    plain = ask(server, "/sparql", "POST", ASK.encode(), Content_Type="application/sparql-query; charset=utf-8")
    assert json.loads(form.text)["boolean"] is json.loads(plain.text)["boolean"] is True


def test_the_dataset_can_be_named(server):
    graph = quote("https://w3id.org/fangzhi/article/a-1")
    found = ask(server, f"/sparql?default-graph-uri={graph}&query=" + quote("SELECT * { ?s ?p ?o }"))
    assert len(json.loads(found.text)["results"]["bindings"]) == 1


@pytest.mark.parametrize(
    ("request_line", "body", "kind", "status", "said"),
    [
        ("GET /sparql", None, "", 400, "需要一个 query 参数"),
        ("GET /sparql?query=a&query=b", None, "", 400, "需要一个 query 参数"),
        ("GET /sparql?query=nonsense", None, "", 400, "不是 SPARQL 查询"),
        ("GET /sparql?query=SELECT%20*%20%7B", None, "", 400, "语法错误"),
        ("POST /sparql", "update=DROP%20ALL", "application/x-www-form-urlencoded", 403, "不能改动图"),
        ("POST /sparql", "DROP ALL", "application/sparql-update", 403, "不能改动图"),
        ("POST /sparql", "DROP ALL", "application/sparql-query", 400, "不接受 DROP"),
        ("POST /sparql", "ASK {}", "text/plain", 415, "Content-Type"),
        ("POST /sparql", b"\xff\xfe", "application/sparql-query", 400, "UTF-8"),
        ("POST /sparql", "x" * 1_100_000, "application/sparql-query", 413, "请求超过"),
        ("POST /index.html", "", "text/plain", 405, "只读"),
        ("DELETE /sparql", None, "", 501, "只接受"),
        ("PUT /sparql", "x", "", 501, "只接受"),
        ("GET /sparql?default-graph-uri=a%20b&query=ASK%7B%7D", None, "", 400, "无法执行"),
    ],
)
def test_errors_are_sentences(server, request_line, body, kind, status, said):
    method, path = request_line.split()
    found = ask(server, path, method, body, Content_Type=kind)
    assert (found.status, found.type) == (status, "text/plain")
    assert said in found.text
    assert len(found.text.splitlines()) == 1


def test_no_other_server_is_asked(server):
    found = sparql(server, "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert (found.status, "SERVICE" in found.text) == (400, True)


def test_a_query_that_takes_too_long_is_stopped_and_the_server_lives(server):
    begun = time.monotonic()
    found = sparql(server, SLOW)
    assert (found.status, "超过 3 秒" in found.text) == (503, True)
    assert time.monotonic() - begun < 10
    assert sparql(server, ASK).status == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "10.0.0.1"])
def test_a_name_that_leads_here_from_elsewhere_is_refused(server, host):
    assert ask(server, "/index.html", Host=host).status == 403


def test_pages_of_other_sites_are_refused_and_get_no_permission(server):
    assert ask(server, "/sparql?query=ASK%7B%7D", Origin="https://evil.example").status == 403
    assert not [name for name in ask(server, "/").headers if name.lower().startswith("access-control")]
    own = f"http://localhost:{server.server_port}"
    assert ask(server, "/", Origin=own, Host=f"localhost:{server.server_port}").status == 200


@pytest.mark.parametrize(("accept", "suffix"), [("text/html,*/*;q=0.8", "html"), ("text/turtle", "ttl"), ("*/*", "ttl")])
def test_an_id_leads_to_its_description(server, accept, suffix):
    found = ask(server, "/id/per-1", Accept=accept)
    assert (found.status, found.location) == (303, f"/describe/per-1.{suffix}")
    described = ask(server, found.location)
    assert described.status == 200
    assert "沈岚" in described.text


def test_a_description_escapes_what_articles_say(server):
    found = ask(server, "/describe/per-3.html")
    assert "𠮷小川 &lt;b&gt;&amp;" in found.text
    assert "<b>" not in found.text


@pytest.mark.parametrize("path", ["/id/per-9", "/id/%3E%20%7D", "/id/..%2f..%2fsecret", "/id/"])
def test_an_unknown_id(server, path):
    found = ask(server, path)
    if found.status == 303:
        found = ask(server, found.location)
    assert found.status == 404


def test_head_has_no_body(server):
    found = ask(server, "/", "HEAD")
    assert (found.status, found.text) == (200, "")
    assert int(found.headers["Content-Length"]) > 0


def test_only_this_machine_is_listened_to(server):
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_and_a_folder_without_a_graph(server, tmp_path):
    with pytest.raises(OutputError, match="端口"):
        serve(server.output, server.server_port).server_close()
    with pytest.raises(InputError, match="请先运行 fangzhi build"):
        serve(tmp_path)
