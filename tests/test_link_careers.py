"""Generated careers: whatever the articles show of them, the bounds hold the truth and a certain answer is never wrong."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import event, given, settings
from hypothesis import strategies as st

from fangzhi.link import link
from fangzhi.model import Record, Tenure
from link_factory import CITY, Said, act, clip, post, words

START = date(2015, 1, 1)
PEOPLE = ("令狐景和", "司徒望川", "方岳明", "欧阳知秋")
PARTY, GOV = "云州市委", "云州市人民政府"
SEATS = ((PARTY, "书记"), (GOV, "市长"))


@dataclass(frozen=True)
class Stay:
    """What was so: one person in one seat from a day to the day before another."""

    person: str
    seat: tuple[str, str]
    kind: str
    start: date
    end: date


def told_on(draw: st.DrawFn, day: date, lengths: tuple[int, ...]) -> str:
    return day.isoformat()[: draw(st.sampled_from(lengths))]


@st.composite
def stays(draw: st.DrawFn, seat: tuple[str, str]) -> list[Stay]:
    """One seat: holders one after another, some first 代, some who come back, some days on which nobody sits there."""
    found: list[Stay] = []
    at = START
    for _ in range(draw(st.integers(1, 5))):
        at += timedelta(days=draw(st.integers(0, 90)))
        person = draw(st.sampled_from([p for p in PEOPLE if not found or p != found[-1].person]))
        if draw(st.booleans()):
            elected = at + timedelta(days=draw(st.integers(5, 120)))
            found.append(Stay(person, seat, "acting", at, elected))
            at = elected
        end = at + timedelta(days=draw(st.integers(61, 900)))  # nobody is back while a paper may print his old title
        found.append(Stay(person, seat, "substantive", at, end))
        at = end
    return found


@st.composite
def articles(draw: st.DrawFn, stay: Stay, name: str) -> list[Record]:
    """What articles show of one stay: sightings of a day, month or year; begin and end, told at once or later, dated or not."""
    person, (body, title) = stay.person, stay.seat
    found = []

    def clipping(key: str, day: str, said: Said) -> None:
        found.append(clip(f"{name}-{key}", day, said))

    least = 0 if stay.kind == "acting" else 1
    for n, offset in enumerate(draw(st.lists(st.integers(0, (stay.end - stay.start).days - 1), min_size=least, max_size=4))):
        day = told_on(draw, stay.start + timedelta(days=offset), (10, 10, 10, 7, 4))
        clipping(f"s{n}", day, post(person, body, title, area=CITY, kind=stay.kind))
    later = timedelta(days=draw(st.integers(0, 20)))
    if stay.kind == "substantive" and draw(st.booleans()):
        said = {"date": told_on(draw, stay.start, (10, 10, 7))} if draw(st.booleans()) else {}
        reported = min(stay.start + later, stay.end - timedelta(days=1)) if not said else stay.start + later
        clipping("b", reported.isoformat(), act(person, body, title, "appointed", area=CITY, **said))
    if stay.kind == "substantive" and draw(st.booleans()):
        said = {"date": told_on(draw, stay.end, (10, 10, 7))} if draw(st.booleans()) else {}
        clipping("e", (stay.end + later).isoformat(), act(person, body, title, "removed", area=CITY, **said))
    if stay.kind == "substantive" and draw(st.booleans()):
        clipping("o", (stay.end + later).isoformat(), post(person, body, title, area=CITY, ended=True))
    return found


@st.composite
def careers(draw: st.DrawFn) -> tuple[list[Stay], list[Record]]:
    """Both seats of a city and all that is told of them, in any order of the articles."""
    truth = [stay for seat in SEATS for stay in draw(stays(seat))]
    records = [r for k, stay in enumerate(truth) for r in draw(articles(stay, str(k)))]
    return truth, draw(st.permutations(records))


def text(truth: list[Stay]) -> str:
    return "; ".join(f"{s.person} {s.seat[1]} {s.kind} {s.start}–{s.end}" for s in truth)


def assert_shape(tenure: Tenure) -> None:
    assert tenure.start_earliest <= tenure.start_latest < tenure.end_latest
    assert tenure.end_earliest <= tenure.end_latest


@settings(max_examples=100, deadline=None, derandomize=True)
@given(careers())
def test_bounds_hold_the_truth_and_no_certain_answer_is_wrong(career: tuple[list[Stay], list[Record]]) -> None:
    truth, records = career
    linked = link(records, words())
    names = {e.id: e.name for e in linked.entities}
    event(f"tenures: {min(len(linked.tenures), 9)}")
    assert linked.tenures
    for tenure in linked.tenures:
        assert_shape(tenure)
        true = [s for s in truth if (s.person, s.seat[1], s.kind) == (names[tenure.person], tenure.title, tenure.kind)]
        # A month or year told may belong to either of two stays: then the tenure holds them from the first to the last.
        hulls = [(first.start, last.end) for k, first in enumerate(true) for last in true[k:]]
        assert any(
            tenure.start_earliest <= s.isoformat() <= tenure.start_latest
            and tenure.end_earliest <= e.isoformat() <= tenure.end_latest
            for s, e in hulls
        ), (text(truth), tenure)
        for day in _days(tenure):
            sat = [s for s in true if s.start.isoformat() <= day < s.end.isoformat()]
            assert sat, (day, text(truth), tenure)
    told = {int(r.article.split("-")[0]) for r in records if _by_the_day(r)}
    for k, stay in enumerate(truth):
        mine = [t for t in linked.tenures if (names[t.person], t.title, t.kind) == (stay.person, stay.seat[1], stay.kind)]
        for day in (stay.start, stay.start + (stay.end - stay.start) / 2, stay.end - timedelta(days=1)):
            possible = any(t.start_earliest <= day.isoformat() < t.end_latest for t in mine)
            # what a month, a year or a late report tells may as well be of another stay of the same person in the same seat
            assert possible or k not in told, (day, stay, text(truth), mine)


def _by_the_day(record: Record) -> bool:
    """Whether an article shows somebody in a seat on a full day; acts are told late, and 原 tells of no day."""
    return len(record.date) == 10 and all(f.type == "HoldsPost" and not f.roles.get("ended") for f in record.facts)


def _days(tenure: Tenure) -> list[str]:
    """The days on which an as-of answer is certain: all of a short time, the edges and some between of a long one."""
    begin, end = date.fromisoformat(tenure.start_latest), date.fromisoformat(tenure.end_earliest)
    length = (end - begin).days
    offsets = range(length) if length < 100 else sorted({*range(30), *range(length - 30, length), *range(0, length, 7)})
    return [(begin + timedelta(days=k)).isoformat() for k in offsets]


def test_no_careers_conflict() -> None:
    """One after another in a seat, seen on every tenth day: nothing to work on."""
    records = []
    for k, person in enumerate(PEOPLE):
        for n in range(0, 100, 10):
            day = START + timedelta(days=100 * k + n)
            records.append(clip(f"{k}-{n}", day.isoformat(), post(person, GOV, "市长", area=CITY)))
    assert link(records, words()).conflicts == ()
