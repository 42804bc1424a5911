"""What an article says of a project: investment, area, status, deadline, who invests and builds, and where it lies."""

from collections.abc import Iterator

from fangzhi.extract import quantities
from fangzhi.extract.projects import amid as project_amid
from fangzhi.extract.projects import contracts as project_contracts
from fangzhi.extract.projects import deadlines as project_deadlines
from fangzhi.extract.projects import doers as project_doers
from fangzhi.extract.projects import enlisted as project_enlisted
from fangzhi.extract.projects import inspected as project_inspected
from fangzhi.extract.projects import items as project_items
from fangzhi.extract.projects import measures as project_measures
from fangzhi.extract.projects import parties as project_parties
from fangzhi.extract.projects import progress as project_progress
from fangzhi.extract.projects import respective as project_respective
from fangzhi.extract.projects import signings as project_signings
from fangzhi.extract.projects import spent as project_spent
from fangzhi.extract.projects import stages as project_stages
from fangzhi.extract.projects import status as project_status
from fangzhi.extract.projects import topics as project_topics
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Reading

_STAGES = ("planned", "signed", "started", "under construction", "completed")


def state(reading: Reading) -> None:
    """Every fact of the article's projects whose project is sure."""
    if not any(f.type == "Project" for f in reading.found):
        return
    said: set[tuple[str, str, str]] = set()
    rows = list(_said(reading))
    rows += _by_segment(reading, rows)
    furthest: dict[str, str] = {}
    for project, attribute, value, _, _ in rows:
        if attribute == "status" and _STAGES.index(value) >= _STAGES.index(furthest.get(project.name, "planned")):
            furthest[project.name] = value
    partly = set(project_deadlines.of_parts(reading, rows))
    for project, attribute, value, start, end in rows:
        if (project.name, attribute, value) in partly:
            continue
        if attribute == "status" and value != furthest[project.name]:
            continue  # how far it has come by the end of the article: 签约 tells more than 计划开工
        if (project.name, attribute, value) not in said:
            said.add((project.name, attribute, value))
            roles = {"project": project, "attribute": attribute, "value": value}
            reading.state("ProjectInfo", roles, start, end, f"project-{attribute}")


def _by_segment(reading: Reading, rows: list[Row]) -> list[Row]:
    """What the segment of a project tells where no closer rule has told it."""
    return [row for told in (project_spent.told, project_doers.told, project_stages.told) for row in told(reading, rows)]


def _said(reading: Reading) -> Iterator[Row]:
    for quantity in quantities.find(reading):
        yield from project_measures.of(reading, quantity)
    for project in project_topics.projects(reading):
        yield from project_status.beside(reading, project)
        yield from project_amid.told(reading, project)
        yield from project_items.told(reading, project)
        yield from project_signings.told(reading, project)
        yield from project_deadlines.to_complete(reading, project)
    yield from project_status.behind(reading)
    yield from project_progress.told(reading)
    yield from project_inspected.told(reading)
    for match in reading.matches(project_deadlines.END):
        yield from project_deadlines.before_the_end(reading, match)
    yield from project_deadlines.by_term(reading)
    yield from project_parties.said(reading)
    yield from project_contracts.told(reading)
    yield from project_enlisted.told(reading)
    yield from project_respective.told(reading)
    yield from project_signings.since(reading)
