"""The tables that linking reads: complete, consistent, and of one mind."""

import pytest

from fangzhi.errors import VocabularyError
from fangzhi.link import link, weights
from fangzhi.link.bounds import UNKNOWN, day, iso
from fangzhi.link.items import Item
from fangzhi.link.names import is_common, short_title
from fangzhi.link.tenures import is_sole
from link_factory import CITY, clip, post, thing, words


def test_every_canonical_form_is_its_own_alias() -> None:
    for name in ("link_institution_aliases", "link_institution_central"):
        rows = words().lexicon(name)
        assert all(rows[row["canonical"]]["canonical"] == row["canonical"] for row in rows.values())


def test_every_row_has_an_example() -> None:
    lexicons = [p.stem for p in sorted((words().root / "lexicons").glob("link_*.tsv"))]
    assert "link_weights" in lexicons
    for name in lexicons:
        assert all(row["example"] for row in words().lexicon(name).values()), name


def test_weights_reach_their_limits() -> None:
    table = weights.load(words())
    assert table["unsure"] < table["join"]
    assert table["name_rare"] + table["same_publication"] + table["same_home"] >= table["join"]
    assert table["name_common"] + table["same_publication"] + table["same_home"] < table["unsure"]
    assert round(table["name_common"] + table["same_post"], 4) >= table["join"]
    assert table["name_rare"] + table["same_national_publication"] < table["join"]
    bare = table["name_common"] + table["same_national_publication"]
    for term in ("listed", "body", "scene", "company", "presides"):
        assert round(bare + table[f"only_holder_{term}"], 4) >= table["join"]


@pytest.mark.parametrize(
    ("title", "sole"),
    [
        ("书记", True),
        ("市长", True),
        ("局长", True),
        ("主任", True),
        ("副书记", False),
        ("常委", False),
        ("委员", False),
        ("国务委员", False),
    ],
)
def test_sole_seats(title: str, sole: bool) -> None:
    assert is_sole(title, words()) is sole


def test_a_secretariat_has_several_secretaries() -> None:
    assert is_sole("书记", words(), "云州市委")
    assert not is_sole("书记", words(), "中央书记处")


@pytest.mark.parametrize(
    ("name", "common"),
    [("王伟", True), ("张建国", True), ("欧阳建国", True), ("令狐景和", False), ("𠮷野云", False), ("艾尔肯·吐尼亚孜", False)],
)
def test_common_names(name: str, common: bool) -> None:
    assert is_common(words(), name) is common


@pytest.mark.parametrize(
    ("name", "said", "title"),
    [("张书记", "张书记", "书记"), ("张书记", "书记", "书记"), ("欧阳局长", True, "局长"), ("王某某", True, "")],
)
def test_titles_of_surnames(name: str, said: object, title: str) -> None:
    record = clip("a", "2024-01-02", thing("Person", name, surname_title=said))
    assert short_title(Item(record, record.entities[0]), words()) == title


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2024-02-29", "2024-02-29", "2024-02-29"), ("2024-02", "2024-02-01", "2024-02-29"), ("2024", "2024-01-01", "2024-12-31")],
)
def test_days(text: str, first: str, last: str) -> None:
    assert (iso(day(text).first), iso(day(text).last)) == (first, last)


@pytest.mark.parametrize("text", ["", "--05-01", "2024-13", "2024-02-30", "二〇二四", "24", "2024-01-01-02"])
def test_no_days(text: str) -> None:
    assert day(text) == UNKNOWN


def test_a_weight_that_is_no_number() -> None:
    class Broken:
        @staticmethod
        def lexicon(name: str) -> dict[str, dict[str, str]]:
            return {"join": {"weight": "viel", "reason": ""}}

    with pytest.raises(VocabularyError, match=r"link_weights\.tsv"):
        weights.load.__wrapped__(Broken())


def test_attributes_tell_the_area() -> None:
    linked = link(
        [clip("a", "2024-01-02", thing("Place", "云州市", code=CITY), post("令狐景和", "云州市委", "书记", area=CITY))], words()
    )
    by_name = {e.name: e for e in linked.entities}
    attributes = by_name["云州市委"].attributes
    assert (attributes["area"], attributes["area_code"], attributes["area_name"]) == (by_name["云州市"].id, CITY, "云州市")
    assert by_name["云州市"].attributes["level"] == "city"
