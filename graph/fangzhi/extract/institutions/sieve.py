"""What was taken for a body and is none: two with a verb between them, somebody's name before one."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, kind_of
from fangzhi.extract.reading import Found, Reading

# 财政部|会同|农业农村部, 省监委|驻|集团, 学校|依托|国家重点实验室, 媒体|援引|美国国防部, 甲队|力克|乙队, 北京|会见|美国专利商标局
# 甲中学|和|县乙学校
_DOES = expression(
    r"会同(?!县)|在(?=[省市县区乡镇]级)|依托|援引|力克|会见|拍卖(?!交易|中心|行|公司)|制发给|手把手|应发挥|督导(?=航空|企业|学校)|委托(?=中央|国家|[省市县区])|(?:^|.)成立(?!大会)(?=军事|新)"
    r"|建成|融入|主持召开|为中心$|编写出版|^优化重组|^重组|^出版(?=大|中|小)|联合(?=科技部|财政部|教育部|公安部|民政部|农业农村部)|^称(?=[美俄英法以])"
    r"|(?<=中学|小学|学校|高中|医院|大学|学院|公司|集团)和(?=[省市县区镇乡旗])|驻(?=(?:集团|公司|企业|学校|医院|高校)$)"
)
_KNOWN = ("departments", "bodies_known", "link_institution_central")
_BEFORE = expression("(?:撤销|免去|增补|补选|接受)$")
# 新时代|党的建设, 新征程|人大工作: what is told of the times; but 新时代文明实践中心, 新时代集团
_TIMES = expression("新(?:时代|征程)(?:中国)?(?:党|人大|(?:人民)?政协|人民代表大会|兵团|学校|大学|政治|军队|共青团)")
_STUDIES = expression("[上读念考](?:大学|中学|高中|小学)$")  # 在兰州|读大学
_NAMED = expression(r"[\u4e00-\u9fff]{2,4}政协")  # 撤销|周大军|政协第十四届全国委员会委员资格
# 云溪县换届动员会|在县礼堂举行: a body is not held
_HELD = expression(
    "(?:[在于][^，。；：]{2,30}?)?(?:隆重|热烈|顺利|胜利|成功|正式|圆满|如期)*(?:召开|举行|举办|开幕|闭幕)(?:[，。；！\\n]|$)"
)
# 《中共某市委关于制定规划的建议》 names a document, 《甲县人民政府 乙公司合作协议》 those who sign it
_TITLE = expression("《[^《》\\n]{4,80}》")
_SIGNED = expression("(?:协议书?|合同|备忘录)(?:（[^）]*）)?》$")
_MET = ("会", "展", "沙龙", "讲堂")


def sieve(reading: Reading) -> None:
    """Take out what is no body; what stands before and behind a verb stays where an area or a known name tells that it is one."""
    for found in [f for f in reading.found if f.type == "Institution"]:
        text = reading.text[found.start : found.end]
        does = _DOES.search(text)
        if does is not None:
            reading.remove(found)
            _part(reading, found, found.start, found.start + does.start())
            _part(reading, found, found.start + does.end(), found.end)
        elif _TIMES.fullmatch(text) or any(is_none(reading, found, text) for is_none in _NONE):
            reading.remove(found)
    _titled(reading)


def _titled(reading: Reading) -> None:
    """Take out the bodies that only the title of a document tells."""
    for title in _TITLE.finditer(reading.text) if "《" in reading.text else ():
        if _SIGNED.search(title[0]):
            continue
        for found in reading.within(title.start(), title.end(), "Institution"):
            whole = found.start == title.start() + 1 and found.end == title.end() - 1
            if not whole and found.attributes.get("kind") != "media" and len(reading.named("Institution", found.name)) == 1:
                reading.remove(found)


def _studies(reading: Reading, found: Found, text: str) -> bool:
    """兰州|读大学: where somebody studies and what, no school; but 云上|中学."""
    place = reading.starting_at(found.start, "Place") if _STUDIES.search(text) else None
    return place is not None and place.end == found.end - 3


# 贡献|政协|智慧, 青海省|中小学|机器人竞赛, “双组长”的|攻坚领导小组
_ANY = expression("(?:贡献|彰显|凝聚|展现|发挥|体现)(?:政协|人大|工会|共青团|妇联)$|[^九十]中小学$|”的")
_OF_ALL = expression("全(?:[省市县区旗盟]|州(?!县))(?:政协|人大|法院|检察院|人民法庭|工会|工商联|妇联|法庭|检察机关)")


def _of_any(reading: Reading, found: Found, text: str) -> bool:
    """全区|政协系统, 贡献|政协|智慧: what is told of all bodies of a kind, or of a kind."""
    start = found.start - reading.text.startswith("全", found.start - 1)
    return _ANY.search(text) is not None or _OF_ALL.match(reading.text, start, found.end) is not None


def _loses_a_seat(reading: Reading, found: Found, text: str) -> bool:
    return _NAMED.fullmatch(text) is not None and _BEFORE.search(reading.text, max(0, found.start - 2), found.start) is not None


def _is_held(reading: Reading, found: Found, text: str) -> bool:
    """Whether what only the tagger (or one word of two senses) takes for a body is a meeting that is held."""
    ends = _MET if found.rule == "tagger" else ("议事会", "会商会")
    if not text.endswith(ends) or _HELD.match(reading.text, found.end) is None:
        return False
    heads = reading.vocabulary.lexicon("event_heads")
    return any(text[-size:] in heads for size in range(3, min(len(text), 7)))


_NONE = (_studies, _of_any, _loses_a_seat, _is_held)


def _part(reading: Reading, found: Found, start: int, end: int) -> None:
    """The body before or behind the verb: a known one, or of an area that begins it."""
    name, place = reading.text[start:end], reading.starting_at(start, "Place")
    placed = place is not None and place.end < end and kind_of(reading.vocabulary, name) != ""
    if placed or reading.text.startswith("和", end) or any(name in reading.vocabulary.lexicon(known) for known in _KNOWN):
        add(reading, (start, end), name, found.rule, Tie(place if placed else None))
