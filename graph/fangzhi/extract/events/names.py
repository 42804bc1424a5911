"""Names of meetings, ceremonies, competitions and the like: a head with its modifiers, completed by who held it."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.events import begins, deeds, lists, sittings
from fangzhi.extract.events import hosts as hosts_of
from fangzhi.extract.events.scene import HARD, Scene, Verb
from fangzhi.extract.events.slots import LONGEST, Slot, slot_of
from fangzhi.extract.events.words import IN_PLACE, Head
from fangzhi.extract.places import areas
from fangzhi.extract.reading import Found

_MANY_AFTER = expression(
    r"(?:活动)?(?:共|近|超|约)?(?:\d[\d.]*|[两三四五六七八九十百千]+)[万千百]?[余多]?(?:场|次|期|个|项|届)(?!会)"
)
_INSIDE = frozenset(["n", "nz", "nw", "vn", "nr", "Institution", "Place"])
_AFTER = expression(
    r"精神|现场|期间|主会场|分会场|会场|部署|要求|上|中|后|前|时|现|以来|开始|当天|召开|举行|举办|研究|审议|讨论|决定|选举"
)
_DEEDS = ("开赛", "开工", "签约", "启动", "竣工", "投产", "揭牌", "开业", "开班", "通车")
_AT_SITE = expression("在[该本]?[省市县区镇]?$")
_OPENING = ("召开", "举行", "举办")
_COUNTED = expression(r"等?(?:[近约逾超]\d[\d.]*[余多]?|\d[\d.]*[余多])[万千]?[余多]?[场次个项起]")
_NUMBERED = expression(r"第.{1,4}[届次]|首届|\d{4}")
_THAT = expression("所在[省市县区州旗镇乡村街道地]{1,3}的?|有关|相关|上述|部分|当[天日]|本地|当地|现场|各?[主分]会场")
_OF_HOST = expression("[镇乡]?第?[一二三四五六七八九十]+届(?:人民代表|人大|委员会)")
# 2024年|第三批重大项目集中开工动员会, of the county that holds it; but 2024年|全县…, 2024年|庆祝…
_OF_YEAR = expression(r"20\d\d年度?(?:第|[一二三四]季度|[春夏秋冬]|清明|春节|国庆|中秋)(?![^，]*[省市县区州旗镇乡])")
_OUR_OWN = expression("[我本][省市县区州盟旗镇乡]")
_OTHER_HEAD = expression("会[和及与]|(?:会议?|大会|活动|仪式)并")
_DEFINED = expression(r"（(?:以?下)?简称[^（）]*）")  # 《年度报告》（以下简称《报告》）发布会
_LECTURED = expression("(?:讲授?|上)了?(?:[^，。；：、]{0,16}的)?(?:专题|主题|廉政|廉洁|微)*党课$")
_BEGINS = expression(rf"[{HARD}](?:一[场次个])?“?$")
_OPENS = expression("(?<!公)开赛$")
_SPIRIT = expression("(?:学习|传达|宣传|宣贯|贯彻|落实)(?:了|好|此次|本次|这次|该)*$")


def find(scene: Scene) -> None:
    """Add an Event for each named or held occasion of the article, and note those that it reports as held."""
    last_end = 0
    begun: tuple[int, int, Head] | None = None  # where a name begins that goes on behind 暨, where its first head ends
    for at, end in scene.heads:
        if any(v.start < at and v.end == end and v.use == "open" for v in scene.verbs_in(at - 2, at)):
            continue  # 在职教中心|开班: no 班
        if scene.masked.startswith("精神", end) and _SPIRIT.search(scene.masked, max(0, at - 6), at):
            continue  # 就贯彻落实|会议|精神提出要求: of the meeting at hand
        head = scene.words.head[scene.masked[at:end]]
        if _LECTURED.search(scene.masked, max(0, at - 20), end):
            continue  # 为党员干部|讲专题党课
        slot = slot_of(scene, at, end, head)
        if slot is None or head.strength == "happened" or _runs_on(scene, end, slot):
            if (
                slot is not None
                and scene.masked[end : end + 1] == "暨"
                and (first := begins.start(scene, slot, at, last_end)) is not None
            ):
                begun = first, end, head
            continue
        start = begins.start(scene, slot, at, last_end)
        start = begins.both(scene, slot, head, (start, at)) if start is not None else None
        if begun is not None and _goes_on(scene, begun[1], at):
            start, head = begun[0], begun[2] if begun[2].kind in ("competition", "signing") else head
        whole = scene.reading.ending_at(start - 2, "Event") if start and scene.masked.startswith("——", start - 2) else None
        if whole is not None and start is not None and not whole.name.endswith("系列活动"):  # 2023年某省技能大赛——某市焊工竞赛
            start = last_end = whole.start
        if start is None or end - start > LONGEST or (start < last_end and head.strength == "held"):
            continue
        if scene.masked[start:end].endswith(_DEEDS) and _AT_SITE.search(scene.masked, max(0, start - 4), start):
            continue  # 龙舟赛在|某广场水域鸣锣开赛, 分别在该市|某园区集中开工: where it is done
        if start < last_end:  # 合作论坛部长级会议开幕式 is one occasion, not three
            _take_back(scene, start, end)
        event = _event(scene, slot, head, (start, at, end))
        if event is not None:
            last_end = end
            if slot.how != "free":
                scene.held.append(event)


def _goes_on(scene: Scene, end: int, head: int) -> bool:
    """Whether nothing but one name stands between a head before 暨 and the next one: 山地自行车赛|暨杨梅文化|旅游节."""
    return head - end <= 30 and scene.clause_end(end) >= head and not scene.verbs_in(end, head)


def _take_back(scene: Scene, start: int, end: int) -> None:
    for found in scene.reading.within(start, end, "Event"):
        scene.reading.remove(found)
        if found in scene.held:
            scene.held.remove(found)


def _runs_on(scene: Scene, end: int, slot: Slot) -> bool:
    """Whether the head is part of a longer noun: 推进会代表, 论坛主席; or its verb has only a bare 会 as object's end."""
    if (
        scene.masked[end : end + 1] == "暨"
        or _MANY_AFTER.match(scene.masked, end + scene.masked.startswith("”", end))
        or _OPENS.search(scene.masked, end - 3, end)
    ):
        return True  # its name goes on; many are counted; 在某广场鸣锣|开赛
    if scene.masked.endswith("委会", 0, end) and scene.masked[end : end + 1] not in (*HARD, "（", ""):
        return True  # 举行全国政协常委会|学习讲座, 主持县人大常委会|日常工作
    for body in scene.reading.within(max(0, end - 20), end, "Institution"):
        if body.end == end and body.start < end - 2:
            if (
                slot.how != "object"
                or slot.verb is None
                or slot.verb.end != body.start
                or not _holds(slot.verb, scene.masked[body.start : end])
            ):
                return True  # 联合国大会, 政治协商会议: a body
            scene.reading.remove(body)  # 召开|“有事好商量”协商议事会
    if end >= len(scene.masked) or scene.masked[end] in HARD + "、”》）":
        return False
    if slot.how == "subject" or _AFTER.match(scene.masked, end) or _won(scene, end):
        return False
    word = scene.reading.word_at(end - 1)
    if word is None:
        return slot.how in ("free", "at")
    if word.end > end:
        return True
    following = scene.reading.word_at(end)
    return following is not None and following.tag in _INSIDE


