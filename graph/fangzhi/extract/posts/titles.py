"""The grammar of title strings: [原][area][body][原][prefix]post, parted by 、 and 兼, elided bodies completed."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions import bodies
from fangzhi.extract.places import areas
from fangzhi.extract.posts.elided import complete, government, implied
from fangzhi.extract.posts.offices import of_its_office
from fangzhi.extract.posts.organs import organ_of
from fangzhi.extract.posts.villages import branch, village
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts

_FORMER = expression(r"(原任|原|前任|时任|曾任|历任|历届|前)$")
_FRESH = expression(r"(?:新任|新当选的?|现任|继任|接任|首任|老|新|前任|上一?任|上届)$")
_OF_PARTY, _TOWNS = ("书记", "第一书记"), ("镇", "乡", "街道", "苏木")
_AUTONOMOUS = ("自治州", "自治县", "自治旗")
_OF = expression("的(?:一[名位])?$")
_NEW = expression("(?:新任|新当选的?|现任|继任|接任|首任|第[一二三四五六七八九十]任)$")
_OLD = ("老", "前任", "上任", "上一任", "上届", "首任")
_RUN = expression(r"(?<=[、兼暨])[\u4e00-\u9fff]{2,16}$")
_NOTE = expression(r"（(?:挂职|兼职|兼|不?驻会|主持工作|[正副]?[处厅科部局县乡镇股省市]级(?:干部)?)）$")
_ITS_UNIT = expression("[该本][系科室队]$")
_ITS = expression("[该本](?:公司|集团|[局厅委院校厂矿社所站])$")  # 该公司|通风队
# of whom a title tells, no post: 全国劳动模范, 省级非遗代表性传承人, 包村领导
_HONOUR = expression(
    r"(?<=、)(?![^，。；：、\n]*[了着过是把被])[^，。；：、（）\n]{1,24}(?<!职)(?:[者手人员家师士星兵范]|(?:大学|毕业)生|干部|青年|能手|好人|英雄|领导|奖章|标兵|党员|学位|学者|级[副总]*[河湖林田路]长)$"
)
_BY_LEVEL = expression("[省市州县区旗镇乡村]级[副总]*[河湖林田路]长$")
_UNNAMED = expression("某[\u4e00-\u9fff]{1,3}$")
_GOVERNS = expression("(?:[省市县区州盟旗镇乡]|苏木)(?=长(?:助理)?$|达$)")
_SENT_BY = expression(
    "(?:的)?(?:选派|委派|派遣|指派|推荐|安排)，(?=.)|(?:第一时间|连夜|紧急|迅速|立即|随即|也|还|已)*(?:派出|派遣|选派|委派|抽调|组派|派)了?(?:由|以)(?:该院|本院)?"
)
_SENDS = frozenset("将派请由")
_OF_ANY = ("主任", "负责人")  # of whatever office
_OF_OFFICES = {
    "部": ("经理", "研究员", "副研究员"),
    "科": ("护士长", "护士", "医生", "医师", "主任医师", "副主任医师", "主治医师", "住院医师"),
}
_OFFICE = expression(
    r"(?!的|和|与|及|有限|股份|集团)(?:(?!兼)[\u4e00-\u9fff]){1,12}([科股处庭室队部办站班厂场店系组]|中心|车间|(?<=执行)局)"
)


def titles_before(reading: Reading, end: int, previous: list[Title] | None = None) -> list[Title]:
    """The posts of the title string that ends at a text offset, in printed order, bodies completed; empty if none.

    `previous` are the titles of the person named before in the sentence, from which a bare first post may take its body.
    """
    floor = max(reading.sentence_of(max(0, end - 1))[0], end - 120)
    found: list[Title] = []
    at = end
    while (title := _title_ending(reading, at, floor)) is not None:
        found.append(title)
        at = title.start
        office = reading.text[at - 1] == title.base[0]  # 人事处|处长, whatever the tagger makes of 处
        river = title.post[1:2] == "级" and "\u4e00" <= reading.text[at - 1] <= "\u9fff"  # 某河某段|县级河长
        unnamed = _UNNAMED.search(reading.text, max(floor, at - 5), at) is not None  # 预备役某团|政委
        unnamed = unnamed or reading.text.startswith("街党", at - 1)  # 街|党委书记
        its = _ITS_UNIT.search(reading.text, max(floor, at - 2), at) is not None  # 由|该系|副教授
        runs_on = at > floor and (
            office or river or unnamed or its or not bodies.alone(reading, at) or of_its_office(reading, at)
        )
        title.astray = title.institution is None and runs_on
        run = _RUN.search(reading.text, max(floor, at - 16), at) if title.astray else None
        if run and not reading.within(run.start(), at, "Person"):
            at = run.start()  # 县委常委、|办公室|主任
        at = _outer(reading, at, floor)
        if at <= floor or reading.text[at - 1] not in "、兼暨":
            break
        at -= 1
        note = _NOTE.search(reading.text, max(floor, at - 8), at)
        at = note.start() if note else at  # 某委副主任（兼）、|某局局长
        at = over_honour(reading, at, floor)
    found.reverse()
    complete(reading, found, previous)
    return found


def over_honour(reading: Reading, end: int, floor: int) -> int:
    """某局局长、|全国劳动模范|、某会会长: where what is told of somebody between two posts begins, if it is no post; else `end`.

    Not where it is somebody else: 县委书记、|村民李四|、…
    """
    words = words_of(reading.vocabulary)
    while (honour := _HONOUR.search(reading.text, max(floor, end - 26), end)) is not None:
        held = words.posts.of(reading.text, honour.start(), end)
        calling = held is None or held in reading.vocabulary.lexicon("callings")  # 省特级|教师
        if not calling and not _BY_LEVEL.search(reading.text, honour.start(), end):
            break
        if held is not None and reading.ending_at(end - len(held), "Institution") is not None:
            break
        if reading.within(honour.start(), end, "Person") or words.posts.of(reading.text, floor, honour.start() - 1) is None:
            break
        end = honour.start() - 1
    return end


def _outer(reading: Reading, at: int, floor: int) -> int:
    """省人大代表、|某市某区|某乡党委书记: where the chain of areas before a title begins, if another title stands before it."""
    start = at
    while (place := reading.ending_at(start, "Place")) is not None and place.start >= floor:
        start = place.start
    return start if start > floor and reading.text[start - 1] in "、兼暨" else at


def _title_ending(reading: Reading, end: int, floor: int) -> Title | None:
    text = reading.text
    words = words_of(reading.vocabulary)
    base = words.posts.of(text, floor, end)
    if base is None:
        return None
    bare = words.bare.get(base, base)
    start = end - len(bare)
    # 组织部|部长 and 组织部长: the post's first character may be the body's last
    body = reading.ending_at(start + 1, "Institution") if base[0] in "部局院厅校行社台所馆站队会" and len(base) == 2 else None
    prefix = words.prefix.search(text, max(floor, start - 3), start)
    if body is not None and prefix is None:
        lead = _former(reading, floor, body.start)
        start = lead.start() if lead else body.start
        return Title(start, end, base, base, body, lead is not None)
    post_start = prefix.start() if prefix else start
    title = Title(post_start, end, text[post_start:end], base)
    row = reading.vocabulary.lexicon("post_prefixes")[prefix[1]] if prefix else {}
    title.kind = "rank" if base in reading.vocabulary.lexicon("ranks") else row.get("kind") or "substantive"
    if row.get("dropped"):  # the bare title; that it is acted stands in the kind
        title.post = base
    elif title.kind == "seconded":
        title.post = title.post.removeprefix("挂职")
    organ = words.organ.search(text, floor, post_start) if base in words.of_organs else None
    if organ and reading.ending_at(post_start, "Institution") is None and _former(reading, floor, organ.start()):
        title.post, post_start = text[organ.start() : end], organ.start()  # 某人大常委会|原|党组|成员
    former = _former(reading, floor, post_start)
    body_end = former.start() if former else post_start
    title.ended = former is not None
    new = _NEW.search(text, max(floor, body_end - 4), body_end)
    if new and reading.ending_at(new.start(), "Institution", "Place") is not None:
        body_end, title.ended = new.start(), title.ended or _is_over(text, new)  # 唐县|新任|县长
    title.start = body_end
    _take_body(reading, title, body_end, floor)
    if title.institution is None:
        title.start = min(title.start, end - len(base))
    body = title.institution
    if body is not None and not body.silent and reading.text.count("原", title.start, body_end) > body.name.count("原"):
        title.ended = True  # 某镇|原|党委
    if new and title.ended and title.institution is not None:  # 任某院|首任|院长, 某院|首任|院长|由张三担任
        title.ended = not (text.startswith("由", end) or text[title.start - 1 : title.start] in ("任", "为"))
    lead = _former(reading, floor, title.start)
    if lead:
        title.start = lead.start()
        title.ended = True
    fresh = _FRESH.search(text, max(floor, title.start - 3), title.start) if title.institution is None else None
    if fresh:  # 新任|支书, 老|支书
        title.start, title.ended = fresh.start(), title.ended or _is_over(text, fresh)
    return title


def _is_over(text: str, lead: re.Match[str]) -> bool:
    """老|支书, 首任|站长: whether who is called so holds the post no more; not 担任|首任|院长."""
    return lead[0] in _OLD and text[lead.start() - 1 : lead.start()] not in ("任", "为")


def _former(reading: Reading, floor: int, at: int) -> re.Match[str] | None:
    """原, 前, 曾任 … right before an offset, standing alone: not the 原 of 青原."""
    lead = _FORMER.search(reading.text, max(floor, at - 2), at)
    if lead is None or len(lead[1]) > 1 or lead.start() == 0 or not "\u4e00" <= reading.text[lead.start() - 1] <= "\u9fff":
        return lead
    if reading.ending_at(lead.start(), "Institution", "Place") is not None:
        return lead
    word = reading.word_at(lead.start())
    if word is None or word.start != lead.start():
        return None
    named = word.tag in ("Place", "Institution") and reading.starting_at(lead.start(), "Place", "Institution") is not None
    return lead if word.end == lead.end() or not named else None  # 的|原|莱州市水利局, not 原平市


def _take_body(reading: Reading, title: Title, body_end: int, floor: int) -> None:
    """Set the body that stands right before the post, and move the title's start over it."""
    of = _of_whom(reading, title, body_end)
    if of and title.base.endswith("第一书记"):
        return  # 省地矿局|的|第一书记: of the village to which the body sent him
    body_end -= of
    body = reading.vocabulary.lexicon("posts").get(title.base, {}).get("body", "")
    sign = _GOVERNS.match(title.base)
    if sign and body == "政府":
        _take_government(reading, title, (floor, body_end), sign[0])
        return
    found = reading.ending_at(body_end, "Institution")
    if found is not None and title.base in ("代表", "大使", "公使") and reading.text.startswith("驻", found.start - 1):
        return  # 某国常驻联合国|代表 is of no office of the body
    if found is not None and found.start >= floor:
        _of_body(reading, title, found, floor)
        return
    if body == "村":
        place, title.start = village(reading, body_end, floor)
        of_branch = place is not None and title.base in words_of(reading.vocabulary).of_organs
        title.institution = branch(reading, place) if place is not None and of_branch else place
        return
    office = _office(reading, title, body_end)
    if office is not None:
        title.institution, title.start = office, office.start
        return
    region = reading.text.endswith("特区", floor, body_end)  # 澳门|特区|行政长官
    place = reading.ending_at(body_end, "Place") or (reading.ending_at(body_end - 2, "Place") if region else None)
    if place is None and body == "村委会":  # 西河村|村|主任, 西河村|村委|委员, 西河村|委|主任
        lead = title.end - len(words_of(reading.vocabulary).bare.get(title.base, title.base))
        leads = (title.end - len(title.base), title.end - len(title.base) + 1) if lead == body_end else ()
        place = next((p for at in leads if (p := reading.ending_at(at, "Place")) is not None), None)
    if place is None or place.start < floor:
        words = words_of(reading.vocabulary)
        organ = words.organ.search(reading.text, floor, body_end)
        if organ and title.base in words.of_organs:
            title.start = organ.start()
            title.post = reading.text[organ.start() : title.end]
        return
    _of_place(reading, title, place, body)


