"""方志: Chinese local newspapers as a knowledge graph of regional governance. The public verbs, in pipeline order.

Every verb takes plain values (articles, records, a loaded vocabulary) and returns plain values; `build` runs them all:

    vocabulary = fangzhi.load_vocabulary()
    fangzhi.build(["seeds"], "output", vocabulary)
    graph = fangzhi.network(fangzhi.read_linked("output"))      # a networkx.MultiDiGraph
    for row in fangzhi.query("output", "SELECT ?name { ?p a fz:Official ; rdfs:label ?name }"): ...
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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


class _Package(ModuleType):
    """A package whose verbs are imported when they are asked for: who only queries need not load extraction."""


def _verb(verb: str, module: str, function: str) -> property:
    def get(package: _Package) -> Any:
        return vars(package).get(verb) or getattr(import_module(f"{__name__}.{module}"), function)

    def put(package: _Package, value: object) -> None:
        if not isinstance(value, ModuleType):  # `import fangzhi.read` would put the module in the verb's place
            vars(package)[verb] = value

    return property(get, put)


_MODULES = {
    "load_vocabulary": "vocabulary",
    "build": "pipeline",
    "read_linked": "jsonl",
    "around": "subgraph",
    "only": "subgraph",
    "changes": "evaluate",
    "evaluate_linking": "evaluate",
}
for _name in __all__:
    setattr(_Package, _name, _verb(_name, _MODULES.get(_name, _name), _name.removesuffix("_vocabulary")))
sys.modules[__name__].__class__ = _Package
