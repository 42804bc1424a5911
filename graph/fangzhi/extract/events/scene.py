"""What the event steps share about one article: masked text, verbs, where names may begin, and the events held so far."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from fangzhi.expressions import expression
from fangzhi.extract.events import runs
from fangzhi.extract.events.kept import follows, kept, names_on
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.words import TIME, EventWords, words_of
from fangzhi.extract.reading import Found, Reading, once

_MASK = expression(r"“[^“”\n]{1,40}”|《[^《》\n]{1,60}》|（[^（）\n]{1,40}(?<!通过)）")
HARD = "，。；：！？\n ◆■●▲★"
_HARD = expression(r"[，。；：！？\n ◆■●▲★]|讯（〇+）|（(?=〇*$)|——")
_REPORTING = expression(
    r"(?:(?<!作)(?<!作了)强调|(?<![的作照])(?<!提出)(?<!提出具体)(?<!点)要求(?!作[^好为])|指出|提出(?!的)(?![^，。；：]{0,10}(?:建议|意见|要求|批评)(?:[。；\n]|，(?![一要首必各坚])))|表示(?!(?:衷心|诚挚|热烈|由衷|亲切|崇高|最|真诚)*的?(?:感谢|欢迎|祝贺|慰问|敬意|谢意))|认为|希望|(?<!的)(?<!意见)(?<!意见和)建议|呼吁|答：|(?<![小传学演解])说(?![明唱法教]))"
    r"(?![。；\n])[，：]?"
)
# 张三强调，要抓好落实。座谈会上，…: what was said ends where the text tells on
_TOLD_ON = expression(
    "(?<=[。！？])(?:(?:座谈|推进|汇报|现场)?会(?:上|前|后)，|会议(?:还|由|听取)|随后(?:，|(?=[^，。；：“”要]{2,12}(?:一行|[又还]?(?:来到|前往|赶[到赴往]|赴))))|在(?=[^，。；：]{2,20}，[^，。；：要]{4,30}(?:介绍|汇报)[，：])|其间，|期间，|活动中，|仪式上，|当[天日]，|同日，)"
    r"|(?<=[。！？”]) ?(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:[上下]午|晚|，)|(?<=[。！？”]) ?\d{1,2}日(?:[上下]午|晚|，)"
    r"|(?<=[。！？”])(?=[^，。；：！？\n“”要]{4,60}(?:主持(?:会议|大会|仪式|活动)?|出席(?:会议|大会|仪式|活动)?|参加(?:会议|调研|考察)|(?:现场|一一|逐一|分别)*(?:作了?|作出了?|进行了?)(?:回应|答复|解答))(?:[，。]|并(?!不|未)))"
    # 。副县长张三|通报了汛情, 。李四|就下步工作提出要求, 。县住建局局长王五|作表态发言
    r"|(?<=[。！？”])(?=(?P<who>[^，。；：！？\n“”要]{2,60}?)(?:(?:通报|宣读|传达|解读|汇报|介绍|部署|安排|宣布|总结)了|宣读|列席|陪同|致辞"
    r"|在(?:会上|主持|总结|讲话|发言|致辞)[^，。；：\n]{0,10}?(?:强调|指出|要求|表示|说|提出)"
    r"|(?:[就围结对][^，。；：\n]{2,40})?(?:[作做]了?|提出了?|进行了?)[^，。；：、\n]{0,14}(?:要求|意见|部署|发言|报告|汇报|说明|讲话|介绍|点评|辅导|解读|安排)(?=[。；，：])))"
)
# 举办|“龙舟文化节”|，; “民营企业家座谈会”|在某地召开
_HELD_BEFORE = expression("(?:召开|举行|举办|主办|承办)了?(?:首届|首场|一场)?$")
# 在建军节即将到来之际，|7月31日，…: what is about to come is the festival
_EVE = expression("[^，。；：]{2,24}(?:之际|前夕|之时)，")
_HELD_BEHIND = expression(
    "(?:（[^（）]{1,12}）)?(?:[在于][^，。；：“”]{2,40})?(?:隆重|正式|顺利|成功)*(?:召开|举行|举办|开幕|启幕)(?!的)"
)
WHEN_WHERE = expression(rf"(?:{TIME}|[在于][^，。；：在于]{{1,25}})+$")
# 张三|就落实学校建设要求|作说明, |按照上级要求|召开民主生活会
_AS_DEMANDED = expression("(?:就|围绕|按照?|根据|对照|结合)[^，。；：]{1,30}要求$")
_STOP_TAGS = frozenset(("p", "d", "u", "r", "Time", "Person"))
_NAMES_USES = frozenset(("hold", "open", "organizer", "coorganizer", "chair", "attend", "win", "receive"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of event_verbs or event_visits at text offsets."""

    start: int
    end: int
    use: str
    part: str
    term: str


