"""An invented linked world for the graph, the page and the exporters: 云州市, its people, bodies, works, and hostile names."""

from dataclasses import dataclass, field
from typing import Any

from factories import article
from fangzhi.model import Article, Entity, Fact, Judgement, Linked, Record, Span, Tenure, Where
from fangzhi.spans import digest

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\n<b>公司"
RARE = "𠮷野平"
LONG = "艾尔肯·吐尼亚孜"


@dataclass
class World:
    """Collects entities and facts sentence by sentence, so that every span is found, not counted by hand."""

    entities: dict[str, dict[str, Any]] = field(default_factory=dict)
    articles: list[Article] = field(default_factory=list)
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)

    def entity(self, type_: str, name: str, *aliases: str, **attributes: Any) -> str:
        number = f"{type_[:3].lower()}-{digest(type_, name, attributes.get('homonym', ''))}"
        self.entities.setdefault(number, {"type": type_, "name": name, "aliases": aliases, "where": [], "attributes": attributes})
        return number

    def article(self, text: str, title: str, date: str, publication: str = "云州日报") -> int:
        number = f"a-{len(self.articles) + 1}"
        made = article(text, title=title, date=date, id=number, publication=publication, doc=f"{number}.txt")
        self.articles.append(made)
        self.facts[number] = []
        return len(self.articles) - 1

    def fact(self, at: int, type_: str, evidence: str, roles: dict[str, Any], **more: Any) -> str:
        """Roles whose value is an entity id become references; others stay as they are."""
        a = self.articles[at]
        start = a.sources[-1].text.index(evidence)
        span = Span(start, start + len(evidence))
        refs = {role: v for role, v in roles.items() if v in self.entities}
        named = {role: self.entities[v]["name"] if v in self.entities else v for role, v in roles.items()}
        for v in refs.values():
            self.entities[v]["where"].append(Where(a.id, span, self.entities[v]["name"]))
        number = f"clm-{digest(a.id, type_, start, sorted(named.items()))}"
        self.facts[a.id].append(Fact(number, type_, named, refs, span, evidence, "test", more.pop("confidence", 0.9), more))
        return number

    def tenure(self, person: str, institution: str, title: str, *facts: str, **more: Any) -> None:
        bounds = {
            "start_earliest": "0001-01-01",
            "start_latest": "2024-03-02",
            "end_earliest": "2024-06-12",
            "end_latest": "9999-12-31",
            "first_seen": "2024-03-02",
            "last_seen": "2024-06-11",
            "sightings": len(facts),
            "sole": True,
            "kind": "substantive",
        } | more
        number = digest(person, institution, title, str(len(self.tenures)))
        self.tenures.append(
            Tenure(id=f"ten-{number}", person=person, institution=institution, post=f"post-{digest(institution, title)}",
                   title=title, facts=facts, **bounds)
        )  # fmt: skip

    def linked(self) -> Linked:
        records = tuple(
            Record(a.doc, a.id, a.kind, a.headline, a.date, a.publication, a.area, (), tuple(self.facts[a.id]), ())
            for a in self.articles
        )
        entities = tuple(
            Entity(number, e["type"], e["name"], tuple(e["aliases"]), tuple(e["where"]), _why(number, e), e["attributes"])
            for number, e in self.entities.items()
        )
        return Linked(records, entities, tuple(self.tenures))


def _why(number: str, entity: dict[str, Any]) -> tuple[Judgement, ...]:
    if not entity["aliases"]:
        return ()
    reason = f"同一地区、同一全称的简称：{entity['aliases'][0]}"
    return (Judgement(f"a-1#{entity['type']}:{entity['name']}", number, "same", 0.94, reason, "short-name"),)


def world() -> World:
    """Some fifty entities in seven articles."""
    w = World()
    city = w.entity("Place", "云州市", "本市", code="330000")
    gov = w.entity("Institution", "云州市人民政府", "市政府", kind="government")
    cpc = w.entity("Institution", "中共云州市委员会", "市委", "云州市委")
    w.fact(
        w.article("云州市人民政府坐落在云州市清河路。\n市委机关与市政府同在清河路办公。", "市情概览", "2024-01-05"),
        "LocatedIn",
        "云州市人民政府坐落在云州市",
        {"subject": gov, "place": city},
    )
    _districts(w, city, gov)
    _mayor(w, gov, cpc)
    _project(w, city)
    _campaign(w, city)
    _hostile(w)
    _loners(w)
    return w


