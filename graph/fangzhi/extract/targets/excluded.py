"""Numbers that are neither goal nor result: prices, bases, parts of names, what counted things are like."""

from fangzhi.expressions import expression
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets.measures import ENDS_FIGURE

_JOURNEY = expression("[到至][\u4e00-\u9fff]{2,8}?(?P<of>的?(?:车程|通行时间|行车时间|时间))[^，。；]*$")  # of the road between
_SENSES = frozenset(("money", "area", "length", "share", "count", "weight", "volume", "power", "energy", "density"))
# what a number may be instead of a goal or a result: a base, a price, a habit
_NONE = expression(
    r"原来(?!的?[^，。；]{0,10}(?:缩短|压[缩减降]|提[高升]|增[加至长]|降|减少|上升|扩大))|原有|此前|起步价|单价|售价|每(?!年[可能]|[户亩人](?:平均|年均)?增收)[年月日天周户人亩斤吨次个公]|每千(?!人口|常住人口|名)|罚款|(?<!立案)(?<!行政)处罚|(?<!冻结)(?<!止付)(?<!追缴)(?<!追回)(?<!扣押)(?<!查封)(?<!查扣)(?<!返还)(?<!挽回)涉案|授信额度|一次性(?!(?:交通|创业|求职|就业|扩岗|吸纳就业)?补[贴助])|时速$|组分$|不到|之一|如果|若|同期为|拖欠|挣|卖到|赔偿|(?<!务工)(?<!劳务)(?<!发放)工资|贪污|受贿|(?<![返退])(?<!返还)(?<!退还)财物|礼金|礼品|判处|全国|世界|全球|洪峰|水位|降雨量|降水量|雨量|(?:草案|条例|办法|规定|守则|公约|细则》?|》)(?:共|共有|全文|一共|全文共)$|违规(?=[发使列收领支报])|违法占|虚报|虚列|冒领|(?:(?<![划细])分[成为]|编成)$|价格(?:指数|总水平)?(?:（[^（）]{1,8}）)?(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)?(?:分别)?(?:上涨|下降)?$"
)
_LOW = expression("(?:以前|之前|过去|那时|当时|当年|曾经?|起初|最初)[^。；]*$")  # 2016年以前，…收入|不足5000元: how poor it was
_FROM = expression(r"[从由][^，。；]{0,16}$")
# 办理时限由9天|压缩至|3天: a stretch of time is a goal only where it grows shorter
_SHORTENED = expression(
    r"(?:时间|时限|住院日|用时|时长|周期|工期|账期|流程|开办|办理|审批|注册)[^，。；]*(?:缩短|压缩|压减|减少|缩减|降|提速)[到至为]了?$"
)
# 举办田间培训班|23期, 开展46期|培训; a second stage (二期) is none
_COURSE = expression("(?:班|讲座|培训|课堂?|夜校|讲堂|沙龙|论坛|节目|专栏|集训|研修|活动)(?:共|累计|近|达|等|了)*$")
_COURSE_BEHIND = expression("[\u4e00-\u9fff]{0,8}?(?:班|讲座|培训|课堂?|讲堂|沙龙)")
_GOOD_DAYS = expression("优良天数(?:累计|共|达到?|为)*$")
_DAILY = expression("日(?:供水|处理|产|加工)(?:能力)?$")  # 日供水|3000吨|水厂1座
# 年产|60万立方米|板材生产线2条, 新建|3000吨|级泊位: how big what is built is
_YEARLY = expression(r"[年日月](?:产|处理|加工|屠宰|供|出栏|繁育|生产)[\u4e00-\u9fff]{0,4}$")
_LINES = expression(
    r"的?[^，。；、\d]{0,14}?(?:生产线|加工线|流水线|装置|机组)|的[^，。；\d]{0,14}?(?:厂|车间|中心|基地|库|场|园区|电站|项目)(?=[，。；、])"
)
_UP_TO = expression(
    r"[^，。；]{0,6}?(?:转为|转而|(?:提高|增加|增长|提升|上升|扩大|收窄|回升|下降|降低|减少|压缩|缩短|[增降升达减])[到至为])"
)
# 支出4126万元，上年为|3690万元; 返还326万元，比去年同期多返还|128万元; 最多的一户分红|3万元; 高出全镇平均水平|4600元
# 下设宣传、督查问责|4个|工作组
_ASIDE = expression(
    r"同比[多少][\u4e00-\u9fff]{1,3}$|(?:上年|去年|前年|上月|上季度)(?:同期)?(?:为|仅|只有|是|仅为|只)$|[比较](?:上年|去年|前年|上月|上季度|往年)(?:同期)?[多少][\u4e00-\u9fff]{1,4}$|"
    r"(?:高出|高于|低于|超出|多于)[^，。；]{0,10}平均(?:水平|值)?$|最[高多少]的?[一1]?[户人名位][^，。；]{0,6}$|(?:下设|内设|分设)[^，。；]*、[^，。；]*$"
)
_INVESTED = expression(
    r"总投资[由从额]|概算(?:总?投资)?$|(?<![年度])计划投资$|(?:(?<!占)总投资|占地(?!区生产)|[划总]用地|建筑面积|用地面积|(?<![果茶桑稻麦菜椒参药林草棉烟植殖培])总面积|规划面积)[^，。；]{0,6}$"
)
_FUND = expression("(?:设立|组建|成立|发起)[^，。；]{0,8}总?规模(?:达到?|为|约|超)?$")  # 设立总规模|10亿元|的基金
_MORE = expression("收入[^。；]{4,40}，增收$")  # 收入完成9亿元，为预算的52%，|增收|7600万元: a rise by an amount
_TREATED = expression("(?<!完成)(?<!累计)(?:修复|治理)面积[^，。；]{0,3}$")  # 甲生态修复工程…，修复面积|7600亩: its area
_TASK = expression(r"(?:占|完成)[^，。；\d]{0,8}(?:任务|计划|目标|预算)(?:数|任务)?的?$")  # 完成年任务|75亿元|的23.7%
_ITS_SHARE = expression(r"的\d[\d.]*%")
_KIND = expression(r"的[\u4e00-\u9fff]{1,12}(?:共|达到?|有)?\d")
_OF_SIZE = expression(r"(?:(?<=以[上下])|以[上下])[\u4e00-\u9fff]{2,12}\d")  # 30户以上|自然寨通硬化路100%
_OF_SOME = expression(r"[\u4e00-\u9fff]{1,6}的[\u4e00-\u9fff]{1,8}\d")
_SIZED = expression(
    r"(?:的|级|产业)?(?:企业|项目|集群|园区|村|大户|产业(?=[，。；、集]|$))|[\u4e00-\u9fff]{0,6}(?:项目|企业|工程)\d"
)  # 实施|500万元|投资建设项目15个


