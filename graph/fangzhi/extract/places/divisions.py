"""Official divisions in a text: their names and short names, chosen among namesakes by context, with the rule."""

import re
from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.places import borders
from fangzhi.extract.places.areas import SIDE_ROAD, home_chain
from fangzhi.extract.places.choice import choose, inside_last, known_around
from fangzhi.extract.places.zones import GENERIC
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Endings, Terms
from fangzhi.gazetteer import RANKS, Division, Gazetteer
from fangzhi.vocabulary import Vocabulary

_BEFORE, _AREAS = frozenset("的和与及为是对到向全各该本我原省市县区州盟旗镇乡"), tuple("市县区旗州")
_NUMBERS = frozenset("一二三四五六七八九十")
_SITES = frozenset("桥路街巷寺塔阁亭庙陵馆园")
_PROVINCES = frozenset("皖赣湘闽浙苏滇黔川桂粤晋陕陇鲁豫冀鄂辽渝")


def find_official(reading: Reading) -> None:
    """Add each official name, full or short, that really stands in the text."""
    gazetteer = reading.vocabulary.gazetteer
    terms = _names(gazetteer)
    done = 0
    for start, longest in terms.scan(reading.text):
        if start < done:
            continue
        for end in range(longest, start + 1, -1):
            name = reading.text[start:end]
            if name in terms and not _two_in_one(gazetteer, name) and _stands(reading, name, start, end, gazetteer):
                attributes = {"kind": "area"}
                division, rule = choose(reading, name, start)
                if division is not None:
                    attributes |= {"code": division.code, "level": division.level}
                park = name.endswith(("工业园", "产业园")) and reading.text.startswith("区", end)  # 园区, listed as 园
                done = end + park
                reading.add(Found(start, done, "Place", reading.text[start:done], "gazetteer", rule, attributes))
                break


def _two_in_one(gazetteer: Gazetteer, name: str) -> bool:
    """召陵区|翟庄街道: a town that the list calls by its county too."""
    towns = gazetteer.named(name) if len(name) > 5 else ()
    return any(d.level == "town" and any(name.startswith(o.name) for o in gazetteer.chain(d.code)[1:]) for d in towns)


@cache
def _names(gazetteer: Gazetteer) -> Terms:
    return Terms(gazetteer.names())


@cache
def _bodies(vocabulary: Vocabulary) -> Endings:
    return Endings([*vocabulary.lexicon("body_suffixes"), *vocabulary.lexicon("departments")])


def _next(vocabulary: Vocabulary, sign: str) -> str:
    row = vocabulary.lexicon("place_signs").get(sign)
    return row["next"] if row else ""


