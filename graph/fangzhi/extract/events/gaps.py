"""What may stand between two names of a list, and before its first: titles, what one is, whom nobody knows; no deed."""

import re
from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.events.amid import behind_them
from fangzhi.extract.events.crowds import behind_items
from fangzhi.extract.events.kin import FRIENDS, HOME, of_place, without_errand, without_strangers
from fangzhi.extract.tagger import Word

if TYPE_CHECKING:
    from fangzhi.extract.events.scene import Scene

_SEPARATED = expression(r"[、，和与及/ \n]|同(?!志)|以及")
_NO_TITLE = expression(r"[。；：！？\n“”《》]")
_NO_KIND = expression(
    r"[，、。；：的了在对就与由将被把向为让给看访]|慰问|采访|表彰|带领|率领|组织|邀请|会见|参加|出席|感谢|祝贺|推选|选举"
)
_NAMELIKE = expression(r"原|兼|代|副|候任|拟任|常务|执行|分管|主管|驻|选派|下派|派驻|以及|及其?|暨|和|与|任|领导|无(?:党派)?$")
_AND_SO_ON = expression(
    "(?:先生|女士|同志|老师|教授|院士|[少中上]将|[大上中少]校)?(?:等(?:[省市县区州旗盟师]?领导(?:同志|干部)?)?)?"
)  # 张三等市领导，|市法院院长李四
BRACKETS = expression(r"（〇+）")
# what is said of somebody in his title: 主持工作的|副主任, 来自柳林镇的|种粮大户, 离休|干部, “最美教师”|获得者
_OF_WHAT = expression(
    r"(?<=[、，和及与由。：；\n])(?:(?:来自|联系|包联|挂联|挂钩|包抓|分管|主管|主持|负责|新?当选|新任|新到任|刚刚?|在外|曾任|挂职|派驻|荣获|曾?获得?|获评"
    r"|担任|身为|从事|退役|离休|退休|受表彰|受邀|应邀|前来|特邀|\d+岁|年[过近])[^，。；：、了着过]{0,20}?的|前任|现任|时任|挂职|兼任|离休|退休|退役|在外|本次|本届)"
    # |在杭|云溪商会会长
    r"|(?<=[、，和及与由。：；\n])在[^，。；：、的在]{1,4}?(?=[^，。；：、的在]{0,8}(?:商会|联谊会|同乡会|校友会|乡贤|乡友|企业家|知名人士))"
    r"|对口(?:支援|帮扶|协作|合作)(?=[^，。；：、的]{0,10}[部组队长])"  # |对口支援|前方指挥部指挥长
    r"|(?:分管|主持|负责)[^，。；：、了着过]{0,10}工作的(?=副)"  # 宣传部|分管日常工作的|副部长
    r"|(?<=党)的(?=[^，。；：、的]{2,12}(?:教育|活动|学习))"  # 县党|的|群众路线教育实践活动督导组
)
# |省中心医院|创面修复外科专家: a body that is not known
_OF_BODY = expression("[省市县区州][^，。；：、的了在对将被把向]{2,14}?(?:中心|医院|大学|学院|研究院|研究所|集团|公司|[局委办])")
_UNIT = expression("[^，。；：、的了在对将被把向]{1,6}[处科股室站所队]")  # 省水利厅|基建处|张三副处长
_SIGNS = frozenset("省市县区州旗镇乡村")  # 驻|市|部队首长
_ROLL = expression("[ 、\n]+(?:[\u4e00-\u9fff]{1,4}[ 、\n]+)*")  # 张三　|李  四　|王五: where one of a roll is not known
# “中国好人”|张三, 《某日报》|总编辑李四
_HONOUR = expression("“〇*”|《〇+》(?=[社杂]?[\u4e00-\u9fff]{0,6}(?:编|记者|社长|站长|主任))")


def clean(scene: "Scene", start: int, end: int) -> bool:
    """Whether only a title (or a day) stands before the first name: not 就张三, 祝贺张三, 与张三."""
    start = behind_items(scene, start, end)
    if (home := HOME.match(scene.masked, start, end)) is not None:
        start = home.end()  # 来自甲县、乙县的|种植大户张三
    body = scene.reading.starting_at(start, "Institution")
    start = end if body is not None and _UNIT.fullmatch(scene.masked, body.end, end) else start
    plain = start == end or of_place(scene, start, end) or _of_kind(scene, start, end)
    if plain or FRIENDS.fullmatch(scene.masked, start, end):
        return True
    return not tells(scene, start, end, ("p", "u", "v", "c"))


