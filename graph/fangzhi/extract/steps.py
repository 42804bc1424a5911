"""Whether the second of two adjacent places lies in the first: by the official list, or by their signs."""

from fangzhi.extract import ahead
from fangzhi.extract.reading import Found, Reading

_FULL = "市县区旗镇乡道木村"
_VILLAGES = ("村", "社区", "嘎查", "屯", "路", "街", "大道", "组团", "片区", "园区")
_GROUNDS = ("小区", "园", "组", "寨", "屯", "广场", "景区", "基地", "片区", "组团", "路", "街", "大道")
_HAMLETS = (*"沟湾坪坝洼梁坡冲岙坞", "营子", "窝铺", "自然村")  # 红石村|白杨沟
# what an area may lie in, though no list says so
_UNDER = (
    dict.fromkeys("市县区旗", ("镇", "乡", "街道", "苏木", *_VILLAGES))
    | dict.fromkeys("镇乡道木", (*_VILLAGES, *_GROUNDS))
    | dict.fromkeys("村查", (*_GROUNDS, *_HAMLETS))
)
_DAMS = ("闸", "站", "涵", "大坝", "堰")
_REGIONS = ("长三角", "珠三角", "京津冀", "成渝", "川渝", "粤港澳", "大湾区", "长江经济带")
_ZONES = ("开发区", "高新区", "经开区", "新区", "园区", "度假区", "示范区", "保税区")
_IN_ZONE = ("镇", "乡", "街道", "村", *_GROUNDS, "园区")
_WATERS = frozenset("江河湖海洋")


def is_step(reading: Reading, found: Found, before: Found) -> bool:
    """Whether the second of two adjacent places lies in the first: by the official list, or in a well-known one.

    Two names that no list knows may be one name cut in two: 佐治|亚州.
    """
    if min(found.end - found.start, before.end - before.start) == 1:
        return False  # 中|哈, 欧|中: signs of states side by side
    waters = {found.name[-1], before.name[-1]} <= _WATERS and "code" not in found.attributes | before.attributes
    if waters or found.name.startswith(_REGIONS):
        return False  # 青川江|白河: a river lies in none; 某市|长三角招商会
    coded = ("code" in found.attributes, "code" in before.attributes)
    if all(coded):
        return ahead.within(reading, found, before)
    if _by_sign(found, before):
        return True
    if coded[0]:
        return False  # 沪昆高速|怀化: an area lies in no road
    if before.rule == found.rule == "corps":
        return True  # 二十九团|三连
    known = reading.vocabulary.lexicon("link_places_unique")
    if known.get(found.name, {}).get("kind") == "country":
        return False  # 印尼|中国商会: a state lies in none
    return coded[1] or before.name in known


def _by_sign(found: Found, before: Found) -> bool:
    """Whether the signs of two names say that one lies in the other, of which the list knows but one or none."""
    if found.rule == "list" and found.attributes.get("level") == "village" and before.name.endswith(("镇", "乡")):
        return True  # 兴山镇|石板坡、红光村
    signed = before.attributes.get("kind") in ("area", "zone") and before.name[-1] in _FULL and len(before.name) > 2
    if signed and found.name.endswith(_UNDER.get(before.name[-1], ())):
        return True  # 绍兴县|平水镇
    if before.attributes.get("kind") == "water" and before.name.endswith(("江", "河", "湖", "渠")):
        return found.name.endswith(_DAMS)  # 沱河|青龙闸
    if before.name.endswith(("社区", "嘎查")):
        return found.name.endswith(_GROUNDS)  # 王家坡社区|永宁小区
    return before.name.endswith(_ZONES) and len(before.name) > 3 and found.name.endswith(_IN_ZONE)  # 涪陵高新区|李渡组团
