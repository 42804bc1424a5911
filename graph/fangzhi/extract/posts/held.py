"""The posts of a title string that begins at an offset; and what acts on posts and lives of officials share in stating them."""

from typing import Any, TypeGuard

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.institutions.bodies import part_of
from fangzhi.extract.posts.organs import inherited, organ_of, party_organ
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import titles as titles_of

_DECIDED = expression("研究|决定|通过|批准|任命|任免")
_OTHER = expression("[电讯][ （]|起?(?:施行|实施|执行|生效)|起(?=[，。；])")
_AT_ONCE = expression("(?:大会|会议)?闭幕后|随即(?:召开|举行)|会后，")
_RECENTLY = expression("日前|近日(?![来点])|不久前|近期")
_TODAY = expression("今[天日]")
_AHEAD = expression("(?:决定|将|拟|定|计划|建议)，?[^，。；\n]{0,30}于$")  # 会议决定，州人代会第三次会议|于5月29日召开
_MET = expression("会议|[召闭]开|闭幕|举行")
_MEETING = expression("[^，。；\n]{0,4}(?:会议|大会|全会|会上)")  # 会议经表决，任命…: on the meeting's day
_SENT = expression(r"[^，。；：\n]{2,20}(?:派驻|选派到?|下派到?|派到)")  # 省供销社派驻|某村第一书记
_RESOLVED = expression("(?:决定|通知如下|任免|任命|免去)[^，。；\n]{0,12}[：:]?(?=\n)")
_SIGNED = expression(
    r"\n *[\u4e00-\u9fff]{2,24}(?:政府|委员会|常委会|党[委组]|[市县区旗镇]委|[局厅院]|办公室|组织部) *\n *(?=[\d二])"
)
# 选举张三为|出席|某市人民代表大会代表, 任|新组建的|某局局长
_BEFORE_BODY = expression(
    "出席|(?:新|重新)?(?:组建|成立|设立|合并|挂牌)(?:后)?的(?=[\u4e00-\u9fff])|(?:更名|改制)后的(?=[\u4e00-\u9fff])"
)
_LINE_ENDS = expression(" *(?:\n|$)")
_NOTED = expression(r"（(?:兼|兼职|挂职|[正副]?[处厅科部局县乡镇股省市]级)）(?=、)")
# 县文旅局|（县文物局）|局长
_SECOND = expression(r"（[^（），。；、\n]{2,24}[局办委院部站所馆队厅校室心会]）(?=[\u4e00-\u9fff]{2})")
OFFICE = expression(r"(?:（兼）)?(的?职务|一职|职务的?请求|资格|职级)")
_OF_TERM = expression(
    "(?:第[一二三四五六七八九十百]+届)?(?:常务|执行)委员会|第[一二三四五六七八九十百]+届(?:常务)?(?:理事会|监事会|委员会|执委会|董事会)"
)
_OF_UNIONS = ("经费审查委员会", "经审委", "女职工委员会", "女工委")
PENDING = expression(
    r"，(?:(?:依照|按照|根据)[^，。；\n]{1,12}?，?)?(?:还?[须需])?报(?:[经请][^。；\n]{0,40}|[^，。；\n]{0,32}(?:人大|人民代表大会)(?:常委会|常务委员会))批准"
)
TO_COME = ("拟", "建议", "提请", "提议")  # 拟|任命张三为…: not done yet
TO_COME_TOO = ("人选，", "候选人，", "人选，同时", "人选，并")  # 拟提名为某会秘书长人选，|兼任某会主任


