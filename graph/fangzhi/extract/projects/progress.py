"""How far works have come by what a clause tells of them, without a verb of its own: 正在吊装, 已完成招标."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.projects import together as project_together
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.words import NOT_YET, Row
from fangzhi.extract.reading import Found, Reading

# 目前，路基正在填筑; 开工以来已完成投资9亿元
_UNDERWAY = expression(
    r"(?<!计划)(?<!预计)正(?:在)?(?:加紧|加快|抓紧|紧张|有序|全力|全速)*(?:施工|建设|实施|推进|(?:沥青)?摊铺|吊装|架设|安装|调试|装修|浇筑|铺设|填筑|开挖|打桩|平整|砌筑|搭建|焊接|绑扎|进行(?!洽谈|谈判|论证|申报))|"
    r"(?:目前|眼下|现)，?已(?:在[^，。；]{2,24}?)?(?:安装|敷设|铺设|架设|栽植|开挖|浇筑)[^，。；\d]{0,12}\d|(?:目前|眼下)，?[^。；！？]{0,24}?(?:正在(?!使用|运营|(?:开展|进行|组织|办理?|推进|编制|做)?(?:前期|招标|招投标|立项|可研|审批|选址|用地|手续|设计|勘|方案|征地|论证|洽谈|报批))|正加紧|已完成(?!竣工|全部|验收|投资协议|选址|前期|立项|备案|审批|核准|可研|勘[察测]|设计|招标|招投标|用地|土地|签约|环评|规划|(?:地质|工程|初步)?勘)|进入[^，。]{0,8}阶段)|进入尾声|已(?:填筑|施工|修建)至|"
    r"已(?:掘进|浇筑|铺设|架设|开挖|铺轨|贯通隧道|架梁)(?=[近约超]?[过]?\d)|已(?:建成|建好)(?=[^，。；\d]{0,8}\d+[栋座]|\d[\d.]*万?(?:公里|平方米|米))|"
    r"(?:主体|基础|桩基|土建|钢结构|路基|桥梁|大坝|外墙)(?:工程|结构|施工|部分)*(?:已|已经)?(?:全部|基本|顺利)*(?:进行[至到]|施工[至到]|建[至到]|完成(?!后|前|[^，。；]{0,6}\d))|"
    r"(?:进展|进度)(?:仍然?|依然|比较|较为|相对|总体|还|[较偏])*(?:缓慢|滞后|[较偏]慢)|"
    r"(?:处于|正处)[^，。；]{0,8}?(?:施工|建设|安装|装修|收尾|调试|冲刺|攻坚)[^，。；]{0,4}?阶段|进入[^，。；]{0,8}?(?:施工|建设|安装|装修|收尾|调试|冲刺|攻坚)[^，。；]{0,4}?阶段|[开动]工(?:建设)?以来|(?<!年内)(?<!年度)(?<!今年)(?<!全年)(?<!年底前)已?完成(?:总)?投资(?=[\d近约超])|(?:工程|项目|施工|整体|总体)进度(?:已)?(?:完成|达|过)"
)
# 已完成招标, 正在办理前期手续, 获核准: works that are still to be begun
_PREPARED = expression(
    r"(?:完成|开展|进行|办理|进入|处于|启动|组织)(?:了|其|项目)?[^，。；、]{0,8}?(?:招标|招投标|可研|可行性研究|立项|前期(?:工作|手续)|选址|初步设计|规划设计|施工图设计|勘察|用地报批|审批|洽谈)|"
    r"(?:获|获得|取得|通过)[^，。；]{0,10}(?:批复|核准|批准|立项|可研评审|备案)|(?<=[项工][目程])(?:正式)?获批"
)
# 4台主机组安装完毕, 设备安装完成八成, 已完成抛石6万立方米, 已完成地基处理, 交付布展单位: works that are under way
_PARTLY = expression(
    r"正(?:在)?(?:24小时|昼夜|日夜|连夜|不间断|满负荷|分秒必争)[^，。；]{0,4}(?:作业|施工|赶工|奋战|建设)|(?:安装|吊装|架设|铺设|浇筑|砌筑|焊接|填筑)(?:全部|基本|均)?(?:已经?)?完毕|"
    r"(?:安装|施工|浇筑|铺设|填筑|装修|建设|工程量?|主体|土建|进度)(?:均|已经?)?(?:完成|达|过)(?:到|了|近|约|超)?(?:总量的|[一二三四五六七八九]成|\d[\d.]*[台座根榀片跨段]|半(?=[，。；]))|"
    r"(?:改建|施工|建设|工程|开挖|路基|隧洞|墙)(?:已|全部)*(?:过半(?=[，。；])|完成[过大]半)|(?:墙|坝|基|桩|洞|墩|堰|路面|管网|厂房)已?全部完成(?=[，。；])|"
    r"(?:已经?|累计|(?<=工程)|(?<=项目))(?:累计)?完成(?:了)?(?:[挖填]方|管道铺设|铺轨|架梁|地基|基坑|基础|桩基|土方|土石方|场地|抛石|清淤|清表|浇筑|主体|[\u4e00-\u9fff]{2}结构|围堰|桥墩|管网铺设|基础处理)[^，。；后前]{0,8}(?=[，。；\d]|万)|"
    r"已?(?:高出|露出)(?:水面|地面|江面|河面)|交付(?=布展|装修|安装|精装)|恢复施工|(?:主体|[楼房库馆场])[^，。；]{0,6}(?:已|全部|均|陆续)封顶"
)
_ACCEPTED = expression(
    r"(?:已|全部|顺利|均|成功|一次性|近日|日前)*通过(?!了?(?:初步设计|可研|立项|招标|审查|环评|评审))[^，。；、]{2,14}"
    r"(?<!设计)(?<!方案)(?<!报告)(?<!预)(?<!初步)验收(?!组|标准|申请|合格率)"
)
_PLAIN = expression("(?!.{0,6}(?:设计|方案|报告|可研))[^的、与和及]{0,8}")
_INTENDED = expression("将|计划|预计|拟|力争|确保|争取|有望|(?<![主重需])要(?!求)")  # 力争年内|完成投资3亿元


def told(reading: Reading) -> Iterator[Row]:
    """What is under way, and what is prepared only."""
    for match in reading.matches(_UNDERWAY):
        at = match.end() - 1  # 目前，甲学校正在…: of whom the end tells
        clause, _ = reading.clause_of(at)
        if not _INTENDED.search(reading.text, clause, max(clause, match.start())):
            for topic in _topics(reading, at):
                yield topic, "status", "under construction", match.start(), match.end()
    for match in reading.matches(_PARTLY):
        clause, _ = reading.clause_of(match.start())
        meant = project_topics.meant(reading, match.start())
        if meant is not None and not _INTENDED.search(reading.text, clause, match.start()):
            yield meant, "status", "under construction", match.start(), match.end()
    for match in reading.matches(_ACCEPTED, "验收"):
        clause, _ = reading.clause_of(match.start())
        own = reading.within(clause, match.start(), "Project")
        whole = own and _PLAIN.fullmatch(reading.text, own[-1].end, match.start())
        if whole and not _INTENDED.search(reading.text, clause, match.start()):
            yield own[-1], "status", "completed", own[-1].start, match.end()
    for match in reading.matches(_PREPARED):
        clause, _ = reading.clause_of(match.start())
        near = (
            reading.within(clause, match.start(), "Project") or match.start() - actors.skip(reading, clause, match.start()) <= 4
        )
        unsure = not near or NOT_YET.search(reading.text, clause, match.start())
        for topic in [] if unsure else _topics(reading, match.start()):
            yield topic, "status", "planned", match.start(), match.end()


def _topics(reading: Reading, at: int) -> list[Found]:
    """甲扩建、乙改造等项目|正在办理前期手续: all of a row that ends right before, else the one project that is meant."""
    row = project_together.row(reading, at)
    topic = project_topics.meant(reading, at) if not row else None
    return [topic] if topic is not None else row
