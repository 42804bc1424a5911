"""Bodies within bodies by their name alone: a section behind its body, the holder that a whole name begins with."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add, posted, spoken_of
from fangzhi.extract.institutions.worded import by_words
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import posts
from fangzhi.vocabulary import Vocabulary

_HAN = r"[\u4e00-\u9fff]"
_TEACHES = r"(?:副|特聘|讲席|客座|首席)?(?:教授|研究员|讲师|主任医师|主治医师|博士生导师)"
_AFTER = (
    rf"{_TEACHES}|(?:副|执行)?秘书长|(?:原|副)*(?:[科处庭室股司部所站]长|主任)|长|负责|原|时任|[一二三四]级"
    r"|公开|开庭|审理|依法|反映|举报|荣获|获评|获得|被评|进修|挂职|规培|干事|科员|$|[^\u4e00-\u9fff]"
)
# 县统计局|综合科, 晋煜煤业有限公司|通风科|科长, 人民法院|刑事审判庭, 省安委会|办公室
_SECTION = expression(
    rf"({_HAN}{{2,10}}?法庭"
    rf"|(?<=局)稽查局(?=原?副?局长|{_AFTER})|(?<=[员务水利境]会|[境利输源]部){_HAN}{{2,5}}局(?=原?副?局长)|{_HAN}{{1,6}}系(?=签|共建|合作|联合|师生|教师|团队)|{_HAN}{{1,9}}?(?:科|处|庭|室|股|系|司|办|部|所|站|中心|委员会|理事会|监事会|董事会)(?={_AFTER}))"
)
# 山西省地质勘查局|二一五队, 成都局集团有限公司|泸州工务段
_UNIT = expression(
    rf"[〇零一二三四五六七八九十]{{2,5}}(?:地质)?(?:大队|队|团|厂)(?![员长])|{_HAN}{{2,4}}?(?:工务|电务|车务|机务|供电)段(?![的])"
)
# 县疾控中心|防疫队, 武警某支队|莲山中队
_TEAM = expression(
    rf"(?:(?<=[支大总]队)(?!某|各|全){_HAN}{{2,4}}?中队|[^\W派组选抽立赴出调请率带和与的及等由来到]{{0,4}}?(?:防疫|医疗|突击|救援|抢险|救护|志愿服务|志愿者服务)队)(?![长伍员])"
)
_AWAY = expression("驻[\u4e00-\u9fff]{2,6}?(?:办事处|联络处|工作站)(?=.)")
_HAVE_SQUADS = ("中心", "医院", "局", "公司", "集团", "大学", "学院", "支队", "大队", "总队", "厂", "矿")
# 区委|平安办|印发: an office told of by what it does
_OFFICE = expression(rf"{_HAN}{{2,4}}办(?=印发|牵头|联合|会同|出台|组织|下发|发布|制定|启动|召开)")
# 市政协|经济科技委|主任
_COMMITTEE = expression(rf"(?!常)(?:(?!政协|人大){_HAN}){{2,9}}委(?=副?主任|的?(?:有关|相关|主要)?负责)")
_SEATS = ("市委", "县委", "区委", "州委", "旗委", "省委", "政府")
_NOMINAL = frozenset(("n", "nz", "vn", "v", "an", "a", "ad", "m", "b", "f", "s", "Institution", "nw", "q"))
_NO_SECTION = expression(
    r"^(?:联合|会同|携手|召开|举行|举办|相关|下属|所属|旗下|共建|合建|联建|选派|派[出遣]|抽调|委派|组派|创[办建]|组建|新建|建[立成]|成立|设立|开[设办]|递交|提交|加入|进入|成为|带领|[调考]入|[兼担出改历曾现]?任|评[为定]|授予|命名为|表彰|列为|确定为)|"
    r"^(?:[的在和与及等对将由向各有原副来把被已还也则又就拿掏]|要(?!闻|案)|第(?![一二三四五六七八九十\d]+(?!会|办公|展|教))|办事)|关系$|体系$|联系$|全部$|内部$|干部$|总部$|[主承协举创兴筹开查督经盯转交]办$|^专人|^部分|^[\d一二三四五六七八九十两几多]+个|[开当出休]庭$|[查惩调到]处$|公司$|俱乐部$|去处$|好处$|用处$|副[部局处科厅]$|^[控参入]股$|[科股处室部]当[科股处室部]$"
)
# what a name begins with that is a body too, and what may follow it there
_MINISTRIES = "应急管理|自然资源|生态环境|农业农村|交通运输|公安|外交|教育|科技|民政|司法|财政|水利|商务"
_HOLDER = expression(
    r"(?<=[省市县区州盟旗镇乡])委|党工委|管委会|(?:人民)?政府|人大常委会|(?<!全国)人大|政协|纪委监委|委员会|大学|学院|公司|集团"
    r"|医院|法院|检察院|研究院|[农林社]科院|科学院|研究所|厂(?!(?:中|大|分)队|消防|救援站)|银行|支行|中心(?!组$|(?:人民)?医院|卫生院|[小中]学|学校|校|幼儿园|血站|敬老院|支行|支公司|支库|支局|法庭|派出所)|联合社|合作社|(?<=..)[局厅](?!长)|分局|总队|支队"
    rf"|救援队|领导小组|指挥部|专班|(?<=[织传战作])部|(?<!{_HAN})(?:{_MINISTRIES})部|巡[视察]办|安委会"
)
HELD = expression(
    rf"(?:办|办公室|办公厅|党校|工会|董事会|监事会|理事会|督查室|机关党委|党委|党组|党总支|党支部|党工委|纪委|执行局"
    rf"|{_HAN}{{2,14}}项目部|(?<=局){_HAN}{{2,6}}[站所]|(?<=察局){_HAN}{{2,4}}局|(?<=[科农医]院){_HAN}{{2,8}}中心|(?<=[^省市县区镇乡村]中心){_HAN}{{2,6}}中心|(?<=大学|学院){_HAN}{{1,8}}系|(?<=[源理境村输安交育技政法水务]部){_HAN}{{2,12}}[司局]|{_HAN}{{0,10}}(?:科|处|室|庭|股|司|支队|大队|中队|分队|分局|调查队|工作队|分公司|分行|支行|研究院|研究所|试验站|实验站|工作站|医院|学院|分场|车间|班|组|教研室|新闻办|督察办))"
)
_SENT = tuple("驻" + sign for sign in "省市县区州旗")
_NOT_HELD = expression(r"^(?:公司|管理|路|街|镇|系统|生(?![命物态殖])|军|代表|有限|股份|控股|员)")


_HAVE_TEAMS = ("医院", "学院", "大学", "总队", "支队", "大队", "分公司", "分局")
_THAT = expression("[该本]([校院局])(?=[\u4e00-\u9fff]{3})")
_THOSE = {"校": ("大学", "学院", "学校"), "院": ("医院", "研究院", "学院"), "局": ("局",)}
_NOUN = expression("[该本]?(学校|医院|公司|集团|学院)(?=[\u4e00-\u9fff]{1,6}(?:[科处室部系股]|中心|办公室)$)")
_SECTIONS_OF = {"学校": ("学校", "中学", "小学"), "公司": ("公司", "集团"), "集团": ("集团", "公司"), "医院": ("医院",)}
_WARD = expression("[\u4e00-\u9fff]{1,5}科")


_BRANCHES = ("分行", "支行", "分公司", "支公司", "办事处", "营业部")
_BRANCH = expression("(?!的|和|与|及|在|驻|旗下|所属|下属)[\u4e00-\u9fff]{2,5}")


def branch(reading: Reading, start: int, end: int) -> Found | None:
    """中国农业银行|平岗|分行: of the known company before the place that names it, whatever the tagger takes that for."""
    text = reading.text
    for at in range(start - 2, max(0, start - 6), -1) if text.startswith(_BRANCHES, start) else ():
        body = reading.ending_at(at, "Institution")
        if body is not None:
            whose = body.rule == "known" and body.attributes.get("kind") == "enterprise"
            if not whose or not _BRANCH.fullmatch(text, at, start) or reading.within(at, start, "Person"):
                return None
            return add(reading, (body.start, end), body.name + text[at:end], "nested", Tie(parent=body))
    return None


def sections(reading: Reading) -> None:
    """Add the section that stands right behind a body: its name goes on to 科, 处, 庭 … before a post or a mark."""
    for body in list(reading.found):
        if body.type != "Institution" or body.silent or body.rule == "title":
            continue
        if reading.covering(body.start, body.end + 1, "Institution") or posts(reading.vocabulary).at(reading.text, body.end):
            continue
        unit = _UNIT.match(reading.text, body.end) if reading.text[body.end - 1] in "局司" else None
        unit = _OFFICE.match(reading.text, body.end) if body.name.endswith(_SEATS) else unit
        unit = _COMMITTEE.match(reading.text, body.end) if body.name.endswith(("政协", "人大")) else unit
        unit = unit or (_TEAM.match(reading.text, body.end) if body.name.endswith(_HAVE_SQUADS) else None)
        if unit is not None and unit.end() in reading.borders:
            add(reading, (body.start, unit.end()), body.name + unit[0], "nested", Tie(parent=body))
            continue
        match = _SECTION.match(reading.text, body.end)
        if match is None and (worded := by_words(reading, body)):
            add(reading, (body.start, worded), body.name + reading.text[body.end : worded], "nested", Tie(parent=body))
        if match is None or _NO_SECTION.search(match[1]) or not _nominal(reading, *match.span(1)):
            continue
        if reading.covering(body.start, match.end(1), "Institution") is None:
            end, whole, away = match.end(1), body, _AWAY.match(match[1])
            if away is not None:  # 市政府|驻广州办事处|接待科
                span = (body.start, body.end + away.end())
                whole = add(reading, span, body.name + away[0], "nested", Tie(parent=body))
            for tail in reading.within(body.end, end, "Institution"):
                if match[1].endswith("局") or (tail.start, tail.end) == (body.end, end):
                    reading.remove(tail)  # 水利部黄河水利委员会|上游局, 县公安局|老龙派出所
            add(reading, (body.start, end), body.name + reading.text[body.end : end], "nested", Tie(parent=whole))


def _nominal(reading: Reading, start: int, end: int) -> bool:
    words = (reading.word_at(at) for at in (start, *reading.borders_in(start + 1, end - 1)))
    if not posted(reading, end) and not reading.text.startswith("长", end) and end not in reading.borders:
        return False
    plain = ("所", "监督科", "督查科", "监督室", "监督处")  # which the tagger may take for a person
    return all(
        word is not None and (word.tag in _NOMINAL or word.start < start or reading.text[word.start : word.end] in plain)
        for word in words
    )


def of_that(reading: Reading) -> None:
    """该校|热带农林学院: a body within the one last told of that the noun means."""
    for match in _THAT.finditer(reading.text):
        end = match.end()
        body = reading.starting_at(end, "Institution") or reading.starting_at(end - 1, "Institution")
        if body is None or body.rule not in ("tagger", "composed") or posts(reading.vocabulary).at(reading.text, end):
            continue
        whole = next(
            (f for f in reversed(reading.last_of_each("Institution", match.start())) if f.name.endswith(_THOSE[match[1]])), None
        )
        if whole is not None and body.end - end > 2:
            reading.remove(body)
            add(reading, (end, body.end), whole.name + reading.text[end : body.end], "nested", Tie(parent=whole))


def of_noun(reading: Reading) -> None:
    """学校|政教处|主任, ，师从|心内科|主任: a section by the noun for its body, or by none, of the one body that it can be of."""
    for section in [f for f in reading.found if f.type == "Institution" and f.rule in ("tagger", "composed") and not f.silent]:
        text = reading.text[section.start : section.end]
        noun = _NOUN.match(text)
        ends = _SECTIONS_OF.get(noun[1], (noun[1],)) if noun else ("医院", "卫生院", "保健院") if _WARD.fullmatch(text) else ()
        if not ends or not posted(reading, section.end) or "parent" in section.attributes or section.name != text:
            continue
        begin = 0 if noun else reading.sentence_of(section.start)[0]
        bodies = {
            f.name: f for f in reading.last_of_each("Institution", section.start) if f.start >= begin and f.name.endswith(ends)
        }
        bodies = spoken_of(reading, bodies)
        if len(bodies) == 1:
            whole = next(iter(bodies.values()))
            reading.remove(section)
            name = whole.name + text[noun.end() if noun else 0 :]
            add(reading, (section.start, section.end), name, "nested", Tie(parent=whole, by="article"))


@cache
def _college(vocabulary: Vocabulary) -> re.Pattern[str]:
    """文学院, 马克思主义学院党委: a college told by its field alone, and its organ."""
    return expression(rf"((?:{'|'.join(vocabulary.terms('college_fields'))}|[与和及])+学?院)((?:分?党委|党总支|团委)?)")


def colleges(reading: Reading) -> None:
    """某师范大学文学院院长甲、|马克思主义学院|书记乙: a college by its field, of the one university told of."""
    for body in [f for f in reading.found if f.type == "Institution" and f.name.endswith(("学院", "党委", "党总支", "团委"))]:
        named = _college(reading.vocabulary).fullmatch(body.name) if not body.silent and not body.attributes.get("area") else None
        if named is None or not posted(reading, body.end) or reading.within(body.start, body.end, "Place"):
            continue
        since = (reading.clause_of(body.start)[0], reading.sentence_of(body.start)[0], 0)
        whole = next((w for at in since if (w := _university(reading, at, body.start)) is not None), None)
        if whole is None:
            continue
        college = body if not named[2] else next(iter(reading.named("Institution", named[1])), None)
        for part in {id(f): f for f in (body, college) if f is not None}.values():
            part.name, part.attributes["parent"] = whole.name + part.name, whole if part is college else college or whole


def _university(reading: Reading, start: int, end: int) -> Found | None:
    """The one university that a stretch tells of, whichever of its colleges too."""
    told = {}
    for body in reading.within(start, end, "Institution"):
        whole = body
        while isinstance(parent := whole.attributes.get("parent"), Found):
            whole = parent
        if whole.name.endswith(("大学", "学院")):
            told[whole.name] = whole
    return next(iter(told.values())) if len(told) == 1 else None


def holders(reading: Reading) -> None:
    """Give a body whose name begins with another body's that body as its parent: 某某大学|机械工程学院, 县委|办."""
    for body in list(reading.found):
        if body.type != "Institution" or body.silent:
            continue
        if "parent" not in body.attributes:
            _hold(reading, body)
        elif body.rule == "nested":
            _nearest(reading, body, body.attributes["parent"])


