"""SHACL and expectations -> issues. What violates a shape leaves the dataset, and with it what rests on it alone."""

from pyoxigraph import NamedNode, Store

from fangzhi.former import WORLD, Former
from fangzhi.model import Issue
from fangzhi.namespaces import PREFIXES
from fangzhi.validate.expectations import unmet
from fangzhi.validate.remove import remove
from fangzhi.validate.run import Result, results
from fangzhi.validate.shapes import shapes
from fangzhi.validate.tell import Teller
from fangzhi.vocabulary import Vocabulary

__all__ = ["validate"]


def validate(store: Store, vocabulary: Vocabulary, former: Former | None = None) -> list[Issue]:
    """Check every node that a shape is for, in slices of a bounded size, and take out of the store what violates one.

    A violation takes out the node, the claims that support it and the shortcuts made from it; a warning is only told.
    The order of the issues is that of the nodes' names, so equal stores give equal issues. What stands as it stood in a
    `former` run, which had nothing to tell of it, is not judged again; it comes back into the store before anything leaves
    it.
    """
    former = former or Former()
    results_ = results(store, shapes(vocabulary.root), former.taken, former.touched(store))
    found = sorted(set(results_), key=lambda r: (r.node.value, r.message))
    teller = Teller(store)
    issues = [_issue(result, teller) for result in found]
    for issue in issues:
        former.forget(NamedNode(PREFIXES["art"] + issue.where))
        former.forget(WORLD)
    if violating := [result.node for result in found if result.violates]:
        former.give_back(store)
        remove(store, violating)
    return issues + unmet(store, vocabulary.root, former.mentions())


def _issue(result: Result, teller: Teller) -> Issue:
    where, name = teller.where(result.node), teller.name(result.node)
    if result.violates:
        return Issue("validate", "error", where, f"{name}：{result.message}，未导出", "请核对该文章的原文与抽取规则")
    return Issue("validate", "warning", where, f"{name}：{result.message}")
