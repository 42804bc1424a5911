"""Verbs that the tagger takes into the name before them: 商陆任|组长, 凌云受|县政府委托, 毛遂签|了字."""

from fangzhi.expressions import expression
from fangzhi.extract.people.words import STOPS, followers, post_at
from fangzhi.extract.reading import Reading
from fangzhi.extract.terms import posts

# what a person becomes; not 新任: 党维新|任组长
_MOVES = frozenset(
    "先任 原任 曾任 现任 历任 已任 调任 升任 转任 改任 出任 接任 兼任 担任 连任 离任 卸任 拟任 拟提 拟推 拟聘 拟调".split()
)
# 方立|先后走访, 耿耿|于赛后致辞
_GOES_ON_WITH = expression(
    r"先[后在到]|随后|随即|于(?:\d|近日|日前|[今昨当去本次上下]|[赛会事午饭课晨夜]后|[赛会]前|[一二三四五六七八九十]{1,3}[月日])"
)
_OF_GROUP = expression("[^，。；、：\n]{2,12}?(?:组副?组长|指挥长?|总协调人?)(?=[，。；、])")  # 局长周明任|现场救援组组长
RISES = expression("强调[研度查解任到往至入回离]")
# 靖康|作补充汇报
_SPEECH = ("补充", "汇报", "报告", "讲话", "表态", "交流", "动员", "总结", "重点", "典型",
           "专题", "大会", "书面", "工作", "情况", "主旨", "主题", "经验", "辅导", "点评", "题为", "关于", "《")  # fmt: skip


_SPEAKS_OF = expression(
    r"[^，。；：\n]{2,40}?(?:作|做|进行|提出|强调|谈|讲|发表|介绍|汇报|通报|说明|部署|安排|交流|致|回应|回答|协商|发言|表态)"
)
# 在|会见刘涛时|，
_MEETS = expression(
    "(?:会见|接见|看望|慰问|探望|走访|采访|拜访|拜会|问候|调研|接待|见到|谈到|提到|说起|谈起)[^，。；：！？]{2,20}时$"
)
_ADDRESS = expression("(?:开幕|闭幕|欢迎|欢送|答谢|祝酒?|贺|悼)?[词辞](?![\u4e00-\u9fff])")  # 李勇|致开幕辞
_TEAM = expression(r"[\d一二三四五六七八九十两]+[名位个人余多]|队|团|[\u4e00-\u9fff]{0,6}(?:组|团|队|一行)")


DONE = expression("了(?!解)|着(?![力手重眼])")  # what a verb has behind it, and a name never


def goes_on(name: str, surname: str) -> bool:
    """鲜于辅|对整改提出要求: whether what looks like a name with a surname of two holds the word behind it."""
    return len(surname) == 2 and len(name) == 4 and name[-1] in "对就将向把"


def verb_inside(reading: Reading, end: int) -> bool:
    """商陆任|组长, 凌云受|县政府委托: the tagger's name holds the verb behind it."""
    text = reading.text
    if text[end - 1] == "任":
        return (
            posts(reading.vocabulary).at(text, end + text.startswith("副", end)) is not None
            or _OF_GROUP.match(text, end) is not None
        )
    pair = "" if text.startswith("同志", end) else text[end - 1 : end + 1]  # 凌守一|同志, of no 一同
    begun = pair in _MOVES or pair in followers(reading.vocabulary) or _GOES_ON_WITH.match(text, end - 1) is not None
    if (begun and not RISES.match(text, end - 1)) or (text[end - 1] in "已拟将曾" and text[end : end + 2] in _MOVES):
        return True  # 蒋丽|侵占, but not 李国强|调研; 解放|调任, 唐突|已调任
    if text[end - 1] == "已" and text.startswith(("被", "经", "向", "于", "在", "到", "投案"), end):
        return True  # 马虎|已被控制
    if (text[end - 1] == "作" and text.startswith(_SPEECH, end)) or (text[end - 1] == "致" and _ADDRESS.match(text, end)):
        return True
    if DONE.match(text, end) or (
        text[end - 1] == "当" and (text.startswith(("了", "上", "过", "起"), end) or post_at(reading, end))
    ):
        return True  # 毛遂|签了结对书, 王小川|当上了
    if text[end - 1] == "说" and (text[end : end + 1] not in STOPS or (end - 1 in reading.borders and text[end] in "。：，")):
        return True  # 水生|说。公孙玉|说公司今年…
    leads = text[end - 1] == "率" and _TEAM.match(text, end) is not None  # 慕容静|率6名专家
    leads = leads or (text[end - 1] in "和与同" and post_at(reading, end))  # 书记|李明|和镇长王强
    if (
        leads
        or (text[end - 1] in "主亦时拟将就" and _said_of(reading, end))
        or text[end - 1] == "案"
        or text[end - 1 : end + 1] in ("遇袭", "遇刺", "遇害", "遇难", "巡河", "巡湖", "巡林", "巡堤")
    ):
        return True
    return text[end - 1] in "受赴到在向对由同与" and reading.starting_at(end, "Institution", "Place") is not None


def _about(reading: Reading, end: int) -> bool:
    """何飞|就经济工作作安排: whether the last character of what looks like a name leads what somebody speaks of."""
    word = reading.word_at(end)
    noun = word is not None and word.start == end and word.tag in ("n", "vn", "nz", "Place", "Institution")
    return noun and _SPEAKS_OF.match(reading.text, end) is not None


def _said_of(reading: Reading, end: int) -> bool:
    """Whether the last character of what looks like a name is rather said of who it names: 陈涛|亦作了发言, 张敏|主任科员."""
    text, last = reading.text, reading.text[end - 1]
    if last == "主":
        return text.startswith("任", end)
    if last == "就":
        return _about(reading, end)
    if last in "拟将":
        return text.startswith("分别", end)  # 甲、乙|拟分别任
    if last == "亦":
        word = reading.word_at(end)
        return word is not None and word.start == end and word.tag in ("v", "p", "d")
    return text[end : end + 1] in ("，", "、") and _MEETS.search(text, max(0, end - 28), end) is not None  # 看望王勇|时，
