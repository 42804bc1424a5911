"""Bodies that a title leaves out: taken from the title before, the person before, the article, or implied by an area."""

import re
from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import part_of
from fangzhi.extract.places import areas
from fangzhi.extract.posts import foreign, within
from fangzhi.extract.posts.offices import (
    by_its_noun,
    from_article,
    from_sentence,
    of_group,
    office_beside,
    office_of,
    whole_of,
)
from fangzhi.extract.posts.villages import of_same_village, of_village
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import other_states

_HEADS_OF_STATE = ("总统", "总理", "首相", "国王", "女王", "外长", "防长", "国防部长", "议长", "财长")
_CHAIRS = ("主席", "主任", "主委", "会长", "理事长")
_CHAIRED = {"主席": ("政协",), "主任": ("人大常委会",), "秘书长": ("政协", "人大常委会")}
_GOVERNMENT = expression("(?:人民)?政府$")
_OF_COMMITTEES, _COMMITTEES, _MEMBERS = ("秘书长",), ("纪委", "党工委"), ("常委", "委员", "成员")  # 市纪委常委、|秘书长
_OF_TOWNS = expression("(?:[镇乡]|苏木|街道)(?:党委|党工委)$")


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
    previous = _before(reading, titles[0], before) if titles and before else None
    for title in titles:
        if (
            previous is not None
            and previous.ended
            and reading.text[previous.start] != "老"  # 老支书、|县人大代表
            and (
                title.institution is None
                or title.institution.rule in ("elided", "bare")
                or reading.text[title.start] in "镇乡村市县区州旗"
                or previous.base in _MEMBERS  # 原市委常委、|甲区委书记: held together
            )
        ):
            title.ended = True
        organ = organ_of(reading, title)
        beside = before[-1] if before else None
        within.complete(reading, title, previous if previous is not None and previous.institution is not None else beside)
        if title.institution is not None and organ:
            party_organ(reading, title, title, organ[1])
        elif title.institution is None and (title.astray or (previous is not None and previous.astray)):
            if previous is None or previous.institution is None:
                title.institution = office_beside(reading, title, before) or by_its_noun(reading, title)
                if organ and title.institution is not None:
                    party_organ(reading, title, title, organ[1])  # 该公司|党委|书记
            else:
                title.institution = office_of(reading, title, previous) or of_group(reading, title)
            title.astray = title.institution is None
        elif title.institution is None and title.sign:
            title.institution = _area_government(reading, title, previous or _beside(reading, title, before))
        elif title.institution is None and organ:
            party_organ(reading, title, previous, organ[1])
        elif title.institution is None and (committee := of_same_village(reading, title, previous)) is not None:
            title.institution = committee
        elif title.institution is None and (_of_state(reading, title) or (title.base in words.bare and title.base[0] != "村")):
            title.institution = _same_state(reading, previous, title)  # 总书记、|国家主席|: of no body of the title before
        elif title.institution is None and previous is not None and previous.institution is not None:
            title.institution = _of_previous(reading, previous, title) or _of_same_head(title, before or [])
        elif title.institution is None and not any(t.base == title.base and t.institution is None for t in before or ()):
            named = (from_sentence if title.base in words.weak else from_article)(reading, title)
            title.institution = named or (None if _of_sender(reading, title) else of_village(reading, title))
        if previous is not None and previous.institution is not None and title.institution is not None:
            foreign.beside(reading, previous.institution, title.institution)
        previous = title
    _organ_ahead(reading, titles)


def _of_sender(reading: Reading, title: Title) -> bool:
    """省地矿局|的|第一书记: who is told by the body that sent him to a village."""
    sent = title.base.endswith("第一书记") and reading.text.startswith("的", title.start - 1)
    return sent and reading.ending_at(title.start - 1, "Institution") is not None