def _districts(w: World, city: str, gov: str) -> None:
    names = ["东山区", "西岭区", "青浦县", "临江新区", "北塘镇", "柳溪乡", "双河街道"]
    text = "".join(
        f"{name}人民政府在云州市{name}办公，区长（县长）赵{'甲乙丙丁戊己庚'[i]}明出席。" for i, name in enumerate(names)
    )
    at = w.article(text, "各县区重点工作推进会召开", "2024-02-18")
    meeting = w.entity("Event", "全市重点工作推进会", kind="meeting")
    for i, name in enumerate(names):
        place = w.entity("Place", name)
        body = w.entity("Institution", f"{name}人民政府", f"{name}政府")
        person = w.entity("Person", f"赵{'甲乙丙丁戊己庚'[i]}明")
        label = w.entities[person]["name"]
        w.fact(at, "LocatedIn", f"云州市{name}", {"subject": place, "place": city})
        w.fact(at, "LocatedIn", f"{name}人民政府在云州市{name}", {"subject": body, "place": place})
        w.fact(at, "PartOf", f"{name}人民政府", {"child": body, "parent": gov})
        post = w.fact(at, "HoldsPost", f"区长（县长）{label}", {"person": person, "institution": body, "post": "区长"})
        w.tenure(person, body, "区长", post)
        w.fact(at, "Participates", f"{label}出席", {"participant": person, "event": meeting, "role": "attendee"})


def _mayor(w: World, gov: str, cpc: str) -> None:
    text = (
        f"3月1日，云州市人大常委会举行会议，决定任命{LONG}为云州市副市长、代理市长。"
        f"市委副书记、代市长{LONG}主持召开市政府第十二次常务会议，{RARE}、钱望舒出席会议；"
        "原市长周启明不再担任市长职务，另有任用。"
    )
    at = w.article(text, f"{LONG}任云州市代市长", "2024-03-02")
    mayor, rare = w.entity("Person", LONG, "艾尔肯", sex="男"), w.entity("Person", RARE)
    old, guest = w.entity("Person", "周启明"), w.entity("Person", "钱望舒")
    meeting = w.entity("Event", "市政府第十二次常务会议")
    congress = w.entity("Institution", "云州市人大常委会", "市人大常委会")
    w.fact(at, "Appointment", f"任命{LONG}为云州市副市长、代理市长",
           {"person": mayor, "institution": gov, "post": "市长", "action": "appointed", "date": "2024-03-01"})  # fmt: skip
    acting = w.fact(at, "HoldsPost", f"代市长{LONG}", {"person": mayor, "institution": gov, "post": "市长"}, kind="acting")
    party = w.fact(at, "HoldsPost", f"市委副书记、代市长{LONG}", {"person": mayor, "institution": cpc, "post": "副书记"})
    w.tenure(mayor, gov, "市长", acting, kind="acting", start_earliest="2024-03-01", bundle="bun-1", order=2)
    w.tenure(mayor, cpc, "副书记", party, sole=False, bundle="bun-1", order=1)
    gone = w.fact(at, "HoldsPost", "原市长周启明", {"person": old, "institution": gov, "post": "市长", "ended": True})
    w.tenure(old, gov, "市长", gone, end_earliest="0001-01-01", end_latest="2024-03-02", start_latest="2024-03-02")
    w.fact(at, "Appointment", "周启明不再担任市长职务", {"person": old, "institution": gov, "post": "市长", "action": "removed"})
    w.fact(at, "Participates", f"{LONG}主持召开", {"participant": mayor, "event": meeting, "role": "chair"})
    w.fact(at, "Participates", f"{RARE}、钱望舒出席会议", {"participant": rare, "event": meeting, "role": "attendee"})
    w.fact(at, "Participates", "钱望舒出席会议", {"participant": guest, "event": meeting, "role": "attendee"})
    w.fact(at, "Participates", "云州市人大常委会举行会议", {"participant": congress, "event": meeting, "role": "host"})
    w.fact(at, "PartOf", "云州市人大常委会", {"child": congress, "parent": cpc}, confidence=0.4)