def _stands(reading: Reading, name: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether an official name or short name really stands here, and is not a piece of other words."""
    word = reading.word_at(start)
    divisions = gazetteer.named(name)
    after_place = reading.ending_at(start, "Place") is not None
    led = word is not None and _led_in(reading, word, name, start)
    crosses = word is not None and word.start < start and word.end < end and not after_place and not led  # 红海|城市
    if (
        crosses
        or _other_words(reading, name, start, end)
        or (after_place and name[0] == "和" and not inside_last(reading, divisions, start))
    ):  # 某镇|和|县消防大队
        return False
    if any(d.name == name for d in divisions):
        if len(name) == 2 and not after_place:
            named = word is not None and word.tag in ("Place", "Institution")
            of_party = (
                word is not None and word.start == start - 2 and reading.text.startswith("中共", word.start)
            )  # 中共|温县|县委
            whole = of_party or (word is not None and word.start == start and word.end >= end)
            return (word is not None and named and whole) or _beside_others(reading, divisions, start)
        return word is None or word.start == start or after_place or led or word.tag in ("Place", "Institution")
    ambiguous = name in reading.vocabulary.lexicon("place_ambiguous")
    if ambiguous or divisions[0].level in ("county", "town"):
        if after_place:
            return inside_last(reading, divisions, start)
        if ambiguous:
            return any(d.name in reading.text for d in divisions)
        return word is not None and word.start == start and (word.end == end or reading.text[word.end - 1] in "委府院局会")
    if not reading.words:
        return RANKS[divisions[0].level] <= 1
    village = word is not None and (word.start, word.end) == (start, end + 1) and reading.text[end] in "村镇乡屯"  # 海北镇|西安村
    return (
        word is not None
        and not village
        and not _of_another(reading, word, divisions, start, end)
        and _short_stands(reading, word, start)
    )


def _led_in(reading: Reading, word: Word, name: str, start: int) -> bool:
    """在|尚重镇, which the tagger cuts into 在尚 and 重镇: a town of the home area."""
    lead = word.start == start - 1 and reading.text[word.start] in "在到赴" and name[-1] in "镇乡" and len(name) > 2
    return lead and any(known_around(reading, d, start) for d in reading.vocabulary.gazetteer.named(name))


_OF_TOWN = expression("(?:[镇乡]|街道)(?:党[委工政]|人民政府|政府|人大|纪委|[镇乡]长|办事处)")  # 石渡|镇党委书记
# 毕节|正抢抓机遇, 商洛|将加快转型: what no person of two characters does
_ACTS = expression("(?:正|将(?!军)|已|累计|全力|坚持|始终|立足|聚焦|围绕|抢抓|依托|持续|深入)[\u4e00-\u9fff]{2}")


def _acts_as_area(reading: Reading, name: str, start: int, end: int) -> bool:
    """Whether the tagger's person is the short name of an area that the article prints in full, at the head of a clause."""
    word = reading.word_at(start)
    whole = (
        word is not None
        and (word.start, word.end) == (start, end)
        and reading.text[start - 1 : start] in tuple("，。；：\n\u3000“ ")
    )
    full = whole and any(d.name != name and d.name in reading.text for d in reading.vocabulary.gazetteer.named(name))
    return full and _ACTS.match(reading.text, end) is not None


@cache
def _known_bodies(vocabulary: Vocabulary) -> Terms:
    return Terms([*vocabulary.lexicon("departments"), *vocabulary.lexicon("bodies_known")])


def _beside_others(reading: Reading, divisions: tuple[Division, ...], start: int) -> bool:
    """汶川县转移群众9人，|理县|抢通道路3处: a county of two characters that begins a clause, beside one of its own city."""
    if reading.text[start - 1 : start] not in ("，", "；", "、"):
        return False
    cities = {code[:4] for code in reading.codes_before(start)}
    return any(d.level == "county" and d.code[:4] in cities for d in divisions)


def _other_words(reading: Reading, name: str, start: int, end: int) -> bool:
    """Whether the stretch is part of a person's name, a generic word, or runs on into another word (烟台|市场)."""
    word = reading.word_at(start)
    gazetteer = reading.vocabulary.gazetteer
    official = (end - start > 3 or name[2:] in ("市", "州", "盟", "旗")) and any(d.name == name for d in gazetteer.named(name))
    person = word is not None and word.tag == "Person" and not (word.start == start and (word.end < end or official))
    if person and not _acts_as_area(reading, name, start, end):
        return True
    led = start and reading.text[start - 1] in "委局院部厅处队府会办社所学校园馆站室心司团将并"
    joins = led and name.startswith(("会同", "联合"))  # 某小学|联合|镇派出所
    if joins or (len(name) == 2 and (SIDE_ROAD.match(reading.text, end) or borders.names_road(reading, word, end))):
        return True  # 甲县纪委监委|会同|县公安局, 中山|北路
    region = name[0] in "东南西北中" and reading.text[start - 1 : start] in _PROVINCES  # 皖|南山区, not 江苏|南京
    sided = region and reading.ending_at(start, "Place") is None
    if sided or name.endswith("族") or _is_kind(reading.vocabulary, name) or _runs_in(reading, word, name, start):
        return True
    body = _known_bodies(reading.vocabulary).at(reading.text, start)
    if body is not None and len(body) > len(name):
        return True  # 上海|合作组织 is a body of its own name
    if name.endswith(("管委会", "管理委员会", "办事处", "公司")):
        return True  # the list has bodies that stand for an area; their names name the bodies
    if reading.text.startswith("时间", end) or borders.is_course(reading, end):
        return True  # 北京|时间, 旅游|兴县
    if name.endswith("城市") and len(name) == 3:
        before = reading.text[start - 1 : start + 1]
        if any(gazetteer.named(before + sign) for sign in ("", "市", "区", "县")):
            return True  # 大|丰城市|建设集团
    runs_on = end < len(reading.text) and reading.text[end] in _next(reading.vocabulary, name[-1])
    of_town = any(d.name == name + sign for d in gazetteer.named(name) for sign in "市县区") and _OF_TOWN.match(reading.text, end)
    acting = name[0] == "代" and reading.text.startswith("长", end)  # 石渡县|代县|长江望川
    return bool(of_town) or acting or (runs_on and end not in reading.borders and not reading.text.startswith("村村", end))


def _runs_in(reading: Reading, word: Word | None, name: str, start: int) -> bool:
    """松|坑口乡, 五|九农场: a name of the tagger runs into an official one; 将|和|县教育局: 和 joins, where no 和县 is near."""
    if (
        name[0] == "和"
        and len(name) == 2
        and not any(known_around(reading, d, start) for d in reading.vocabulary.gazetteer.named(name))
    ):
        return True
    longer = reading.text[start : start + len(name) + 1]
    if len(name) == 2 and longer[-1] in "山湖江河" and longer in reading.vocabulary.lexicon("link_places_unique"):
        return True  # 吉林|长白|山参业集团
    if word is None or word.start >= start or word.tag not in ("Place", "Institution") or reading.ending_at(start, "Place"):
        return False
    first = word.start
    numbered = set(reading.text[start - 1 : start + 1]) <= _NUMBERS
    return numbered or (start - first == 1 and reading.text[first - 1 : first] in _AREAS and reading.text[first] not in _BEFORE)


def _is_kind(vocabulary: Vocabulary, name: str) -> bool:
    """综合保税区, 高新技术产业园区: a kind of place, though a list of divisions has one that is called so."""
    return GENERIC.fullmatch(name) is not None or any(
        name in vocabulary.lexicon(lexicon) for lexicon in ("place_generic", "zones", "place_suffixes")
    )


def _short_stands(reading: Reading, word: Word, start: int) -> bool:
    """Whether the short name of a province or city begins at `start` in a word of the tagger."""
    if word.tag == "Institution" and _bodies(reading.vocabulary).of(reading.text, word.start, start):
        return True  # 某大学|云州研究院
    if word.tag == "Institution" and word.start == start - 1 and reading.text[start - 1] in "好完了过于":
        return True  # 服务|好|河南某大学
    after_place = reading.ending_at(start, "Place") is not None
    return (word.start == start or after_place) and word.tag in ("Place", "Institution", "n", "nz", "s", "Person")


def _of_another(reading: Reading, word: Word, divisions: tuple[Division, ...], start: int, end: int) -> bool:
    """甘肃|黑河|生态环保集团, 兰州|中山|桥: whether a place right before, in one name with it, holds no place of this name."""
    before = reading.ending_at(start, "Place")
    if before is not None and before.name[-1] in _AREAS and reading.text.startswith("片区", end):
        return not inside_last(reading, divisions, start)
    if before is None or "code" not in before.attributes or inside_last(reading, divisions, start):
        return False
    if reading.text.endswith("新区", start, end):
        return True  # 茂名|滨海新区
    site = reading.text[end : end + 1] in _SITES or reading.text.startswith(("社区", "大道"), end)
    return (word.tag == "Institution" and word.start < start) or site


def find_zones(reading: Reading) -> None:
    """示范区, 高新区 standing alone: the zone of the home city, where it has exactly one that fits; else none."""
    chain = home_chain(reading)
    city = next((d for d in chain if d.level == "city"), None)
    for short, row in reading.vocabulary.lexicon("zones").items():
        if short not in reading.text or city is None:
            continue
        signs = row["official"].split("|")
        home = [d for d in chain if d.level == "county" and any(s in d.name for s in signs)]
        if chain[0].level == "county" and not home and short == "开发区":
            continue  # in a county's paper it is the county's own, which no list has
        zones = home or [d for d in reading.vocabulary.gazetteer.children(city.code) if any(s in d.name for s in signs)]
        if len(zones) != 1:
            continue
        # 大同经济技术开发区 is what 开发区 means in its article
        whole = re.search(rf"{city.name.removesuffix('市')}市?(?:国家级?|经济|技术|高新|产业)+{short}", reading.text)
        for match in re.finditer(short, reading.text):
            start, end = match.span()
            if reading.covering(start, end, "Place") is None and _alone(reading, start):
                attributes = {"kind": "zone", "code": zones[0].code, "level": zones[0].level}
                reading.add(Found(start, end, "Place", whole[0] if whole else short, "zone", "home-area", attributes))


def _alone(reading: Reading, start: int) -> bool:
    """Nothing before the zone makes it another one: 病虫害防控|示范区 and 国家|高新区 are not the home zone."""
    if start == 0 or reading.ending_at(start, "Place") is not None:
        return start == 0
    word = reading.word_at(start - 1)
    return (
        word is None
        or word.tag in ("w", "p", "v", "c", "d", "u", "Time", "r", "f")
        or reading.text[start - 1] in "（、，。：“ \n"
    )
