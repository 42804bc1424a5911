"""How good linking is: pairwise and B-cubed by type over the scenarios of a folder, and which expectations fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fangzhi.evaluate.expectations import expectations
from fangzhi.evaluate.measures import b_cubed, pairwise
from fangzhi.evaluate.scenarios import Outcome, scenarios, solve
from fangzhi.vocabulary import Vocabulary

Figures = tuple[float, float, float]


@dataclass(frozen=True)
class LinkScores:
    """By type of entity how many mentions, B-cubed and pairwise (precision, recall, F1); and what was expected.

    `expected` counts the expectations; `failed` has a line for each that does not hold: scenario, kind, what, found.
    """

    mentions: dict[str, int]
    b_cubed: dict[str, Figures]
    pairwise: dict[str, Figures]
    expected: int
    failed: tuple[tuple[str, str, str, str], ...]


def evaluate_linking(folder: Path, vocabulary: Vocabulary) -> LinkScores:
    """Link the articles of each scenario of a folder by themselves, and compare with what is expected."""
    return score([solve(scenario, vocabulary) for scenario in scenarios(folder)])


def score(outcomes: Sequence[Outcome]) -> LinkScores:
    """Figures and failures of scenarios that are solved. A mention that was not found stands alone."""
    truth: dict[str, dict[tuple[str, str], str]] = {}
    said: dict[str, dict[tuple[str, str], str]] = {}
    asked = [(outcome, one, one.check(outcome)) for outcome in outcomes for one in expectations(outcome.scenario)]
    for outcome in outcomes:
        name = outcome.scenario.name
        for type, clusters in outcome.scenario.expected["clusters"].items():
            for label, items in clusters.items():
                for item in items:
                    truth.setdefault(type, {})[name, item] = f"{name} {label}"
                    said.setdefault(type, {})[name, item] = f"{name} {outcome.id_of(type, item) or item}"
    return LinkScores(
        {type: len(items) for type, items in truth.items()},
        {type: b_cubed(truth[type], said[type]) for type in truth},
        {type: pairwise(truth[type], said[type]) for type in truth},
        len(asked),
        tuple((one.scenario, one.kind, one.what, found) for _, one, (held, found) in asked if not held),
    )