@dataclass(slots=True)
class Visit:
    """An event that a verb makes: who visits, meets or suffers, and what is visited."""

    event: Found
    start: int
    end: int
    subject: Subject | None
    role: str
    objects: list[Found]
    object_role: str
    place: Found | None = None
    stops: list[int] = field(default_factory=list)  # sentences in which it goes on


@dataclass
class Scene:
    """One article as the event steps see it. `held` are events that the text reports, by where they are named."""

    reading: Reading
    words: EventWords
    masked: str
    verbs: list[Verb]
    heads: list[tuple[int, int]]
    held: list[Found] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    beside: list[tuple[Found, Found, str, int, int]] = field(default_factory=list)  # event, who or what, role, told from, to
    stated: set[tuple[str, str, str]] = field(default_factory=set)  # participant, event, role; "" for anyone

    def __post_init__(self) -> None:
        self.masked, self.sentences = runs.joined(self)  # as the reading's, but for lists that run on over a semicolon

    @cached_property
    def _verb_starts(self) -> list[int]:
        return [v.start for v in self.verbs]

    def verbs_in(self, start: int, end: int) -> list[Verb]:
        """Verbs that begin in [start, end)."""
        return self.verbs[bisect_left(self._verb_starts, start) : bisect_left(self._verb_starts, end)]

    @cached_property
    def _hard(self) -> list[int]:
        """Ends of hard punctuation, sorted."""
        return [0, *(m.end() for m in _HARD.finditer(self.masked))]

    @cached_property
    def _stops(self) -> list[int]:
        """Ends of what no name holds, sorted."""
        masked, words = self.masked, self.words
        stops = set(self._hard)
        borders = self.reading.borders  # 联合 is a stop, and 联合国 is not
        found = (m for m in words.stops.finditer(masked) if not names_on(self.reading, masked, m))
        stops.update(m.end() for m in found if not borders or {m.start(), m.end()} <= borders)
        stops.update(v.end for v in self.verbs if v.use in _NAMES_USES)
        for word in self.reading.words:
            text = masked[word.start : word.end]
            if text[0] == "〇":  # within a quote or a title
                continue
            if word.tag == "Person" and self.reading.starting_at(word.start, "Place", "Policy") is not None:
                continue  # 陈巴尔虎旗, 苏陕协作
            if word.tag == "Person" and "·" in text and self.reading.starting_at(word.start, "Person") is None:
                continue  # 云州·青原|经贸合作座谈会: of two places
            if follows(text, masked, word.start):
                continue
            if (word.tag in _STOP_TAGS and not kept(text, word.tag, masked, word.start)) or text in words.stop_words:
                stops.add(word.end)
        if not self.reading.words:
            stops.update(m.end() for m in re.finditer("[的了在]", masked))
        return sorted(stops)

    def stop_before(self, at: int, since: int = 0) -> int:
        """Where a name that ends at `at` may begin at the earliest."""
        return max(since, self._stops[bisect_right(self._stops, at) - 1])

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The sentence around an offset, over a list that runs on."""
        k = bisect_right(self.sentences, (at, len(self.masked) + 1)) - 1
        return self.sentences[k] if k >= 0 and at < self.sentences[k][1] else (at, at)

    def clause_start(self, at: int) -> int:
        """After the last hard punctuation before `at`."""
        return self._hard[bisect_right(self._hard, at) - 1]

    def clause_end(self, at: int) -> int:
        """Before the next hard punctuation from `at` on."""
        k = bisect_left(self._marks, at)
        return self._marks[k] if k < len(self._marks) else len(self.masked)

    @cached_property
    def _marks(self) -> list[int]:
        return [m.start() for m in re.finditer(f"[{HARD}]", self.masked)]

    @cached_property
    def events(self) -> list[Found]:
        """The events that the article reports, in text order; complete only when all are found."""
        return sorted([*self.held, *(v.event for v in self.visits)], key=lambda f: (f.start, f.end))

    @cached_property
    def stops(self) -> list[Found]:
        """The visits as they go on behind what tells of them, at each sentence of a stop; complete when `events` is."""
        told = ((at, v.event) for v in self.visits for at in v.stops)
        return [Found(at, at, "Event", e.name, e.rule, "name", e.attributes) for at, e in sorted(told, key=lambda s: s[0])]

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [0, *(m.end() for m in re.finditer("\n", self.masked))]

    def paragraph_of(self, at: int) -> int:
        """Where the paragraph (or headline) of an offset begins."""
        return self._paragraphs[bisect_right(self._paragraphs, at) - 1]

    def paragraph_end(self, at: int) -> int:
        """Where the paragraph (or headline) of an offset ends."""
        end = self.masked.find("\n", at)
        return end if end >= 0 else len(self.masked)

    @cached_property
    def lead_end(self) -> int:
        """The end of the body's first paragraph."""
        return self.paragraph_end(self.reading.headline_end + 1)

    @cached_property
    def _reported(self) -> list[tuple[int, int]]:
        """Stretches that render what was said or demanded: from the verb of saying to the end of its paragraph."""
        rows = []
        for part in self.reading.article.parts:
            at = part.start if part.kind == "paragraph" else part.end
            while at < part.end and (said := _REPORTING.search(self.masked, at, part.end)):
                told = (m for m in _TOLD_ON.finditer(self.masked, said.end(), part.end) if self._is_told(m))
                at = next((m.start() for m in told), part.end)
                rows.append((said.end(), at))
        return rows

    def _is_told(self, match: re.Match[str]) -> bool:
        """Whether the text tells on there: who does something without more ado is a person by name."""
        return match["who"] is None or bool(self.reading.within(*match.span("who"), "Person"))

    def is_reported(self, at: int) -> bool:
        """Whether an offset lies in rendered speech."""
        k = bisect_right(self._reported, (at, len(self.masked) + 1)) - 1
        return k >= 0 and self._reported[k][0] <= at < self._reported[k][1]

    def is_habitual(self, start: int, end: int) -> bool:
        """Whether a habit or a demand is told in [start, end): 每月到村走访, 要到基层调研."""
        if self.is_reported(end):
            return True
        eve = _EVE.match(self.masked, self.clause_start(start), end)
        at = max(eve.end() if eve else start, end - 60)
        while at < end:
            word = self.reading.word_at(at)
            if word is None:
                return False
            effect = self.words.modality.get(self.masked[word.start : word.end])
            if effect and not (effect == "generic" and self.masked[word.start - 1] in "赴到往入"):
                return True  # but 分赴|各乡镇督导
            at = word.end
        return False

    def effect(self, verb: Verb) -> str:
        """planned, required, habitual or denied by a word shortly before the verb in its clause; else ""."""
        effect = self._effect(verb)
        return "" if effect == "generic" and verb.use not in ("hold", "run") else effect.replace("generic", "habitual")

    def _effect(self, verb: Verb) -> str:
        clause = self.clause_start(verb.start)
        early = WHEN_WHERE.sub("", self.masked[max(clause, verb.start - 60) : verb.start])  # 决定10月9日在云州召开
        if effect := self.words.effect_before(early, 0, len(early), len(early)):
            return effect
        start = max(clause, verb.start - 10)
        if self.reading.words:
            word = self.reading.word_at(verb.start - 1) if verb.start > start else None
            at = verb.start
            while word is not None and word.end <= at and word.start >= start:
                effect = self.words.effect_before(self.masked, start, word.end, word.start)
                if effect and not _AS_DEMANDED.search(self.masked, clause, word.end):
                    return effect
                at = word.start
                word = self.reading.word_at(at - 1) if at > start else None
            return ""
        return self.words.effect_before(self.masked, start, verb.start, verb.start)


