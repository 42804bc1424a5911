"""Projects told of together (五个科技综合体) and projects called by a shorter form of their name."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.vocabulary import Vocabulary

_NUMBERS = "两三四五六七八九十"
# told of as one: these five, or their money and area together
_TOGETHER = expression(
    r"[，；]?(?:总投资|投资总额|计划投资|总?建筑面积|占地|规划面积)|(?:建设|项目)?，(?:总投资|投资总额|总?建筑面积)"
)


_PHASE_TOLD = expression(
    r"(?:(?<=[，。；：\n])|(?<=其中)|(?<=[产工]的))(?P<phase>[一二三四]期(?:工程|项目))(?=总?投资|计划|预计|占地|用地|总?建筑面积|已|将|于|由|正在|目前|全面|建成)"
)
# 甲产业园一期已建成；|二期|计划明年开工
_SIBLING = expression(
    r"(?<=[，。；\n])(?P<phase>[一二三四]期)(?=计划|预计|规划|总?投资|占地|用地|今年|明年|去年|拟|于|将|正在|目前|已|\d{1,2}月|20\d\d年)"
)
_DONE = expression("(?:新建|扩建|改扩建|迁建|改建|搬迁|除险加固)?(?:建设)?(?:项目|工程)?")
_MADE = expression("(?:[\u4e00-\u9fff]{2,6})?(?:项目|工程|生产线|基地)")
_PHASED = expression("[一二三四]期")
_ROAD = expression("(?<=[GSXYC]\\d)[国省县乡]道|(?<=[GSXYC]\\d\\d)[国省县乡]道|(?<=[GSXYC]\\d\\d\\d)[国省县乡]道")


def find(reading: Reading) -> None:
    """Add each group of a number and a kind that the article speaks of as one: 这五个科技综合体, 五大科技综合体."""
    groups: dict[tuple[str, str], list[re.Match[str]]] = {}
    for match in reading.matches(_group(reading.vocabulary)):
        if match["head"] in ("项目", "工程"):
            continue  # 甲公园、乙桥等|12个城建项目: the sum of a row
        own = project_words.generic(reading.vocabulary).sub("", match["kind"])
        if len(own) >= 2 or match["kind"][:2] in ("科技", "文旅", "农业"):
            groups.setdefault((match["number"], match["kind"] + match["head"]), []).append(match)
    for same in groups.values():
        told = any(reading.text.endswith(("这", "上述"), 0, m.start()) or _TOGETHER.match(reading.text, m.end()) for m in same)
        if not told:
            continue
        name = reading.text[same[0].start("number") : same[0].end()]
        for match in same:
            for inner in reading.within(match.start("number"), match.end(), "Project"):
                reading.remove(inner)
            reading.add(Found(match.start("number"), match.end(), "Project", name, "group"))


def shorten(reading: Reading) -> None:
    """云州基地 is 云州轴承产业基地 where only one project so begins and ends."""
    names = {f.name for f in reading.found if f.type == "Project"}
    for found in [f for f in reading.found if f.type == "Project" and len(f.name) >= 4]:
        located = [n for n in names if n != found.name and n.endswith((found.name, found.name + "工程", found.name + "项目"))]
        if len(located) == 1 and _lies_there(reading, found, located[0]):
            found.name, found.resolved_by = located[0], "article"
    for found in [f for f in reading.found if f.type == "Project"]:
        place = reading.starting_at(found.start, "Place")
        rest = _behind_areas(reading, found)
        same = [n for n in names if n.endswith(rest) and place is not None and place.name[:-1] == n[: -len(rest)]]
        if len(rest) >= 4 and len(same) == 1 and len(same[0]) < len(found.name):
            found.name, found.resolved_by = same[0], "article"  # 云溪县白石镇甲大桥 is the 云溪甲大桥
    for found in [f for f in reading.found if f.type == "Project"]:
        longer = [n for n in names if n != found.name and n.replace("建设项目", "项目") == found.name]
        longer += [n for n in names if n != found.name and n.startswith(found.name) and _DONE.fullmatch(n, len(found.name))]
        longer += [n for n in names if n != found.name and _ROAD.sub("", n) == found.name]  # G347甲至乙段: G347国道甲至乙段
        if len(longer) == 1:  # 甲学校|新建 is what becomes of the 甲学校
            found.name, found.resolved_by = longer[0], "article"
    for found in [f for f in reading.found if f.type == "Project" and len(f.name) >= 5]:
        longer = [n for n in names if n.startswith(found.name) and _MADE.fullmatch(n, len(found.name))]
        if len(longer) == 1 and not project_words.heads_end(reading.vocabulary).search(found.name):
            found.name, found.resolved_by = longer[0], "article"  # 甲食品、乙基地等8个项目…。其中，甲食品|加工项目
    for found in [f for f in reading.found if f.type == "Project" and len(f.name) <= 8]:
        longer = [n for n in names if len(n) > len(found.name) + 1 and _is_short_for(found.name, n)]
        if len(longer) == 1:
            found.name, found.resolved_by = longer[0], "article"


def _behind_areas(reading: Reading, found: Found) -> str:
    """What is left of a name without the areas that it begins with."""
    at = found.start
    while (place := reading.starting_at(at, "Place")) is not None and place.end < found.end:
        at = place.end
    return reading.text[at : found.end]


def _lies_there(reading: Reading, found: Found, longer: str) -> bool:
    """Whether what stands before a name is no other area than the longer name's: 云溪县|白石镇|甲大桥 is the 云溪甲大桥.

    甲开发区|乙产业园 is another than the 丙乙产业园.
    """
    place, area = reading.ending_at(found.start, "Place"), longer[: longer.find(found.name)]
    if place is None:
        return True
    while place is not None and not reading.text.startswith(area, place.start):
        place = reading.ending_at(place.start, "Place")
    return place is not None and bool(area)


def phases(reading: Reading) -> None:
    """一期工程|投资3亿元; 二期项目|计划明年开工: a phase told of by itself is a project, under the name of the whole."""
    for match in reading.matches(_PHASE_TOLD, "期工程", "期项目"):
        at = match.start("phase")
        if reading.covering(at, match.end("phase"), "Project"):
            continue
        whole = {f.name: f for f in reading.within(0, at, "Project") if f.rule != "phase"}
        if len(whole) == 1 and not _PHASED.search(name := next(iter(whole))):
            reading.add(Found(at, match.end("phase"), "Project", name + match["phase"], "phase"))
    for match in reading.matches(_SIBLING, "期"):
        before = reading.within(reading.line_start(match.start()), match.start(), "Project")
        told = _PHASED.match(before[-1].name, len(before[-1].name) - 2) if before else None
        if told is not None and told.group() != match["phase"] and not reading.covering(*match.span("phase"), "Project"):
            reading.add(Found(*match.span("phase"), "Project", before[-1].name[:-2] + match["phase"], "phase"))


def _is_short_for(short: str, name: str) -> bool:
    return name.startswith(short[:-2]) and name.endswith(short[-2:]) and len(short) >= 4


@cache
def _group(vocabulary: Vocabulary) -> re.Pattern[str]:
    heads = "|".join(vocabulary.terms("project_heads", strength="strong"))
    return expression(rf"(?P<number>[{_NUMBERS}]|\d{{1,2}})[个大](?P<kind>[\u4e00-\u9fff]{{2,6}}?)(?P<head>{heads})")
