"""Who acts in a sentence: the place or body that a clause speaks of, or that the sentence or the article does."""

import re

from fangzhi.expressions import expression
from fangzhi.extract import coordinated, dates, reporter, speakers, visits
from fangzhi.extract.places import areas, deictic
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.reading import Found, Reading, once

_CUT = expression(r"[，；：。！？\n]")
# 近日，… 一是…: what may stand before the one who acts
_LEAD = expression(
    r"(?:（[^（）]{1,20}）|[\s“”（）—－●▲■◆★•※▶►-]|本报\w{0,6}?讯|[一二三四五六七八九十]是|第[一二三四五六七八九十]，?|近日|日前|(?:今年|去年|明年)(?:[上下]半年|[前一二三四]+季度|以来|年?[初底])?(?!\d)|[上下]半年|[前一二三四]+季度|\d{1,2}[至到]\d{1,2}月份?|近年来|近期|连日来|目前|当前|其中|此外|同时|"
    r"随后|随着|(?:力争|争取|确保|努力|预计|计划)(?=到|[今明]年|全[市县区州旗镇乡村年])|到(?=(?:20\d\d|今|明)年|年[底末]|“十)|下一步|下步|下一?阶段|接下来|据悉|得知|获悉|据了解|截至|截止|截至目前|以来|来|为此|因此|而|但|并|上午|下午|晚|当天|当日|期间|如今|自(?!治)|在|由|如|对)+"
)
# 督察组|共受理举报90件: the team named before
_TEAM = expression(r"((?:督[察导]|巡[视察]|检查|调查|专案)组)(?=共|已|对|先|累|紧|将|受|移|反|向|立|查)")
_TITLE = expression(r"(?:常委|委员|成员|候补|代表|干部|原)(?!会)")  # a member is not the body
# 统计局公布，…: who tells a thing is not the one it is told of
_TELLS = expression(r"[^，。；]{0,20}?(?:数据|公布|发布|介绍|显示|通报|获悉|报道|称|消息|统计|报告|透露)[，：]")
_NOT_ACTING = tuple("与同和向对从在为给把被于至到的、")
# an agent of a meeting or a speech: what follows is asked of the article's own area
_SPEAKS = expression(
    r"(?![^，。；]*(?:按照|根据)[^，。；]{0,8}(?:部署|安排)$|[^，。；]*(?:落实|贯彻|对照|紧扣|遵循|符合|达到)[^，。；]{0,20}要求$)[^，。；]{0,24}?(?:强调|要求|指出|提出|表示|说|明确|(?<=会议)(?:决定|议定)|(?:作了|作出|进行)?(?:部署|安排|交代))$"
)
_HOLDS = expression(r"(?:召开|举行)了?(?=[^，。；]{2,40}(?:会议|大会|全会|[进员署场作坚度结]会))")
# 项目经理张三说: who speaks for no area
_FOR_ITSELF = expression("项目经理|施工|监理|村民|农户|[种养]植?殖?户|居民|游客|工人|职工|学生|家长|店主|老板|业主|网友")
_SPEECH = expression(
    r"(?:强调|要求|指出|提出)[，：]|讲话[时中]?说[，：]|答：|要(?:加快|大力|全面|持续|深入|坚持|扎实|进一步|积极|推进|完成|以)"
)
# a report read to a congress: 各位代表, 一年来，我们坚持…
_ADDRESS = expression(
    r"(?m)^\s*(?:各位(?:代表|委员|同志)[，：]|[^“”，。\n]{0,12}年(?:来|里)?，我们(?!的|家|村|公司|企业)|[^“”。\n]{0,20}(?:主要|预期)目标(?:是|为|如下)：)"
)
# a bulletin or a report of work speaks of its area where no one else is named
_REPORT = expression(
    r"关于(?:印发|发布|公布)[^\n]{4,60}的通知|统计公报|工作报告|向大会[所作]+的?报告|工作总结|工作情况(?:汇报|报告|总结)|经济运行(?:情况|简况|分析)|成绩单"
)
_GOES_ON = expression(r"\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|（?[一二三四五六七八九十]+[）、]|——)")
_ASKS = expression(r"[^，。；]{0,4}?(?:要求|督促|责成|叮嘱|指导|带领|率领)(?=[^，。；])")
# 今年将深入开展“甲”活动: what a speaker says next
_WILL = expression(
    "(?:今年|明年|今后|接下来|下一?步|下半年|未来[一二三两几]年)?，?(?:还|我们|全[省市县区州旗镇乡])?(?:要|将)(?![求是闻军领近士帅会])"
)
_MUST = expression("要求|强调")
_POSTS = expression(
    r"[^，。；：]{0,38}?(?:书记|主席|主任|[部局厅处科院校省市县区镇乡州团师]长|组长|总理|委员|常委|代表|专员|总裁|经理|董事长|干部|同志)(?:、|（[^（）]{1,12}）)?"
)
_OPENING = 120  # characters of the body whose bodies tell of which area it is
_NOUNS = frozenset(("n", "nz", "nw", "r", "an"))


