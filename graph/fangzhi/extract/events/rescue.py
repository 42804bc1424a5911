"""Who is involved in the accident that an article is about: leaders on the spot, teams that save, those who suffer."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import aided, lists, struck
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 赶到现场, 在现场调度, 指导救援, 昼夜搜救, 参与扑救, 抵达灾区
_ON_THE_SPOT = expression(
    r"(?:赶到|赶赴|赴|赶往|抵达|到达|奔赴|前往|来到|到|在|驰援|率队|带队|第一时间)[^，。；：]{0,12}?(?:现场|灾区|一线|(?:事故|事发|出事|起火|滑坡|塌方|火灾)地点|医院会诊)"
    r"|到场|现场(?:指挥|调度|指导|处置|救援)"
    r"|(?:指导|指挥|组织|参与|参加|开展|展开|投入|实施|协助|负责|昼夜|连夜|全力)[^，。；：的]{0,8}?(?:救援|搜救|扑救|抢险|处置|救治|施救|搜寻|转移|抢救)|随同(?:处置|指挥|前往|赶赴|参与)"
    r"|投入(?:到)?(?:战斗|抢险|救灾)|(?:最先|迅速|火速|立即|及时|随后|相继|陆续)(?:赶到|抵达|到达|增援|支援|驰援)|(?:赶到|赶来|抵达|随警出动)(?=[，。；])"
    r"|(?:视频|连线|远程)(?:调度|指挥)|[将把][^，。；]{1,12}救出|(?<=组由)[^，。；]{2,40}牵头(?=[，。；])|组织转移|转移了?[^，。；]{0,4}\d+[户人名]"
    r"|(?:率领?|带领)(?![领的])[^，。；：]{0,8}(?:工作组|专家组)|(?:昼夜|连夜|全力|紧急)?(?:搜救|扑救|救援)(?=[，。；]|$)|(?:出动|派出)[^，。；]{0,12}(?:车|艇|船|机|人|官兵|队员|民警|指战员|民兵|力量)|紧急转移"
    r"|(?:率先|最先|首先|先后|陆续)(?:抵达|到达)|救(?:起|出|下)[^，。；]{0,10}?人|启动[^，。；]{0,20}?(?:应急)?响应|吊起"
    r"|(?:连夜|立即|迅速|火速|第一时间)(?:赶到|赶赴|奔赴|赶往|前往)|(?:率|带领)[^，。；]{1,14}?(?:会诊|救治|支援|增援)|正在(?:勘查|处置|救援)"
    r"|共同负责(?=[，。；])|将(?:伤者|伤员|其|被困)[^，。；]{0,6}[送转][往到至]|吊起|索降|破窗|施救|扑灭|(?:背|抱|抬|拉|拽|挖|搜救)[^，。；]{0,2}出|救[起出下]|砸[开碎]|(?:连夜|紧急)[^，。；]{0,4}(?:安置|疏散)"
    r"|(?:带[着领]|率领?)[^，。；：]{0,12}?(?:队员|官兵|消防员|民警|指战员|突击队|医护人员)"
    r"|(?:担)?任(?:现场|救援|常务|抢险|执行|副|总|双|应急)*(?:指挥长?|指挥部成员|总?协调|成员)(?=[，。；])|任[^，。；：]{2,10}组副?组长(?=[，。；])"
    r"|(?:连续|昼夜|日夜|彻夜|通宵)(?:奋战|值守|作战)|(?:连夜|立即|迅速|火速|冒雨)*(?:赶赴|赶到|奔赴)[^，。；：]{2,10}[镇乡村](?=，)|(?<=等)[^，。；]{0,4}(?:研究|会商|商定)[^，。；]{0,8}(?:救援|抢险|处置|救灾)方案"
)
_NOT_THERE = expression(
    r"通报|表示|介绍|部署|整治|行动|批示|处分|免职|免去|问责|追究|立案|调查组|会议|强调|要求|指出|表示|召开|警示|诫勉|挂牌督办"
)
_PAST = expression("去年|前年|往年|历史上|此前曾")
_TEAM = expression(
    r"(?:总队|支队|大队|中队|分队|救援队|消防队|救护队|突击队|民兵|武警|医院|应急管理[局厅]|公安[局厅]|海事局|海事处|搜救中心|救助局|海警局|卫健[局委]|卫生健康[局委]|住建局|水利局|交通运输局|供电公司|应急连|民兵连|消防(?:救援)?站|急救中心|卫生院|专班|队|工作组|医疗队)$"
)
_HEADS = expression(
    r"(?:[、和][^，。；：]{2,40}?)?(?:主要|有关|相关|分管)*(?:部门)?负责(?:人|同志)"
)  # 带领市应急局、|市水利局负责人
_TEAMS = expression(r"(?:、[^，。；：]{2,60}?)?等(?:\d+|多|数)[余多]?支[^，。；：]{0,10}?队")  # 甲院、乙集团|等12支队伍
_MEMBER = expression(r"(?:等(?:\d+|[两三四五六七八九十]+)人)?组成的")  # 由|张三|等5人组成的救援队
_NEXT_ONE = expression("(?:（〇+）)?(?:[、和与及]|以及)[^，。；：、的了]{0,8}")  # 遇难者为操作工张三、|电工|李四
_SAYS = expression("(?:介绍|告诉|表示|坦言|回忆)?(?:说|称|道)|介绍|告诉|表示")
_SENT = expression("送[往到至]|转[往到至]|在[^，。；]{0,20}$")
_DEAD = expression(
    r"(?:遇难者|死者|遇难(?:矿工|人员|群众|船员|学生)|失联(?:人员|者)|遇难的[^，。；：]{0,10}?|伤者|受伤人员|获救(?:人员|者)?)(?:分别)?(?:为|是|：|有)[^，。；：、]{0,12}$"
)
_SUFFERS = expression(
    r"(?:（[^（）]{1,16}）)?(?:当场|不幸|经抢救无效|在事故中|在转移[^，。；]{0,12}时被[^，。；]{1,10}|仍)*(?:死亡|遇难|身亡|溺亡|牺牲|受伤|重伤|轻伤|失联|被困|获救|砸伤|脱险|被埋|被掩埋|被冲走|被卷走|被洪水|失踪|殉职|因公)|在[^，。；]{2,20}(?:时|途中|中|过程中)(?:不幸|不慎)?(?:被埋|被掩埋|被[^，。；]{1,8}(?:冲走|卷走|砸中|砸伤)|牺牲|遇难|受伤|殉职)"
)
_SAVED = expression(
    r"(?:(?:^|[，。；、])(?:[死伤逝]者|遇难者|获救者|失联者|被困者|遇险者)|(?:[客货轿罐校]车|肇事|涉事|大巴|面包车)(?:驾驶员|司机|车主|船长)|(?:获救|受伤|遇难|失联|被困|脱险)的?(?:矿工|村民|乘客|工人|群众|船员|学生|驾驶员|司机|船长|渔民|游客|职工|师傅|老人|男子|女子)?|(?:获救|脱险|遇难)的[^，。；：、]{2,14})$"
)


def state(scene: Scene) -> None:
    """State who is involved, where the article tells of one accident and of no other."""
    accidents = {f.name: f for f in reversed(scene.events) if f.attributes["kind"] == "accident"}
    if len(accidents) != 1:
        return
    event = next(iter(accidents.values()))
    told = scene.reading.line_start(event.start)  # what stands in lines before is another story of a digest
    for start, end in scene.reading.sentences:
        if start < max(told, scene.reading.headline_end):
            continue
        _victims(scene, event, start, end)
        if not _PAST.search(scene.masked, start, end):
            for found in (*struck.of_sentence(scene, start, end), *aided.of_sentence(scene, start, end)):
                _tell(scene, event, found, (found.start, found.end))
        at = start
        for spot in _ON_THE_SPOT.finditer(scene.masked, start, end):
            begin = _behind_talk(scene, at, spot)
            if begin is not None:
                _there(scene, event, (begin, spot.start(), spot.end()))
                at = spot.end()


def _behind_talk(scene: Scene, at: int, spot: re.Match[str]) -> int | None:
    """From where on the names before a deed do it: 省安委会挂牌督办，|局长张三赶赴现场; None where it is only talked of."""
    talk = list(_NOT_THERE.finditer(scene.masked, at, spot.end()))
    if not talk:
        return at
    begin = scene.clause_end(talk[-1].end()) + 1
    return begin if begin <= spot.start() and not scene.is_reported(spot.start()) else None


def _there(scene: Scene, event: Found, span: tuple[int, int, int]) -> None:
    """The people with a title and the teams that stand before what they do on the spot."""
    start, at, end = span
    for found in lists.outermost(scene.reading.within(start, at, "Person", "Institution")):
        member = found.type == "Person" and _MEMBER.match(scene.masked, found.end)
        if found.type == "Person" and (not (member or _titled(scene, found)) or _SAYS.match(scene.masked, found.end)):
            continue
        if found.type == "Institution" and _SENT.search(scene.masked, scene.clause_start(found.start), found.start):
            continue  # 伤员送往甲医院
        heads = _HEADS.match(scene.masked, found.end)
        sent = heads or _TEAM.search(found.name) or _TEAMS.match(scene.masked, found.end)
        if found.type == "Institution" and not sent:
            continue
        if found.type == "Institution" and not heads and _in_title(scene, found) and not _leads_it(scene, found, span):
            continue
        _tell(scene, event, found, (found.start, end))


def _in_title(scene: Scene, body: Found) -> bool:
    """市应急管理局|副局长张三, 支队|张三: the body of a post, which the person holds who is told of."""
    people = scene.reading.within(body.end, body.end + 16, "Person")
    if scene.words.posts.match(scene.masked, body.end):
        return True
    return bool(people) and not set("，。；：、和") & set(scene.masked[body.end : people[0].start])


def _leads_it(scene: Scene, team: Found, span: tuple[int, int, int]) -> bool:
    """甲救援队|队长张三|率27名队员驰援: the team comes with its leader."""
    people = scene.reading.within(team.end, min(span[1], team.end + 16), "Person")
    led = bool(people) and people[0].end == span[1] and scene.masked.startswith(("率", "带领", "带着"), span[1])
    return led and team.name.endswith("队") and scene.masked.startswith("队长", team.end)


def _titled(scene: Scene, person: Found) -> bool:
    """Whether a post stands right before a name, or a name of the same list does."""
    text = scene.masked[max(0, person.start - 9) : person.start].removesuffix("的")  # 时任所长的|张三
    return any(m.end() == len(text) for m in scene.words.posts.finditer(text)) or text.endswith(("、", "）", *scene.words.people))


def _victims(scene: Scene, event: Found, start: int, end: int) -> None:
    """遇难者为甲、乙; 丙当场死亡; 获救的丁、戊."""
    people = scene.reading.within(start, end, "Person")
    listed, last = False, start
    for person in people:
        text = scene.masked
        before = text[max(start, person.start - 24) : person.start]
        opens = any(m.end() == len(before) for m in _DEAD.finditer(before)) or _SAVED.search(before) is not None
        joined = listed and _NEXT_ONE.fullmatch(text, last, person.start) is not None
        listed, last = opens or joined, person.end
        if listed or _SUFFERS.match(text, person.end):
            _tell(scene, event, person, (person.start, person.end))


def _tell(scene: Scene, event: Found, found: Found, span: tuple[int, int]) -> None:
    fact = (found.name, event.name, "involved")
    if fact in scene.stated:
        return
    scene.stated.add(fact)
    roles = {"participant": found, "event": event, "role": "involved"}
    scene.reading.state("Participates", roles, min(span[0], found.start), max(span[1], found.end), "event-rescue")
