"""The lexicons of reading, made into patterns once a run: newsroom words, sources, kickers, notices, web furniture."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fangzhi.vocabulary import Vocabulary

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"


@dataclass(frozen=True)
class Lexis:
    """What the steps of reading look words up in; all patterns are meant for folded text."""

    credit_term: re.Pattern[str]
    credit_side: dict[str, str]
    credit_roles: dict[str, tuple[str, ...]]
    surnames: frozenset[str]
    dateline: re.Pattern[str]
    national: re.Pattern[str]
    papers: tuple[str, ...]
    kicker_endings: tuple[str, ...]
    columns: frozenset[str]
    list_heads: frozenset[str]
    notice_endings: tuple[str, ...]
    list_endings: tuple[str, ...]
    chrome_label: re.Pattern[str]
    chrome_gives: dict[str, str]
    chrome_words: frozenset[str]
    torn: re.Pattern[str]


def compile_lexis(vocabulary: Vocabulary) -> Lexis:
    """Compile the lexicons of reading; about a millisecond, so once a run and not at import."""
    credits = vocabulary.lexicon("read_credits")
    papers = vocabulary.terms("read_papers")
    chrome = vocabulary.lexicon("read_chrome")
    labels = vocabulary.terms("read_chrome", use="label")
    return Lexis(
        credit_term=re.compile(_any(vocabulary.terms("read_credits"), spaced=True)),
        credit_side={term: row["side"] for term, row in credits.items()},
        credit_roles={term: tuple(row["role"].split()) for term, row in credits.items()},
        surnames=frozenset(vocabulary.lexicon("surnames")),
        dateline=re.compile(_dateline(vocabulary.terms("read_sources"), papers)),
        national=re.compile(_any(vocabulary.terms("read_sources", reach="national"))),
        papers=papers,
        kicker_endings=vocabulary.terms("read_kickers", use="ending"),
        columns=frozenset(vocabulary.terms("read_kickers", use="column")),
        list_heads=frozenset(vocabulary.terms("read_kickers", use="list")),
        notice_endings=vocabulary.terms("read_notices", kind="notice"),
        list_endings=vocabulary.terms("read_notices", kind="list"),
        chrome_label=re.compile(rf"[【\[]?({_any(labels, spaced=True)})[】\]]?\s*[：]"),
        chrome_gives={term: row["gives"] for term, row in chrome.items()},
        chrome_words=frozenset(vocabulary.terms("read_chrome", use="word")),
        torn=re.compile(_torn(vocabulary.terms("surnames"), vocabulary.terms("name_followers"))),
    )


def squeeze(text: str) -> str:
    """Text without blanks: 本 报 讯 is 本报讯."""
    return re.sub(r"\s+", "", text)


def _any(terms: Iterable[str], spaced: bool = False) -> str:
    """An alternation, longest first; `spaced` allows blanks between the characters (编 辑, 来 源)."""
    joint = r"[ \t]*" if spaced else ""
    return "|".join(joint.join(map(re.escape, term)) for term in terms)


def _torn(surnames: Iterable[str], followers: Iterable[str]) -> str:
    """The blank in a name that page recognition tore: 院长柳江 平致辞, 主任蔡 瑾、."""
    first = "".join(s for s in surnames if len(s) == 1)
    return rf"(?:(?<=[{first}])|(?<=[{first}][{HAN}])) (?=[{HAN}](?:[，。、；：）”]|{_any(followers)}))"


def _dateline(sources: Iterable[str], papers: Iterable[str]) -> str:
    """本报讯, 本 报 讯, 本报石河5月6日讯, 新华社北京5月6日电, 据央视网消息, 石河日报讯, 石河讯(, 央视网消息(新闻联播)."""
    place = rf"[ ]?[{HAN}]{{0,8}}?[ ]?"
    day = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?[ ]?"
    who = rf"(?:据[ ]?)?(?:{_any(sources, spaced=True)}|[{HAN}]{{2,6}}(?:{_any(papers)}))"
    after = r"(?:综合消息|消息(?=[ \t（：，])|讯(?![员息问号])|电(?=[ \t（：，]))"
    return rf"(?:{who}{place}{day}[ ]?{after}|[{HAN}]{{2,8}}[ ]?讯[ ]?(?=（))"
