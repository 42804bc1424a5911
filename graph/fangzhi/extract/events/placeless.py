"""Visits of which no place is known: 来到居民李四家里回访, 带队开展安全生产检查, 调研城市建设工作; their day is told."""

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, teams
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.events.words import DAY
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

GOING = expression(
    r"先后到|分赴|分别到|深入到|深入|前往|[来赶走跑回转绕拐开驶钻爬步奔扎下]到|莅临?|[走钻开]进|进驻|登上|抵达|赶赴|奔赴|直奔|下沉到?|到|赴|在(?![^，。；：]{2,60}(?:陪同|带领|率领|引导)之?下)|(?<![未近年以后从历往])来"
)
HAS_OBJECT = expression(r"[的就为把将，。]|对(?![口接标外])|^[这那][里儿]$")
_UNKNOWN = expression(
    r"(?:[省市县区镇乡村]|街道|社区|园区|企业|学校|医院|单位|部门|基层|一线|[镇乡村]企?|工地|现场|考[点场]|地头|点位|[景林库矿]区|车间|市场|码头|车站|路段"
    r"|商超|超市|部队|军营|敬老院|商圈|联系点|帮扶点|网点|窗口|农户|工厂|场所|项目|沿线|河道|大棚|合作社)(?:就|围绕|实地|专题|进行|开展)*$"
)
_BY_SIGN = expression("(?![了过此我这那自参])[\u4e00-\u9fff]")  # 来|绵|调研: the city by one sign
_SIGNS = "县市区旗镇乡村"
_PASSING = expression("结束|继续|(?:[同与]|会见了?|会晤了?)[^，。；]{0,3}来|大桥")
_DIRECT = ("inspect", "guide")
_LED = expression(
    r"(?:分组|分头|分路)*(?:带队|率队|率团|带领[^，。；：]{2,20}?|率[^，。；：]{2,20}?)?(?:开展|进行)(?P<what>[^，。；：的了]{2,30})$"
)
# 张三|带队开展|巡河, 张三对全县防汛工作|进行了集中|督查
_DONE = expression(
    r"(?:带队|率队|率团|带领[^，。；：]{2,20}?)?(?:(?:开展|进行)了?|作了?(?=[集专现实全联]))(?:集中|专题|现场|实地|全面|联合|专项|重点|随机|突击)*$"
)
_ONWARD = expression("来到|深入|走进|前往|(?<=先后)到|(?<=分别)到")
_EVE = expression("[节日]前夕|(?:来临|到来|将至|临近)之际|连日来|近日|日前")
# 走访慰问|驻区部队官兵
_FOLK = expression(
    "(?:[官老]兵|指战员|群众|职工|党员|干部|教师|师生|工人|代表|军人|家庭|[户老]|老人|儿童|学生|考生|民警|干警|人员|劳模|专家|人才|英模|模范|家属|工作者|志愿者|民兵|员工|医护|企业|部队)$"
)
# 局长张三带队|对辖区餐饮单位|进行突击检查; 县长李四|就企业生产和牲畜过冬等情况|进行调研
_OVER = expression("(?:对|就|围绕|针对|聚焦)[^，。；：]{2,60}$")
# 县长张三|深入部分企业、建筑工地，|督导检查安全生产工作
_ROUND = expression(
    "(?:深入|走进|前往|来到|(?<=先后)到|赴)[^，。；：]{2,50}(?:，(?:实地|现场|随机|突击|直插现场|直奔现场|集中|专题|重点|全面)*)?$"
)
_AT_HOME = expression("家[中里]?$")
_NO_TOPIC = expression(r"发现|指出|[站点组员团所仪卡局验机院厅出了的表单]|工作[组站]|时|认为")
OUR = expression("[我本](?P<sign>[省市县区州盟旗镇乡])")
_AREAS = ("县", "市", "区", "旗", "镇", "乡", "街道")
_MORE = expression("[、和与及的等内各]|境内|辖区|部分")
_ORGANS = ("人大常委会", "政协")


