"""What shows that a thing is being built, whatever the words around it: money for it, a stage of works, a builder, a size."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading

_MONEY = expression(r"(?<![\d.])\d[\d.]*[十百千]?(?:[万亿][余多]?元|亿(?![吨斤千立株头只人亩平]))")
# 产值9亿元, 每户补贴2万元: money that nothing is built for
_OTHER_MONEY = expression(
    "(?:产值|营收|收入|销售|税|利润|增加值|贷|补偿|节约|年产|交易|薪|工资|租金|奖|分红|效益|卖|捐赠物|罚|营业额|创收|增收|存款|余额|成本|损失|均|每|赔|补贴|"
    "消费|出口|进口|外贸|授信|融资|募|基金|货值|价值|生产总值|流水|保费|进账|经费|固定资产|指标|实现|完成额|总额)[^，。；]{0,10}$"
)
_STAGE = expression(
    r"开工|动工|破土|奠基|放线|打桩|桩基|根桩|封顶|结构到顶|合龙|贯通|凿通|竣工|完工|(?<!建成)投产|投用|启用|投运|交付使用|交钥匙|通车|通水|通电|通气|并网|"
    r"试运|试投|试机|试产|试展|试冷|试营业|验收|施工|在建|落成|工期|摊铺|吊装|浇筑|钢筋|进场|退场|形象进度|土建|立项|可研|初步设计|初设|环评|核准|流标|待建|"
    r"缓建|停工|主体(?:结构|工程|完)|完成[^，。；\d]{0,6}\d+%|塔吊|装修|基坑|掘进|铺油|钢箱梁|收尾|建成|盖起|修建|续建|征迁|图纸|图审|开建|投入使用|正式迎客|"
    r"封了顶|挖通|挖槽|挖的槽|挖桩|打地基|打基础|出水|出菇|供暖|开诊|接诊|收病人|铺完|通行|试水|复工|备案|征拆|拆迁|迁改|摘牌|投料|上马|达产|满产|撤场|出地面|立起来|"
    r"交的?钥匙|通了车|打地桩|施了工|动了工|开了工|竣了工|完了工|浇完|砌墙|架到|架好|搭好|盖好|建好|修好|装上|包圆|尚未到货|设备安装|"
    r"动手|接着干|送电|平整|定植|开机|开门迎|开张|开园|收治病人|招标|开挖|动土|开标|定标|挂牌施工|首艇|下水"
)
_PROGRESS = expression(
    r"(?:路基|桥[梁墩面]|隧道|桩基|土建|主体|管网|管道|进度|完成率|填筑|浇筑|铺设|安装|施工|工程量)[^，。；\d]{0,8}\d[\d.]*%|\d[\d.]*%的(?:工程量|路基)"
)
_BUILDER = expression(
    r"承建|承揽|承接|总包|总承包|中标|代建|监理单位|建设单位|招标人|业主|甲方|施工方|施工单位|投资方|"
    r"(?:公司|集团|局|队|处|政府|合作社|委员会|居委会|农投|城投|镇里|村里|县里|区里|市里)[^，。；\d]{0,8}(?:投资|出资|投建|兴建|建设|修建|施工|改造|安装|筹资|独资|掏钱|自筹|在修|主建|来修|来办|盖|采购|发包|组织实施|投的|所建|建的|干活|来干|包圆|得标|拿下|埋单|出钱|筹措|兜底|独家|出资)|"
    r"专项债|彩票公益金|财政配套|中央补助|概算|总投资|计划投资|估算|造价|预算总?投资|斥资|拨付|自筹"
)
_NUMBER = r"\d[\d.]*[十百千]?[万亿]?"
_SIZE = expression(
    rf"(?:占地|用地|面积|全长|总长|(?<![增延])长|宽|装机|库容|床位|学位|车位|(?:[日年]?(?:处理|加工|供水|储|存|接待))能?力?)[^，。；\d%]{{0,6}}{_NUMBER}(?!%)|"
    rf"{_NUMBER}(?:多|余)?(?:平方米|亩|公里|千米|米|层|栋|幢|张床位|个床位|座|个班|立方米|千瓦|兆瓦|锭|间|孔|跨|条生产线|个车位|个教学班)"
)
# 上了一座|甲厂, 建设|乙园: a verb of building right before a name
_BUILT = expression(
    "(?:建|造|盖|修|搞|上|换来|上马|新上|建成|建起|建设|打造|兴建|新建|修建|启动|实施)(?:了|起|成|出|设)?(?:一[座个条处所])?“?$"
)
_GOES_ON = expression(r"“?(?:它|这|该|项目|工程|园区|园子|基地|学校|医院|主体|目前|眼下|总投资|由|业主|施工|占地|概算)")
# what stands before the name of an item: 4., （二）, ■
_OPENS = expression(r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.．、]?|[^\w\s]{1,2})?\s*[“【]?")
_ANY = expression(rf"{_MONEY.pattern}|{_STAGE.pattern}|{_BUILDER.pattern}")
_SORTS = (("stage", _STAGE), ("progress", _PROGRESS), ("builder", _BUILDER), ("size", _SIZE))
_SIDE = {"progress": 2, "money": 2, "stage": 2, "builder": 2, "built": 2, "size": 1, "heads": 1, "called": 2, "first": 1}
_CALLED = expression("(?:取名|取作|命名为|名叫|名为|名曰|唤作|叫作|叫做?)“?$")
_FURTHEST = 3
_LITTLE = 16  # 离市民最近。它…


def possible(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch tells of works at all."""
    return _ANY.search(reading.text, start, end) is not None


