"""The body that tells of its own work: 甲局2024年工作总结, and 我局 in what it writes."""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

# 甲县文化馆|2024年上半年工作总结暨下半年工作打算
_REPORT = expression(
    r"(?:关于)?\s*(?:20\d\d年?(?:度)?)?(?:[上下]半年|[一二三四]季度|前三季度|全年|年度|年终|[1一][-—至到]\d{1,2}月份?)?[\u4e00-\u9fff]{0,8}?"
    r"(?:工作(?:总结|报告|汇报|(?:完成|开展|进展)?情况|小结|要点|计划|打算)|总结|述职报告)"
)
_WHOLE = (
    "政府",
    "党委",
    "党工委",
    "管委会",
    "市委",
    "县委",
    "区委",
    "州委",
    "旗委",
    "省委",
    "常委会",
    "人大",
)  # they tell of all
_OURS = expression(
    r"(?:我|本)(?P<sign>局|院|校|委|馆|站|所|队|厂|办|会|社|行|公司|集团|企业|中心|大队|支队|学校|医院|学院)(?![长里内场友园区级史刊届次期])"
)
_VERBS = "会办行所站"  # 我会努力
_MEANS = {
    "院": ("院",),
    "校": ("学校", "中学", "小学", "大学", "学院", "中心校"),
    "企业": ("公司", "集团", "厂"),
    "公司": ("公司", "集团"),
    "学校": ("学校", "中学", "小学", "大学", "学院"),
    "医院": ("医院", "保健院"),
    "会": ("会",),
}


def of(reading: Reading) -> Found | None:
    """The one body whose own report the headline names; a government's is of its area."""
    bodies = reading.within(0, reading.headline_end, "Institution")
    named = [b for b in bodies if _REPORT.match(reading.text, b.end, reading.headline_end + 40)]
    own = {b.name: b for b in named if not b.name.endswith(_WHOLE)}
    return next(iter(own.values())) if len(own) == 1 else None


def ours(reading: Reading, at: int) -> list[Found] | None:
    """我局, 本院: the body that reports, else the only one named before that ends so; None where no such word stands."""
    word = _OURS.match(reading.text, at)
    if word is None:
        return None
    ends = _MEANS.get(word["sign"], (word["sign"],))
    own = of(reading)
    if own is not None and own.name.endswith(ends):
        return [own]
    if word["sign"] in _VERBS:
        return None
    bodies = {f.name: f for f in reading.within(0, at, "Institution") if f.name.endswith(ends)}
    whole = max(bodies, key=len, default="")
    return [bodies[whole]] if whole and all(whole.endswith(name) for name in bodies) else []
