"""Groups that a command sets up for its tasks: 指挥部下设人员搜救组、医疗救治组, 由某某任灭火救援组组长."""

from collections.abc import Iterator

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.reading import Found, Reading

_HAN = r"[\u4e00-\u9fff]"
_TASK = (
    "(?:救治|搜救|救援|救护|处置|处理|安抚|核查|应对|调查|保障|引导|协调|宣传|报道|督导|督查|维稳|信息|排查|疏散|安置|转移|联络|服务|研判|评估|防控|监测|"
    "后勤|治安|善后|问责|执纪|抢险|抢修|技术|专家|综合|警戒|灭火|医疗|舆情|舆论|考核|推进|攻坚|管理|整治|协同|指导|秘书|会务|接待|安保)"
)
_GROUP = rf"(?!第|和|及|以及|该|各|本|市|县|区|省|党|一|两|三|四|五|六|七|八|九|十){_HAN}{{0,8}}?{_TASK}(?:工作)?小?组"
_TEAM = rf"(?:{_GROUP}|(?!和|及|以及|该|各|本|工作){_HAN}{{2,10}}?(?<!工作)(?:工作)?专班)"
_ROW = expression(
    rf"(?:下设|分设|内设|设立|成立|组建|设置|设|分为|分成)(?:了|有)?[^、，。：；组班]{{0,8}}?[：:]?(?P<row>{_TEAM}(?:(?:[、和及]|以及){_TEAM})+)"
)
_ITEM = expression(_TEAM)
# 任灭火救援组|组长; ：医疗救治组|由某某牵头
_LED = expression(
    rf"(?:(?<=[^主]任)|(?<=兼)|(?<=[，。；：、])(?:其中|[下内]设的?)?)(?P<team>(?![^组]{{0,8}}任|各|该){_HAN}{{0,6}}?{_TASK}组)(?=副?组长|由[^，。；]{{2,40}}?(?:牵头|负责|任组长|担任组长))"
)
_SETS = expression("下设|分设|内设|成立|设立|组建|设置")
_COMMAND = ("指挥部", "领导小组", "专班", "工作组", "指挥所", "工作小组")


def of_commands(reading: Reading) -> None:
    """Add each group by its task; a part of the command told before it."""
    for match in reading.matches(_ROW, "组、", "专班、"):
        for item in _ITEM.finditer(reading.text, *match.span("row")):
            _keep(reading, item.span())
    for match in reading.matches(_LED, "组组长", "组副组长", "组由"):
        since = reading.line_start(match.start())
        if _SETS.search(reading.text, since, match.start()):
            _keep(reading, match.span("team"))


def _keep(reading: Reading, span: tuple[int, int]) -> None:
    inner = reading.within(*span, "Institution", "Person", "Place")
    if reading.covering(*span, "Institution") or any(
        f.rule not in ("tagger", "composed") or f.type != "Institution" for f in inner
    ):
        return
    for found in inner:
        reading.remove(found)
    whole, own = _command(reading, span[0]), reading.text[slice(*span)]
    name = whole.name + own if whole is not None and len(own) < 4 else own  # 督查组 alone is any
    add(reading, span, name, "group", Tie(parent=whole))


def _command(reading: Reading, at: int) -> Found | None:
    """The command that the paragraph told last before an offset."""
    told: Iterator[Found] = reversed(reading.within(reading.line_start(at), at, "Institution"))
    return next((f for f in told if f.name.endswith(_COMMAND)), None)
