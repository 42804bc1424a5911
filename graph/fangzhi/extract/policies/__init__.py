"""Policies: documents, named campaigns and programmes, slogans that act as names; and who carries them out."""

import re

from fangzhi.expressions import expression
from fangzhi.extract.policies import actors as policy_actors
from fangzhi.extract.policies import campaigns, documents, slogans
from fangzhi.extract.policies import words as policy_words
from fangzhi.extract.policies.adding import add
from fangzhi.extract.policies.campaigns import after_verb
from fangzhi.extract.reading import Reading

_BODY_OF = expression(
    r"(?:有效)?衔接(?:补助|补贴)?(?:资金|项目)|(?:工作)?(?:领导小组|指挥部|专班|工作队)|(?:重点)?(?:帮扶|示范|样板|驻村|促进)|齐鲁样板|[局部办处站厅]|重点村|战(?!略|役)|现场|观摩|中心|公司|学院|委员会|领导小组|杂志|论坛"
)
_QUOTE = expression(r"“([^“”\n。！？…]{2,24})”")  # “…打了31个月。” is what somebody said
_INNER = expression(r"‘([^“”‘’\n。！？…]{2,24})’")  # “我们将深入实施‘强村共富’工程，…”
_SPIRIT = expression(
    r"党的[一二三四五六七八九十]{2,3}[大届](?:[一二三四五六七八]中全会)?(?:[和及、][一二三十\u4e00-\u9fff]{2,8}全会)?精神"
)
# what the leader said there, and of what: 习近平总书记考察安徽重要讲话精神; not his 重要讲话精神 alone
_SAID = expression(
    r"习近平总书记(?!在|的)[\u4e00-\u9fff]{2,14}?重要(?:讲话|指示|批示|回信)(?:[和、]?(?:重要)?(?:讲话|指示|批示))*精神"
)
_PLAN = expression(r"“?[一二三四五六七八九十]{1,3}五”?规划(?:纲要)?")
# 生态立县、工业强县、旅游兴县: a strategy that is its own name
_MOTTO = expression(
    r"(?:[\u4e00-\u9fff]{2}[立强兴富活美靓旺福][省市县区州盟旗镇乡村街]、){1,4}[\u4e00-\u9fff]{2}[立强兴富活美靓旺福][省市县区州盟旗镇乡村街](?:(?:发展)?战略)?"
)
_FINANCED = expression("(?:BOT|PPP|EPC|TOT|ROT|BOO|DBO|EOD)[^“”]{0,8}|[A-Z]\\+EPC")  # 采用“BOT+政府补助”|模式
_SPAN = expression(r"\d(?:分钟|小时|公里|千米)、")  # “县城30分钟、乡镇20分钟”交通圈
_FIVE = expression("[一二三四五六七八九十]{1,3}五")
_OTHER_PLAN = expression("[\u4e00-\u9fff]{2,12}?规划|时期|期间|以来|末")  # “十五五”|交通规划, “十五五”|期间
_SO_MANY = expression("[两二三四五六]大(?:发展)?战略")  # 制造强市、生态立市、文旅兴市|三大战略
_BY_AIM = expression(r"(?:按照|围绕|锚定|聚焦|紧扣|遵循|坚持|践行|确立|提出|明确)[^，。；“”、]{0,10}$")
# 四城联创, 一网通办, 三区两带: a slogan that begins with a number
_NUMBERED = expression(
    r"(?!.*连[丰增冠涨胜跌升降]$)(?:[二两三四五六七八九十双全]|[一百千万](?=.*[一二两三四五六七八九十百千万]|..[^，。]))[^，。、“”]{2,8}$"
)
_PRACTISED = expression("(?:推行|首创|试行|探索|推广)$")  # 推行|“马背警务”
_QUOTED_END = expression("(“[^“”]+”)(专项整治|整治|专项行动|攻坚战|行动)")
_COUNTED = expression(r"[一二两三四五六七八九十][^个只条名位]$")  # 门前三包
_DAYS = ("五一", "十一", "三农", "七一", "八一", "六一", "三八", "五四")
_WAY = expression(rf"[\u4e00-\u9fff]{{2,}}(?:经验|工作法|机制|制度|模式|(?<!体)制|{policy_words.ARTICLES})$")
# “公司+农户”|的产业发展模式: what a formula of partners is called
_FORMULA = expression(r"”的?[^，。；、“”的等]{0,10}?(?:模式|机制|工作法|体系)")
# 强化“项目为王”|理念; 围绕“526”|招商工作目标
_LED = expression("(?:强化|树立|树牢|坚持|践行|秉持|贯彻|落实)$")
_IDEA = expression("[\u4e00-\u9fff]{4,10}”的?(?:发展|工作|服务)?理念")
_PARTNERS = expression("[\u4e00-\u9fff][+＋][\u4e00-\u9fff]")
_CODE = expression(r"\d{3,4}”")
_NOMINAL = ("n", "nz", "vn", "f", "an", "a")
_SOME = "一二三四五六七八九十"
# “产业强市”“生态立市”|两大战略, “项目攻坚年”“作风建设年”|两个年活动: as many as the number says
_ROW = expression(
    r"(?P<row>(?:“[^“”\n，。]{2,14}”[、和]?){2,9})(?P<count>[两二三四五六七八九十])(?:大|个|项)(?:重点|专项|年)?"
    r"(?:行动|战略|工程|计划|活动|攻坚战|攻坚|会战|整治|任务)"
)
_YEAR = expression(
    "[\u4e00-\u9fff]{2}(?:攻坚|提升|建设|突破|竞进|服务|落实|创新|转型|深化|优化|改革|推进|招商|质量|行动|管理|治理)年$"
)
_STARTED = expression("(?:在[^，。；]{2,12})?(?:正式|全面|近日|日前|同步)*(?:启动|展开|收官|打响|拉开)")
_FIELD = expression("[^，。、的了“”和与]{0,6}(?:安全|整治|治理|生产|禁烧|防治|监管|排查)")
# what each of them ends with, to be looked for first
_WORKS = expression(r"(?:[一二两三四五六七八九十百]+[城河湖园桥路厂站馆场港库渠厅街]){2,}")


