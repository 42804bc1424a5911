"""Several people and their posts in one clause: 甲、乙分别任A局局长、B局局长; 选举产生…，书记为甲，副书记为乙、丙."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.posts import assemblies, decisions
from fangzhi.extract.posts.held import day_of, hold, titles_after
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_EACH = expression(
    r"(?:同志)?(?P<plan>拟)?分别(?:拟|被)?(?P<verb>任命为|当选为|当选|选举为|提名为|聘任为|聘为|担任|出任|兼任|挂职担任|挂职任|挂任|升任|调任|转任|任|为)(?=[\u4e00-\u9fff])"
)
_HELD = ("担任", "兼任", "挂职担任", "挂职任", "挂任", "任")
_BRACKET = expression(r"（[^（）\n]{1,12}）")
_BRACKET_BEFORE = expression(r"（[^（）\n]{1,12}）$")
_AND = expression("和|以及|及|，")
_CHOSEN = expression("选举产生|选出|当选|选举结果")
_NEXT = expression(r"(同志)?(（[^（）]{1,12}）)?(?:[、 ]+|和)")
_MEMBERS = expression(r"[^；。\n任为]*(?:担?任|为)[^，。；、\n]{0,8}成员")
_TOLD = expression(r"[^，。；：\n任选为由被把对向了]{2,30}")


def beside(reading: Reading, end: int, start: int) -> bool:
    """Whether only a mark stands between two names, or a mark and what is told of the second: 张三、县长|李四|任…"""
    mark = _NEXT.match(reading.text, end, start)
    if mark is not None and mark.end() == start:
        return True
    titles = titles_before(reading, start)
    if mark is None and reading.text.startswith("，", end) and _MEMBERS.match(reading.text, start):
        return bool(titles) and titles[0].start == end + 1  # 区委书记甲、区长乙，|局长丙|任成员
    return mark is not None and ((bool(titles) and titles[0].start == mark.end()) or _told(reading, mark.end(), start))


def _told(reading: Reading, start: int, end: int) -> bool:
    """《山花》杂志主编|李四, 青年作家、某局科长|李四: whether all that parts two names tells of the second."""
    told = _TOLD.fullmatch(reading.text, start, end)
    if told is None or reading.within(start, end, "Person"):
        return False
    called = any(reading.text[end - n : end] in reading.vocabulary.lexicon("callings") for n in range(2, min(6, end - start) + 1))
    return called or words_of(reading.vocabulary).posts.of(reading.text, start, end) is not None


def respectively(reading: Reading) -> None:
    """甲、乙、丙|拟分别任|A局局长、B局局长、C局局长: as many posts as people, each in turn."""
    for match in reading.matches(_EACH, "分别"):
        start, end = reading.sentence_of(match.start())
        people = _people_before(reading, start, match.start())
        titles, stop = _titles(reading, match.end(), end)
        if len(people) < 2 or len(people) != len(titles):
            continue
        action = "nominated" if match["plan"] or "拟" in match[0] else _action(reading, match["verb"], people[0].start)
        decided = match["verb"] in _HELD and decisions.decided(reading, start, people[0].start, match)
        action = action or ("appointed" if decided else "")
        date = day_of(reading, start, match.start()) if action else None
        for person, title in zip(people, titles, strict=True):
            if action:
                roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
                reading.state("Appointment", roles, people[0].start, stop, "appointment", kind=title.kind)
            if action != "nominated":
                hold(reading, person, [title], (people[0].start, stop), ended=False)


def in_turn(people: list[Found], titles: list[Title]) -> list[tuple[Found, list[Title]]]:
    """Each of the people with the posts meant for them: 甲、乙任某委员会|主任委员、副主任委员 in turn, else all of them."""
    posts, bodies = [t.post for t in titles], {t.institution.name for t in titles if t.institution is not None}
    ranked = len(bodies) == 1 and "副" not in posts[0][:3] and all("副" in post[:3] for post in posts[1:])
    if ranked and len(people) == len(titles) > 1:
        return [(person, [title]) for person, title in zip(people, titles, strict=True)]
    return [(person, titles) for person in people]


def _action(reading: Reading, verb: str, at: int) -> str:
    """The act that a verb tells by itself, or the verb before the names: 选举|甲、乙分别为…"""
    told = reading.vocabulary.lexicon("appointment_verbs_behind").get(verb, {}).get("action", "")
    if told:
        return "" if told in ("holds", "held") else told
    before = reading.vocabulary.lexicon("appointment_verbs_before")
    return next((before[w]["action"] for w in (reading.text[at - n : at] for n in (4, 2)) if w in before), "")


def _people_before(reading: Reading, start: int, end: int) -> list[Found]:
    """The names that stand in a row before an offset, parted by marks and what is told of each: 某局副局长甲、某委主任乙|."""
    bracket = _BRACKET_BEFORE.search(reading.text, max(0, end - 14), end)
    last = reading.ending_at(bracket.start() if bracket else end, "Person")
    people = [last] if last is not None else []
    for person in reversed(reading.within(start, people[0].start, "Person")) if people else ():
        if not beside(reading, person.end, people[0].start):
            break
        people.insert(0, person)
    return people


def _titles(reading: Reading, at: int, end: int) -> tuple[list[Title], int]:
    """A局局长、B局局长|和C局局长: the titles of a list, over its last word."""
    titles, stop = titles_after(reading, at, end)
    while titles and (join := _AND.match(reading.text, stop)) is not None:
        more, after = titles_after(reading, join.end(), end, titles[-1])
        if not more:
            break
        titles, stop = titles + more, after
    return titles, stop


def by_post(reading: Reading) -> None:
    """选举产生了新一届市委常委和书记、副书记。|书记|为甲，|副书记|为乙、丙: the post stands before those who were elected."""
    done = 0
    for person in reading.found:
        at = person.start - 1
        if person.type != "Person" or person.silent or at < done or reading.text[at : at + 1] not in ("为", "是"):
            continue
        title = _post_before(reading, at)
        if title is None:
            continue
        people = list(_people_from(reading, person))
        done = people[-1].end
        date = day_of(reading, reading.sentence_of(at)[0], at)
        for one in people:
            roles = {"person": one, "institution": title.institution, "post": title.post, "action": "elected", "date": date}
            reading.state("Appointment", roles, title.start, one.end, "appointment", kind="substantive")
            hold(reading, one, [title], (title.start, one.end), ended=False)


def _post_before(reading: Reading, end: int) -> Title | None:
    """The whole clause up to an offset as a post of what was just elected: ，|副书记|为."""
    words, text = words_of(reading.vocabulary), reading.text
    base = words.posts.of(text, max(0, end - 8), end)
    if base is None:
        return None
    prefix = words.prefix.search(text, max(0, end - len(base) - 3), end - len(base))
    start = prefix.start() if prefix else end - len(base)
    head = text.rfind("\n", 0, start) + 1
    if _CHOSEN.search(text, head, start) is None:
        return None
    if text[start - 1 : start] in ("，", "。", "；", "："):
        titles, _ = assemblies.elected(reading, start, reading.sentence_of(start)[0])
        return titles[0] if titles else None
    titles = titles_before(reading, end)
    whole = len(titles) == 1 and titles[0].institution is not None and text[titles[0].start - 1] in "，。；："
    return titles[0] if whole else None


def _people_from(reading: Reading, person: Found | None) -> Iterator[Found]:
    """A name and those that follow it, parted by 、, 和 and brackets."""
    while person is not None:
        yield person
        bracket = _BRACKET.match(reading.text, person.end)
        at = bracket.end() if bracket else person.end
        person = reading.starting_at(at + 1, "Person") if reading.text[at : at + 1] in ("、", "和") else None
