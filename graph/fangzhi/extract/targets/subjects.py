"""Who a goal or a result belongs to: a place, a body, a project or an occasion; nobody where the text is not sure."""

from fangzhi.expressions import expression
from fangzhi.extract import actors, reporter, speakers
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import batches as target_batches
from fangzhi.extract.targets import farmers as target_farmers
from fangzhi.extract.targets import named as target_named
from fangzhi.extract.targets import offices as target_offices
from fangzhi.extract.targets import others as target_others
from fangzhi.extract.targets import several as target_several
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.before import carried, earlier, in_report
from fangzhi.extract.targets.measures import Phrase

_OF_WORKS = tuple(
    "建成面积 投用面积 投产面积 在建面积 竣工面积 全长 总长 工程量 年度计划投资 年计划投资 形象进度 工程进度".split()
)
# 某市|的网店; in 某市|的这家企业 it is the firm that is told of
_OWNS = expression(r"的(?![这那该某一几多各])(?![^，。；]{0,8}(?:企业|公司|工厂|车间|农户|学校|医院))")
_PROJECTS = expression(r"项目\d+个|\d+个[^，。；]{0,10}项目")  # 全市实施项目426个，|年度计划投资286亿元
_WINS = frozenset("获奖 获 荣获 被授予".split())
_ISSUED = expression(r"(?:印发|发布|出台|公布|下发|联合发文)[^。]{0,40}《|(?:发布|公布|介绍|通报)[，：]|发布会")
# 推进甲基地建设；年内新增企业9家: what comes behind is not the project's
_OTHER_TOPIC = expression(r"；(?!其中|该|二期|一期)|等\d+个[^，。；、]{0,8}项目|。(?:年内|全年)|[，。]全[市县区州乡镇村]")
_BRIEFS = expression("[^，。；]{0,14}(?:举行|召开)[^，。；]{0,20}发布会")
_SPEAKS_FOR = expression(r"(?:党委|党工委|[省市县区州旗盟]委|政府|管委会)$")
_NATURE = expression(
    "暴雨|暴雪|台风|滑坡|泥石流|山洪|大风|强对流|降雨|洪涝|洪灾|洪水|干旱|旱灾|冰雹|风雹|低温|雪灾|地质灾害|受灾|灾情"
)
_CONGRESS = expression("(?:代表大会|全体会议|委员会会议)$")
_SITS = expression("票决|审议|收到|选举|选出|通过|表决|提出|征集|听取|立案|交办|开|办(?!结|理|好)")
# 一、新建公路180公里。: an item of a list
_BUILDS = expression("(?:负责|具体|组织)?(?:施工|监理|设计|承建|勘察|代建|承担施工)")
# 甲局与乙学院在丙村共建的|示范方长势良好，亩产9吨: of what they made
_MADE = expression(r"(?:在[^，。；的]{1,16})?(?:共建|合建|(?:共同|合作|联合)(?:建设|共建|打造|实施|创办))的")
_RAISED_IN = expression("(?:投资)?(?:建设|新建|打造|兴建|投建)")
_ABOUT = expression(r"[\u4e00-\u9fff]{2,8}方面，")  # 医院新增床位9张。养老方面，|新建餐厅9个: of the area again
_UNDER = expression(
    r"(?<![^，。；\s“])在[^，。；]{1,16}(?:带动|推动|帮助|支持|引领|领导|努力|指导|带领|组织|倡议|建议)下$"
)  # 在他的推动下，…
_WE = expression(r"(?:我们|我|他们|他|她|其(?![余他它次实]))(?!市|县|区|乡|镇|村|省|国)")


def of(reading: Reading, phrase: Phrase) -> list[Found]:
    """The subjects of a phrase: several where they are coordinated."""
    return [phrase.owner] if phrase.owner is not None else _of(reading, phrase)


