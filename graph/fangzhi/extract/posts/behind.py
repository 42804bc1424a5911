"""A title behind the name, its body before it: 省水利厅基建处|陈伯言|副处长, 某大学|李明|教授."""

from fangzhi.expressions import expression
from fangzhi.extract.posts.preceding import take_body
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_PREFIX = expression("常务副|副")
_ADDRESSED = (
    "局长",
    "处长",
    "科长",
    "厅长",
    "部长",
    "院长",
    "校长",
    "所长",
    "站长",
    "股长",
    "庭长",
    "队长",
    "市长",
    "县长",
    "区长",
)
_GOES_ON = ("助理", "办公", "团队", "工作室", "课题组", "级", "们", "任", "及其", "人选")
_OF_DIRECTORS = ("室", "办", "中心", "委", "委员会", "会", "系", "科")
_ENDS = {"主任": _OF_DIRECTORS, "书记": ("委", "支部", "总支"), "教授": ("大学", "学院", "党校"), "研究员": ("院", "所", "中心")}


def titles_behind(reading: Reading, person: Found) -> tuple[Title, int] | None:
    """The post right behind a name, and where the body right before the name begins; None where they do not go together."""
    text, start = reading.text, person.end
    prefix = _PREFIX.match(text, start)
    at = prefix.end() if prefix else start
    base = posts(reading.vocabulary).at(text, at)
    if base is None or not (base in _ADDRESSED or base in _ENDS) or text.startswith(_GOES_ON, at + len(base)):
        return None
    if reading.starting_at(at + len(base), "Person") is not None:
        return None  # 某县教育局张三、|局长李四
    title = Title(start, at + len(base), text[start : at + len(base)], base)
    take_body(reading, title, person.start, reading.sentence_of(person.start)[0])
    body = title.institution
    if body is None or not _fits(reading, body, base):
        return None
    begin, title.start = title.start, start
    return title, begin


def _fits(reading: Reading, body: Found, base: str) -> bool:
    if base[:-1] in ("市", "县", "区"):
        return body.name.endswith("政府")
    ends = _ENDS.get(base) or words_of(reading.vocabulary).bodies.get(base) or (base[0],)
    return body.name.endswith(ends)
