"""Bodies that a title leaves out: taken from the title before, the person before, the article, or implied by an area."""

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts import foreign, within
from fangzhi.extract.posts.offices import (
    by_its_noun,
    from_article,
    from_sentence,
    of_group,
    office_beside,
    office_of,
)
from fangzhi.extract.posts.organs import organ_ahead, organ_of, party_organ
from fangzhi.extract.posts.previous import before_of, of_previous, of_same_head, told_beside
from fangzhi.extract.posts.towns import last_placed, of_town
from fangzhi.extract.posts.villages import of_same_village, of_village
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import other_states

_HEADS_OF_STATE = ("总统", "总理", "首相", "国王", "女王", "外长", "防长", "国防部长", "议长", "财长")
_SENDS = expression("(?:派|派出|派遣|选派|指派|委派|抽调)了?$")
_MEMBERS = ("常委", "委员", "成员")


def government(reading: Reading, place: Found, sign: str) -> Found:
    """The government that a 市长 of an area implies: the one the article names, else a silent 某市政府."""
    name = areas.area_name(reading, place)
    if not name.endswith((sign, "自治区", "地区")) and place.attributes.get("kind") == "area" and "code" not in place.attributes:
        name += sign
    known = reading.named("Institution", name + "政府") + reading.named("Institution", name + "人民政府")
    if known:
        return min(known, key=lambda f: f.start)
    return implied(reading, place, "政府", "government", name)


def implied(reading: Reading, place: Found, tail: str, kind: str, name: str = "") -> Found:
    """A body that a post of an area implies, without a surface form of its own."""
    whole = (name or areas.area_name(reading, place)) + tail
    attributes = {"kind": kind, "area": place}
    return reading.add(Found(place.start, place.end, "Institution", whole, "implied", "title", attributes, silent=True))


def complete(reading: Reading, titles: list[Title], before: list[Title] | None = None) -> None:
    """Complete elided bodies from the title before: 市委副书记、市长; 某局党组书记、局长; 原 before A、B ends both.

    `before` are the titles of the person named before in the sentence: 某会主席甲主持，|副主席|乙出席.
    """
    words = words_of(reading.vocabulary)
    previous = before_of(reading, titles[0], before) if titles and before else None
    once = bool(titles) and reading.text.startswith(("曾任", "历任"), titles[0].start)  # 曾任某局副局长、|某镇镇长|: both over
    for title in titles:
        if (
            previous is not None
            and previous.ended
            and reading.text[previous.start] != "老"  # 老支书、|县人大代表
            and not reading.text.endswith(("现任", "、现"), 0, title.start)
            and (
                once
                or title.institution is None
                or (title.institution.rule in ("elided", "bare") and titles[0].ended)  # 成员、某局原局长、|某委员会委员
                or reading.text[title.start] in "镇乡村市县区州旗"
                or previous.base in _MEMBERS  # 原市委常委、|甲区委书记: held together
                or reading.text[title.start - 1] in "兼暨"  # 原副市长兼|某开发区党工委书记
            )
        ):
            title.ended = True
        _unbind(reading, title, previous)
        organ = organ_of(reading, title)
        told = previous.institution if previous is not None else None
        within.complete(reading, title, told or last_placed(before or []))
        if title.institution is not None and organ:
            party_organ(reading, title, title, organ[1])
        elif title.institution is None and (title.astray or (previous is not None and previous.astray)):
            if previous is None or previous.institution is None:
                title.institution = of_town(reading, title, before or []) or office_beside(reading, title, before)
                title.institution = title.institution or by_its_noun(reading, title)
                if organ and title.institution is not None:
                    party_organ(reading, title, title, organ[1])  # 该公司|党委|书记
            else:
                title.institution = of_town(reading, title, [previous]) or office_of(reading, title, previous)
                title.institution = title.institution or of_group(reading, title)
            title.astray = title.institution is None
        elif title.institution is None and title.sign:
            title.institution = _area_government(reading, title, previous or told_beside(reading, title, before))
        elif title.institution is None and organ:
            party_organ(reading, title, previous, organ[1])
        elif title.institution is None and (committee := of_same_village(reading, title, previous)) is not None:
            title.institution = committee
        elif title.institution is None and (_of_state(reading, title) or (title.base in words.bare and title.base[0] != "村")):
            title.institution = _same_state(reading, previous, title)  # 总书记、|国家主席|: of no body of the title before
        elif title.institution is None and previous is not None and previous.institution is not None:
            title.institution = of_previous(reading, previous, title) or of_same_head(title, before or [])
        elif title.institution is None and not any(t.base == title.base and t.institution is None for t in before or ()):
            named = _sender(reading, title) or (from_sentence if title.base in words.weak else from_article)(reading, title)
            title.institution = named or (None if _of_sender(reading, title) else of_village(reading, title))
        if previous is not None and previous.institution is not None and title.institution is not None:
            foreign.beside(reading, previous.institution, title.institution)
        previous = title
    organ_ahead(reading, titles)


