"""What works have, hold, measure or bring, in any wording: the figures that end a clause in the segment of a project."""

from fangzhi.expressions import expression
from fangzhi.extract.projects import segments as project_segments
from fangzhi.extract.projects.segments import Segment
from fangzhi.extract.quantities import Quantity
from fangzhi.extract.reading import Reading
from fangzhi.extract.targets import figures as target_figures
from fangzhi.extract.targets import words as target_words
from fangzhi.extract.targets.heads import head_of, is_noun
from fangzhi.extract.targets.measures import Phrase

_SENSES = frozenset("count length weight volume power energy".split())
_NO_UNITS = frozenset("趟 期 倍".split())
_BARE = expression(r"[\s，、：]*(?:总?共|共?计|合计|一共|约|近|总计|全部|有)*")  # 甲旅游环线。|37公里|，…
# how fast, how thick, how far away, what was before; what somebody else asks, buys or lacks
_OTHER = expression(
    "时速|单[机台个]|穿越|途经|跨越|关于|较于?|村(?!$)|全[市县区镇乡村]|网格|招|互派|高[出过]|厚|坡度|海拔|相距|距离?|原有|原来|过去|以前|此前|同比|环比|提前|工期|合同|标段|投标|招标|报名|受邀|谈|死|伤|亡|罚|灾|只有|仅|不[足到]|每天|"
    "每(?![年批日])|[《“][^》”]*$|等$|的$|第$|其中$|[从由]|[说讲道称]，?“?$|[“”：]$"
)
_HAS = expression("(?:[拥现已共]?有|[为是达])$")
_NOUN_TAGS = frozenset("n nz nw vn an a b j Institution".split())
# |8700户|居民告别冷屋子, 让|470户|不用半夜接水: whom works serve, and what they do
_PEOPLE = expression(r"[\s，、：]*(?:[将可已]|也|届时|让|使|帮|惠及|方便|可供|约|近|附近|周边|沿线|当地)*")
_DO = expression(
    r"(?P<what>(?!.{0,8}(?:审查|调查|处分|伤|死|遇难|获救|被困|失联|施工|工人|代表|委员|选手|建设者|技术|干部|党员|加班|作业|昼夜|忙碌|参建))"
    r"[\u4e00-\u9fff“”]{2,14}(?<![里中内的]))(?=[，。；、！\n]|$)"
)
_SOME = 5  # fewer are those of one family
_MOST = 16  # characters of a name


def told(reading: Reading, quantity: Quantity, begin: int) -> Phrase | None:
    """库容|810万立方米|, 牛舍盖起|26栋|, |750座|拱棚|, 能收|270个|娃娃|, |37公里|: of the project that the text is telling of."""
    segment = _segment(reading, quantity, begin)
    if segment is None:
        return None
    text, begin = reading.text, max(begin, segment.begin)
    left = text[begin : quantity.start]
    if _OTHER.search(left) or target_words.told_only(reading.vocabulary).search(left.rstrip("宽高深长")):
        return None
    start, _ = head_of(reading, begin, quantity.start)
    noun, verb = target_figures.parts(reading, start, quantity.start)
    if _PEOPLE.fullmatch(left) and quantity.unit in ("户", *target_words.PEOPLE) and quantity.value >= _SOME:
        they = _DO.match(text, quantity.end)
        return (
            Phrase(they["what"], "reach", "", quantity.start, they.end(), "", owner=segment.project, figure=True)
            if they
            else None
        )
    end = quantity.end if target_figures.ENDS.match(text, quantity.end) else _noun_ends(reading, quantity.end)
    if end < 0 or (end > quantity.end and (noun or quantity.sense != "count")):
        return None
    if quantity.sense == "money" and target_words.plain_measures(reading.vocabulary).search(noun) is None:
        return None
    name = text[quantity.end : end] or (noun if not verb or _HAS.search(verb) else noun + verb)
    if not name:
        name = (
            "全长" if quantity.sense == "length" and _BARE.fullmatch(left) else text[start : quantity.start].rstrip("了过着出到")
        )
    if not 0 < len(name) <= _MOST or not (is_noun(name) or name in ("长", "宽", "高")) or _BARE.fullmatch(name):
        return None
    return Phrase(name, "reach", "", min(start, quantity.start), end, verb, owner=segment.project, figure=True)


def _segment(reading: Reading, quantity: Quantity, begin: int) -> Segment | None:
    """The segment of the project that a number can be told of: its clause names nobody else."""
    if quantity.sense not in (*_SENSES, "money") or quantity.unit in _NO_UNITS:
        return None
    if reading.text.startswith(target_figures.BELOW, quantity.start):
        return None
    segment = project_segments.at(reading, quantity.start)
    clause, _ = reading.clause_of(quantity.start)
    if segment is None or reading.within(max(clause, segment.begin), quantity.end, "Institution", "Person", "Place", "Event"):
        return None
    return segment


def _noun_ends(reading: Reading, at: int) -> int:
    """Where the noun behind a number ends, the number itself where it does not end its clause: |15套|健身器材|，."""
    end = at
    while (word := reading.word_at(end)) is not None and word.start == end and word.tag in _NOUN_TAGS:
        end = word.end
    return end if end - at >= 1 and target_figures.ENDS.match(reading.text, end) else -1
