"""Whose a campaign or document is without a verb of doing: who is given it, has made it, is charged with it, answers for it."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.places import areas
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.reading import Found, Reading

# “百日攻坚”行动开展以来，|某局…: whose campaign it is
_SINCE = expression(r"”?(?:活动|工作|专项行动)?(?:(?:开展|启动|实施|部署)以来|中|期间)，")
# （责任单位：省甲厅、乙市人民政府）
CHARGED = expression(r"(?:责任|牵头|配合|实施|承办|主管)(?:单位|部门)(?:及(?:责任|配合)单位)?[：:]")
# 市“清河”行动领导小组: the campaign is that of the area before it
_ITS_BODY = expression(r"”?[\u4e00-\u9fff]{0,6}?(?:领导小组|指挥部|工作专班|专班|办公室|工作组|督导组)")
_SIGN = expression(r"(?:^|[，。；：、\s日于立月据了])(?P<sign>[省市区县州旗乡镇])$")
# 甲村被列为|全县某行动示范村
_CHOSEN = expression(r"(?:列为|确定为|入选|评为)(?:了|首批)?(?P<whose>全[省市县区州旗])$")
# 由甲局|牵头的|“乙”行动
_LED = expression(r"(?:牵头|发起|组织|推出|实施|开展|主导|创新)(?:组织|实施|开展|推[进行出])?的“?$")
# 今年是|我市|第一个招商引资项目建设年
_IS_YEAR = expression(r"是(?P<whose>[全我本][省市县区州旗镇乡])(?:的|首个|第.个|开展|推进|实施)*“?$")
_YEAR = expression("年(?:活动|行动)?$")
# 甲“清河”行动的试点单位
_PILOT = expression(r"”?的(?:首批|全国|全省|全市)?(?:试点|示范|牵头|承办|责任|实施)(?:单位|地区|县|区|市|村|镇)")
# 《甲方案》，由乙局牵头组织实施
_GIVEN_TO = expression(
    r"[”》]?(?:，|的?(?:任务|工作)，|(?P<far>[^，。；“《]{0,6}，[^，。；“《]{2,16}，))?(?:[也已将正均都则还]|目前|计划|今后){0,3}由"
)
# whatever somebody does with it; not 由甲局提出, 由乙审议通过
_CARRIES = expression(
    r"(?!主持|提出|提交|审议|审查|批准|通报|汇报|介绍|说明|宣读|解读|代表|作出|表决|签署)"
    r"(?:等(?:部门|单位|地)?)?(?:[\u4e00-\u9fff]{2,12}(?=[，。；《]|$)|组织实施|牵头|负责|落[实地]|推进|实施|执行|承办|操办|主抓|[制修]定|编制|印发)"
)
_TOGETHER = expression("[、和与及]|会同|联合|以及")
_NEAR = 160  # characters in which a document is told of again by its head alone
# 全市“清河”行动|进展情况
_PROGRESS = expression(
    r"”?(?:活动|工作)?(?:进展|推进|开展|实施|落实|贯彻落实|贯彻实施|执行)情况|”?(?:活动|工作)?进展(?=[，。；]|$)"
)
# 阳新县|“学子回归”工程|结硕果
_FRUIT = expression(
    r"”?(?:活动|工作|机制|制度|模式)?(?:见[实成真]效|显[成实]效|成效(?:显著|明显|初显)|结(?:出)?[硕丰]果|初见成效|取得)"
)
_ANSWERS = expression(r"就[“《]?$")
_ASKED = expression(r"[”》]?(?:活动|工作|有关情况|相关情况|有关问题)?(?:接受了?|答记者问|回答|作了?(?:介绍|解读))")
_UNDER = expression(r"(?:根据|按照|依据|依照|对照|参照|遵照|照着?)(?:[^，。；《]{2,24}(?:批准|印发|审定|通过)的)?《$")
# 按照《甲条例》|和“乙”要求，; 《关于〈甲规划〉|实施情况的报告》; 宣读《甲方案》
_BEHIND = expression(
    r"》(?:（[^（）]{2,16}）)?(?:[和与及、][“《][^”》]{2,20}[”》])*(?:的?(?:有关|相关)?(?:要求|规定|精神|部署|安排))?，"
)
_STATE_OF = expression("〉(?:贯彻|组织)?(?:实施|执行|落实|推进)(?:情况|中期)")
# 关于检查《甲条例》|实施情况的报告: of the area whose congress hears it
_CHECKED = expression(r"(?:关于|听取|审议)[^，。；《]{0,12}?(?:检查|督查|评估)(?:全[省市县区州旗])?(?:贯彻|落实|实施|执行)*《$")
_RESULT = expression(r"》(?:贯彻|组织)?(?:实施|执行|落实)情况的?(?:报告|汇报)")
# 乙局局长张三|汇报了“甲”推进情况
_REPORTS = expression(r"(?:汇报|介绍|通报)了?“?$")
# 在京蒙协作项目支持下，|某医院…; 某村|争取到粤桂协作资金
_AID = expression(r"”?(?:项目|资金|机制|政策)?的?(?:支持|帮扶|帮助|助力|推动|带动)下，")
_WON = expression(r"(?P<verb>争取|落实|利用|依托|投入|整合|用好|使用)(?:到|了)?“?$")
_FUNDS = expression(r"”?(?:帮扶|项目|财政)?资金")
# 甲县党政代表团|来我市, 共商|东西部协作
_COMES = expression(r"(?:代表团|考察团|一行)[^，。；]{0,4}?(?:来到|莅临|前往|来|到|赴)(?:我(?P<sign>[省市县区州旗]))?")
_TALKS = expression(r"(?:考察|对接|共商|洽谈|商讨|座谈|交流|推进|深化)[^，。；]{0,6}$")
_READ = expression(r"(?:宣读|解读)了?《(?:[^《》]*》[、和与及]《)*$")
_PLAN = expression("(?:方案|预案|办法|规定|意见|计划|令)(?:（[^（）]{2,12}）)?$")
# 自《甲方案》|实施以来，全县…; 根据《甲条例》规定，经|乙市委常委会研究
_IN_FORCE = expression(r"》(?:实施|出台|印发|施行|颁布)以来，")
_DECIDED = expression(r"经[\u4e00-\u9fff]{3,20}?研究")
_LAW = expression("(?:(?<!办)法|宪章|公约)$")
_ISSUES = expression(r"关于(?:印发|发布|公布)$")
_GOES = expression(
    r"”?(?:活动|工作|试点)?(?:在全[省市县区乡镇村州旗])?(?:铺开|推开|收官|启动|展开|全面推开|全面铺开|有序推进|稳步推进|"
    r"扎实推进|深入推进|取得)"
)
PARTY_OR_STATE = expression(r"(?:党委|党工委|市委|县委|区委|省委|州委|政府|管委会|人大|政协)$")


def of(reading: Reading, policy: Found) -> Iterator[tuple[Found, int]]:
    """Whose campaign or document it is, without a verb of doing."""
    text = reading.text
    at = policy.start - (text[policy.start - 1 : policy.start] in ("“", "《"))
    clause, _ = reading.clause_of(policy.start)
    left = text[clause : policy.start]
    yield from ((body, policy.start) for body in _given_to(reading, policy))
    if _PROGRESS.match(text, policy.end) and (mine := actors.own(reading, at - 2)):
        yield from ((area, at - 2) for area in mine)
    yield from ((actor, min(actor.start, policy.start)) for actor in _told_of(reading, policy, left))
    if policy.attributes.get("kind") == "document":
        yield from _under(reading, policy, left)
        if (force := _IN_FORCE.match(text, policy.end)) and left.removesuffix("《").strip() in ("", "自", "自从"):
            group, _ = actors.head(reading, force.end(), reading.sentence_of(policy.start)[1])
            yield from ((actor, policy.start) for actor in group)
        if _ISSUES.search(left) and (issuer := reading.ending_at(clause + _ISSUES.search(left).start(), "Institution", "Place")):  # type: ignore[union-attr]
            yield issuer, issuer.start
        return
    yield from charged_with(reading, policy)
    yield from _by_word(reading, policy, clause)
    if _FRUIT.match(text, policy.end) and (text[clause:at].strip() or policy.start < reading.headline_end):
        yield from ((actor, actor.start) for actor in actors.beside(reading, at))
    if _PILOT.match(text, policy.end):
        for actor in actors.beside(reading, at):
            yield actor, actor.start
        topic, _ = actors.head(reading, clause, policy.start)
        if topic and text.startswith("是", topic[-1].end):
            yield from ((actor, actor.start) for actor in topic)
    if _ANSWERS.search(left) and _ASKED.match(text, policy.end):
        yield from ((area, clause) for area in _spokesman(reading, clause, policy.start))
    if _ITS_BODY.match(text, policy.end) and (sign := _SIGN.search(text, max(0, at - 3), at)):
        area, _ = areas.resolve(reading, sign["sign"], at)
        if area is not None:
            yield area, sign.start("sign")
    since = _SINCE.match(text, policy.end)
    if since and at <= actors.skip(reading, reading.sentence_of(policy.start)[0], at) + 1:
        group, _ = actors.head(reading, since.end(), reading.sentence_of(policy.start)[1])
        yield from ((actor, actor.start) for actor in group)
    if _GOES.match(text, policy.end) and at <= actors.skip(reading, reading.sentence_of(policy.start)[0], at) + 1:
        yield from ((area, at) for area in actors.main(reading))


def _by_word(reading: Reading, policy: Found, clause: int) -> Iterator[tuple[Found, int]]:
    """今年是|我市|项目建设年; 甲村被列为|全县|清河行动示范村: the area that a word before the policy points at."""
    left = reading.text[clause : policy.start]
    year = _IS_YEAR.search(left) if _YEAR.search(policy.name) else None
    told = _CHOSEN.search(left) or year
    mine = actors.own(reading, clause + told.start("whose")) if told else None
    if led := _LED.search(left):
        yield from ((actor, actor.start) for actor in actors.beside(reading, clause + led.start()))
    if mine:
        group = [] if year else actors.head(reading, clause, policy.start)[0]
        yield from ((actor, clause) for actor in [*group, *mine])


def _told_of(reading: Reading, policy: Found, left: str) -> list[Found]:
    """Whose work an account or a check of a policy tells of, and who has the means of a cooperation."""
    if _REPORTS.search(left) and _PROGRESS.match(reading.text, policy.end):
        return _accounts(reading, policy.start)
    if _CHECKED.search(left) and _RESULT.match(reading.text, policy.end):
        return [area for area in actors.main(reading) if area.type == "Place"]
    return [*_aided(reading, policy, left), *_partners(reading, policy, left)] if policy.name.endswith("协作") else []


def _accounts(reading: Reading, at: int) -> list[Found]:
    """甲局局长张三、乙局副局长李四|汇报: the offices of those who give account before an offset in its sentence."""
    start, _ = reading.sentence_of(at)
    held = [s for s in reading.statements if s.type == "HoldsPost" and start <= s.start and s.end <= at]
    bodies = {b.name: b for s in held if (b := s.roles["institution"]).type == "Institution" and not s.roles.get("ended")}
    return [b for b in bodies.values() if not b.name.endswith("党组") and PARTY_OR_STATE.search(b.name) is None]


def _aided(reading: Reading, policy: Found, left: str) -> list[Found]:
    """Who works with the means of two provinces' cooperation: 在京蒙协作项目支持下，|某医院; 某村|争取到粤桂协作资金."""
    aid = _AID.match(reading.text, policy.end) if left.endswith("在") else None
    if aid is not None:
        return actors.head(reading, aid.end(), reading.sentence_of(policy.end)[1])[0][:1]
    won = _WON.search(left) if _FUNDS.match(reading.text, policy.end) else None
    return actors.of(reading, reading.clause_of(policy.start)[0] + won.start()) if won else []


