"""Careers told in steps: 历任A、B, 2016年3月至2019年8月任C, 在担任D、E期间; each post that a step names, held then or still."""

import re
from collections.abc import Iterator
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.posts import lasting, leads, narrated, passed, placed, subjects
from fangzhi.extract.posts.held import TO_COME_TOO, hold, titles_after
from fangzhi.extract.posts.stepped import Step
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading, Statement
from fangzhi.extract.terms import post_endings
from fangzhi.extract.terms import titles as titles_of
from fangzhi.vocabulary import Vocabulary

# 张三…。|他还是|某会会长: what a pronoun at the head of a clause is
_HE_IS = expression(
    r"(?:(?<=[。；，！？\n”])|^)(?P<now>如今|现在|目前|眼下|同时)?，?(?:他|她)(?:还|也|同时|现在|现|如今|目前|本人|本身|又)*"
    r"(?:是|系|担任|任|兼任|身兼|兼)(?=[\u4e00-\u9fff])"
)
_THEN = expression(r"当时|那时|曾|昔|年|时候|期间")
_CLOSED = expression(r"(?:等职务?)?(?:[，。；、（”\n]|$)")
_TENURE = expression(r"(?:在|于|利用|借助|经查，)?(?:其|他|她)?(?:先后|曾|历任|在)*(?:担任|任|出任|任职)(?=[\u4e00-\u9fff])")
_WHILE = expression(r"等?(?:职务?)?(?:时|期间|的?(?:职务)?(?:上的|之)?便利|的?职务之便|的?职权)")
_RESUME = expression(rf"(?=[12])(?<!\d){leads.YEARS}(?P<open>[—－–~～-]+[ ]*)?(?:(?:先后|历)?(?:担任|任))?(?=[\u4e00-\u9fff])")
_UNKNOWN = expression(r"(?:(?![选调退离]|(?<!主)任)[\u4e00-\u9fff]){2,24}[、，；]")
_OF = expression(r"的(?!职务|便利|职权|期间|时候)")
_OF_WHOM = expression(r"[^，。；：、\n]{3,24}、(?=[^，。；：、\n]{0,8}任)[^，。；：、\n]{4,36}?的")
_MOVES = ("改任", "调任", "转任", "升任", "提任", "晋升为")
_ANEW = ("曾任", "历任", "原任")
_ROLE = 6  # characters of a post of no body, with the mark behind it: 年级组长、
_PRESENT = ("现职", "现任职务")
_JOIN = expression(r"(?:（[^（）\n]{1,20}）)?(?:等职务?)?(?:[，；、]|和|以及|及)(?:并?兼任?|同时兼任?)?")


def state(reading: Reading) -> None:
    """HoldsPost of each step; ended where the text says so, or where a later step of the same career follows."""
    placed_at = list(_at_bodies(reading))
    others = [*_told(reading, placed_at), *_being(reading), *_whiles(reading), *_resumes(reading)]
    steps = [*placed_at, *others]
    steps = sorted([*steps, *narrated.told(reading, steps)], key=lambda s: s.span)
    done = set()  # 他还是 is told by two rules
    told = [s for s in reading.statements if s.type == "HoldsPost"]
    known = lasting.gather(reading, steps, told)
    for step in steps:
        key = (step.person.name, step.span[1], *((t.start, t.post) for t in step.titles))
        if key in done:
            continue
        done.add(key)
        _own_bodies(reading, step, told)
        over = step.state == "held" or step.until not in ("", "今", "至今")
        over = over or (step.state == "open" and lasting.is_over(reading, step, known))
        hold(reading, step.person, step.titles, step.span, ended=over, rule="career", since=step.since, until=step.until)
    passed.state(reading, steps)


