"""The words of goals and results, compiled: verbs, measures, modality."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.reading import Reading
from fangzhi.vocabulary import Vocabulary

PEOPLE = frozenset(("人", "名", "位"))  # the units in which people are counted, 户 beside them
THINGS = ("n", "nz", "nw")  # what the tagger calls nouns

# 多方争取，协调资金86万元: what was sought, no aim
ITEM = expression(r"\s*(?:[▶►●■◆★▲•]\s*|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、])")
_SOUGHT = expression("(?:多方|积极|向上|主动|大力|成功|累计)争取|争取(?=[，、到了]|上级|各级|中央|省级)")
_NAMES = frozenset(("n", "nz", "nw", "Institution", "Place", "Person", "Time"))
GOALS = frozenset(("strive", "ensure", "require", "expect"))


def meant(vocabulary: Vocabulary, words: str, modality: str) -> tuple[str, str]:
    """Modality and basis from the words before a number: a word of aim outweighs the verb's own."""
    words = _SOUGHT.sub("", words)
    rows = [vocabulary.lexicon("target_modality")[w] for w in modality_words(vocabulary).findall(words)]
    told = [r["modality"] for r in rows if r["modality"]]
    goals = [m for m in told if m in GOALS]
    basis = next((r["basis"] for r in rows if r["basis"]), "")
    return (goals[0] if goals else (told[-1] if told else modality)), basis


@cache
def verbs(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Verbs that make a number behind them a goal or a result."""
    return expression(f"(?!比增[长加幅])(?:{'|'.join(vocabulary.terms('target_verbs'))})")  # 与2021年相|比增长


@cache
def measures(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What the name of a measure ends with."""
    return expression(f"(?:{'|'.join(vocabulary.terms('target_measures'))})$")


@cache
def modality_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that say how a number is meant."""
    return expression("|".join(vocabulary.terms("target_modality")))


@cache
def plain_measures(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Measures that are a goal or a result without any verb: 年产值|90亿元."""
    return expression(f"(?:{'|'.join(vocabulary.terms('target_measures', plain='yes'))})$")


@cache
def suffered(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What people suffer, behind their number: 名|施工人员|被埋; the groups `safe` and `what`."""
    what = "|".join(vocabulary.terms("target_outcomes"))
    return expression(
        rf"[\u4e00-\u9fff]{{0,6}}?(?:不幸|全部|已|当场|均|都|成功|先后|仍在|仍|还在|正在|被(?!困|埋|掩|冲))*(?P<safe>安全)?(?P<what>{what})(?=(?:井下|水中|车内|山中|屋内|楼内|火场)?(?:[，。；、（！）和]|其中|$))"
    )


@cache
def suffered_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What people suffer, before their number: 其中|重伤|2人."""
    what = "|".join(vocabulary.terms("target_outcomes"))
    return expression(rf"(?<![为因遭未])(?P<what>{what})(?:人数)?(?:共|共计|达到?|为)?$")


@cache
def accidents(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Sorts of accidents and disasters: 火灾, 地震."""
    sorts = vocabulary.terms("event_heads", kind="accident", strength="happened")
    return expression("|".join(sorted(sorts, key=lambda sort: (-len(sort), sort))))


@cache
def scene_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Verbs that in the report of an accident tell of its rescue: 调集, 架设."""
    return frozenset(vocabulary.terms("target_verbs", scene="yes"))


@cache
def event_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Verbs whose number belongs to the occasion itself: a fair 提供 posts, a session 收到 motions."""
    return frozenset(vocabulary.terms("target_verbs", event="yes"))


@cache
def likes(vocabulary: Vocabulary) -> re.Pattern[str]:
    """How much what is counted makes in a year or day: 年产20万吨的|生产线4条."""
    units = "|".join(map(re.escape, vocabulary.terms("units")))
    return expression(
        rf"[年日月](?:产|处理|加工|屠宰|供|出栏|繁育|生产)[\u4e00-\u9fff]{{0,4}}?\d[\d.]*[百千]?[万亿]?(?:{units})的?"
    )


@cache
def told_only(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words beside which a number tells of a thing (its age, its price, a crime), and no goal or result: 骗取, 距, 单价."""
    ends = "|".join(vocabulary.terms("target_not", last="yes"))  # 水深|9米, but 深加工企业
    return expression(f"{'|'.join(vocabulary.terms('target_not', last=''))}|(?:{ends})$")


def is_verb(reading: Reading, at: int, end: int) -> bool:
    """Whether a word of the tagger begins here: 服务 is no verb inside 公共服务|中心."""
    if not reading.words:
        return True
    word = reading.word_at(at)
    if reading.text[max(0, at - 2) : at] in ("机关", "部门", "系统", "法院"):
        return True  # 检察机关|制发
    if reading.text.startswith(("总值", "立卡"), end):
        return False  # 生产|总值, 建档|立卡贫困户
    last = reading.word_at(end - 1)
    if word is not None and word.start == at and word.tag == "n" and word.end < end and last and last.end == end:
        return True  # 行政|拘留
    if word is None or word.start != at:
        return False
    if word.tag in _NAMES:  # 市政协|组织|会议8次: a body does nothing else right before a noun
        return word.tag == "n" and word.end == end and reading.ending_at(at, "Place", "Institution") is not None
    if word.end < end and last is not None and last.end > end and last.tag != "v":
        return False  # 改水 is no verb in 改|水田, but 摸排 is in 摸|排出
    return word.end <= end or word.tag == "v"  # 生产 is no verb in 生产总值


def holds_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of the tagger stands in a stretch: 代表|肩负重托|出席."""
    while start < end and (word := reading.word_at(start)) is not None:
        if word.tag == "v" and word.end <= end:
            return True
        start = word.end
    return False


def is_nominal(reading: Reading, at: int, end: int = 0) -> bool:
    """Whether the tagger takes a verb for a noun: 下达农业|生产|资金; a verb of two words is none: 减税|降费."""
    word = reading.word_at(at)
    return word is not None and word.tag == "vn" and word.end >= end
