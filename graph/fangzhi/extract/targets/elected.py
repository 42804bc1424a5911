"""How many a congress elects: 大会选举产生镇党委委员9名、纪委委员5名."""

from fangzhi.expressions import expression
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import things as target_things
from fangzhi.extract.targets.heads import is_noun
from fangzhi.extract.targets.measures import ENDS_FIGURE, Phrase

_ELECTS = r"(?:选举产生|选举出|(?<![挑遴筛精])选出|推选出|推选产生|票选出)了?"
_OTHERS = r"(?:[^，。；、\d]{2,40}\d+[名人位](?:、|，|和|以及))*"  # 委员9名、|纪委委员5名
_ELECTED = expression(rf"(?P<verb>{_ELECTS}){_OTHERS}(?:并?{_ELECTS})?(?P<what>[^，。；、\d]{{2,40}}?)(?:共|共计)?$")
_TERM = expression(r".*(?:新一届|第[一二三四五六七八九十百]+届|[一二三四五六七八九十]+届)")
_WINDOW = 120
_MOST = 12  # characters of what is elected; of a longer one only what stands behind the body's name


def elected(reading: Reading, quantity: Quantity) -> Phrase | None:
    """The phrase of a number of people that an occasion elects, None where no occasion is told of."""
    if quantity.unit not in ("名", "人", "位") or not ENDS_FIGURE.match(reading.text, quantity.end):
        return None
    start, _ = reading.sentence_of(quantity.start)
    told = _ELECTED.search(reading.text, max(start, quantity.start - _WINDOW), quantity.start)
    if told is None:
        return None
    name = _TERM.sub("", told["what"])
    named = reading.within(told.start("what"), told.end("what"), "Institution", "Place")
    if len(name) > _MOST and named:
        name = reading.text[named[-1].end : told.end("what")]
    word = reading.word_at(told.end("what") - 1)
    held = target_things.event(reading, told.start())
    if len(held) != 1 or word is None or word.tag not in ("n", "nz", "v", "vn", "Institution") or not is_noun(name):
        return None
    return Phrase(name, "make", "done", told.start("what"), quantity.end, "选举", owner=held[0])