def _own_bodies(reading: Reading, step: Step, told: list[Statement]) -> None:
    """云州市人大某委主任|张三…，后任|市人大某委主任|: of the body that he is told to be of, whatever else 市 may mean here."""
    for title in step.titles:
        sign, body = reading.text[title.start], title.institution
        if body is None or sign not in "省市县区州盟旗镇乡" or body.name.startswith(sign):
            continue
        tail = reading.text[title.start + 1 : title.end - len(title.post)]
        mine = [
            s.roles["institution"] for s in told if s.roles["person"].name == step.person.name and s.roles["post"] == title.post
        ]
        same = {b.name: b for b in mine if b.name.endswith(tail) and body.name.endswith(tail)}
        title.institution = next(iter(same.values())) if tail and len(same) == 1 else body


@cache
def _verbs(vocabulary: Vocabulary) -> re.Pattern[str]:
    return expression(rf"({'|'.join(vocabulary.terms('career_verbs'))})(?=[\u4e00-\u9fff“])")


def _told(reading: Reading, placed_at: list[Step]) -> Iterator[Step]:
    """The steps that a verb of careers tells, with those that go on without one: 历任A，B、C，D.

    `placed_at` are those told by where they were: 到某局基层科当科员，2014年任|科长.
    """
    rows = reading.vocabulary.lexicon("career_verbs")
    done = 0
    last: Found | None = None
    last_title: Title | None = None
    for match in reading.matches(_verbs(reading.vocabulary)):
        start, end = reading.sentence_of(match.start())
        after = match[0].startswith("后") and reading.text.endswith(leads.LEFT_WORK, 0, match.start())  # 退休|后任某会会长
        lead = leads.lead(reading, start, match.start() + after) if match.start() >= done else None
        if lead is None or reading.text.endswith(TO_COME_TOO, 0, match.start()) or _of_next(reading, lead.start, end):
            continue
        kind = "held" if lead.earlier else rows[match[1]]["state"]
        came, arrived = placed.behind_comma(reading, start, lead.start, match.end())
        later = came or match[1].startswith("后")  # 先在某局工作，|后任某科科长
        moved = match[1] in _MOVES and lead.person is None and _goes_on(reading, done, lead.start)  # …。他改任某局局长
        later = later or moved
        if kind == "open" and not later and not (lead.until if lead.person and not lead.apart else lead.since or start < done):
            continue  # 任 alone is a step only behind another, or with its years
        person = lead.person or subjects.of(reading, start, match.start()) or subjects.of_story(reading, start, match.start())
        if person is None and last is not None and _goes_on(reading, done, lead.start):
            person = last
        if person is None and lead.since and lead.start == start:
            listed = reading.line_start(start) == start  # 2011年6月|任某县县委书记; in a line of its own
            person = subjects.of_life(reading, start) or (subjects.of_profile(reading, start, lines=40) if listed else None)
        whom = _whom_behind(reading, match.end(), end)
        person, kind = (whom, "held") if whom is not None else (person, kind)
        if person is None:
            continue
        at = match.end()
        if reading.text.startswith(_PRESENT, at):
            yield Step(person, [], (lead.start, at), kind, lead.since)  # 2024年7月任现职: what was before is over
            at, kind = at + len(_PRESENT[0]), "holds"  # 2021年6月起任现职|某县委副书记
        near = [s for s in placed_at if s.person.name == person.name and done <= s.span[0] and s.span[1] < at and s.titles]
        before = near[-1].titles[-1] if near else last_title if last is person else None
        own = None if came else _own(reading, person, before, at)
        steps = [(came, arrived)] if came else list(_run(reading, at, end, own))
        if not steps and lead.since:
            steps = [placed.of_employer(reading, at, end)]
        for titles, stop in steps if steps and steps[0][0] else ():
            until = lead.until or ("至今" if reading.text.startswith("至今", stop) else "")  # 2011年起任某院副院长|至今
            yield Step(person, titles, (lead.start, stop), kind, lead.since, until)
            last, done, last_title = person, stop, titles[-1] if titles else last_title


