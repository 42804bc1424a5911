"""Bare bodies in a title that are within the body of the post before: 副总经理、|工会|主席, 支队长兼|一大队|大队长."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts import towns
from fangzhi.extract.posts.offices import HAVE_OFFICES, WARDS, whole_of
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading

_OF_ANY = ("政治部", "工会", "机关党委", "团委", "机关纪委", "督察室", "警务督察支队")
_BRANCHES = ("党支部", "党总支")
_ALONE = ("bare", "department", "composed", "tagger")
_VILLAGES = ("村", "社区", "嘎查")
_TEAM = expression("[一二三四五六七八九十\u4e00-\u9fff](?:大队|中队)$")
_WARD = expression("[\u4e00-\u9fff]{1,5}[科室]")
_BUREAU = expression("(?<!分)局$")
_HAS_SECTIONS = expression("(?:局|委员会|[健改革信]委)$")  # 某局办公室主任甲、|法规科|科长乙
_POLICE = expression("(?:交警|特警|巡特警|刑侦|刑警|治安|经侦|网安|禁毒|巡警|巡逻)[\u4e00-\u9fff]{0,4}(?:支队|大队)$")
_STATION = expression("公安(?:局|分局)$")
_CORPS = expression("(?:支队|总队|大队|公安局|公安分局)$")
_HAVE_BODIES = expression("(?:公司|集团|合作社|联合社|银行|医院|卫生院|大学|学院|学校|中学|小学)$")


def complete(reading: Reading, title: Title, body: Found | None) -> None:
    """公司原党委副书记、副总经理、|工会|主席: a bare body in a title is one of the company or school of the post before."""
    if body is None or title.institution is None:
        return
    if title.institution.name.endswith("分局") and _bare(reading, title.institution):
        bureau = _about(body, _BUREAU)
        if bureau is not None:  # 市公安局副局长、|甘州分局|局长; 市公安局交警支队支队长甲、|甘州分局|局长乙
            title.institution.name = bureau.name + title.institution.name
            title.institution.attributes["parent"] = bureau
    corps = (whole_of(reading, body) if body.attributes.get("kind") == "party" else None) or body
    if _TEAM.search(title.institution.name) and _CORPS.search(corps.name) and _bare(reading, title.institution):
        title.institution.name = corps.name + title.institution.name  # 交警支队副支队长兼|高速公路一大队|大队长
        title.institution.attributes["parent"] = corps
    police = _about(body, _STATION) if _POLICE.match(title.institution.name) and _bare(reading, title.institution) else None
    if police is not None:
        title.institution.name = police.name + title.institution.name  # 市公安局指挥中心主任甲，|交警支队|支队长乙
        title.institution.attributes["parent"] = police
    local = title.institution.name in towns.bodies(reading.vocabulary) and title.institution.rule in _ALONE
    village = body.attributes.get("area") if title.institution.name == "妇联" else None
    village = village if isinstance(village, Found) and areas.area_name(reading, village).endswith(_VILLAGES) else None
    town = (village or towns.town_of(reading, body)) if local and _bare(reading, title.institution) else None
    if town is not None:
        title.institution.name = areas.area_name(reading, town) + title.institution.name  # 某镇组织委员甲、|派出所|所长乙
        title.institution.attributes["area"] = town
        return
    hospital = _about(body, WARDS) or (_about(body, _HAS_SECTIONS) if title.institution.name.endswith(("科", "股")) else None)
    if hospital is not None and title.institution.rule == "tagger" and _WARD.fullmatch(title.institution.name):
        title.institution.name = hospital.name + title.institution.name  # 某医院骨科主任甲，与|麻醉科|主任乙
        title.institution.attributes["parent"] = hospital
        return
    printed = reading.text[title.institution.start : title.institution.end]
    branch = title.institution.rule == "elided" and printed in _BRANCHES  # 某镇中心学校副校长、|党支部|委员: of no town
    if not (branch or title.institution.rule == "bare") or title.institution.attributes.get("kind") == "village":
        return
    whole = whole_of(reading, body) if words_of(reading.vocabulary).organ.search(body.name) else body
    office = title.institution.name in _OF_ANY
    if whole is not None and title.institution.name.startswith(whole.name):
        return
    if whole is not None and (_HAVE_BODIES.search(whole.name) or (office and HAVE_OFFICES.search(whole.name))):
        title.institution.name = whole.name + (printed if branch else title.institution.name)
        title.institution.attributes["parent"] = whole


def _about(body: Found, ending: re.Pattern[str]) -> Found | None:
    """A body, or what it is part of, whose name ends so."""
    around = (body, body.attributes.get("parent"))
    return next((b for b in around if isinstance(b, Found) and ending.search(b.name)), None)


def _bare(reading: Reading, body: Found) -> bool:
    """Whether nothing has completed the name of a body."""
    return body.name == reading.text[body.start : body.end] and body.name[0] not in "省市县区州盟旗镇乡"