def _holds(verb: Verb, body: str) -> bool:
    """Whether the body behind a verb is what is held: 召开协商议事会, 主持召开县委常委会."""
    return verb.use == "hold" or (verb.use == "chair" and body.endswith("委会"))


def _won(scene: Scene, end: int) -> bool:
    """Whether a prize of it ends the clause: 获得云州市焊工技能竞赛|二等奖."""
    prize = scene.words.prizes.match(scene.masked, end)
    return prize is not None and scene.masked[prize.end() : prize.end() + 1] in HARD


def _event(scene: Scene, slot: Slot, head: Head, span: tuple[int, int, int]) -> Found | None:
    start, head_start, end = span
    text = scene.reading.text
    cut = scene.reading.covering(start - 1, start + 1, "Person") if start else None
    start = cut.start if cut is not None else start
    start += len(text[start:head_start]) - len(text[start:head_start].lstrip("、的·"))
    start += 2 * (text[start : start + 2] in ("一场", "一次", "一个") and start + 2 <= head_start)  # 一场|院坝会在这里举行
    if text[end : end + 1] == "”" and "“" in text[start:head_start]:  # “龙舟文化节”, 首届“龙舟文化节”
        start, end = (start + 1, end) if text[start] == "“" else (start, end + 1)
    modifiers = text[start:head_start]
    held_by = lists.subject(scene, 0, hosts_of.led(scene, slot.verb, 0)) if slot.verb and slot.how == "object" else None
    hosts = [m.found for m in held_by.members if m.found.type != "Person"] if held_by else []
    if slot.verb and slot.verb.use not in ("hold", "run"):
        hosts = []
    if not modifiers and slot.how == "subject" and _first_told(scene, head, span):
        return scene.reading.add(Found(head_start, end, "Event", text[head_start:end], "event-subject", "", {"kind": head.kind}))
    if not modifiers and (head.bare or head.strength == "held" or slot.how != "object"):
        return _bare(scene, head, hosts, span) if head.bare and slot.how == "object" and hosts else None
    if _OTHER_HEAD.match(modifiers):
        return None  # 出席大会开幕|会和闭幕会, 主持|会议并上专题党课
    if head.bare and _THAT.fullmatch(modifiers):
        return None  # 参加所在镇活动: the one that is told of
    attended = slot.verb is not None and slot.verb.use in ("attend", "chair") and not slot.verb.term.endswith(_OPENING)
    if attended and modifiers + text[head_start:end] in scene.words.kinds and not deeds.attended(scene, slot.verb, head):
        return None  # 出席签约活动: that of the article
    presidium = sittings.part_of(scene, slot, modifiers, text[start:end])
    if not presidium and _names_nothing(scene, slot, head, modifiers, bool(hosts)):
        return None
    name = _DEFINED.sub("", modifiers) + text[head_start:end]
    name = presidium + name
    name += "会议" * name.endswith("常委会")  # of 主持召开县委常委会
    if not modifiers and not hosts and slot.verb is not None:
        at = scene.reading.ending_at(slot.verb.start, "Place")
        in_area = at is not None and scene.masked[at.start - 1] == "在" and not at.name.endswith(scene.words.venues)
        name = at.name + name if at is not None and in_area else name  # 在云溪县召开座谈会, but 在县会堂举行闭幕会
    if slot.how in ("free", "at") and (re.fullmatch(r"[〇“”《》]*", scene.masked[start:head_start]) or len(name) <= 4):
        return None  # a free 全国会议, 各级大会: an anchor and a bare head name nothing
    serial = sittings.SERIAL.fullmatch(modifiers)
    of_host = _OF_HOST.match(modifiers) or _OF_YEAR.match(modifiers)
    if hosts and not presidium and (serial or of_host or not _anchored(scene, start, head_start)):
        # 视频会议, 揭牌仪式, 第二十次会议, 七届委员会第九次会议: which one, only its host tells
        numbered = serial and head.kind != "activity"  # but 甲局主办的|第三届杏花节 is not called by it
        generic = not modifiers or numbered or (head.kind == "meeting" and len(name) <= 5) or "届委员会" in modifiers
        if hosts[0].type == "Place" or generic:
            own = hosts[0].name[-1] == name[0] and name[1] == "第"  # 柳林镇召开|镇第十二届人民代表大会
            name = hosts[0].name + name[own:]
    if _OUR_OWN.match(text, start - 1):  # 我|县2024年招商推介会
        area, _ = areas.resolve(scene.reading, text[start], start - 1)
        name = (area.name if area is not None else "") + name[1:]
    rule = f"event-{slot.how}"
    return scene.reading.add(
        Found(start, end, "Event", name, rule, "host" if len(name) > end - start else "", {"kind": head.kind})
    )


