"""What a number measures because of the one before it: the same noun again, the next work of a row, the next of a list."""

import re
from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun, words_of
from fangzhi.extract.targets.measures import ENDS_FIGURE, NOUNS, Before, Phrase
from fangzhi.extract.targets.parts import SIZE
from fangzhi.extract.targets.words import PEOPLE

AFTER = expression(r"(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z“”·（][\u4e00-\u9fffA-Za-z“”·、（）]{1,23})")
_TASK = expression(r"(?:年度)?(?:的)?(?:任务|工作任务|目标任务|目标|工作|(?<!具体)(?<!典型)(?<!突出)(?<!共性)问题)$")
_CUT_NOUN = expression(
    r"[，。；！？：]|(?:每[周月年天日]|分成|编成|以上|以下|左右|、|[和与及]\d|并|，|已|将|要|正在|及时|奔赴|连夜|全部|全面|逐[一户个]|原原本本|踊跃|接受|受到|或者|参加|参与|进行|等(?:方式|形式)|(?<!行)为(?!主)|用于|通过|实现|(?<=[\u4e00-\u9fff]{2})增收|走上|在|开展|组[建成]|担任|(?<=农户|村民|群众|农民|牧民)(?:种植|养殖|从事|发展|参与|开办|经营)|(?<=土地)(?:种|建|发展|用于)|驻[点村]|包[组户村联]|进驻|下沉|(?<=[\u4e00-\u9fff]{2})支持(?=[\u4e00-\u9fff]{2})|用以|[户人亩年]均|(?<=[\u4e00-\u9fff]{2})以(?=[^，。；]{1,12}(?:入股|方式|形式|参与))|支援|赴|到|前往|驰援|深入|分赴|赶赴|投入)|(?:[超近逾]|(?<![签履公条])约)$"
)
_DONE = ("完成", "完工", "建成", "竣工")  # 计划改建公路150公里，已|完成|112公里
_BEGUN = ("开工", "动工", "新开工", "开复工", "复工", "投产", "竣工投产")
_OF_DOING = expression("(?:改造|治理|整治|修复|加固|建设)$")
_AGAIN = expression("(?:改造|治理|整治|修复|加固|建设|项目|工程)$")
_EARNS = expression("(?:分红|增收|创收)$")
_WORKS = ("项目", "工程")
_HERD = ("出栏", "存栏")
_TRADE = ("出口", "进口")
_LEVELS = expression(
    "^(?:(?:全国|国家级|全?省级?|全?市级?|全?县级?|区级)[、和])+(?:全?[省市县区]级?)?"
)  # 11家全国、省、市|最美驿站
NEAR = expression("^(?:本[村镇乡县地]|当地|周边)(?!市场|地区)(?=[\u4e00-\u9fff]{2})")  # 带动|本村|村民9人就业
_PARTS = expression(r"其中[^；。]*\d[^；。]*[，、][^；。]*$")
_WITH = expression("[对自从向][\u4e00-\u9fff]{1,8}$")
_HOW_MUCH = expression("(?:饲养|存栏|养殖|种植|播种)(?:总?量|总数|面积|规模)?$")
# 谋划项目26个，|总投资53亿元; 立案查处23起，|罚款41万元
_GATHERED = expression(r"(?:项目|工程)$")
_FINED = expression(r"(?:共|累计|合计|收缴)*(?P<what>罚没?款|罚没(?:金额|款)?|没收违法所得)(?:共|共计|合计|达)*")
_ENFORCES = frozenset(
    "查处 立案 立案查处 办理 查办 查获 检查 办结 下达 责令整改 查扣 取缔 纠正 查封 临时查封 整改 督促整改 行政处罚".split()
)
_WORTH_OF = expression("(?:(?:计划|协议)?总?投资(?:额|规模)?|(?:年度|当年|年内|今年)(?:计划)?(?:完成)?投资)$")
SIGNS = ("签约", "新签约", "签下", "开工", "达成", "签订", "签署")
_WORTH = expression(
    r"(?P<what>(?:计划|协议|合同|签约|意向)(?:总?投资|总?金额|总?资金|引资|采购)额?|总投资(?:额|规模)?|签约总?额|投资总?额|(?:年度|当年|年内|今年)(?:计划)?(?:完成)?投资|投资|[采订]购额|意向[采订]购额|总?金额)(?:达到?|约|为|超|共计|近)*"
)  # 签约项目8个，|协议资金; 签约项目8个、|金额
EASES = ("解决", "保障", "满足", "改善", "解决了")
_EASED = expression(
    r"[\u4e00-\u9fff]{0,6}?(?:[、和]?\d[\d.]*[百千万]?[余多]?[户人个名家头][\u4e00-\u9fff]{0,6}?){0,2}的(?P<what>[\u4e00-\u9fff]{2,8}?(?:问题|难题|困难|需求|安全|条件))(?=[，。；、]|$)"
)
_THEIR = expression("(?:(?:行政|自然)?村|乡镇|[镇乡]|社区|街道|小区)的?")  # 带动4个|村的|320户农户
_SORT = expression("[一-鿿]{1,6}类(?P<noun>[一-鿿]{2,8})")
_TEAMS = ("队", "队伍", "组", "团")
_CASES = ("起", "宗", "例")
_SORT_OF_CASE = expression("[，、](?!其中|同比|比|较)(?P<what>[\u4e00-\u9fff“”]{2,12})")
_TWICE = (
    ("户", "人"),
    ("个", "户"),
    ("件", "人"),
    ("起", "人"),
    ("条", "公里"),
    ("处", "公里"),
    ("期", "人"),
    ("期", "人次"),
    ("支", "人"),
)  # 道路15条|23公里


