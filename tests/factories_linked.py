"""A small linked corpus by hand: 云州市 and its people are invented."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from factories import article
from fangzhi import vocabulary
from fangzhi.link import conflicts, precedence
from fangzhi.link.areas import Areas
from fangzhi.model import Article, Entity, Fact, Judgement, Linked, LocalEntity, Mention, Record, Span, Tenure, Where
from fangzhi.spans import digest

NEVER, EVER = "0001-01-01", "9999-12-31"


class Town:
    """Collects entities, articles with facts, and tenures; `linked()` and `articles` are what assemble takes."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self._entities: dict[str, Entity] = {}
        self._records: list[Record] = []
        self._tenures: list[Tenure] = []

    def entity(self, id: str, type: str, name: str, *aliases: str, why: tuple[Judgement, ...] = (), **attributes: Any) -> str:
        self._entities[id] = Entity(id, type, name, aliases, (), why, attributes)
        return id

    def tell(self, id: str, text: str, *facts: tuple[Any, ...], date: str = "2024-05-06", title: str = "", **more: str) -> Record:
        """An article; a fact is (type, roles, evidence[, details]): a role whose value is an entity's id refers to it.

        Every name and alias of an entity that stands in the text is a mention of it.
        """
        self.articles.append(article(text, title=title, date=date, id=id, doc=f"{id}.txt"[:40], **more))
        mentions = [
            Mention(Span(text.index(name), text.index(name) + len(name)), e.type, name, e.id, "test")
            for e in self._entities.values()
            for name in (e.name, *e.aliases)
            if name in text
        ]
        record = Record(
            f"{id}.txt",
            id,
            "report",
            title,
            date,
            "云州日报",
            "",
            tuple(LocalEntity(e.id, e.type, e.name, (e.name,), {}, e.id) for e in self._entities.values() if e.name in text),
            tuple(self._fact(id, text, *f) for f in facts),
            tuple(mentions),
        )
        self._records.append(record)
        return record

    def _fact(self, article: str, text: str, type: str, roles: Mapping[str, Any], evidence: str, details: Any = None) -> Fact:
        start = text.index(evidence)
        refs = {role: value for role, value in roles.items() if value in self._entities}
        named = {role: self._entities[value].name if value in self._entities else value for role, value in roles.items()}
        number = digest(article, type, sorted(map(str, roles.items())), start)
        return Fact(f"clm-{number}", type, named, refs, Span(start, start + len(evidence)), evidence, "test", 0.9, details or {})

    def tenure(self, person: str, institution: str, title: str, first: str, last: str, **more: Any) -> Tenure:
        """A tenure seen from `first` to `last`, resting on every fact that names person, body and title."""
        facts = [
            f.id
            for r in self._records
            for f in r.facts
            if f.refs.get("person") == person and f.refs.get("institution") == institution and f.roles.get("post") == title
        ]
        number = digest(person, institution, title, first)
        fields = {
            "id": f"ten-{number}",
            "person": person,
            "institution": institution,
            "post": f"post-{digest(institution, title)}",
            "title": title,
            "sole": True,
            "kind": "substantive",
            "start_earliest": NEVER,
            "start_latest": first,
            "end_earliest": last,
            "end_latest": EVER,
            "first_seen": first,
            "last_seen": last,
            "sightings": len(facts),
            "facts": tuple(facts),
        }
        tenure = Tenure(**fields | more)
        self._tenures.append(tenure)
        return tenure

    def linked(self) -> Linked:
        """What linking would hand on: entities and tenures as told, precedences and conflicts derived from them."""
        where: dict[str, list[Where]] = {id: [] for id in self._entities}
        for record in self._records:
            for m in record.mentions:
                where[m.entity].append(Where(record.article, m.span, m.text))
        entities = [
            Entity(e.id, e.type, e.name, e.aliases, tuple(where[e.id]), e.why, e.attributes) for e in self._entities.values()
        ]
        bare = Linked(tuple(self._records), tuple(entities), tuple(self._tenures))
        words = vocabulary.load()
        order = precedence.derive(bare.records, bare.tenures, Areas(words), words)
        return replace(bare, precedences=order, conflicts=conflicts.find(bare, words))


