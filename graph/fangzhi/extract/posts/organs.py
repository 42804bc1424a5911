"""Posts of a party organ without its body: the 党组 of the body before, and who is of the body and not of its organ."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import part_of
from fangzhi.extract.posts.offices import whole_of
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_GOVERNMENT = expression("(?:人民)?政府$|(?<=村)村民委员会$|民委员会$|(?<=区)居(?:民委员|委)会$|(?<=村)村?委会$")
_OF_AREAS = ("党委", "纪委", "团委", "党总支", "党支部", "支部", "妇联")
# bodies below a bureau, which have no 党组 of their own: its members head them
_BELOW = expression("(?:(?<!研究)所|(?<!档案)馆|站|科|股|(?<!大)(?<!支)(?<!总)队)$")
_OF_COMMITTEES, _COMMITTEES = ("秘书长",), ("纪委", "党工委")  # 市纪委常委、|秘书长


def organ_ahead(reading: Reading, titles: list[Title]) -> None:
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


def _sits_in(reading: Reading, title: Title, below: Title, organ: str) -> bool:
    """党组成员、|县文管所所长|张三: of the 党组 told before, which is that of the bureau; of none where no other is told."""
    body = below.institution
    if organ != "党组" or title.base != "成员" or body is None or _BELOW.search(body.name) is None:
        return False
    told = [f for f in reading.last_of_each("Institution", title.start) if f.name.endswith(organ) and f.name != organ]
    title.institution = told[-1] if told else None
    title.post = title.post.removeprefix(organ)
    title.astray = not told
    return True


def organ_of(reading: Reading, title: Title) -> re.Match[str] | None:
    """党委 of 党委副书记, where the body stands before it, parted from it by 原."""
    words = words_of(reading.vocabulary)
    if title.base not in words.of_organs:
        return None
    stem = title.post.removesuffix(title.base)
    prefix = words.prefix.search(stem)
    return words.organ.search(stem[: prefix.start()] if prefix else stem)


def party_organ(reading: Reading, title: Title, previous: Title | None, organ: str) -> None:
    """党组书记 without its body: the 党组 of the body before it, or of the one the article speaks of."""
    if previous is not None and previous is not title and _sits_in(reading, title, previous, organ):
        return
    body = (
        inherited(reading, previous.institution, title, strip=True)
        if previous is not None and previous.institution is not None
        else None
    )
    if body is None:
        return
    at = title.end - len(title.post)  # 某县医院原|党委|副书记
    title.post = title.post[len(organ) :]
    if organ in _OF_AREAS and _GOVERNMENT.search(body.name):
        name = _GOVERNMENT.sub("", body.name) + organ  # 某镇镇长、|党委|书记: of the town, not of its government
        attributes = {"kind": "party"} | {k: v for k, v in body.attributes.items() if k == "area"}
        title.institution = reading.add(Found(at, at + len(organ), "Institution", name, "elided", "title", attributes))
        return
    title.institution = part_of(reading, (at, at + len(organ)), body, "elided", "party")


def inherited(reading: Reading, institution: Found, title: Title, *, strip: bool = False) -> Found | None:
    """局长 behind 某局党组书记 is of the 局, not of its 党组; 副主任 behind 主任 of the same body."""
    words = words_of(reading.vocabulary)
    parent = institution.attributes.get("parent")
    office = institution.rule == "office" and institution.name.endswith(("科", "股", "室", "车间"))
    if office and isinstance(parent, Found) and (strip or title.base == parent.name[-1] + "长"):
        return parent  # 某厂技术科科长、|党委书记|、副厂长
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
