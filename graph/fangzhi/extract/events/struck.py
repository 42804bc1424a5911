"""Who suffers from the accident that an article is about, is saved from it, or answers for it: lists and single names."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 张三、李四等5人|当场死亡; 户主王五|在扑救中手臂被烧伤
_STATE = (
    "死亡|遇难|身亡|溺亡|溺水|牺牲|殉职|受伤|[重轻]伤|烧伤|烫伤|砸伤|摔伤|撞伤|擦伤|划伤|灼伤|骨折|昏迷|窒息|中毒|失联|失踪|被困|被埋|被掩埋|被卷[走入]"
    "|被冲走|坠[落亡河井]|落水|获救|脱险|升井|脱离(?:生命)?危险|抢救无效|不治|仍?在搜[寻救]|下落不明|离世|去世|遇险|被救|被[^，。；：、]{1,16}?(?:救[起出下]|送[往到至医])"
)
_SUFFERED = expression(
    rf"(?:（[^（）]{{1,16}}）)?(?:夫妇|夫妻|父子|母子|母女|父女|兄弟|姐妹|兄妹|一家[^，。；：、]{{1,4}})?"
    r"(?:等|共|全部)*(?:[\d两三四五六七八九十]+(?:余)?[名人位])?(?:(?:村民|矿工|工人|船员|员工|乘客|游客|学生|群众|同志))?"
    rf"(?:当场|不幸|也|均|已|则|全部|先后|随后|仍|因[^，。；：]{{1,16}}|经[^，。；：]{{1,10}}|在[^，。；：]{{1,14}}(?:中|时|内|里|上|下)|[左右双]?[手腿胳头腰脚面身][^，。；：、]{{0,4}})*(?:{_STATE})"
)
_ANSWERS = expression(
    r"(?:、[^，。；：、]{4,16}(?=等))?(?:等|共)*(?:[\d两三四五六七八九十]+(?:余)?[名人位])?(?:[^，。；：、\d]{0,6}(?:责任人|人员))?(?:因[^，。；]{2,30})?(?:，)?(?:目前|现|也|均|分别|已|已经|，)*"
    r"(?:被(?:[^，。；：、]{0,12})(?:控制|刑拘|拘留|逮捕|批捕|留置|立案|停职|免职|免去|传唤|抓获|采取[^，。；]{0,10}措施|移送|追究刑事|起诉)|投案自首|负[^，。；：]{0,6}责任)"
)
# 遇难的5名工人是|张三、李四; 获救人员有|王五
_ROLL = expression(
    r"(?:遇难|死亡|失联|获救|受伤|被困|脱险|牺牲)(?:的)?(?:[\d两三四五六七八九十]+[名位])?[^，。；：、]{0,6}?(?:分别)?(?:为|是|有|：)"
)
# 张三（男，45岁）; 李四，驾驶员，40岁
_RECORD = expression(r"（[男女]，\d+岁|，(?:[男女]，)?(?:[^，。；：（）]{2,8}，)?\d{1,2}岁(?=[，；）])")
# 救出|被困群众张三和她的孙子李四
_SAVES = expression(
    r"(?:救|背|抱|抬|拉|拽|挖|搜救|解救|搀扶|转移)(?:了)?[出起](?:了)?|(?:送|转)[往到至]|背了出来|[救背抬抱]了?(?:出来|上来|上岸)"
)
_MOVED = expression(
    r"[将把](?P<who>[^，。；：]{2,50}?)(?:从[^，。；：]{2,16})?(?:及时|紧急|成功|安全|先后|立即|一一|一同|背|抱|抬)*$"
)
# 涉事客车属|某公司, 施工单位|某公司
_OWNED = expression(
    "(?:(?:涉事|肇事|事发|事故)[^，。；：、]{0,8}?(?:所属的?|属|属于|隶属于?|登记在|挂靠在?)"
    "|(?:事故|涉事|施工|建设|监理|总承包|承包|生产|运营)(?:单位|企业|公司)(?:为|是)?"
    "|车辆(?:属于?|登记在|隶属于?|挂靠在?))"
)
# 采石场由|某公司|经营
_RUN_BY = expression("由(?P<who>[^，。；：]{4,40}?)(?:负责)?(?:经营|开采|运营)(?=[，。；])")
# 医疗救治组由|卫健局局长张三|牵头
_HEADED = expression(r"由(?P<who>[^，。；：]{2,60}?)(?:牵头|带领|带队|任[^，。；]{0,6}(?:指挥长?|组长|总协调)(?=[，。；、]))")
_FAR = 60


def of_sentence(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The people and bodies of a sentence that an accident struck, that were saved, or that answer for it."""
    people = lists.outermost(scene.reading.within(start, end, "Person"))
    for person in people:
        if _RECORD.match(scene.reading.text, person.end):
            yield person
        elif _SUFFERED.match(scene.masked, person.end) or _ANSWERS.match(scene.masked, person.end):
            yield from _list_before(scene, start, person)
    for roll in _ROLL.finditer(scene.masked, start, end):
        behind = [p for p in people if p.start >= roll.end()]
        if (
            behind
            and behind[0].start - roll.end() <= 16
            and not re.search("[，。；]", scene.masked[roll.end() : behind[0].start])
        ):
            listed = lists.chain(scene, roll.end(), behind)
            yield from (m.found for m in listed.members) if listed is not None else ()
    for saved in _SAVES.finditer(scene.masked, start, end):
        yield from _saved(scene, saved, people, end)
    for headed in _HEADED.finditer(scene.masked, start, end):
        yield from (p for p in people if headed.start("who") <= p.start and p.end <= headed.end("who"))
    for run in _RUN_BY.finditer(scene.masked, start, end):
        body = scene.reading.ending_at(run.end("who"), "Institution")
        if body is not None and body.start == run.start("who"):
            yield body
    for owned in _OWNED.finditer(scene.masked, start, end):
        if (body := scene.reading.starting_at(owned.end(), "Institution")) is not None:
            yield body


def _list_before(scene: Scene, start: int, last: Found) -> list[Found]:
    who = lists.subject(scene, start, last.end)
    if who is not None and who.people():
        return [m.found for m in who.people()]
    listed = [last]  # 落水的张三、|李四获救
    while (
        scene.masked[listed[0].start - 1] in "、和"
        and (before := scene.reading.ending_at(listed[0].start - 1, "Person")) is not None
    ):
        listed.insert(0, before)
    return listed


def _saved(scene: Scene, saved: re.Match[str], people: list[Found], end: int) -> Iterator[Found]:
    """Who is saved: behind 将 and 把 before the verb, or the list behind it."""
    moved = _MOVED.search(scene.masked, scene.clause_start(saved.start()), saved.start())
    if moved is not None:
        yield from (p for p in people if moved.start("who") <= p.start and p.end <= moved.end("who"))
    elif saved[0][0] not in "送转":
        stop = min(scene.clause_end(saved.end()), end, saved.end() + _FAR)
        yield from (p for p in people if saved.end() <= p.start and p.end <= stop)
