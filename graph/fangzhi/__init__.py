"""方志: Chinese local newspapers as a knowledge graph of regional governance. The public verbs, in pipeline order.

Every verb takes plain values (articles, records, a loaded vocabulary) and returns plain values; `build` runs them all:

    vocabulary = fangzhi.load_vocabulary()
    fangzhi.build(["seeds"], "output", vocabulary)
    graph = fangzhi.network(fangzhi.read_linked("output"))      # a networkx.MultiDiGraph
    for row in fangzhi.query("output", "SELECT ?name { ?p a fz:Official ; rdfs:label ?name }"): ...
"""

from fangzhi.assemble import assemble
from fangzhi.evaluate import changes, evaluate, evaluate_linking
from fangzhi.export import export
from fangzhi.extract import extract
from fangzhi.jsonl import read_linked
from fangzhi.link import link
from fangzhi.network import network
from fangzhi.pipeline import build
from fangzhi.query import query
from fangzhi.read import read
from fangzhi.subgraph import around, only
from fangzhi.validate import validate
from fangzhi.visualise import visualise
from fangzhi.vocabulary import load as load_vocabulary

__all__ = [  # noqa: RUF022 (the order of the pipeline says more than that of the alphabet)
    "load_vocabulary",
    "read",
    "extract",
    "link",
    "assemble",
    "validate",
    "visualise",
    "build",
    "read_linked",
    "network",
    "around",
    "only",
    "export",
    "query",
    "evaluate",
    "changes",
    "evaluate_linking",
]
