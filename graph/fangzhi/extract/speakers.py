"""Whose word a clause gives: the village, company or hospital of the person who speaks; the body that a bare noun means."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

_TELLS = expression(r"(?:说|介绍|介绍说|说道|表示|坦言|告诉记者|告诉笔者|算了(?:一笔|笔)账)$")
_NAMED = expression("[^，。；“”：]{0,8}：")  # 张三|笑着说：
OWN_KINDS = ("enterprise", "school", "hospital", "research", "village")
_NOUN = expression(
    r"合作社|联合社|公司|集团|卫生院|医院|分院|学校|学院|中学|小学|幼儿园|工作室|协会|商会|分场|派出所|支行|敬老院|福利院|(?:援[疆藏青]|驻村)?工作队|指挥部|"
    r"(?:试验|工作|服务|监测|推广)站|传习所|研究院|研究所|实验室|管理处|(?:巡回)?法庭|专班|突击队|救援队|(?:志愿)?服务队|议事会|理事会|组委会|检察院|法院|公安局|"
    r"[\u4e00-\u9fff]{2,6}(?:[支大]队|派出所)(?=[在共已先已累紧将联对组开查])|农场|林场|牧场|茶厂|酒厂|中心(?=现|设|开放|配|占地|拥有|已|累计|目前|今年|[，有])"
)
_MEANS = {
    "学校": ("学校", "中学", "小学", "大学", "学院", "职教中心", "高中"),
    "医院": ("医院", "分院", "保健院"),
    "公司": ("公司", "集团"),
    "集团": ("集团", "集团公司", "集团有限公司", "集团股份有限公司"),
}
# 公司|党委, 合作社|社员, 医院|里: the noun is part of another; 合作社|与某公司签订…
_PART = expression(r"[的党工团里内员长领总负院制化]|社员|理事|董事|主任|经理|与(?![^，。；]{2,20}(?:签|合作|对接|联合))|和|、")


_THAT_BODY = expression(
    r"(?:该|这[个家支所](?:只有|仅有|成立|拥有|由)[^，。；的]{2,14}的)"
    r"([\u4e00-\u9fff]{0,3}?(?:公司|集团|院|局|校|所|厂|中心|[支大]队|工作队|社|委|办|站|(?:法|巡回|立案|执行)?庭))"
)


def of(reading: Reading, at: int, end: int) -> list[Found]:
    """The body whose head speaks in a clause, or its village: 某卫生院院长张三说; [] for one that speaks for a whole county."""
    people = reading.within(at, end, "Person")
    if len({p.name for p in people}) != 1 or _TELLS.search(reading.text, at, end) is None:
        return []
    return _own_body(reading, people[0])


def _own_body(reading: Reading, person: Found) -> list[Found]:
    """The one body, or village, that a person may speak for by the posts that the text tells of."""
    posts = [
        s.roles
        for s in reading.statements
        if s.type == "HoldsPost" and s.roles["person"].name == person.name and not s.roles.get("ended")
    ]
    held = [r["institution"] for r in posts if r["post"] not in _SEATS] or [r["institution"] for r in posts]
    bodies = {b.name: b for b in (_speaks_for(reading, body) for body in held) if b is not None}
    return list(bodies.values()) if len(bodies) == 1 else []


def whose(reading: Reading, person: Found) -> list[Found]:
    """Whose figures a person tells: the body or village that it heads, else the one area of whose office it is."""
    if own := _own_body(reading, person):
        return own
    held = [
        s.roles["institution"]
        for s in reading.statements
        if s.type == "HoldsPost" and s.roles["person"].name == person.name and not s.roles.get("ended")
    ]
    if any(b.attributes.get("kind") in OWN_KINDS for b in held):
        return []
    led = [b if b.type == "Place" else b.attributes.get("area") for b in held]
    areas = {a.name: a for a in led if isinstance(a, Found)}
    return list(areas.values()) if len(areas) == 1 and len(led) == len(held) else []


def before(reading: Reading, at: int) -> list[Found]:
    """某合作社理事长张三：“全年托管土地4300亩”: whose head is named right before the quote that an offset lies in."""
    opened = reading.text.rfind("“", 0, at)
    if opened < 1 or reading.text[opened - 1] != "：" or re.search("[”\n]", reading.text[opened:at]):
        return []
    start = max(reading.text.rfind(mark, 0, opened) for mark in "。！？”\n")
    people = reading.within(start + 1, opened, "Person")
    tells = bool(people) and _NAMED.fullmatch(reading.text, people[-1].end, opened) is not None
    return _own_body(reading, people[-1]) if tells else []


def behind(reading: Reading, at: int) -> list[Found]:
    """“合格率98.6%。”某区区长张三说: whose head says the quote that an offset lies in; of an office of an area the area."""
    end = reading.text.find("”", at)
    opened = reading.text.rfind("“", 0, at)
    if end < 0 or opened < 0 or "\n" in reading.text[opened:end] or "”" in reading.text[opened:at]:
        return []
    stop = next((k for k in range(end, len(reading.text)) if reading.text[k] in "，。；\n"), len(reading.text))
    if reading.text[end - 1] not in "。，！；" or stop - end > 40:
        return []
    people = reading.within(end, stop, "Person")
    if len(people) != 1 or _TELLS.search(reading.text, end, stop) is None:
        return []
    if own := of(reading, end + 1, stop):
        return own
    bodies = [b for b in reading.within(end, people[0].start, "Institution") if b.name.endswith(_WHOLE)]
    places = {a.name: a for b in bodies if isinstance(a := b.attributes.get("area"), Found)}
    return list(places.values()) if len(places) == 1 else []


_WHOLE = ("市委", "县委", "区委", "州委", "旗委", "党委", "党工委", "政府", "管委会")


def area(reading: Reading, at: int, end: int) -> list[Found]:
    """乙市市长张三 visits 甲县 and 要求: the one area whose government or committee the person who speaks leads."""
    people = {p.name for p in reading.within(at, end, "Person")}
    held = [
        s.roles["institution"]
        for s in reading.statements
        if s.type == "HoldsPost" and s.roles["person"].name in people and not s.roles.get("ended")
    ]
    led = [b if b.type == "Place" else b.attributes.get("area") for b in held if b.type == "Place" or b.name.endswith(_WHOLE)]
    areas = {a.name: a for a in led if isinstance(a, Found)}
    return list(areas.values()) if len(people) == len(areas) == 1 else []


def _speaks_for(reading: Reading, body: Found) -> Found | None:
    """The village or town of its 党支部, 村委会; a company or hospital itself; None for an office of a county."""
    signs = reading.vocabulary.terms("place_signs", level="village") + reading.vocabulary.terms("place_signs", level="town")
    signs += ("社区", "嘎查")
    area = body if body.type == "Place" else body.attributes.get("area")
    whole = body.attributes.get("parent", body) if body.name.endswith(("党支部", "党委", "工会")) else body
    if isinstance(whole, Found) and whole.attributes.get("kind") in OWN_KINDS[:-1]:
        return whole
    return area if isinstance(area, Found) and area.name.endswith(signs) else None


def bare(reading: Reading, at: int, end: int) -> list[Found] | None:
    """合作社|销售鲜果: the one body of the article so far that the bare noun can mean; None where no such noun stands."""
    noun = _NOUN.match(reading.text, at, end)
    if noun is None or _PART.match(reading.text, noun.end()) or reading.starting_at(at, "Institution", "Place") is not None:
        return None
    ends = _MEANS.get(noun[0], noun[0])
    bodies = {
        f.name: f
        for f in reading.within(0, at, "Institution")
        if f.name.endswith(ends) and not (f.rule == "nested" and f.name.endswith("集团"))
    }
    lead = next((e for s, e in reading.sentences if s >= reading.headline_end), 0)
    told = {f.name: f for f in reading.within(0, min(lead, at), "Institution") if f.name in bodies}
    for named in (bodies, told):  # of several the one that the article opens with
        whole = max(named, key=len, default="")
        if whole and all(whole.endswith(name) for name in named):
            return [named[whole]]
    return _nearest(reading, at, tuple(bodies))


def _nearest(reading: Reading, at: int, names: tuple[str, ...]) -> list[Found]:
    """Of several bodies the one that the paragraph has named alone so far, or that the paragraph before has."""
    end = at
    for _ in range(2):
        start = reading.line_start(max(end - 1, 0))
        near = {f.name: f for f in reading.within(start, end, "Institution") if f.name in names}
        if near or start <= reading.headline_end:
            return list(near.values()) if len(near) == 1 else []
        end = start
    return []


def tells(reading: Reading, at: int, end: int) -> bool:
    """Whether a clause names a person and says only that they tell something: 李四海介绍."""
    return bool(reading.within(at, end, "Person")) and _TELLS.search(reading.text, at, end) is not None


_PROPOSES = expression("建议|提出|提议|希望|拟|计划|将")  # 提出|组建某研究院
_FOUNDS = expression(r"(?:成立|组建|创办|创立|注册|办起|领办)(?:起|了)*")


def that_body(reading: Reading, at: int, end: int) -> list[Found] | None:
    """该公司, 该院: the body named before, of several the last that begins its clause; None where no such word stands.

    甲院落实乙院的建议。该院…: it is the first that the text speaks of.
    """
    word = _THAT_BODY.match(reading.text, at, end)
    if word is None:
        return None
    ends = (*_MEANS["学校"], "校") if word[1] == "校" else word[1]
    named = [f for f in reading.within(0, at, "Institution") if f.name.endswith(ends)]
    if len({f.name for f in named}) > 1:
        led = [f for f in named if not reading.text[reading.clause_of(f.start)[0] : f.start].strip()]
        named = led or named
    return named[-1:]


def founded(reading: Reading, at: int, end: int) -> list[Found]:
    """某村党支部成立了|某合作社，吸纳社员9户: the body that a clause founds, of which the next clauses tell."""
    for verb in _FOUNDS.finditer(reading.text, at, end):
        body = reading.starting_at(verb.end(), "Institution")
        counted = body is not None and reading.text[body.end : body.end + 1].isdigit()  # 新建村卫生室36个
        if counted or _PROPOSES.search(reading.text, at, verb.start()):
            continue
        if body is not None and body.attributes.get("kind") in OWN_KINDS and body.end <= end:
            return [body]
    return []


_OF_THEM = expression(r"的|[^，。；\d]{0,6}(?:反馈|交办|转办|移交|指出|下达|通报)的")


def comes_from(text: str, at: int, end: int) -> bool:
    """某区的张三; 某巡视组|反馈的48个问题已整改41个: what is a body's or comes from it, others do."""
    return _OF_THEM.match(text, at, end) is not None


_SEATS = frozenset(("代表", "委员", "常委"))  # 市人大代表、某公司总经理: of the company
_TWO = expression("(?:两|二)[地市县区省州]|双方")
_BOTH_DO = expression("[将共要已还均都正建签合相互携达累计]|力争|预计|计划|安排")


def both(reading: Reading, at: int) -> list[Found] | None:
    """两地将共建…: the two areas that the last sentence which names areas names; [] where it names more or fewer.

    None where no such word stands.
    """
    word = _TWO.match(reading.text, at)
    if word is None or _BOTH_DO.match(reading.text, word.end()) is None:
        return None
    for start, end in reversed([s for s in reading.sentences if s[0] < at]):
        found = reading.within(start, min(end, at), "Place", "Institution")
        starts = {f.start for f in found if "code" in f.attributes}
        own = [f for f in found if f.end not in starts or not f.name.endswith(("省", "市", "自治区", "州"))]  # 甲省|乙市
        named = [a for f in own if isinstance(a := f if f.type == "Place" else f.attributes.get("area"), Found)]
        areas = {a.name: a for a in named if a.attributes.get("kind") in (None, "area")}
        if areas:
            return list(areas.values()) if len(areas) == 2 else []
    return []
