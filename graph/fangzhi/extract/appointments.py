"""Acts on posts as reported: appointed, removed, elected, nominated; and 现任, 曾任 in the lives of people."""

import re
from functools import cache

from fangzhi.extract import dates
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import Terms
from fangzhi.extract.titles import Title, titles_before
from fangzhi.vocabulary import Vocabulary

# before a name: 任命|张三|为…, 免去|李四|的…职务, 选举|王五|为…
_BEFORE = re.compile(r"(任命|决定任命|聘任|委任|选举|补选|推选|选举产生|免去|撤销|罢免|提名|接受)[：:]?$")
# behind a name: 张三|任…, 当选为…, 拟任…, 不再担任…职务
_BEHIND = re.compile(
    r"(?:同志|先生|女士)?(?:（[^（）]{1,12}）)?(?:的)?，?(?:此前|之前|曾|原|全票|高票|依法|正式|同志|辞去|被|获|不再|已|先后|近日|并)*"
    r"(当选为|当选|被?任命为|被?选举为|被?选为|被?补选为|为|任|担任|出任|接任|兼任|升任|调任|转任|拟任|拟提名为?|拟推荐为?|提名为|现任|曾任|历任|不再担任|不再兼任|辞去|的)"
)
_CANDIDATE = re.compile(r"(候选人|人选)")
_OFFICE = re.compile(r"(的?职务|一职|职务的?请求)")
_ACTION = {"任命": "appointed", "决定任命": "appointed", "聘任": "appointed", "委任": "appointed", "提名": "nominated"}
_ELECT = {"选举": "elected", "补选": "elected", "推选": "elected", "选举产生": "elected"}
_REMOVE = {"免去": "removed", "撤销": "removed", "罢免": "removed", "接受": "removed"}
_VERBS = {
    "当选为": "elected",
    "当选": "elected",
    "选举为": "elected",
    "选为": "elected",
    "补选为": "elected",
    "任命为": "appointed",
    "出任": "appointed",
    "接任": "appointed",
    "升任": "appointed",
    "调任": "appointed",
    "转任": "appointed",
    "拟任": "nominated",
    "拟提名": "nominated",
    "拟提名为": "nominated",
    "拟推荐": "nominated",
    "拟推荐为": "nominated",
    "提名为": "nominated",
    "不再担任": "removed",
    "不再兼任": "removed",
    "辞去": "removed",
}
_HOLDS = {"任", "担任", "兼任", "现任"}
_HELD = {"曾任", "历任"}


def state(reading: Reading) -> None:
    """Appointments of people by name; an appointment or election gives the post too, a removal or nomination does not."""
    group: list[Found] = []
    last: Title | None = None
    verb = ""
    for person in [f for f in reading.found if f.type == "Person" and not f.silent]:
        if not (group and _NEXT.fullmatch(reading.text, group[-1].end, person.start)):
            group = []
        group.append(person)
        behind = _BEHIND.match(reading.text, person.end)
        if behind is not None:
            before = _BEFORE.search(reading.text, max(0, group[0].start - 6), group[0].start)
            if last is not None and reading.sentence_of(last.start) != reading.sentence_of(person.start):
                last = None
            verb = before[1] if before else verb if last is not None and behind[1] == "为" else ""
            last = _act(reading, group, verb, behind, last) or last
            group = []
    _lives(reading)
    _pronouns(reading)
    _subjects(reading)


_NEXT = re.compile(r"(同志)?(（[^（）]{1,12}）)?、")


