"""Who carries out a policy: the place or body whose verb it is, whose campaign it is, or that issues the document."""

import re
from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract import actors
from fangzhi.extract.places.areas import is_area
from fangzhi.extract.policies import bearers, owned, unsaid
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.reading import Found, Reading

_ADVERBS = expression(
    r"(?:[\s]|正在|正|将|要|已经|已|也|就|还|再|近日|日前|今年|目前|认真|积极|扎实|深入|全面|大力|持续|着力|统筹|坚持|坚决|切实|加快|加大|"
    r"稳步|有序|有力|不断|进一步|主动|带头|联合|集中|率先|严格|共同|先后|创新|聚力|全力|努力|广泛|自从?|继续|推动|力争|组织|安排|纵深|高质量|高标准|全链条|全域|一体|稳妥|高效|即日起|从即日起|决定|牵头|负责|具体|统一)+$"
)
_QUOTED = r"[^，。；“”、]{0,10}“[^“”，。；\n]{2,14}”(?:[^，。；“”、和]{0,6}(?:专项行动|行动|活动|工程|改革|战略))?"
# 以“甲”、|乙“丙”
_TAKES = expression(rf"[把将以](?:{_QUOTED}[、和]?){{0,5}}$")
# 以“甲”|、乙“丙”为抓手; 以“项目攻坚年”|为主题
_TAKEN = expression(
    rf"(?<=年”)为主题|(?:[、和]?{_QUOTED}){{0,5}}"
    r"(?:[^，。；]{0,6}?)(?:作为|引入|融入|写入|贯穿|列为|列入|纳入|摆在|当作|[抓做][实好紧细优]|抓(?:到底|出[实成]效)|进行到底|推向(?:深入|纵深)|落到实处|走深走实|用好|推深|(?:这[条一个](?:新|好)?(?:路子|新路|好路))?走[实好稳深]|为[^，。；]{0,6}?(?:抓手|载体|契机|牵引|平台|引擎|统领|主线|引领|突破口|依托|导向))"
)
# 把“甲”|落到每一段河: whatever is done to it, but said or taken for something
_DONE_TO = expression(
    r"(?<!“)[”》]?(?:[、和][“《]?[^，。；“”《》]{2,12}[”》]?){0,3}(?:一一|逐条|逐项|真正|切实|全面)?(?![当视看称叫])"
    r"(?:落[到实在地]|变[成为]|化[为作]|细化|分解|转化|延伸|铺[到开向]|推[到向开]|写[进入]|办[到成进]|[做抓管用]到|贯[穿彻]|融[入进]|压[到实])"
)
_MEETING = expression(r"[^，。；]{0,16}?(?:会议|大会|[进员署场作坚度结]会|启动仪式)")
_TIED = expression("[把将][^，。；“”]{0,12}[同与和]?$")
_WITH = expression("”?(?:活动|工程|行动|工作|经验)?(?:[同与和][^，。；]{2,16}?)?(?:相?结合|一并|一起|并在一起|统筹|衔接)")
_SESSION = expression(r"[\u4e00-\u9fff]{0,4}?(?:座谈会|工作会议|论坛|研讨会)上?(?:的|精神)")
_JOINTLY = expression(r"(?:联合|会同)$")
# 未落实《甲规定》: what is left undone
_UNDONE = expression(r"(?:未|没有|没|不|拒不)(?:能|严格|按规定|按要求|有效|认真|及时|真正|全面|扎实|依法){0,2}$")
_SAYS = expression(
    r"(?:(?:有关|相关)?(?:负责人|负责同志|新闻发言人)(?:表示|强调|要求|指出)，(?=(?:要|将|必须|坚决|继续))|(?:表示|承诺|提出|明确)，)"
)
_SINCE = expression("[”》]?(?:活动|行动|工作)?以来")  # 是全县实施“甲”|以来规模最大的一次
# 某局局长张三说，|他们将…
_OF_OURS = expression(r"(?:说|表示|介绍|介绍说|告诉记者)，(?:他们|我们|该[局院办站所校]|局里|下一步|接下来|今年以来)")
_CONVEYED = expression("(?:传达|学习|听取|审议|书面).*关于")
_PAPERS = expression("”?等?[^，。；]{0,12}?(?:精神|文件|通知|意见|报告|决定|汇报)")
# 打造“文化助推|乡村振兴”项目: the name of something else
_IN_NAME = expression("“[^“”]+$")
_HELD = expression(_MEETING.pattern + "(?:召开|举行)")
_NEWSROOM = expression(r"(?:日报|晚报|电视台|广播|通讯社|报社|新华社|融媒体中心|央视网?|网站|新闻网|客户端|公众号)$")
_OTHERS_DO = expression(r"(?:负责|由|参与|协助|支持|配合|建议|可以|应当|呼吁|希望)$")
# 甲检察院发出建议，推动|出台《乙办法》: another's work
_WRITES, _URGES = ("出台", "制定", "印发", "修订", "建立", "完善"), expression("(?:推动|促成|促使|督促|倒逼|促进)$")
# 落实甲制度|有差距: what is not done well is not told as done
_FAILS = expression(
    r"[”》]?(?:精神|要求|工作|制度)?(?:有|还有|存在)?(?:差距|不到位|不力|不够|不严|不实|不深入|不扎实|不彻底|不坚决|滞后|缓慢|打折扣)"
)
# 开展《甲条例》|执法检查: who examines it carries it not out
_EXAMINED = expression(
    r"》(?:[、和《》\u4e00-\u9fff（）]{0,30}》)?(?:贯彻|落实|实施|执行)*(?:情况)?的?(?:执法检查|专题询问|(?:开展|进行)检查|跟踪检查)"
)
_ALL_OVER = expression(r"在(?P<where>全[省市县区州旗盟镇乡])(?:范围内?|域)?(?:组织|部署)?$")
# 张三就|落实《甲市方案》|提出要求: the area that the title names
_LEADS = expression(r"就(?:进一步|全面|深入)?$")
# 宣讲团围绕|甲思想、乙战略|等主题宣讲: what is talked of
_TALKS = expression(r"(?:围绕|聚焦)[^。；]*$")
_THEMES = expression(r"[”》]?[^。；]{0,40}?等(?:主题|内容|专题|课题)")
_TITLE = expression("《[^《》]*》|“[^“”]*”")
_SPREAD = expression(r"(?:传达学习|传达|学习贯彻|贯彻落实)(?:了)?(?:全[省市区县]|[省市区县])?$")