def yunzhou(*, reformed: bool = False) -> Town:
    """One of each fact type; two mayors in a row; a project told twice; an official code (焦作市) beside invented places."""
    town = Town()
    zhang = town.entity("per-0000000000a1", "Person", "张远", "张远同志", sex="男")
    one, other = "yzrb-20230318-01-01#Person:王清", "yzrb-20240506-02-01#Person:王清"
    told = "台账判定为同一（陆远，2024-06-01：同一份简历）"
    judged = Judgement(one, other, "same", 1.0, told, "ledger", "陆远", "2024-06-01T08:30:00+08:00")
    wang = town.entity("per-0000000000a2", "Person", "王清", why=(judged,))
    li = town.entity("per-0000000000a3", "Person", "艾尔肯·吐尼亚孜")
    gov = town.entity("inst-0000000000b1", "Institution", "云州市人民政府", "云州市政府", kind="government", area="4108")
    cpc = town.entity("inst-0000000000b2", "Institution", "中共云州市委员会", "云州市委", kind="party", area="4108")
    bureau = town.entity("inst-0000000000b3", "Institution", "云州市水利局", kind="government")
    firm = town.entity("inst-0000000000b4", "Institution", "云州蓝天建设公司", kind="enterprise")
    city = town.entity("area-0000000000c1", "Place", "焦作市", "焦作", code="4108")
    park = town.entity("place-0000000000c2", "Place", "云州产业园")
    road = town.entity("place-0000000000c3", "Place", "滨河路")
    dam = town.entity("proj-0000000000d1", "Project", "清溪水库工程")
    policy = town.entity("pol-0000000000e1", "Policy", "清河行动", kind="campaign")
    visit = town.entity("ev-0000000000f1", "Event", "水库调研", kind="visit")
    meeting = town.entity("ev-0000000000f2", "Event", "市政府常务会议", kind="meeting")
    ranked = {"list_sort": "rank", "group": 1}
    town.tell(
        "yzrb-20230318-01-01",
        "3月18日，云州市市长王清主持召开市政府常务会议。",
        ("HoldsPost", {"person": wang, "institution": gov, "post": "市长"}, "云州市市长王清"),
        ("Participates", {"participant": wang, "event": meeting, "role": "chair"}, "王清主持召开市政府常务会议"),
        date="2023-03-18",
        title="市政府召开常务会议",
    )
    town.tell(
        "yzrb-20240110-01-02",
        "云州市委副书记、市长张远到云州产业园调研清溪水库工程，水库调研由云州市水利局陪同，艾尔肯·吐尼亚孜参加。"
        "工程总投资20亿元，由云州蓝天建设公司承建，已开工。滨河路在云州产业园内。",
        (
            "HoldsPost",
            {"person": zhang, "institution": cpc, "post": "副书记"},
            "云州市委副书记、市长张远",
            {"title": "市委副书记"},
        ),
        ("HoldsPost", {"person": zhang, "institution": gov, "post": "市长"}, "云州市委副书记、市长张远", {"title": "市长"}),
        (
            "Participates",
            {"participant": zhang, "event": visit, "role": "attendee"},
            "市长张远到云州产业园调研",
            ranked | {"order": 1},
        ),
        ("Participates", {"participant": li, "event": visit, "role": "attendee"}, "艾尔肯·吐尼亚孜参加", ranked | {"order": 2}),
        ("Participates", {"participant": bureau, "event": visit, "role": "inspected"}, "水库调研由云州市水利局陪同"),
        ("EventInfo", {"event": visit, "date": "2024-01-10", "place": park}, "到云州产业园调研"),
        ("ProjectInfo", {"project": dam, "attribute": "investment", "value": "2000000000 CNY"}, "总投资20亿元"),
        ("ProjectInfo", {"project": dam, "attribute": "builder", "value": firm}, "由云州蓝天建设公司承建"),
        ("ProjectInfo", {"project": dam, "attribute": "status", "value": "started"}, "已开工"),
        ("LocatedIn", {"subject": road, "place": park}, "滨河路在云州产业园内"),
        ("LocatedIn", {"subject": dam, "place": park}, "云州产业园调研清溪水库工程"),
        date="2024-01-10",
        title="张远调研清溪水库",
    )
    town.tell(
        "yzrb-20240506-02-01",
        "清溪水库工程总投资32亿元，已竣工。云州市人民政府开展清河行动，力争治河30公里，全年治河28.5公里。"
        "云州产业园在焦作市。云州市水利局属云州市人民政府。会议免去王清市长职务。本报记者 张远",
        ("ProjectInfo", {"project": dam, "attribute": "investment", "value": "3200000000 CNY"}, "总投资32亿元"),
        ("ProjectInfo", {"project": dam, "attribute": "status", "value": "completed"}, "已竣工"),
        ("Implements", {"actor": gov, "policy": policy}, "云州市人民政府开展清河行动"),
        (
            "Target",
            {"subject": gov, "object": "治河", "value": "30 公里", "deadline": "2024"},
            "力争治河30公里",
            {"modality": "strive"},
        ),
        (
            "Target",
            {"subject": gov, "object": "治河", "value": "28.5 公里", "deadline": "2024"},
            "治河28.5公里",
            {"modality": "done"},
        ),
        ("LocatedIn", {"subject": park, "place": city}, "云州产业园在焦作市"),
        ("PartOf", {"child": bureau, "parent": gov}, "云州市水利局属云州市人民政府"),
        ("Appointment", {"person": wang, "institution": gov, "post": "市长", "action": "removed"}, "免去王清市长职务"),
        ("Byline", {"person": zhang, "role": "reporter"}, "本报记者 张远"),
        date="2024-05-06",
        title="清溪水库竣工",
    )
    if reformed:
        _reform(town)
    bundle = {"bundle": "bun-0000000000aa"}
    town.tenure(wang, gov, "市长", "2023-03-18", "2023-03-19", end_latest="2024-01-10")
    town.tenure(zhang, cpc, "副书记", "2024-01-10", "2024-01-11", sole=False, order=1, **bundle)
    town.tenure(zhang, gov, "市长", "2024-01-10", "2024-01-11", start_earliest="2023-03-19", order=2, **bundle)
    return town