def _partners(reading: Reading, policy: Found, left: str) -> list[Found]:
    """甲县党政代表团来乙县|考察对接东西部协作: the two areas that work together."""
    come = _COMES.search(reading.text, reading.sentence_of(policy.start)[0], policy.start) if _TALKS.search(left) else None
    if come is None:
        return []
    host = reading.innermost_at(come.end())
    if come["sign"]:
        host, _ = areas.resolve(reading, come["sign"], come.start("sign"))
    guests = [f for f in reading.within(reading.sentence_of(policy.start)[0], come.start(), "Place") if areas.is_area(f)]
    return [guests[-1], host] if host is not None and guests and areas.is_area(host) and guests[-1].name != host.name else []


def _under(reading: Reading, policy: Found, left: str) -> Iterator[tuple[Found, int]]:
    """按照《甲省条例》要求，|乙市已落实: who goes by it, else the area of its title; 《关于〈甲区规划〉实施情况的报告》."""
    place = reading.innermost_at(policy.start)
    under = _UNDER.search(left)
    if under and not _LAW.search(policy.name):
        at = reading.clause_of(policy.start)[0] + under.start()
        if goers := actors.beside(reading, at - (reading.text[at - 1] in "正也将已均都")):
            yield from ((actor, actor.start) for actor in goers)  # 甲县正|按照《乙市规划》补短板
            return
        mine = actors.main(reading)
        if place is not None and _PLAN.search(policy.name) and mine and place.name not in {a.name for a in mine}:
            place = mine[0] if mine[0].type == "Place" else None
        behind = reading.clause_of(policy.end)[1] if _BEHIND.match(reading.text, policy.end) else -1
        group = actors.head(reading, behind + 1, reading.sentence_of(policy.end)[1])[0] if behind >= 0 else []
        by = _DECIDED.match(reading.text, behind + 1) if behind >= 0 else None
        body = next(iter(reading.within(behind + 2, by.end() - 2, "Institution")), None) if by else None
        if body is not None and PARTY_OR_STATE.search(body.name):
            yield body, policy.start  # 根据《甲条例》规定，经|乙市委常委会研究
        elif group and all(actor.type == "Place" for actor in group):
            yield from ((actor, policy.start) for actor in group)
        elif place is not None:
            yield place, policy.start  # 根据《甲市机构改革方案》，|甲市农业局更名
        return
    if place is None:  # 某区规划: an area that no list knows
        areas_told = reading.last_of_each("Place")
        place = next((f for f in areas_told if policy.name.startswith(f.name) and f.attributes.get("kind") == "area"), None)
    if place is not None and (_STATE_OF.match(reading.text, policy.end) or (_READ.search(left) and _PLAN.search(policy.name))):
        yield place, policy.start


