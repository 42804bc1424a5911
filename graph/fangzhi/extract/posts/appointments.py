"""Acts on posts as reported, beside the name: 任命|张三|为…, 李四|当选…, 免去|王五|的…职务; and lists under 任命："""

import re
from dataclasses import dataclass

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.posts import (
    acting,
    assemblies,
    careers,
    decisions,
    forms,
    founded,
    hired,
    leads,
    letters,
    lives,
    removals,
    rosters,
    seats,
    several,
    taken,
)
from fangzhi.extract.posts.held import OFFICE, PENDING, TO_COME, day_of, hold, titles_after
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_NEXT = expression(r"(同志)?(（[^（）]{1,12}）)?(?:[、 ]+|和)")
_MEMBERS = expression(r"[^；。\n任为]*(?:担?任|为)[^，；。、\n]{0,8}成员")
_GOES_ON = expression(r"(?:（[^（）\n]{1,20}）)?[；，、]\s*")
_CANDIDATE = expression(r"(?:拟任|建议|预备)?(?:候选人|人选)")
_EARLIER = expression("此前|之前|[休伍此牲生]前|曾|原(?!因)")
_HOLDING = ("任", "担任", "兼任", "兼", "代理", "挂任", "挂职任", "挂职担任")
_BEING = ("是", "系")
_SINCE = expression(r"(?:[\d一二三四五六七八九十两多]+个?[年月]多?(?:来|间|以来|时间)|以来|期间|任内|时[，期])")
_UNDER_A_VERB = (
    "为", "任", "兼", "代理", "担任", "的", "兼任的", "原任的", "担任的", "所任的", "兼任", "挂职任", "挂职担任", "挂任",
)  # fmt: skip
_LAPSES = expression("(?:自然|自动|自行|相应|同时|一并)?(?:予以)?免(?:除|去|职)")
_CLOSED = expression(r"(?:等?职务)?(?:[，。；、（）”\n]|$)")
_CONCURRENT = expression("(?:（[^（）\n]{1,12}）)?，(?:同时|并)?兼任?(?!职)")
_CHOSEN = expression("选举产生了?|换届(?:选举)?，")
_THOSE = expression("(?:上述|以上|前述)(?:全部|所有)?职务")
_FURTHER = (
    founded.by_himself, removals.state, removals.of_body, removals.moved_up, assemblies.by_whom, assemblies.produced,
    assemblies.with_titles, assemblies.among, several.respectively, several.by_post, letters.given, rosters.state,
    lives.state, seats.state, forms.state, careers.state, taken.state, lives.those, assemblies.succeeded,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Act:
    """What one clause says: people, the verb before them, what stands behind, and the title of the act before."""

    people: list[Found]
    verb: str
    behind: re.Match[str]
    last: Title | None

    @property
    def word(self) -> str:
        """The verb behind the name."""
        return self.behind[1].removeprefix("被")

    @property
    def earlier(self) -> bool:
        """Whether it tells of what was before."""
        return _EARLIER.search(self.behind[0]) is not None


def state(reading: Reading) -> None:
    """Appointments of people by name; an appointment or election gives the post too, a removal or nomination does not."""
    verbs = acting.verbs_of(reading.vocabulary)
    listed = dict(rosters.lines_of_acts(reading))
    group: list[Found] = []
    last: Title | None = None
    told: list[Title] = []
    verb, acted, done = "", -1, 0
    heads: dict[str, Title] = {}
    for person in [f for f in reading.found if f.type == "Person" and not f.silent]:
        if not (group and several.beside(reading, group[-1].end, person.start)):
            group = []
        group.append(person)
        behind = verbs.behind.match(reading.text, person.end)
        if behind is not None and acting.is_agent(reading, behind, group[0]):
            continue
        if behind is None:
            removals.bare(reading, verbs.before, group, listed.get(group[0].start, ""))
            continue
        before = acting.before(reading, verbs, group[0])
        # 聘任甲为A校校长，|乙|为B校校长; so on the next line
        goes = _GOES_ON.fullmatch(reading.text, done, group[0].start)
        near = reading.sentence_of(person.start)[0] <= acted or goes
        last = last if goes or (last and reading.sentence_of(last.start) == reading.sentence_of(person.start)) else None
        goes_on = near and (
            behind[1] == "为"
            or (behind[1] == "任" and goes and verb in ("选举", "推选"))
            or (behind[1] == "的" and _is_lost_too(reading, verb, group[0].start))
        )
        verb = before[1] if before else verb if goes_on else ""
        verb = verb or (decisions.told_before(reading, group[0].start) if behind[1] == "为" else "")
        acted = person.start if verb else acted
        verb = verb or listed.get(group[0].start, "")
        group = acting.instead(reading, group)
        if behind[1] == "为":  # 选举甲为A会主席、B会会长，乙为|副主席
            last = heads.get(_base_at(reading, behind.end()), last) if last is not None else None
        titles = _state(reading, _Act(group, verb, behind, last), told)
        if titles:
            last, told, done = titles[-1], titles, titles[-1].end
            heads = {t.base: t for t in titles}
            if not verb and _action_of(reading, behind) == "elected":
                verb, acted = "选举", person.start  # 甲当选主席，|乙为|秘书长
        group = []
    for step in _FURTHER:
        step(reading)


def _is_lost_too(reading: Reading, verb: str, at: int) -> bool:
    """免去甲的某局局长职务，|乙的某局副局长职务: whether a name behind a removal goes on with it."""
    row = reading.vocabulary.lexicon("appointment_verbs_before").get(verb)
    return row is not None and row["action"] == "removed" and reading.text[at - 1 : at] in "，、；"


def _action_of(reading: Reading, behind: re.Match[str]) -> str:
    """The act that the verb behind a name tells by itself."""
    return reading.vocabulary.lexicon("appointment_verbs_behind")[behind[1].removeprefix("被")]["action"]


def _state(reading: Reading, act: _Act, told: list[Title]) -> list[Title]:
    """State the act for each person of a list (任命张三、李四为…); its titles, for the elided body of the next act."""
    first = act.people[0]
    before = act.earlier or leads.ranged(reading, first.start) or leads.is_before(reading, first.start)
    if act.word in (*_HOLDING, "系") and before:
        return []  # 2016年3月至2019年8月，某某任…, 某某此前任…: a step of a career
    start, end = reading.sentence_of(first.start)
    action = _action(reading, act, start)
    titles, stop = _given(reading, act, told, (start, end))
    told_of = act.word in _HOLDING and _SINCE.match(reading.text, stop)  # 张三同志任某县县委书记|四年来，…
    of_other = reading.text.startswith("的", stop) and reading.starting_at(stop + 1, "Person")  # 李四，挂任某职的|张三
    if not titles or told_of or of_other or (act.verb == "接受" and "辞去" not in act.behind[0]):
        return []
    if _of_no_body(reading, act, titles[0], stop):
        return []
    if act.word.endswith("的") and (action := _lost(reading, action, stop)) != "removed":
        return []
    if act.word in _BEING and not _CLOSED.match(reading.text, stop):
        return []  # 张三是县长|李四的…
    if titles is not told:
        titles, stop = _further(reading, titles, stop, end)
        titles, stop = _beside(reading, titles, stop, end if action == "appointed" and act.verb else stop)
    if _CANDIDATE.match(reading.text, stop):
        action = "nominated"
    elif action == "appointed" and re.search("选举|推选", act.behind[0]):
        action = "elected"  # 经选举出任
    elif act.word in _HOLDING and founded.is_new(reading, titles[0].institution, start, first.start, act.behind.end()):
        action = ""  # 成立调查组，某某任组长: with the group itself, no act on a post that was there
    elif titles[0].institution is not None and titles[0].institution.rule == "office":
        action = "" if titles[0].institution.attributes.get("kind") == "group" else action  # 由某某兼任办公室主任
    begin = first.start - (len(act.verb) if act.verb and reading.text.endswith(act.verb, 0, first.start) else 0)
    row = reading.vocabulary.lexicon("appointment_verbs_behind")[act.word]
    for title in titles:
        title.kind = row["kind"] or title.kind  # 挂职任
    each = several.in_turn(act.people, titles)
    if action:
        _appoint(reading, act, action, each, (begin, stop))
    pending = PENDING.match(reading.text, stop)  # 选举张三为某院检察长，须报经某院检察长提请批准
    if not pending and (action in ("elected", "appointed") or (row["action"] in ("holds", "held") and not action)):
        for person, own in each:
            hold(reading, person, own, (begin, stop), ended=act.earlier or row["action"] == "held")
    return titles


def _lost(reading: Reading, action: str, stop: int) -> str:
    """The act behind 张三|的: a removal where 职务 stands behind the posts, or where they lapse: 某局局长职务|自然免除."""
    office = OFFICE.match(reading.text, stop)
    lapses = office is not None and _LAPSES.match(reading.text, office.end()) is not None
    return "removed" if lapses else action if office else ""


def _given(reading: Reading, act: _Act, told: list[Title], sentence: tuple[int, int]) -> tuple[list[Title], int]:
    """The posts of an act, and where they end: behind the verb; of the group set up; of those who meet or hire; 上述职务."""
    (start, end), first, at = sentence, act.people[0], act.behind.end()
    base = _base_at(reading, at)
    same = act.last is None or act.word not in ("任", "担任", *_BEING) or act.last.base == base
    last = act.last if same and not founded.led_by(reading, first.start) else None
    titles, stop = founded.of_new(reading, start, first.start, at) if act.word in _HOLDING else ([], at)
    if not titles and act.verb in assemblies.HIRING:
        titles, stop = hired.for_topic(reading, at)
    titles, stop = (titles, stop) if titles else titles_after(reading, at, end, last)
    if titles:
        return hired.by_actor(reading, titles, first, act.verb), stop
    if act.word in ("任", "担任") or (act.word == "为" and "以" in reading.text[start : first.start]):
        titles, stop = founded.post(reading, start, first.start, at)
    action = _action(reading, act, start)
    if not titles and act.word in _HOLDING:
        titles, stop = assemblies.of_group(reading, at)
    if not titles and action == "elected":
        titles, stop = assemblies.elected(reading, at, start)
    if not titles and act.verb in assemblies.HIRING:
        titles, stop = hired.hired(reading, at, first)
    those = _THOSE.match(reading.text, at) if action == "removed" else None
    return (told, those.end()) if those else (titles, stop)  # 张三任…；李四不再担任|上述职务


def _base_at(reading: Reading, at: int) -> str:
    """The bare post that stands at an offset, without 副."""
    return posts(reading.vocabulary).at(reading.text, at + reading.text.startswith("副", at)) or ""


def _further(reading: Reading, titles: list[Title], stop: int, end: int) -> tuple[list[Title], int]:
    """任某师党委书记、政委，|某市委书记；: the titles of another body behind a comma, no name between."""
    while reading.text.startswith("，", stop):
        more, after = titles_after(reading, stop + 1, end)
        body = more[0].institution if more else None
        if body is None or body.silent or body.start != stop + 1 or not _CLOSED.match(reading.text, after):
            break
        titles, stop = titles + more, after
    return titles, stop


def _beside(reading: Reading, titles: list[Title], stop: int, end: int) -> tuple[list[Title], int]:
    """任命甲为A局局长，|兼任B局局长: the titles that go beside those of an act."""
    beside = _CONCURRENT.match(reading.text, stop, end)
    more, after = titles_after(reading, beside.end(), end, titles[-1]) if beside else ([], stop)
    for title in more:
        title.kind = "concurrent"
    return [*titles, *more], after


def _chosen(reading: Reading, start: int, at: int) -> bool:
    """选举产生新一届理事会，|张三任会长，|李四任副会长: whether an election is told before, and nobody but who was elected."""
    chosen = _CHOSEN.search(reading.text, start, at)
    before = {p.name for p in reading.within(chosen.end(), at, "Person")} if chosen else set()
    acts = [s.roles for s in reading.statements if s.type == "Appointment" and start <= s.start < at] if before else []
    return chosen is not None and before <= {r["person"].name for r in acts if r["action"] == "elected"}


def _appoint(reading: Reading, act: _Act, action: str, each: list[tuple[Found, list[Title]]], span: tuple[int, int]) -> None:
    start, at = reading.sentence_of(act.people[0].start)[0], act.people[0].start
    # 张三|已调任某职, 张三|于2月任某职: not on the day of the meeting
    own = dates.last(reading, act.behind.start(), act.behind.start(1))
    date = own or (dates.last(reading, start, at) if act.earlier or "已" in act.behind[0] else day_of(reading, start, at))
    for person, title in ((person, title) for person, titles in each for title in titles):
        roles = {"person": person, "institution": title.institution, "post": title.post, "action": action, "date": date}
        kind = "concurrent" if act.word == "兼任" else title.kind
        reading.state("Appointment", roles, *span, "appointment", kind=kind)


def _of_no_body(reading: Reading, act: _Act, title: Title, stop: int) -> bool:
    """Whether a post is for one trial, or none of the party's that has somebody stand for it: 乙党|总统|候选人."""
    if act.word in _HOLDING and title.base in ("审判长", "辩护人"):
        return True
    party = title.institution is not None and title.institution.name.endswith("党")
    return party and title.base in ("总统", "总理", "首相") and _CANDIDATE.match(reading.text, stop) is not None


def _action(reading: Reading, act: _Act, start: int) -> str:
    """appointed, removed, elected, nominated, or "" for a state."""
    word = act.word
    if word == "代理" and "辞去" in act.behind[0]:
        return "removed"  # 张三辞去|代理检察长职务
    if act.verb and word in _UNDER_A_VERB:
        found = reading.vocabulary.lexicon("appointment_verbs_before")[act.verb]["action"]
        begin = act.people[0].start - len(act.verb)
        if reading.text.startswith(act.verb, begin) and reading.text.endswith(TO_COME, 0, begin):
            return "nominated" if found == "appointed" else ""  # 拟|任命张三为…, 拟|免去李四…
        found = "appointed" if word == "代理" else found  # 推选张三代理主任
        return found if word.endswith("的") == (found == "removed") else ""
    told = reading.vocabulary.lexicon("appointment_verbs_behind")[word]["action"]
    if told not in ("holds", "held"):
        return told
    if word in ("任", "担任") and not act.earlier and _chosen(reading, start, act.people[0].start):
        return "elected"
    if word in _HOLDING and not act.earlier and decisions.decided(reading, start, act.people[0].start, act.behind):
        return "appointed"  # 市委决定：某同志任…
    return ""
