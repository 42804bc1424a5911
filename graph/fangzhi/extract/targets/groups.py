"""So many of a group do or suffer a thing: 14个村完成确权, 120人参加, 3人受伤; and the figures told with 分别."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import batches as target_batches
from fangzhi.extract.targets import crowds as target_crowds
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.elected import elected
from fangzhi.extract.targets.measures import Before, Phrase
from fangzhi.extract.targets.suffered import damage, loss, suffered
from fangzhi.extract.targets.words import PEOPLE

_PRESENT = expression(
    r"(?:应到(?!位)|应出席|实到|实际(?:出席|到会)|到场|现场(?=观众|嘉宾|群众)|到会|参会|与会|参赛|参展|参训|参演|列席|正式(?=代表)|特邀(?=代表)|请假(?!条)|缺席)(?:的)?[\u4e00-\u9fff]{0,6}?$|(?<=[，、及和])(?:候补)?(?:[省市县区州旗]委)?(?:候补)?(?:委员|代表)$|"
    r"出席(?:本次|这次|此次)?(?:会议|大会|全会|全体会议)的(?P<who>[\u4e00-\u9fff]{2,8})$"
)
_BUILT_AHEAD = expression(r"(?P<how>建成投用|建成投产|投用|在建|竣工)(?:的?有|面积(?:达到?|为)?|了|达)?$")
_BUILT_BEHIND = expression(r"(?:已)?(?P<how>建成投用|建成投产|建成|投用|在建|竣工)(?=[，。；、]|$)")
_SO_MUCH = expression(r"(?:目前|现)?(?:已有?|另有|还有|其中|有)?")
_SET_UP = ("成立", "建立", "设立", "开通", "签订", "签署", "达成", "签下")  # 与210户农户|签订收购合同
_TASK = expression(r"(?:年度)?(?:的)?(?:任务|工作任务|目标任务|目标|工作)$")
_GROUP_NOUN = expression(r"[\u4e00-\u9fff（）]{1,12}?(?=[要将已均都全完实建通参入脱挂达验投获和与签])")
_GROUP_VERB = expression(
    r"(?:[要将已均都]|全部|全面|实现|已经|基本|顺利|成功|先后)*(?P<verb>完成|实现|建成|通过|成立|建立|设立|开通|入选|脱贫|挂牌|达标|验收|投用|获评|签[订署下]|达成(?!率))(?P<what>[^，。；！？]{0,30})"
)
_HELPED = expression("(?:帮助|帮扶|带动|助力|支持|推动|促进|支援)$")
_AND_GROUP = expression(r"[和与及、]\d[\d.]*[个家户名座处]?[^，。；、和\d要将]{1,10}?(?=要|将|全|已|均|都|完|实)")
_CAME = expression(
    r"(?P<who>[\u4e00-\u9fff“”]{0,14}?)(?:[、和及]\d[\d.万]*[支名个家位][\u4e00-\u9fff]{1,6}?|共?\d[\d.万]*[余多]?人)*(?:昼夜|连夜|全力|已|已经|均|都|也|将|踊跃|积极|应邀|现场|全部|共同|报名|分别|前来|到场|线上线下|线[上下])*"
    r"(?P<verb>参赛(?![队者选])|踏上赛道|同[台场]竞技|(?:参与|展开)角逐|参战|搜救(?!犬)|施救|抢险|参会|参训|参演|参展(?!商|品|区)|到场|到会|参加|参与(?!其中)|出席|列席(?!代表|人员)|旁听|(?:面向国徽)?(?:庄严)?宣誓|获奖(?![者人作单项名情证选])|(?:荣?获|被授予)(?=[^，。；、]{2,14}(?:称号|荣誉|奖(?=[，。；]|$)))|签字|观看|观摩|聆听)(?:了)?(?P<what>[\u4e00-\u9fff“”]{0,12})(?=[，。；、！]|$)"
)
_COME = frozenset("户 人 名 家 个 条".split())
_GOT = expression(
    r"(?:[、和]?\d[\d.]*[百千万]*[余多]?人)?(?P<who>[\u4e00-\u9fff]{0,8}?)(?:全部?|都|均|已经?|也|陆续|相继|顺利|先后|正式|集中|同时)*"
    r"(?P<verb>搬了?[进入]|住[进上]|入住(?!率)|入驻|[用喝]上|投产|竣工投产|竣工投用|竣工|开工建设|新?开工(?=[，。；、！]|$)|建成投[产用]|投入使用|落地开工|复工|复产|脱贫|入股|入社)(?:了)?[^，。；、]{0,8}(?=[，。；、！]|$)"
)
# 12个集体、19人次受到表彰, 5名干警被市中院记功
_HONOURED = expression(
    r"(?P<who>[\u4e00-\u9fff]{0,8}?)(?:[、和及]\d+(?:人次|[个名人])[\u4e00-\u9fff]{0,6}?)?(?:先后|均|都|分别|已)*"
    r"(?P<how>被[^，。；\d]{0,12}?(?:记功|嘉奖|通报表扬|表彰)|(?:受到?|获得?|荣获)[^，。；\d]{0,12}?(?:表彰|嘉奖|表扬)(?:奖励)?)(?=[，。；]|$)"
)
# 208户|社员领到分红款412万元
_PAID = expression(
    r"(?P<who>社员|村民|农户|群众|股民|股东|成员)们?(?:现场|当场|均|都)*(?:领到|领取|拿到|分到|分得)了?(?P<what>[\u4e00-\u9fff]{0,4}(?:分红|红利|股金)款?)"
)
_ALL_OF = expression(
    r"(?:[^，。；0-9]{1,40}等|合作社|公司|基地|村里|镇里|力争|确保|预计|计划|年内|年底前|[一二三四]季度末?|\d+月(?:底|末)?前?|(?:首|第[一二三])批|将有?|[全该][市县区镇乡村]|已有?|现有|共有?|有|其中|另有|目前|首批|今年|去年|当年|截至目前|，)*"
)
_TAKES_PART = frozenset("参赛 参展 参会 参训 参演 参战 到会 到场".split())
_THE_OCCASION = expression(  # 86名选手|参加比赛; who takes part in 第九届亚冬会 tells of another one
    "(?:了|也|此次|本次|本届|这次|当天的|当日的|[全大]会)*(?:活动|会议|大会|表决|比赛|赛事|开幕式|闭幕式|仪式|演练|演习|现场观摩|演出|庭审|博览会|培训|宣讲|报告)?"
)
_TOLD_WHOLE = frozenset("获奖 获 荣获 被授予 签字 宣誓 庄严宣誓".split())
_HOUSEHOLDS = expression(r"\d[\d.]*[百千万]*[余多]?户[、和]?$")  # 首批416户、|1237人|搬入新居
_VOTED = expression(r"(?P<vote>赞成|同意|反对|弃权)")
_VOTED_BEFORE = expression(r"(?P<vote>赞成|同意|反对|弃权)(?:票)?$")
_KIND = expression(r"(?:其中|、|，)(?P<kind>(?:\d+[万亿]元以上)?[\u4e00-\u9fff]{0,8}项目)$")
_ALONE = expression(
    r"(?:.{0,80}?(?:等|共|共计|和|及|以及|群众|委员|代表|职工|学生|记者|游客|市民|观众|选手|村民|居民|师生|干部|党员|志愿者|嘉宾|运动员|教师|家长|负责人|人员|爱好者)|[\s，、]|其中|共|共有|累计|近|来自[^，。；]{2,20}的|[^，。；]{2,30}(?:等地|等?[两三四五六七八九十\d]+[个]?[省市县区]|等省市?)的|吸引了?|当天|当日|来自|[全本该][镇乡县市区村])*$"
)


def group(reading: Reading, quantity: Quantity, before: Before | None) -> Phrase | None:
    """Of the phrases of groups the one that a quantity stands in."""
    if quantity.sense == "money":
        return loss(reading, quantity) or target_batches.together(reading, quantity)
    if quantity.sense in ("area", "length"):
        return _built(reading, quantity) or damage(reading, quantity)
    if quantity.sense != "count":
        return None
    if quantity.start < reading.headline_end:
        return suffered(reading, quantity) or target_crowds.came(reading, quantity, before) or _of_place(reading, quantity)
    return (
        _votes(reading, quantity)
        or elected(reading, quantity)
        or _of_batch(reading, quantity)
        or suffered(reading, quantity)
        or target_batches.together(reading, quantity)
        or _present(reading, quantity)
        or _came(reading, quantity, before)
        or target_crowds.came(reading, quantity, before)
        or _got(reading, quantity)
        or _paid(reading, quantity)
        or _honoured(reading, quantity)
        or _of_place(reading, quantity)
    )


def _votes(reading: Reading, quantity: Quantity) -> Phrase | None:
    """以27票赞成、1票弃权通过; 赞成27票: how a sitting voted."""
    if quantity.unit != "票":
        return None
    behind = _VOTED.match(reading.text, quantity.end)
    ahead = _VOTED_BEFORE.search(reading.text, max(0, quantity.start - 4), quantity.start)
    told = behind or ahead
    if told is None:
        return None
    start, end = min(told.start(), quantity.start), max(told.end(), quantity.end)
    return Phrase(told["vote"], "attend", "done", start, end, "表决")


def _of_batch(reading: Reading, quantity: Quantity) -> Phrase | None:
    """此次集中开工项目21个，…，其中外资项目|2个: of what kind those are that are begun together."""
    clause, _ = reading.clause_of(quantity.start)
    kind = _KIND.search(reading.text, clause, quantity.start)
    if kind is None or quantity.unit != "个" or not project_lists.is_batch(reading, quantity.start):
        return None
    return Phrase(kind["kind"], "make", "done", kind.start("kind"), quantity.end)


def _built(reading: Reading, quantity: Quantity) -> Phrase | None:
    """建成投用20.6万平方米, 另有9万平方米在建: how much of a project stands."""
    clause, end = reading.clause_of(quantity.start)
    left = reading.text[clause : quantity.start]
    ahead = _BUILT_AHEAD.search(left)
    if ahead is not None:
        return Phrase(ahead["how"] + "面积", "reach", "done", clause + ahead.start(), quantity.end)
    behind = _BUILT_BEHIND.match(reading.text, quantity.end, end) if _SO_MUCH.fullmatch(left) else None
    return Phrase(behind["how"] + "面积", "reach", "done", quantity.start, behind.end()) if behind else None


def _came(reading: Reading, quantity: Quantity, before: Before | None) -> Phrase | None:
    """近两百名教师参加了观摩, 326家企业参会: who takes part in an event."""
    clause, end = reading.clause_of(quantity.start)
    match = _CAME.match(reading.text, quantity.end, end)
    begin = before.quantity.end if before is not None and before.quantity.end > clause else clause
    left = reading.text[begin : quantity.start]
    beside = reading.ending_at(quantity.start, "Place", "Institution")
    alone = beside or _ALONE.fullmatch(left) or (before and begin > clause)
    if match is None or not alone or match["who"].endswith(("的", "和")) or _goes_on(reading, quantity, before):
        return None
    if quantity.unit == "个" and "的" in match["who"][1:]:
        return None  # 9个|镇的镇长|参加
    begin = match.start("who") + 2 * match["who"].startswith(("列席", "特邀"))
    if target_words.holds_verb(reading, begin, match.end("who")):
        return None  # 代表|肩负重托|出席
    who, verb, what = match["who"].removeprefix("的"), match["verb"], match["what"]
    name = who or verb + what  # 86名|选手参加比赛, 300人|参加演练
    if who and verb in _TAKES_PART:
        name = verb + who
    elif who and verb in _TOLD_WHOLE:
        name = f"{verb}{what}的{who}" if what else who + verb  # 3支队伍|获三等奖
    elif who and _THE_OCCASION.fullmatch(what) is None:
        return None  # 参加另一展览的|展商
    return Phrase(name, "attend", "done", quantity.start, match.end(), verb)


def _goes_on(reading: Reading, quantity: Quantity, before: Before | None) -> bool:
    """调集9辆消防车和|3条|搜救犬到场: whether a number goes on with the verb of the one before."""
    phrase = before.phrase if before is not None and before.phrase is not None else None
    return (
        phrase is not None and phrase.kind == "make" and reading.text[phrase.end : quantity.start] in ("、", "和", "及", "以及")
    )


def _honoured(reading: Reading, quantity: Quantity) -> Phrase | None:
    """12个集体、|19人次|受到市级以上表彰: so many of a body, or at a meeting, are honoured."""
    clause, end = reading.clause_of(quantity.start)
    told = _HONOURED.match(reading.text, quantity.end, end) if quantity.unit in (*PEOPLE, "人次", "个", "家") else None
    if told is None or target_words.holds_verb(reading, told.start("who"), told.end("who")):
        return None
    name = ("记功" if "记功" in told["how"] else "受表彰") + told["who"]
    # 会上，甲公司、乙公司等|12家|企业受到表彰: at the meeting
    here = "会上" in reading.text[reading.sentence_of(clause)[0] : quantity.start]
    if not here and reading.text.endswith("等", clause, quantity.start):
        return None
    return Phrase(name, "attend" if here else "make", "done", quantity.start, told.end(), loose=True)


def _got(reading: Reading, quantity: Quantity) -> Phrase | None:
    """120户牧民搬了进去, 12条生产线投产: so many of whom or what the clause tells that it came about."""
    clause, end = reading.clause_of(quantity.start)
    got = _GOT.match(reading.text, quantity.end, end) if quantity.unit in _COME else None
    place, beside = reading.starting_at(clause, "Place"), reading.ending_at(quantity.start, "Place")
    begin, stop = place.end if place else clause, beside.start if beside and not place else quantity.start
    of = _HOUSEHOLDS.search(reading.text, begin, stop) if quantity.unit == "人" else None
    led = _ALL_OF.fullmatch(reading.text, begin, of.start() if of else stop)
    if got is None or led is None or target_words.holds_verb(reading, got.start("who"), got.end("who")):
        return None
    return Phrase(got["who"] + got["verb"].replace("了", ""), "make", "", clause, got.end(), got["verb"])


def _paid(reading: Reading, quantity: Quantity) -> Phrase | None:
    """208户社员领到分红款: to how many a share is paid."""
    paid = _PAID.match(reading.text, quantity.end) if quantity.unit in ("户", *PEOPLE) else None
    return Phrase(f"领到{paid['what']}的{paid['who']}", "make", "done", quantity.start, paid.end("who"), "领到") if paid else None


def _present(reading: Reading, quantity: Quantity) -> Phrase | None:
    """应到代表218名，实到205名; 到场教师近200名; 委员34人出席: how many were there."""
    clause, end = reading.clause_of(quantity.start)
    was = _PRESENT.search(reading.text, max(clause, quantity.start - 18), quantity.start)
    if quantity.unit == "人次" and was is not None and was.group().startswith("参训"):
        return None  # 开设夜校28所，参训群众|1.2万人次: of no one occasion
    if was is None or not re.match(r"[，。；、]|$|出席|参加|列席", reading.text[quantity.end : end + 1]):
        return None
    start = quantity.start - len(was.group())
    name = re.sub(r"(?:已经?|共|约|近|将|预计)*(?:达到?|有|为)?$", "", was["who"] or was.group())
    return Phrase(name or was.group(), "attend", "done", start, quantity.end, "到会")


def _of_place(reading: Reading, quantity: Quantity) -> Phrase | None:
    """云东区14个村全部完成确权: so many of a place do it; the number must stand right behind the place."""
    text = reading.text
    clause, end = reading.clause_of(quantity.start)
    near = reading.ending_at(quantity.start, "Place", "Institution") or re.search(
        r"所辖$|[和与]$|[全该](?:[市区县州乡镇村]|街道)$", text[clause : quantity.start]
    )
    noun = _GROUP_NOUN.match(text, quantity.end, end)
    if isinstance(near, Found) and text[near.start - 1 : near.start] in ("与", "同", "跟"):
        return None  # 公司与济南|两家|旅行社签订协议
    if isinstance(near, Found) and _HELPED.search(text, clause, near.start):
        return None  # 帮助乙市|1.2万名|脱贫人口实现就业: who helps them did it
    if not near or noun is None:
        return None
    other = _AND_GROUP.match(text, noun.end(), end)
    verb = _GROUP_VERB.match(text, other.end() if other else noun.end(), end)
    if verb is None:
        return None
    if verb["verb"] == "完成" and re.search(r"\d", verb["what"]):
        return None  # 六个|园区完成产值9亿元: what they did is another figure
    what = _TASK.sub("", verb["what"].removeprefix("了"))
    start = near.start if isinstance(near, Found) else clause + near.start()
    made = noun.group() + (what if verb["verb"] in ("完成", "实现", "通过") else "")
    if verb["verb"] in _SET_UP and what:
        made = f"{verb['verb']}{what}的{noun.group()}"  # 成立理事会的村
    modality = "done" if re.search(r"已|了", verb.group()) else ("require" if "要" in verb.group() else "")
    return Phrase(made, "group", modality, start, verb.end()) if 2 <= len(made) <= 30 else None
