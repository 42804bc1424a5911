"""How fast and how large: `python tests/benchmarks/throughput.py [FILES…]` (the sample, if none are named).

Extraction is told as a ratio to jieba.posseg over the same text in the same run, which other machines can compare; then
one article of growing length, a list of 500 names, peak memory over a growing corpus; then seconds and peak memory of a
whole build, each tagger in a process of its own.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import fangzhi
from fangzhi.model import Article, Part, Segment, Source
from fangzhi.vocabulary import Vocabulary

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_WARM = "全市经济工作会议于本周三召开，计划到明年春节前完成投资5亿元。"  # a weekday and a feast load the calendar


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
    for tagger in ("none", "jieba", "lac", "zi"):
        list(fangzhi.extract([*articles[:1], _article(_WARM)], vocabulary, tagger))  # what is loaded once is not counted
        begun = time.perf_counter()
        list(fangzhi.extract(articles, vocabulary, tagger))
        spent = time.perf_counter() - begun
        print(f"extract {tagger:6} {spent:8.2f} s {characters / spent:10,.0f} characters a second, {spent / base:.2f} x jieba")
    for tagger in ("none", "lac"):
        _build(paths, tagger)
    _grow([article.text for article in articles], vocabulary)


def _grow(texts: list[str], vocabulary: Vocabulary) -> None:
    """Lengths, a list and a corpus that grows, with the rules and with the default tagger."""
    whole = "\n".join(texts)
    body = whole * (200_000 // len(whole) + 1)
    names = [f"{s}{a}{b}" for s in "王李张刘陈杨赵黄周吴" for a in "建国文明海" for b in "平军华英杰伟强磊洋涛"]
    cases = {f"{size:,} characters": [_article(body[:size])] for size in (1_000, 10_000, 50_000, 200_000)}
    cases["500 names"] = [_article("当选为市人民代表大会代表的有：" + "、".join(names) + "。")]
    cases |= {f"{size:,} articles": [_article(text) for text in (texts * size)[:size]] for size in (250, 500, 1_000)}
    for tagger in ("none", "lac"):
        for case, articles in cases.items():
            begun = time.perf_counter()
            for _ in fangzhi.extract(articles, vocabulary, tagger):
                pass
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{tagger:6} {case:20} {time.perf_counter() - begun:8.2f} s, peak so far {peak:,.0f} MB")


def _article(text: str) -> Article:
    lines = [line for line in text.split("\n") if line.strip()]
    text, at, parts = "\n".join(lines), 0, []
    for line in lines:
        parts.append(Part("paragraph", at, at + len(line)))
        at += len(line) + 1
    about = {"id": "a-1", "doc": "a.txt", "kind": "report", "shoulder": "", "publication": "", "headline": "", "area": ""}
    held = {"segments": (Segment(0, len(text), 0, "text"),), "parts": tuple(parts), "sources": (Source("text", 0, text),)}
    return Article(**about, date="2024-05-06", text=text, **held)


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
