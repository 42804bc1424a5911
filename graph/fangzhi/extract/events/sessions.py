"""Numbered sessions: 云溪县第十七届人民代表大会第三次会议, 中国共产党云溪县第十四届委员会第六次全体会议, 县委十四届六次全会."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene, Verb
from fangzhi.extract.events.words import TIME
from fangzhi.extract.reading import Found

_N = r"[一二三四五六七八九十百零两\d]+"
_SERIAL = expression(rf"(?:第?(?P<term>{_N})届(?P<of>.*?))第?(?P<turn>{_N})[次中](?:全体|扩大)?(?P<head>会议|全会|会)$")
_DONE = expression(
    rf"(?:、{TIME}[^，。；、]{{2,16}}会议)?(?:{TIME}|，|[在以经于][^，。；：]{{1,14}}|依法|一致|研究|研究|全票|会议|分别|投票|表决|审议|讨论|和|并|了)*"
    r"(?:进行|选举|通过|决定|表决|审议|听取|批准|补选|任命|免去|接受|召开|举行|闭幕|开幕)(?!(?:[^，。；]{0,6})(?:新闻)?(?:发布会|记者会))"
)
_NUMBERED = expression(rf"(?:(?:\d{{4}}年)?第{_N}次[^，。；：]{{0,8}}会议?|{_N}次全会)$")
_KINDS = (  # what a session's name holds, the more special first, and what it is a session of
    (expression("常务委员会|常委会|常委"), "standing"),
    (expression("政协|政治协商"), "cppcc"),
    (expression("人民代表大会|人大"), "congress"),
    (expression("纪委|纪律检查"), "discipline"),
    (expression("代表大会|党代"), "party-congress"),
    (expression("委|全体会议$|全会$"), "party"),
)
_BY = expression(rf"经(?:{TIME})+$")  # 经12月12日|县委常委会会议、……研究
_ORGAN = expression("(?:[省市县区州旗盟]委|党委|党工委|党组|政协|人大常委会|政府|中心组)$")
_SITS = expression("(?:工作会议|全会|全体会议|联组会|小组会|专题会议|扩大会议|议政会|学习会|学习研讨会)$")
_ASKED = expression("(?:提请|提交|报请|筹备|迎接)(?:[^，。；]{0,4})$")
_KEYED = expression("届|委员会|大会")
_BODY = expression(
    rf"[^，。；：的]{{0,16}}第?{_N}届[^，。；：的]{{0,12}}(?:人民代表大会|委员会|常委会)|[^，。；：的届\d]{{2,20}}(?:委员会|领导小组|指挥部|理事会|董事会)"
)
# 县政协|十五届四次会议, 市委|八届十次全会: the short form, in which the body stands first
_SHORT = expression(rf"第?{_N}届(?:委员会)?第?{_N}次(?:全体|执委|扩大)?(?:会议|全会|委?会)")
_SHORT_OF = expression("(?:政协|(?<!常)委|妇联|总工会|工商联|残联|文联|科协|侨联|红十字会)$")
_TOO = expression("暨[^，。；：]+$")  # 第七次全体会议|暨市委经济工作会议
_DIGITS = {c: str(k) for k, c in enumerate("零一二三四五六七八九")}


def find(scene: Scene) -> None:
    """Note sessions that the text reports by what they did (…会议通过), and give one name to the forms of one session."""
    groups: dict[tuple[str, str, str], list[Found]] = {}
    for named in [f for f in scene.reading.found if f.type == "Event"]:
        key = _key(named.name)
        if (
            key is None
            and not _NUMBERED.search(named.name)
            and not _BY.search(scene.masked[max(0, named.start - 20) : named.start])
        ):
            continue
        event = _trimmed(scene, named)
        if key is not None:
            groups.setdefault(key, []).append(event)
        if (
            event.rule == "event-free"
            and not _ASKED.search(scene.masked[max(0, event.start - 8) : event.start])
            and _DONE.match(scene.masked, event.end, event.end + 60)
            and not scene.is_reported(event.start)
        ):
            event.rule = "event-session"
            scene.held.append(event)
    for events in groups.values():
        fullest = max(events, key=lambda f: (len(f.name), -f.start)).name
        for event in events:
            event.name = fullest


def verb_of(scene: Scene, event: Found) -> Verb | None:
    """What a session did, as the verb that opens it; where one speaks at an event (在X大会上), the end of its name."""
    if event.rule == "event-at":
        return Verb(event.end, event.end, "open", "", "")
    done = _DONE.match(scene.masked, event.end, event.end + 60) if event.rule == "event-session" else None
    return Verb(done.end() - 2, done.end(), "open", "", done[0][-2:]) if done else None


def state(scene: Scene) -> None:
    """Each reported session is held by the body whose session it is: once an article, where its name holds the body."""
    told = {s.roles["event"].name for s in scene.reading.statements if s.type == "Participates" and s.roles["role"] == "host"}
    for event in sorted(scene.held, key=lambda f: (f.start < scene.reading.headline_end, f.start)):
        name = _TOO.sub("", event.name)
        known = event.rule == "event-session" or _key(name) or _NUMBERED.search(name) or _is_of_organ(scene, event)
        if event.name in told or event.silent or not known:
            continue
        body = _body(scene, event)
        if body is not None:
            roles = {"participant": body, "event": event, "role": "host"}
            scene.reading.state("Participates", roles, event.start, event.end, "event-session")
            told.add(event.name)


def _is_of_organ(scene: Scene, event: Found) -> bool:
    """省政协某界别联组会, 县委农村工作会议: a meeting that is named by the organ whose it is."""
    body = scene.reading.starting_at(event.start, "Institution") if _SITS.search(event.name) else None
    return body is not None and body.end < event.end and _ORGAN.search(body.name) is not None


def _body(scene: Scene, event: Found) -> Found | None:
    serial = _NUMBERED.search(_TOO.sub("", scene.reading.text[event.start : event.end]))
    since = event.start + serial.start() if serial else event.end
    body = scene.reading.starting_at(event.start, "Institution")
    if (short := _of_short(scene, event)) is not None:
        return short
    if body is not None and (
        body.name in ("中国共产党", "共青团", "中国共青团")
        or (body.name.startswith("中共") and body.name.endswith(("省", "市", "区", "县", "州", "旗", "盟", "镇", "乡", "街道")))
        or scene.masked.startswith(("党组", "党委", "常委会"), body.end)
    ):
        return None  # 中国共产党|云溪县第三次代表大会, 中共云溪县|第三次代表大会, 市委|常委会会议
    if body is not None and (body.end == since or (body.end < since and not _KEYED.search(scene.reading.text, body.end, since))):
        return body
    if serial and (longer := scene.reading.ending_at(since, "Institution")) is not None and longer.start < event.start:
        return longer  # 柳溪镇|第十四届人民代表大会第一次会议
    if serial and _BODY.fullmatch(scene.reading.text, event.start, since):
        name = scene.reading.text[event.start : since]
        return scene.reading.add(Found(event.start, since, "Institution", name, "event-session"))
    area = next(iter(scene.reading.within(event.start, event.end, "Place")), None)
    if area is None or "共产党" not in scene.reading.text[event.start : area.start]:
        return None
    committees = (f"{area.name}委", f"中共{area.name}委")
    return next((f for f in scene.reading.found if f.type == "Institution" and f.name in committees), None)


def _of_short(scene: Scene, event: Found) -> Found | None:
    """The body of a name in the short form: 县政协|十五届四次会议, 中共|云州市委|八届十次全会."""
    start = event.start + 2 * scene.masked.startswith("中共", event.start)
    body = scene.reading.starting_at(start, "Institution")
    rest = _TOO.sub("", scene.reading.text[body.end : event.end]) if body is not None and body.end < event.end else ""
    return body if body is not None and _SHORT_OF.search(body.name) and _SHORT.fullmatch(rest) else None


def _trimmed(scene: Scene, event: Found) -> Found:
    """江苏省云溪县第十七届……: the name begins with the body whose session it is."""
    place = scene.reading.starting_at(event.start, "Place")
    inner = scene.reading.starting_at(place.end, "Institution") if place is not None else None
    if place is None or inner is None or inner.end >= event.end or scene.reading.starting_at(event.start, "Institution"):
        return event
    scene.reading.remove(event)
    name = event.name.removeprefix(scene.reading.text[place.start : place.end])
    shorter = scene.reading.add(
        Found(inner.start, event.end, "Event", name, event.rule, event.resolved_by, event.attributes, event.silent)
    )
    if event in scene.held:
        scene.held[scene.held.index(event)] = shorter
    return shorter


def _key(name: str) -> tuple[str, str, str] | None:
    """Kind of body, term and number: the same for 县委十四届六次全会 and the session's full name."""
    serial = _SERIAL.search(name)
    if serial is None or "会议" in serial["of"]:
        return None  # …第二次会议第二次全体会议 is a sitting of the second session
    kind = next((k for pattern, k in _KINDS if pattern.search(name)), "")
    return kind, _number(serial["term"]), _number(serial["turn"])


def _number(text: str) -> str:
    """十四, 一四 and 14 as 14."""
    digits = "".join(_DIGITS.get(c, c) for c in text.replace("两", "二"))
    if "十" not in digits:
        return digits
    tens, _, ones = digits.partition("十")
    return f"{tens or '1'}{ones or '0'}"