def weight(told: set[str]) -> int:
    """How much shows that something is built, of the kinds that are told."""
    return sum(_SIDE[kind] for kind in told)


def kinds(reading: Reading, start: int, end: int, stop: int) -> set[str]:
    """What shows that the thing at [start, end) is built, of what is told up to the next of its kind."""
    sentence, close = reading.sentence_of(start)
    told = among(reading.text, end, min(stop, close))
    alone = close - end <= 2
    if alone and _OPENS.fullmatch(reading.text, reading.line_start(start), start):
        told |= among(reading.text, end, min(stop, reading.line_end(end)))  # 4.甲水库|。坝高46米，…
        told |= {"heads"}
    else:
        for a, b in _following(reading, start, end):
            told |= among(reading.text, a, min(stop, b)) if a < stop else set()
    clause, _ = reading.clause_of(start)
    if _BUILT.search(reading.text, max(clause, start - 7), start):
        told.add("built")
    if _CALLED.search(reading.text, max(clause, start - 6), start):  # 投工9000个，11月合龙，取名“|甲桥|”
        told |= {"called"} | among(reading.text, sentence, clause)
    if sentence == reading.line_start(start):
        told.add("heads")  # a paragraph that begins with it goes on about it
    if "money" in told and (start == clause or alone):
        told.add("first")  # a clause or an item begins with the name: its money is for that
    return told


def among(text: str, start: int, end: int) -> set[str]:
    """What a stretch tells of works."""
    told = {kind for kind, pattern in _SORTS if pattern.search(text, start, end)}
    for sum_ in _MONEY.finditer(text, start, end):
        # 总投资9亿元的|乙电站: of another
        others = text.startswith("的", sum_.end()) and not text.startswith(("钱", "资金", "投资", "款"), sum_.end() + 1)
        if not others and _OTHER_MONEY.search(text, max(start, sum_.start() - 16), sum_.start()) is None:
            told.add("money")
    return told


def _following(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph that go on about a name.

    The next, where it takes it up (它…, 项目…) or its own tells next to nothing; two more behind what opens a paragraph or calls
    itself works.
    """
    sentence, at = reading.sentence_of(start)
    opens = sentence == reading.line_start(start)
    works = reading.text.endswith(("工程", "项目"), 0, end)
    for k in range(_FURTHEST if opens or works else 1):
        if at >= len(reading.text) or reading.text[at : at + 1] == "\n":
            return
        after = reading.sentence_of(at)
        little = k == 0 and (at - end <= _LITTLE or works)
        if after[0] != at:
            return
        same = reading.text.startswith(reading.text[end - 2 : end], at)  # 甲隧道右洞贯通。|隧道|长9公里
        if opens or little or same or _GOES_ON.match(reading.text, at):
            yield after
        at = after[1]