def _act(reading: Reading, people: list[Found], verb: str, behind: re.Match[str], last: Title | None) -> Title | None:
    """State the act for each person of a list (任命张三、李四为…); the last title, for the elided body of the next act."""
    person = people[0]
    word = behind[1].removeprefix("被")
    action = _action(verb, word)
    earlier = re.search("此前|之前|曾|原", behind[0]) is not None
    start, end = reading.sentence_of(person.start)
    if not action and word in ("任", "担任", "兼任") and not earlier and _decided(reading, start, person.start, behind):
        action = "appointed"  # 市委决定：某同志任…
    titles, stop = titles_after(reading, behind.end(), end, last)
    if not titles and word in ("任", "担任"):
        titles, stop = _founded(reading, start, person, behind.end())
    if not titles:
        return None
    if verb == "接受" and "辞去" not in behind[0]:
        return None
    if action == "removed" and word == "的" and not _OFFICE.match(reading.text, stop):
        return None
    if _CANDIDATE.match(reading.text, stop):
        action = "nominated"
    begin = person.start - (len(verb) if verb and reading.text.startswith(verb, person.start - len(verb)) else 0)
    if action:
        date = _date(reading, start, person.start)
        for one in people:
            for title in titles:
                roles = {"person": one, "institution": title.institution, "post": title.post, "action": action, "date": date}
                reading.state("Appointment", roles, begin, stop, "appointment", kind=_kind(title, word))
    if action in ("elected", "appointed") or (word in _HOLDS | _HELD and not action):
        for one in people:
            _holds(reading, one, titles, (begin, stop), ended=earlier or word in _HELD)
    return titles[-1]


_FOUNDED = re.compile("成立|组建|设立|设有")


def _founded(reading: Reading, start: int, person: Found, at: int) -> tuple[list[Title], int]:
    """成立某指挥部，由某某任指挥长: the bare post is of the body just founded."""
    post = _posts(reading.vocabulary).at(reading.text, at)
    behind = (
        reading.starting_at(at + len(post) + 1, "Institution") if post and reading.text.startswith("的", at + len(post)) else None
    )
    if post is not None and behind is not None:  # 由某某任组长的|调查组
        return [Title(at, at + len(post), post, post, behind)], behind.end
    bodies = reading.within(start, person.start, "Institution")
    if not bodies or not _FOUNDED.search(reading.text, start, bodies[-1].start):
        return [], at
    post = _posts(reading.vocabulary).at(reading.text, at + (reading.text.startswith("副", at)))
    if post is None:
        return [], at
    stop = at + reading.text.startswith("副", at) + len(post)
    return [Title(at, stop, reading.text[at:stop], post, bodies[-1])], stop


_DECIDED = re.compile(r"决定|研究|批准|任免|同志任|同志担任|同志兼任")


def _decided(reading: Reading, start: int, at: int, behind: re.Match[str]) -> bool:
    """市委决定：某同志任…; 2023年12月，某某任…: an act on a day, not a state."""
    return _DECIDED.search(reading.text[start : behind.end()]) is not None or dates.resolve(reading, start, at) is not None


def _date(reading: Reading, start: int, end: int) -> str | None:
    """The day of the act: of its sentence, else the one day that the article names before it."""
    own = dates.resolve(reading, start, end)
    if own is not None:
        return own
    days = {d.value for d in dates.find(reading) if d.end <= start and d.precision == "day"}
    return next(iter(days)) if len(days) == 1 else None


_HIS = re.compile(r"免去(其|他的?|她的?)(?=[\u4e00-\u9fff])|被(免去|撤销)(?=[\u4e00-\u9fff])")


def _pronouns(reading: Reading) -> None:
    """…，免去其某职务; …被免去某职务: of the person named last before."""
    for match in reading.matches(_HIS):
        start, end = reading.sentence_of(match.start())
        people = reading.within(start, match.start(), "Person")
        titles, stop = titles_after(reading, match.end(), end)
        if not people or not titles or not _OFFICE.match(reading.text, stop) or (match[2] and len({p.name for p in people}) > 1):
            continue
        date = _date(reading, start, match.start())
        for title in titles:
            roles = {
                "person": people[-1],
                "institution": title.institution,
                "post": title.post,
                "action": "removed",
                "date": date,
            }
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=title.kind)


def _action(verb: str, word: str) -> str:
    if "不再" in word or word == "辞去":
        return "removed"
    if verb and word in ("为", "任", "担任", "的"):
        found = (_ACTION | _ELECT | _REMOVE).get(verb, "")
        return found if (word == "的") == (found == "removed") else ""
    return _VERBS.get(word, "")


def _kind(title: Title, word: str) -> str:
    if word == "兼任":
        return "concurrent"
    return title.kind


