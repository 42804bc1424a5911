"""Who carries out a policy though its clause names nobody: the area of a document, of a meeting, of who is quoted."""

from fangzhi.expressions import expression
from fangzhi.extract import actors, coordinated, speakers
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.policies.bearers import PARTY_OR_STATE
from fangzhi.extract.reading import Found, Reading

BY_AIM = expression("(?:按照|遵循)[^，。；“”]{0,10}$")  # 甲镇按照县委“乙”的思路，…
_POINT = expression(r"\s*(?:[一二三四五六]是|首先|（?[一二三四五六][）、])")
# 会议强调，|各责任单位要|落实“乙”机制
_ALL_OF_THEM = expression(
    r"\s*(?:各(?!方|国|省|级(?:党组织|纪检))[^，。；“”、]{1,12}(?:、各?[^，。；“”、]{2,10}){0,2}|(?:有关|相关|责任)[^，。；“”]{0,4}(?:部门|单位))(?:要|必须|务必)"
)
_LET_US = expression(r"\s*(?:各位(?:代表|委员|同志)[！，])?让我们")
IN_ORDER = expression(r"\s*为(?:了)?(?:深入|认真|全面|进一步|切实|积极|更好)*")  # 为|落实“乙”政策，甲局…
# “下一步，|我们将|推行‘甲’机制。”乙镇镇长张三说
_OURS = expression(
    r"(?:(?:下一?步|接下来|下一?阶段|今[年后]|明年|下半年|目前|为此|所以|“)，?)*(?:我们[局镇乡县区市村]?|我[局镇乡县区市村])?(?:率先|也|还|正在|正|将|要|会|打算|准备|计划|深入|大力|全面|持续|扎实|积极|继续|探索|进一步)*"
)
_YEARS = expression("（[^（）]*）$")  # 《甲方案（2023—2027年）》
# 《方案》|部署了“甲”行动
_SAYS_SO = expression(
    r"(?:其中，?)?《(?P<title>[^《》\n]{2,60})》(?:还|也|已|将|明确|主要)*(?:提出|要求|部署|确定|安排|围绕|聚焦|从|规定|指出|强调|列出|推出|，)"
)


def elsewhere(reading: Reading, policy: Found, left: str) -> list[Found]:
    """Who acts though the clause names nobody: 按照“乙”的要求，|甲镇…; 让我们锚定… at the end of a report."""
    sentence, end = reading.sentence_of(policy.start)
    aim = BY_AIM.search(left) or IN_ORDER.match(left)
    if aim is not None and not left[: aim.start()].strip():
        return actors.head(reading, reading.clause_of(policy.start)[1] + 1, end)[0]
    asked = (_ALL_OF_THEM.match(reading.text, clause) for clause in actors.clauses(reading.text, sentence, policy.start))
    if any(asked) and actors.is_speech(reading, policy.start):
        bodies = coordinated.onward(reading, actors.skip(reading, sentence, end), end)  # |盟委、行署|要求，各旗要落实“乙”工程
        areas = {a.name: a for b in bodies if isinstance(a := b.attributes.get("area"), Found)}
        return list(areas.values()) if len(areas) == 1 else actors.meeting(reading, policy.start)
    ours = _LET_US.match(reading.text, sentence) and actors.is_speech(reading, policy.start)
    return actors.main(reading) if ours else _says_so(reading, policy) or _quoted(reading, policy)


def _says_so(reading: Reading, policy: Found) -> list[Found]:
    """《甲县方案》（以下简称《方案》）…。《方案》|部署了“乙”行动: the area that the title of a document names."""
    sentence, begin = reading.sentence_of(policy.start)[0], reading.line_start(policy.start)
    clauses = actors.clauses(reading.text, sentence, policy.start)
    if not reading.within(begin, policy.start, "Person"):  # 《方案》明确…。在产业方面，|实施“乙”行动
        clauses = actors.clauses(reading.text, begin, policy.start)
    told = next((m for c in reversed(clauses) if (m := _SAYS_SO.match(reading.text, c)) and m.end() < policy.start - 1), None)
    if told is None:
        return []
    documents = [f for f in reading.within(0, policy.start, "Policy") if "kind" in f.attributes]
    called = [f for f in documents if _YEARS.sub("", f.name).endswith(_YEARS.sub("", told["title"]))]
    areas = {a.name: a for f in called if (a := reading.innermost_at(f.start)) is not None}
    return list(areas.values()) if len(areas) == 1 else []


def _quoted(reading: Reading, policy: Found) -> list[Found]:
    """“我们将推行‘甲’机制。”乙镇镇长张三说: whose head says the quote, where it begins with nobody else."""
    sentence, _ = reading.sentence_of(policy.start)
    verbs = list(policy_words.verbs(reading.vocabulary, "act").finditer(reading.text, sentence, policy.start))
    if not verbs or _OURS.fullmatch(reading.text, sentence, verbs[-1].start()) is None:
        return []
    return speakers.behind(reading, policy.start) or speakers.before(reading, policy.start)


def enumerated(reading: Reading, sentence: int) -> list[Found]:
    """甲镇多措并举。一是压实责任。制定《乙预案》: who acts before the points that the paragraph lists."""
    opened = reading.line_start(sentence)
    listed = False
    for start, end in reversed([s for s in reading.sentences if opened <= s[0] <= sentence]):
        if start != sentence:
            heads = [actors.head(reading, clause, end) for clause in actors.clauses(reading.text, start, end)[:3]]
            group = next((g for g, _ in heads if g), [])
            if group or any(known in ("speaks", "unsure") for _, known in heads):
                return group if listed else []
        listed = listed or _POINT.match(reading.text, start) is not None
    return []


def office(reading: Reading, start: int, end: int) -> list[Found]:
    """某区人社局局长张三说，他们将实施…: the office of the one person who speaks; the area for its government or committee."""
    people = reading.within(start, end, "Person")
    held = {
        s.roles["institution"].name: s.roles["institution"]
        for s in reading.statements
        if s.type == "HoldsPost" and s.start >= start and s.end <= end and not s.roles.get("ended")
    }
    if len({p.name for p in people}) != 1 or len(held) != 1:
        return []
    body = next(iter(held.values()))
    area = body.attributes.get("area")
    return [area] if PARTY_OR_STATE.search(body.name) and isinstance(area, Found) else [body]
