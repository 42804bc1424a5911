"""Who holds what no list before the verb tells: the home area (我市召开), the body in which it is held (在甲办举行的发布会上)."""

from fangzhi.expressions import expression
from fangzhi.extract.events import calls, lists
from fangzhi.extract.events.crowds import Member, items_from
from fangzhi.extract.events.lists import Subject
from fangzhi.extract.events.references import about, nearest
from fangzhi.extract.events.roles import tell
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import TIME
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_GONE = expression("(?:组织(?!部)|带领|率领?)[^，。；：]{2,24}?(?:来到|走进|前往|赶到|深入|赴|到)|来到|走进|前往|赶到|深入|赴")
# 甲局|联合乙局、丙镇|，在某村|开展宣传活动; 甲党支部|组织50名党员|，前往乙村开展党日活动
_GATHERS = expression("(?:(?:组织(?!部|委|处|科|员|体)|带领|召集)[^，。；：]{2,24}|(?P<with>联合|会同)[^，。；：]{2,60})$")
_SITE = expression("(?:在|前往|赴|到|来到|走进|深入)[^，。；：在]{2,24}?(?:共同|联合|集中)?")
# 张三来到柳林镇，|与干部群众一起|参加义务植树活动
TOGETHER = expression("(?:并|一同|共同|联合|组织|集中|现场|一起|[与同和][^，。；：、]{2,20}(?:一起|一道|一同|共同))*")
_JOINS_IN = expression(
    "(?:积极|纷纷|一同|一起|踊跃)*(?:投身|投入)到?[^，。；：]{2,24}，"
)  # 来到甲园，|投身绿化建设中，|参加植树活动
_ALSO = expression("(?:并|还|随后|之后|现场|当场|在[^，。；：、]{2,12})+")
_LED = expression("(?:带领|率领?)[^，。；：]{2,60}?(?:负责人|负责同志|人员|队员|干部|部门)$")
_LAST = expression(r"[、和与及][^，。；：、和与及的]{2,16}(?:共同|联合)?$")
_OURS = expression(
    rf"(?:^|(?<=[，。；：\n）])|{TIME})(?P<own>[我本](?P<sign>[省市县区州盟旗镇乡]))(?:[与同和][^，。；：]{{2,30}})?(?:{TIME}|联合|共同|隆重|组织)*$"
)
# 本次活动主办单位为|甲县人民政府、乙局; 承办单位：|丙公司
_UNITS = expression(r"(?P<role>主办|承办|协办)(?:单位|方)(?:分别)?(?:为|是|有|：|:)\s*")
# 由甲厅|指导|，乙市主办; ，丙公司|冠名
_GUIDED = expression(
    r"(?P<who>[^，。；：\n]{2,60}?)(?:联合|共同|独家|特别)?(?P<act>指导|支持|冠名赞助|冠名|赞助)(?=[，、。；\n])"
)
_INVITED = expression(r"邀请了?(?P<who>[^，。；：]{2,60}?)(?:召开|举行|举办)")
_ORGANISERS = ("主办", "联合主办", "共同主办", "承办", "联合承办", "共同承办")
_UNIT_ROLES = {"主办": "host", "承办": "organizer", "协办": "coorganizer"}


def by_heading(scene: Scene) -> None:
    """主办单位：甲局、乙镇: who holds and runs the occasion told of before, told by a noun instead of a verb."""
    for match in _UNITS.finditer(scene.masked, scene.reading.headline_end):
        event = nearest(scene, match.start(), ("activity", "competition", "ceremony", "meeting", "training", "signing"))
        end = scene.reading.sentence_of(match.end())[1] if match.end() < len(scene.masked) else match.end()
        items = items_from(scene, match.end(), end)
        last = scene.reading.starting_at(items[-1].end + 1 if items else match.end(), "Institution", "Place")
        if event is not None and last is not None and not scene.is_reported(match.start()):
            members = [Member(f, "", 1, k) for k, f in enumerate([*items, last], 1)]
            tell(scene, members, event, _UNIT_ROLES[match["role"]], match.span())


def guided(scene: Scene) -> None:
    """由甲厅指导，乙市主办，丙局承办，丁银行冠名: who guides or backs an occasion is involved, told beside who holds it."""
    for verb in scene.verbs:
        if verb.term not in _ORGANISERS or verb.start < scene.reading.headline_end:
            continue
        start, end = scene.reading.sentence_of(verb.start)
        if scene.masked.find(verb.term, start, verb.start) >= 0 or scene.is_reported(verb.start):
            continue  # once a sentence
        acts = list(_GUIDED.finditer(scene.masked, start, end))
        target = about(scene, verb) if acts else None
        for act in acts if target is not None and target.events else ():
            by = scene.masked.rfind("由", act.start(), act.start("act"))
            who = lists.subject(scene, max(act.start(), by + 1), act.start("act"))
            bodies = [m for m in who.members if m.found.type == "Institution"] if who is not None else []
            for event in target.events[:1] if target is not None else ():
                tell(scene, bodies, event, "involved", (act.start() if by < 0 else by, act.end()))