def state(reading: Reading) -> None:
    """Implements: a place or body and the policy it carries out, once an article; nothing where the actor is not sure."""
    said: set[tuple[str, str]] = set()
    for policy in [f for f in reading.found if f.type == "Policy" and not f.silent]:
        named = owned.is_notice(reading) and any(bearers.charged_with(reading, policy))
        acting = [] if named else implementers(reading, policy)  # （责任单位：甲局）: not the area that the plan is of
        for actor, start in [*acting, *bearers.of(reading, policy)]:
            if (actor.name, policy.name) not in said and _can_act(actor) and not _said_elsewhere(reading, policy, actor):
                said.add((actor.name, policy.name))
                end = policy.end + (reading.text[policy.end : policy.end + 1] in ("”", "》"))
                roles = {"actor": actor, "policy": policy}
                reading.state("Implements", roles, min(start, policy.start), end, "policy-verb", confidence=0.8)
    _in_events(reading, said)
    for actor, policy in owned.charged(reading):
        if (actor.name, policy.name) not in said:
            said.add((actor.name, policy.name))
            reading.state(
                "Implements", {"actor": actor, "policy": policy}, actor.start, actor.end, "policy-charged", confidence=0.8
            )
    told = {name for _, name in said}
    for policy in [f for f in reading.found if f.type == "Policy" and not f.silent and f.name not in told]:
        owner = owned.owner(reading, policy)
        if owner is not None and _can_act(owner) and policy.name not in told:
            told.add(policy.name)
            roles = {"actor": owner, "policy": policy}
            reading.state("Implements", roles, policy.start, policy.end + 1, "policy-title", confidence=0.7)


