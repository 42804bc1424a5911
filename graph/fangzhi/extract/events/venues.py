"""Where an event is held: the place behind 在, or a body or building that is a place there."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.hosts import TOGETHER
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_HELD_HOW = expression(r"(?:坐下来|坐到一起|围坐|一起|隆重|正式|顺利|成功|圆满|胜利|如期|同步|联合|共同|主持|组织)+$")
_HOW = expression(r"(?:隆重|正式|顺利|成功|圆满|胜利|如期|同步)*")
_ROOM = expression(
    r"[一二三四五六七八九十\d]{0,2}[楼号层]?(?:第[一二三四五六七八九十]+|[大小]|学术|新闻)?(?:会议室|会议厅|报告厅|礼堂|多功能厅|演播大?厅|发布厅|影剧院|剧场|大讲堂|(?:[一-鿿]{2}){0,2}厅|(?:机关|办公)*[东西南北主]楼|院[里内子坝]+)"
)
_BUILDINGS = expression(
    r"(?:广场|体育馆|体育场|[育演展艺化议]中心|剧院|剧场|博物馆|展览馆|纪念馆|图书馆|科技馆|酒店|宾馆|公园|会堂|文化宫|会馆)$"
)
# 云溪县|廊桥文化广场 has a name of its own, 云溪县|文化广场 has none
_COMMON = expression(
    "文化|体育|行政|会议|人民|市民|政务|党群|综合|便民|群众|职工|青少年|老年|工人|中心|第[一二三四五六七八九十]|[省市县区州旗镇乡村社]"
    "|全民|公共|新时代|民族|大|科技|规划|展览|会展|影|图书|博物|游客|殡仪|国际|机关|党校|融媒|应急|旅游|农|实验|职业|中等|小学"
    "|中学|初级|高级|特殊"
)
_HERE = expression("这里|此(?:地|处)?(?![次前])")
_COME = expression("(?:来到|走进|前往|赶到|深入|赴|(?<=[员生者工众部师组])到)$")
_CAME = expression("(?:来到|走进|前往|赶到|深入|赴)(?=[^，。；：]{3,20}$)")
_AT_IT = expression("的?(?:活动|会议|项目|比赛|签约)?(?:现场|会场|赛场|里|内|上|中)?")
_AT_VILLAGE = ("村里", "村上", "村部", "村头", "村口", "寨里", "寨子里")
_SIGNS = "市区县镇乡村道旗州"
_IN = expression(r"[在于]")
_TO = expression(r"[在于到赴]")  # 组织师生到纪念馆|开展活动


def place(scene: Scene, event: Found, verb: Verb) -> Found | None:
    """The place between 在 and the verb (在市会议中心召开), or between 在 and the end of X大会在Y举行."""
    clause = phrase(scene, verb.start)
    if verb.use == "receive":  # 云州大学迎来某某比赛
        places = scene.reading.within(max(clause, verb.start - 40), verb.start, "Place")
        return next((f for f in places if f.end == verb.start), None)
    spots = _spots(scene, event, verb, clause)
    if (village := next((v for spot in (*spots, clause) if (v := _village(scene, spot)) is not None), None)) is not None:
        return village
    for spot in reversed(spots):
        if _HERE.match(scene.masked, spot):
            return _there(scene, clause)
        body = scene.reading.ending_at(verb.start, "Institution")
        if body is not None and body.start >= spot and not _meets(scene, body, verb, event):
            return None  # 在甲区政府新闻办|举行的发布会上: who holds it
        found = lists.outermost(scene.reading.within(spot, verb.start, "Place"))
        if found and found[0].start == spot and not re.search(r"[的，与]|^驻", scene.masked[found[-1].end : verb.start]):
            last = _last_adjacent(scene, found)
            return None if scene.masked.startswith(("、", "和", "及"), last.end) else last  # in several places
    painted = clause > 1 and scene.masked.endswith(scene.words.scenery, scene.clause_start(clause - 1), clause - 1)
    if painted:
        return _there(scene, clause)  # 红旗村文化广场锣鼓喧天，|丰收节开幕
    if spots:
        return None
    return _led_by(scene, clause) if verb.use in ("hold", "open") else _come_to(scene, clause, verb)


def _come_to(scene: Scene, clause: int, verb: Verb) -> Found | None:
    """张三来到云州大学，|参加毕业典礼; 县医院走进红旗村，|开展义诊活动: where those go that do it."""
    if verb.use not in ("run", "attend", "chair") or not clause or scene.masked[clause - 1] != "，":
        return None
    if TOGETHER.fullmatch(scene.masked, clause, verb.start) is None:
        return None
    found = scene.reading.ending_at(clause - 1, "Place")
    chain = scene.clause_start(clause - 1)
    return found if found is not None and _COME.search(scene.masked, chain, _chain_start(scene, chain, found)) else None


def _chain_start(scene: Scene, since: int, found: Found) -> int:
    """Where the chain of places begins that ends in one."""
    start = found.start
    while (before := scene.reading.ending_at(start, "Place")) is not None and before.start >= since:
        start = before.start
    return start


def _led_by(scene: Scene, clause: int) -> Found | None:
    """5月6日，在云州市文化中心，|推介会举行: the place that the clause before consists of."""
    before = scene.clause_start(clause - 1) if clause and scene.masked[clause - 1] == "，" else clause
    if before == clause or scene.masked[before] != "在":
        return None
    found = _there(scene, clause)
    return found if found is not None and _AT_IT.fullmatch(scene.masked, found.end, clause - 1) else None


def _there(scene: Scene, clause: int) -> Found | None:
    """柳林镇红旗村的广场上锣鼓喧天，丰收节在|这里|开幕: the innermost of the places that the clause before names."""
    before = scene.clause_start(clause - 1) if clause and scene.masked[clause - 1] in "，。" else clause
    if clause and scene.masked[clause - 1] == "。" and (scene.verbs_in(before, clause) or before < scene.paragraph_of(clause)):
        return None
    found = lists.outermost(scene.reading.within(before, clause, "Place"))
    if not found or found[0].start - before > 1 or re.search("[、和与]", scene.masked[found[0].start : found[-1].end]):
        return None
    return found[-1] if _last_adjacent(scene, found) is found[-1] else None


def only(scene: Scene, start: int, end: int) -> Found | None:
    """The innermost place of a stretch, where all that it names stand side by side."""
    found = lists.outermost(scene.reading.within(start, end, "Place"))
    return found[-1] if found and _last_adjacent(scene, found) is found[-1] else None


def _village(scene: Scene, at: int) -> Found | None:
    """在|村里|开现场会: the one village that the paragraph, or else the headline and the lead, tells of."""
    if not scene.masked.startswith(_AT_VILLAGE, at):
        return None
    spans = ((scene.paragraph_of(at), at), (0, scene.lead_end))
    for span in spans:
        named = {f.name: f for f in scene.reading.within(*span, "Place") if f.name.endswith(("村", "嘎查"))}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _spots(scene: Scene, event: Found, verb: Verb, clause: int) -> list[int]:
    """Where what follows 在 begins, between the event or the clause's start and the verb."""
    left = event.end if event.end <= verb.start else clause
    return [m.end() for m in (_TO if verb.use == "run" else _IN).finditer(scene.masked, left, verb.start)]