def _of(reading: Reading, phrase: Phrase) -> list[Found]:
    """Whose a phrase is that does not say so by its form."""
    accident = target_things.accident(reading, phrase.start)
    of_it = phrase.kind == "outcome" or phrase.object.endswith("过火面积")
    team = None if of_it or not accident else target_things.rescuers(reading, phrase)
    if of_it or team is not None or (accident and phrase.verb in target_words.scene_verbs(reading.vocabulary)):
        return team if team is not None else accident or _struck(reading, phrase)
    if phrase.kind == "attend":
        tried = reading.within(reading.line_start(phrase.start), phrase.start, "Event")
        event = tried[-1:] if phrase.verb in _WINS else accident or target_things.event(reading, phrase.start)
        return [] if phrase.verb == "旁听" and not tried else event  # of another day than the verdict
    named = reading.starting_at(phrase.start, "Project") or target_named.brand(reading, phrase)
    if named is not None:
        return [named]
    if phrase.object.endswith(_OF_WORKS) and (project := project_topics.meant(reading, phrase.start)):
        return [project]
    own = target_named.of_inside(reading, phrase)
    own = (target_batches.of_batch(reading, phrase) or actors.own(reading, phrase.start)) if own is None else own
    if own is not None:
        return own
    owner = reading.starting_at(phrase.start, "Place", "Institution")
    counted = owner is not None and owner.name.endswith(phrase.object)  # 名中医工作室|4个
    owner = None if counted else owner
    found = (
        (actors.beside(reading, owner.end) or [owner])
        if owner is not None
        else _topic(reading, phrase) or target_batches.this_time(reading, phrase)
    )
    if found and all(f.type == "Institution" for f in found) and _issued(reading, phrase, found[-1]):
        areas = [f.attributes.get("area") for f in found]
        return [a for a in areas[:1] if isinstance(a, Found)]
    if len(found) == 1 and _CONGRESS.search(found[0].name) and phrase.verb and not _SITS.match(phrase.verb):
        area = found[0].attributes.get("area")
        found = [area] if isinstance(area, Found) else []  # what a congress decides, its area builds
    found = target_several.whole(reading, found) if target_several.is_open(reading, found, phrase) else found
    found = target_several.who_acts(reading, found, phrase)
    shared = {f.attributes["area"].name: f.attributes["area"] for f in found if isinstance(f.attributes.get("area"), Found)}
    # 市政府要抓好治污，|优良天数比例达到98%: of the city
    measured = len(found) == 1 and phrase.kind in ("reach", "rise") and found[0].name.endswith("政府")
    if len(shared) == 1 and (measured or (len(found) > 1 and all(_SPEAKS_FOR.search(f.name) for f in found))):
        return list(shared.values())  # 镇党委、政府 speak for the town
    if phrase.object.endswith(_OF_WORKS):
        counted_up = "计划投资" in phrase.object and _PROJECTS.search(
            reading.text, reading.sentence_of(phrase.start)[0], phrase.start
        )
        found = [f for f in found if f.type == "Project" or counted_up]
    if found == [owner] and reading.text.endswith("在", 0, phrase.start) and _RAISED_IN.match(reading.text, found[0].end):
        found = []  # 拟在|甲县|建设年出栏量60万头的养殖基地: where it is built, not whose it is
    return [f for f in found if f.type != "Place" or is_area(f) or f.attributes.get("kind") == "zone" or f.name.endswith("园")]


def _issued(reading: Reading, phrase: Phrase, body: Found) -> bool:
    """甲局印发《方案》，提出到2027年…: the goal is that of the area, not of the body that wrote it down."""
    start, _ = reading.sentence_of(phrase.start)
    if body.attributes.get("kind") in speakers.OWN_KINDS:  # 某公司总经理张三介绍，公司年产…
        return False
    if _BRIEFS.match(reading.text, body.end):
        return True  # 某办公室今天举行发布会，甲局介绍，…: who lends the room
    return body.start >= start and bool(_ISSUED.search(reading.text, body.end, phrase.start))


def _struck(reading: Reading, phrase: Phrase) -> list[Found]:
    """洪灾造成全县|2人受伤: the area that a flood or storm struck, which is no occasion itself."""
    begin = reading.line_start(phrase.start)
    if _NATURE.search(reading.text, begin, phrase.end) is None or "事故" in reading.text[begin : phrase.start]:
        return []
    place = reading.ending_at(phrase.start, "Place")
    found = [place] if place else _topic(reading, phrase)
    found = target_several.whole(reading, found) if target_several.is_open(reading, found, phrase) else found
    return [f for f in found if f.type == "Place" and is_area(f)]


def _topic(reading: Reading, phrase: Phrase) -> list[Found]:
    """Whom the text around speaks of, or for whom one speaks that says it behind the quote: “合格率98%。”某区区长说."""
    found = _around(reading, phrase)
    if not found or found == actors.main(reading):
        return speakers.behind(reading, phrase.start) or speakers.before(reading, phrase.start) or found
    return found


