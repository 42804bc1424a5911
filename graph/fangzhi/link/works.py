"""Projects and policies: by normalised name, inside an area unless the name means one thing everywhere."""

from functools import cache

from fangzhi.link.areas import Areas
from fangzhi.link.items import Cluster, Item, plain, tails
from fangzhi.link.located import Located, by_key, cluster_located
from fangzhi.link.places import Places
from fangzhi.vocabulary import Vocabulary

_RARE = 6  # characters from which a project's name is taken to be borne once in the country
_OWN = 8  # characters from which a policy's name is taken to be borne once in a province
_NATION = ("中国", "中华", "中央", "中共", "国家", "全国", "国务院", "习近平", "二十", "一带一路", "新时代")
_LAWS = ("法", "法（草案）", "条例", "准则", "党章", "宪法")


def cluster_projects(items: list[Item], places: Places) -> list[Cluster]:
    """Projects of one name inside one city, or anywhere where the name is rare and no area is known."""
    return cluster_located([_project(item, places) for item in items], places.areas, "project-name")


def _project(item: Item, places: Places) -> Located:
    areas = places.areas
    area = _area(item, places)
    name = project_name(item, area, areas)
    city = areas.city(area)
    common = name in areas.vocabulary.lexicon("link_projects_common")
    if common:
        known = areas.level(area) not in ("city", "province", "")
        return Located(item, f"{area}|{name}" if known else "", area, 0.8, f"同名项目“{name}”，都在“{areas.label(area)}”")
    if city:
        return Located(item, f"{city}|{name}", area, 0.9, f"同名项目“{name}”，都在“{areas.label(city)}”")
    return Located(item, f"|{name}" if len(name) >= _RARE else "", "", 0.8, f"同名项目“{name}”，名称少见")


def project_name(item: Item, area: str, areas: Areas) -> str:
    """A project's name without quotes, area and ends that it may wear or not: 云河大桥建设工程 is 云河大桥."""
    name = plain(areas.without(item.entity.name, areas.city(area)))
    for inner in reversed(areas.chain(area)):  # of a county only the whole name: 松坪风电场 is its own name, not 风电场 of 松坪县
        if len(name) - len(areas.label(inner)) >= 3:
            name = name.removeprefix(areas.label(inner))
    for tail in tails(areas.vocabulary, "link_name_tails"):
        if name.endswith(tail) and len(name) - len(tail) >= 3:
            return name.removesuffix(tail)
    return name


def _area(item: Item, places: Places) -> str:
    said = places.area_of(item.record, str(item.entity.attributes.get("area", "")))
    return said or places.stated(item.record, item.entity.key) or places.areas.home(item.record)


def cluster_policies(items: list[Item], places: Places) -> list[Cluster]:
    """Policies of one normalised name: everywhere where the name means one thing in every paper, else inside one area."""
    return by_key(items, lambda item: _policy_key(item, places), _policy_words, "policy-name")


def _policy_words(founder: Item, item: Item) -> str:
    return f"同一名称“{policy_name(item.entity.name)}”"


def _policy_key(item: Item, places: Places) -> str:
    """What a policy is joined by; "" where nothing can be: “百日攻坚”行动 of two provinces are two."""
    areas, name = places.areas, policy_name(item.entity.name)
    if _nationwide(name, areas):
        return name
    area, local = _area(item, places), areas.vocabulary.lexicon("link_policies_local")
    if name in local or name.endswith("决议") or "工作报告" in name:  # 关于政府工作报告的决议: each congress has its own
        return f"{area}|{name}" if area else ""
    if not area:  # of a nation's paper: what it tells of by this name
        return f"{item.record.publication}|{name}" if item.record.publication else ""
    # “产业大招商突破年”行动 may be the province's, and its cities tell of it; 项目攻坚年 is a city's
    wide = areas.divisions(area)[-1:] if len(name) >= _OWN else ()
    return f"{wide[0].code if wide else areas.city(area)}|{name}"


def _nationwide(name: str, areas: Areas) -> bool:
    """Whether the name of a policy means one thing in every paper: a known one, a law, or one that tells whose it is."""
    if name in _known(areas.vocabulary) or name.startswith(_NATION) or name.endswith(_LAWS):
        return True
    return any(areas.heads(name))


@cache
def _known(vocabulary: Vocabulary) -> frozenset[str]:
    """The names of policies of nationwide currency, with each word that may follow as part of them."""
    rows = vocabulary.lexicon("policy_names").items()
    return frozenset(policy_name(name + tail) for name, row in rows for tail in ("", *row["tail"].split("|")))


def policy_name(name: str) -> str:
    """A policy's name without quotes and the words that may stand before it: 《党的二十大精神》 is 二十大精神."""
    short = plain(name)
    for head in ("党的", "中共中央"):
        if short.startswith(head) and len(short) > len(head) + 3:
            short = short.removeprefix(head)
    return short
