"""The title of the person named before in a sentence, of whose body a bare post is: 局长甲、|副局长|乙."""

from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.posts.offices import whole_of
from fangzhi.extract.posts.organs import inherited, organ_of
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_CHAIRS = ("主席", "主任", "主委", "会长", "理事长")
_CHAIRED = {"主席": ("政协",), "主任": ("人大常委会",), "秘书长": ("政协", "人大常委会")}
_OF_TOWNS = expression("(?:[镇乡]|苏木|街道)(?:党委|党工委)$")


def of_previous(reading: Reading, previous: Title, title: Title) -> Found | None:
    """The body of the title before, or what it is part of; 委员会副主任、|律师| is of no committee."""
    words = words_of(reading.vocabulary)
    ends = words.bodies.get(title.base) if title.base in words.weak else None
    if previous.institution is None or (ends and not _ends_so(reading, previous.institution, ends)):
        return None
    return _over_section(previous, title) or inherited(reading, previous.institution, title)


def of_same_head(title: Title, before: list[Title]) -> Found | None:
    """市长、市防汛抗旱指挥部指挥长甲…，副市长、|副指挥长|乙: of the body whose head the person before is."""
    heads = [t.institution for t in before if t.base == title.base and t.post == t.base and t.institution is not None]
    return heads[-1] if "副" in title.post[:3] and len(heads) == 1 and len(title.base) > 2 else None


def before_of(reading: Reading, first: Title, before: list[Title]) -> Title | None:
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


def told_beside(reading: Reading, title: Title, before: list[Title] | None) -> Title | None:
    """某市委书记甲、|市长|乙; 某县委常委甲，|副县长|乙: the title of the person named right before in a list."""
    if not before or reading.text[title.start - 1 : title.start] not in "、和，":
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