def _around(reading: Reading, phrase: Phrase) -> list[Found]:
    """The topic of the clause, of a clause before it in the sentence, or of the sentence before."""
    start, _ = reading.sentence_of(phrase.start)
    if (held := target_things.held(reading, start, phrase)) is not None:
        return held
    for clause in reversed(actors.clauses(reading.text, start, phrase.start + 1)):
        found = _in_clause(reading, clause, phrase)
        if found and (
            (found[0].type == "Project" and _is_other(reading, clause, phrase)) or target_things.is_over(reading, clause, phrase)
        ):
            continue
        if found is not None:
            return found
    # of someone else, or of the occasion; “尖刀连”…，先后荣立集体二等功2次: of none that a sentence before names
    if (phrase.loose and reading.within(start, phrase.start, "Person", "Event")) or phrase.verb == "荣立":
        return []
    if known := target_named.sitting(reading, phrase) or _of_line(reading, phrase):
        return known
    if reports := target_offices.reports(reading, start, phrase):
        return [reports]
    if actors.is_speech(reading, phrase.start) or phrase.start < reading.headline_end:
        return actors.meeting(reading, phrase.start)
    paragraph = reading.line_start(start)
    about = _ABOUT.match(reading.text, start) is not None
    for begin, end in earlier(reading, paragraph, start):
        for clause in actors.clauses(reading.text, begin, end - 1):
            found = _in_clause(reading, clause, phrase, min(end, reading.clause_of(clause)[1]))
            if (
                found
                and found[0].type == "Project"
                and (_is_other(reading, clause, phrase) or len({p.name for p in reading.within(begin, end, "Project")}) > 1)
            ):
                continue
            if found and found[0].type != "Place" and (about or target_offices.OF_AREAS.search(phrase.object)):
                continue
            if found is not None:
                return found
    told = about or in_report(reading, paragraph, phrase)
    return carried(reading, paragraph) or (actors.main(reading) if told else [])


def _of_line(reading: Reading, phrase: Phrase) -> list[Found]:
    """1.甲医院新院区项目。投资9亿元，|设床位600张: the project that a line of a list begins with."""
    item = project_lists.topic(reading, phrase.start)
    return [item] if item is not None and not _is_other(reading, reading.clause_of(item.start)[0], phrase) else []


def _is_other(reading: Reading, clause: int, phrase: Phrase) -> bool:
    """Whether a phrase goes on about something else than the project of a clause before it."""
    if reading.clause_of(phrase.start)[0] == clause:
        return False  # 甲工业园|新签约项目9个
    areas = target_offices.OF_AREAS.search(phrase.object) or target_offices.DONE_BY_AREAS.match(phrase.verb)
    return bool(areas or _OTHER_TOPIC.search(reading.text, clause, phrase.start + 2))


def _owning(reading: Reading, at: int, end: int, phrase: Phrase) -> list[Found]:
    """某市|的网店发展到9家，网络零售额达…: the area whose own a clause tells of before the one that is asked for."""
    place = reading.innermost_at(at)
    if reading.text[at - 1 : at] == "在" or place is None or not is_area(place) or phrase.kind not in ("reach", "rise"):
        return []
    others = reading.within(place.end, max(end, phrase.start), "Person", "Institution", "Project", "Place", "Event")
    return [place] if _OWNS.match(reading.text, place.end) and not others else []


def _pronoun(reading: Reading, span: tuple[int, int], we: str, phrase: Phrase) -> list[Found] | None:
    """Whom 我们, 他 at the start of a clause stand for: what `_in_clause` gives for them."""
    at, end = span
    if _UNDER.search(reading.text, max(0, at - 1), end):
        return None
    person = target_others.person(reading, at, end, phrase)
    if not person and we in "他她" and actors.speaks(reading.text, at, end):
        return actors.meeting(reading, at)  # 他指出，…
    return [person] if person else None if we == "我们" and reading.article.kind != "interview" else []


def _in_clause(reading: Reading, clause: int, phrase: Phrase, stop: int = 0) -> list[Found] | None:
    """The topic of one clause: [] where it is someone unsure, None where the clause has none of its own."""
    text = reading.text
    end = stop or reading.clause_of(clause)[1]
    at = actors.skip(reading, clause, end)
    we = _WE.match(text, at)
    if we and reporter.ours(reading, at) is None:
        return _pronoun(reading, (at, end), we.group(), phrase)
    only_tells = speakers.tells(reading, at, end) and not actors.speaks(text, at, end)
    if stop and only_tells and not speakers.of(reading, at, end):
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
    if group and (behind or builds or not areas):
        return None
    founds = phrase.start > end and not target_offices.DONE_BY_AREAS.match(
        phrase.verb
    )  # 成立服务超市，|新培育家庭农场9个: of the area
    new = speakers.founded(reading, max(group[-1].end, at) if group else at, end) if founds else []
    if new or group or known == "speaks":
        return new or group or actors.meeting(reading, clause)
    person = target_others.person(reading, at, end, phrase)
    where = [person] if person is not None else target_others.where(reading, at, end) if phrase.start >= end else []
    other = (
        known == "unsure"
        or target_others.nameless(reading, at, end)
        or target_others.titled(reading, at, end)
        or reading.starting_at(at, "Person", "Event") is not None
    )
    return where or ([] if other else None)
