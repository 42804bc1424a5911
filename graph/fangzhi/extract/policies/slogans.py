"""What a quote shows to be a policy by its own form, and what it shows to be none."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading

_NUMBER = "一二两三四五六七八九十"
# 四抓一打通, 两不愁三保障: counted twice, it names a policy wherever it stands; 三下五除二 does not
_TWICE = expression(
    rf"(?!.*(?:[届年月日个岁名条户亩世秒里米斤元天]|季度|全会|除二|离十))[{_NUMBER}][^\W\d{_NUMBER}]{{1,3}}(?:[{_NUMBER}][^\W\d{_NUMBER}]{{1,3}})+"
)
# “一对一”帮扶, “手把手”教: how it is done
_MANNER = expression(r"[一二两三几点面]对[一二两三多点面]|手[把牵]手|零距离")
# 以“小切口”推动“大整治”: a figure of speech
_SMALL = expression(r"[以用从]“小[^“”]{1,5}”[^“”，。]{0,6}$")
_BIG = expression(r"”[^“”，。]{0,6}“大")
# “两客一危一重”|车辆: kinds of things
_KIND = expression("”?(?:重点)?(?:车辆|车|企业|单位|人员|人群|群体|场所|行业|船舶|设施)")
# 把“出户入园”|这条路子走实
_WAY_OF = expression(r"”(?:这[条一个]|的)(?:新|好)?(?:路子|新路|好路|做法|模式|机制)")


# “优势互补、互惠互利”的|合作原则, “四有好老师”的|标准, “四不两直”|方式: by what one acts; “九通一平”|道路工程 is built;
# 围绕“甲”|主题 it is talked
_NO_NAME = expression(
    r"”(?:这一?个?|的)?(?:主题|课题|议题|话题|专题)(?!教育|党日|活动|实践|[月年])|"
    r"”(?:(?:的|为)?(?:[\u4e00-\u9fff]{2})?(?:原则|宗旨|口号|指导)|的标准|的?(?:方式|形式)|(?:道路|管网|桥梁|厂房|场馆)[^，。、“”]{0,6}工程)"
)
# 以“夏季行动”|为工作抓手
LEVER = expression(
    r"[\u4e00-\u9fff]{0,6}?为(?:[\u4e00-\u9fff]{2,4})?(?:抓手|载体|契机|牵引|平台|引擎|统领|主线|引领|突破口|依托|导向)"
)
_LEVER = r"[\u4e00-\u9fff]{0,10}“[^“”\n，。]{2,14}”(?:专项行动|行动|活动|工程)?"
_EACH_LEVER = expression(rf"(?![、和]){_LEVER}")
_LEVERS = expression(rf"(?<![可所])以(?![及来])(?P<row>{_LEVER}(?:[、和]?{_LEVER}){{1,5}})(?={LEVER.pattern})")
# 实行“封闭式”|管理
_KIND_OF = expression("[\u4e00-\u9fff]+[化式]”管理")


# 形成“内外联动、双向互济”的|开放格局: how things have become
_BECOME = expression("形成了?$")
_SHAPE = expression("”的?[^，。；“”]{0,8}?(?:格局|局面|态势|氛围)")


# “林海清零行动”, “项目大会战”, “路长制”, “崇军十条”, “稻谷贷”: a quote that says itself what kind of thing it is
_ITSELF = expression(
    r"(?![一二两三四五六七八九十]大|非法|初步)[^，。、“”的]{2,12}(?:(?<!我)行动|计划|攻坚|会战|清零|攻势|(?:发展|提升|培育|惠民|提质|振兴|富民)工程|(?<![编体建定机限控压管抵强牵克遏抑两])制|助学金|奖学金)"
    r"|[\u4e00-\u9fff]{1,5}(?<!尽)(?:贷|(?:指数|价格|收入|保)险)|(?!第)[\u4e00-\u9fff]{2,8}[一二三四五六七八九十]{1,3}条"
    r"|[\u4e00-\u9fff]{2}[强立兴][省市县区]"
)
# “护林员包片”|制度, “项目管家”|制: what calls the quote before it a way of doing things
SYSTEM = expression(r"制度|机制|工作法|制(?![造作定品药图剂约止裁])|[\u4e00-\u9fff]{2}(?:计划|攻势)")


def names_itself(inner: str) -> bool:
    """Whether a quote ends with what it is, wherever it stands."""
    return _ITSELF.fullmatch(inner) is not None


def parallel(inner: str) -> bool:
    """学先进、促发展: parts of one length."""
    parts = re.split("[，、]", inner)
    if len(parts) == 1 and len(inner) == 9:
        parts = inner.split("·")  # 党旗引领·五级联防
    return len(parts) > 1 and len({len(p) for p in parts}) == 1 and all(2 <= len(p) <= 8 for p in parts) and len(parts) <= 6


def names_somebody(reading: Reading, start: int, end: int) -> bool:
    """Whether persons or bodies stand in a quote; not what the tagger takes for one in 周调度、月通报、季考核."""
    if re.search("[＋+]", reading.text[start:end]):
        return False  # “党支部＋合作社”模式 names no body
    named = reading.within(start, end, "Person", "Institution")
    if SYSTEM.match(reading.text, end + 1) and named and all(f.type == "Person" and f.rule == "tagger" for f in named):
        for found in named:
            reading.remove(found)  # “山海卫士”三年计划
        return False
    parts = len(re.split("[，、]", reading.text[start:end]))
    if not named or not parallel(reading.text[start:end]) or len(named) >= parts or any(f.rule != "tagger" for f in named):
        return bool(named)
    for found in named:
        reading.remove(found)
    return False


def is_manner(reading: Reading, start: int, end: int) -> bool:
    """Whether a quote tells how a thing is done, or is one of a figure of speech."""
    text = reading.text
    if (
        _MANNER.fullmatch(text, start, end)
        or text[start:end] == "一把手"
        or _NO_NAME.match(text, end)
        or _KIND_OF.match(text, start)
    ):
        return True
    if _BECOME.search(text, max(0, start - 4), start - 1) and _SHAPE.match(text, end):
        return True
    big = text.startswith("大", start) and _SMALL.search(text, max(0, start - 20), start - 1)
    return bool(big) or (text.startswith("小", start) and text[start - 2] in "以用从" and _BIG.match(text, end) is not None)


def stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Whether a quote is a name by its form, or by the words that call it a way."""
    inner = reading.text[start:end]
    if 5 <= len(inner) <= 9 and _TWICE.fullmatch(inner):
        return _KIND.match(reading.text, end) is None
    return re.fullmatch("[\u4e00-\u9fff]{4,8}", inner) is not None and _WAY_OF.match(reading.text, end) is not None


def levers(reading: Reading) -> Iterator[tuple[int, int]]:
    """以项目建设“百日会战”、招商引资“百日攻坚”为抓手: each of a row of quotes that the work goes by, with its field."""
    for match in reading.matches(_LEVERS, "抓手", "载体", "引领", "主线", "牵引", "引擎", "统领", "依托", "契机"):
        for item in _EACH_LEVER.finditer(reading.text, *match.span("row")):
            bare = item[0][0] == "“" and item[0][-1] == "”"
            yield item.start() + bare, item.end() - bare
