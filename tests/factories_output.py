"""A small output folder for tests of what asks a graph: invented people of an invented city."""

from pathlib import Path

GRAPH = """
@prefix fz: <https://w3id.org/fangzhi/ns#> .
@prefix id: <https://w3id.org/fangzhi/id/> .
@prefix art: <https://w3id.org/fangzhi/article/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:per-1 a fz:Person, fz:Official ; rdfs:label "沈岚"@zh ; fz:holdsPost id:post-1 .
id:per-2 a fz:Person ; rdfs:label "艾尔肯·吐尼亚孜"@zh ; fz:holdsPost id:post-2 .
id:per-3 a fz:Person ; rdfs:label "𠮷小川 <b>&\\"甲\\""@zh .
id:post-1 rdfs:label "青溪市市长"@zh ; fz:soleSeat true .
id:post-2 rdfs:label "青溪市副市长"@zh ; fz:soleSeat false .
id:ev-1 fz:onDate "2024-05-06"^^xsd:date ; rdfs:label "2024"@zh .
art:a-1 { id:clm-1 fz:supports id:per-1 . }
"""
WHO = """# title-zh: 谁担任某职
# parameters: post="青溪市市长"@zh
PREFIX fz: <https://w3id.org/fangzhi/ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?name WHERE { ?p fz:holdsPost/rdfs:label ?post ; rdfs:label ?name } ORDER BY ?name
"""


def output(folder: Path) -> Path:
    """A folder with graph.trig, a page, a named query, and nothing else."""
    (folder / "queries").mkdir(parents=True)
    (folder / "graph.trig").write_text(GRAPH, encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>方志</title>", encoding="utf-8")
    (folder / "queries" / "who-holds.rq").write_text(WHO, encoding="utf-8")
    return folder


def with_store(folder: Path) -> Path:
    """The same folder, with an embedded store beside its graph.trig."""
    import pyoxigraph as ox

    store = ox.Store(str(folder / "store"))
    store.bulk_load(path=str(folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    store.flush()
    del store
    return folder
