"""Two people of one name: how much speaks for one person, in a score and in words, and what forbids it."""

from datetime import date

from fangzhi.link.areas import Areas
from fangzhi.link.printed import differing
from fangzhi.link.profiles import Profile
from fangzhi.link.weights import Score, Weights


def compare(name: str, common: bool, left: Profile, right: Profile, areas: Areas, weights: Weights) -> Score:
    """The score of two profiles of one name; `against` is filled where they cannot be one person."""
    score = Score(weights)
    score.add("name_common" if common else "name_rare", name)
    rise = "" if common else _rise(left, right, areas)
    _bodies(score, name, left, right, areas, rise)
    _company(score, left, right)
    shared = left.bodies.keys() & right.bodies.keys() or left.leads.keys() & right.leads.keys()
    apart = not (left.called & right.called or shared or left.countries & right.countries)
    if left.called and right.called and apart:
        score.add("different_title", f"{min(left.called)}、{min(right.called)}")
    elif left.called & right.called and not left.posts & right.posts and not (left.bodies and right.bodies):
        called = min(left.called & right.called)
        score.add("same_calling" if called in areas.vocabulary.lexicon("callings") else "same_title", called)
    _papers(score, common, left, right, areas)
    if left.origins & right.origins:
        score.add("same_origin", "、".join(sorted(left.origins & right.origins)))
    if left.bylines_only != right.bylines_only:
        score.add("reporter_official" if _known(left) and _known(right) else "reporter_other", name)
    if not common and left.listed and right.listed and left.papers & right.papers:
        score.add("both_listed", min(left.listed & right.listed, default=min(left.listed)))
    if score.total >= weights["unsure"]:  # what would not be joined anyway needs no words against it
        score.against = against(left, right, areas, weights)
    return score


def _known(profile: Profile) -> bool:
    """Whether an article says who the person is: a newsroom's name, or a post."""
    return profile.bylines_only or bool(profile.posts)


def _rise(left: Profile, right: Profile, areas: Areas) -> str:
    """Who heads a city and later its province, of a name that is not common, has risen: words for it, or ""."""
    for lower, upper in ((left, right), (right, left)):
        for inner, (_, last) in sorted(lower.leads.items()):
            for outer, (first, _) in sorted(upper.leads.items()):
                if inner != outer and outer in areas.chain(inner) and last <= first:
                    return f"{areas.label(inner)}、{areas.label(outer)}"
    return ""


def _bodies(score: Score, name: str, left: Profile, right: Profile, areas: Areas, rise: str) -> None:
    posts, bodies = left.posts & right.posts, left.bodies.keys() & right.bodies.keys()
    offices, cities = left.offices & right.offices, left.cities & right.cities
    leads = left.leads.keys() & right.leads.keys()
    if posts:
        key, title = min(posts)
        score.add("same_post", left.bodies[key] + title)
    elif bodies:
        score.add("same_institution", left.bodies[min(bodies)])
    elif leads:
        score.add("same_area_lead", areas.label(min(leads)))
    elif offices:
        score.add("same_area_office", areas.label(min(offices)))
    elif left.countries & right.countries and left.papers & right.papers:
        score.add("both_national", name)
    elif rise:
        score.add("rise", rise)
    elif cities:
        score.add("same_city_office", areas.label(min(cities)))
    elif left.cities and right.cities:
        score.add("different_city", f"“{areas.label(min(left.cities))}”与“{areas.label(min(right.cities))}”")
    elif left.bodies and right.bodies:
        score.add("different_body", f"“{left.bodies[min(left.bodies)]}”与“{right.bodies[min(right.bodies)]}”")


def _company(score: Score, left: Profile, right: Profile) -> None:
    shared = sorted(left.companions & right.companions)
    if len(shared) > 1:
        score.add("companions", "、".join(shared[:5]) + ("等" if len(shared) > 5 else ""))
    elif len(left.beside & right.beside) > 1:
        score.add("neighbours", "、".join(sorted(left.beside & right.beside)[:3]))
    elif shared:
        score.add("companion", shared[0])


def _papers(score: Score, common: bool, left: Profile, right: Profile, areas: Areas) -> None:
    papers, homes = sorted(left.papers & right.papers), sorted(left.homes & right.homes)
    newsrooms = sorted(left.newsrooms & right.newsrooms)
    if newsrooms and left.bylines_only and right.bylines_only:
        score.add("newsroom", newsrooms[0])
    if papers:
        local = left.homes and right.homes
        score.add("same_publication" if local else "same_national_publication", papers[0])
        if not common and not local and left.national != right.national and not (left.posts and right.posts):
            score.add("national_figure", papers[0])
    if homes:
        score.add("same_home", areas.label(homes[0]))
    pages = sorted(left.pages & right.pages)
    if pages and left.articles != right.articles:
        score.add("same_page", f"{pages[0][0]} {pages[0][1]}")


def against(left: Profile, right: Profile, areas: Areas, weights: Weights) -> list[str]:
    """Words for what forbids that two are one: one article with both, different print, two far posts at one time."""
    if left.groups & right.apart:
        return ["台账判定不是同一人"]
    if left.groups & right.groups:
        return []
    words = []
    if left.articles & right.articles:
        words.append("同一篇文章里分列两人")
    words += differing(left, right, areas)
    if left.states and right.states and not left.states & right.states:
        words.append(f"分别在“{areas.label(min(left.states))}”与“{areas.label(min(right.states))}”任职")
    words += _lowered(left, right) + _outlived(left, right, int(weights["career_years"]))
    near = 0 if left.moved or right.moved else int(weights["near_days"])
    for area, (first, last) in sorted(left.sightings.items()):
        for other, (begin, end) in sorted(right.sightings.items()):
            if areas.related(area, other):
                continue
            if first - near <= end and begin - near <= last and not (near == 0 and (last <= begin or end <= first)):
                words.append(f"同一时期分别在“{areas.label(area)}”与“{areas.label(other)}”任职")
                return words
    return words


def _lowered(left: Profile, right: Profile) -> list[str]:
    """Who has headed a body is not seen as its deputy head later: 总统 and 副总统 of one name are two."""
    later, earlier = (left, right) if left.days[0] > right.days[0] else (right, left)
    if not earlier.days[0] or later.days[0] == earlier.days[0]:
        return []
    for key, head in sorted(later.deputies & earlier.posts - later.posts):
        if (key, "副" + head) not in earlier.posts:
            return [f"先任“{earlier.bodies[key]}{head}”的不会再任“副{head}”"]
    return []


def _outlived(left: Profile, right: Profile, years: int) -> list[str]:
    """Nobody is in office for so many years."""
    if not left.days[0] or not right.days[0]:
        return []
    first, last = (date.fromordinal(day) for day in (min(left.days[0], right.days[0]), max(left.days[1], right.days[1])))
    return [f"任职见报相隔{last.year - first.year}年"] if last.year - first.year > years else []
