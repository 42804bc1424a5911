"""When an event was held: the day in its sentence, of what was told before, behind a kicker, in the lead."""

import re
from bisect import bisect_left
from datetime import date, timedelta

from fangzhi.expressions import expression
from fangzhi.extract import dates, quantities
from fangzhi.extract.events.scene import Scene, Verb, Visit
from fangzhi.extract.reading import Found

_CLOCK = expression(
    r"(?:[\u4e00-\u9fff]{1,3}节)?(?:凌晨|清晨|拂晓|黎明|天[刚蒙]*亮|一大?早|大?清早|早晨|晌午|临近中午|深夜|午后|夜[间里晚]|入夜|当晚|早上|上午|中午|下午|黄昏|傍晚|晚上?|头天)*(?:\d+[时点](?:\d+分)?)?(?:许|左右|前后)?"
)
_SINCE = expression(r"(?<!\d)(?P<day>\d{1,2})(?:日?[至到—-]|(?<=[从月于，]\d)、|(?<=[从月于，]\d\d)、)$")  # 5日至|, 从25、|26日
_AFTER_THAT = expression(
    r"会后|随后|随即|结束后|当天|当晚|同日|同一[日天](?=，)|当日|[式会动]上，|(?:活动|仪式|会议|比赛)现场|会上|其间，|期间，"
)
_SEVERAL = expression(r"[^，。；]{0,12}?日[至到—-]")  # 9月1日至3日，张三到甲县调研。随后，……
_LATER = expression(
    r"(?:同一?[日天]|当日|当[天晚])|[^，。；]{0,6}[会式动](?:议)?(?:结束)?后，|[^，。；]{0,6}[会式动约](?:议)?(?:召开|开始|举行)?前，|(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?)(?:\d{1,2}[时点]|，)"
)  # 上午9时，李四海到…
_IN_NAME = expression(r"(?<!\d)(20\d\d)(?:年|(?=[\u4e00-\u9fff]))(?!年?度|工作|度?总结|前|末|底)")
_BEFORE = expression("此前|前不久|上一?次")  # 此前召开的第十五次会议
_CAUSE = expression(
    "，?(?:(?:受|因|由于)[^，。；]{2,24}(?:影响|原因)?|在?[^，。；]{2,14}(?:来临|到来|临近|将至|来到)?(?:之际|前夕|之时)|随着[^，。；]{2,40}"
    r"|来自[^，。；]{2,40}(?:出发|集结|(?:齐聚|汇聚|相聚|云集|欢聚)[^，。；]{0,12}))，"
)  # 受连日强降雨影响，|后山垮塌
# 5月9日，|节后上班的第一天，|张三来到……
# 5月12日，|在全国防灾减灾日到来之际，由甲主办的……; 2月18日，|农历正月初七，新春上班第一天，……
_EVE = expression(
    "(?:，?(?:农历[^，。；]{2,10}|第[\\d一二三四五六七八九十百]+个[^，。；]{2,16}[日节周]|[^，。；]{2,24}(?:之际|的?第[一二三]个?(?:天|工作日)|首个工作日))(?=，))+"
)
_IMAGE = expression("(?![^，]*[会赛前后日时])[\u4e00-\u9fff]{4}，")  # 花海涌动，|旅游节启动; but 会议结束，
_PRINTED = expression(r"“(\d{1,2})[·.](\d{1,2})”")
_IS_DAY = expression(r"(?:\d{4}|-)-\d\d-\d\d")  # and no month
_DID = expression("，?(?:已经?|曾)?[于在]?")
_DEED = expression("(?:[上下]午)?(?:表决|审议|投票|依法)*(?:决定|通过|任命|免去|批准|接受|选举)")
# 12日，历时三天的|第三届运动会在县一中落幕
_LASTED = expression("(?:历时|为期)(?P<days>[2-9]|[两二三四五六七八九十])天半?的$")
_ENDS = ("幕", "收官", "结业")
_OUTSIDE = expression("在[^，。；]{2,20}(?:门前|门口|旁|现场|广场|路口|桥头)，")  # 在镇政府门前，|锣鼓喧天，……
_HERE = expression("在(?:这里|此(?![次前]))")