def _reform(town: Town) -> None:
    """A bureau that was renamed and hangs a second plate; its head before and after; a meeting that passes one on."""
    old = town.entity("inst-0000000000b5", "Institution", "云州市农业委员会", kind="government")
    new = town.entity("inst-0000000000b6", "Institution", "云州市农业农村局", kind="government")
    plate = town.entity("inst-0000000000b7", "Institution", "云州市乡村振兴局", kind="government")
    archive = town.entity("inst-0000000000b8", "Institution", "云州市档案馆", kind="public")
    history = town.entity("inst-0000000000b9", "Institution", "云州市史志研究室", kind="public")
    stone = town.entity("per-0000000000a4", "Person", "石岚")
    ours = town.entity("ev-0000000000b1", "Event", "云州市农业农村局干部大会", kind="meeting")
    theirs = town.entity("ev-0000000000b2", "Event", "全省农业农村工作会议", kind="meeting")
    town.tell(
        "yzrb-20240321-01-01",
        "云州市农业委员会更名为云州市农业农村局，加挂云州市乡村振兴局牌子。云州市史志研究室与云州市档案馆合署办公。原云州市农业委员会主任石岚到会。"
        "云州市农业农村局干部大会传达全省农业农村工作会议精神。",
        ("Conveys", {"event": ours, "source": theirs}, "云州市农业农村局干部大会传达全省农业农村工作会议"),
        ("Reform", {"kind": "renamed", "original": old, "result": new}, "云州市农业委员会更名为云州市农业农村局"),
        ("Nameplate", {"body": new, "plate": plate, "kind": "alsoSignsAs"}, "云州市农业农村局，加挂云州市乡村振兴局牌子"),
        (
            "Nameplate",
            {"body": history, "plate": archive, "kind": "sharesOffices"},
            "云州市史志研究室与云州市档案馆合署办公",
        ),
        (
            "HoldsPost",
            {"person": stone, "institution": old, "post": "主任", "ended": True},
            "云州市农业委员会主任石岚",
            {"resolved_by": "home-area", "context": "4108"},
        ),
        date="2024-03-21",
        title="机构改革",
    )
    town.tenure(stone, old, "主任", "2024-03-21", "2024-03-22")