def further(reading: Reading, quantity: Quantity, clause: int, before: Before) -> Phrase | None:
    """What goes on from the number before: 道路15条|23公里; 签约项目8个，|协议资金11亿元."""
    told = before.phrase
    if told is None:
        return None
    if cost := _cost(reading, quantity, clause, before.quantity.unit, told):
        return cost
    fined = _FINED.fullmatch(reading.text, clause, quantity.start) if quantity.sense == "money" else None
    if fined and told.verb in _ENFORCES and ENDS_FIGURE.match(reading.text, quantity.end):
        return Phrase(fined["what"], "make", "done", clause, quantity.end, told.verb)
    theirs = told.kind == "make" and told.verb not in EASES and quantity.unit in (*PEOPLE, "户")
    if theirs and _THEIR.fullmatch(reading.text, before.quantity.end, quantity.start):
        following = AFTER.match(reading.text, quantity.end)
        who = bare(following["noun"]) if following else ""
        if is_noun(who):
            return replace(told, object=who, start=quantity.start, end=quantity.end + len(who))
    inside = quantity.end < told.end
    manned = told.kind == "make" and inside and quantity.unit in ("人", "名") and told.object.endswith(_TEAMS)
    if manned or (told.verb in EASES and inside and told.object.startswith(told.verb)):  # 解决4个村|1860户|7200人的饮水问题
        return replace(told, object=told.object + "人数" * manned, start=quantity.start)  # 组建28支|共4200人的突击队
    signed = told.kind == "reach" and told.object.startswith("签约") and quantity.sense == "money"
    sum_of = signed and reading.text[before.quantity.end : quantity.start].strip("、，达为约") in ("总金额", "金额")
    gap = reading.text[before.quantity.end : quantity.start]
    pair = (before.quantity.unit, quantity.unit) in _TWICE
    people = pair and quantity.unit == "人" and ENDS_FIGURE.match(reading.text, quantity.end)
    if sum_of or (pair and not gap) or (people and gap == "、" and told.end <= before.quantity.end):  # 避险搬迁1.8万户、|7.2万人
        return replace(told, object="签约总金额" if sum_of else told.object, start=quantity.start, end=quantity.end)
    return None


