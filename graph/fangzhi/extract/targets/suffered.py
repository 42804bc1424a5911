"""What an accident or a disaster took: casualties, damage, loss; who comes to help; how many accidents a time had."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import quantities
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.measures import Phrase
from fangzhi.extract.targets.words import PEOPLE

# 12间房屋倒塌, 冲毁民房12间: what a disaster did to things
_RUINED = "被?(?:冲毁|损毁|毁坏|损坏|淹没|倒塌|垮塌|坍塌|压塌|压垮|受损|掩埋|烧毁|绝收)"
_RUINED_BEFORE = expression(
    rf"(?<![修恢]复)(?<!完成)(?<!清理)(?<!排查)(?<!整治)(?<!重建)(?P<how>{_RUINED})(?:了)?(?P<what>[\u4e00-\u9fff]{{1,8}}?)(?:共|共计|约|达|近|超过?|逾|面积)*$"
)
# 倒塌房屋|142户|386间: of how many households, and how many rooms
_ROOMS = expression(rf"(?P<how>{_RUINED})(?:了)?(?P<what>[\u4e00-\u9fff]{{1,8}}?)(?:共|约)?\d+[户处条段]、?$")
_AND_ROOMS = expression(r"、?\d[\d.]*(?:间|公里|延?米)(?=[，。；、]|$)")
# 损毁道路9公里、|桥梁3座|、河堤6公里
_AND_RUINED = expression(
    rf"(?P<how>{_RUINED})[\u4e00-\u9fff]{{1,8}}?\d[\d.]*万?[余多]?[\u4e00-\u9fff]{{1,3}}(?:\d[\d.]*(?:公里|米|间))?(?:、[\u4e00-\u9fff]{{1,8}}?\d[\d.]*万?[余多]?[\u4e00-\u9fff]{{1,3}}){{0,4}}、(?P<what>[\u4e00-\u9fff]{{1,8}}?)$"
)
# 24个|乡镇（街道）、186个村受灾
_AREAS_STRUCK = expression(
    r"(?P<who>(?:行政|自然)?村|乡镇|[镇乡县]|街道|社区|县区)(?:（[^（）]{1,6}）)?(?:[、和]\d+个[\u4e00-\u9fff（）]{1,8}?)*(?:不同程度|均|共|先后)?受灾(?=[，。；（]|$)"
)
# 农作物受灾8.6万亩、成灾3.2万亩
_CROPS = expression(
    "(?P<what>(?:农作物|作物|粮食|[早中晚]稻|油菜|农田|耕地|水稻|小麦|玉米|蔬菜|果树|果园|林地|草场)?(?:受灾|成灾|绝收)(?:面积)?)(?:共计?|约|达到?|近|超过?|逾)*$"
)
# 4名|伤员已送医院: the word itself says what they suffered
_HURT_ONES = expression(r"(?:重|轻)?(?P<what>伤员|伤者|幸存者|遇难者)(?=[，。；、]|已|均|被|正|全部|送|转|在|经|遗体)")
# 8户|26人|受灾: the other of a pair
_AND_PEOPLE = expression(r"[\d.]+万?[余多]?人(?:受灾|被困|受困)(?=[，。；、（！]|$)")
_LED = expression(
    r"(?:[^，。；]{0,20}?(?:造成|导致|致使|致|已有?|有|共|全[省市县区镇乡村]|[个户村]))?(?:\d+个(?:乡镇|[镇乡村]|街道|社区)(?:（[^（）]{1,8}）)?[、和]?){0,3}\s*"
)
_STRUCK = expression(r"(?:用户|居民|群众|村民)?(?:共|均)?(?P<what>受灾|断电|停电|断水)(?=[，。；、（！]|$)")
_HURT = expression(
    r"(?P<what>(?:房屋|民房|住房|农房|厂房|车辆|船只|桥梁|大棚|机动车)"
    r"(?:被(?:掩埋|淹|毁|困)|倒塌|受损|损毁|损坏|沉没))(?=[，。；、])"
)
# 全年共发生事故37起、|死亡29人: of the area that counts its accidents, not of one of them
_COUNTED_UP = expression(r"事故\d+起、$")
# 受灾农户4户, 受灾人口17人: whom a disaster struck, told before their number
_STRUCK_BEFORE = expression(
    r"(?:[本此这]次|其中|目前|全[省市县区镇乡村]|火灾|灾害|事故|洪灾|造成|共|有)*(?P<what>受灾(?:农户|住户|群众|居民|人员|人口|户数?|人数))(?:共计?|约|达到?|近|超过?|逾|有|为)*"
)
# 安全员李某等|4名|责任人员已被公安机关依法控制
_HELD = expression(
    r"(?:相关|有关|主要)?(?:责任人员?|责任人|嫌疑人|犯罪嫌疑人|涉案人员|管理人员|人员)?(?:已|均|先后|全部)*被(?:当地)?(?:公安机关|警方|公安部门)?(?P<what>依法控制|控制|采取(?:刑事)?强制措施|刑事拘留|批准逮捕)(?=[，。；]|$)"
)
_HEALED = expression(r"[^。；]{0,40}?[，均都已全](?P<what>脱离(?:了)?(?:生命)?危险)(?=[，。；！]|$)")
# 造成2死5伤, 致1死
_TOLL = expression(
    r"(?:造成|导致|致使?|酿成|事故|[，：\s])(?:至少|已|共)?(?P<dead>\d+|[一二两三四五六七八九十]+)人?死(?:[、，]?(?P<hurt>\d+|[一二两三四五六七八九十]+)人?伤)?"
    r"(?=[，。；！、\s]|的|$)"
)
_CONSULT = expression(r"(?P<who>[\u4e00-\u9fff]{0,6}?专家)[^，。；]{0,24}?会诊")
_HAPPENED = expression(r"发生(?P<what>[\u4e00-\u9fff]{0,10}事故)$")


def suffered(reading: Reading, quantity: Quantity) -> Phrase | None:
    """Of these phrases the one that a count stands in."""
    return (
        damage(reading, quantity)
        or _struck(reading, quantity)
        or _outcome(reading, quantity)
        or _consulted(reading, quantity)
        or _accidents(reading, quantity)
    )


def loss(reading: Reading, quantity: Quantity) -> Phrase | None:
    """直接经济损失约860万元."""
    clause, _ = reading.clause_of(quantity.start)
    loss = re.search(
        r"(?:其中(?P<of>[\u4e00-\u9fff]{2,6}?))?(?<!挽回)(?<!避免)(?<!追回)(?<!减少)(?:直接)?经济损失(?:初步)?(?:估算|估计|统计|核定|评估|核算)?(?:达|为|约为?|共计?)*$",
        reading.text[clause : quantity.start],
    )
    if loss is None:
        return None
    name = (loss["of"] or "") + ("直接经济损失" if "直接" in loss.group() else "经济损失")  # 其中|农业|经济损失
    return Phrase(name, "outcome", "done", clause + loss.start(), quantity.end)


def damage(reading: Reading, quantity: Quantity) -> Phrase | None:
    """31间房屋被掩埋, 冲毁民房12间: what a disaster did to things."""
    hurt = _HURT.match(reading.text, quantity.end)
    if hurt is not None:
        return Phrase(hurt["what"], "outcome", "done", quantity.start, hurt.end())
    clause, _ = reading.clause_of(quantity.start)
    crops = _CROPS.search(reading.text, clause, quantity.start) if quantity.unit in ("亩", "公顷") else None
    if crops is not None and re.match(r"[，。；、！）]|$", reading.text[quantity.end : quantity.end + 1]):
        return Phrase(crops["what"], "outcome", "done", crops.start(), quantity.end)
    things = quantity.unit not in PEOPLE
    ruined = _RUINED_BEFORE.search(reading.text, clause, quantity.start) if things else None
    ruined = ruined or (_AND_RUINED.search(reading.text, clause, quantity.start) if things else None)
    ruined = ruined or (_ROOMS.search(reading.text, clause, quantity.start) if quantity.unit in ("间", "公里", "米") else None)
    ends = re.match(r"[，。；、！）]|$", reading.text[quantity.end : quantity.end + 1])
    if ruined is None or not (
        ends or (quantity.unit in ("户", "处", "条", "段") and _AND_ROOMS.match(reading.text, quantity.end))
    ):
        return None
    return Phrase(ruined["how"] + ruined["what"], "outcome", "done", ruined.start(), quantity.end)


def _struck(reading: Reading, quantity: Quantity) -> Phrase | None:
    """9户31人受灾, 1200户停电: whom a disaster struck, where nobody was hurt."""
    clause, _ = reading.clause_of(quantity.start)
    if quantity.unit == "个" and (areas := _AREAS_STRUCK.match(reading.text, quantity.end)):
        return Phrase("受灾" + areas["who"], "outcome", "done", quantity.start, areas.end())
    place = reading.starting_at(clause, "Place")
    begin = place.end if place is not None and place.end < quantity.start else clause
    before = _STRUCK_BEFORE.fullmatch(reading.text, begin, quantity.start) if quantity.unit in ("户", *PEOPLE) else None
    if before is not None and re.match(r"[，。；、！）]|$", reading.text[quantity.end : quantity.end + 1]):
        return Phrase(before["what"], "outcome", "done", before.start(), quantity.end)
    led = _LED.fullmatch(reading.text, clause, quantity.start) or reading.ending_at(quantity.start, "Place")
    if quantity.unit not in ("户", "人") or not led:
        return None  # 九州地区|25万户断电: of a place that is not known
    pair = quantity.unit == "户" and _AND_PEOPLE.match(reading.text, quantity.end)
    struck = _STRUCK.search(reading.text, quantity.end, pair.end()) if pair else _STRUCK.match(reading.text, quantity.end)
    return Phrase(struck["what"], "outcome", "done", quantity.start, struck.end()) if struck else None


def _outcome(reading: Reading, quantity: Quantity) -> Phrase | None:
    """3人受伤, 其中重伤2人, 5名施工人员被埋: the casualties of an accident."""
    if quantity.unit not in PEOPLE:
        return None
    clause, end = reading.clause_of(quantity.start)
    behind = target_words.suffered(reading.vocabulary).match(reading.text, quantity.end, end)
    if behind is not None:
        return Phrase((behind["safe"] or "") + behind["what"].replace("了", ""), "outcome", "done", quantity.start, behind.end())
    if held := _HELD.match(reading.text, quantity.end, end):
        return Phrase("被" + held["what"], "outcome", "done", quantity.start, held.end())
    ones = _HURT_ONES.match(reading.text, quantity.end, end + 1)
    if ones is not None and (healed := _HEALED.match(reading.text, ones.end())):  # 5名|伤者经抢救，均已脱离生命危险
        return Phrase(healed["what"].replace("了", ""), "outcome", "done", quantity.start, healed.end())
    if ones is not None:
        return Phrase(ones["what"], "outcome", "done", quantity.start, ones.end())
    ahead = target_words.suffered_before(reading.vocabulary).search(reading.text[clause : quantity.start])
    if ahead is None or not re.match(r"[，。；、！）]|$", reading.text[quantity.end : quantity.end + 1]):
        return None
    if _COUNTED_UP.search(reading.text, clause, clause + ahead.start()):
        return Phrase(ahead["what"], "make", "done", clause + ahead.start(), quantity.end)
    return Phrase(ahead["what"], "outcome", "done", clause + ahead.start(), quantity.end)


def _consulted(reading: Reading, quantity: Quantity) -> Phrase | None:
    """某主任率|6名专家|前来会诊: who comes to the help of the hurt."""
    came = _CONSULT.match(reading.text, quantity.end) if quantity.unit in PEOPLE else None
    return Phrase("会诊" + came["who"], "outcome", "done", quantity.start, came.end(), "会诊") if came else None


def _accidents(reading: Reading, quantity: Quantity) -> Phrase | None:
    """全市共发生各类|事故37起: how many accidents a time had."""
    clause, _ = reading.clause_of(quantity.start)
    told = _HAPPENED.search(reading.text, clause, quantity.start) if quantity.unit == "起" else None
    return Phrase(told["what"], "make", "done", told.start(), quantity.end, "发生") if told else None


def toll(reading: Reading) -> Iterator[tuple[Quantity, Phrase]]:
    """造成2死5伤: the dead and the hurt of an accident, counted without a unit."""
    for match in reading.matches(_TOLL, "死"):
        for group, what in (("dead", "死亡"), ("hurt", "受伤")):
            count = quantities.number(match[group] or "")
            if count is not None:
                start = match.start(group)
                end = match.end(group) + 1
                amount = Quantity(start, end, count, "人", count, "人", False, "", "count", start)
                yield amount, Phrase(what, "outcome", "done", start, end)