def day_of(scene: Scene, event: Found, verb: Verb, since: int | None = None) -> tuple[str, int] | None:
    """The date before the verb in its sentence and where it stands; none where another occasion comes between.

    Nothing of what `since` opens (who visits, and in what manner) is another one.
    """
    if verb.end <= event.start and scene.masked.endswith(("为", "筹备"), 0, verb.start):
        return None  # 3月1日召开常委会会议，为|召开三次会议|作准备
    start = max(scene.reading.sentence_of(verb.start)[0], verb.start - 300)
    later = _LATER.match(scene.masked, start)
    if later is not None and not (later[0].endswith("前，") and dates_in(scene, start, verb.start)):
        if (held := _told_last(scene, start, later[0])) is not None or later[0].endswith(("后，", "前，")):
            return (held, start) if held is not None else None
        before = dates_in(scene, max(scene.reading.headline_end, start - 400), start)
        earlier = [d for d in before if d.precision == "day" and not d.before and not _ahead(scene, d)]
        return (earlier[-1].value.split("/")[0], start) if earlier else None
    until = event.start if event.rule == "event-session" and dates_in(scene, start, event.start) else verb.start
    for found in reversed(dates_in(scene, start, until)):
        if event.start <= found.start < event.end or found.before or found.precision in ("plan", "within", "years", "months"):
            continue
        if scene.masked.endswith("农历", 0, found.start):
            continue
        if scene.masked[found.end : found.end + 1] == "的" and scene.clause_end(found.end) < min(event.start, verb.start):
            continue  # 11月末的|报表，让张三在碰头会上腰杆挺直
        if found.precision == "year" and found.end < scene.clause_start(event.start):
            return None  # 制定2024年计划，……会议审议
        clause = min(
            scene.clause_start(verb.start), since if since is not None else verb.start
        )  # 5月10日，由A主办的X在B举行: 主办 is of the same occasion
        if found.end <= event.start and event.end <= verb.start:
            clause = min(clause, scene.clause_start(event.start))  # 5月10日，某某仪式，|在某地举行
        if _something_else(scene, found.end, clause) or re.match(r"以来|之前|前|起|至今|以前", scene.masked[found.end :][:3]):
            return None
        return _lasted(scene, event, verb, first_day(scene, found))
    return None


_PLANNED = expression("(?:将|拟|计划|力争|预计|争取|确保|必须|要在?)[^，。；：]{0,4}$")


def _ahead(scene: Scene, day: dates.DateFound) -> bool:
    """拟12月20日通水, in a paper of November: no day of which 当天 is told."""
    paper = scene.reading.article.date
    later = bool(paper) and _IS_DAY.fullmatch(day.value) is not None and day.value > str(paper)[:10]
    return later or _PLANNED.search(scene.masked, scene.clause_start(day.start), day.start) is not None


def _lasted(scene: Scene, event: Found, verb: Verb, day: tuple[str, int]) -> tuple[str, int]:
    """The first day of what ends on a day that is told with how long it lasted."""
    lasted = _LASTED.search(scene.masked, day[1], event.start) if verb.term.endswith(_ENDS) and verb.term[:1] != "开" else None
    if lasted is None or not _IS_DAY.fullmatch(day[0]):
        return day
    many = quantities.number(lasted["days"])
    year = day[0][:4] if day[0][0] != "-" else "2023"
    began = date.fromisoformat(f"{year}{day[0][-6:]}") - timedelta(days=int(many or 1) - 1)
    return (began.isoformat() if day[0][0] != "-" else f"-{began.isoformat()[4:]}"), day[1]


