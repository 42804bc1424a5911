"""Posts of groups that are just set up: 成立某指挥部，由某某任|指挥长; 由其任|组长|的整改领导小组."""

import re

from fangzhi.extract.posts import subjects
from fangzhi.extract.posts.held import hold
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_HIMSELF = re.compile("由(?:其|他|她)(?:本人|亲自)?[兼担]?任")
_GROUP = re.compile("(?:组|部|专班|委员会|指挥所|办公室|合作社|联合社|互助社|协会|理事会|服务[团队]|宣讲团|公司)$")
_FOUNDED = re.compile("成立|组建|设立|设有|启动|组成(?!人员)")


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
    return ([Title(at, stop, text[at:stop], base, body)], stop) if body is not None else ([], at)


def is_new(reading: Reading, body: Found | None, start: int, at: int, end: int) -> bool:
    """Whether the sentence says that the body of a post has just been set up."""
    groups = (_group_behind(reading, end), _group_before(reading, start, at)) if body is not None else ()
    return any(g is not None and body is not None and g.name == body.name for g in groups)


def _group_behind(reading: Reading, at: int) -> Found | None:
    """The group that the clauses from `at` on describe: …的|事故调查组."""
    end = reading.sentence_of(at)[1]
    for of in re.finditer("的", reading.text[at : min(end, at + 60)]):
        group = reading.starting_at(at + of.end(), "Institution")
        if group is not None and _GROUP.search(group.name):
            return group
    return None


def _group_before(reading: Reading, start: int, at: int) -> Found | None:
    """The group that the sentence says was set up before `at`."""
    groups = [f for f in reading.within(start, at, "Institution") if _GROUP.search(f.name) and not f.silent]
    return groups[-1] if groups and _FOUNDED.search(reading.text, start, groups[-1].start) else None
