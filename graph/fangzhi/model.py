"""The things that flow from stage to stage: frozen dataclasses without behaviour.

Two coordinate systems, never mixed:
- *text offsets* count code points of `Article.text`, the working text (headline, then rejoined paragraphs);
- a `Span` counts code points of what the user gave: the decoded file, or the `text` or `title` of a JSON line.
`spans.locate` leads from the first to the second.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from fangzhi.findings import Conflict, Precedence

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(frozen: bool, slots: bool) -> Callable[[type], type]:
        """Frozen for mypy alone: a guard at run time makes each of millions of objects three times as dear to make."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)


# The types of the fact scheme. Others (Reform, Nameplate, Conveys) stand under `further` in records.jsonl, where no scorer looks.
SCHEME = frozenset(
    (
        "HoldsPost",
        "Appointment",
        "PartOf",
        "LocatedIn",
        "Participates",
        "EventInfo",
        "ProjectInfo",
        "Target",
        "Implements",
        "Byline",
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) of one source field: "text" (a whole decoded file, or a JSON line's text) or "title"."""

    start: int
    end: int
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Segment:
    """`Article.text[start:start+length]` stands at `source` of the source `field`, code point by code point."""

    start: int
    length: int
    source: int
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Source:
    """A window of the user's own characters: `text` begins at offset `start` of the source `field`."""

    field: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch [start, end) of `Article.text` with its kind: shoulder, headline, paragraph or credit."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Byline:
    """A name printed with a newsroom role (reporter, correspondent, photographer, editor, proofreader, layout).

    `start, end` are the name's text offsets; `quote_start, quote_end` those of role word and name together.
    """

    name: str
    role: str
    start: int
    end: int
    quote_start: int
    quote_end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of a page, or one JSON line: what extraction reads.

    `kind` is masthead, report, brief, interview, caption, notice or list. `date` is the day it was published or, where
    only that is told, the day of its dateline: YYYY-MM-DD, YYYY-MM, YYYY or "". `area` is the home area: an official
    division code where one is known, else a name, else "". `date_rule` and `area_rule` say how each was found.
    A reprint names its `original`: the id of the article whose text it prints again (`original_rule` is same-text), else
    the house that it says it is taken from (printed).
    """

    id: str
    doc: str
    kind: str
    headline: str
    shoulder: str
    date: str
    publication: str
    area: str
    text: str
    segments: tuple[Segment, ...]
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    bylines: tuple[Byline, ...] = ()
    date_rule: str = ""
    area_rule: str = ""
    original: str = ""
    original_rule: str = ""


RETOLD = "retold"  # the rule of mentions whose words are no name of the entity: 参加|调研|


@dataclass(frozen=True, slots=True)
class Mention:
    """One span that names an entity. `entity` is the key of a LocalEntity before linking, a canonical id after.

    `rule` names what found it; `resolved_by` what completed or resolved it (title, sentence, dateline, section, headline,
    home-area, ...), or ""; `context` is the area by which it was: a code or a key, a canonical id after linking.
    """

    span: Span
    type: str
    text: str
    entity: str
    rule: str = ""
    resolved_by: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """An entity as one article knows it. `key` is unique in the article: "Person:张伟", "Person:张伟#2".

    `attributes` hold what the article says or its composition shows, for linking: code (official division), area (key
    or code of the area it belongs to), kind (of body, of event), sex, ethnicity, date, ...
    `id` is the canonical id after linking, "" before.
    """

    key: str
    type: str
    name: str
    mentions: tuple[str, ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with the span that it rests on. `roles` are those of the scheme, entities by name.

    `refs` leads from a role that names an entity to its key (a canonical id after linking). `details` hold what goes
    beyond the scheme: kind of appointment, list group and order, title as printed, basis, modality, ... `id` is a hash
    of article, rule, span, type and roles. `confidence` is 0 to 1.
    """

    id: str
    type: str
    roles: Mapping[str, Any]
    refs: Mapping[str, str]
    span: Span
    evidence: str
    rule: str
    confidence: float = 1.0
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """What was extracted from one article; linked or not yet. A line of records.jsonl. `original` as in its article."""

    doc: str
    article: str
    kind: str
    title: str
    date: str
    publication: str
    area: str
    entities: tuple[LocalEntity, ...]
    facts: tuple[Fact, ...]
    mentions: tuple[Mention, ...]
    original: str = ""
    original_rule: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why two are one, or are not: `left` and `right` are "article#key" or canonical ids; `reason` is Chinese words.

    `by` and `when` are told of a person's decision (rule "ledger") alone.
    """

    left: str
    right: str
    verdict: str  # same, different, unsure
    score: float
    reason: str
    rule: str
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """A place where an entity is mentioned: the article's id and the span."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A resolved entity. `attributes` add to those of its local entities: code, kind, area, merged_ids, ..."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    where: tuple[Where, ...]
    why: tuple[Judgement, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post for one continuous spell, bounds half-open full dates (0001-01-01, 9999-12-31 unknown).

    `post` is the post's id, `title` its bare title (书记), `sole` whether only one person can hold it at a time, `facts`
    the ids of the facts it rests on, `bundle` the id of posts printed together ("" if alone), `order` its place there.
    `kind` is a term of voc:kind-*: substantive, acting, designate, incharge, seconded, concurrent, honorary.
    """

    id: str
    person: str
    institution: str
    post: str
    title: str
    sole: bool
    kind: str
    start_earliest: str
    start_latest: str
    end_earliest: str
    end_latest: str
    first_seen: str
    last_seen: str
    sightings: int
    facts: tuple[str, ...]
    bundle: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking makes of all records: the same records with canonical ids, and what stands above them."""

    records: tuple[Record, ...]
    entities: tuple[Entity, ...]
    tenures: tuple[Tenure, ...]
    precedences: tuple[Precedence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that went wrong or was left out: one sentence, where, what to do; a line of issues.jsonl."""

    stage: str
    severity: str  # error, warning, note
    where: str
    message: str
    advice: str = ""
