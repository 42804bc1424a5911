"""How good the results are: of extraction against annotated documents, of linking against scenarios, and what changed since."""

from fangzhi.evaluate.extraction import Scores, changes, evaluate
from fangzhi.evaluate.linking import LinkScores, evaluate_linking

__all__ = ["LinkScores", "Scores", "changes", "evaluate", "evaluate_linking"]