def find(reading: Reading) -> None:
    """Add every Policy: known names, then documents, quotes, campaigns, and what is listed with them."""
    documents.find(reading)
    _known(reading)
    _rows(reading)
    _quotes(reading)
    campaigns.find(reading)
    campaigns.find_listed(reading)
    _fullest(reading)


def state(reading: Reading) -> None:
    """Implements: who carries out each policy found."""
    policy_actors.state(reading)


def _known(reading: Reading) -> None:
    for match in policy_words.known_names(reading.vocabulary).finditer(reading.text):
        if _BODY_OF.match(reading.text, match.end()) or reading.text[max(0, match.start() - 1) : match.start()] == "就":
            continue  # 市乡村振兴|局; 就|乡村振兴、文旅产业开展调研
        if match[0][0] in _SOME and reading.text[max(0, match.start() - 1) : match.start()] in tuple(_SOME):
            continue  # 十|八项规定
        add(reading, match.start(), match.end(), "known")
    for pattern in (_SPIRIT, _SAID, _PLAN):
        for match in pattern.finditer(reading.text):
            add(reading, match.start(), match.end(), "known")
    for match in _MOTTO.finditer(reading.text):
        each = re.finditer("[^、]+", match.group()) if _SO_MANY.match(reading.text, match.end()) else [match]
        for start, end in [
            (m.start(), m.end()) if m is match else (match.start() + m.start(), match.start() + m.end()) for m in each
        ]:
            add(reading, start, end, "known")


_PLAN = expression("(?:计划|行动|措施|方案|战略|工程|政策|规划)$")


