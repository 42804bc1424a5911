"""The lexicons of reading, made into patterns once a run: newsroom words, sources, kickers, notices, web furniture."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.vocabulary import Vocabulary

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"


@dataclass(frozen=True)
class Lexis:
    """What the steps of reading look words up in; all patterns are meant for folded text."""

    credit_term: re.Pattern[str]
    credit_side: dict[str, str]
    credit_roles: dict[str, tuple[str, ...]]
    surnames: frozenset[str]
    strong: frozenset[str]
    elements: re.Pattern[str]  # 才让|卓玛: of names without a surname
    outlet: re.Pattern[str]
    told: re.Pattern[str]
    no_names: tuple[str, ...]
    dateline: re.Pattern[str]
    national: re.Pattern[str]
    papers: tuple[str, ...]
    paper_heads: tuple[str, ...]
    kicker_endings: tuple[str, ...]
    columns: frozenset[str]
    list_heads: frozenset[str]
    notice_endings: tuple[str, ...]
    list_endings: tuple[str, ...]
    chrome_label: re.Pattern[str]
    chrome_gives: dict[str, str]
    chrome_words: frozenset[str]
    chrome_marks: tuple[str, ...]
    chrome_ends: frozenset[str]
    chrome_feet: tuple[str, ...]
    sites: tuple[str, ...]
    torn: re.Pattern[str]
    is_place: Callable[[str], bool]


def compile_lexis(vocabulary: Vocabulary) -> Lexis:
    """Compile the lexicons of reading; about a millisecond, so once a run and not at import."""
    credits = vocabulary.lexicon("read_credits")
    papers = vocabulary.terms("read_papers")
    chrome = vocabulary.lexicon("read_chrome")
    labels = vocabulary.terms("read_chrome", use="label")
    return Lexis(
        credit_term=expression(_any(vocabulary.terms("read_credits"), spaced=True)),
        credit_side={term: row["side"] for term, row in credits.items()},
        credit_roles={term: tuple(row["role"].split()) for term, row in credits.items()},
        surnames=frozenset(vocabulary.lexicon("surnames")),
        strong=frozenset(vocabulary.terms("surnames", strength="strong")),
        elements=expression(rf"(?:{_any(vocabulary.terms('name_elements'))}){{1,3}}"),
        outlet=expression(_outlet(vocabulary.terms("read_sources"), papers)),
        told=expression(_told(vocabulary.terms("read_credits", side="news"))),
        no_names=(*vocabulary.terms("person_not"), *vocabulary.terms("body_suffixes"), *vocabulary.terms("posts")),
        dateline=expression(_dateline(vocabulary.terms("read_sources"), papers)),
        national=expression(_any(vocabulary.terms("read_sources", reach="national"))),
        papers=papers,
        paper_heads=vocabulary.terms("read_paper_heads"),
        kicker_endings=vocabulary.terms("read_kickers", use="ending"),
        columns=frozenset(vocabulary.terms("read_kickers", use="column")),
        list_heads=frozenset(vocabulary.terms("read_kickers", use="list")),
        notice_endings=vocabulary.terms("read_notices", kind="notice"),
        list_endings=vocabulary.terms("read_notices", kind="list"),
        chrome_label=expression(rf"[【\[]?({_any(labels, spaced=True)})[】\]]?\s*[：|]"),
        chrome_gives={term: row["gives"] for term, row in chrome.items()},
        chrome_words=frozenset(vocabulary.terms("read_chrome", use="word")),
        chrome_marks=vocabulary.terms("read_chrome", use="mark"),
        chrome_ends=frozenset(vocabulary.terms("read_chrome", use="end")),
        chrome_feet=vocabulary.terms("read_chrome", use="foot"),
        sites=vocabulary.terms("read_chrome", use="site"),
        torn=expression(_torn(vocabulary.terms("surnames"), vocabulary.terms("name_followers"))),
        is_place=vocabulary.gazetteer.__contains__,
    )


def squeeze(text: str) -> str:
    """Text without blanks: 本 报 讯 is 本报讯."""
    return re.sub(r"\s+", "", text)


def _any(terms: Iterable[str], spaced: bool = False) -> str:
    """An alternation, longest first; `spaced` allows blanks between the characters (编 辑, 来 源)."""
    joint = r"[ \t]*" if spaced else ""
    return "|".join(joint.join(map(re.escape, term)) for term in terms)


def _torn(surnames: Iterable[str], followers: Iterable[str]) -> str:
    """The blank in a name that page recognition tore: 院长柳江 平致辞, 主任蔡 瑾、; but 张云凤 女，汉族 tells a sex."""
    first = "".join(s for s in surnames if len(s) == 1)
    return rf"(?:(?<=[{first}])|(?<=[{first}][{HAN}])) (?![男女]，)(?=[{HAN}](?:[，。、；：）”]|{_any(followers)}))"


def _outlet(sources: Iterable[str], papers: Iterable[str]) -> str:
    """The house of a reporter: 新华社|记者, 石河日报|全媒体记者."""
    return rf"(?:{_any(sources)}|[{HAN}]{{2,6}}?(?:{_any(papers)}))(?=[{HAN}]{{0,4}}?(?:记者|通讯员|实习生))"


def _told(terms: Iterable[str]) -> str:
    """本报记者 张三 报道, 通讯员李四、王五报道."""
    return rf"[{HAN}]{{0,8}}?(?:{_any(terms)})[^，。；：\d]{{2,24}}报[道导](?=[：，\d \u3000近昨今]|$)"


def _dateline(sources: Iterable[str], papers: Iterable[str]) -> str:
    """本报讯, 【本 报 讯】, 本报石河5月6日讯, 新华社北京5月6日电, 据央视网消息, 石河日报讯, 石河讯(, 央视网消息(新闻联播).

    Before a bracket any house is one: 石河时刻东江5月6日讯（记者.
    """
    place = rf"[ ]?[{HAN}]{{0,8}}?[ ]?"
    day = r"(?:(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?[ ]?"
    who = rf"(?:据[ ]?)?(?:《[^《》]{{2,12}}》|{_any(sources, spaced=True)}|[{HAN}]{{2,6}}(?:{_any(papers)}))"
    bracket = r"(?=（[^（）：]{0,8}(?:记者|通讯员))"
    told = rf"[{HAN}]{{2,12}}报[道导]：?{bracket}|[{HAN}]{{2,8}}(?:{_any(papers)})[ ]?{bracket}"  # 云上石河报道：（记者
    soon = r"[ ]?(?=（|[\u4e00-\u9fff]{0,3}(?:记者|通讯员)(?!从|来|在))|[ ]+(?=\d{1,2}月|\d{1,2}日|昨[天日]|今[天日]|近日|日前)"
    after = r"(?:综合消息|消息(?=[ \t（：，】])|讯(?![员息问号])|电题(?=：)|电(?=[ \t（：，）】]))"
    cut = r"(?:又|另)?(?:讯|消息)(?=（[^（）]{0,6}(?:记者|通讯员))"  # 又讯; or the first words are lost
    house = rf"[{HAN}]{{2,12}}(?:\d{{1,2}}月\d{{1,2}}日)?[ ]?(?<![喜短简快捷资通电音问审])讯(?:{soon})"
    return rf"(?:[【〔（]?{who}{place}{day}[ ]?{after}[】〕）]?|{house}|{told}|{cut})"
