"""Where a node was told and what to call it, for a reader of issues."""

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from fangzhi.namespaces import PREFIXES, term


class Teller:
    """Names nodes by their labels, and by the labels of what they join."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def name(self, node: NamedNode) -> str:
        """The label, else what it joins (张远 · 云州市人民政府市长), then the id in brackets."""
        short = node.value.removeprefix(PREFIXES["id"])
        words = self._label(node) or " · ".join(filter(None, map(self._label, self._joined(node))))
        return f"{words}（{short}）" if words else short

    def where(self, node: NamedNode) -> str:
        """The first article, by name, that tells of the node; "" where none does."""
        graphs = {q.graph_name for q in self._store.quads_for_pattern(node, None, None, None)}
        graphs |= {q.graph_name for q in self._store.quads_for_pattern(None, term("fz:supports"), node, None)}
        names = sorted(g.value.removeprefix(PREFIXES["art"]) for g in graphs if isinstance(g, NamedNode))
        return names[0] if names else ""

    def _joined(self, node: NamedNode) -> list[NamedNode]:
        quads = self._store.quads_for_pattern(node, None, None, DefaultGraph())
        found = {q.object for q in quads if isinstance(q.object, NamedNode) and q.object.value.startswith(PREFIXES["id"])}
        return sorted(found, key=lambda n: n.value)

    def _label(self, node: NamedNode) -> str:
        found = self._store.quads_for_pattern(node, term("rdfs:label"), None, DefaultGraph())
        labels = sorted(q.object.value for q in found if isinstance(q.object, Literal))
        return labels[0] if labels else ""