def _of_kind(scene: "Scene", start: int, end: int) -> bool:
    """Whether what one is stands before a name, whatever verb it holds: 、返乡创业青年|张三, ，军转干部代表|李四."""
    text = scene.masked[start:end].lstrip("、，和与及")
    return len(text) <= 16 and text.endswith(scene.words.people) and not _NO_KIND.search(text)


def _in_title(scene: "Scene", word: Word, posts: list[tuple[int, int]]) -> bool:
    """Whether a word that the tagger calls a verb is of a post, a body or brackets: 代区|长, |联合|创始人, 副主任（|兼|）."""
    if any(a < word.end and word.start < b for a, b in posts) or scene.masked[word.start] == "〇":
        return True
    after = next((a for a, _ in posts if a >= word.end), None)
    item = max(scene.masked.rfind(mark, max(0, word.start - 30), word.start) for mark in "，、。")
    opens = scene.reading.starting_at(item + 1, "Institution", "Place") or _OF_BODY.match(scene.masked, item + 1, word.start)
    opened = opens.end() if isinstance(opens, re.Match) else opens.end if opens is not None else word.end
    if word.tag == "v" and after is not None and opened <= word.start:
        between = scene.masked[opened:after]
        return len(between) <= 16 and not re.search("[，、的了在对就与由]", between)  # 云州市|援疆工作前方指挥部|总指挥
    return scene.reading.covering(word.start, word.end, "Institution", "Place") is not None


def may_stand_between(scene: "Scene", start: int, end: int, listed: bool = False) -> bool:
    """Whether [start, end) between two names is a separator, alone or with the title of the second."""
    crowd = scene.words.crowd_amid.match(scene.masked, start, end)
    crowd = None if crowd and listed and crowd[0][0] == "等" else crowd  # 慰问张三等老党员，|县长李四陪同
    others = crowd or _AND_SO_ON.match(scene.masked, start, end)
    start = others.end() if others else start
    while crowd and (more := scene.words.crowd_amid.match(scene.masked, start, end)) is not None:
        start = more.end()  # 张三，省直有关部门负责同志|，兄弟市州代表团|，李四
    behind = scene.words.posts.match(scene.masked, start + scene.masked.startswith("副", start), end)
    if behind is not None and behind.end() < end and _SEPARATED.match(scene.masked[behind.end() : end]):
        start = behind.end()  # 张三县长|、李四副县长
    start = behind_them(scene, start, end)
    gap = _HONOUR.sub("", BRACKETS.sub("", scene.masked[start:end])).replace("\n", "、")
    if listed and " " in gap and _ROLL.fullmatch(gap):
        return True
    gap = without_strangers(without_errand(gap.replace("；", "、") if listed else gap))
    start = end - len(gap) if scene.masked.endswith(gap, start, end) else start
    if re.match(r"(?:在[^，。；：、]{1,16}?)?(?:同(?!志)|与)", gap) and len(gap) < 40:
        return "的" not in gap  # A在云州同B共同出席
    if len(gap) > 60 or not _SEPARATED.match(gap) or _NO_TITLE.search(gap):
        return False
    said = [m.span() for m in _OF_WHAT.finditer(scene.masked, start, end)]
    verbs = [v for v in scene.verbs_in(start, end) if not any(a <= v.start < b for a, b in said)]
    if any(v.use not in ("run", "noun", "visit") for v in verbs):
        return False
    if of_place(scene, start, end) or _of_kind(scene, start, end) or FRIENDS.fullmatch(scene.masked, start, end):
        return True
    return not tells(scene, start, end, ("u", "p", "v", "Time"))


def tells(scene: "Scene", start: int, end: int, tags: tuple[str, ...]) -> bool:
    """Whether a stretch before a name holds a word of some tags that is no part of a title or of what one is."""
    posts = [m.span() for m in scene.words.posts.finditer(scene.masked, start, end)]
    if scene.masked.endswith(scene.words.people, start, end):
        kind = next(k for k in scene.words.people if scene.masked.endswith(k, start, end))
        posts.append((end - len(kind), end))  # 省中心医院创面修复外科咨询|专家|张三
    said = [m.span() for m in _OF_WHAT.finditer(scene.masked, start, end)]
    at = start
    while at < end:
        word = scene.reading.word_at(at)
        if word is None:
            return False
        stop = next((b for a, b in said if a <= word.start < b), 0)
        text = scene.masked[word.start : word.end]
        other = word.tag in tags and text not in _SIGNS and word.start >= start and not (text in ("由", "受") and "c" in tags)
        if not stop and other and not _NAMELIKE.match(text) and not _in_title(scene, word, posts):
            return True
        at = max(stop, word.end)
    return False
