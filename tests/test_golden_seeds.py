"""Gains and losses: what the sample says now, against what it said when it was last frozen."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "golden"))
import freeze


def test_the_sample_says_what_it_said():
    now = freeze.records()
    changed = freeze.difference(freeze.frozen(), now)
    assert len(now) > 20
    assert not changed, f"{changed}\n\nIf each of these is right: python tests/golden/freeze.py, and commit the file."


def test_a_difference_is_named():
    before = [{"doc": "a.txt", "entities": [{"type": "Person", "name": "沈岚", "mentions": ["沈岚"]}], "facts": []}]
    assert freeze.difference(before, []) == "- a.txt\tentity\tPerson\t沈岚"
    assert freeze.difference([], before) == "+ a.txt\tentity\tPerson\t沈岚"
