"""A title, and the vocabulary of title strings, made ready once."""

import re
from dataclasses import dataclass
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found
from fangzhi.extract.terms import Endings
from fangzhi.vocabulary import Vocabulary

# 副市长|（挂职）|厉小寒: how a post is held, between it and who holds it
HELD_HOW = expression(r"（(挂职|兼职|兼|代|不?驻会|主持工作|[正副]?[处厅科部局县乡镇股省市师团营]级(?:干部)?)）")


@dataclass(slots=True)
class Title:
    """One post of a title string, in text offsets; `institution` is None where nothing completes it."""

    start: int
    end: int
    post: str
    base: str
    institution: Found | None = None
    ended: bool = False
    kind: str = "substantive"
    sign: str = ""  # 市 of 市长
    astray: bool = False  # of a body that no list knows, whose name runs into the post


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of title strings, made ready once."""

    posts: Endings
    prefix: re.Pattern[str]
    organ: re.Pattern[str]  # 党组, 党委 … at the end of a stretch
    of_organs: frozenset[str]  # 书记, 成员 … are posts of those
    weak: frozenset[str]  # posts only with a body before them
    bodies: dict[str, tuple[str, ...]]  # the ends of the names of bodies that have such a post
    bare: dict[str, str]  # 人大代表: 代表, what the word begins with is the body or the place


@cache
def words_of(vocabulary: Vocabulary) -> Words:
    """The vocabulary of title strings."""
    rows = vocabulary.lexicon("posts")
    return Words(
        Endings([*rows, *vocabulary.lexicon("ranks")]),
        expression(f"({'|'.join(vocabulary.terms('post_prefixes'))})$"),
        expression(f"({'|'.join(vocabulary.terms('departments', organ='yes'))})$"),
        frozenset(vocabulary.terms("posts", organ="yes")),
        frozenset(vocabulary.terms("posts", weak="yes")),
        {post: tuple(row["bodies"].split("|")) for post, row in rows.items() if row["bodies"]},
        {post: row["bare"] for post, row in rows.items() if row["bare"]},
    )