def _unbind(reading: Reading, title: Title, previous: Title | None) -> None:
    """官地粮库主任、|党支部|书记: an organ that was read alone is of the body of the post before it."""
    body, told = title.institution, previous.institution if previous is not None else None
    if body is None or body.rule != "bare" or told is None or told.type != "Institution":
        return
    if words_of(reading.vocabulary).organ.fullmatch(body.name) and told.attributes.get("kind") != "party":
        reading.remove(body)
        title.institution, title.post = None, body.name + title.post


def _sender(reading: Reading, title: Title) -> Found | None:
    """某局反诈中心派|民警|张三: who has sent somebody told by a bare post."""
    sent = _SENDS.search(reading.text, max(0, title.start - 4), title.start)
    return reading.ending_at(sent.start(), "Institution") if sent else None


def _of_sender(reading: Reading, title: Title) -> bool:
    """省地矿局|的|第一书记: who is told by the body that sent him to a village."""
    sent = title.base.endswith("第一书记") and reading.text.startswith("的", title.start - 1)
    return sent and reading.ending_at(title.start - 1, "Institution") is not None


def _same_state(reading: Reading, previous: Title | None, title: Title) -> Found | None:
    """某国副总理|兼外长|: of the state of the title before; 总书记、|国家主席 is not."""
    if not _of_state(reading, title):
        return None
    body = previous.institution if previous is not None else None
    if body is not None:
        return body if body.type == "Place" else None
    return _one_state(reading, title) if title.base in _HEADS_OF_STATE else None


def _one_state(reading: Reading, title: Title) -> Found | None:
    """法国总统府发表公报说，|总统|甲…: of the one foreign state that the sentence names before it."""
    if title.start and reading.text[title.start - 1] not in "，；：、和与由向（":
        return None  # 叙|总统: of a state told by its sign
    states = other_states(reading.vocabulary)
    named = [p for p in reading.within(*reading.sentence_of(title.start), "Place") if p.name in states]
    before = [p for p in named if p.end <= title.start]
    return before[-1] if before and len({p.name for p in named}) == 1 else None


def _of_state(reading: Reading, title: Title) -> bool:
    return reading.vocabulary.lexicon("posts").get(title.base, {}).get("body") == "国"


def _area_government(reading: Reading, title: Title, previous: Title | None) -> Found | None:
    """市长 behind 市委副书记: the government of the same area; else of the area that a bare 市 means here."""
    area = previous.institution.attributes.get("area") if previous is not None and previous.institution is not None else None
    if isinstance(area, Found) and _level_fits(reading, area, title.sign):
        return government(reading, area, title.sign)
    that = reading.text[title.start] == "该"
    place, rule = areas.resolve(reading, title.sign, title.start, local=that)
    if place is not None:
        body = government(reading, place, title.sign)
        body.resolved_by = rule if body.silent else body.resolved_by
        return body
    if that:
        return None
    name = title.sign + "政府"  # a 县长 in a paper whose home is not known
    named = next(iter(reading.named("Institution", name) + reading.named("Institution", title.sign + "人民政府")), None)
    attributes = {"kind": "government"}
    return named or reading.add(Found(title.start, title.end, "Institution", name, "implied", "", attributes, silent=True))


def _level_fits(reading: Reading, area: Found, sign: str) -> bool:
    code = area.attributes.get("code")
    division = reading.vocabulary.gazetteer.get(str(code)) if code else None
    return areas.fits(reading.vocabulary, division, sign) if division is not None else area.name.endswith(sign)
