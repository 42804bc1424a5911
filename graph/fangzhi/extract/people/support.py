"""What besides the tagger says that a stretch is the name of a person: an office, a calling, a list, a verb, its sound."""

from functools import cache

from fangzhi.expressions import expression
from fangzhi.extract.people.words import shows
from fangzhi.extract.reading import Reading
from fangzhi.extract.sounds import by_sound, cut
from fangzhi.extract.tagger import Word
from fangzhi.extract.terms import Endings, Terms
from fangzhi.vocabulary import Vocabulary

_SIDES = "方军党团队旅侧"
_OF_COUNTRY = frozenset("南部 东部 北部 西部 中部 方愿 总统 总理 议长 议会 民众 海军 空军 陆军".split())
_VERBAL = frozenset(("v", "vd", "d", "ad", "p"))
# 前锋|克鲁兹, 领导人|巴斯克, 姑娘|杨洁: last characters of nouns for people
_HUMAN = frozenset("员师长家手者生兵官星将王相臣锋卫帅令人娘妻父母援剧")
_NAMED_THINGS = frozenset("“的中-")  # “伊斯坎德尔”导弹, 中部的巴尔米拉, 其中库拉霍沃, 迪亚斯-卡内尔
_GAP = expression("、|[ ]{2,6}")
_GAP_BEFORE = expression("(?:、|[ ]{2,6})$")
# 荣川食品厂的|刘婷|、…分别获得第一名; 仲小冬|的《某某》获一等奖: an item of a list of those who win
_ITEM = expression(
    r"(?:、|作[词曲]|编[曲剧导]|和|，|的[^，。；：、《》“”的]{0,10}《|等(?=[\d两三四五六七八九十]|作品|分|荣|获|选)|(?=(?:则|分别|均|共同|双双|以[^，。；：]{1,16})*(?:[荣喜斩分摘]获|获[得评]?|[夺摘捧]得|夺|分列)))"
)
_PRIZE = expression(
    r"[^。；！？\n]{0,160}?(?:获|夺|摘|斩|列|评为|授予)[^，。；：]{0,24}?(?:奖(?!学|金|励)|第?[一二三]名|[冠亚季]军|称号|[金银铜]牌)"
)
_CLAUSE = frozenset("，。；：！？”\n 　")


def supported(reading: Reading, start: int, end: int, surname: str) -> bool:
    """Whether the name that the tagger sees at [start, end) may be kept."""
    text, length = reading.text, end - start
    strong = bool(surname) and reading.vocabulary.lexicon("surnames")[surname]["strength"] == "strong"
    full = strong and length == len(surname) + 2
    if full and not _of_state(reading, start):
        return not cut(reading, start)
    elected = strong and text.startswith("当选", end)  # 马军|当选
    if (text[end - 1] in _SIDES and not elected) or (_of_state(reading, start) and text[start + 1 : end] in _OF_COUNTRY):
        return False  # 黎南部, 乌方, 黎真主党, 军乐团
    foreign = by_sound(reading, start, end) and (length > 2 or not surname)
    chinese = bool(surname) and length <= len(surname) + 2
    acted = chinese and text[end : end + 1] in tuple("为任的、兼等") and text.endswith(_acts(reading.vocabulary), 0, start)
    after_name = text[start - 1 : start] == "、" and reading.ending_at(start - 1, "Person") is not None
    courteous = text.startswith(("先生", "女士", "小姐"), end) and length < 5
    if after_name or courteous or acted or ((chinese or foreign) and (_addressed(reading, end) or _called(reading, start))):
        return True
    if foreign and (_site(reading, start, end) or cut(reading, start)):
        return False
    heads = (strong or foreign) and _subject(reading, start, end)
    alone = foreign and length > 2 and text[start - 1 : start] not in _NAMED_THINGS
    if heads or _speaks(reading, start, end, surname) or alone:
        return True
    apart = text[start - 1 : start] == "的" and text[end : end + 1] in ("，", "。")  # 外语系的|刘斌，
    home = reading.ending_at(start - 1, "Place", "Institution") if apart and length == len(surname) + 2 else None
    if chinese and ((length > len(surname) and _wins(reading, start, end)) or home is not None):
        return True  # 冠军是石坪村的|雷丽珊，
    if _listed(reading, start, end):
        return strong or (bool(surname) and length == len(surname) + 2)  # 工人是|申小五|、田老幺
    return strong and (text.count(text[start:end]) > 1 or apart)


