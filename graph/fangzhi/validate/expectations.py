"""ontology/expectations.ttl: how many of each class a corpus should yield at least."""

from decimal import Decimal
from pathlib import Path

import rdflib
from pyoxigraph import NamedNode, Store
from rdflib import RDFS

from fangzhi.model import Issue
from fangzhi.namespaces import PREFIXES, term

_FZ = rdflib.Namespace(PREFIXES["fz"])


def unmet(store: Store, root: Path, mentions: int = 0) -> list[Issue]:
    """One warning for each expectation that the store falls short of; small corpora are asked for little.

    `mentions` are those that stand beside the store.
    """
    expected = rdflib.Graph().parse(root / "expectations.ttl", format="turtle")
    articles = _count(store, term("fz:Article"))
    issues = []
    for one in sorted(expected.subjects(_FZ.expectedClass, None), key=str):
        cls = NamedNode(str(expected.value(one, _FZ.expectedClass)))
        least = max(_number(expected, one, "minimum"), _number(expected, one, "minimumPerArticle") * articles)
        if articles < _number(expected, one, "fromArticles"):
            continue
        if (count := _count(store, cls) + (mentions if cls == term("fz:Mention") else 0)) < least:
            message = f"{expected.value(one, RDFS.label)}只有 {count} 个，{articles} 篇文章至少应有 {int(least)} 个"
            advice = "请检查输入是否为地方新闻正文、编码是否正确"
            issues.append(Issue("validate", "warning", cls.value.rsplit("#", 1)[-1], message, advice))
    return issues


def _number(graph: rdflib.Graph, one: rdflib.term.Node, name: str) -> Decimal:
    return Decimal(str(graph.value(one, _FZ[name]) or "0"))


def _count(store: Store, cls: NamedNode) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, term("rdf:type"), cls, None))