def implementers(reading: Reading, policy: Found) -> Iterator[tuple[Found, int]]:
    """Who acts where the policy stands behind a verb of doing, and where their words begin."""
    text, at = reading.text, policy.start
    sentence, _ = reading.sentence_of(at)
    start, _ = reading.clause_of(at)
    left = text[start:at].rstrip("“《‘")
    if policy.rule == "known" and text.startswith("”", policy.end) and _IN_NAME.search(text, start, at):
        return
    if text[max(0, start - 1) : at].startswith("【") or _FAILS.match(text, policy.end) or _EXAMINED.match(text, policy.end):
        return  # 【学习贯彻某精神】 heads a column and tells nobody's act
    if _THEMES.match(text, policy.end) and _TALKS.search(text, sentence, at):
        return
    told = _TITLE.sub(lambda title: "〇" * len(title[0]), left)  # 落实《建设工程条例》和“甲”机制: no verb in a title
    verbs = list(policy_words.verbs(reading.vocabulary, "act").finditer(told))
    begin = _by_tie(reading, policy, left) if not verbs or unsaid.BY_AIM.search(left) else None
    if begin is None and verbs:
        begin = _by_verb(reading, policy, left, verbs[-1])
    elif begin is None and _HELD.match(text, policy.end):  # 全市“清河”行动推进会召开
        quote = start + len(left)
        mine = actors.own(reading, quote - 2)
        for actor in actors.beside(reading, quote) if mine is None else mine:
            yield actor, quote - 2
    if begin is None:
        return
    group = _actors_at(reading, (start, begin), policy)
    if not group and verbs and verbs[0] is not verbs[-1] and not _ADVERBS.sub("", left[: verbs[0].start()]):
        group = actors.of(
            reading, max(sentence, start - 1)
        )  # 甲县创新工作法，|纵深推进优化环境“百日行动”: the clause has no one of its own
    if not group and verbs and verbs[-1].group() == "召开":  # 张三召开|全县“乙”活动推进会
        group = actors.own(reading, start + verbs[-1].end()) or []
    group = group or unsaid.elsewhere(reading, policy, left) or unsaid.enumerated(reading, sentence)
    if group and _JOINTLY.search(text, start, group[0].start):  # 甲厅|联合|乙厅启动
        first = actors.head(reading, start, group[0].start)[0]
        first = first or ([] if start == sentence else actors.of(reading, start - 1))  # 甲乡落实机制，|联合|乙院开展…
        group = [*(f for f in first if f.name != group[0].name), *group]
    for actor in group:
        yield actor, (actor.start if sentence <= actor.start < at and not actor.silent else begin)


def _by_verb(reading: Reading, policy: Found, left: str, verb: re.Match[str]) -> int | None:
    """Where the verb of doing begins that stands before a policy; None where it tells nobody's act."""
    text, gap = reading.text, left[verb.end() :]
    start, _ = reading.clause_of(policy.start)
    met = _MEETING.match(text, policy.end) if verb.group() == "召开" else not _SESSION.match(text, policy.end)
    if _CONVEYED.search(left[: verb.start()]) and _PAPERS.match(text, policy.end):
        return None  # 传达关于打好污染防治攻坚战|等会议文件精神
    if not met or (len(gap) > 12 and not re.search("[、和]|[”》]$", gap)):
        return None  # 传达学习东北全面振兴|座谈会精神
    if _OTHERS_DO.search(left[: verb.start()]) or left[: verb.start()].endswith(("“", "《")):
        return None  # 甲办举行“|打好水源保卫战”新闻发布会
    if verb.group() in _WRITES and _URGES.search(left[: verb.start()]):
        return None
    if _UNDONE.search(left[: verb.start()]) or (verb.group() == "强化" and not text.startswith("”", policy.end)):
        return None  # 强化乡村振兴|与新型城镇化的衔接
    if unsaid.IN_ORDER.fullmatch(left[: verb.start()]):
        return start + verb.start()
    said = re.search(r"[是为与]|不要|没有|如何|怎样", left[: verb.start()][-6:]) and not reading.ending_at(start + verb.start())
    return None if said and not _SINCE.match(text, policy.end) else start + verb.start()