def direct(scene: Scene, verb: Verb, clause: int, topic: str) -> Visit | None:
    """5月6日，县委书记张三调研城市建设工作; 副县长李四带队开展安全生产检查. The event is not added to the reading yet."""
    start = scene.reading.sentence_of(verb.start)[0]
    if verb.start < scene.reading.headline_end or not _dated(scene, verb, start):
        return None
    named = scene.reading.covering(verb.start, verb.end, "Event") is not None  # 开展招商引资考察活动
    if not topic and scene.masked.startswith("了", verb.end):  # 走访慰问了|困难群众
        topic = scene.reading.text[verb.end : scene.clause_end(verb.end)][:24]
    whole = scene.reading.text[verb.end : scene.clause_end(verb.end)]
    if verb.part == "comfort" and not _FOLK.search(topic) and len(whole) <= 24:
        topic = whole  # 看望慰问|冒雨巡堤、昼夜值守的护堤人员
    onward = _ONWARD.search(scene.masked, verb.end, scene.reading.sentence_of(verb.start)[1])
    folk = onward is None and verb.part == "comfort" and _FOLK.search(topic)
    if named or not (folk or verb.part in _DIRECT) or scene.is_habitual(start, verb.start):
        return None
    led = _LED.search(scene.masked, clause, verb.start) or _DONE.search(scene.masked, clause, verb.start)
    at = led.start() if led else verb.start
    at -= scene.masked[at - 1] == "在" and calls.WHILE.match(scene.masked, verb.end) is not None  # 张三在|调研春耕生产时强调
    if (not led and len(topic) < 3 and not verb.term.endswith("巡河")) or (not folk and _NO_TOPIC.match(scene.masked, verb.end)):
        return None
    over = _OVER.search(scene.masked, max(scene.clause_start(at), at - 50), at) if led else None
    at = over.start() if over else at
    who = calls.visitors(scene, start, at)
    gone = _ROUND.search(scene.masked, max(start, at - 70), at) if who is None or not who.members else None
    if gone is not None and not scene.verbs_in(gone.start(), at):
        who = calls.visitors(scene, start, gone.start())
    if who is None or not 1 <= len(who.members) <= 12:
        return None
    if not who.people() and not all(m.found.name.endswith(_ORGANS) for m in who.members):
        return None
    if scene.reading.within(who.members[-1].found.end, verb.end + len(topic), "Person"):
        return None
    what = scene.reading.text[at : verb.end].removeprefix("在") + topic.removeprefix("了")
    event = Found(
        at, verb.end + len(topic), "Event", who.members[0].found.name + what, "event-visit", "host", {"kind": "inspection"}
    )
    area = _over_area(scene, over.start() + 1, over.end()) if over and over[0][0] == "对" else None
    area = area or (_over_area(scene, verb.end, event.end) if topic and not over else None)
    return Visit(event, who.start, event.end, who, "attendee", [area] if area else [], "inspected", area)


def _dated(scene: Scene, verb: Verb, start: int) -> bool:
    """Whether the sentence tells the day; of calls of comfort the eve of a festival will do: 春节前夕, 建军节来临之际, 连日来."""
    day = DAY.search(scene.masked, start, verb.start)
    return day is not None or (verb.part == "comfort" and _EVE.search(scene.masked, start, verb.start) is not None)


def _over_area(scene: Scene, at: int, end: int) -> Found | None:
    """对|我县|防汛工作, 对|云溪县|项目建设情况: the one area over whose affairs one goes."""
    if (our := OUR.match(scene.masked, at)) is not None:
        return areas.resolve(scene.reading, our["sign"], at)[0]
    place = scene.reading.innermost_at(at)
    if place is None or place.end > end or place.attributes.get("kind") not in (None, "area") or not place.name.endswith(_AREAS):
        return None
    body = scene.reading.starting_at(at, "Institution", "Project")
    several = body is not None or _MORE.match(scene.masked, place.end) is not None
    return None if several else place