def titles_after(reading: Reading, start: int, end: int, last: Title | None = None) -> tuple[list[Title], int]:
    """The posts of a title string that begins at an offset, and where it ends; ([], start) where none does.

    A single post without a body takes that of `last`, the title of the act before: 选举…为主任，选举…为副主任.
    """
    text = reading.text
    lead = _BEFORE_BODY.match(text, start)
    start = lead.end() if lead else start
    limit = next((i for i in range(start, min(end, start + 60)) if text[i] in "，。；：（ "), min(end, start + 60))
    # 县委统战部副部长|（兼）|、县工商联党组书记
    while (note := _NOTED.match(text, limit, end) or _SECOND.match(text, limit, end)) is not None:
        at = note.end()
        limit = next((i for i in range(at, min(end, at + 40)) if text[i] in "，。；：（ "), min(end, at + 40))
    ends = sorted({stop for _, stop in titles_of(reading.vocabulary).scan(text[start:limit])}, reverse=True)
    for stop in ends:
        if reading.covering(start + stop - 1, start + stop + 1, "Place", "Institution") is not None:
            continue  # 山西|省长|治市
        if text.startswith("助理", start + stop):
            continue  # 任某场|场长|助理
        titles = titles_before(reading, start + stop)
        for title in titles:
            astray = title.astray and title is not titles[0] and text[title.start - 1] != "、"  # 某分场施工员、|技术股|股长
            if last is not None and title.institution is None and not astray and _fits(reading, title, last):
                _take_over(reading, title, last)
            elif last is not None and _is_bare(title.institution) and _is_committee(last.institution):
                _of_committee(reading, title, last.institution, "纪委")
            elif (
                last is not None
                and title.institution is not None
                and (union := _union_of(title.institution, last.institution)) is not None
            ):
                reading.remove(title.institution)
                title.institution = part_of(reading, (title.start, title.end - len(title.post)), union)
        if titles and _leads(reading, start, titles[0].start) and all(t.institution is not None for t in titles):
            return titles, start + stop
    return [], start


def _take_over(reading: Reading, title: Title, last: Title) -> None:
    """Give a bare title the body of the title before: 任|局长, 任|党委书记."""
    organ = organ_of(reading, title)
    body = last.institution
    if organ and _is_committee(body):
        _of_committee(reading, title, body, organ[1])  # 某镇党委书记, |党委副书记|, |纪委书记
    elif organ:
        party_organ(reading, title, last, organ[1])
    elif last.institution is not None:
        title.institution = inherited(reading, last.institution, title)


def _is_bare(organ: Found | None) -> bool:
    """某镇党委书记, |纪委|书记: whether nothing tells whose 纪委 it is."""
    return organ is not None and organ.name == "纪委" and organ.rule == "bare"


def _union_of(body: Found, last: Found | None) -> Found | None:
    """县总工会主席, |经费审查委员会|主任, |女职工委员会|主任: the union of the post before, where nothing else tells it."""
    if body.rule != "bare" or body.name not in _OF_UNIONS or last is None:
        return None
    whole = last.attributes.get("parent") if last.name.endswith(_OF_UNIONS) else last
    return whole if isinstance(whole, Found) and whole.name.endswith("工会") else None


def _is_committee(body: Found | None) -> TypeGuard[Found]:
    return body is not None and body.attributes.get("kind") == "party" and body.name.endswith("党委")


def _of_committee(reading: Reading, title: Title, body: Found, organ: str) -> None:
    """The 党委, or the 纪委 beside it, of the committee of the title before."""
    name, post = body.name.removesuffix("党委") + organ, title.post.removeprefix(organ)
    at, title.post = title.end - len(post) - len(organ), post
    if title.institution is not None:
        reading.remove(title.institution)
    title.institution = body
    if name != body.name:
        attributes = {k: v for k, v in body.attributes.items() if k in ("area", "parent", "kind")}
        title.institution = reading.add(Found(at, at + len(organ), "Institution", name, "elided", "title", attributes))


def _fits(reading: Reading, title: Title, last: Title) -> bool:
    """Whether the body of the title before may have such a post: 局长 is of no 县委."""
    words = words_of(reading.vocabulary)
    ends = words.bodies.get(title.base)
    body = words.organ.sub("", last.institution.name) if last.institution is not None else ""  # 某局党组书记, |局长
    return last.base == title.base or not ends or body.endswith(ends)


def _leads(reading: Reading, start: int, first: int) -> bool:
    """Whether only 中共 and the outer steps of an area chain stand between an offset and the first title."""
    for place in reading.within(start, first, "Place"):
        if place.start == start:
            start = place.end
    return (
        start >= first
        or reading.text[start:first] in ("中共", "中国共产党", "该", "本")  # 任该|局党组书记
        or _SENT.fullmatch(reading.text, start, first) is not None
        or (reading.text.startswith("中共", start) and start + 2 < first and _leads(reading, start + 2, first))
    )


def hold(
    reading: Reading,
    person: Found,
    titles: list[Title],
    span: tuple[int, int],
    *,
    ended: bool,
    rule: str = "appointment",
    **told: str,
) -> None:
    """State that a person holds, or once held, the posts of one title string; `told` are further details (since, until)."""
    printed = reading.text[titles[0].start : titles[-1].end] if titles else ""
    many = len(titles) > 1
    for order, title in enumerate(titles, 1):
        roles = {
            "person": person,
            "institution": title.institution,
            "post": title.post,
            "ended": True if ended or title.ended else None,
        }
        details: dict[str, Any] = {"kind": title.kind, "title": printed} | {k: v for k, v in told.items() if v}
        if many:
            details |= {"bundle": printed, "order": order}
        reading.state("HoldsPost", roles, *span, rule, **details)


