"""Projects and policies: by normalised name, inside an area unless the name means one thing everywhere."""

from fangzhi.link.areas import Areas
from fangzhi.link.items import Cluster, Item, plain, tails
from fangzhi.link.located import Located, by_key, cluster_located
from fangzhi.link.places import Places

_RARE = 6  # characters from which a project's name is taken to be borne once in the country


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
    """Policies of one normalised name; those that every area has of its own, inside one area."""
    local = places.areas.vocabulary.lexicon("link_policies_local")

    def key(item: Item) -> str:
        name = policy_name(item.entity.name)
        if name not in local:
            return name
        area = _area(item, places)
        return f"{area}|{name}" if area else ""

    return by_key(items, key, lambda a, b: f"同一名称“{policy_name(b.entity.name)}”", "policy-name")


def policy_name(name: str) -> str:
    """A policy's name without quotes and the words that may stand before it: 《党的二十大精神》 is 二十大精神."""
    short = plain(name)
    for head in ("党的", "中共中央"):
        if short.startswith(head) and len(short) > len(head) + 3:
            short = short.removeprefix(head)
    return short