def _organ_ahead(reading: Reading, titles: list[Title]) -> None:
    """党组书记、|院长|张三: an organ that heads a title is of the body of the post behind it."""
    if len(titles) < 2 or titles[0].institution is not None or titles[0].astray or titles[1].institution is None:
        return
    organ = organ_of(reading, titles[0])
    if (
        organ
        and not organ_of(reading, titles[1])
        and titles[1].institution.rule != "bare"
        and titles[1].institution.attributes.get("kind") != "party"
    ):
        party_organ(reading, titles[0], titles[1], organ[1])


def _of_previous(reading: Reading, previous: Title, title: Title) -> Found | None:
    """The body of the title before, or what it is part of; 委员会副主任、|律师| is of no committee."""
    words = words_of(reading.vocabulary)
    ends = words.bodies.get(title.base) if title.base in words.weak else None
    if previous.institution is None or (ends and not _ends_so(reading, previous.institution, ends)):
        return None
    return _over_section(previous, title) or inherited(reading, previous.institution, title)


def _of_same_head(title: Title, before: list[Title]) -> Found | None:
    """市长、市防汛抗旱指挥部指挥长甲…，副市长、|副指挥长|乙: of the body whose head the person before is."""
    heads = [t.institution for t in before if t.base == title.base and t.post == t.base and t.institution is not None]
    return heads[-1] if "副" in title.post[:3] and len(heads) == 1 and len(title.base) > 2 else None


def _before(reading: Reading, first: Title, before: list[Title]) -> Title | None:
    """The title of the person before that a bare post goes with: 主席 … |副主席|, 局长 … |党委委员|; None if it stands alone."""
    if first.institution is not None or first.sign or first.astray:
        return None
    if first.base in reading.vocabulary.lexicon("ranks"):  # 局总工程师甲，|二级调研员|乙
        found = [t for t in before if t.institution is not None and t.institution.type == "Institution"]
        body = found[-1].institution if found else None
        whole = whole_of(reading, body) if body is not None and words_of(reading.vocabulary).organ.search(body.name) else body
        return Title(first.start, first.start, "", "", whole) if whole is not None else None
    member = first.base == "委员" and not organ_of(reading, first)  # 财经委员会主任委员甲，|委员|乙
    if first.base.endswith("委员") and first.base != "委员" and reading.vocabulary.lexicon("posts")[first.base]["body"] == "党委":
        found = [
            t for t in before if t.institution is not None and _OF_TOWNS.search(t.institution.name)
        ]  # 镇党委书记甲、|组织委员|乙
    elif organ_of(reading, first):  # 县政协主席甲，|党组副书记|、副主席乙
        found = [t for t in before if t.institution is not None and t.institution.attributes.get("kind") != "party"]
    elif "副" in first.post[:3] or first.base == "秘书长" or member:
        heads = {"秘书长": ("秘书长", *_CHAIRS), "委员": ("委员", "主任委员")}.get(first.base, (first.base,))
        found = [t for t in before if t.institution is not None and (t.base in heads or _heads(t.institution, first.base))]
        ends = words_of(reading.vocabulary).bodies.get(first.base, ())
        wholes = [t for t in before if t.institution is not None and ends and _ends_so(reading, t.institution, ends)]
        found = found or wholes  # 某学院党委书记甲，|副校长|乙
    else:  # 某公司董事长甲、|生产总监|乙
        ends = words_of(reading.vocabulary).bodies.get(first.base, ())
        taken = {t.institution.name for t in before if t.institution is not None and t.post == first.post}  # 到某局调研，|局长|乙
        found = [t for t in before if t.institution is not None and ends and _ends_so(reading, t.institution, ends)]
        found = found or _of_wholes(before, ends)
        found = [t for t in found if t.institution is None or t.institution.name not in taken]
    if not found:
        return None
    head = found[-1]
    return Title(head.start, head.end, head.post, head.base, head.institution)


def _of_wholes(before: list[Title], ends: tuple[str, ...]) -> list[Title]:
    """某校教务处主任甲、|班主任|乙: the titles before as of the body whose office they are of, where it can have such a post."""
    wholes = [(t, t.institution.attributes.get("parent")) for t in before if t.institution is not None]
    fit = [(t, w) for t, w in wholes if ends and isinstance(w, Found) and w.name.endswith(ends)]
    return [replace(t, institution=whole) for t, whole in fit]


