"""Which bodies act in the accident that an article is about without going there: hospitals, who supervises, commands."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 甲医院开通绿色通道, 乙医院派出8名专家, 丙局组织清障车, 丁妇联对遇难者家属开展帮扶, 省安委会对该起事故挂牌督办
_DEED = expression(
    r"开[通辟]了?[^，。；：]{0,8}绿色通道|(?:派出|选派|抽调|调派)了?[^，。；：]{0,24}?(?:专家|医疗队|医护人员|救护车|工作组|救援队)"
    r"|(?:组织|调集|出动)了?[^，。；：]{0,8}?(?:清障|抢修|抢通|排险|救护|志愿者|医护)"
    r"|[对为给][^，。；：]{0,10}?(?:遇难者|死者|逝者|伤者|伤员|家属)[^，。；：]{0,16}?(?:帮扶|慰问|安抚|救助|疏导|陪护)"
    r"|(?:连夜|全力|紧急)抢修|抢修人员[^，。；：]{0,6}\d+[余多]?人|增派|(?:跨区域)?增援|(?:立即|迅速|紧急|随即|第一时间)*启动了?[^，。；：]{0,16}响应|将[^，。；：]{0,12}响应(?:级别)?[由从]?[^，。；：]{0,6}(?:提升|升级|上调|提高)|切断了?[^，。；：]{0,8}?(?:电源|气源|供电|供气)|(?:实施|采取)[^，。；：]{0,6}(?:交通管制|双向管制|封控)"
    r"|对[^，。；：]{2,12}?(?:进行|开展|实施)了?(?:实时|应急|不间断)?(?:监测|管制|布控)"
    r"|对[^，。；：]{0,16}?(?:事故|灾害|火灾|救援|处置|查处)[^，。；：]{0,8}?挂牌督办|挂牌督办"
)
_LATER = expression("会议|要求|强调|今后|排查|整治|演练|往年|去年|此前")
_DECIDED = expression(r"(?:\d{1,2}月)?(?:\d{1,2}日)?决定$")  # 省安委会办公室16日决定|对该起灾害挂牌督办
_COMMAND = ("指挥部", "指挥中心", "减灾委员会", "减灾委", "局", "办公室", "指挥部办公室")
_COMMANDS = expression(
    r"(?:现场|救援|前方|前线|应急)(?:总|副)*指挥(?:员|长|官)?(?:、[^，。；：]{0,14})?$"
)  # 现场指挥员、大队长|张三介绍


def of_sentence(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The bodies (an area for one that it rules) that do something about the accident, and who commands."""
    for deed in _DEED.finditer(scene.masked, start, end):
        clause = scene.clause_start(deed.start())
        decided = _DECIDED.search(scene.masked, clause, deed.start())
        at = decided.start() if decided else deed.start()
        if scene.is_habitual(clause, at) or _LATER.search(scene.masked, clause, deed.end()):
            continue
        who = lists.subject(scene, clause, at)
        if who is not None and not who.people():
            told = "响应" not in deed[0]  # an area has its command to raise the alarm
            yield from (m.found for m in who.members if told or m.found.name.endswith(_COMMAND))
    for person in scene.reading.within(start, end, "Person"):
        if _COMMANDS.search(scene.masked, max(start, person.start - 24), person.start):
            yield person
