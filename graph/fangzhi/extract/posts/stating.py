"""Stating that somebody holds a post, and that a post told as over anywhere is over."""

from fangzhi.expressions import expression
from fangzhi.extract.posts.foreign import of_its_state
from fangzhi.extract.posts.held import nameless
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading, Statement

# 刘建国同志|，因病医治无效，于5月20日在云州逝世|, 刘建国同志|的遗体|
_DIED = expression(
    r"(?:（[^（）]{1,16}）)?(?:同志|先生|女士|教授|院士|委员|老人)?(?:（[^（）]{1,16}）)?(?:的?遗体|，?(?:(?:因|经)[^，。；\n]{1,16}，?){0,2}(?:不幸|突然)?于?"
    r"[\d年月日时分上下中午凌晨晚间]*(?:在[^，。；\n]{1,12})?(?:不幸|抢救无效|医治无效)?(?:逝世|病逝|辞世|去世|离世|牺牲|殉职|因公殉职))"
)
_ON_POSTS = ("HoldsPost", "Appointment")
_TENTATIVE = expression(r"(拟任|拟提名为?|拟推荐为?|拟提拔为?|候选人|即将(?:赴任|出任|担任|就任|上任|接任|履新)的?)")


def end(reading: Reading) -> None:
    """A post that is told as over (原副市长) is over wherever else it is told: 2016年当选副市长; who has died holds none."""
    of_none = [s for s in reading.statements if s.type in _ON_POSTS and nameless(reading, s.roles["institution"])]
    for statement in of_none:
        reading.statements.remove(statement)
    _twice(reading)
    over = {_key(s) for s in reading.statements if s.type == "HoldsPost" and s.roles.get("ended")}
    dead = {f.name for f in reading.found if f.type == "Person" and not f.silent and _DIED.match(reading.text, f.end)}
    for statement in reading.statements:
        if statement.type != "HoldsPost":
            continue
        if statement.roles["person"].name in dead or (statement.rule != "title" and _key(statement) in over):
            statement.roles["ended"] = True


def _twice(reading: Reading) -> None:
    """An act without a day in the headline is the one that the text tells with it; a seat told before one leaves it is over."""
    acts = [s for s in reading.statements if s.type == "Appointment"]
    told = {_key(s) for s in acts if s.start >= reading.headline_end and s.roles.get("date")}
    for act in acts:
        if act.start < reading.headline_end and not act.roles.get("date") and _key(act) in told:
            reading.statements.remove(act)
    left = {_key(s): s.start for s in acts if s.roles["action"] == "removed"}
    for held in reading.statements:
        if held.type == "HoldsPost" and held.rule == "appointment" and held.start < left.get(_key(held), 0):
            held.roles["ended"] = True


def _key(statement: Statement) -> tuple[str, str, str]:
    roles = statement.roles
    return roles["person"].name, roles["institution"].name, roles["post"]


def state_posts(
    reading: Reading, person: Found, titles: list[Title], start: int, *, shared: bool = False, until: int = 0
) -> None:
    """One HoldsPost a title of somebody, told from an offset to the name or `until`; `shared` with the rest of a list."""
    if _TENTATIVE.search(reading.text, max(0, start - 6), titles[-1].end if titles else person.start):
        return  # 拟任某局局长|张三; not 党组书记、|主席候选人|张三
    end = max(until, person.end)
    printed = reading.text[titles[0].start : titles[-1].end] if titles else ""
    for order, title in enumerate(titles, 1):
        body = of_its_state(reading, person, title.institution) if title.institution is not None else None
        if body is None:
            continue
        begin = titles[0].start if shared else start
        reading.state(
            "HoldsPost",
            {"person": person, "institution": body, "post": title.post, "ended": True if title.ended else None},
            min(begin, titles[0].start),
            end,
            "title",
            kind=title.kind,
            bundle=printed if len(titles) > 1 else None,
            order=order if len(titles) > 1 else None,
            title=printed,
        )
