"""Projects: named undertakings that are built, invested in or carried out, found by head words and verbs of construction."""

from fangzhi.expressions import expression
from fangzhi.extract.projects import along as project_along
from fangzhi.extract.projects import amid as project_amid
from fangzhi.extract.projects import contracts as project_contracts
from fangzhi.extract.projects import enlisted as project_enlisted
from fangzhi.extract.projects import evident as project_evident
from fangzhi.extract.projects import facts as project_facts
from fangzhi.extract.projects import groups as project_groups
from fangzhi.extract.projects import headings as project_headings
from fangzhi.extract.projects import inspected as project_inspected
from fangzhi.extract.projects import items as project_items
from fangzhi.extract.projects import lists as project_lists
from fangzhi.extract.projects import named as project_named
from fangzhi.extract.projects import names as project_names
from fangzhi.extract.projects import phases as project_phases
from fangzhi.extract.projects import resumed as project_resumed
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects import sections as project_sections
from fangzhi.extract.projects import signings as project_signings
from fangzhi.extract.projects import sites as project_places
from fangzhi.extract.projects import told as project_told
from fangzhi.extract.projects import verbs as project_verbs
from fangzhi.extract.projects import words as project_words
from fangzhi.extract.projects.adding import add, again
from fangzhi.extract.reading import Found, Reading

_WORKS = expression(r"“((?:[一二两三四五六七八九十百]+[城河湖园桥路厂站馆场港库渠厅街]){2,})”(?=建设|工程|项目)")


def find(reading: Reading) -> None:
    """Add every Project; generic ones (重点项目, 该工程) are none."""
    for match in _WORKS.finditer(reading.text):
        add(reading, match.start(1), match.end(1), "works")
    for start, end, rule in project_lists.find(reading):
        own = project_words.generic(reading.vocabulary).sub("", reading.text[start:end].removesuffix("项目"))
        if rule == "batch" or (len(own) >= (3 if rule == "line" else 4) and not project_names.TOO_MANY.match(reading.text, end)):
            add(reading, start, end, rule)
    for start, end in project_sections.roads(reading):
        add(reading, start, end, "named")
    project_verbs.behind(reading)
    project_verbs.before(reading)
    project_verbs.visited(reading)
    for start, end in [*project_told.find(reading), *project_rows.find(reading), *project_told.phased(reading)]:
        if project_lists.of_phase(reading, start):
            continue
        inner = reading.within(start, end, "Project")
        rest = bool(inner) and inner[0].end == end and reading.text[inner[0].start - 1] in "与及"  # 甲保护与|乙示范园
        longer = bool(inner) and inner[0].start == start and _goes_on(reading, inner[-1].end, end)
        if (not inner or rest or longer) and not project_names.BAD_TOLD.search(reading.text[start:end]):
            add(reading, start, end, "told")
            project_verbs.listed(reading, start)
    for start, end in project_resumed.find(reading):
        add(reading, start, end, "resumed")
    for start, end in [*project_items.priced(reading), *project_signings.find(reading)]:
        inner = reading.within(start, end, "Project")
        if not inner or inner[0].start > start:
            add(reading, start, end, "list")
    for start, end in [*project_amid.find(reading), *project_named.find(reading)]:
        if not reading.within(start, end, "Project"):
            add(reading, start, end, "named")
            project_verbs.listed(reading, start)
    for start, end in [
        *project_rows.beside(reading),
        *project_rows.behind(reading),
        *project_inspected.find(reading),
        *project_along.find(reading),
        *project_along.without_close(reading),
        *_whole_rows(reading),
    ]:
        add(reading, start, end, "list")
    _evident(reading)
    project_groups.find(reading)
    again(reading)
    project_groups.shorten(reading)
    project_lists.unite(reading)
    project_groups.phases(reading)
    project_phases.add(reading)
    for start, end in project_sections.lots(reading):
        reading.add(Found(start, end, "Project", reading.text[start:end], "phase"))


def _whole_rows(reading: Reading) -> list[tuple[int, int]]:
    """Rows of which each item is a name: below what was signed, or before 发包给."""
    return [*project_enlisted.find(reading), *project_contracts.find(reading)]


def _evident(reading: Reading) -> None:
    """What is known by its shape and its evidence, where nothing else has found a project."""
    for start, end in project_headings.find(reading):
        add(reading, start, end, "line")
    for start, end in project_evident.find(reading):
        if not _touched(reading, start, end) and (found := add(reading, start, end, "evident")) is not None:
            found.name = _full(reading, found.name)


def _full(reading: Reading, name: str) -> str:
    """儿童诊疗中心 that is printed as 甲县人民医院|儿童诊疗中心 elsewhere."""
    owners = (reading.ending_at(start, "Institution") for start, _ in reading.spans_of(name))
    built = [b.name for b in owners if b is not None and b.attributes.get("kind") in ("school", "hospital")]
    return max(built, key=len, default="") + name


def _touched(reading: Reading, start: int, end: int) -> bool:
    """Whether a project is known already that lies within a stretch or holds a part of it."""
    return any(f.end > start and f.start < end for f in reading.within(start - 30, end + 30, "Project"))


def _goes_on(reading: Reading, at: int, end: int) -> bool:
    """甲高速|连接线: the longer is the name; not 甲项目|一期生产线, 甲工程|——乙工程."""
    return at < end and reading.text[at] not in "—－-" and not reading.text.endswith(("项目", "工程"), 0, at)


def state(reading: Reading) -> None:
    """ProjectInfo and LocatedIn of the projects found."""
    project_facts.state(reading)
    project_places.state(reading)