@cache
def _acts(vocabulary: Vocabulary) -> tuple[str, ...]:
    """推荐|石浩|为某局局长: the verbs of an act before a name."""
    return tuple(vocabulary.lexicon("appointment_verbs_before"))


def _wins(reading: Reading, start: int, end: int) -> bool:
    """Whether a name stands as an item of its own in a list of those who take a prize in its sentence."""
    text = reading.text
    begins = start == 0 or text[start - 1] in "，。；：、的和\n" or reading.ending_at(start, "Place", "Institution") is not None
    return begins and _ITEM.match(text, end) is not None and _PRIZE.match(text, end) is not None


def _of_state(reading: Reading, start: int) -> bool:
    """黎南部, 黎火箭弹 in an article on 黎巴嫩: what begins with the sign of a state that the article names."""
    row = reading.vocabulary.lexicon("place_short").get(reading.text[start])
    return row is not None and any(name in reading.text for name in row["names"].split("|"))


def _speaks(reading: Reading, start: int, end: int, surname: str) -> bool:
    """卡尔波夫|表示; 林静|说."""
    text = reading.text
    spoke = any(text[end : end + n] in shows(reading.vocabulary) for n in (3, 2))
    if surname:
        return spoke or text[end : end + 1] in ("说", "：", "（", "被", "任", "曾", "率", "称")
    return end - start > 2 and spoke


@cache
def _words(vocabulary: Vocabulary) -> tuple[Terms, frozenset[str], Endings]:
    sites = vocabulary.lexicon("name_sites").items()
    after = frozenset(word for word, row in sites if row["side"] == "after")
    before = Endings(word for word, row in sites if row["side"] == "before")
    addresses = Terms([*vocabulary.lexicon("name_addresses"), *vocabulary.lexicon("posts")])
    return addresses, after, before


def _addressed(reading: Reading, end: int) -> bool:
    return _words(reading.vocabulary)[0].at(reading.text, end + reading.text.startswith("副", end)) is not None


def _called(reading: Reading, start: int) -> bool:
    """Whether the word before is a noun for people, or a state: 门将|江洪."""
    word = reading.word_at(start - 1) if start else None
    if word is None or word.tag != "n" or word.end != start:
        return False
    return word.end - word.start > 1 and reading.text[start - 1] in _HUMAN


def _site(reading: Reading, start: int, end: int) -> bool:
    """Whether a foreign name is rather that of a place: 在|巴赫穆特|方向."""
    text = reading.text
    _, after, before = _words(reading.vocabulary)
    if any(text[end : end + n] in after for n in (4, 3, 2, 1)) or before.of(text, max(0, start - 2), start):
        return True
    before_it = reading.word_at(start - 1) if start else None
    near = (before_it, reading.word_at(start - 2) if start > 1 and text[start - 1] in "、和" else None, _next(reading, end))
    return any(word is not None and word.tag == "Place" for word in near)


def _next(reading: Reading, end: int) -> Word | None:
    """The word behind a mark or 和 that joins names."""
    return reading.word_at(end + 1) if reading.text[end : end + 1] in ("、", "和") else None


def _subject(reading: Reading, start: int, end: int) -> bool:
    """A name at the head of a clause with a verb behind it: 冯强|忍住剧痛, 韩正|同俄罗斯总统."""
    word = reading.word_at(end)
    if word is None or (start > 0 and reading.text[start - 1] not in _CLAUSE):
        return False
    counted = word.tag in ("m", "Time") and end - start == 2  # 陈熠|4比0横扫…
    return ((word.tag in _VERBAL or counted) and word.start == end) or word.start == start


def _listed(reading: Reading, start: int, end: int) -> bool:
    """Whether names that the tagger sees too stand before and behind, parted by 、 or by blanks."""
    text = reading.text
    left, right = _GAP_BEFORE.search(text, max(0, start - 6), start), _GAP.match(text, end)
    before = reading.word_at(left.start() - 1) if left and left.start() else None
    after = reading.word_at(right.end()) if right else None
    beside = [word for word in (before, after) if word is not None]
    return bool(beside) and all(word.tag == "Person" and word.end - word.start in (2, 3) for word in beside)
