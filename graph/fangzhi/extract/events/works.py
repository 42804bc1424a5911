"""Whose works take a prize: 甲的《某某》、某剧院的舞剧《某某》获一等奖."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_TITLE = expression(r"[《“]〇+[》”]")
# 张三|的组照《某某》, 某剧院|选送的舞剧《某某》, 李四|作词、王五|作曲的《某某》
_WHOSE = expression(
    r"(?:选送|报送|推荐|创作|撰写|拍摄|演唱|演奏|表演|编导|编排|演出|带来|设计|研发|制作|作词|作曲|绘制|合作|原创|自编自演)*的[^，。；：、的《》“”]{0,12}$"
)
_MAKERS = expression(r"(?:作词|作曲|编曲|编剧|导演|演唱)[，、]$")
_TAKES = expression(
    r"(?:等(?:\d+|[一二两三四五六七八九十]+)?[件部篇首幅个项组]?[^，。；：、的]{0,6})?[，]?(?:最终|分别|双双|则|还|也|均|共同|从[^，。；]{2,20}中脱颖而出，)*$"
)
_OPENS = expression("(?:其中|最终|分别为|包括|经[^，。；：]{2,20})?[，：]?")
_JOINS = ("、", "，", "和", "及")


def owners(scene: Scene, since: int, at: int) -> list[Found]:
    """The people and bodies whose titled works stand in a row up to the verb at `at`; of whom nobody is known, none."""
    titles = list(_TITLE.finditer(scene.masked, since, at))
    if not titles or scene.masked[titles[-1].start()] != "《" or not _TAKES.fullmatch(scene.masked, titles[-1].end(), at):
        return []
    found: list[Found] = []
    left = since
    for title in titles:
        whose = _WHOSE.search(scene.masked, left, title.start())
        by_name = whose is not None and scene.reading.within(whose.start(), title.start(), "Person")
        if whose is not None and not by_name:  # 红旗村的|匠人张三凭作品《某某》 is his
            found += _holders(scene, left, whose.start())
        left = title.end() + scene.masked.startswith(_JOINS, title.end())
    return found


def _holders(scene: Scene, left: int, end: int) -> list[Found]:
    """Who stands right before 的: a list of people with what they are, or bodies; who wrote the words stands before that."""
    if (opens := _OPENS.match(scene.masked, left, end)) is not None:
        left = opens.end()
    who = lists.subject(scene, left, end)
    members = [m.found for m in who.members] if who is not None else []
    if who is not None and (makers := _MAKERS.search(scene.masked, left, who.start)) is not None:
        return _holders(scene, left, makers.start()) + members
    return members
