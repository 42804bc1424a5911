"""The words of goals and results, compiled: verbs, measures, modality."""

import re
from functools import cache

from fangzhi.vocabulary import Vocabulary

GOALS = frozenset(("strive", "ensure", "require", "expect"))


def meant(vocabulary: Vocabulary, words: str, modality: str) -> tuple[str, str]:
    """Modality and basis from the words before a number: a word of aim outweighs the verb's own."""
    rows = [vocabulary.lexicon("target_modality")[w] for w in modality_words(vocabulary).findall(words)]
    told = [r["modality"] for r in rows if r["modality"]]
    goals = [m for m in told if m in GOALS]
    basis = next((r["basis"] for r in rows if r["basis"]), "")
    return (goals[0] if goals else (told[-1] if told else modality)), basis


@cache
def verbs(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Verbs that make a number behind them a goal or a result."""
    return re.compile("|".join(vocabulary.terms("target_verbs")))


@cache
def measures(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What the name of a measure ends with."""
    return re.compile(f"(?:{'|'.join(vocabulary.terms('target_measures'))})$")


@cache
def modality_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that say how a number is meant."""
    return re.compile("|".join(vocabulary.terms("target_modality")))