def phrase(scene: Scene, at: int) -> int:
    """Where the clause of an offset begins, within reach."""
    return max(scene.clause_start(at), at - 200)


def _last_adjacent(scene: Scene, found: list[Found]) -> Found:
    """云州市云溪县文化广场, 某国首都某市: the innermost of places that stand side by side."""
    last = found[0]
    for place in found[1:]:
        if scene.masked[last.end : place.start] not in ("", "的", "首都", "省会", "首府"):
            break
        last = place
    return last


def add(scene: Scene, event: Found, verb: Verb) -> None:
    """A body that something is held at (在云州大学举行) is a place there: add it as one."""
    clause = phrase(scene, verb.start)
    if verb.use == "receive":
        host = scene.reading.ending_at(verb.start, "Institution")
        if host is not None and host.name.endswith(scene.words.venues):
            scene.reading.add(Found(host.start, host.end, "Place", host.name, "event-venue"))
        return
    spots = _spots(scene, event, verb, clause)
    before = scene.clause_start(clause - 1) if clause and scene.masked[clause - 1] == "，" else clause
    if not spots and before < clause and scene.masked[before] == "在":  # 在云州会展中心，|推介会举行
        body = scene.reading.starting_at(before + 1, "Institution")
        room = _ROOM.fullmatch(scene.masked, body.end, clause - 1) if body is not None else None
        if body is not None and room is not None:  # 在市政协七楼会议厅，|座谈会开得热烈
            scene.reading.add(Found(body.start, room.end(), "Place", body.name + room[0], "event-venue"))
        elif body is not None and body.name.endswith(scene.words.venues) and _AT_IT.fullmatch(scene.masked, body.end, clause - 1):
            scene.reading.add(Found(body.start, body.end, "Place", body.name, "event-venue"))
    if not spots and before < clause and verb.use in ("run", "attend"):
        body = scene.reading.ending_at(clause - 1, "Institution")
        if body is not None and body.name.endswith(scene.words.venues) and _COME.search(scene.masked, before, body.start):
            scene.reading.add(Found(body.start, body.end, "Place", body.name, "event-venue"))
        came = _CAME.search(scene.masked, before, clause - 1)  # 张三来到|南湖公园，参加植树活动
        if body is None and came is not None and TOGETHER.fullmatch(scene.masked, clause, verb.start):
            _unlisted(scene, came.end(), clause - 1)
    for spot in spots:
        body = scene.reading.starting_at(spot, "Institution")
        if (
            body is not None
            and body.end <= verb.start
            and (_meets(scene, body, verb, event) or _ROOM.fullmatch(scene.masked, body.end, verb.start))
            and not _is_known(scene, spot, body.end)
        ):
            room = _ROOM.match(scene.masked, body.end, verb.start)  # 县行政中心|会议室
            end = room.end() if room else body.end
            scene.reading.add(Found(body.start, end, "Place", body.name + (room[0] if room else ""), "event-venue"))
            continue
        area = scene.reading.innermost_at(spot, verb.start)
        within = area is not None and scene.masked[area.end] == "的"  # 在柳林镇的|清河宾馆召开
        _unlisted(scene, area.end + 1 if area is not None and within else spot, verb.start)


