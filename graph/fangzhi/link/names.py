"""Names of people: which prove something, and which are a surname with a title."""

from functools import cache

from fangzhi.link.items import Item, plain
from fangzhi.vocabulary import Vocabulary


@cache
def surname(vocabulary: Vocabulary, name: str) -> str:
    """The surname of a Chinese name, two characters where it is a compound one: 欧阳 of 欧阳明."""
    rows = vocabulary.lexicon("surnames")
    return name[:2] if name[:2] in rows and len(name) > 2 else name[:1]


def is_common(vocabulary: Vocabulary, name: str) -> bool:
    """Whether a name proves little: of two characters, or with a given name borne by very many (建国, 秀英)."""
    bare = plain(name)
    common = vocabulary.lexicon("link_names_common")
    return len(bare) <= 2 or bare in common or bare.removeprefix(surname(vocabulary, bare)) in common


def is_short(item: Item) -> bool:
    """Whether a person is known to the article only by surname and title: 张书记, 王某."""
    return bool(item.entity.attributes.get("surname_title"))


def short_title(item: Item, vocabulary: Vocabulary) -> str:
    """The title of a 张书记: 书记; "" for 张某."""
    said = item.entity.attributes.get("surname_title")
    name = item.entity.name
    if isinstance(said, str) and said and said != name:
        return said.removeprefix(name[:1]) if said.startswith(name[:1]) else said
    return name.removeprefix(surname(vocabulary, name)).lstrip("某")
