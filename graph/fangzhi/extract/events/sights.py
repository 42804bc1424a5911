"""What visitors see on their way: the places, projects, bodies and people that a visit's later clauses name."""

import re

from fangzhi.extract.events.calls import met
from fangzhi.extract.events.scene import Scene, Visit
from fangzhi.extract.reading import Found

_SIGHT = re.compile(
    r"(?:先后|首先|随后|接着|驱车|随即|又|还|实地|现场|一行|深入|分别|一路|沿[^，。；]{1,8}?|冒雨)*"
    r"(?:来到|走进|察看|查看|考察|参观|走访|调研|深入到?|前往|视察|观摩|看望|慰问|探望|(?<=先后)到|(?<=分别)到)+了?(?:位于)?"
)
_HOMES = re.compile("看望|慰问|走访|走进|来到|探望|前往")
_THEY = re.compile(
    r"(?:他们?|她|一行|大家|代表团|期间|(?:委员|代表|专家|嘉宾|队员)们?|[^，。；：]{0,10}?(?:调研|考察|督导|检查|视察|督查|执法检查|慰问|指导)(?:组|团)|代表团)?(?:一行人?)?"
)
_ITEM = re.compile(r"[、和与及]|以及")
_OF_ITEM = re.compile(r"(?:等(?:地|处|点位|企业|项目)?)?(?:现场|一线|施工现场|建设现场|工地|内|里)?$")
_NO_SITE = re.compile(r"[的了等“”《》（）〇]|情况|设施|建设$|工作")
_SHOP = re.compile(r"[^，。；：、的〇]{0,12}(?:车间|厂区|展厅|生产线|实验室|仓库|车库)")
_WHICH = re.compile(r"(?:总?投资|位于|坐落|地处|正在|在建|新建|新落成|刚刚)[^，。；：、]{1,24}的")  # 投资3亿元的|清河大桥
_IN_NAME = re.compile(
    "(?:易地)?(?:搬迁|扶贫|帮扶|安置|加工|养殖|种植|展示|体验|治理|抽水|孵化|研发|集散|交易|服务)+"
)  # no verbs there
_LARGE = ("县", "市", "区", "省", "州")
_PROPER = frozenset(("Place", "Institution", "Person", "nr", "ns", "nt"))
_AT = re.compile(r"(?:^|(?<=[，。；\n]))在(?=[^，。；]{2,30}?(?:现场|一线|内|里|工地)?，)")


_GUESTS = re.compile(
    r"(?:[与参](?:会|训)(?:人员|代表|嘉宾|领导|同志|学员|干部)?|观摩团(?:成员)?|大家)(?:一行|还|先后|分别|首先|集中|实地|现场|一同|共同|前往|深入|来到|走进)*"
    r"(?:参观|观摩|察看|查看|考察|走进|来到)了?"
)


def guests(scene: Scene) -> None:
    """与会人员参观了甲加工厂和乙基地: what those who attend an event are shown is inspected."""
    events = sorted([*scene.held, *(v.event for v in scene.visits)], key=lambda f: f.start)  # scene.events is not complete yet
    for match in _GUESTS.finditer(scene.masked, scene.reading.headline_end) if events else ():
        before = [f for f in events if f.start < match.start()]
        if (
            not before
            or before[-1].attributes["kind"] in ("inspection", "accident", "hearing")
            or scene.is_reported(match.start())
        ):
            continue
        end = scene.clause_end(match.end())
        for found in _seen(scene, match.end(), end):
            scene.beside.append((before[-1], found, "inspected", match.start(), end))


def find(scene: Scene) -> None:
    """他先后来到甲社区、乙项目现场; 在丙镇，张三考察了丁产业园: what the visitors see on the way is inspected."""
    visits = [
        v
        for v in scene.visits
        if v.event.attributes["kind"] == "inspection" and v.subject and v.event.start >= scene.reading.headline_end
    ]
    if not visits:
        return
    one = len({v.event.name for v in visits}) == 1
    for start, end in scene.reading.sentences:
        before = [v for v in visits if v.end < end]
        visit = max(before, key=lambda v: v.end) if before else None
        if visit is None or not (one or visit.event.start >= scene.paragraph_of(start)):
            continue
        _sentence(scene, visit, max(start, visit.end), end)


def _sentence(scene: Scene, visit: Visit, start: int, end: int) -> None:
    seen: list[Found] = []
    for sight in _SIGHT.finditer(scene.masked, start, end):
        clause = max(start, scene.clause_start(sight.start()))
        if sight.start() < scene.clause_start(sight.end()) or not _they(scene, visit, clause, sight.start()):
            continue
        if len(seen) == 1 and seen[0].attributes.get("kind") == "area" and seen[0].name.endswith(_LARGE):
            seen = []  # 来到云溪县，|考察了甲厂: that is where they see it
        seen += _seen(scene, sight.end(), min(end, scene.clause_end(sight.end())))
        if _HOMES.search(sight[0]):
            seen += met(scene, sight.end())
    if not seen:
        seen = _stops(scene, visit, start, end)
    visitors = {m.found.name for m in visit.subject.members} if visit.subject else set()
    known = {f.name for f in visit.objects} | visitors
    visit.objects = visit.objects + [f for f in seen if f.name not in known]