def _quotes(reading: Reading) -> None:
    for match in [*_QUOTE.finditer(reading.text), *reading.matches(_INNER, "‘")]:
        inner, start, end = match[1], match.start(1), match.end(1)
        if any(f.start == start and f.end == end and f.rule == "quote" for f in reading.within(start, end, "Policy")):
            continue
        if "的" in inner and not slogans.parallel(inner):
            continue  # “有针对性的”行动
        if _no_name(reading, match):
            continue  # “重要计划”
        if _WORKS.fullmatch(inner) or slogans.names_somebody(reading, start, end) or slogans.is_manner(reading, start, end):
            continue
        head = policy_words.quoted_head(reading.vocabulary).match(reading.text, match.end())
        rate = head is not None and reading.text.startswith("率", head.end())  # 312个小区“飞线”整治|率
        if rate or (len(inner) < 3 and not (head and head["part"] and inner not in _DAYS)):
            continue  # “五一”活动, “三农”工作
        slogan = bool(_NUMBERED.match(inner)) or slogans.parallel(inner)
        called = _called(reading, match.start())
        called = called or bool(
            head and reading.text[match.start() - 1] == "以" and slogans.LEVER.match(reading.text, head.end())
        )
        if whole_name := _formula(reading, match) or _idea(reading, match):
            add(reading, *whole_name, "quote")
            continue
        counted = len(inner) <= 5 and bool(_COUNTED.search(inner))
        practised = 4 <= len(inner) <= 8 and _PRACTISED.search(reading.text, max(0, match.start() - 4), match.start())
        joined = _joined(reading, match.start(), start) != start
        topic = _topic(reading, match.start()) if head and head["tail"] and not called else match.start()
        if head and topic < match.start():
            add(reading, topic, head.end(), "quote")
        elif head and head.end() - head.start() and (slogan or called or head["part"]):
            part = (head["part"] if not slogan or head["part"] != "创建" else "") or (called and head["tail"])
            whole = _joined(reading, match.start(), start)
            begin = _field(reading, match.start()) if part and whole == start else whole
            add(reading, begin, head.end() if part else end, "quote")
        elif (slogan and len(inner) > 3 and _as_aim(reading, match)) or slogans.stands_alone(reading, start, end):
            add(reading, start, end, "quote")
        elif ((called or joined) and (slogan or counted or _named(reading, inner))) or practised or _as_lever(reading, match):
            whole = _joined(reading, match.start(), start)
            add(reading, whole, end + (whole != start), "quote")
        elif policy_words.campaign_head(reading.vocabulary).search(inner) and _STARTED.match(reading.text, match.end()):
            whole = _owned(reading, match.start())
            add(reading, whole, end + (whole != start), "quote")
        elif whole_name := _by_itself(reading, match):
            add(reading, *whole_name, "quote")


def _by_itself(reading: Reading, quote: re.Match[str]) -> tuple[int, int] | None:
    """兴起|“护林员包片”制度, 开展|荒地整治“清零行动”, “渔船贷”放了9笔: a quote that tells what it is."""
    text, (start, end) = reading.text, quote.span(1)
    if system := slogans.SYSTEM.match(text, quote.end()):
        return quote.start(), system.end()
    if policy_words.campaign_head(reading.vocabulary).search(quote[1]):
        verb = after_verb(reading, max(reading.clause_of(start)[0], quote.start() - 10), quote.end())
        if verb is not None and re.fullmatch(r"(?!.*关于)[^，。、的“”]{2,8}", text[verb : quote.start()]):
            whose = text[quote.start() - 1] in "里上级"  # 按照县里|“清零行动”的部署, 创建省级|“千万工程”示范村
            return (start, end) if whose else (verb, quote.end())
    return (start, end) if slogans.names_itself(quote[1]) and text[quote.start() - 1] not in "向从为成" else None


def _no_name(reading: Reading, quote: re.Match[str]) -> bool:
    """“重要计划”, “BOT”模式, “县城30分钟、乡镇20分钟”交通圈, “十五五”期间: what is quoted and names no policy."""
    if _SPAN.search(quote[1]) or (_FIVE.fullmatch(quote[1]) and _OTHER_PLAN.match(reading.text, quote.end())):
        return True
    bare = policy_words.generic(reading.vocabulary).sub("", _PLAN.sub("", quote[1]))
    return not bare or _FINANCED.fullmatch(quote[1]) is not None


def _formula(reading: Reading, quote: re.Match[str]) -> tuple[int, int] | None:
    """形成“专家+农户”的服务模式, 围绕“526”招商工作目标: a formula with what it is called, a code with the aim it stands for."""
    text, end = reading.text, quote.end(1)
    if _PARTNERS.search(quote[1]):
        called = _FORMULA.match(text, end)
        return (quote.start(), called.end()) if called is not None else None
    aim = policy_words.AIM.match(text, end) if _CODE.match(text, quote.start(1)) else None
    return (quote.start(), aim.end()) if aim is not None else None


def _idea(reading: Reading, quote: re.Match[str]) -> tuple[int, int] | None:
    """强化“项目为王”理念: the idea that the work goes by."""
    named = _IDEA.match(reading.text, quote.start(1))
    return quote.span(1) if named and _LED.search(reading.text, max(0, quote.start() - 4), quote.start()) else None


