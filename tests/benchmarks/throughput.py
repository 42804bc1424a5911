"""How fast and how large: `python tests/benchmarks/throughput.py [FILES…]` (the sample, if none are named).

Extraction is told as a ratio to jieba.posseg over the same text in the same run, which other machines can compare; then
seconds and peak memory of a whole build, each tagger in a process of its own.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import fangzhi

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def main() -> None:
    """Measure and print."""
    paths = [Path(name) for name in sys.argv[1:]] or [SEEDS]
    own = [path / "gazetteer.tsv" for path in paths if (path / "gazetteer.tsv").is_file()]
    vocabulary = fangzhi.load_vocabulary()
    for gazetteer in own:
        vocabulary = vocabulary.with_gazetteer(gazetteer)
    begun = time.perf_counter()
    articles = list(fangzhi.read(paths, vocabulary, lambda issue: None))
    characters = sum(len(article.text) for article in articles)
    reading = time.perf_counter() - begun
    print(f"{len(articles)} articles, {characters} characters; read in {reading:.2f} s")
    base = _jieba([article.text for article in articles])
    print(f"{'jieba.posseg':14} {base:8.2f} s {characters / base:10,.0f} characters a second")
    for tagger in ("none", "jieba", "lac"):
        list(fangzhi.extract(articles[:1], vocabulary, tagger))  # what is loaded once is not counted
        begun = time.perf_counter()
        list(fangzhi.extract(articles, vocabulary, tagger))
        spent = time.perf_counter() - begun
        print(f"extract {tagger:6} {spent:8.2f} s {characters / spent:10,.0f} characters a second, {spent / base:.2f} x jieba")
    for tagger in ("none", "lac"):
        _build(paths, tagger)


def _jieba(texts: list[str]) -> float:
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    jieba.posseg.lcut("热身")
    begun = time.perf_counter()
    for text in texts:
        jieba.posseg.lcut(text)
    return time.perf_counter() - begun


def _build(paths: list[Path], tagger: str) -> None:
    with TemporaryDirectory() as folder:
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-c", "from fangzhi.cli import main; main()", "build", *map(str, paths)]
        subprocess.run([*command, "-o", f"{folder}/output", "--tagger", tagger], check=False, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"build {tagger:8} {time.perf_counter() - begun:8.2f} s, {seconds:.2f} s of one core, "
        f"peak {after.ru_maxrss / 1024:,.0f} MB, output {size / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    main()
