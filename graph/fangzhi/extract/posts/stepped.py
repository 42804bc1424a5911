"""A step of a career, and the posts that one holds beside others."""

from dataclasses import dataclass

from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found

BESIDE = ("代表", "委员", "常委", "成员", "理事", "会长", "主席团成员")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a career: whose, which posts, what of the text tells it, from when, until when."""

    person: Found
    titles: list[Title]
    span: tuple[int, int]
    state: str
    since: str = ""
    until: str = ""