def of(reading: Reading, at: int, *, measured: bool = False) -> list[Found]:
    """The places and bodies that act at a text offset: several where they are coordinated, [] where nobody is sure.

    Looked for from the clause back to the start of the sentence, then, where no one else has the word, the article's own
    area. `measured` lets a clause begin with what is measured (工业增加值增长6%): its subject is the clause before.
    """
    start, _ = reading.sentence_of(at)
    end = at
    for clause in reversed(clauses(reading.text, start, at)):
        group, known = head(reading, clause, end) if skip(reading, clause, end) < end else ([], "")  # 要求，纵深|推进
        if group:
            return group
        if known == "speaks":
            return speakers.area(reading, clause, end) or meeting(reading, at)
        if known == "unsure" or (known == "other" and not measured):
            return []
        end = clause
    if at >= reading.headline_end and (reports := reporter.of(reading)):
        return [reports]
    if is_speech(reading, at) or at < reading.headline_end:
        return meeting(reading, at)
    return _before(reading, start) or _went_on(reading, start)


def _went_on(reading: Reading, start: int) -> list[Found]:
    """李四说，今年…。|要落实好“甲”行动: whose speaker goes on in the next sentence; an item of a report on one area."""
    begin = reading.line_start(start)
    titled = begin >= reading.headline_end and reading.within(0, reading.headline_end, "Place")
    if titled and _GOES_ON.match(reading.text, begin) and reading.text.find("工作报告", 0, begin) >= 0:
        return main(reading)
    if _WILL.match(reading.text, start) is None:
        return []
    for first, last in reversed([s for s in reading.sentences if begin <= s[0] < start]):
        for clause in clauses(reading.text, first, last - 1):
            end = reading.clause_of(clause)[1]
            if reading.within(clause, end, "Person") and speaks(reading.text, skip(reading, clause, end), end):
                return speakers.of(reading, clause, end) or speakers.area(reading, clause, end)
    return []


def meeting(reading: Reading, at: int) -> list[Found]:
    """甲市召开安全会议。会议要求，…: the area whose meeting the paragraph tells, else the one that the article speaks of."""
    for match in reversed(list(_HOLDS.finditer(reading.text, reading.line_start(at), at))):
        clause, _ = reading.clause_of(match.start())
        group = coordinated.onward(reading, skip(reading, clause, match.start()), match.start())
        area = _area(reading, group[0]) if len(group) == 1 else None
        if area is not None and match.start() - group[0].end <= 8:
            return [area]
    return main(reading)


def beside(reading: Reading, at: int) -> list[Found]:
    """The places and bodies that end right at an offset, coordinated ones too: 市委、市政府|开展的."""
    last = reading.ending_at(at, *coordinated.ACTORS)
    group = coordinated.back(reading, last, *coordinated.ACTORS) if last else []
    first = areas.outermost(reading, group[0]) if group else None  # 率队到甲区乙街道|丙社区开展
    return [] if first is not None and reading.text[first.start - 1 : first.start] in _NOT_ACTING else group