def _first_told(scene: Scene, head: Head, span: tuple[int, int, int]) -> bool:
    """大桥顺利合龙。合龙仪式|在桥头举行: one that nothing told before is part of, begins a clause and has its day."""
    _, head_start, end = span
    least = {"ceremony": 4, "signing": 4, "meeting": 3}.get(head.kind, LONGEST)  # 5月4日，|动员会|以视频形式召开
    if head.bare or end - head_start < least or scene.held:
        return False
    paragraph = max(scene.paragraph_of(head_start), scene.reading.headline_end)
    if scene.masked.find(scene.masked[head_start : end - 2], scene.paragraph_of(paragraph - 1), paragraph) >= 0:
        paragraph = max(scene.paragraph_of(paragraph - 1), scene.reading.headline_end)  # 大桥通车。\n通车仪式|在桥头举行
    begins = head_start > scene.reading.headline_end and _BEGINS.search(scene.masked, max(0, head_start - 4), head_start)
    return bool(begins) and re.search(r"\d日|昨[天日]|今[天日]", scene.masked[paragraph:head_start]) is not None


def _names_nothing(scene: Scene, slot: Slot, head: Head, modifiers: str, hosted: bool) -> bool:
    """Whether a head with its modifiers leaves open which occasion it is: 第三次会议, 某某会, 大会闭幕会."""
    if modifiers.endswith("次开") or _COUNTED.match(modifiers):
        return True  # 组织人员2万多人次开|展, 举办论坛等|近20场活动
    widened = modifiers.endswith("（扩大）")  # 主持召开县委常委（扩大）会
    if (
        modifiers
        and slot.how == "object"
        and slot.verb
        and sittings.SERIAL.fullmatch(modifiers)
        and sittings.told_of(scene, slot.verb)
    ):
        return True  # 某市人大常委会第五次会议举行|第一次全体会议: a sitting of it
    if head.strength == "held" and (len(modifiers) < 2 or (head.kind == "meeting" and not hosted and not widened)):
        return True
    if not hosted and head.bare and re.fullmatch(r"第[一二三四五六七八九十百\d]+[次届期]", modifiers):
        return True
    if slot.how == "free" and head.bare and head.kind == "activity" and not _NUMBERED.search(modifiers):
        return True  # a free 活动 is a habit or a class, unless it is counted
    if modifiers in scene.words.head and scene.words.head[modifiers].bare:
        return True  # 大会闭幕会
    unnamed = not modifiers and not hosted  # 参加座谈会
    return unnamed and not _held_on_a_day(scene, slot, head) and not deeds.attended(scene, slot.verb, head)


