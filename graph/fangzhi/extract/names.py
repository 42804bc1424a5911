"""One name for one thing: areas by their code, governments by their area, over all articles of one document."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from fangzhi.expressions import expression
from fangzhi.extract.quantities import number
from fangzhi.extract.reading import Found, Reading, Statement
from fangzhi.model import Fact, LocalEntity, Mention, Record
from fangzhi.vocabulary import Vocabulary

_TERM = expression("(?:第|(?<=[省市县区州盟旗镇乡]))([〇零一二三四五六七八九十百0-9]+)届")
_FORMAL = ("政府", "人大", "人民代表大会", "常委会", "常务委员会", "政协", "委")
_PARTIES = ("中国人民政治协商会议", "人民政协", "政协", "中国共产党", "中共")
_SHORT = (
    (expression("(?:中国人民政治协商会议|人民政协|政协)(.+)委员会"), "政协"),
    (expression("(?:中国共产党|中共)(.+)纪律检查委员会"), "纪委"),
    (expression("(?:中国共产党|中共)(.+)委员会"), "委"),
    (expression("(?:中国共产党|中共)(.+[省市区县州旗]委)"), ""),
)
_SIGNS = "省市县区州盟旗镇乡"


def settle(reading: Reading) -> None:
    """Give every mention of an area the same name: 焦作 and 焦作市 are 焦作市, 高新区 and 云州高新区 are 云州高新区."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for found in reading.found:
        if found.type == "Place" and "code" in found.attributes:
            groups[str(found.attributes["code"])].append(found)
    for code, group in groups.items():
        name = _fullest(reading.vocabulary, code, [f.name for f in group])
        for found in group:
            found.name = name
    _shortened(reading)
    _bodies(reading)
    _aliased(reading)
    _sittings(reading)
    _drop_repeated_titles(reading)


_TOWNS = ("村", "镇", "乡", "社区", "街道", "屯", "嘎查", "苏木", "县")


def _shortened(reading: Reading) -> None:
    """前湾|现代农业产业园 in an article on 前湾村: a place told without its sign is the only one that has it."""
    for found in [f for f in reading.found if f.type == "Place" and f.rule == "tagger" and "code" not in f.attributes]:
        full = {other.name for sign in _TOWNS for other in reading.named("Place", found.name + sign)[:1]}
        plain = found.attributes.get("kind") in (None, "area") or found.name[-1] in "湾沟坪坝洼塘"
        if len(full) == 1 and plain and 2 <= len(found.name) <= 4:
            found.name = full.pop()


def _fullest(vocabulary: Vocabulary, code: str, names: Iterable[str]) -> str:
    longest = max(names, key=lambda n: (len(n), n))
    division = vocabulary.gazetteer.get(code)
    if division is not None and division.name[:-1] == longest and division.name[-1] in _SIGNS:
        return division.name
    return longest


def _bodies(reading: Reading) -> None:
    """One body by its longest name in the article: 市政府, 市人民政府; 市人大常委会, 市第十七届人民代表大会常务委员会."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for found in reading.found:
        if found.type == "Institution" and _formal(found.name):
            area = found.attributes.get("area")
            groups[_plain(found.name, area.name if isinstance(area, Found) else "")].append(found)
    for group in groups.values():
        full = _longest([f.name for f in group if not f.silent] or [f.name for f in group])
        for found in group:
            found.name = full.get(_term(found.name)) or full[max(full)]


def _aliased(reading: Reading) -> None:
    """One body by its longest name where the article tells its kind in full and in short: 县妇女联合会, 县妇联."""
    rows, longest = reading.vocabulary.lexicon("link_institution_aliases"), _longest_alias(reading.vocabulary)
    groups: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for found in reading.found:
        if found.type == "Institution":
            cuts = range(max(1, len(found.name) - longest), len(found.name) - 1)
            cut = next((c for c in cuts if found.name[c:] in rows), 0)
            if cut and found.name[cut - 1] in _SIGNS:
                groups[found.name[:cut], rows[found.name[cut:]]["canonical"]].append(found)
    for group in groups.values():
        names = {f.name for f in group if not f.silent} or {f.name for f in group}
        name = max(names, key=lambda n: (len(n), n))
        for found in group:
            found.name = name


@cache
def _longest_alias(vocabulary: Vocabulary) -> int:
    return max(map(len, vocabulary.lexicon("link_institution_aliases")))


def _sittings(reading: Reading) -> None:
    """第十七届人大常委会第二次会议 is 第十七届人民代表大会常务委员会第二次会议."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for found in reading.found:
        if found.type == "Event" and "人" in found.name and _congress(found.name):
            groups[_in_short(found.name)].append(found)
    for group in groups.values():
        name = max((f.name for f in group), key=len)
        for found in group:
            found.name = name


def _congress(name: str) -> bool:
    return "人大" in name or "人民代表大会" in name


def _in_short(name: str) -> str:
    return name.replace("人民代表大会", "人大").replace("常务委员会", "常委会")


def _formal(name: str) -> bool:
    return name.endswith(_FORMAL) or name.startswith(_PARTIES)


