"""The grammar of title strings: [原][area][body][原][prefix]post, parted by 、 and 兼, elided bodies completed."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions import bodies
from fangzhi.extract.places.areas import chain_start
from fangzhi.extract.posts.elided import complete
from fangzhi.extract.posts.offices import of_its_office
from fangzhi.extract.posts.preceding import take_body
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Reading

_FORMER = expression(r"(原任|原|前任|时任|曾任|历任|历届|前)$")
_FRESH = expression(r"(?:新任|新当选的?|现任|继任|接任|首任|老|新|前任|上一?任|上届)$")
_NEW = expression("(?:新一届|新任|新当选的?|现任|继任|接任|首任|第[一二三四五六七八九十]任)$")
_OLD = ("老", "前任", "上任", "上一任", "上届", "首任")
_RUN = expression(r"(?<=[、兼暨])(?:(?![兼暨])[\u4e00-\u9fff]){2,16}$")
_LEFT = expression("(?:卸任|离任)的?$|退休的$")
_LEAD = expression("(?<=、)(?:现任?|代理)$")
_NOTE = expression(r"（(?:挂职|兼职|兼|不?驻会|主持工作|[正副]?[处厅科部局县乡镇股省市]级(?:干部)?)）$")
_ITS_UNIT = expression("[该本][系科室队]$")
# of whom a title tells, no post: 全国劳动模范, 省级非遗代表性传承人, 包村领导
_HONOUR = expression(
    r"(?<=、)(?![^，。；：、\n]*[了着过是把被])[^，。；：、（）\n]{1,24}(?<!职)(?:[者手人员家师士星兵范]|(?:大学|毕业)生|干部|青年|能手|好人|英雄|领导|奖章|标兵|党员|学位|学者|级[副总]*[河湖林田路]长|驻[^，。；：、（）\n]{1,12}专员)$"
)
# 市级副河长, 省监委驻集团监察专员: of no body that stands before
_BY_LEVEL = expression("[省市州县区旗镇乡村]级[副总]*[河湖林田路]长$|驻[^，。；：、]{1,12}专员$")
_UNNAMED = expression("某[\u4e00-\u9fff]{1,3}$")


def titles_before(reading: Reading, end: int, previous: list[Title] | None = None) -> list[Title]:
    """The posts of the title string that ends at a text offset, in printed order, bodies completed; empty if none.

    `previous` are the titles of the person named before in the sentence, from which a bare first post may take its body.
    """
    floor = max(reading.sentence_of(max(0, end - 1))[0], end - 120)
    found: list[Title] = []
    at, named = end, reading.starting_at(end, "Person") is not None
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
        at -= _lead(reading, title, at)
        if at <= floor or reading.text[at - 1] not in "、兼暨":
            break
        at -= 1
        at -= named and reading.text.startswith(("，兼", "、兼"), at - 1)  # 某局局长，|兼某学会会长张三
        note = _NOTE.search(reading.text, max(floor, at - 8), at)
        at = note.start() if note else at  # 某委副主任（兼）、|某局局长
        at = over_honour(reading, at, floor)
    left = _LEFT.search(reading.text, max(floor, at - 3), at) if found else None
    for title in found:
        title.ended = title.ended or left is not None  # 卸任的|县委书记
    found.reverse()
    complete(reading, found, previous)
    return found


def _lead(reading: Reading, title: Title, at: int) -> int:
    """某局局长、|现任|某委主任, 某市副市长、|代理|某市市长: how long the word is between 、 and a title with its body."""
    lead = _LEAD.search(reading.text, max(0, at - 3), at) if title.institution is not None else None
    return len(lead[0]) if lead and (lead[0] != "代理" or title.sign) else 0


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
    start = chain_start(reading, at, floor)
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
    if organ and _led(reading, floor, organ.span()):
        title.post, post_start = text[organ.start() : end], organ.start()
    former = _former(reading, floor, post_start)
    body_end = former.start() if former else post_start
    title.ended = former is not None
    new = _NEW.search(text, max(floor, body_end - 4), body_end)
    if new and reading.ending_at(new.start(), "Institution", "Place") is not None:
        body_end, title.ended = new.start(), title.ended or _is_over(text, new)  # 唐县|新任|县长
    title.start = body_end
    take_body(reading, title, body_end, floor)
    if title.institution is None:
        title.start = min(title.start, end - len(base))
    body = title.institution
    if body is not None and not body.silent and reading.text.count("原", title.start, body_end) > body.name.count("原"):
        title.ended = True  # 某镇|原|党委
    if new and title.ended and title.institution is not None:  # 任某院|首任|院长, 某院|首任|院长|由张三担任
        title.ended = not (text.startswith("由", end) or text[title.start - 1 : title.start] in ("任", "为"))
    over = 2 * text.endswith(("分管", "主管"), floor, title.start) or text[title.start - 1 : title.start] in ("该", "本")
    lead = _former(reading, floor, title.start - over)  # 时任|该村村委会主任, 时任|分管副县长
    if lead:
        title.start = lead.start()
        title.ended = True
    fresh = _FRESH.search(text, max(floor, title.start - 3), title.start) if title.institution is None else None
    if fresh:  # 新任|支书, 老|支书
        title.start, title.ended = fresh.start(), title.ended or _is_over(text, fresh)
    return title


def _led(reading: Reading, floor: int, organ: tuple[int, int]) -> bool:
    """Whether 原 or 首任 stands between a body and its organ: 某人大常委会|原|党组|成员, 某局|第一任|党委|书记."""
    own = reading.ending_at(organ[1], "Institution")
    if own is None and _former(reading, floor, organ[0]) is not None:
        return True
    new = _NEW.search(reading.text, max(floor, organ[0] - 4), organ[0])
    told = own is None or (own.start == organ[0] and own.rule == "elided")
    return told and new is not None and reading.ending_at(new.start(), "Institution") is not None


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
