"""The topic of one clause: whom it begins with, whom 我们 and 他 stand for, the body that it founds."""

from fangzhi.expressions import expression
from fangzhi.extract import actors, reporter, speakers
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import farmers as target_farmers
from fangzhi.extract.targets import offices as target_offices
from fangzhi.extract.targets import others as target_others
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets.measures import Phrase

# 某市|的网店; in 某市|的这家企业 it is the firm that is told of
_OWNS = expression(r"的(?![这那该某一几多各])(?![^，。；]{0,8}(?:企业|公司|工厂|车间|农户|学校|医院))")
_HELPS = expression(
    "等?(?:多个?|相关|有关)?(?:部门|单位)?(?:分别|各自|协同|密切|积极|共同|联合|分工|全力|具体)*(?:配合|协同|协助|参与|推进|联动|落实|实施|负责)(?:推进|配合|落实|实施|联动)?"
)
_LEADS = expression("由[^，。；]{2,30}(?:牵头|主导|主抓|负责)[^，。；]{0,4}，$")
_BUILDS = expression("(?:负责|具体|组织)?(?:施工|监理|设计|承建|勘察|代建|承担施工)")
# 甲局与乙学院在丙村共建的|示范方长势良好，亩产9吨: of what they made
_MADE = expression(r"(?:在[^，。；的]{1,16})?(?:共建|合建|(?:共同|合作|联合)(?:建设|共建|打造|实施|创办))的")
_UNDER = expression(
    r"(?<![^，。；\s“])在[^，。；]{1,16}(?:带动|推动|帮助|支持|引领|领导|努力|指导|带领|组织|倡议|建议)下$"
)  # 在他的推动下，…
# 张三表示，|项目建成后|，带动就业9人: not of the area that is spoken for
_WORKS_DONE = expression("(?:项目|工程)[^，。；]{0,4}(?:建成|投产|达产|投用|完工|投运|竣工|投入使用)[^，。；]{0,4}后，")
# 龙头企业|某公司实现…, 村里的|某合作社养虾
_LOCAL = expression(
    "(?:(?:村里|镇里|乡里|县里|当地|辖区|园区内?|本地|该[村镇乡县市])的|(?:龙头|骨干|重点|明星|上市|规上|国有|本地)企业)"
)
_WE = expression(r"(?:我们|我|他们|他|她|其(?![余他它次实]))(?!市|县|区|乡|镇|村|省|国)")


_ALL_OVER = expression("[全本我][省市县区州旗盟镇乡]")
# 由镇人大主席张三牵头，…; 李四兼任理事长，…: who leads what is told of
_LED_BY = expression(
    r"由[^，。；]{2,40}(?:牵头|负责|带队|领衔|主抓|主持|包抓|(?:兼任|担任|任)[^，。；]{2,12})$|[^，。；]{2,10}?(?:兼任|兼|担任)[^，。；]{2,12}$"
)


def _is_led(reading: Reading, clause: int, at: int, end: int, phrase: Phrase) -> bool:
    """Whether a clause only tells who leads what is told of, or where: 某局投入资金9万元，在全市|设立站点18个."""
    if reading.text[at - 1 : at] == "在" and at > reading.sentence_of(at)[0] + 1 and _ALL_OVER.match(reading.text, at, end):
        return True
    led = phrase.start >= end and _LED_BY.match(reading.text, clause, end) is not None
    return led and (reading.text[clause] == "由" or reading.starting_at(at, "Person") is not None)


def _owning(reading: Reading, at: int, end: int, phrase: Phrase) -> list[Found]:
    """某市|的网店发展到9家，网络零售额达…: the area whose own a clause tells of before the one that is asked for."""
    place = reading.innermost_at(at)
    if reading.text[at - 1 : at] == "在" or place is None or not is_area(place) or phrase.kind not in ("reach", "rise"):
        return []
    others = reading.within(place.end, max(end, phrase.start), "Person", "Institution", "Project", "Place", "Event")
    return [place] if _OWNS.match(reading.text, place.end) and not others else []