def invited(scene: Scene, start: int, end: int) -> None:
    """甲检察院邀请人大代表张三等5人召开听证会: who invites holds it, who is invited attends."""
    for match in _INVITED.finditer(scene.masked, start, end):
        events = [f for f in scene.held if match.end() <= f.start <= match.end() + 30]
        body = scene.reading.ending_at(match.start(), "Institution")
        asked = body is not None and scene.masked[body.start - 1 : body.start] in ("应", "受")  # 应某国政府邀请
        if not events or body is None or asked or scene.is_reported(match.start()):
            continue
        guests = lists.outermost(scene.reading.within(*match.span("who"), "Person"))
        span = body.start, events[0].end
        tell(scene, [Member(body)], events[0], "host", span)
        tell(scene, [Member(p, "", 1, k) for k, p in enumerate(guests, 1)], events[0], "attendee", span)


def holder(scene: Scene, verb: Verb) -> Subject | None:
    """在甲区政府新闻办|举行的发布会上: a body that is no venue holds what is held there."""
    body = scene.reading.ending_at(verb.start, "Institution") if scene.masked.startswith("的", verb.end) else None
    if body is None or body.name.endswith(scene.words.venues) or scene.masked[body.start - 1] not in "在由":
        return None
    return Subject(body.start, verb.start, [Member(body)])


def led(scene: Scene, verb: Verb, left: int) -> int:
    """区委书记张三|带领区直部门、甲街道等相关负责人|开展走访活动: before whom they lead, else where the verb begins."""
    led = _LED.search(scene.masked, max(left, scene.clause_start(verb.start)), verb.start) if verb.use == "run" else None
    return led.start() if led else verb.start


def all_but_last(scene: Scene, start: int, at: int) -> int:
    """市农商银行、|清河景区|协办: where a list of bodies ends but for its last item, which nobody knows; or 0."""
    last = _LAST.search(scene.masked, max(start, at - 30), at)
    # but 市教育局和体育中心 may be one
    several = last is not None and (last[0][0] == "、" or scene.masked.find("、", start, last.start()) >= 0)
    known = scene.reading.ending_at(last.start(), "Institution") if last is not None and several else None
    return last.start() if last is not None and known is not None and known.start >= start else 0


def own(scene: Scene, start: int, end: int) -> tuple[int, Found] | None:
    """我市召开……, 我县与某大学举行……: the home area holds it; where the word stands that means it."""
    word = _OURS.search(scene.masked, start, end)
    area, _ = areas.resolve(scene.reading, word["sign"], word.start("own")) if word else (None, "")
    return (word.start("own"), area) if word and area is not None else None


def came(scene: Scene, verb: Verb) -> Subject | None:
    """5月6日，|张三|来到甲镇，主持召开调度会; 县医院走进红旗村，开展义诊: who goes there in the clause before does it."""
    clause = scene.clause_start(verb.start)
    if verb.use not in ("attend", "run", "chair") or scene.masked[clause - 1 : clause] != "，":
        return None
    if verb.use == "run" and _SITE.fullmatch(scene.masked, clause, verb.start):
        return _gathered(scene, scene.clause_start(clause - 1), clause - 1)
    if not TOGETHER.fullmatch(scene.masked, clause, verb.start):
        return None
    before = scene.clause_start(clause - 1)
    if _JOINS_IN.match(scene.masked, before, clause) and scene.masked[before - 1] == "，":
        before, clause = scene.clause_start(before - 1), before
    gone = _GONE.search(scene.masked, before, clause)
    who = calls.visitors(scene, 0, gone.start()) if gone else None
    return who if who is not None and who.members else None


def _gathered(scene: Scene, start: int, end: int) -> Subject | None:
    """甲局|联合乙局、丙镇|，在某村开展……: the bodies that do so, with those that they do it with."""
    gathers = _GATHERS.search(scene.masked, start, end)
    who = lists.subject(scene, start, gathers.start()) if gathers else None
    bodies = [m for m in who.members if m.found.type != "Person"] if who is not None else []
    if gathers is None or who is None or not bodies or len(bodies) < len(who.members):
        return None
    others = lists.subject(scene, gathers.end("with"), end) if gathers["with"] else None
    return Subject(who.start, end, [*bodies, *(m for m in others.members if m.found.type != "Person")] if others else bodies)


def also(scene: Scene, verb: Verb) -> bool:
    """张三走访了甲公司，|并|召开座谈会: whether those hold it that the sentence tells of before."""
    return verb.use == "hold" and _ALSO.fullmatch(scene.masked, scene.clause_start(verb.start), verb.start) is not None


def in_name(scene: Scene, events: tuple[Found, ...], verb: Verb) -> None:
    """召开了云溪县党政联席会议, with nobody before the verb: whose name it begins with held it."""
    body = None
    for event in events:
        body = scene.reading.starting_at(event.start, "Institution", "Place") or body  # ……、全区推进会议: the same one's
        if body is not None and (body.name == "中国" or body.attributes.get("kind") in ("water", "land")):
            continue  # 举行了|中国白酒产业发展论坛, |清河流域治理推进会
        if body is not None and scene.masked.startswith(
            ("党组", "党委", "常委会", "、", "局长", "主任", "书记", "院长"), body.end
        ):
            continue  # 国务院|党组会议; 全市甲局|、乙局局长会议: of their heads
        inner = scene.reading.within(event.start, event.end, "Event")  # 甲镇“6·9”山体滑坡|新闻发布会
        if any(f.start == event.start and f.attributes.get("kind") == "accident" for f in inner):
            continue
        if body is not None and event.start >= verb.end and event.attributes["kind"] == "meeting":
            roles = {"participant": body, "event": event, "role": "host"}
            scene.reading.state("Participates", roles, verb.start, event.end, "event-host-in-name", confidence=0.8)