def _take_government(reading: Reading, title: Title, span: tuple[int, int], sign: str) -> None:
    """Set the government of the area that ends with a stretch, right before its head: 某市|市长."""
    floor, end = span
    title.sign = sign if len(sign) == 1 else ""
    place = reading.ending_at(end, "Place") or (reading.ending_at(end + 1, "Place") if title.post == title.base else None)
    small = sign == "苏木" and place is not None and not place.name.endswith("苏木")  # 某旗|苏木长
    if place is not None and place.start >= floor and not small:
        title.institution, title.start = government(reading, place, title.sign), place.start
    elif reading.text[end - 1 : end] in ("我", "本", "该"):
        title.start = end - 1
    elif reading.text.endswith(_AUTONOMOUS, floor, end):
        title.start = end - 3  # 自治州|州长, of the one that 州 means here
    elif (found := reading.ending_at(end, "Institution")) is not None and found.name.endswith(("政府", "公署", "行署")):
        title.institution, title.start = found, found.start
    elif reading.text[end - 2 : end] in ("政府", "我" + sign, "本" + sign, "该" + sign):
        title.start = end - 2  # 任命张三为|政府|副县长, 该镇|镇长


def _of_place(reading: Reading, title: Title, place: Found, body: str) -> None:
    """Set the body of a post that stands right behind a place: its committee, its state, its 村委会."""
    organ = organ_of(reading, title)
    if organ is not None:  # 某乡|原|党委副书记
        title.post, title.start = title.post[organ.end() :], place.start
        attributes = {"kind": "party", "area": place}
        span = (title.end - len(title.post) - len(organ[0]), title.end - len(title.post))
        title.institution = reading.add(
            Found(*span, "Institution", areas.area_name(reading, place) + organ[0], "elided", "title", attributes)
        )
        return
    if body == "党委" and title.base not in _OF_PARTY and place.name.endswith(_TOWNS):  # 某乡|宣传委员
        named = reading.named("Institution", areas.area_name(reading, place) + "党委")
        title.institution = named[0] if named else implied(reading, place, "党委", "party")
        title.start = place.start
    elif body == "国" and reading.text[place.start - 1 : place.start] == "驻":
        return  # 中国驻瑞士|大使 is of no office of 瑞士
    elif body in ("国", "地") or title.base in ("主席", "副主席"):
        title.institution, title.start = place, place.start
    elif body == "村委会":
        title.institution, title.start = implied(reading, place, "村委会", "village"), place.start