def alike(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """查处酒驾79起，醉驾|23起|、涉牌涉证131起: the next sort of cases that a verb was done to."""
    told = before.phrase if before is not None else None
    if (
        before is None
        or told is None
        or told.kind != "make"
        or quantity.unit not in _CASES
        or before.quantity.unit != quantity.unit
    ):
        return None
    gap = reading.text[before.quantity.end : quantity.start]
    sort = _SORT_OF_CASE.fullmatch(gap) if told.end <= begin and ENDS_FIGURE.match(reading.text, quantity.end) else None
    if (
        sort is None
        or target_words.verbs(reading.vocabulary).match(sort["what"])
        or not is_noun(sort["what"].removeprefix("其他"))
    ):
        return None
    return replace(told, object=sort["what"], start=before.quantity.end + sort.start("what"), end=quantity.end)


def _cost(reading: Reading, quantity: Quantity, clause: int, unit: str, told: Phrase) -> Phrase | None:
    """签约项目8个，|协议资金11亿元; 其中产业项目9个、|总投资3亿元、|年度投资1亿元: what those cost that were counted."""
    begin = max(clause, told.end + (reading.text[told.end : told.end + 1] in tuple("，、 　")))
    gap = reading.text[told.end : begin]
    next_to = quantity.sense == "money" and gap in ("，", " ", "　", "、", "")
    worth = _WORTH.fullmatch(reading.text, begin, quantity.start) if next_to else None
    if worth is None or (worth["what"] == "投资" and not ENDS_FIGURE.match(reading.text, quantity.end)):
        return None
    start, _ = reading.sentence_of(told.start)
    of = _WORTH_OF.sub("", told.object)
    part = not told.verb or "其中" in reading.text[start : told.start]
    if told.verb in SIGNS and not part:
        name = ("签约" if worth["what"].endswith("金额") and len(worth["what"]) < 4 else "") + worth["what"]
        return Phrase(name, told.kind, "done", begin, quantity.end, told.verb, owner=told.owner)
    gathered = told.kind == "make" and _GATHERED.search(of) and (unit in ("个", "项") or of != told.object)
    # 其中新建7个，续建4个，|总投资9亿元: of which?
    mixed = gap != "、" and of == told.object and _PARTS.search(reading.text, start, told.start)
    if not gathered or mixed or "投资" not in worth["what"]:
        return None
    cost = worth["what"].replace("年度完成", "完成")
    return Phrase(of + cost, told.kind, "done", begin, quantity.end, told.verb, owner=told.owner)


def eased(reading: Reading, quantity: Quantity, at: int, verb: str) -> Phrase | None:
    """解决4个村|1860户7200人的饮水问题: of how many a trouble is solved."""
    led = verb in EASES and reading.text[at + len(verb) : quantity.start] in ("", "了")
    eased = _EASED.match(reading.text, quantity.end) if led else None
    return Phrase(verb + eased["what"], "make", "", at, eased.end(), verb) if eased else None


def worked(reading: Reading, quantity: Quantity, begin: int, before: Before | None) -> Phrase | None:
    """完成营造林7万亩，退化草原修复|4万亩: a work named by a noun and a verb, in a row with others."""
    if before is None or before.phrase is None or before.phrase.kind not in ("make", "reach"):
        return None
    earns = quantity.sense == "money" and _EARNS.search(reading.text, begin, quantity.start)
    counts = quantity.sense in ("count", "area", "length") or earns
    if quantity.sense == "share" or (before.phrase.kind == "reach" and not counts):
        return None  # 贸易额累计9亿元，|年均增长5.9%
    start, owner = head_of(reading, begin, quantity.start)
    name = reading.text[start : quantity.start]
    words = words_of(reading, start, quantity.start)
    row = reading.text[before.quantity.end : begin] in ("，", "、", "") and ENDS_FIGURE.match(reading.text, quantity.end)
    if not row or len(words) < 2 or any(tag not in NOUNS for _, _, tag in words[1:-1]) or not 4 <= len(name) <= 16:
        return None
    acts = words[0][2] == "v" and words[-1][2] not in ("v", "vn")  # 追偿|生态修复费用
    acts = acts or words[0][2] == "d"  # 基本|建成
    if acts or target_words.verbs(reading.vocabulary).match(name) or not is_noun(name):
        return None
    return Phrase(name, "make", before.phrase.modality, owner if owner >= 0 else start, quantity.end, before.phrase.verb)


def again(reading: Reading, quantity: Quantity, at: int, verb: str, before: Before | None, noun: str) -> Phrase | None:
    """收集问题173个，解决148个: the noun is that of the number before, counted in the same unit."""
    far = True  # another figure stands between: what is told of the size is that of the first alone
    if before is not None and before.quantity.unit == quantity.unit:
        noun, far = before.noun, False
        if before.phrase is not None and _AGAIN.search(work := noun.removesuffix(before.phrase.verb)):
            noun = work  # 老旧小区改造|开工|21个、完工9个
    done = target_words.verbs(reading.vocabulary).match(noun)
    again = done is not None and done.end() < len(noun)  # 新开工项目27个，|竣工|19个
    noun = noun[done.end() :] if done and again else noun
    noun = SIZE.sub("", noun) if far else noun
    word = reading.word_at(at - 1)
    same = bool(noun) and reading.text.endswith(noun, 0, at)  # 78个重点项目|开工|72个
    if word is not None and word.end == at and word.tag in ("n", "nz", "nw", "vn", "Person") and not same:
        return None  # 退化草原|修复|4万亩: no more of what was counted before
    if not noun or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    modality = reading.vocabulary.lexicon("target_verbs")[verb]["modality"]
    alone = verb in noun or verb in _TRADE
    behind = before is not None and before.phrase is None and before.quantity.unit == quantity.unit and verb in _BEGUN
    told = _OF_DOING.search(noun) or (reading.text[at - 1] == "已" and noun.endswith("项目"))
    if told and not alone and verb not in _DONE:
        noun = noun + verb  # 老旧小区改造任务25个，已|开工|21个
    else:
        works = verb in ("竣工", "完工") and noun.endswith(_WORKS)  # 实施建设项目11个，|竣工|1个
        noun = (
            noun
            if verb in _DONE and not again and not works
            else noun + verb  # 98个重点项目|开工|86个
            if behind and not alone
            else _towards(reading, at) + verb
            if alone
            else _HOW_MUCH.sub("", noun) + verb
            if verb in _HERD
            else verb + _HOW_MUCH.sub("", noun)
        )
        # 进出口68亿元，其中|出口|52亿元; 生猪存栏量9万头，|出栏|6万头
    return Phrase(noun, "make", modality, at, quantity.end, verb)


def _towards(reading: Reading, at: int) -> str:
    """其中|对东盟|出口52亿元: with whom it is traded."""
    clause, _ = reading.clause_of(at)
    led = _WITH.search(reading.text, clause, at)
    return led.group() if led else ""


def listed(reading: Reading, quantity: Quantity, before: Before, begin: int) -> Phrase | None:
    """投入人员180人、机械12台: a bare noun in a list goes on with the verb before."""
    phrase, text = before.phrase, reading.text
    if phrase is None or (phrase.kind not in ("make", "outcome") and not phrase.branch):
        return None
    makes = phrase.kind == "make" or phrase.branch
    item = re.sub(r"^(?:以?及|[、和与])", "", text[begin : quantity.start])
    following = AFTER.match(text, quantity.end)
    behind = bare(following["noun"]) if following else ""
    sort = _SORT.fullmatch(phrase.object) if item.endswith("类") else None
    if sort is not None and is_noun(item) and before.quantity.unit == quantity.unit:  # 农业类建议6件、交通类|5件
        return replace(phrase, object=item + sort["noun"], start=begin + 1, end=quantity.end)
    worked = phrase.verb == "完成" and len(item) >= 4  # 完成人工造林9亩、退化林|修复|9亩
    if (
        item
        and is_noun(item)
        and len(item) <= 16
        and not item.endswith(("召开", "举行"))
        and (worked or not _acts(reading, quantity.start - len(item), quantity.start))
    ):
        return Phrase(item, "make", phrase.modality, begin + 1, quantity.end, phrase.verb) if makes else None
    if not item and behind and is_noun(behind) and phrase.kind == "make" and phrase.end > before.quantity.end:
        return Phrase(behind, "make", phrase.modality, quantity.start, quantity.end + len(behind), phrase.verb)
    verb = reading.vocabulary.lexicon("target_verbs").get(phrase.verb)
    if not item and not behind and verb is not None and verb["alone"] in ("yes", quantity.sense):  # 惠及3个村、|640户
        return Phrase(phrase.verb, "make", phrase.modality, quantity.start, quantity.end, phrase.verb)
    return None


def _acts(reading: Reading, start: int, end: int) -> bool:
    """Whether one of the listed verbs stands in a stretch, and not as a noun's part: 人居环境|整治|示范村."""
    verbs = target_words.verbs(reading.vocabulary).finditer(reading.text, start, end)
    tail = 0 if any(c.isdigit() for c in reading.text[start:end]) else 1  # 献血9万毫升、爱心捐赠: two things
    return any(
        target_words.is_verb(reading, v.start(), v.end())
        and not target_words.is_nominal(reading, v.start())
        and not (v.start() > start and (end - v.end() == 1 or end - v.end() < tail))  # 临时|救助|金, 交通|补贴
        for v in verbs
    )


def bare(noun: str) -> str:
    """The counted noun without what follows it: 企业|参加…, 户厕改造|任务."""
    noun = NEAR.sub("", _LEVELS.sub("", noun))
    cut = _CUT_NOUN.search(noun)
    return _TASK.sub("", noun[: cut.start()] if cut else noun).rstrip("、的和与及")