def nameless(reading: Reading, body: Found) -> bool:
    """党支部, 管委会, 省辖市政府: whether nothing tells of which body an organ is, or of which area."""
    generic = reading.vocabulary.lexicon("body_generic")
    if _OF_TERM.fullmatch(body.name) or any(len(word) > 2 and body.name.startswith(word) for word in generic):
        return True
    row = reading.vocabulary.lexicon("departments").get(body.name) if body.rule in ("bare", "elided") else None
    return row is not None and len(body.name) < 5 and (row["organ"] == "yes" or row["under"] == "name")


# rules of a date that is the day of the paper: a dateline is the first day that a text tells of
_PRINTED = ("front-matter", "masthead", "file-name", "json")


def day_of(reading: Reading, start: int, end: int) -> str | None:
    """The day of the act: of its sentence, else the last day that its paragraph names before, else the article's one day."""
    today = reading.article.date if reading.article.date_rule in _PRINTED else ""
    told = dates.of_acts(reading, 0, end)
    # 会议决定，8月举办…: none of an act, where another day has come
    found = [d for d in told if not (today and d.earliest[: len(today)] > today)] or told
    own = [d for d in found if start <= d.start]
    if own:
        return max(own, key=lambda d: d.end - d.start).value
    head = reading.line_start(start)
    if _RECENTLY.search(reading.text, head, end):
        return None
    since = max(head, reading.text.rfind("。", head, start) + 1)
    chained = [d for d in found if since <= d.start < start]
    if chained:  # 2023年4月，张三被免去…；|李四被免去…
        return chained[-1].value.split("/")[0]
    before = [d for d in found if d.end <= start and d.precision == "day" and not _of_another(reading, d)]
    if before and _AT_ONCE.search(reading.text, start, end):
        return before[0].value.split("/")[0]  # 大会闭幕后，|常委会随即召开会议
    near = [d for d in before if d.start >= head]
    if len(near) > 1 and _MEETING.match(reading.text, start):
        near = [d for d in near if _is_of_meeting(reading, d)] or near
    if near:
        return near[-1].value.split("/")[0]
    days = {d.value for d in before}
    if len(days) == 1:
        return next(iter(days))
    return _day_decided(reading, before, head) if days else _day_signed(reading, end)


def _day_signed(reading: Reading, at: int) -> str | None:
    """县人民政府决定： over a list of acts, below which the body and the day stand in lines of their own."""
    heads = list(_RESOLVED.finditer(reading.text, 0, at))
    signed = _SIGNED.search(reading.text, at) if heads else None
    if signed is None or "公示" in reading.text[: signed.start()] or "公示" in reading.text[: heads[-1].start()]:
        return None
    day = dates.starting_at(reading, signed.end())
    return day.value if day is not None and day.precision == "day" and _LINE_ENDS.match(reading.text, day.end) else None


def _of_another(reading: Reading, day: dates.DateFound) -> bool:
    """Whether a day is that of a dateline (5月27日电) and not told as today, to come, or one from which something is in force."""
    since = reading.sentence_of(day.start)[0]
    if _AHEAD.search(reading.text[since : day.start]):
        return True
    today = _TODAY.search(reading.text, day.end, day.end + 60) is not None
    other = _OTHER.match(reading.text, day.end)
    return (other is not None and not (today and other[0][0] in "电讯")) or reading.text.startswith("自", day.start - 1)


def _is_of_meeting(reading: Reading, day: dates.DateFound) -> bool:
    """Whether what a day tells of is a meeting: 4月26日，州人大常委会举行第十二次会议."""
    return _MET.search(reading.text, day.end, reading.sentence_of(day.start)[1]) is not None


def _day_decided(reading: Reading, days: list[dates.DateFound], at: int) -> str | None:
    """经12月12日某会议、12月14日某会议研究，决定： over a list of acts: the last day of the nearest line that decides."""
    while at > 0:
        end, at = at - 1, reading.line_start(at - 1)
        own = [d for d in days if at <= d.start < end]
        if own and _DECIDED.search(reading.text, at, end):
            return own[-1].value.split("/")[0]
        if own or reading.text.count("。", at, end) > 1:
            return None
    return None