def _given_to(reading: Reading, policy: Found) -> list[Found]:
    """Whom a policy is given to, or who has made it: 《甲方案》由|乙局会同丙局制定; 该办法由|乙局印发 behind 《甲办法》."""
    text = reading.text
    given = _GIVEN_TO.match(text, policy.end)
    if given and given["far"] and policy_words.verbs(reading.vocabulary, "act").sub("", _before(reading, policy)):
        given = None  # 某工程是“甲”工程重点项目，也是大工程之一，|由乙公司建设
    starts = [given.end()] if given else []
    if policy.attributes.get("kind") == "document":
        head = policy_words.document_head(reading.vocabulary, policy.name)
        told = expression(rf"(?:[。；\n]|，(?=该|此))(?:该|此|这[一份部项]*)?{re.escape(head)}(?:已|是)?由") if head else None
        again = told.search(text, policy.end, policy.end + _NEAR) if told else None
        starts += [again.end()] if again and "《" not in text[policy.end : again.start()] else []
    groups = [_together(reading, at) for at in starts]
    return next((g for g in groups if g and _CARRIES.match(text, g[-1].end)), [])


def _before(reading: Reading, policy: Found) -> str:
    """What stands before a policy in its clause."""
    return reading.text[reading.clause_of(policy.start)[0] : policy.start].strip("“《 \n")