def _nearest(reading: Reading, body: Found, parent: Found) -> None:
    """某学院附属医院|志愿者服务队 is the hospital's: of the bodies that a name begins with, the longest is its parent."""
    if parent.start != body.start:
        return
    for inner in reading.within(body.start, body.end, "Institution"):
        if (
            inner.name.endswith(_HAVE_TEAMS)
            and inner.start == body.start
            and parent.end < inner.end < body.end
            and body.name.startswith(inner.name)
        ):
            body.attributes["parent"] = parent = inner
    if _cut(body.name) > len(parent.name):
        _hold(reading, body)  # 某医科大学|附属第一医院|急诊医学中心


def _hold(reading: Reading, body: Found) -> None:
    cut = _cut(body.name)
    if not cut or body.name.startswith(_SENT):
        return  # 驻州卫生健康委|纪检监察组 is of who sends it
    name, tail = body.name[:cut], len(body.name) - cut
    same = reading.named("Institution", name)
    end = body.end - tail
    inside = end - body.start >= 2 and reading.text[body.start : end].endswith(name[-1])
    area = body.attributes.get("area")
    attributes = {"kind": "", "area": area} if isinstance(area, Found) and area.end <= end else {"kind": ""}
    if inside and reading.text[end : body.end] == body.name[cut:]:
        parent = add(reading, (body.start, end), name, "nested", Tie(area if "area" in attributes else None))
    elif same:
        parent = same[0]
    else:
        return
    body.attributes["parent"] = parent
    if "parent" not in parent.attributes:
        _hold(reading, parent)


def _cut(name: str) -> int:
    """Where the longest holder that a name begins with ends; 0 where it holds none."""
    for match in reversed(list(_HOLDER.finditer(name))):
        rest = name[match.end() :]
        if match.end() >= 3 and rest and HELD.fullmatch(name, match.end()) and not _NOT_HELD.match(rest):
            return match.end()
    return 0
