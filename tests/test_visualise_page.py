"""The document: nothing refers outside, only known scripts run, the same input gives the same bytes."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factories_graph import big_world, linked_and_articles
from fangzhi import vocabulary
from fangzhi.model import Linked
from fangzhi.visualise import display, visualise

FOLDER = Path(display.__file__).parent / "page"


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def page():
    return visualise(*linked_and_articles(), vocabulary.load())


def test_nothing_in_the_page_refers_to_anything_outside(page):
    parser = Tags()
    parser.feed(page)
    for tag, attributes in parser.tags:
        assert not {"src", "action", "data", "poster", "srcset"} & set(attributes), tag
        assert attributes.get("href", "data:,") == "data:,"
        assert not [a for a in attributes if a.startswith("on")], tag
    assert not {"iframe", "object", "embed", "base", "img", "svg"} & {tag for tag, _ in parser.tags}
    assert [tag for tag, _ in parser.tags].count("script") == 5  # pyvis three, the data, ours
    assert "bootstrap" not in page


def test_only_known_scripts_may_run(page):
    policy = re.search('Content-Security-Policy" content="([^"]+)"', page)[1]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy.split("style-src")[0]
    assert policy.count("'sha256-") == 4


def test_no_script_of_ours_reads_data_as_markup():
    for path in sorted(FOLDER.glob("*.js")):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        found = re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|https?:|fetch\(", text)
        assert not found, path.name


def test_both_languages_have_the_same_words():
    words = json.loads((FOLDER / "words.json").read_text("utf-8"))
    assert list(words["zh"]) == list(words["en"])
    code = "".join(path.read_text("utf-8") for path in sorted(FOLDER.iterdir()) if path.suffix in {".js", ".html"})
    said = re.findall(r'(?:say|heading|rest|fold)\("([\w.]+\w)"', code)
    written = re.findall(r'data-(?:word|label|placeholder)="(\w+)"', code)
    assert {*said, *written} <= set(words["zh"])


def test_an_empty_graph_is_a_page_too():
    page = visualise(Linked((), (), ()), [], vocabulary.load())
    assert '"entities":[]' in page


@pytest.mark.slow
def test_a_years_corpus_stays_under_40_megabytes():
    w = big_world(30000, 4682, 13)
    page = visualise(w.linked(), w.articles, vocabulary.load())
    assert len(page.encode()) < 40e6


def test_the_hash_seed_of_the_interpreter_changes_nothing():
    code = (
        "import hashlib; from factories_graph import *; from fangzhi import vocabulary; from fangzhi.visualise import visualise;"
        "print(hashlib.sha256(visualise(*linked_and_articles(), vocabulary.load()).encode()).hexdigest())"
    )
    runs = []
    for seed in "12":
        env = os.environ | {"PYTHONHASHSEED": seed}
        runs.append(subprocess.check_output([sys.executable, "-c", code], cwd=Path(__file__).parent, env=env, text=True))
    assert runs[0] == runs[1]
    assert re.fullmatch(r"[0-9a-f]{64}\n", runs[0])