def _they(scene: Scene, visit: Visit, start: int, end: int) -> bool:
    """Whether the visitors act in a clause: by name, by 他 or 检查组一行, or with nobody told."""
    people = scene.reading.within(start, end, "Person")
    assert visit.subject is not None
    visitors = {m.found.name for m in visit.subject.members}
    if people:
        return people[0].start == start and {p.name for p in people} <= visitors and end - people[-1].end <= 2
    return _THEY.fullmatch(scene.masked, start, end) is not None or scene.masked[start:end] in visitors


def _seen(scene: Scene, start: int, end: int) -> list[Found]:
    """The places, projects and bodies of a list that runs to the end of its clause; what is no such thing is left out."""
    seen: list[Found] = []
    at = start
    marks = [m for m in _ITEM.finditer(scene.masked, start, end) if not _inside(scene, m.start())]
    for stop, following in [*((m.start(), m.end()) for m in marks), (end, end)]:
        tail = _OF_ITEM.search(scene.masked, at, stop)
        found = _site(scene, at, tail.start() if tail else stop)
        if found is None and at == start and (not marks or _SIGHT.search(scene.masked, at, stop)):
            break  # 视察|组一行先后来到……
        seen += [found] if found is not None else []
        at = following
    return seen


def _inside(scene: Scene, at: int) -> bool:
    """Whether a mark stands within a name: 省和平路小学."""
    return scene.reading.covering(at, at + 1, "Place", "Institution", "Project", "Person") is not None


def _site(scene: Scene, begin: int, end: int) -> Found | None:
    """The innermost place, project or body that ends an item of the list, or a site by the end of its name."""
    start = _past_which(scene, begin, end)
    if end - start < 2:
        return None
    found = scene.reading.ending_at(end, "Place", "Institution", "Project")
    if found is not None and found.start >= start and _chained(scene, start, found.start):
        return found
    begun = scene.reading.starting_at(start, "Project", "Institution", "Place")
    if begun is not None and begun.type == "Institution" and _SHOP.fullmatch(scene.masked, begun.end, end):
        return begun  # 华光公司|总装车间
    if begun is not None and begun.name.endswith(scene.words.sites) and begun.end < end <= begun.end + 8:
        return begun  # 石塘水电站|泄放设施
    if begun is not None:
        begun = scene.reading.innermost_at(begun.end, end) or begun  # 柳林街道|红旗社区|安置点
        start = begun.start
    text = scene.masked[start:end]
    if not 4 <= len(text) <= 22 or not text.endswith(scene.words.sites) or _NO_SITE.search(text):
        return None
    first = scene.reading.word_at(start)
    known = begun is not None or scene.masked[begin:start].endswith("的")
    if (not known and (first is None or first.tag not in _PROPER)) or _told(scene, start, end):
        return None  # 社区食堂: a sort of site
    kind = "Project" if text.endswith(("项目", "工程")) else "Place"
    return scene.reading.add(Found(start, end, kind, scene.reading.text[start:end], "event-site"))


def _told(scene: Scene, start: int, end: int) -> bool:
    """Whether what ends like a site is no name but tells something: 红旗村开设的|超市, 走访|养殖场."""
    at = start
    while at < end - 2 and (word := scene.reading.word_at(at)) is not None:
        ordinal = scene.masked.startswith("第", word.start)  # 云溪县|第二|水厂
        named = ordinal or _IN_NAME.fullmatch(scene.masked, word.start, word.end)
        if word.tag in ("v", "p", "d", "r", "m") and word.start >= start and not named:
            return True
        at = word.end
    return False


def _past_which(scene: Scene, start: int, end: int) -> int:
    """Where a site's name begins behind what tells which it is: 总投资3亿元的|清河大桥, 柳林镇的|电商产业园."""
    which = _WHICH.match(scene.masked, start, end)
    if which is not None:
        return which.end()
    place = scene.reading.innermost_at(start)
    return place.end + 1 if place is not None and place.end + 1 < end and scene.masked[place.end] == "的" else start


def _chained(scene: Scene, start: int, end: int) -> bool:
    """Whether only places stand before the innermost one: 云溪县|柳林镇|红旗村."""
    while start < end:
        place = scene.reading.starting_at(start, "Place", "Institution")
        if place is None or place.end > end:
            return False
        start = place.end
    return True


def _stops(scene: Scene, visit: Visit, start: int, end: int) -> list[Found]:
    """在甲村，张三与群众交谈: where nothing else is seen, the village, body or project is."""
    stops: list[Found] = []
    for at in _AT.finditer(scene.masked, start, end):
        clause = scene.clause_end(at.end())
        home = [f for f in met(scene, at.end()) if f.end < clause]
        if home and re.search("家[中里]?$", scene.masked[home[-1].end : clause]):
            stops += home
            continue
        tail = _OF_ITEM.search(scene.masked, at.end(), clause)
        found = scene.reading.ending_at(tail.start() if tail else clause, "Place", "Institution", "Project")
        several = found is not None and _ITEM.search(scene.masked, at.end(), found.start) is not None
        many = _seen(scene, at.end(), clause) if several else []
        if found is None or found.start < at.end() or not (many or _chained(scene, at.end(), found.start)):
            continue
        people = scene.reading.starting_at(clause + 1, "Person")
        assert visit.subject is not None
        named = people is not None and people.name in {m.found.name for m in visit.subject.members}
        if named or re.match(r"他们?|她|一行|[^，。；：]{0,6}?[组团]一行", scene.masked[clause + 1 : clause + 12]):
            large = found.type == "Place" and found.name.endswith((*_LARGE, "镇", "乡", "街道"))
            stops += many or ([] if large else [found])
    return stops