def _rows(reading: Reading) -> None:
    """实施“产业强市”“生态立市”|两大战略: each of a row of quotes."""
    for match in reading.matches(_ROW, "“"):
        quotes = list(_QUOTE.finditer(reading.text, *match.span("row")))
        if len(quotes) == _SOME.index(match["count"].replace("两", "二")) + 1:
            for quote in quotes:
                add(reading, *quote.span(1), "quote")
    for start, end in slogans.levers(reading):
        add(reading, start, end, "quote")


def _owned(reading: Reading, quote: int) -> int:
    """秦岭生态保护|“零点行动”|启动: where a campaign's name begins, with the words before that tell what it is for."""
    clause, _ = reading.clause_of(quote)
    return clause if re.fullmatch("[^，。、的了“”在]{4,14}", reading.text[clause:quote]) else quote + 1


def _named(reading: Reading, inner: str) -> bool:
    """“枫桥经验”, “积分制”: what is quoted calls itself a way of doing things."""
    year = _YEAR.search(inner)  # “项目攻坚年”“作风建设年”活动
    return bool(year or policy_words.campaign_head(reading.vocabulary).search(inner) or _WAY.search(inner))


def _as_lever(reading: Reading, quote: re.Match[str]) -> bool:
    """以“夏季行动”为抓手: what the work goes by; 以“项目攻坚年”为主题: what the year is for."""
    lever = slogans.LEVER.match(reading.text, quote.end()) or (
        _YEAR.search(quote[1]) and reading.text.startswith("为主题", quote.end())
    )
    return reading.text[quote.start() - 1] == "以" and bool(lever)


def _as_aim(reading: Reading, quote: re.Match[str]) -> bool:
    """按照县委“生态优先、文旅融合”的思路: what the work is to follow."""
    aim = policy_words.AIM.match(reading.text, quote.end(1))
    return aim is not None and _BY_AIM.search(reading.text, max(0, quote.start() - 20), quote.start()) is not None


def _joined(reading: Reading, quote: int, start: int) -> int:
    """人居环境整治“百日行动” is one name: where the name before the quote begins."""
    before = reading.ending_at(quote, "Policy")
    return before.start if before and reading.text[before.end - 1] not in "”》" else start


def _field(reading: Reading, quote: int) -> int:
    """开展|道路交通安全“百日攻坚”专项行动: where a campaign's name begins, with the field before the quote."""
    verb = after_verb(reading, max(reading.clause_of(quote)[0], quote - 12), quote + 4)
    return verb if verb is not None and _FIELD.fullmatch(reading.text, verb, quote) else quote


def _topic(reading: Reading, quote: int) -> int:
    """推行|村级账目“乡管村用”制度: where the name begins behind a verb, with the nouns before the quote; else the quote."""
    clause, _ = reading.clause_of(quote)
    verbs = list(policy_words.verbs(reading.vocabulary, "name").finditer(reading.text, max(clause, quote - 12), quote))
    start = at = verbs[-1].end() if verbs and quote - verbs[-1].end() <= 8 else quote
    while at < quote and (word := reading.word_at(at)) is not None and word.start == at and word.tag in _NOMINAL:
        at = word.end
    return start if at == quote else quote


def _called(reading: Reading, quote: int) -> bool:
    """Whether a verb stands before the quote, or before the list that it stands in."""
    start, _ = reading.clause_of(quote)
    left = reading.text[start:quote]
    verbs = list(policy_words.verbs(reading.vocabulary, "name").finditer(left))
    if not verbs:
        return False
    gap = left[verbs[-1].end() :]
    return gap in ("", "新时代", "以", "党建引领", "新") or (gap.endswith(("、", "”", "和", "及")) and len(gap) <= 80)


def _fullest(reading: Reading) -> None:
    """乡村振兴 is 乡村振兴战略 in an article that says so; the longer form adds a generic word only.

    “三资”专项整治 is 农村集体“三资”管理突出问题专项整治: of one quote and one end.
    """
    found = [f for f in reading.found if f.type == "Policy"]
    names = sorted({f.name for f in found}, key=lambda n: (-len(n), n))
    tails = reading.vocabulary.lexicon("policy_quoted")
    for policy in found:
        bare = policy.name.strip("“”")
        quoted = _QUOTED_END.fullmatch(policy.name)
        whole = [n for n in names if quoted and quoted[1] in n.lstrip("“") and n.endswith(quoted[2]) and n[0] != "“"]
        longer = [n for n in names if (n.startswith(policy.name) and n[len(policy.name) :] in tails) or n.strip("“”") == bare]
        if longer or len(whole) == 1:
            policy.name = whole[0] if len(whole) == 1 else longer[0]