def _over_section(previous: Title, title: Title) -> Found | None:
    """县委办公室综合科科长、|副主任: of the office that has the section, which has no 主任 of its own."""
    body = previous.institution
    parent = body.attributes.get("parent") if body is not None else None
    if body is None or not isinstance(parent, Found) or previous.base != body.name[-1] + "长" or title.base != "主任":
        return None
    return parent if parent.name.endswith(("办", "室", "中心", "委员会", "委")) else None


def _beside(reading: Reading, title: Title, before: list[Title] | None) -> Title | None:
    """某市委书记甲、|市长|乙: the title of the person named right before in a list."""
    if not before or reading.text[title.start - 1 : title.start] not in "、和":
        return None
    person = reading.ending_at(title.start - 1, "Person")
    return before[-1] if person is not None and person.start == before[-1].end else None


def _heads(body: Found, base: str) -> bool:
    """刑侦大队教导员甲、|副大队长|乙, 市政协党组成员甲、|秘书长|乙: whether the post is that of the head of such a body."""
    if body.name.removesuffix("党组").endswith(_CHAIRED.get(base, ("-",))):
        return True
    return base.endswith("长") and len(base) > 2 and body.name.endswith(base[:-1])


def _ends_so(reading: Reading, body: Found, ends: tuple[str, ...]) -> bool:
    whole = whole_of(reading, body) if words_of(reading.vocabulary).organ.search(body.name) else body
    return whole is not None and whole.name.endswith(ends)


def organ_of(reading: Reading, title: Title) -> re.Match[str] | None:
    """党委 of 党委副书记, where the body stands before it, parted from it by 原."""
    words = words_of(reading.vocabulary)
    if title.base not in words.of_organs:
        return None
    stem = title.post.removesuffix(title.base)
    prefix = words.prefix.search(stem)
    return words.organ.search(stem[: prefix.start()] if prefix else stem)


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


def party_organ(reading: Reading, title: Title, previous: Title | None, organ: str) -> None:
    """党组书记 without its body: the 党组 of the body before it, or of the one the article speaks of."""
    body = (
        inherited(reading, previous.institution, title, strip=True)
        if previous is not None and previous.institution is not None
        else None
    )
    if body is None:
        return
    at = title.end - len(title.post)  # 某县医院原|党委|副书记
    title.post = title.post[len(organ) :]
    if organ in ("党委", "纪委", "团委") and _GOVERNMENT.search(body.name):
        name = _GOVERNMENT.sub("", body.name) + organ  # 某镇镇长、|党委|书记: of the town, not of its government
        attributes = {"kind": "party"} | {k: v for k, v in body.attributes.items() if k == "area"}
        title.institution = reading.add(Found(at, at + len(organ), "Institution", name, "elided", "title", attributes))
        return
    title.institution = part_of(reading, (at, at + len(organ)), body, "elided", "party")


def inherited(reading: Reading, institution: Found, title: Title, *, strip: bool = False) -> Found | None:
    """局长 behind 某局党组书记 is of the 局, not of its 党组; 副主任 behind 主任 of the same body."""
    words = words_of(reading.vocabulary)
    parent = institution.attributes.get("parent")
    of_party = title.base == "常委"  # 某大学党委委员、|常委
    mass = institution.attributes.get("kind") == "mass"  # 共青团某州委书记、|党组书记: of no 某州
    if words.organ.search(institution.name) and not mass and (strip or (title.base not in words.of_organs and not of_party)):
        own = title.base in _OF_COMMITTEES and institution.name.endswith(_COMMITTEES)
        return institution if own else whole_of(reading, institution)
    area = institution.attributes.get("area")
    if title.base == "第一书记" and institution.name.endswith("工作队") and isinstance(area, Found):
        return area  # 某村驻村工作队队长、|第一书记
    ends = words.bodies.get(title.base)
    if ends and isinstance(parent, Found) and parent.name.endswith(ends) and not institution.name.endswith(ends):
        return parent  # 某法院审判委员会委员、|审判员
    return institution