def _told_last(scene: Scene, start: int, after: str) -> str | None:
    """同日下午，乙组召开反馈会; 会后，…: the day of what was told last before, unless a sentence behind it opens with a day."""
    if after[0] not in "同当" and not after.endswith(("后，", "前，")):
        return None
    told = [f for f in scene.events if scene.reading.headline_end <= f.start < start]
    told = [f for f in told if _IS_DAY.fullmatch(str(f.attributes.get("date", "")))]
    if not told and (tours := [v for v in scene.visits if scene.reading.headline_end <= v.event.start < start]):
        day = of_visit(scene, tours[-1])  # 张三到甲县调研。同日，乙县召开大会
        told, date = [tours[-1].event], day[0] if day else None
    else:
        date = str(told[-1].attributes["date"]) if told else None
    opened = [d for d in dates_in(scene, told[-1].end, start) if d.precision == "day" and not d.before] if told else []
    opened = [d for d in opened if d.start - scene.reading.sentence_of(d.start)[0] < 2]  # 19日，参观甲厂。当日，
    return None if opened and after[0] in "同当" else date


def of_visit(scene: Scene, visit: Visit) -> tuple[str, int] | None:
    """The date that a visit is told with; nothing of who goes there, and in what manner, is another occasion."""
    day = day_of(scene, visit.event, Verb(visit.event.start, visit.event.end, "visit", "", ""), visit.start)
    if day is None and visit.event.rule == "event-guests":  # 随后，|与会人员参观了……: of the day of what they came to
        told = [f for f in scene.held if f.start < visit.start and "date" in f.attributes]
        return (str(told[-1].attributes["date"]), visit.start) if told else None
    return day


def decided(scene: Scene, event: Found) -> tuple[str, int] | None:
    """此前召开的第十五次会议，|已于5月12日|决定任命…: the day of a session's deed that stands behind its name."""
    day = next((d for d in dates_in(scene, event.end, event.end + 16) if d.precision == "day"), None)
    if day is None or day.before or not _DID.fullmatch(scene.masked, event.end, day.start):
        return None
    return (first_day(scene, day)[0], event.start) if _DEED.match(scene.masked, day.end) else None


def printed(scene: Scene, event: Found) -> tuple[str, int] | None:
    """The day that the text tells of an accident with the day in its name: “6·9”山体滑坡, 6月9日22时许."""
    name = _PRINTED.search(event.name) if event.attributes["kind"] == "accident" else None
    ending = f"-{int(name[1]):02}-{int(name[2]):02}" if name else ""
    told = [d for d in dates.find(scene.reading) if d.precision == "day" and d.value.endswith(ending)] if ending else []
    told.sort(key=lambda d: d.value.startswith("-"))
    return (told[0].value, told[0].start) if told else None


def same_day(scene: Scene, event: Found, verb: Verb) -> tuple[str, int] | None:
    """会后，张三主持宣誓仪式; 大会结束后，云溪县随即召开会议: the day of the occasion told before in the paragraph or lead."""
    start = scene.reading.sentence_of(verb.start)[0]
    visit = tour(scene, verb) if verb.use == "chair" or event.start >= verb.end else None
    day = of_visit(scene, visit) if visit else None
    if day is not None and not dates_in(scene, day[1] + 2, verb.start):
        return day  # 5月6日，张三到云溪县调研，并主持召开座谈会
    after = _AFTER_THAT.search(scene.masked, start, verb.start)
    earlier = [f for f in scene.held if f.start < start and f.name != event.name and "date" in f.attributes] if after else []
    earlier = [f for f in earlier if not _BEFORE.search(scene.masked, scene.clause_start(f.start), f.start)]
    tours = [v for v in scene.visits if scene.reading.headline_end <= v.event.start < start] if after else []
    if earlier and tours and tours[-1].event.start > max(earlier[-1].start, scene.paragraph_of(start)):
        earlier = []  # 甲镇开展演练。…\n5月6日，张三到乙镇视察。|随后召开座谈会
    own = event.name == "座谈会" or (verb.use == "chair" and bool(tours) and tours[-1].event.start > scene.paragraph_of(start))
    if not earlier and after is not None and (after[0][0] in "当同" or (own and after[0][0] in "随结")):
        day = of_visit(scene, tours[-1]) if tours else None
        several = day is not None and _SEVERAL.match(scene.masked, day[1]) and after[0][0] not in "当同"
        return (day[0], after.start()) if day and not several else None
    if not earlier or after is None or earlier[-1].start < scene.paragraph_of(start) - 600:
        return None
    told = str(earlier[-1].attributes["date"])  # 27日至28日，会议召开。28日，会议决定任命……。表决结束后，|举行宣誓仪式
    opened = [d for d in dates_in(scene, earlier[-1].end, start) if d.precision == "day" and not d.before]
    opened = [d for d in opened if d.start - scene.reading.sentence_of(d.start)[0] < 2 and not scene.is_reported(d.start)]
    return max([told, *(d.value.split("/")[0] for d in opened if d.value[:1] == told[:1])]), after.start()


