"""Who stands before the post that an election gives, in whatever words: 甲|坐上了|主任|的板凳, 乙、丙两人|搭手任|副书记."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.posts import placed, several
from fangzhi.extract.posts.assemblies import assembled
from fangzhi.extract.posts.chosen import is_chosen
from fangzhi.extract.posts.held import PENDING, day_of, hold
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

# behind the names: 等11位同志, 两人, 3名同志
_COUNTED = expression(r"(?:（[^（）\n]{1,24}）)?(?:同志)?(?:等)?(?:[\d一二两三四五六七八九十]{1,3}[人名位](?:同志)?)?，?")
# 主任|的板凳, 书记|一职, 村支书|的担子, 县委常委|会
_SEAT = expression(r"(?:(?:的|这|那|之|一)[\u4e00-\u9fff]{1,5}|职务|岗位|席位|宝座)$")
_BOARD = expression("(?<=常委)(?:会委员|班子|会班子|会)$")
# what shows that a post is taken: 任, 当选, 坐上, 挑起, 跻身
_TAKES = expression(
    "[任当做为成选胜获坐接挑扛担登补掌]|入[选围]|进[入了]|跻身|走上|走马|连任|履新|上任|组成|构成|顶[上替]|出掌|主政|高票|全票|继续"
)
# not taken, or not by whom the names name
_NOT = expression(
    r"[他她]|\d年[^，。；]{0,6}[至到—－–~-]|不|没|未|拟|现[任为是]|时任|身为|仍[任是]|关于|作[^，]{0,12}(?:报告|说明)|候选|提名|推荐|建议|"
    "竞选|竞争|参选|报名|想|如果|是否|代表|落选|辞|免|撤|卸任|离任|曾|历任|先后|原任|此前|生前|前任|任命|聘|"
    "宣[读布]|祝贺|看望|慰问|陪同|拜访|走访|会见|对|与|向|给|让|请|把|被告|称|说|要求|强调|认为|表示|感谢|主持|监票|计票|联系|批评|举报|"
    "介绍|作为|为了|为[^，。]{1,8}(?:颁|授|送)|[由被](?!推|选|提拔|任|补|增|抽|派|组织|调|聘)|挂点|分管|协助|配合|跟随|告诉|询问|打电话|通知|召集|等"
)
_PLACED_VERB = expression(r"(?:出任|担任|任|当|做|挂任|挂职)(?:上|了|起)*$")


def state(reading: Reading) -> None:
    """State that each of a group has been elected, and holds the post, where no closer rule has told of it."""
    acts = [s for s in reading.statements if s.type == "Appointment"]
    told = {(s.roles["person"].name, s.roles["post"]) for s in acts}
    done = {s.roles["person"].start: s.end for s in acts}
    for group, at in _groups(reading):
        if any(at < done.get(p.start, 0) for p in group):
            continue
        titles, words = _clause(reading, at)
        if not titles or titles[0].ended or _NOT.search(words) or not _TAKES.search(words):
            continue
        stop = titles[-1].end
        if not is_chosen(reading, group[0].start, stop):
            continue
        date = day_of(reading, reading.sentence_of(group[0].start)[0], group[0].start)
        for person, title in [(p, t) for p in group for t in titles if (p.name, t.post) not in told]:
            roles = {"person": person, "institution": title.institution, "post": title.post, "action": "elected", "date": date}
            reading.state("Appointment", roles, group[0].start, stop, "appointment", kind=title.kind)
            for step in [s for s in reading.statements if s.rule == "career" and group[0].start <= s.start < stop]:
                if (step.roles["person"].name, step.roles["post"]) == (person.name, title.post):
                    reading.statements.remove(step)  # told as a step of a life by the same words
            if not PENDING.match(reading.text, stop):
                hold(reading, person, [title], (group[0].start, stop), ended=False)


def _groups(reading: Reading) -> Iterator[tuple[list[Found], int]]:
    """The people who stand in a row, with where what is told of them begins."""
    group: list[Found] = []
    people = [p for p in reading.found if p.type == "Person" and not p.silent]
    for person, after in zip(people, [*people[1:], None], strict=False):
        group.append(person)
        if after is not None and several.beside(reading, person.end, after.start):
            continue
        behind = _COUNTED.match(reading.text, person.end)
        yield group, behind.end() if behind else person.end
        group = []


def _clause(reading: Reading, at: int) -> tuple[list[Title], str]:
    """The titles with which the clause behind the names ends, over 的板凳 or 一职, and the words before them."""
    stop = reading.clause_of(at)[1]
    if reading.within(at, stop, "Person"):
        return [], ""
    close = _without_bracket(reading.text, at, stop)
    seat = _BOARD.search(reading.text, at, close) or _SEAT.search(reading.text, at, close)
    for last in (close, seat.start()) if seat else (close,):
        titles = _titles(reading, at, last)
        if titles:
            return titles, reading.text[at : titles[0].start]
    return [], ""


def _without_bracket(text: str, start: int, end: int) -> int:
    """某县副县长|（挂职）: where a clause ends before the bracket at its end."""
    opens = text.rfind("（", start, end) if text.endswith("）", start, end) else -1
    return opens if opens > start else end


def _titles(reading: Reading, at: int, end: int) -> list[Title]:
    """The titles that end at an offset, with their bodies: 到某镇当|党委书记, 坐上了|主任."""
    words = words_of(reading.vocabulary)
    base = words.posts.of(reading.text, max(at, end - 8), end)
    if base is None:
        return []
    for k in range(end - len(base), max(at, end - 20), -1):
        body = reading.ending_at(_verb_start(reading, at, k), "Institution", "Place")
        if body is not None and body.start > at and _PLACED_VERB.search(reading.text, body.end, k):
            titles, stop = placed.posts_of(reading, body, k, end)
            if titles and stop == end:
                titles[0].start = body.start
                return titles
    titles = titles_before(reading, end)
    if not titles or titles[0].start <= at or any(t.astray for t in titles):
        return []
    for title in titles:
        if title.institution is None:
            start = reading.sentence_of(title.start)[0]
            title.institution = assembled(reading, start, title.start, words.bodies.get(title.base, ()))
    return titles if all(t.institution is not None for t in titles) else []


def _verb_start(reading: Reading, floor: int, at: int) -> int:
    verb = _PLACED_VERB.search(reading.text, max(floor, at - 4), at)
    return verb.start() if verb else -1