def _of_next(reading: Reading, at: int, end: int) -> bool:
    """某局局长（|时任某局副局长|）李四: whether a step stands in the bracket before the name that it is of."""
    close = reading.text.find("）", at, end) if reading.text.startswith("（", at - 1) else -1
    return close > 0 and reading.starting_at(close + 1, "Person") is not None


def _whom_behind(reading: Reading, at: int, end: int) -> Found | None:
    """2006年任|某市市长、2012年转任某市政协主席的张三: of whom the clause tells that holds several steps before 的."""
    of = _OF_WHOM.match(reading.text, at, end)
    return reading.starting_at(of.end(), "Person") if of else None


def _being(reading: Reading) -> Iterator[Step]:
    """张三来自唐县。|他是|某会会长; 他还担任|某会理事、某校顾问: of whom the sentence before tells."""
    for match in reading.matches(_HE_IS, "他", "她"):
        start, end = reading.sentence_of(match.start())
        person = subjects.of(reading, start, match.end())
        then = not match["now"] and _THEN.search(reading.text, start, match.end())
        if person is None or then or subjects.is_quoted(reading, match.start()):
            continue
        steps = [Step(person, titles, (match.start(), stop), "holds") for titles, stop in _run(reading, match.end(), end)]
        if steps and _CLOSED.match(reading.text, steps[-1].span[1]):
            yield from steps


def _run(reading: Reading, at: int, end: int, last: Title | None = None) -> Iterator[tuple[list[Title], int]]:
    """The title strings that follow one another from `at` on, over one that no list knows: 历任A局局长、B社文书，C县县长.

    `last` is the title of the step before, from which a bare first post may take its body.
    """
    text, unknown, body = reading.text, 0, False
    while at < end and reading.starting_at(at, "Person") is None:
        if text.startswith(_ANEW, at):
            return  # 2019年起任某会会长，|曾任某局局长
        titles, stop = titles_after(reading, at, end, None if body and not _heads(reading, at, last) else last)
        of_that = (
            body and not _heads(reading, at, last) and titles and titles[0].end - titles[0].start == len(titles[0].post)
        )  # 某社文书、|副主任
        if titles and not of_that and reading.starting_at(stop, "Person") is None and not _OF.match(text, stop):
            yield titles, stop
            join, last, unknown, body = _JOIN.match(text, stop, end), titles[-1], 0, False
        else:
            join, unknown = (_UNKNOWN.match(text, at, end) if unknown < 8 else None), unknown + 1
            body = body or (join is not None and join.end() - at > _ROLE)  # 年级组长、|教导主任: no body stands before
        if join is None:
            return
        at = join.end()


def _heads(reading: Reading, at: int, last: Title | None) -> bool:
    """某厂技术科科长、某会副主任、|副厂长|: whether a bare post is one that the body told before has."""
    base = titles_of(reading.vocabulary).at(reading.text, at + reading.text.startswith("副", at))
    ends = words_of(reading.vocabulary).bodies.get(base or "", ())
    body = last.institution if last is not None else None
    wholes = [b for b in (body, body.attributes.get("parent") if body is not None else None) if isinstance(b, Found)]
    return bool(ends) and any(b.name.endswith(ends) for b in wholes)


def _at_bodies(reading: Reading) -> Iterator[Step]:
    """The steps told by where they were: 2015年|到某局任副局长, 退伍后在某局|当民警."""
    for step in placed.told(reading):
        start, _ = reading.sentence_of(step.start)
        person = reading.ending_at(step.start, "Person") or subjects.of(reading, start, step.start)
        person = person or subjects.of_story(reading, start, step.start)
        term = leads.TERM.search(reading.text, max(start, step.start - 40), step.start)
        if person is not None:
            since, until = (term["since"], term["until"] or "") if term else ("", "")
            yield Step(person, step.titles, (step.start, step.end), step.state, since, until)
        if person is not None and step.sent:
            date = dates.resolve(reading, start, step.start) or dates.resolve(reading, *_at_end(reading, start))
            for title in step.titles:
                roles = {
                    "person": person,
                    "institution": title.institution,
                    "post": title.post,
                    "action": "appointed",
                    "date": date,
                }
                reading.state("Appointment", roles, step.start, step.end, "appointment", kind=title.kind)


