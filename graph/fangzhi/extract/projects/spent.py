"""What works cost and how large they are, by any sum and any area in their segment that is not of something else."""

from collections.abc import Iterator
from itertools import pairwise

from fangzhi.expressions import expression
from fangzhi.extract import quantities
from fangzhi.extract.projects import segments as project_segments
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.segments import Segment
from fangzhi.extract.projects.words import Row
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading

_SUM = expression(r"\d[\d.]*[百千万亿]*元")
_WHICH = expression(r"[前后]者(?:约|近|超|投入?|投资|花[了费]?)?")
_LEAST = 50_000  # 元 that works cost: 每公斤4元, 月租800元 are none
# what a sum before which it stands is instead of a cost: made, earned, given, owed, saved, or but a part of it
_OTHER_SUM = expression(
    r"产值|货值|给予|奖补|营收|营业|收入|销售|收益|进账|利润|利税|税|贡献|增收|增加|增长|创汇|产出|效益|分红|工资|补偿|租金|租|奖|罚|基金|贷|授信|融资|存款|债|赔|保费|损失|挽回|"
    r"欠|缺口|尚缺|还差|节约|节省|节资|减少|下降|市值|估值|总值|交易额|成交额|贸易|出口|进口|其中|占|已?到位|已?完成|累计|达产|投产后|建成后|今年|年度|年内|当年|全年|"
    r"礼金|现金|收受|受贿|索取|贪污|套取|骗取|截留|挪用|侵占|列支|[内外引]资|预留|每|人均|户均|亩均|平均|价格|单价|售价|卖|追加|增资|首付|定金|注册资[本金]|一期|首期|先期|[二三四]期|配套|流标|降|从(?=[^，]{0,4}$)"
)
# 亿元产业, 9亿元的年产值, 9亿元销售额, 4元/斤
_OTHER_BEHIND = expression(
    r"的(?!钱|资金|投资|费用|造价|总投资)|"
    r"(?:的)?(?:年)?(?:产值|营收|收入|销售|税|利润|产业|以上|级|规模|/|大关|债|贷|授信|资金缺口|缺口|补贴|补偿|[^，。；]{0,6}(?:基金|债券|贷款|产值|税收|收入|销售额|营收|效益))|"
    r"[^，。；]{0,4}(?:亏空|资产)"
)
_SEVERAL = expression(r"\d[\d.]*[多余]?[个项](?:[^，。；、]{0,12}(?:项目|工程)|标段)|等[^，。；、]{0,10}(?:项目|工程)")
_WHOLE = expression("总|共|合计|概算|造价|预算|标价|成交价|合同|估算|盘子")
_PARTS = expression(r"、[^，。；、\d]{0,12}")  # 甲资金3100万元、|市财政900万元
# what an area before which it stands is of instead: done so far, left, of crops, of what it serves
_OTHER_AREA = expression(
    r"受益|防洪|展厅|推广|发展|各|流转了|拿|造林|治[沙理]|还[湿林草]|退耕|由|茶园|果园|农田|[一每]套|分到|户型|套均|完成|已|剩|还有|尚|余|播种|种植|栽|灌溉|浇|恢复|覆盖|辐射|带动|服务|供[暖热]|拆|腾|交|屋面|外墙|绿化|亩产|其中|人均|户均|每|平均|从(?=[^，]{0,4}$)|一期|首期|先期|[二三四]期|扩|增|新增|减|临时|流转前|草原|林地|耕地保护"
)
_ROOMS = expression("厂房[^，。；]{0,6}$")  # 占地90亩，建设标准厂房|4.6万平方米: told where nothing else is
_SIZED = expression("占|用地|面积|圈|地$|规模|建筑|规划|厂房|校舍|改造")  # in a later sentence
_AREA_BEHIND = expression(
    r"的|[^，。；]{0,3}(?:产值|亩产|以上|的(?:水田|农田|耕地|稻|果))|/|(?:水田|农田|耕地|稻田|林地|草场|[^，。；]{0,2}面积灌溉)"
)