def _meets(scene: Scene, body: Found, verb: Verb, event: Found) -> bool:
    """Whether one meets at a body: at a school, else at any where what is held (or a person who holds it) stands before.

    推进会在甲局|召开, 张三在甲区政府|主持召开调度会; but 在甲区政府新闻办|举行的发布会.
    """
    if body.name.endswith(scene.words.venues):
        return True
    if verb.use not in ("hold", "chair", "open") or scene.masked.startswith("的", verb.end):
        return False
    if event.end <= body.start - 1 and _HOW.fullmatch(scene.masked, body.end, verb.start):
        return scene.masked[event.end : body.start] == "在"
    if body.end != verb.start or verb.use == "open":
        return False
    who = lists.subject(scene, scene.clause_start(body.start), body.start - 1)
    return who is not None and bool(who.people())


def _is_known(scene: Scene, start: int, end: int) -> bool:
    """Whether a house behind its area is found by its one name: 北京|人民大会堂."""
    area, house = scene.reading.starting_at(start, "Place"), scene.reading.ending_at(end, "Place")
    return area is not None and house is not None and house.rule == "known" and house.start == area.end


def _unlisted(scene: Scene, start: int, end: int) -> None:
    """在市会议中心举行, 在云州市殡仪馆举行: a building that no list knows, by its end and its area."""
    text = _HELD_HOW.sub("", scene.masked[start:end])
    ends = (*scene.words.venues, *scene.words.sites) if scene.reading.starting_at(start, "Place") else scene.words.venues
    if not 3 <= len(text) <= 16 or not text.endswith(ends) or re.search(r"[，。；：、的〇和与在]", text):
        return
    area = scene.reading.starting_at(start, "Place")
    body = scene.reading.starting_at(start, "Institution") if text[0] in "该本我" else None
    if body is not None and body.end < start + len(text):  # 该镇政府|三楼会议室
        name = body.name + scene.masked[body.end : start + len(text)]
        scene.reading.add(Found(start, start + len(text), "Place", name, "event-venue"))
        return
    inner = scene.reading.innermost_at(start)
    if inner is not None and inner.end >= start + len(text) and (inner is area or scene.masked[inner.start - 1] in _SIGNS):
        return  # 湖州|吴兴区|爱山广场 is found
    if _is_known(scene, start, start + len(text)):
        return
    name = text
    if area is None and text[0] in "省市州盟县区旗镇乡":
        whose, _ = areas.resolve(scene.reading, text[0], start)
        name = areas.area_name(scene.reading, whose) + text[1:] if whose is not None else text
    elif area is None and text[0] == "该" and text[1] in _SIGNS:  # 在该镇政府会议室: of the one told of last
        told = [f for f in scene.reading.found if f.type == "Place" and f.end <= start and f.name.endswith(text[1])]
        if not told:
            return
        name = max(told, key=lambda f: f.start).name + text[2:]
    elif area is None and not scene.reading.starting_at(start, "Institution") and not _own_name(scene, start, text):
        return  # 在家门口举行
    if area is not None and (own := _proper(scene, area, start + len(text))):
        start, name = own, scene.masked[own : start + len(text)]
        text = name
    scene.reading.add(Found(start, start + len(text), "Place", name, "event-venue"))


def _proper(scene: Scene, area: Found, end: int) -> int:
    """Where a building's own name begins behind its areas: 云州市青山区|渤海饭店; 0 for 云州市文化中心."""
    at = area.end
    while (inner := scene.reading.starting_at(at, "Place")) is not None and inner.end < end:
        at = inner.end
    word = scene.reading.word_at(at)
    named = word is not None and word.start == at and word.tag in ("ns", "nr", "nz", "Place", "Person") and word.end < end
    named = named or (end - at >= 5 and not _COMMON.match(scene.masked, at))
    return at if named and end - at >= 4 and scene.masked[at - 1] in _SIGNS else 0


def _own_name(scene: Scene, start: int, text: str) -> bool:
    """Whether a building has a name without its area: 民族文化广场, 世纪大酒店; not 文化广场, 公司会议室."""
    word = scene.reading.word_at(start)
    named = word is not None and word.tag in ("Place", "Institution") and (word.start, word.end) == (start, start + len(text))
    if len(text) < 5 - named or not _BUILDINGS.search(text):
        return False  # 在东湖|宾馆
    at = start
    while at < start + len(text) and (word := scene.reading.word_at(at)) is not None:
        if word.tag not in ("n", "nz", "vn", "nr", "ns", "nw", "a", "an", "s", "Place", "Institution"):
            return False
        at = word.end
    return True
