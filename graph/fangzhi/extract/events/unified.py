"""One name for the mentions of one event: the fullest, which a headline shortens and a later sentence tells by its end."""

from bisect import bisect_left

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

# 中央和省委、云州|市委农村工作会议: of which the spirit is passed on, and none of them the one at hand
_SEVERAL = expression("(?:中央|[省市州县区]委?|政府|国务院)[和、及]")
_CEREMONY = ("仪式", "典礼")


def unify(scene: Scene) -> None:
    """Give one name to mentions of one event: the fullest that ends with the shorter one."""
    events = [f for f in scene.reading.found if f.type == "Event"]
    names = sorted({f.name for f in events}, key=lambda n: (-len(_plain(n)), n))
    by_suffix: dict[str, str | None] = {}
    for name in names:
        fuller = [n for n in names if n != name and len(name) >= 4 and _plain(n).endswith(_plain(name))]
        fuller = [n for n in fuller if not _SEVERAL.search(n, 0, len(n) - len(name) + 1)]
        by_suffix[name] = fuller[0] if fuller and all(_plain(fuller[0]).endswith(_plain(n)) for n in fuller) else None
    by_suffix |= _shortened(scene, events, by_suffix)
    surfaces: dict[str, str] = {}
    for event in sorted(events, key=lambda f: (f.start < scene.reading.headline_end, f.start)):
        surface = scene.reading.text[event.start : event.end]
        if len(event.name) > len(surface) and surface not in scene.words.head:
            surfaces.setdefault(surface, event.name)
    for event in events:
        surface = scene.reading.text[event.start : event.end]
        in_headline = event.start < scene.reading.headline_end
        alone = len(event.name) == len(surface) and len(surface) > 4  # 国庆招待会 of two hosts are two
        name = surfaces.get(surface, event.name) if alone or in_headline else event.name
        event.name = by_suffix.get(name) or name


def echoes(scene: Scene) -> None:
    """Add mentions of held events by the end of their name: 点验大会 for 基干民兵集中点验大会, where it begins a clause."""
    held = [f for f in scene.held if not f.silent]
    starts = [f.start for f in scene.reading.found if f.type == "Event"]
    for at, end in scene.heads if held else ():
        head = scene.words.head[scene.masked[at:end]]
        begin = max(scene.stop_before(at), at - 12)
        text = scene.reading.text[begin:end]
        if head.strength != "full" or len(text) < 3 or (head.bare and text in scene.words.kinds):
            continue
        k = bisect_left(starts, begin)
        if scene.reading.covering(begin, end, "Event") or (k < len(starts) and starts[k] < end):
            continue
        told = [f for f in held if f.end <= begin and len(f.name) > len(text)]
        known = {f.name: f for f in told if f.name.endswith(text) or f"{text}暨" in f.name}
        if len(known) == 1:
            event = next(iter(known.values()))
            scene.reading.add(Found(begin, end, "Event", event.name, "event-echo", "name", dict(event.attributes)))


def _shortened(scene: Scene, events: list[Found], whole: dict[str, str | None]) -> dict[str, str | None]:
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


def _plain(name: str) -> str:
    """县委常委会（扩大）会议 is 县委常委会会议 where a headline shortens it."""
    return name.replace("（扩大）", "")