def _longest(names: list[str]) -> dict[int, str]:
    """The longest name of one body by its term of office: two terms are two committees, 县委 alone is that of the later."""
    latest = max(map(_term, names))
    terms = defaultdict(list)
    for name in names:
        terms[_term(name) or latest].append(name)
    return {term: max(group, key=len) for term, group in terms.items()}


def _term(name: str) -> int:
    """9 for 第九届, 0 where none is told."""
    told = _TERM.search(name)
    return int(number(told[1]) or 0) if told else 0


def _plain(name: str, area: str = "") -> str:
    """A formal name in short, from its area on: 政协延吉市第十五届委员会 is 延吉市政协, 中共青海省海西州委 is 海西州委."""
    name = _in_short(_TERM.sub("", name).replace("人民政府", "政府"))
    for pattern, tail in _SHORT:
        if match := pattern.fullmatch(name):
            name = match[1] + tail
            return name[max(name.find(area), 0) :] if area else name
    return name


def _drop_repeated_titles(reading: Reading) -> None:
    """A fact of the headline that the body states too is stated once, by the body."""
    below = [s for s in reading.statements if s.start >= reading.headline_end]
    said = {_key(s) for s in below} | {_key(replace(s, roles=_undated(s))) for s in below if s.type == "Appointment"}
    reading.statements = [s for s in reading.statements if s.start >= reading.headline_end or _key(s) not in said]


def _undated(statement: Statement) -> dict[str, Any]:
    return {role: value for role, value in statement.roles.items() if role != "date"}


def _key(statement: Any) -> tuple[str, str]:
    roles = {r: f"{v.type}:{v.name}" if isinstance(v, Found) else str(v) for r, v in statement.roles.items()}
    return statement.type, str(sorted(roles.items()))


def unify(records: list[Record], vocabulary: Vocabulary) -> list[Record]:
    """The records of one document with one name for each coded area and government over all its articles."""
    names: dict[str, list[str]] = defaultdict(list)
    identities = [[_identity(entity) for entity in record.entities] for record in records]
    for record, its in zip(records, identities, strict=True):
        for entity, identity in zip(record.entities, its, strict=True):
            if identity and entity.mentions:
                names[identity].append(entity.name)
    bodies = {i: _longest(found) for i, found in names.items() if i.startswith("body:")}
    areas = {i: _fullest(vocabulary, i, found) for i, found in names.items() if i not in bodies}
    return [_renamed(record, its, bodies, areas) for record, its in zip(records, identities, strict=True)]


def _identity(entity: LocalEntity) -> str:
    if entity.type == "Place":
        return str(entity.attributes.get("code", ""))
    if entity.type == "Event" and _congress(entity.name):
        return "body:" + _in_short(entity.name)
    if entity.type != "Institution" or not _formal(entity.name):
        return ""
    return "body:" + _plain(entity.name, str(entity.attributes.get("area", "")).removeprefix("Place:"))


def _renamed(record: Record, identities: list[str], bodies: dict[str, dict[int, str]], areas: dict[str, str]) -> Record:
    names = [_full(entity, its, bodies, areas) for entity, its in zip(record.entities, identities, strict=True)]
    if all(name == entity.name for name, entity in zip(names, record.entities, strict=True)):
        return record
    keys, entities = dict[str, str](), list[LocalEntity]()  # what has another key has another name
    for name, entity in zip(names, record.entities, strict=True):
        if name == entity.name:
            entities.append(entity)
        else:
            keys[entity.key] = f"{entity.type}:{name}"
            entities.append(replace(entity, name=name, key=keys[entity.key]))
    renamed = {e.key: e.name for e in entities}
    return replace(
        record,
        entities=tuple(_repointed(e, keys) for e in entities),
        facts=tuple(_refit(f, keys, renamed) for f in record.facts),
        mentions=tuple(_meant(m, keys) for m in record.mentions),
    )


def _repointed(entity: LocalEntity, keys: Mapping[str, str]) -> LocalEntity:
    found = {k: keys[v] for k, v in entity.attributes.items() if isinstance(v, str) and v in keys}
    return replace(entity, attributes={**entity.attributes, **found}) if found else entity


def _meant(mention: Mention, keys: Mapping[str, str]) -> Mention:
    if mention.entity not in keys and mention.context not in keys:
        return mention
    return replace(mention, entity=keys.get(mention.entity, mention.entity), context=keys.get(mention.context, mention.context))


def _full(entity: LocalEntity, identity: str, bodies: dict[str, dict[int, str]], areas: dict[str, str]) -> str:
    if identity not in bodies:
        return areas.get(identity) or entity.name
    terms = bodies[identity]
    return terms.get(_term(entity.name)) or terms[max(terms)]


def _refit(fact: Fact, keys: Mapping[str, str], names: Mapping[str, str]) -> Fact:
    if keys.keys().isdisjoint(fact.refs.values()):
        return fact
    refs = {role: keys.get(key, key) for role, key in fact.refs.items()}
    roles = {role: names[refs[role]] if role in refs else value for role, value in fact.roles.items()}
    return replace(fact, refs=refs, roles=roles)
