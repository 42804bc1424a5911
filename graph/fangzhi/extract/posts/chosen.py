"""Whether a stretch tells the result of an election, and of which body: 县政协：…主席由甲连任, …揭晓：乙当选…"""

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found, Reading

# what tells of an election by itself
_CHOSEN = expression(
    r"选举(?!法|权|委员会|办法|工作|制度)|当选|选出|补选|推选|票选|投票|唱票|计票|得票|全票|高票|产生了?(?=[\d一二三四五六七八九十新])|跻身|揭晓|连任"
)
_LED = expression(r"新一届|换届|选举|当选|领导班子产生")
_APPOINTED = expression("任命|聘任|聘请|决定|免去|通过(?!选举|投票)")  # 选举甲为县长，任命|乙为局长
_HEAD = expression("[：　 ]")
_NEAR = 240  # characters of a paragraph over which an election is told


def labelled(reading: Reading, at: int) -> Found | None:
    """县政协：|主席由甲连任…: the body that heads the line of an offset."""
    body = reading.starting_at(reading.line_start(at), "Institution")
    return body if body is not None and body.end < at and _HEAD.match(reading.text, body.end) else None


def is_chosen(reading: Reading, start: int, end: int) -> bool:
    """Whether the paragraph up to the end of a stretch, or the headline over a labelled line, tells of an election."""
    line = max(reading.line_start(start), start - _NEAR)
    told = list(_CHOSEN.finditer(reading.text, line, end))
    if told:
        return _APPOINTED.search(reading.text, min(told[-1].end(), start), start) is None
    return labelled(reading, start) is not None and _LED.search(reading.text, 0, reading.headline_end) is not None
