"""What a ledger says of conflicts: both hold, one side lost, a new version opens it again."""

import pytest

from fangzhi.findings import Conflict, Side
from fangzhi.link.ledger import Decision
from fangzhi.link.resolved import lines_for, resolve

TWO = Conflict("cf-1", "project-figures", "proj-1", (Side("44", ("a", "b")), Side("52", ("c",))), "不一")
THREE = Conflict("cf-1", "project-figures", "proj-1", (*TWO.sides, Side("60", ("d",))), "不一")


def said(*rows):
    return [Decision(left, right, verdict, by="陆远") for left, right, verdict in rows]


@pytest.mark.parametrize(
    ("conflict", "decisions", "resolution", "losing"),
    [
        (TWO, said(), "unresolved", ()),
        (TWO, said(("a", "c", "both-true")), "both-true", ()),
        (TWO, said(("c", "b", "both-true")), "both-true", ()),  # whichever stands on the left, and by any fact of a side
        (TWO, said(("b", "c", "superseded")), "superseded", ("a", "b")),
        (TWO, said(("c", "a", "extraction-error")), "extraction-error", ("c",)),
        (TWO, said(("a", "b", "superseded")), "unresolved", ()),  # both of one side
        (TWO, said(("a", "x", "superseded")), "unresolved", ()),
        (TWO, said(("a", "c", "same")), "unresolved", ()),  # of who is who
        (TWO, said(("a", "c", "both-true"), ("c", "a", "source-error")), "source-error", ("c",)),  # the last word holds
        (THREE, said(("a", "c", "both-true")), "unresolved", ()),  # a version came since
        (THREE, said(("a", "c", "superseded"), ("b", "d", "superseded")), "superseded", ("a", "b")),
        (THREE, said(("a", "d", "superseded"), ("c", "d", "superseded")), "superseded", ("a", "b", "c")),
    ],
)
def test_a_conflict_is_resolved_where_each_side_is_spoken_of(conflict, decisions, resolution, losing):
    issues = []
    (done,) = resolve([conflict], decisions, issues)
    assert (done.resolution, done.losing, done.by) == (resolution, losing, "陆远" if resolution != "unresolved" else "")
    assert done.sides == conflict.sides


def test_what_speaks_of_no_conflict_is_told_once_and_what_is_undone_is_not():
    issues = []
    given = [Decision("x", "y", "both-true"), Decision("a", "c", "both-true", undone="2024-05-06"), Decision("a", "c", "same")]
    assert resolve([TWO], given, issues) == (TWO,)
    assert [issue.severity for issue in issues] == ["warning"]


@pytest.mark.parametrize("verdict", ["both-true", "superseded", "source-error", "extraction-error"])
@pytest.mark.parametrize("conflict", [TWO, THREE])
def test_the_lines_that_are_written_resolve_it(conflict, verdict):
    given = [Decision(left, right, verdict) for left, right in lines_for(conflict, verdict, 1)]
    (done,) = resolve([conflict], given, [])
    losing = {"both-true": (), "superseded": [f for side in conflict.sides[:-1] for f in side.facts]}.get(verdict, ("c",))
    assert (done.resolution, list(done.losing)) == (verdict, list(losing))


def test_no_line_leaves_it_unresolved():
    assert list(lines_for(TWO, "unresolved", 0)) == []
