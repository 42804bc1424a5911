"""Sections of roads and lots of works, which are named by what they are part of: G236甲至乙段, 二标段."""

from collections.abc import Iterator
from itertools import chain

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading

# 国道549线甲至乙段, 104国道甲至乙段改建, G236甲至乙段一级公路改建工程
_ROAD = expression(
    r"(?:[国省县]道[GSX]?\d{2,4}线?|(?<!\d)[GSX]?\d{2,4}[国省县]道|[GSX]\d{2,4}(?:线|[国省县]道)?)"
    r"[\u4e00-\u9fff]{2,6}(?:（[\u4e00-\u9fff]{2,8}）)?[至到—][\u4e00-\u9fff]{2,8}?段"
    r"(?:[一二三四]级公路|公路|道路)?(?:改扩?建|新建|扩建|升级改造|快速化改造|改造|拓宽|大修)?(?:工程|项目)?"
)
# 国道甲乙段, 县道甲至乙段: a road without its number
_UNNUMBERED = expression(
    r"(?:(?<=[，。；、：\n与和])|^)[国省县乡]道(?!主干|网|升级|改造|公路|及|和)[\u4e00-\u9fff]{2,8}(?:[至到—][\u4e00-\u9fff]{2,6})?段"
    r"(?:改扩?建|新建|扩建|升级改造|改造|拓宽|大修)?(?:工程|项目)?(?=[、，。；和及]|[已于]|建成|通车|开工|动工|建设|加快|正在|完工|竣工|全线|路基|累计)"
)
# 西环路|建成通车, 滨河大道|延伸段|开工建设: a road of which nothing else says that it is built
_ROAD_BUILT = expression(
    r"(?P<part>(?:[东南西北]延|延伸|[东南西北中])(?:段|线)?|[一二三四]期|)(?:已经?|现已|全线|正式|顺利|如期|提前|相继|陆续)*"
    r"(?:建成通车|竣工通车|建成投用|全线贯通|全线通车|主线贯通|开工建设|动工建设)"
)
_ROADS = ("路", "大道", "大街", "公路", "高速")
# G227甲过境段, 国道318线乙段改建工程
_BYPASS = expression(
    r"(?:[国省县]道[GSX]?\d{2,4}线?|(?<!\d)\d{2,4}[国省县]道|[GSX]\d{2,4}(?:线|[国省县]道)?)(?:[\u4e00-\u9fff]{2,4}(?:过境|绕城|城区)段(?:改线|改建|改造|公路)?(?:工程|项目)?|"
    r"[\u4e00-\u9fff]{2,6}段(?:[一二三四]级)?(?:公路|道路)?(?:改线|改扩?建|扩建|升级改造|快速化改造|改造|拓宽|大修|提升)+(?:工程|项目))"
)
_BUILT = expression("摊铺|开工|动工|建设|改[建扩造]|通车|工程|项目|施工(?!限行)|建成|推进|总投资|概算投资|竣工|完工")
_TRAFFIC = expression("封闭|管制|拥堵|事故|限行|绕行|禁行|路况|塌方|中断|抢通|巡查|养护")
# 二标段|由甲公司承建: where a sentence begins with it
_LOT = expression(
    r"(?:(?<=[。；：\n])|^)(?P<lot>(?:施工|土建)?第?[一二三四五六七八九十\d]{1,2}标段?)"
    r"(?=由[^，。；]{4,30}(?:承建|施工|中标|负责)|(?:全?长|即|为)[^。；]{2,60}(?:中标|承建|施工单位))"
)


def roads(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where sections of a numbered road stand that something is built on, and nothing is told of their traffic."""
    for match in chain(*(reading.matches(pattern, "段") for pattern in (_ROAD, _BYPASS, _UNNUMBERED))):
        clause = reading.clause_of(match.start())
        if _BUILT.search(reading.text, *clause) and not _TRAFFIC.search(reading.text, *reading.sentence_of(match.start())):
            yield match.span()
    for road in [f for f in reading.found if f.type == "Place" and f.attributes.get("kind") == "road"]:
        built = _ROAD_BUILT.match(reading.text, road.end) if reading.text.endswith(_ROADS, 0, road.end) else None
        if built and not _TRAFFIC.search(reading.text, *reading.sentence_of(road.start)):
            yield road.start, built.end("part")


def lots(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where lots stand whose builders are told."""
    for match in reading.matches(_LOT, "标"):
        yield match.span("lot")