def own(reading: Reading, at: int) -> list[Found] | None:
    """The area of 全市, 我县 or 该乡 at a text offset: [] where it is not sure which, None where no such word stands."""
    if reading.text[at : at + 2] in ("我国", "全国"):
        return []
    word = deictic.OWN.match(reading.text, at)
    if word is None:
        return None
    found, _ = deictic.meant(reading, word)
    return [found] if found else []


@once
def main(reading: Reading) -> list[Found]:
    """The place that the whole article speaks of: that of its headline or of its first sentence, else its home area."""
    if about := visits.area(reading) or visits.inspected(reading) or visits.sitting(reading):
        return [about]
    for start, end in reading.sentences[:6]:
        for clause in clauses(reading.text, start, end)[:3]:
            group, _ = head(reading, clause, end)
            place = next((p for f in group if (p := _area(reading, f)) is not None), None)
            if place is not None:
                return [visits.fuller(reading, place)]
        if start >= reading.headline_end:
            break
    mine = deictic.OWN.match(reading.text, 0, reading.headline_end)
    if mine is not None and mine[1] == "我" and deictic.meant(reading, mine)[0] is None:
        return []  # 我区部署防火 in the paper of a city: which district it is nothing tells
    chain = areas.home_chain(reading)
    return [areas.of_division(reading, chain[0])] if chain else _whose_bodies(reading)


def _whose_bodies(reading: Reading) -> list[Found]:
    """东方市委书记张三主持召开……会议: the one area, or the innermost, whose bodies headline and lead name."""
    bodies = reading.within(0, reading.headline_end + _OPENING, "Institution")
    places = {
        str(p.attributes["code"]): p
        for b in bodies
        if isinstance(p := b.attributes.get("area"), Found) and "code" in p.attributes
    }
    inner = [place for code, place in places.items() if not any(c != code and c.startswith(code) for c in places)]
    return inner if len(inner) == 1 else []


def _area(reading: Reading, found: Found) -> Found | None:
    if found.type == "Place":
        return found if is_area(found) else None
    area = found.attributes.get("area")
    return area if isinstance(area, Found) else reading.starting_at(found.start, "Place")


def speaks(text: str, at: int, end: int) -> bool:
    """Whether a clause says that someone asks for or tells something: 他指出."""
    return _SPEAKS.match(text[at:end]) is not None


def clauses(text: str, start: int, end: int) -> list[int]:
    """Where the clauses of text[start:end] begin."""
    return [start, *(m.end() for m in _CUT.finditer(text, start, end))]


def head(reading: Reading, at: int, end: int) -> tuple[list[Found], str]:
    """The group of actors that a clause begins with; else what it begins with: speaks, unsure, other or ""."""
    text = reading.text
    at = skip(reading, at, end)
    meant = _pronoun(reading, at, end)
    if meant is not None:
        return meant
    group = coordinated.onward(reading, at, end)
    if group and text[at - 1 : at] in ("在", "由", "对"):  # 在甲镇建设…, 由乙局指导, 对甲国出口: where and by whom, not who
        return [], ""
    stop = _CUT.search(text, at, end)
    clause = stop.start() if stop else end
    speaker = speakers.of(reading, at, clause)
    if speaker or _SPEAKS.match(text[at:clause]):
        return speaker, "" if speaker else "unsure" if _FOR_ITSELF.search(text, at, clause) else "speaks"
    if group and not _TITLE.match(text, group[-1].end) and not _holder(reading, group[-1].end, end):
        told = _TELLS.match(text, group[-1].end)
        if told:
            return [], "unsure"
        return ([], "other") if speakers.comes_from(text, group[-1].end, end) else (group, "")
    if group:
        return [], "other"
    asked = _asked(reading, at, end)
    person = reading.starting_at(at, "Person")
    demands = person is not None and _MUST.match(text, person.end) and person.end + 2 < clause  # 张三要求|实行“甲”督办
    if asked or reading.starting_at(at, "Person", "Event", "Project") is not None:
        return asked, "" if asked else "speaks" if demands else "other"
    word = reading.word_at(at)
    return [], "other" if word is not None and word.tag in _NOUNS and word.start == at else ""


