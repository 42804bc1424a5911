"""Small articles for tests, as the read stage would make them."""

from fangzhi.model import Article, Part, Segment, Source


def article(text: str, *, title: str = "", date: str = "2024-05-06", area: str = "", **more: str) -> Article:
    """An article whose source field "text" is `text` and whose field "title" is `title`, paragraphs parted by line ends."""
    working = f"{title}\n{text}" if title else text
    offset = len(title) + 1 if title else 0
    segments = [Segment(0, len(title), 0, "title")] if title else []
    segments.append(Segment(offset, len(text), 0, "text"))
    parts = [Part("headline", 0, len(title))] if title else []
    at = offset
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part("paragraph", at, at + len(line)))
        at += len(line) + 1
    sources = (Source("title", 0, title), Source("text", 0, text)) if title else (Source("text", 0, text),)
    names = {"id": "a-1", "doc": "a.txt", "kind": "report", "shoulder": "", "publication": ""} | more
    return Article(
        **names,
        headline=title,
        date=date,
        area=area,
        text=working,
        segments=tuple(segments),
        parts=tuple(parts),
        sources=sources,
    )