def first_in(scene: Scene, start: int, end: int) -> tuple[str, int] | None:
    """The first day that a stretch of text tells."""
    day = next((d for d in dates_in(scene, start, end) if d.precision == "day" and not d.before), None)
    return first_day(scene, day) if day is not None else None


def tour(scene: Scene, verb: Verb) -> Visit | None:
    """The visit that the sentence tells before, where whoever went there chairs or holds something."""
    start = scene.reading.sentence_of(verb.start)[0]
    return next((v for v in scene.visits if start <= v.event.start < verb.start and verb.use in ("chair", "hold")), None)


def year_of(name: str, date: str | None) -> str | None:
    """--04-16 of 2025年二季度……开工仪式 is of 2025; a meeting on 2024年度 may be held a year later."""
    years = set(_IN_NAME.findall(name)) if date and date.startswith("--") else set()
    return f"{min(years)}{date[1:]}" if date and len(years) == 1 else date


def first_day(scene: Scene, found: dates.DateFound) -> tuple[str, int]:
    """The day and where it stands: 7日至10日 is the first of them, and a bracket is taken along."""
    value = found.value.split("/")[0]
    since = _SINCE.search(scene.masked, max(0, found.start - 5), found.start) if found.precision == "day" else None
    if since is not None and 0 < int(since["day"]) <= int(value[-2:]):
        return f"{value[:-2]}{int(since['day']):02}", since.start()
    return value, found.start - (scene.masked[found.start - 1] == "（")


def _something_else(scene: Scene, start: int, end: int) -> bool:
    """Whether [start, end), between a date and the clause of an occasion, tells of something else: it holds a verb."""
    clock = _CLOCK.match(scene.masked, start)
    start = clock.end() if clock else start
    eve = _EVE.match(scene.masked, start, end)
    start = eve.end() if eve else start
    end = _behind_scenery(scene, start, end)
    if between := scene.verbs_in(start, end):
        if scene.masked.startswith(("，由", "由"), start):
            return False  # 由A主办、B承办的X: all of the same occasion
        return any(v.use not in ("chair", "organizer", "coorganizer") for v in between)
    while start < end:
        word = scene.reading.word_at(start)
        if word is None:
            return False
        if word.tag == "v" and scene.masked[word.start] != "〇":
            return True
        start = word.end
    return False


def dates_in(scene: Scene, start: int, end: int) -> list[dates.DateFound]:
    """The dates that lie in [start, end)."""
    every = dates.find(scene.reading)
    first = bisect_left(every, start, key=lambda d: d.start)
    last = bisect_left(every, end, key=lambda d: d.start)
    return [d for d in every[first:last] if d.end <= end]


def _behind_scenery(scene: Scene, start: int, end: int) -> int:
    """红旗村广场上锣鼓喧天，|丰收节开幕: where the clauses begin that only paint the scene of an occasion."""
    here = _HERE.search(scene.masked, end, scene.clause_end(end)) is not None
    while start < end:
        begin = max(start, scene.clause_start(end - 1))
        image = begin == scene.clause_start(begin) and _IMAGE.fullmatch(scene.masked, begin, end)
        painted = image is not None or _CAUSE.fullmatch(scene.masked, begin, end) is not None
        painted = painted or scene.masked.endswith(scene.words.scenery, begin, end - 1)
        placed = here or _OUTSIDE.fullmatch(scene.masked, begin, end) is not None
        if not painted and not (placed and not scene.verbs_in(begin, end) and not scene.reading.within(begin, end, "Person")):
            return end
        here, end = False, begin
    return start