def _together(reading: Reading, at: int) -> list[Found]:
    """The bodies and places that one thing is done by: 乙局会同丙局、丁县."""
    return reading.side_by_side(at, _TOGETHER, lambda at: reading.starting_at(at, "Institution") or reading.innermost_at(at))


def charged_with(reading: Reading, policy: Found) -> Iterator[tuple[Found, int]]:
    """（一）实施“清河”行动。…（责任单位：甲局、乙镇）: who is charged with the one policy of an item of a plan."""
    line = reading.line_start(policy.start)
    charged = CHARGED.search(reading.text, policy.end, reading.line_end(policy.end))
    if charged is None or reading.within(line, charged.start(), "Policy")[0] is not policy:
        return
    yield from ((body, body.start) for body in charged_at(reading, charged.end()))


def charged_at(reading: Reading, at: int) -> Iterator[Found]:
    """The bodies and places behind 责任单位：, up to the end of the bracket."""
    stop = min((k for mark in "）。\n" if (k := reading.text.find(mark, at)) >= 0), default=len(reading.text))
    bodies = list(reading.within(at, stop, "Institution", "Place"))
    for body in bodies:
        inside = any(o is not body and o.start <= body.start and body.end <= o.end for o in bodies)
        shared = body.type == "Place" and reading.text.find("人民政府", body.end, stop) >= 0  # 甲市、乙县人民政府
        if not inside and not shared:
            yield body


def _spokesman(reading: Reading, start: int, end: int) -> list[Found]:
    """The body for which the person of a clause speaks: the area itself for its party committee or government."""
    bodies = [b for b in reading.within(start, end, "Institution") if not b.name.endswith("党组")]
    if not bodies:
        return []
    area = bodies[0].attributes.get("area")
    if isinstance(area, Found) and PARTY_OR_STATE.search(bodies[0].name):
        return [area]
    return bodies[:1]