def _pronoun(reading: Reading, span: tuple[int, int], we: str, phrase: Phrase) -> list[Found] | None:
    """Whom 我们, 他 at the start of a clause stand for: what `of_clause` gives for them."""
    at, end = span
    if _UNDER.search(reading.text, max(0, at - 1), end):
        return None
    person = target_others.person(reading, at, end, phrase)
    if not person and we in "他她" and actors.speaks(reading.text, at, end):
        return actors.meeting(reading, at)  # 他指出，…
    return [person] if person else None if we == "我们" and reading.article.kind != "interview" else []


def of_clause(reading: Reading, clause: int, phrase: Phrase, stop: int = 0) -> list[Found] | None:
    """The topic of one clause: [] where it is someone unsure, None where the clause has none of its own."""
    text = reading.text
    end = stop or reading.clause_of(clause)[1]
    at = actors.skip(reading, clause, end)
    if (local := _LOCAL.match(text, at, end)) and reading.starting_at(local.end(), "Institution") is not None:
        clause = at = local.end()
    we = _WE.match(text, at)
    if we and reporter.ours(reading, at) is None:
        return _pronoun(reading, (at, end), we.group(), phrase)
    only_tells = speakers.tells(reading, at, end) and not actors.speaks(text, at, end)
    if (stop and only_tells and not speakers.of(reading, at, end)) or _is_led(reading, clause, at, end, phrase):
        return None  # 李四海介绍，|今年全县…
    thing = target_things.thing(reading, at, end if stop else min(end, max(phrase.start, at)), phrase)
    if thing is not None:
        return thing
    group, known = actors.head(reading, clause, end)
    other = bool(group) and (target_others.works(reading, group[-1], end) or target_others.of_kinds(reading, group[-1]))
    led = text[group[0].start - 1 : group[0].start] if group else ""
    together = bool(group) and led not in ("与", "同") and _MADE.match(text, group[-1].end, end) is not None
    other = other or (together and not target_others.related(reading, at, end, phrase))
    farmer = target_farmers.called(reading, group[-1].end if group else at, phrase.start)
    if other or farmer is not None:  # 种粮大户张三|流转土地320亩
        return [farmer] if farmer is not None and not other and target_farmers.grows(reading, farmer.start, phrase) else []
    made = target_others.made(reading, at, end) if phrase.start >= end else []
    if made or (made := target_others.formed(reading, end) if phrase.start >= end and not stop else []):
        return made
    group = target_others.related(reading, at, end, phrase) or group or _owning(reading, at, end, phrase)
    areas = all(f.type == "Institution" or is_area(f) for f in group)
    behind = bool(group) and phrase.start < group[0].start < end  # 全市 stands for a name that may be printed anywhere
    builds = bool(group) and _BUILDS.fullmatch(reading.text, group[-1].end, end)  # 某公司|施工，惠及群众9人: of the project
    # 由甲局牵头，|乙局、丙局等部门配合|，累计…: of whom the sentence tells
    helps = bool(group) and _HELPS.fullmatch(text, group[-1].end, end) is not None
    helps = helps and _LEADS.search(text, reading.sentence_of(clause)[0], clause) is not None
    if group and (behind or builds or helps or not areas):
        return None
    founds = phrase.start > end and not target_offices.DONE_BY_AREAS.match(
        phrase.verb
    )  # 成立服务超市，|新培育家庭农场9个: of the area
    new = speakers.founded(reading, max(group[-1].end, at) if group else at, end) if founds else []
    if new or group or known == "speaks":
        works = known == "speaks" and _WORKS_DONE.search(text, end, max(phrase.start, end)) is not None
        said = [] if works or group or new else target_offices.of_speaker(reading, at, end) or actors.meeting(reading, clause)
        return new or group or said
    person = target_others.person(reading, at, end, phrase)
    where = [person] if person is not None else target_others.where(reading, at, end) if phrase.start >= end else []
    other = (
        known == "unsure"
        or target_others.nameless(reading, at, end)
        or target_others.titled(reading, at, end)
        or reading.starting_at(at, "Person", "Event") is not None
    )
    return where or ([] if other else None)
