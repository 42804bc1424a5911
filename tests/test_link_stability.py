"""Same input, same ids; a later article changes no id of what it does not join; a merge loses nothing and says why."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangzhi import jsonl
from fangzhi.line import dumps
from fangzhi.link import link
from fangzhi.link.ledger import Decision
from fangzhi.model import Issue, Record
from fangzhi.rows import row_to_json
from link_factory import CITY, COUNTY, OTHER, SEA, act, byline, clip, event, ids, post, thing, words

NAMES = ("王伟", "李强", "李强国", "令狐景和", "方岳明")
BODIES = (("云州市委", CITY), ("市委", CITY), ("临溪县委", COUNTY), ("望山县人民政府", OTHER), ("海屏市委", SEA), ("市委", SEA))
PAPERS = (("云州日报", CITY), ("海屏日报", SEA), ("全国联播", ""))


@st.composite
def statements(draw: st.DrawFn):  # type: ignore[no-untyped-def]
    name, (body, area) = draw(st.sampled_from(NAMES)), draw(st.sampled_from(BODIES))
    return draw(
        st.sampled_from(
            [
                thing("Person", name),
                post(name, body, draw(st.sampled_from(("书记", "常委", "干事"))), area=area),
                act(name, body, "书记", draw(st.sampled_from(("appointed", "removed"))), area=area),
                byline(name),
                post(name, "国务院", "总理"),
                post("司徒望川", "国务院", "副总理"),
                thing("Person", name, called=draw(st.sampled_from(("村民", "国家副主席", "发言人")))),
                event("中央水利工作会议", name, "司徒望川", date=draw(st.sampled_from(("", "2024-03-01")))),
                event("云州市春季农业推介会", name, "欧阳知秋", "司徒望川", date="2024-03-01"),
                thing("Place", "示范区"),
                thing("Project", "云河大桥项目"),
                thing("Policy", "乡村振兴战略"),
            ]
        )
    )


@st.composite
def articles(draw: st.DrawFn, article: str, years: tuple[str, ...] = ("2023", "2024")) -> Record:
    paper, area = draw(st.sampled_from(PAPERS))
    day = f"{draw(st.sampled_from(years))}-0{draw(st.integers(1, 9))}-1{draw(st.integers(0, 9))}"
    said = draw(st.lists(statements(), min_size=1, max_size=4))
    return clip(article, day, *said, paper=paper, area=area)


@st.composite
def corpora(draw: st.DrawFn) -> list[Record]:
    return [draw(articles(f"n{k}")) for k in range(draw(st.integers(1, 9)))]


def text(records: list[Record]) -> str:
    linked = link(records, words())
    out = io.StringIO()
    for line in [*map(jsonl.entity_to_json, linked.entities), *map(row_to_json, linked.tenures)]:
        out.write(dumps(line) + "\n")
    out.writelines(sorted(dumps(jsonl.record_to_json(r)) for r in linked.records))
    return out.getvalue()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_order_of_records_changes_nothing(data: st.DataObject) -> None:
    records = data.draw(corpora())
    assert text(records) == text(data.draw(st.permutations(records)))


@settings(max_examples=600, deadline=None)
@given(corpora(), articles("z", years=("2025",)))
@pytest.mark.slow
def test_a_later_article_changes_no_id_that_it_does_not_join(records: list[Record], late: Record) -> None:
    before, after = ids(link(records, words())), ids(link([*records, late], words()))
    joined = {after["z", e.key] for e in late.entities}
    for key, old in before.items():
        assert after[key] == old or after[key] in joined, key


@settings(max_examples=60, deadline=None)
@given(corpora(), articles("z"))
def test_an_article_of_any_day_leaves_other_names_alone(records: list[Record], one: Record) -> None:
    names = {e.name for e in one.entities if e.type == "Person"}
    linked = link(records, words())
    before, after = ids(linked), ids(link([*records, one], words()))
    for record in linked.records:
        for entity in record.entities:
            if entity.type == "Person" and entity.name not in names:
                assert after[record.article, entity.key] == before[record.article, entity.key]


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_nothing_is_lost_and_every_merge_has_a_reason(records: list[Record]) -> None:
    linked = link(records, words())
    entities = {e.id: e for e in linked.entities}
    merged = [m for e in linked.entities for m in e.attributes["merged"]]
    assert sorted(merged) == sorted(f"{r.article}#{e.key}" for r in records for e in r.entities)
    for given_record, record in zip(records, linked.records, strict=True):
        assert [(f.id, f.roles, f.span) for f in record.facts] == [(f.id, f.roles, f.span) for f in given_record.facts]
        assert all(m.entity in entities for m in record.mentions)
        assert all(ref in entities for f in record.facts for ref in f.refs.values())
        assert all(e.name in (entities[e.id].name, *entities[e.id].aliases) for e in record.entities)
    for entity in linked.entities:
        same = [j for j in entity.why if j.verdict == "same"]
        assert len(same) >= len(entity.attributes["merged"]) - 1
        assert all(j.reason and 0 <= j.score <= 1 and j.rule for j in entity.why)
        assert re.fullmatch(r"(per|inst|area|place|proj|pol|ev)-[0-9a-f]{12}", entity.id)


def test_two_of_one_name_kept_apart_say_so() -> None:
    records = [
        clip("a", "2024-01-02", post("令狐景和", "临溪县人民政府", "县长", area=COUNTY)),
        clip("b", "2024-01-09", post("令狐景和", "望山县人民政府", "县长", area=OTHER)),
        clip("c", "2024-01-09", thing("Person", "王伟"), event("云州市春季农业推介会", "王伟", "方岳明")),
        clip("d", "2024-02-09", thing("Person", "王伟"), event("云州市夏季农业推介会", "王伟", "方岳明")),
    ]
    why = [j for e in link(records, words()).entities if e.type == "Person" for j in e.why]
    told = {(j.left, j.right, j.verdict) for j in why}
    assert ("a#Person:令狐景和", "b#Person:令狐景和", "different") in told
    assert ("c#Person:王伟", "d#Person:王伟", "unsure") in told
    assert any("同一时期分别在“望山县”与“临溪县”任职" in j.reason for j in why)


def test_reasons_are_words() -> None:
    records = [
        clip("a", "2024-01-02", post("王伟", "云州市水利局", "局长", area=CITY)),
        clip("b", "2024-02-02", post("王伟", "市水利局", "党组书记", area=CITY)),
    ]
    by_name = {e.name: e for e in link(records, words()).entities}
    (step,) = by_name["王伟"].why
    assert "同名“王伟”" in step.reason
    assert "同一机构“市水利局”" in step.reason or "同一机构“云州市水利局”" in step.reason
    (step,) = by_name["云州市水利局"].why
    assert step.reason == "同一区域“云州市”，“云州市水利局”与“市水利局”都是“水利局”"


def test_a_body_is_called_by_its_full_name() -> None:
    said = [thing("Institution", "市委", area=CITY), thing("Institution", "县教育局", area=COUNTY)]
    linked = link([clip("a", "2024-01-02", *said), clip("b", "2024-01-03", *said)], words())
    assert {e.name: e.aliases for e in linked.entities} == {"云州市委": ("市委",), "临溪县教育局": ("县教育局",)}


def test_a_body_of_nobody_knows_where_says_so() -> None:
    linked = link([clip("a", "2024-01-02", thing("Institution", "盟委"), paper="全国联播", area="")], words())
    assert [(e.name, e.aliases) for e in linked.entities] == [("盟委（全国联播，2024-01-02，所属地区不明）", ("盟委",))]


def test_an_id_that_fewer_articles_gave_leads_to_the_one_that_stands() -> None:
    records = [
        clip("a", "2024-01-02", post("王伟", "云州市商会", "会长")),
        clip("b", "2024-02-02", post("王伟", "云水牧业有限公司", "董事长")),
        clip("c", "2024-03-02", post("王伟", "云州市商会", "会长"), post("王伟", "云水牧业有限公司", "董事长")),
    ]
    before, after = ids(link(records[:2], words())), link(records, words())
    (one,) = (e for e in after.entities if e.type == "Person")
    assert one.id == before["a", "Person:王伟"]
    assert before["b", "Person:王伟"] in one.attributes["merged_ids"]


def test_an_article_that_takes_two_presidents_for_one_joins_nobody() -> None:
    said = [thing("Place", "冰岛"), thing("Place", "乍得")]
    mixed = [post("穆罕默德", "Place:冰岛", "总统"), post("穆罕默德", "Place:乍得", "总统")]
    records = [
        clip("a", "2024-01-02", *said, post("穆罕默德", "Place:冰岛", "总统"), paper="全国联播", area=""),
        clip("b", "2024-01-03", *said, *mixed, paper="全国联播", area=""),
        clip("c", "2024-01-04", *said, post("穆罕默德", "Place:乍得", "总统"), paper="全国联播", area=""),
    ]
    assert len([e for e in link(records, words()).entities if e.type == "Person"]) == 3


def test_coded_areas_take_their_id_from_the_code_alone() -> None:
    first = link([clip("a", "2024-01-02", thing("Place", "云州市", code=CITY))], words()).entities[0]
    other = link([clip("x", "2020-01-02", thing("Place", "本市", code=CITY), paper="p")], words()).entities[0]
    assert first.id == other.id
    assert first.id.startswith("area-")
    assert (other.name, other.aliases) == ("云州市", ("本市",))


def test_the_empty_corpus() -> None:
    linked = link([], words())
    assert (linked.records, linked.entities, linked.tenures) == ((), (), ())


def test_details_that_hold_a_key_carry_the_id_too() -> None:
    said = post("令狐景和", "云州市委", "书记", area=CITY, at="Event:云州市春季农业推介会", printed="云州市委书记")
    linked = link([clip("a", "2024-01-02", event("云州市春季农业推介会"), said)], words())
    fact = linked.records[0].facts[0]
    assert fact.details["at"] == ids(linked)["a", "Event:云州市春季农业推介会"]
    assert fact.details["printed"] == "云州市委书记"


def test_four_hundred_of_one_name_stay_apart_in_a_moment() -> None:
    records = [
        clip(f"n{k:04}", "2024-01-02", post("王伟", f"云水第{k}纺织有限公司", "经理"), paper=f"报{k}", area="")
        for k in range(400)
    ]
    linked = link(records, words())
    assert len([e for e in linked.entities if e.type == "Person"]) == 400


@st.composite
def judged(draw: st.DrawFn, records: list[Record]) -> list[Decision]:
    """A user's decisions on any two things of one type, contradictions and all."""
    labels = sorted({f"{r.article}#{e.key}" for r in records for e in r.entities if e.type in ("Person", "Institution")})
    sides = draw(st.lists(st.tuples(st.sampled_from(labels), st.sampled_from(labels)), max_size=8)) if labels else []
    verdicts = st.sampled_from(("same", "different", "unsure"))
    return [Decision(left, right, draw(verdicts), by="陆远", line=n) for n, (left, right) in enumerate(sides, 1)]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_ledger_is_obeyed_whatever_it_says(data: st.DataObject) -> None:
    records = data.draw(corpora())
    decisions = data.draw(judged(records))
    issues: list[Issue] = []
    linked = link(records, words(), decisions, issues)
    id_of = {f"{article}#{key}": id for (article, key), id in ids(linked).items()}
    refused = {int(issue.message.split(" ")[3]) for issue in issues}
    for d in decisions:
        if d.line not in refused and d.verdict != "unsure":
            assert (id_of[d.left] == id_of[d.right]) == (d.verdict == "same"), d
    merged = [m for e in linked.entities for m in e.attributes["merged"]]
    assert sorted(merged) == sorted(id_of)
    assert len({e.id for e in linked.entities}) == len(linked.entities)
    living = {e.id for e in linked.entities}
    for e in linked.entities:
        assert len([j for j in e.why if j.verdict == "same"]) >= len(e.attributes["merged"]) - 1, e
        assert not living & set(e.attributes.get("merged_ids", ()))
    again = link(data.draw(st.permutations(records)), words(), decisions)
    assert (again.entities, again.tenures) == (linked.entities, linked.tenures)
    undone = [replace(d, undone="2024-06-01") for d in decisions]
    assert link(records, words(), undone) == link(records, words())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_ledger_holds_when_an_article_of_any_day_comes(data: st.DataObject) -> None:
    records, one = data.draw(corpora()), data.draw(articles("z"))
    decisions, issues = data.draw(judged(records)), list[Issue]()
    linked = link([*records, one], words(), decisions, issues)
    id_of = {f"{article}#{key}": id for (article, key), id in ids(linked).items()}
    refused = {int(issue.message.split(" ")[3]) for issue in issues}
    for d in decisions:
        if d.line not in refused and d.verdict != "unsure":
            assert (id_of[d.left] == id_of[d.right]) == (d.verdict == "same"), d


def test_an_id_of_before_an_earlier_article_came_leads_to_the_one_that_stands() -> None:
    later = [
        clip(a, d, post("令狐景和", "云州市水利局", "局长", area=CITY)) for a, d in (("a", "2024-02-02"), ("b", "2024-03-02"))
    ]
    earlier = clip("c", "2020-02-02", post("令狐景和", "云州市水利局", "局长", area=CITY))
    before, after = link(later, words()), link([*later, earlier], words())
    known = {old: e.id for e in after.entities for old in e.attributes.get("merged_ids", ())}
    assert {known[e.id] for e in before.entities if e.type != "Place"} == {e.id for e in after.entities if e.type != "Place"}