def _project(w: World, city: str) -> None:
    text = (
        "总投资44亿元的云州港二期工程由华川建设集团承建，计划2025年底建成，年吞吐量将达到1200万吨。"
        "云州港二期工程位于云州市临江新区，投资方为东湾控股有限公司。"
    )
    at = w.article(text, "云州港二期工程开工", "2024-05-20", "云州晚报")
    project = w.entity("Project", "云州港二期工程", "港口二期")
    builder, investor = w.entity("Institution", "华川建设集团"), w.entity("Institution", "东湾控股有限公司")
    zone = w.entity("Place", "临江新区")
    w.fact(at, "ProjectInfo", "总投资44亿元", {"project": project, "attribute": "investment", "value": "4400000000 CNY"})
    w.fact(at, "ProjectInfo", "由华川建设集团承建", {"project": project, "attribute": "builder", "value": builder})
    w.fact(at, "ProjectInfo", "投资方为东湾控股有限公司", {"project": project, "attribute": "investor", "value": investor})
    w.fact(at, "Target", "年吞吐量将达到1200万吨",
           {"subject": project, "object": "年吞吐量", "value": "12000000 t", "deadline": "2025"})  # fmt: skip
    w.fact(at, "LocatedIn", "位于云州市临江新区", {"subject": project, "place": zone})
    opening = w.entity("Event", "开工仪式")
    w.fact(at, "EventInfo", "云州市", {"event": opening, "place": city, "date": "2024-05-20"})


def _campaign(w: World, city: str) -> None:
    names = ["市教育局", "市卫生健康委员会", "市水利局", "市交通运输局", "市农业农村局", "市文化广电旅游局"]
    text = "".join(f"{name}认真落实“清水润城”行动，建立专班。" for name in names) + "云州市全面推进“清水润城”行动。"
    at = w.article(text, "“清水润城”行动扎实推进", "2024-06-11")
    policy = w.entity("Policy", "“清水润城”行动", "清水润城")
    for name in names:
        body = w.entity("Institution", f"云州{name}", name)
        w.fact(at, "Implements", f"{name}认真落实“清水润城”行动", {"actor": body, "policy": policy})
        w.fact(at, "LocatedIn", name, {"subject": body, "place": city})
    w.fact(at, "Implements", "云州市全面推进", {"actor": city, "policy": policy})


def _hostile(w: World) -> None:
    at = w.article(f"企业{HOSTILE}与{RARE}签约。\u2028另起一行。", "<img src=x onerror=alert(3)>签约", "2024-06-12")
    body = w.entity("Institution", HOSTILE, '"><svg onload=alert(4)>')
    event = w.entity("Event", "签约<script>alert(5)</script>仪式")
    w.fact(at, "Participates", f"企业{HOSTILE}", {"participant": body, "event": event, "role": "attendee"})
    w.fact(at, "Participates", f"{RARE}签约", {"participant": w.entity("Person", RARE), "event": event, "role": "attendee"})


def _loners(w: World) -> None:
    """Entities with mentions and no edge, and two people of one name."""
    at = w.article("李明、李明与王小满、孙家栋、何青禾先后发言。", "座谈会发言摘登", "2024-04-09")
    for name, homonym in [("李明", "1"), ("李明", "2"), ("王小满", ""), ("孙家栋", ""), ("何青禾", "")]:
        person = w.entity("Person", name, **({"homonym": homonym} if homonym else {}))
        w.entities[person]["where"].append(Where(w.articles[at].id, Span(0, 2), name))


def linked_and_articles() -> tuple[Linked, list[Article]]:
    w = world()
    return w.linked(), w.articles


def big_world(entities: int, articles: int, per_article: int) -> World:
    """A corpus of invented articles: every sentence its own, some entities in very many facts, as in a real paper."""
    w = World()
    bodies = [w.entity("Institution", f"云州市第{i}办公室", f"{i}办") for i in range(entities // 4)]
    people = [
        w.entity("Person", f"赵{chr(0x4E00 + i % 5000)}{chr(0x5000 + i // 7 % 5000)}", homonym=str(i))
        for i in range(entities // 2)
    ]
    events = [w.entity("Event", f"第{i}次工作推进会", f"推进会{i}") for i in range(entities - len(bodies) - len(people))]
    for a in range(articles):
        lines = [
            f"第{a}篇第{i}句：云州市有关负责同志在会上就第{a * 7 + i}项工作作了部署，参会人员认真学习讨论。"
            for i in range(per_article)
        ]
        at = w.article("".join(lines), f"第{a}次重点工作推进会召开", f"2024-{a % 12 + 1:02}-{a % 28 + 1:02}")
        for i in range(per_article):
            n = a * per_article + i
            person, body = people[n * 7919 % len(people)], bodies[0 if i == 0 else n * 104729 % len(bodies)]
            if i % 2:
                w.fact(at, "HoldsPost", f"第{a}篇第{i}句", {"person": person, "institution": body, "post": "主任"})
            else:
                w.fact(
                    at,
                    "Participates",
                    f"第{a * 7 + i}项工作",
                    {"participant": body, "event": events[n % len(events)], "role": "host"},
                )
    return w


def in_javascript(text: str, start: int, end: int) -> str:
    """What text.slice(start, end) gives in JavaScript, which counts UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
