"""An invented world in which lists have an order and articles contradict each other, with a name that is markup."""

from dataclasses import replace

from factories_graph import HOSTILE, World
from fangzhi.findings import Conflict, Precedence, Side
from fangzhi.model import Article, Linked

REASON = "“松川县县长”只能由一人担任<img src=x onerror=alert(6)>，但2024-03-02确有两人"


def contradicted() -> tuple[Linked, list[Article], dict[str, str]]:
    """The linked world, its articles, and the ids of its people, bodies and facts by the name that a test gives them."""
    w = World()
    ids = {name: w.entity("Person", name) for name in ("罗成岳", "邵文澜", HOSTILE)}
    ids["县政府"] = w.entity("Institution", "松川县人民政府")
    ids["松川县"] = w.entity("Place", "松川县", code="330199")
    first = w.article(f"罗成岳、邵文澜、{HOSTILE}参加调研。县长罗成岳讲话。", "县领导调研", "2024-03-02")
    second = w.article("邵文澜、罗成岳出席大会。县长邵文澜致辞。", "大会召开", "2024-07-05")
    for at, event, names in ((first, "调研", ("罗成岳", "邵文澜", HOSTILE)), (second, "大会", ("邵文澜", "罗成岳"))):
        ids[event] = w.entity("Event", event)
        for name in names:
            roles = {"participant": ids[name], "event": ids[event], "role": "attendee"}
            ids[event + name] = w.fact(at, "Participates", name, roles)
    for at, name in ((first, "罗成岳"), (second, "邵文澜")):
        roles = {"person": ids[name], "institution": ids["县政府"], "post": "县长"}
        ids["县长" + name] = w.fact(at, "HoldsPost", f"县长{name}", roles)
        w.tenure(ids[name], ids["县政府"], "县长", ids["县长" + name])
    linked = w.linked()
    sides = tuple(Side(ids[name], (ids["县长" + name],)) for name in ("罗成岳", "邵文澜"))
    clash = Conflict("cf-1", "two-holders", linked.tenures[0].post, sides, REASON)
    return replace(linked, precedences=_ladders(ids), conflicts=(clash,)), w.articles, ids


def _ladders(ids: dict[str, str]) -> tuple[Precedence, ...]:
    def rung(name: str, one: str, other: str, event: str, start: str, end: str, **more: object) -> Precedence:
        facts = (ids[event + one], ids[event + other])
        values = {"support": 1, "against": 0, "rung": 1, "direct": True, "scope": "330199"} | more
        return Precedence(id=name, before=ids[one], after=ids[other], start=start, end=end, facts=facts, **values)  # type: ignore[arg-type]

    spring, summer = ("2024-01-01", "2024-04-01"), ("2024-07-01", "2024-10-01")
    return (
        rung("p-1", "罗成岳", "邵文澜", "调研", *spring, support=2, against=1),
        rung("p-2", "罗成岳", HOSTILE, "调研", *spring, direct=False),
        rung("p-3", "邵文澜", HOSTILE, "调研", *spring, rung=2),
        rung("p-4", "邵文澜", "罗成岳", "大会", *summer, support=3, reverses="p-1"),
    )