def _cut(masked: str, verb: re.Match[str]) -> bool:
    """差额选|举办|法: what looks like a verb between two words."""
    return verb[0] == "举办" and masked[verb.start() - 1 : verb.start()] == "选" and masked[verb.end() : verb.end() + 1] == "法"


def _heads(words: EventWords, masked: str) -> list[tuple[int, int]]:
    """Where the words stand that an event's name may end in."""
    return [m.span() for m in words.heads.finditer(masked) if m["head"] is not None]


def _masked(words: EventWords, quote: re.Match[str]) -> str:
    """A quote or title without what it says, but for the head of an occasion that is held: 举办“〇〇文化节”."""
    inner = quote[0][1:-1]
    held = _HELD_BEFORE.search(quote.string, max(0, quote.start() - 8), quote.start())
    if quote[0][0] == "“" and (held or _HELD_BEHIND.match(quote.string, quote.end())):
        heads = [m for m in words.heads.finditer(inner) if m["head"] is not None and m.end() == len(inner)]
        alone = heads and heads[0].start() == 0 and len(inner) > 2  # “坝坝会”
        if heads and (heads[0].start() > 1 or alone) and words.head[heads[0]["head"]].strength == "full":
            return f"“{'〇' * heads[0].start()}{heads[0]['head']}”"
    return quote[0][0] + "〇" * len(inner) + quote[0][-1]


def _unpadded(reading: Reading) -> str:
    """The text with 〇 for the blanks within names: 黄〇〇河 is in one clause."""
    text = reading.text
    padded = [f for f in reading.found if f.type == "Person" and " " in text[f.start : f.end]]
    for found in padded:
        text = text[: found.start] + text[found.start : found.end].replace(" ", "〇") + text[found.end :]
    return text


@once
def scene_of(reading: Reading) -> Scene:
    """The scene of a reading."""
    words = words_of(reading.vocabulary)
    masked = _MASK.sub(lambda m: _masked(words, m), _unpadded(reading))
    verbs = [Verb(m.start(), m.end(), *words.verb_of(m), m[0]) for m in words.verbs.finditer(masked) if not _cut(masked, m)]
    return Scene(reading, words, masked, [v for v in verbs if v.use != "none"], _heads(words, masked))
