"""Posts of groups that are just set up: 成立某指挥部，由某某任|指挥长; 由其任|组长|的整改领导小组."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.people.words import post_at
from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import hold
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_HIMSELF = expression("由(?:其|他|她)(?:本人|亲自)?[兼担]?任")
_GROUP = expression(
    "(?:(?<!党)组|部|专班|委员会|指挥所|办公室|合作社|联合社|互助社|协会|理事会|服务[团队]|宣讲团|公司|党委|党总支|党支部)$"
)
_OPENED = expression("”?(?:正式|同日|当天|同时|同步)?(?:揭牌|挂牌|成立)")  # 共建的产业学院|揭牌，刘建国兼任院长
_FOUNDED = expression("成立|组建|设立|[下增]设|设有|启动|组成(?!人员)")
_BARE = ("指挥部", "领导小组", "专班", "工作专班", "工作组", "调查组")
_LED_BY = expression(r"(?:并|而|其中)?([\u4e00-\u9fff“”·\d]{1,14}?(?:组|部|专班|办公室))(?:则|也|同样|分别)?由")
# the posts that a group of each kind surely has
_HEADS = (
    ("组", ("组长", "成员")),
    ("部", ("指挥长", "总指挥", "指挥", "政委", "总协调", "成员")),
    ("专班", ("班长", "组长", "成员")),
    ("团", ("团长", "成员")),
    ("队", ("队长", "队员", "成员")),
    ("委员会", ("主任", "委员", "成员")),
    ("社", ("理事长", "监事长", "社长", "理事")),
    ("协会", ("会长", "理事长", "秘书长", "监事长")),
    ("办公室", ("主任",)),
    ("党委", ("书记", "委员")),
    ("支部", ("书记", "委员")),
    ("总支", ("书记", "委员")),
)
_OF_SOME = frozenset(post for _, heads in _HEADS for post in heads) - {"成员"}


def by_himself(reading: Reading) -> None:
    """县委书记甲表示，成立由其任组长的整改领导小组: whom the sentence speaks of heads the group."""
    for match in reading.matches(_HIMSELF, "由"):
        start, _ = reading.sentence_of(match.start())
        person = subjects.of(reading, start, match.start())
        titles, stop = post(reading, start, match.start(), match.end()) if person is not None else ([], 0)
        if person is not None and titles:
            hold(reading, person, titles, (match.start(), stop), ended=False)


def post(reading: Reading, start: int, before: int, at: int) -> tuple[list[Title], int]:
    """成立某指挥部，由某某任指挥长; 由某某任组长、某某任副组长的|调查组: the bare post is of the group that is set up."""
    text = reading.text
    deputy = text.startswith(("副", "常务副", "第一副", "执行副"), at) * (text.find("副", at) - at + 1)
    base = posts(reading.vocabulary).at(text, at + deputy)
    if base is None:
        return [], at
    stop = at + deputy + len(base)
    body = _group_behind(reading, stop) or _group_before(reading, start, before)
    if base in _OF_SOME and base not in _heads_of(body):
        return [], at  # 成立领导小组，张三任|总指挥|: of no 组
    return ([Title(at, stop, text[at:stop], base, body)], stop) if body is not None else ([], at)


def is_new(reading: Reading, body: Found | None, start: int, at: int, end: int) -> bool:
    """Whether the sentence says that the body of a post has just been set up."""
    if body is None:
        return False
    opened = any(
        f for f in reading.named("Institution", body.name) if start <= f.start < at and _OPENED.match(reading.text, f.end)
    )
    groups = (_group_behind(reading, end), _group_before(reading, start, at))
    return opened or any(g is not None and g.name == body.name for g in groups)


def _group_behind(reading: Reading, at: int) -> Found | None:
    """The group that the clauses from `at` on describe: …的|事故调查组."""
    end = reading.sentence_of(at)[1]
    for of in re.finditer("的", reading.text[at : min(end, at + 60)]):
        group = reading.starting_at(at + of.end(), "Institution")
        if group is not None and _GROUP.search(group.name) and not post_at(reading, group.end):
            return group  # not 免去甲的|某委员会|主任职务
    return None


def led_by(reading: Reading, at: int) -> re.Match[str] | None:
    """丙任某组组长，|善后工作组则由|甲兼任组长: the group that the clause of an offset says who heads."""
    return _LED_BY.match(reading.text, reading.clause_of(at)[0], at)


def _group_before(reading: Reading, start: int, at: int) -> Found | None:
    """The group that the sentence says was set up before `at`."""
    if (led := led_by(reading, at)) is not None:
        return reading.ending_at(led.end(1), "Institution") or _told_before(reading, led)
    groups = [f for f in reading.within(start, at, "Institution") if _GROUP.search(f.name) and not f.silent]
    alone = [f for f in groups if not post_at(reading, f.end) and _FOUNDED.search(reading.text, start, f.start)]
    return alone[-1] if alone else None  # 成立某镇产业联合党委，镇党委|副书记张三任书记


def _told_before(reading: Reading, led: re.Match[str]) -> Found | None:
    """|指挥部|由某某任总指挥: the one such group that the text has told by its name."""
    if led[1] not in _BARE:
        return None
    told = {f.name: f for f in reading.found if f.type == "Institution" and f.start < led.start() and f.name.endswith(led[1])}
    return next(iter(told.values())) if len(told) == 1 else None


def of_new(reading: Reading, start: int, before: int, at: int) -> tuple[list[Title], int]:
    """成立事故调查组，某局党组书记张三任|组长: the bare post that only the new group can have, whatever else is named."""
    titles, stop = post(reading, start, before, at)
    return (titles, stop) if titles and titles[0].base in _heads_of(titles[0].institution) else ([], at)


def _heads_of(body: Found | None) -> tuple[str, ...]:
    """The posts that the head of a group, by the end of its name, surely is called by."""
    return next((heads for tail, heads in _HEADS if body is not None and body.name.endswith(tail)), ())