def _holder(reading: Reading, at: int, end: int) -> bool:
    """Whether a body is told only as that of a person: 国务院|总理张三."""
    near = reading.within(at, min(end, at + 40), "Person")
    return bool(near) and bool(_POSTS.fullmatch(reading.text, at, near[0].start))


def _pronoun(reading: Reading, at: int, end: int) -> tuple[list[Found], str] | None:
    """全市, 该公司, 街道, 我们 at the start of a clause: what `head` gives for them; None where none stands there."""
    mine = own(reading, at)
    if mine is not None:
        return (mine, "") if mine else ([], "unsure")
    that = speakers.that_body(reading, at, end)
    that = reporter.ours(reading, at) if that is None else that
    if that is not None:
        return (that, "") if that else ([], "other")
    team = _TEAM.match(reading.text, at, end)
    if team:
        named = sorted(reading.within(0, at, "Institution"), key=lambda f: len(f.name))
        teams = {re.sub("第.{1,3}(?=巡)", "", f.name): f for f in named if f.name.endswith(team[1])}
        return (list(teams.values()), "") if len(teams) == 1 else ([], "unsure")
    if (two := speakers.both(reading, at)) is not None:
        return (two, "") if two else ([], "unsure")
    if reading.text.startswith("我们", at):
        return [], "speaks" if is_speech(reading, at) else "other"
    noun = speakers.bare(reading, at, end)
    if noun is not None:
        return (noun, "") if noun else ([], "unsure")
    if reading.starting_at(at, *coordinated.ACTORS) is not None or reading.text[at - 1 : at] == "在":
        return None
    place = deictic.bare(reading, at)
    return None if place is None else (place, "" if place else "unsure")


def _asked(reading: Reading, at: int, end: int) -> list[Found]:
    """张三要求|甲局、乙镇倒排工期: whom a person who begins the clause asks to act."""
    person = reading.starting_at(at, "Person")
    asked = _ASKS.match(reading.text, person.end, end) if person is not None else None
    told = coordinated.onward(reading, asked.end(), end) if asked else []
    return told if told and not reading.text.startswith("的", told[-1].end) else []


def skip(reading: Reading, at: int, end: int) -> int:
    """Where a clause begins behind its 近日, 其中 and dates."""
    for _ in range(4):
        lead = _LEAD.match(reading.text, at, end)
        if lead:
            at = lead.end()
        day = dates.starting_at(reading, at)
        if day:
            at = day.end
        if not lead and not day:
            break
    return at


def is_speech(reading: Reading, at: int) -> bool:
    """Whether someone speaks for the area here: 强调, 要求 in the paragraph, or in the one that 一是, 二是 go on from."""
    if reading.article.kind == "interview" or _ADDRESS.search(reading.text):
        return True
    if _REPORT.search(reading.text, 0, reading.headline_end):
        return at >= reading.headline_end
    start = reading.line_start(at)
    if _SPEECH.search(reading.text, start, at):
        return True
    while start > reading.headline_end and _GOES_ON.match(reading.text, start):
        before = reading.line_start(start - 1)
        if _SPEECH.search(reading.text, before, start):
            return True
        start = before
    return False


def _before(reading: Reading, start: int) -> list[Found]:
    """Who acts in the sentence before, in the same paragraph, or in the last one before those that name nobody."""
    begin = reading.line_start(start)
    for first, last in reversed([s for s in reading.sentences if begin <= s[0] < start]):
        for clause in clauses(reading.text, first, last - 1)[:2]:  # 2023年，|甲局破案9起
            group, known = head(reading, clause, last)
            if group or known in ("speaks", "unsure"):
                return group
        if reading.within(first, last, "Person", "Institution", "Place", "Project", "Event"):
            return []
    return []