def _at_end(reading: Reading, start: int) -> tuple[int, int]:
    """转机出现在|2021年6月|。: the date with which the sentence before ends, else nothing."""
    told = [d for d in dates.find(reading) if d.end == start - 1 and reading.text[d.end] == "。"]
    return (told[0].start, told[0].end) if told else (start, start)


def _own(reading: Reading, person: Found, last: Title | None, at: int) -> Title | None:
    """报社原总编辑甲…，1984年任|副总编辑: the title of which a bare post at an offset takes the body; None where it may not.

    That of the step before, else the one that the person is first told by.
    """
    text = reading.text
    lead = next((len(p) for p in ("常务副", "副", "党委", "党组", "党总支", "党支部") if text.startswith(p, at)), 0)
    base = titles_of(reading.vocabulary).at(text, at + lead)
    told = [s for s in reading.statements if s.type == "HoldsPost" and s.rule == "title" and s.start < at]
    mine = [s.roles for s in told if s.roles["person"].name == person.name]
    begin = reading.sentence_of(at)[0]
    near = [
        s.roles
        for s in reading.statements
        if s.type == "HoldsPost" and begin <= s.start < at and s.roles["post"].endswith(base or "-")
    ]
    near = [r for r in near if r["person"].name == person.name]  # 当选某会副会长，2020年12月起任|会长
    last, mine = (None, near) if near and base and (last is None or last.base != base) else (last, mine)
    if last is None and mine and len({r["institution"].name for r in mine}) == 1:
        post = mine[0]["post"]
        last = Title(at, at, post, post_endings(reading.vocabulary).of(post, 0, len(post)) or post, mine[0]["institution"])
    if last is None or base is None:
        return None
    if lead > 1 and text.startswith("党", at):
        return last
    ranked = base in reading.vocabulary.lexicon("ranks")
    ranked = ranked or (last.institution is not None and last.institution.name.endswith(base.removesuffix("长")))  # 基层科|科长
    return last if ranked or last.base == base or base in words_of(reading.vocabulary).bodies else None


def _goes_on(reading: Reading, done: int, at: int) -> bool:
    """Whether the step at `at` follows the one that ended at `done`: in its paragraph, nobody else named between."""
    return done > 0 and "\n" not in reading.text[done:at] and not reading.within(done, at, "Person")


def _whiles(reading: Reading) -> Iterator[Step]:
    """利用担任A、B，C等职务上的便利; 在任某县县长期间."""
    for match in reading.matches(_TENURE, "任"):
        start, end = reading.sentence_of(match.start())
        person = subjects.of(reading, start, match.start())
        if person is None:
            continue
        steps = [Step(person, titles, (match.start(), stop), "held") for titles, stop in _run(reading, match.end(), end)]
        if steps and _WHILE.match(reading.text, steps[-1].span[1]):
            yield from steps


def _resumes(reading: Reading) -> Iterator[Step]:
    """Lines of a résumé: 2011.05—2013.07　某县委常委、副县长."""
    for match in _RESUME.finditer(reading.text):
        still = match["open"] or ("起" in match[0] and reading.text.startswith("\n", match.start() - 1))  # 2021.08—　某县县长
        person = subjects.of_profile(reading, match.start(), lines=40) if match["until"] or still else None
        end = reading.sentence_of(match.end())[1]
        if person is None:
            continue
        for titles, stop in _run(reading, match.end(), end):
            yield Step(person, titles, (match.end(), stop), "open", match["since"], match["until"] or "")