def _holds(reading: Reading, person: Found, titles: list[Title], span: tuple[int, int], *, ended: bool) -> None:
    printed = reading.text[titles[0].start : titles[-1].end]
    for order, title in enumerate(titles, 1):
        roles = {
            "person": person,
            "institution": title.institution,
            "post": title.post,
            "ended": True if ended or title.ended else None,
        }
        many = len(titles) > 1
        reading.state(
            "HoldsPost",
            roles,
            *span,
            "appointment",
            kind=title.kind,
            bundle=printed if many else None,
            order=order if many else None,
            title=printed,
        )


def titles_after(reading: Reading, start: int, end: int, last: Title | None = None) -> tuple[list[Title], int]:
    """The posts of a title string that begins at an offset, and where it ends; ([], start) where none does.

    A single post without a body takes that of `last`, the title of the act before: 选举…为主任，选举…为副主任.
    """
    text = reading.text
    limit = next((i for i in range(start, min(end, start + 60)) if text[i] in "，。；：（ "), min(end, start + 60))
    ends = sorted({stop for _, stop in _posts(reading.vocabulary).scan(text[start:limit])}, reverse=True)
    for stop in ends:
        titles = titles_before(reading, start + stop)
        if titles and len(titles) == 1 and titles[0].institution is None and last is not None:
            titles[0].institution = last.institution
        if titles and _leads(reading, start, titles[0].start) and all(t.institution is not None for t in titles):
            return titles, start + stop
    return [], start


def _leads(reading: Reading, start: int, first: int) -> bool:
    """Whether only 中共 and the outer steps of an area chain stand between an offset and the first title."""
    for place in reading.within(start, first, "Place"):
        if place.start == start:
            start = place.end
    return (
        start >= first
        or reading.text[start:first] in ("中共", "中国共产党")
        or (reading.text.startswith("中共", start) and start + 2 < first and _leads(reading, start + 2, first))
    )


@cache
def _posts(vocabulary: Vocabulary) -> Terms:
    return Terms(vocabulary.lexicon("posts"))


_LIFE = re.compile(r"(?:(?<=[，；、。\n他她间])|(?<=其))(现任|曾任|历任|先后任|先后担任|此前任|此前担任|曾担任)")
_RISE = re.compile(r"(?<=[，；并])(被?任命为|被?选举为|当选为?|被?推选为|出任|升任|转任|拟任|拟提名为?|拟推荐为?)")


def _subject(reading: Reading, start: int, at: int) -> Found | None:
    """The person a clause without a name speaks of: the only one of its sentence, or whom 他 at its head takes up."""
    people = {p.name: p for p in reading.within(start, at, "Person")}
    if len(people) == 1:
        return next(iter(people.values()))
    if not people and re.search("他|她|其", reading.text[start:at]):
        before = reading.within(max(0, start - 200), start, "Person")
        names = {p.name for p in before if reading.sentence_of(p.start)[1] >= start - 1}
        return before[-1] if len(names) == 1 else None
    first = reading.starting_at(start, "Person")
    return first if first is not None and reading.text[first.end : first.end + 1] in "，（" else None


def _lives(reading: Reading) -> None:
    """现任…, 历任… in the life of a person: posts held now, posts held once."""
    for match in reading.matches(_LIFE):
        start, end = reading.sentence_of(match.start())
        person = _subject(reading, start, match.start())
        titles, stop = titles_after(reading, match.end(), end)
        if person is not None and titles:
            _holds(reading, person, titles, (match.start(), stop), ended=match[1] != "现任")


def _subjects(reading: Reading) -> None:
    """…，并被任命为…; …，当选…: acts on the person that the sentence speaks of."""
    for match in reading.matches(_RISE):
        start, end = reading.sentence_of(match.start())
        person = _subject(reading, start, match.start())
        if person is None or reading.ending_at(match.start(), "Person") is not None:
            continue
        titles, stop = titles_after(reading, match.end(), end)
        action = "nominated" if match[1].startswith("拟") else "elected" if re.search("选", match[1]) else "appointed"
        date = dates.resolve(reading, start, match.start()) if action != "nominated" else None
        for title in titles:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
            kind = "designate" if action == "nominated" else title.kind
            reading.state("Appointment", roles, match.start(), stop, "appointment", kind=kind)
        if titles and action != "nominated":
            _holds(reading, person, titles, (match.start(), stop), ended=False)
