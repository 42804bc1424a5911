"""From a reading to a record: entities with their surface forms, facts by name, every span checked."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from fangzhi.errors import EvidenceError
from fangzhi.extract import resting
from fangzhi.extract.places import deictic
from fangzhi.extract.reading import Found, Reading, Statement
from fangzhi.extract.terms import Endings
from fangzhi.model import SCHEME, Article, Fact, LocalEntity, Mention, Record, Span
from fangzhi.spans import digest, locate, quote
from fangzhi.vocabulary import Vocabulary


def to_record(reading: Reading) -> Record:
    """The record of a reading. A fact whose evidence no source carries is left out, not guessed."""
    article = reading.article
    keys: dict[int, str] = {}
    printed = {id(f): locate(article, f.start, f.end) for f in reading.found if not f.silent}
    groups: dict[str, list[Found]] = defaultdict(list)
    for found in reading.found:
        key = f"{found.type}:{found.name}" + (f"#{found.attributes['homonym']}" if "homonym" in found.attributes else "")
        keys[id(found)] = key
        groups[key].append(found)
    return Record(
        doc=article.doc,
        article=article.id,
        kind=article.kind,
        title=article.headline,
        date=article.date,
        publication=article.publication,
        area=article.area,
        original=article.original,
        original_rule=article.original_rule,
        entities=tuple(sorted((_entity(key, group, reading, keys, printed) for key, group in groups.items()), key=_implied)),
        facts=_facts(reading, keys),
        mentions=tuple(
            Mention(printed[id(f)], f.type, quote(article, printed[id(f)]), keys[id(f)], f.rule, f.resolved_by, _context(f, keys))
            for f in reading.found
            if not f.silent
        )
        + tuple(_pointed(reading, keys)),
    )


def _implied(entity: LocalEntity) -> bool:
    return not entity.mentions  # they come last, as in a line of records.jsonl


def _context(found: Found, keys: dict[int, str]) -> str:
    """The area by which a name was completed or resolved, "" for one that stands in full."""
    area = resting.context(found) if found.resolved_by else None
    return str(_plain("area", area, keys)) if area is not None else ""


def _pointed(reading: Reading, keys: dict[int, str]) -> Iterator[Mention]:
    """我市, 全县: mentions of an area beside those that name it; they are no form of its name."""
    for pointer in deictic.pointers(reading):
        try:
            span = locate(reading.article, pointer.start, pointer.end)
        except EvidenceError:
            continue
        place = pointer.place
        words = quote(reading.article, span)
        yield Mention(span, "Place", words, _key_of(place, keys), "deictic", pointer.rule, str(_plain("area", place, keys)))


def _entity(key: str, group: list[Found], reading: Reading, keys: dict[int, str], printed: dict[int, Span]) -> LocalEntity:
    article = reading.article
    attributes: dict[str, Any] = {}
    for found in group:
        for name, value in found.attributes.items():
            if value not in ("", None):
                attributes.setdefault(name, _plain(name, value, keys))
    forms = dict.fromkeys(_form(article, f, printed[id(f)]) for f in group if not f.silent)
    called = _called(reading, group) if group[0].type == "Person" else ""
    if called:
        attributes["called"] = called
    return LocalEntity(key, group[0].type, group[0].name, tuple(forms), attributes)


def _form(article: Article, found: Found, span: Span) -> str:
    """A surface form as printed, blanks within it too (刘 明); over a column break its two halves."""
    printed = quote(article, span)
    return printed if len(printed.splitlines()) == 1 else article.text[found.start : found.end].replace("\n", "")


def _called(reading: Reading, group: list[Found]) -> str:
    """The post, rank or calling that stands directly before a person's name where one does: 村民, 国家副主席; else ""

    or the highest office where it follows: 总书记.
    """
    words, text = _titles(reading.vocabulary), reading.text
    found = [words.of(text, max(0, f.start - 12), f.start) for f in group if not f.silent]
    behind = (word for f in group if not f.silent for word in _behind(reading.vocabulary) if text.startswith(word, f.end))
    return next((word for word in (*found, *behind) if word), "")


@cache
def _titles(vocabulary: Vocabulary) -> Endings:
    names = ("posts", "ranks", "callings", "offices_state")
    acts = frozenset(vocabulary.terms("callings", opens="yes"))  # 选举|张三 tells no calling
    return Endings(word for name in names for word in vocabulary.lexicon(name) if word not in acts)


@cache
def _behind(vocabulary: Vocabulary) -> tuple[str, ...]:
    return vocabulary.terms("offices_state", behind="yes")


def _plain(name: str, value: Any, keys: dict[int, str]) -> Any:
    """An area is its official code where it has one, else its key; any other entity is its key."""
    if not isinstance(value, Found):
        return value
    code = value.attributes.get("code") if name == "area" else None
    return code or _key_of(value, keys)


def _facts(reading: Reading, keys: dict[int, str]) -> tuple[Fact, ...]:
    facts: dict[str, Fact] = {}
    known = frozenset(keys.values())
    # those beyond the scheme come last, as in a line of records.jsonl: a record that was kept is the same as a new one
    for statement in sorted(reading.statements, key=lambda s: (s.type not in SCHEME, s.start, s.end, s.type)):
        fact = _fact(reading, statement, keys, known)
        if fact is not None:
            facts.setdefault(fact.id, fact)
    return tuple(sorted(facts.values(), key=lambda f: f.type not in SCHEME))  # as in a line of records.jsonl


def _key_of(found: Found, keys: dict[int, str]) -> str:
    """The key of a mention; of one that was taken back, that of its name, which another mention may bear."""
    return keys.get(id(found), f"{found.type}:{found.name}")


def _fact(reading: Reading, statement: Statement, keys: dict[int, str], known: frozenset[str]) -> Fact | None:
    article = reading.article
    try:
        span = locate(article, statement.start, statement.end)
    except EvidenceError:
        return None
    roles = {role: value.name if isinstance(value, Found) else value for role, value in statement.roles.items()}
    refs = {role: _key_of(value, keys) for role, value in statement.roles.items() if isinstance(value, Found)}
    if not known.issuperset(refs.values()):
        return None  # it names what a later finder took back
    details = {k: _key_of(v, keys) if isinstance(v, Found) else v for k, v in statement.details.items()}
    rule, area = resting.rests_on(reading, statement)
    if rule:
        details |= {"resolved_by": rule} | ({"context": _plain("area", area, keys)} if area is not None else {})
    number = digest(article.id, statement.rule, span.field, span.start, span.end, statement.type, sorted(roles.items()))
    evidence = quote(article, span)
    return Fact(f"clm-{number}", statement.type, roles, refs, span, evidence, statement.rule, statement.confidence, details)
