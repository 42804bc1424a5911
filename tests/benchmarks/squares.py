"""What would cost the square: `python tests/benchmarks/squares.py` links many of one name, of one seat, in one article.

Four times as many should take about four times as long: the table has the ratio of each case.
"""

import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fangzhi.link import link
from fangzhi.model import Record
from link_factory import clip, event, located, post, thing, words

MANY = 300
_GIVEN, _FAMILY = "建国文明海平军华英杰伟强磊洋涛秀兰玉梅春", "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗"


def day(k: int) -> str:
    return (date(2001, 3, 4) + timedelta(days=k % 8000)).isoformat()


def name(k: int) -> str:
    return _FAMILY[k % 20] + _GIVEN[(k // 20) % 20] + _GIVEN[(k // 400) % 20]


CASES: dict[str, Callable[[int], list[Record]]] = {
    "one name in other bodies": lambda n: [
        clip(f"a{k}", day(k), post("王伟", f"云水第{k}纺织有限公司", "经理")) for k in range(n)
    ],
    "one name, nothing told": lambda n: [clip(f"a{k}", day(k), thing("Person", "王伟")) for k in range(n)],
    "one name of projects in many villages": lambda n: [
        clip(f"a{k}", day(k), located("Project", "云河大桥项目", f"{name(k)}村")) for k in range(n)
    ],
    "one sole seat by turns": lambda n: [clip(f"a{k}", day(k), post(name(k), "云州市委", "书记")) for k in range(n)],
    "one sole seat on one day": lambda n: [clip(f"a{k}", "2024-03-01", post(name(k), "云州市委", "书记")) for k in range(n)],
    "one event told by all": lambda n: [clip(f"a{k}", "2024-03-01", event("云州市春季农业推介会", "方岳明")) for k in range(n)],
    "one long article": lambda n: [clip("a", day(0), *(post(name(k), f"云州市{name(k)}厂", "厂长") for k in range(n)))],
    "one long list": lambda n: [clip("a", day(0), event("云州市劳动模范表彰大会", *(name(k) for k in range(n))))],
}


def main() -> None:
    """Print a Markdown table: how many times as long four times as many take."""
    link(clips("one long list", 5), words())  # what is loaded once is not counted
    print(f"| case | {MANY} → {4 * MANY} |\n| --- | ---: |")
    for case in CASES:
        print(f"| {case} | ×{_spent(clips(case, 4 * MANY)) / _spent(clips(case, MANY)):.1f} |")


def clips(case: str, number: int) -> list[Record]:
    """So many articles, or one that names so many."""
    return CASES[case](number)


def _spent(records: list[Record]) -> float:
    begun = time.process_time()
    link(records, words())
    return time.process_time() - begun


if __name__ == "__main__":
    main()
