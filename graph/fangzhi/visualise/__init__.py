"""A linked graph -> one web page that opens from disk, without any network. `visualise` is the public function."""

from collections.abc import Iterable

from fangzhi.model import Article, Linked
from fangzhi.visualise import display, drawing, page, payload
from fangzhi.vocabulary import Vocabulary

SHOWN = 500  # more nodes than this no reader can tell apart and few browsers draw smoothly


def visualise(linked: Linked, articles: Iterable[Article], vocabulary: Vocabulary, shown: int = SHOWN) -> str:
    """The page as HTML: the `shown` best connected entities drawn, all others found by search and drawn on demand.

    Articles give the sentences; a fact whose article is not among them shows its evidence alone.
    """
    look = display.read(vocabulary)
    data = payload.collect(linked, articles, look)
    first = drawing.choose(data, shown)
    return page.compose(drawing.draw(data, first, look), data, look)