def told(reading: Reading, rows: list[Row]) -> Iterator[Row]:
    """The cost of each project that none is known of, and its areas in units that none is known in."""
    yield from _paired(reading)
    known = {(project.name, attribute if attribute != "area" else value.split()[-1]) for project, attribute, value, *_ in rows}
    for segment in project_segments.find(reading):
        name = segment.project.name
        if (name, "investment") not in known and (cost := _cost(reading, segment)) is not None:
            known.add((name, "investment"))
            yield _row(reading, segment, "investment", cost)
        for area in _areas(reading, segment):
            rooms = _ROOMS.search(reading.text, max(0, area.start - 12), area.start)
            if (name, area.base_unit) not in known and not (rooms and known & {(name, "亩"), (name, "m2")}):
                known.add((name, area.base_unit))
                yield _row(reading, segment, "area", area)


def _paired(reading: Reading) -> Iterator[Row]:
    """甲夜游、乙观景台都列入名单：前者|5600万元|，后者|830万元|: a bare sum of each of two."""
    for match in reading.matches(_WHICH, "前者", "后者"):
        sum_ = next((q for q in quantities.find(reading) if q.start == match.end() and q.sense == "money"), None)
        project = project_topics.meant(reading, match.end()) if sum_ is not None else None
        if sum_ is not None and project is not None and sum_.base_value >= _LEAST:
            yield project, "investment", quantities.written(sum_), match.start(), sum_.end


def _row(reading: Reading, segment: Segment, attribute: str, amount: Quantity) -> Row:
    return segment.project, attribute, quantities.written(amount), reading.clause_of(amount.figure)[0], amount.end


def _within(reading: Reading, segment: Segment, sense: str) -> Iterator[tuple[Quantity, str]]:
    """The amounts of a kind behind the name, and what stands before each in its clause, the last verb of the one before too."""
    for amount in quantities.find(reading):
        if amount.sense == sense and segment.begin <= amount.start and amount.end <= segment.end:
            if _WHICH.fullmatch(reading.text, reading.clause_of(amount.figure)[0], amount.start):
                continue
            if not segment.topic and "；" in reading.text[segment.begin : amount.start]:
                return
            clause = max(reading.clause_of(amount.figure)[0], segment.begin)
            yield amount, reading.text[clause : amount.start]


def _cost(reading: Reading, segment: Segment) -> Quantity | None:
    """The first sum of a segment, the whole rather than a part; None where but parts are told."""
    every = list(_within(reading, segment, "money"))
    found: list[tuple[Quantity, str]] = []
    for k, (amount, lead) in enumerate(every):
        if amount.base_value < _LEAST or amount.base_low is not None or amount.base_unit != "CNY":
            continue
        if _OTHER_SUM.search(_near(lead)) or _OTHER_BEHIND.match(reading.text, amount.end) or _of_all(reading, segment, amount):
            continue
        parts = [
            (a, b) for (a, _), (b, _) in pairwise(every[max(0, k - 1) : k + 2]) if _PARTS.fullmatch(reading.text, a.end, b.start)
        ]
        if not parts or _WHOLE.search(lead):
            found.append((amount, lead))
    whole = [amount for amount, lead in found if _WHOLE.search(lead)]
    return whole[0] if whole else found[0][0] if found else None


def _of_all(reading: Reading, segment: Segment, amount: Quantity) -> bool:
    """甲产业园等10个项目集中开工，|总投资67亿元: a sum of several."""
    start = max(segment.begin, reading.sentence_of(amount.figure)[0])
    return _SEVERAL.search(reading.text, start, amount.start) is not None


def _near(lead: str) -> str:
    """What stands before a sum since the last sum of its clause: 甲出900万元、乙|."""
    return _SUM.split(lead)[-1]


def _areas(reading: Reading, segment: Segment) -> Iterator[Quantity]:
    """The first area of a segment in each unit."""
    units: set[str] = set()
    for amount, lead in _within(reading, segment, "area"):
        other = _OTHER_AREA.search(_near(lead)) or _AREA_BEHIND.match(reading.text, amount.end)
        if other or amount.unit in ("平方公里", "公顷") or amount.base_unit in units or amount.base_low is not None:
            continue
        if amount.end > segment.near and not _SIZED.search(lead):
            continue
        units.add(amount.base_unit)
        yield amount