def activity(scene: Scene, verb: Verb) -> Found | None:
    """到云溪小学开展|教师节走访慰问活动: the occasion named at a verb of visiting, which is from here on the visit."""
    named = scene.reading.covering(verb.start, verb.end, "Event")
    if named is None or named not in scene.held or not scene.masked.startswith("活动", verb.end) or named.end != verb.end + 2:
        return None
    scene.held[:] = [f for f in scene.held if f is not named]
    named.attributes["kind"] = "inspection"
    return named


def told(scene: Scene, verb: Verb, clause: int, topic: str) -> Visit | None:
    """5月17日，张三来到居民李四家里回访, 市政协委员赴经开区视察项目建设: no place is known, yet its day is told."""
    start = scene.reading.sentence_of(verb.start)[0]
    for to in reversed(list(GOING.finditer(scene.masked, clause, verb.start))):
        home = scene.masked[to.end() : min(verb.start, scene.clause_end(to.end()))]  # 来到老干部张三家中，|看望慰问
        by_sign = to[0] in ("来", "莅", "赴") and _BY_SIGN.fullmatch(home) is not None
        where = home if by_sign or _AT_HOME.search(home) else scene.masked[to.end() : verb.start]
        who = calls.visitors(scene, 0, to.start())
        if to[0] == "在" or not 1 <= len(where) <= 12 or who is None or not who.members or len(who.members) > 12:
            continue
        if not _dated(scene, verb, start) or any(v.use not in ("visit", "run") for v in scene.verbs_in(to.end(), verb.start)):
            continue
        seen = _by_short(scene, home, to.end()) or (calls.met(scene, to.end()) if _AT_HOME.search(where) else [])
        seen = seen or (teams.by_sign(scene, to.end()) if by_sign and to[0] != "赴" else [])
        area = bool(seen) or _UNKNOWN.search(where) is not None or by_sign
        if not (scene.masked.startswith("到", to.end() - 1) or area) or HAS_OBJECT.search(home if area else where):
            continue
        topic = topic if area or where.endswith(scene.words.sites) else ""
        name = f"{who.members[0].found.name}{scene.reading.text[to.start() : verb.end]}{topic}"
        event = Found(verb.start, verb.end, "Event", name, "event-visit", "host", {"kind": "inspection"})
        place = seen[0] if seen and seen[0].type == "Place" else None
        who.members += teams.led(scene, who, to.start())
        return Visit(scene.reading.add(event), who.start, verb.end + len(topic), who, "attendee", seen, "inspected", place)
    return None


def _by_short(scene: Scene, name: str, at: int) -> list[Found]:
    """来|柳林|调研: the one place of the article that is so called but for its sign, 柳林镇, or the home area."""
    home = next((d for d in areas.home_chain(scene.reading) if len(name) > 1 and d.name[:-1] == name), None)
    if home is not None and (area := areas.of_division(scene.reading, home)) is not None:
        attributes = dict(area.attributes) | {"kind": "area", "level": home.level}
        return [scene.reading.add(Found(at, at + len(name), "Place", area.name, "event-short", "home-area", attributes))]
    full = {f.name: f for f in scene.reading.found if f.type == "Place" and f.name[:-1] == name and f.name[-1] in _SIGNS}
    if len(full) != 1:
        return []
    named = next(iter(full.values()))
    return [scene.reading.add(Found(at, at + len(name), "Place", named.name, "event-short", "name", dict(named.attributes)))]


def is_passing(scene: Scene, clause: int, verb: Verb) -> bool:
    """会见来华访问|的某国总统, 在结束对某国的访问|后回国, 船队沿某大桥抵达某市访问: a visit that is told of in passing."""
    who = calls.visitors(scene, clause, verb.start)
    by_place = who is not None and bool(who.members) and all(m.found.type == "Place" for m in who.members)
    return (
        scene.masked.startswith(("的", "前", "后", "并", "当天", "之际", "期间"), verb.end)
        or _PASSING.search(scene.masked, clause, verb.start) is not None
        or by_place
    )