def _by_tie(reading: Reading, policy: Found, left: str) -> int | None:
    """Where the words begin by which somebody goes, or which tie a policy to work: 按照|甲, 把|甲|作为抓手, 把|甲|同乙结合."""
    text, end = reading.text, policy.end
    start, _ = reading.clause_of(policy.start)
    aim = unsaid.BY_AIM.search(left) if "kind" not in policy.attributes and policy_words.AIM.match(text, end) else None
    tied = _TIED.search(left) if aim is None and _WITH.match(text, end) else None
    if (told := aim or tied) is not None:
        return start + told.start()
    takes = _TAKES.search(left)
    done = None if policy.name.endswith("精神") else _DONE_TO.match(text, end)
    taken = takes and (_TAKEN.match(text, end + text.startswith("”", end)) or done)
    return start + takes.start() if takes and taken else None


def _actors_at(reading: Reading, span: tuple[int, int], policy: Found) -> list[Found]:
    """Who acts before a verb that stands where the span ends in its clause."""
    start, begin = span
    lead = _ADVERBS.search(reading.text, start, begin)
    stop = lead.start() if lead else begin
    own = actors.own(reading, stop - 2) if stop - 2 > start and reading.text[stop - 3] != "在" else []  # 这是|全县|实施“甲”以来
    group = actors.beside(reading, stop) or own or _promise(reading, begin) or actors.of(reading, stop)
    where = _ALL_OVER.search(reading.text, start, stop)
    if where and all(f.type == "Place" for f in group):
        group = actors.own(reading, where.start("where")) or group  # 在全市|开展, though the meeting is that of a county
    place = reading.innermost_at(policy.start) if not group and _LEADS.search(reading.text, start, begin) else None
    return [place] if place is not None else group


def _promise(reading: Reading, at: int) -> list[Found]:
    """某镇党委、政府表示，将推进…: the bodies themselves that speak at the start of the sentence."""
    start, _ = reading.sentence_of(at)
    says = _SAYS.search(reading.text, start, at)
    bodies = actors.beside(reading, says.start()) if says else []
    if not bodies and (told := _OF_OURS.search(reading.text, start, at)):
        return unsaid.office(reading, start, told.start())
    return bodies if all(b.type == "Institution" for b in bodies) else []


def _can_act(actor: Found) -> bool:
    if actor.type == "Place":
        return is_area(actor)
    return not _NEWSROOM.search(actor.name)


def _said_elsewhere(reading: Reading, policy: Found, actor: Found) -> bool:
    """习近平总书记考察|安徽|重要讲话精神 is not for another province."""
    areas = [f for f in reading.within(policy.start + 5, policy.end, "Place") if "code" in f.attributes]
    if not policy.name.startswith("习近平总书记") or not areas or "code" not in actor.attributes:
        return False
    own, outer = str(actor.attributes["code"]), str(areas[0].attributes["code"])
    within = reading.vocabulary.gazetteer.within
    return own != outer and not within(own, outer) and not within(outer, own)


def _in_events(reading: Reading, said: set[tuple[str, str]]) -> None:
    """全市“清河”行动推进会召开, 区委传达“清河”行动动员会精神: the campaign stands inside the name of an occasion."""
    policies = {f.name: f for f in reading.found if f.type == "Policy" and len(f.name) >= 4 and "kind" not in f.attributes}
    for name in sorted(policies):
        for inner, behind in reading.spans_of(name.strip("“")):
            start = inner - (reading.text[inner - 1 : inner] == "“")
            end = behind + reading.text.startswith("”", behind)
            if reading.covering(start, end, "Event") is None:
                continue
            for actor in _holders(reading, start, end):
                if (actor.name, name) not in said and _can_act(actor):
                    said.add((actor.name, name))
                    roles = {"actor": actor, "policy": policies[name]}
                    reading.state("Implements", roles, start, end, "policy-event", confidence=0.7)


def _holders(reading: Reading, start: int, end: int) -> list[Found]:
    text = reading.text
    clause, _ = reading.clause_of(start)
    spread = _SPREAD.search(text, clause, start)
    if spread is not None:
        return reading.within(clause, spread.start(), "Institution")[:1]
    if _HELD.match(text, end):
        mine = actors.own(reading, start - 2)
        return actors.beside(reading, start) if mine is None else mine
    return []
