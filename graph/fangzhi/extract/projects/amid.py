"""Works whose beginning or end opens a sentence as what goes along with something: 随着|甲隧道工程|的奠基."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.projects import rows as project_rows
from fangzhi.extract.projects.words import Row
from fangzhi.extract.reading import Found, Reading

_WITH = expression(
    r"(?:随着|伴随着?)(?P<name>[^，。；、的]{4,28})的(?:全面|正式|顺利|陆续|相继)*"
    r"(?:(?P<begun>奠基|开工|动工)|(?P<done>竣工|建成|通车|投产|投用|投入使用|启用|落成))(?!后|期)"
)


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names of such works stand."""
    for match in reading.matches(_WITH, "随着", "伴随"):
        if (span := project_rows.name(reading, *match.span("name"))) is not None:
            yield span


def told(reading: Reading, project: Found) -> Iterator[Row]:
    """That they are begun or done."""
    clause, end = reading.clause_of(project.start)
    match = _WITH.search(reading.text, clause, end)
    if match is not None and match.start("name") <= project.start and project.end <= match.end():
        yield project, "status", "started" if match["begun"] else "completed", project.start, match.end()
