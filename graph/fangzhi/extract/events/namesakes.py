"""Occasions of one name that several areas hold (甲市召开全市干部会议. … 乙市召开全市干部会议); short names of ceremonies."""

from collections import defaultdict

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_WHOLE = expression("全[省市县区州盟旗镇乡]")
_CEREMONY = ("仪式", "典礼")
_HOLDS = expression("(?:组织|隆重)?(?:召开|举行|举办)了?$")


def part(scene: Scene) -> None:
    """Name each by the area that holds it, where an article tells of two areas with one of the same name."""
    events = [f for f in scene.reading.found if f.type == "Event"]
    groups: dict[str, list[tuple[Found, str]]] = defaultdict(list)
    for event in events:
        at = _WHOLE.search(event.name)
        if at and (area := _holder(scene, event) if at.start() == 0 else event.name[: at.start()]):
            groups[event.name[at.start() :]].append((event, area))
    for name, told in groups.items():
        if len({area[:2] for _, area in told}) > 1:
            for event, area in told:
                event.name = area + name


def _holder(scene: Scene, event: Found) -> str:
    """甲市召开|全市干部会议: the area right before the verb."""
    verb = _HOLDS.search(scene.masked, max(0, event.start - 6), event.start)
    area = scene.reading.ending_at(verb.start(), "Place") if verb else None
    return area.name if area is not None else ""


def shortened(scene: Scene, events: list[Found], whole: dict[str, str | None]) -> dict[str, str | None]:
    """授予消防救援衔仪式举行。张三主持|授衔仪式: by its deed and what that is done with, of the one so named."""
    told = [f for f in events if f.name.endswith(_CEREMONY)]
    rows: dict[str, str | None] = {}
    for short in {f.name for f in told if len(f.name) == 4}:
        full = {whole[f.name] or f.name for f in told if len(f.name) > 4 and _tells(scene, f, short)}
        if len(full) == 1:
            rows[short] = full.pop()
    return rows


def _tells(scene: Scene, event: Found, short: str) -> bool:
    """Whether the name of a ceremony ends in the deed of a short one: 晋升上将军衔仪式, where the short one is 晋衔仪式."""
    stem = scene.reading.text[event.start : event.end - 2]
    if event.name[-2:] != short[-2:] or not stem.endswith(short[1]) or stem.endswith(short[:2]):
        return False
    at = event.start + stem.rfind(short[0], 0, len(stem) - 1)
    word = scene.reading.word_at(at) if at >= event.start else None
    return word is not None and word.start == at and word.tag in ("v", "vn")


def plain(name: str) -> str:
    """县委常委会（扩大）会议 is 县委常委会会议 where a headline shortens it."""
    return name.replace("（扩大）", "")


# 十年前，…: no occasion of the article's
_AGO = expression(r"(?:[一二三四五六七八九十几多\d]+年前|当年|(?P<year>(?:19|20)\d\d)年)(?=[，\d])")
_OF_THAT = expression("(?:大会|会议|仪式|座谈会)上的(?:系列|重要)*$")  # 张三在甲大会上的|讲话


def elsewhere(scene: Scene, at: int) -> bool:
    """十年前，张三视察甲市并|发表讲话, 张三在甲大会上的|讲话: at no occasion that stands before."""
    start = scene.reading.sentence_of(at)[0]
    told = _AGO.search(scene.masked, start, min(start + 12, at))
    ago = told is not None and (told["year"] is None or told["year"] != scene.reading.article.date[:4] != "")
    return ago or _OF_THAT.search(scene.masked, max(0, at - 8), at) is not None
