"""Sections by the words behind a body, whatever their sentence says of them: 县委组织部|干部组|反映, 县人民医院|内科|一待九年."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

_NOMINAL = ("n", "nz", "vn", "nw", "a")
_MOST = 3  # words of a section
_SECTION = expression("[\u4e00-\u9fff]{1,7}(?:[科处股庭部室]|(?<=..)组)")
# 全部, 会议室, 本科, 工作组: words that end so and are no section
_NONE = expression(
    "(?:[全内干总外头东西南北中上下前后大各]部|[会教卧浴病科处览动生验览案展息待话值解讯机监温]室|会议室|[本专百学文理工]科|[好坏益用去到住深远高难长妙惩查出]处"
    "|[入持控参个招]股|[家门法宫开当休]庭|(?:小|工作|调查|考察|调研|检查|督导|督查|领导|互助|兴趣|党|编|分|重)组|部队|俱乐部|住院部|门诊部|项目部|外交部|国防部)$"
)
_HOLDERS = (
    "局",
    "委",
    "部",
    "中心",
    "医院",
    "院",
    "中学",
    "小学",
    "大学",
    "学院",
    "公司",
    "集团",
    "银行",
    "支行",
    "分行",
    "总行",
    "社",
    "站",
    "所",
)
_WITH_GROUPS = ("委", "部", "局", "办")


def by_words(reading: Reading, body: Found) -> int:
    """Where the section right behind a body ends; 0 where none stands there."""
    if not body.name.endswith(_HOLDERS):
        return 0
    at = body.end
    for _ in range(_MOST):
        word = reading.word_at(at)
        if word is None or word.start != at or word.tag not in _NOMINAL:
            return 0
        at, name = word.end, reading.text[body.end : word.end]
        if _SECTION.fullmatch(name):
            group = name.endswith("组") and not body.name.endswith(_WITH_GROUPS)
            return 0 if group or _NONE.search(name) or reading.covering(body.start, at, "Institution") else at
    return 0