def _on_the_way(reading: Reading, quantity: Quantity, left: str) -> bool:
    """甲县到|乙市|的时间缩短到|2小时: of the road between, not of the place before the measure."""
    way = _JOURNEY.search(left) if quantity.sense == "time" else None
    return way is not None and reading.ending_at(quantity.start - len(left) + way.start("of"), "Place") is not None


def is_none(reading: Reading, quantity: Quantity, left: str) -> bool:
    """Whether a number is neither goal nor result: a price, a base, a part of a name, what things are like."""
    text = reading.text
    courses = quantity.unit == "期" and (_COURSE.search(left) or _COURSE_BEHIND.match(text, quantity.end))
    if (
        quantity.sense not in _SENSES
        and not courses
        and not (quantity.sense == "time" and (_SHORTENED.search(left) or _GOOD_DAYS.search(left)))
    ):
        return True
    start, _ = reading.sentence_of(quantity.start)
    if text.startswith(("不足", "不到"), quantity.start) and _LOW.search(text, start, quantity.start):
        return True
    more = left.strip("，") == "增收" and _MORE.search(text, start, quantity.start)
    more = more or (quantity.sense == "money" and text.startswith("的", quantity.end) and _FUND.search(left))
    if (
        more
        or quantity.base_unit == "百分点"
        or text.startswith("/", quantity.end)
        or any(p.search(left) for p in (_NONE, _INVESTED, _ASIDE))
    ):
        return True
    treated = quantity.sense == "area" and _TREATED.search(left) and project_topics.meant(reading, quantity.start) is not None
    daily = _DAILY.search(left) and not ENDS_FIGURE.match(text, quantity.end)
    if treated or daily or (_FROM.search(left) and _UP_TO.match(text, quantity.end)):
        return True
    # 整合|7个|村的资金9万元, 年产值10亿元以上的|龙头企业30家, 收入超百亿元|企业
    like = (
        _OF_SOME.match(text, quantity.end)
        or (quantity.bound and _KIND.match(text, quantity.end))
        or _OF_SIZE.match(text, quantity.end)
    )
    if like or (quantity.sense == "money" and _SIZED.match(text, quantity.end)):
        return True
    if (
        text.startswith("两项补贴", quantity.start)
        or (quantity.sense == "money" and left.endswith("行政处罚"))
        or _on_the_way(reading, quantity, left)
    ):
        return True
    if (
        (_TASK.search(left) and _ITS_SHARE.match(text, quantity.end))
        or text.startswith(("级", "标段", "阶段"), quantity.end)
        or (quantity.unit in ("人", "年") and text.startswith("制", quantity.end))
        or (_YEARLY.search(left) and _LINES.match(text, quantity.end))
    ):
        return True
    return reading.covering(quantity.figure, quantity.end, "Place", "Institution", "Event", "Policy", "Project") is not None
