"""What the names of people are made of: characters, surnames, and the words that stand behind them."""

from functools import cache

from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import posts
from fangzhi.vocabulary import Vocabulary

HAN = "[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
NEVER_GIVEN = frozenset("另搞携骗赌嫖骂等互案受的了是在与及等我你他她这那们或但而被把各从也都就还又很更着过地得吗呢吧嘛")
MIDDLE = frozenset("而还从更又与以及在")  # 吴而为, 邓还山
STOPS = frozenset("，。；：！？、（）“”《》〈〉【】 \n…—|／/·")


@cache
def followers(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that stand right behind a name."""
    return frozenset(vocabulary.lexicon("name_followers"))


def surname_of(vocabulary: Vocabulary, text: str, start: int) -> str:
    """The surname that a name at `start` would begin with, compound ones first; "" if none."""
    surnames = vocabulary.lexicon("surnames")
    for length in (4, 3, 2, 1):
        if text[start : start + length] in surnames and start + length < len(text) + 1:
            return text[start : start + length]
    return ""


@cache
def shows(vocabulary: Vocabulary) -> frozenset[str]:
    """Those of them that show that a name stands before them; things are no subjects of these."""
    return frozenset(word for word, row in vocabulary.lexicon("name_followers").items() if row["sure"] != "ends")


def post_at(reading: Reading, at: int) -> bool:
    """Whether a post begins at an offset: 副|县长."""
    return posts(reading.vocabulary).at(reading.text, at + reading.text.startswith("副", at)) is not None