def _of_whom(reading: Reading, title: Title, end: int) -> int:
    """某局|的|局长张三: how long 的 is where it joins a body or area to its post; 0 where 的 does not (走访某局的教授)."""
    of = _OF.search(reading.text, max(0, end - 3), end)
    whose = reading.ending_at(of.start(), "Institution", "Place") if of else None
    if of is None or whose is None:
        return 0
    ends = words_of(reading.vocabulary).bodies.get(title.base)
    if ends and whose.type == "Institution":
        return len(of[0]) * whose.name.endswith(ends)
    word = reading.word_at(whose.start - 1) if whose.start else None
    acted = word is not None and word.end == whose.start and word.tag in ("v", "vn", "p", "u", "f")
    return len(of[0]) * (not acted or reading.text[whose.start - 1] in "是系自请叫找为由和与同")


def _of_body(reading: Reading, title: Title, body: Found, floor: int) -> None:
    """Give the title the body right before it; 某区委常务委员会|委员 is 常委 of the committee."""
    its = _ITS.search(reading.text, max(floor, body.start - 3), body.start) if body.rule == "office" else None
    title.institution, title.start = body, its.start() if its else body.start
    committee = body.attributes.get("parent")
    if title.post == "委员" and body.name.endswith("委常务委员会") and isinstance(committee, Found):
        title.institution, title.post = committee, "常委"


def _office(reading: Reading, title: Title, end: int) -> Found | None:
    """区房管局|物业科|科长: an office that only its post shows, in the body before it."""
    for body in reversed(reading.within(max(0, end - 40), end - 2, "Institution")):
        between = posts(reading.vocabulary).at(reading.text, body.end + reading.text.startswith("副", body.end))
        parted = bool(between or reading.within(body.end, end, "Person"))  # 县纪委|书记张三兼任办公室|主任
        sent = _SENT_BY.match(reading.text, body.end, end)  # 某医院派出由|重症医学科|主任张三带队的
        at = sent.end() if sent else body.end
        office = _OFFICE.fullmatch(reading.text, at, end) if not (body.silent or parted) else None
        office = None if office and _SENDS & set(office[0]) else office  # 某医院|将选派内科|主任医师
        if office and (title.base[0] == office[1][0] or title.base in (*_OF_ANY, *_OF_OFFICES.get(office[1], ()))):
            return bodies.part_of(reading, (at if sent else body.start, end), body)
    return None
