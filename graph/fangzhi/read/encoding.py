"""Bytes -> text: strict decoders in a fixed order, and an honest no where none fits."""

import codecs
import re

from fangzhi.errors import InputError
from fangzhi.expressions import expression

_SAMPLE = 200_000
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = expression(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PLAUSIBLE = 0.9


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte-order mark, newlines as they are, and the encoding ("utf-8 (damaged)" or "(mixed)" if so).

    Raises InputError for what is no text in UTF-8, GB18030, UTF-16 or Big5.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], name), name
    for name in ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5hkscs"):
        text = _strictly(data, name)
        if text is not None and _is_text(text, name):
            return text, name
    if text := _by_lines(data):
        return text, "utf-8 (mixed)"
    # a few broken bytes in a UTF-8 file; every offset still counts code points of this decoding
    loose = data.decode("utf-8", "replace")
    if loose.count("\ufffd") <= max(2, 0.02 * len(loose)) and re.search(r"[\u4e00-\u9fff]", loose) and _is_text(loose, "utf-8"):
        return loose, "utf-8 (damaged)"
    raise InputError("不是 UTF-8、GB18030 或 UTF-16 编码的文本")


def _by_lines(data: bytes) -> str:
    """A file put together from UTF-8 and GB18030, line by line; "" where that is no text."""
    lines = [_strictly(line, "utf-8") or _strictly(line, "gb18030") for line in data.splitlines(keepends=True)]
    text = "".join(line for line in lines if line is not None)
    return text if None not in lines and _is_text(text, "gb18030") else ""


def _with_mark(data: bytes, name: str) -> str:
    text = _strictly(data, name)
    if text is None or not _is_text(text, "utf-8"):
        raise InputError(f"有 {name.upper()} 的字节序标记，内容却不是这种编码")
    return text


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _is_text(text: str, name: str) -> bool:
    """Whether it reads as text: hardly a control character, and, where a decoder takes almost any bytes, common characters."""
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > max(5, 0.005 * len(sample)):
        return False
    if name == "utf-8":
        return True
    if name == "big5hkscs":
        return sum("\uac00" > c >= "\u4e00" and c.encode(name)[0] < 0xC7 for c in sample) >= 0.5 * len(sample.strip())
    return sum(map(_is_common, sample)) >= _PLAUSIBLE * len(sample)


def _is_common(char: str) -> bool:
    """Whether a character belongs to GB 2312: nearly all that a newspaper prints."""
    try:
        return len(char.encode("gb2312")) > 0
    except UnicodeEncodeError:
        return char in "·—〇•㎡℃"