def _held_on_a_day(scene: Scene, slot: Slot, head: Head) -> bool:
    """7日下午，张三在柳林镇主持召开座谈会, 参加义务植树活动: who held it, or did what, and when make it one occasion."""
    uses: tuple[str, ...] = ("hold", "chair")
    if head.kind == "activity":
        uses = ("hold", "chair", "attend") if head.bare else ("hold", "chair", "attend", "run")
    if slot.verb is None or slot.verb.use not in uses:
        return False
    if slot.verb.use == "chair" and slot.verb.term.endswith(_OPENING) and not scene.is_reported(slot.verb.start):
        who = lists.subject(scene, scene.reading.sentence_of(slot.verb.start)[0], slot.verb.start)
        who = who if who is not None and who.members else hosts_of.came(scene, slot.verb)
        if who is not None and who.people():
            return True  # 张三主持召开座谈会, 张三来到甲镇，主持召开调度会: he does not chair a habit
    if slot.verb.term == "主持" and head.kind == "ceremony" and scene.held:
        return True  # 张三主持宣誓仪式, at the meeting that is told of
    opens = slot.verb.term in _OPENING and scene.masked[slot.verb.end : slot.verb.end + 1] != "的"
    at = scene.reading.ending_at(slot.verb.start, "Place") if opens else None
    if at is not None and IN_PLACE.search(scene.masked, max(0, at.start - 30), at.end) and scene.effect(slot.verb) == "":
        return not scene.is_reported(slot.verb.start)  # 并在红旗村召开现场会
    start = max(
        scene.reading.sentence_of(slot.verb.start)[0], slot.verb.start - (300 if head.kind == "activity" else 100)
    )  # over leaders
    eve = "|前夕|(?:来临|到来|将至)之际|连日来" if head.kind == "activity" and slot.verb.use == "run" else ""
    return bool(re.search(rf"\d日|昨[天日]|今[天日]{eve}", scene.masked[start : slot.verb.start]))


def _bare(scene: Scene, head: Head, hosts: list[Found], span: tuple[int, int, int]) -> Found:
    """召开会议 with its host: the event has a name (市委常委会会议) and no surface form."""
    _, head_start, end = span
    name = hosts[0].name + scene.reading.text[head_start:end]
    found = Found(head_start, end, "Event", name, "event-bare", "host", {"kind": head.kind}, silent=True)
    return scene.reading.add(found)


def _anchored(scene: Scene, start: int, head: int) -> bool:
    """Whether a name begins with an area, a body or a word of level (全市); a quote or number alone needs its area."""
    if any(f.start == start for f in scene.reading.within(start, head, "Institution", "Place")):
        return True
    match = scene.words.anchors.match(scene.masked, start, head)
    return match is not None and match[0][0] not in "“《" and match[0] != "创建"
