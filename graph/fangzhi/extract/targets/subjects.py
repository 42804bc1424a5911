"""Who a goal or a result belongs to: a place, a body, a project or an occasion; nobody where the text is not sure."""

from fangzhi.expressions import expression
from fangzhi.extract import actors, reporter, speakers
from fangzhi.extract.places import deictic
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.targets import batches as target_batches
from fangzhi.extract.targets import clauses as target_clauses
from fangzhi.extract.targets import figures as target_figures
from fangzhi.extract.targets import named as target_named
from fangzhi.extract.targets import offices as target_offices
from fangzhi.extract.targets import sections as target_sections
from fangzhi.extract.targets import several as target_several
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets import whose as target_whose
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.before import carried, earlier, in_report
from fangzhi.extract.targets.measures import Phrase

_OF_WORKS = tuple(
    "建成面积 投用面积 投产面积 在建面积 竣工面积 全长 总长 工程量 年度计划投资 年计划投资 形象进度 工程进度".split()
)
_OF_DAM = ("坝高", "坝长", "坝顶高程", "坝顶长", "大坝加高", "正常蓄水位", "总库容", "主跨", "桥长", "桥宽", "征地")
_HELPED = expression("(?:帮助|帮扶|支援|助力)$")
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
_RAISED_IN = expression("(?:投资)?(?:建设|新建|打造|兴建|投建)")
_FIRMS = ("enterprise", "school", "hospital", "research")
_ABOUT = expression(r"[\u4e00-\u9fff]{2,8}方面，")  # 医院新增床位9张。养老方面，|新建餐厅9个: of the area again


def of(reading: Reading, phrase: Phrase) -> list[Found]:
    """The subjects of a phrase: several where they are coordinated."""
    found = [phrase.owner] if phrase.owner is not None else target_figures.surely(reading, phrase, _of(reading, phrase))
    if not found and phrase.kind in ("make", "reach", "rise"):
        found = target_whose.of(reading, phrase)
    if found or not phrase.object.endswith(_OF_DAM):
        return found
    works = project_topics.only(reading, phrase.start)  # “坝顶高程达到126米，…。”项目经理张三说: of the only works so far
    return [works] if works is not None else []


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
    if (
        phrase.object.endswith(_OF_WORKS)
        and "项目" not in phrase.object
        and (project := project_topics.meant(reading, phrase.start))
    ):
        return [project]
    own = target_named.of_inside(reading, phrase)
    if own is None and deictic.OWN.fullmatch(reading.text, max(0, phrase.start - 2), phrase.start):
        own = actors.own(reading, phrase.start - 2) or None  # 大会召开，明确到年底|全县|新签约项目9个
    own = (target_batches.of_batch(reading, phrase) or actors.own(reading, phrase.start)) if own is None else own
    if own is not None:
        return own
    owner = reading.starting_at(phrase.start, "Place", "Institution")
    # 名中医工作室|4个, 烟台市级|名师6名
    counted = owner is not None and (owner.name.endswith(phrase.object) or reading.text.startswith("级", owner.end))
    helped = owner is not None and owner.type == "Place" and _HELPED.search(reading.text, 0, owner.start)
    owner = None if counted or helped else owner  # 乙市帮助|甲县|劳动力就业9人
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
    found = [f for f in target_several.who_acts(reading, found, phrase) if not f.name.endswith("网站")]  # it only tells
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
    held = target_offices.inspectors(reading, start, phrase) or target_things.held(reading, start, phrase)
    if held is not None:
        return held
    for clause in reversed(actors.clauses(reading.text, start, phrase.start + 1)):
        found = target_clauses.of_clause(reading, clause, phrase)
        if found and (
            (found[0].type == "Project" and _is_other(reading, clause, phrase)) or target_things.is_over(reading, clause, phrase)
        ):
            continue
        if found is not None:
            return found
    # of someone else, or of the occasion; “尖刀连”…，先后荣立集体二等功2次: of none that a sentence before names
    if (phrase.loose and reading.within(start, phrase.start, "Person", "Event")) or phrase.verb == "荣立":
        return []
    told = (
        target_whose.told_for(reading, phrase.start, start) or target_named.sitting(reading, phrase) or _of_line(reading, phrase)
    )
    if told:
        return told
    if reports := target_offices.reports(reading, start, phrase):
        return [reports]
    if actors.is_speech(reading, phrase.start) or phrase.start < reading.headline_end:
        return actors.meeting(reading, phrase.start)
    paragraph = reading.line_start(start)
    about = _ABOUT.match(reading.text, start) is not None
    for begin, end in earlier(reading, paragraph, start):
        for clause in actors.clauses(reading.text, begin, end - 1):
            found = target_clauses.of_clause(reading, clause, phrase, min(end, reading.clause_of(clause)[1]))
            if (
                found
                and found[0].type == "Project"
                and (_is_other(reading, clause, phrase) or len({p.name for p in reading.within(begin, end, "Project")}) > 1)
            ):
                continue
            if found and found[0].type != "Place" and (about or target_offices.of_area(found[0], phrase)):
                continue
            if found is not None:
                # 某公司收入9万元。第一书记张三办起夜校，|培训农民900人次: what somebody else does
                firm = bool(found) and found[0].attributes.get("kind") in _FIRMS
                return [] if firm and reading.within(start, phrase.start, "Person") else found
    goals = target_sections.aims(reading, phrase.start) and reporter.of(reading) is None
    report = about or goals or in_report(reading, paragraph, phrase)
    return carried(reading, paragraph) or (actors.main(reading) if report else [])


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
