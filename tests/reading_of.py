"""A reading of invented text, with names found and tagged, as the steps after the names get it."""

from factories import article
from fangzhi import vocabulary
from fangzhi.extract import DEFAULT_TAGGER, events, institutions, people, places, policies, posts, projects, targets
from fangzhi.extract import tagger as taggers
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word

# texts whose words our own tagger sees otherwise, so that what they show cannot be shown on it; LAC's are taken
_ON_LAC = frozenset(
    (
        "李卫东以623票当选大河村村委会主任。",
        "5月10日，由市教育局教研室主办、县教育局承办的全市2019年初中语文优质课评比展示暨观摩活动在云州大学附属中学举行。",
        "4月16日，云溪县2025年二季度重点项目集中开工活动举行。",
        "由中水柘溪（湖南）水利工程有限公司承建。",
        "县委托管的资产。",
        "牧民巴特尔的母亲额尔敦其木格说。",
        "县长诸葛云和县委副书记司马长风出席会议。",
        "总理内塔尼亚胡称，谈判没有结束。",
        "国家主席同巴西总统卢拉互致贺电，总理就菲佐遇袭致慰问电。",
        "普济路、世纪路、青年路同时开工。",
        "船只停在红海城市荷台达。",
        "秦岭北麓、太湖畔和腾格里沙漠东南缘都下了雨。",
        "他来到兰州中山桥段察看。",
        "柳林镇幸福社区换届。社区党委书记孙丽、居委会副主任何平参加。",
        "作业区党支部书记马春生说。",
        "市图书馆馆长马春生管藏书，馆员钱亮管少儿部。",
        "市水利局党组书记马春生、二十九团党委书记李军出席。",
        "经国务院批准，撤销青原县，设立县级青原市。",
        "李国强，男，汉族，1968年2月生。\n1993年10月至1999年3月，历任唐县县委组织部干事、干部科副科长；\n"
        "1999年3月至2004年11月，任曲阳县教育局局长；\n2024年5月，被免去保定市水利局局长职务。",
        "烟台市推广新模式，由村支书领办的烟台红满果蔬专业合作社，吸收社员213户。",
    )
)


def tagger_for(text: str) -> taggers.Tagger:
    """The default tagger, or LAC for the texts above."""
    return taggers.load("lac" if text in _ON_LAC else DEFAULT_TAGGER)


def reading_of(text: str, **more: str) -> Reading:
    """Places, bodies, people, policies and projects are found; nothing is stated yet."""
    made = article(text, **more)
    words: list[Word] = []
    at = 0
    for line in made.text.split("\n"):
        if line.strip():
            words += [Word(at + w.start, at + w.end, w.tag) for w in tagger_for(text).tag([line])[0]]
        at += len(line) + 1
    reading = Reading(made, vocabulary.load(), words)
    for step in (places, institutions, people, policies, projects):
        step.find(reading)
    return reading


def names(reading: Reading, type: str) -> list[str]:
    """The names of one type, each once, in text order."""
    return list(dict.fromkeys(f.name for f in reading.found if f.type == type))


def facts(reading: Reading, type: str, *roles: str) -> set[tuple[str, ...]]:
    """The facts of one type as tuples of the roles asked for."""
    return {
        tuple(str(v.name if isinstance(v, Found) else v) for v in (s.roles.get(r) for r in roles))
        for s in reading.statements
        if s.type == type
    }


def figures(text: str, *roles: str, **more: str) -> set[tuple[str, ...]]:
    """The targets that a text tells, with its events and posts; subject, object and value, unless other roles are asked for."""
    reading = reading_of(text, **more)
    events.find(reading)
    posts.state(reading)
    targets.state(reading)
    return facts(reading, "Target", *(roles or ("subject", "object", "value")))
