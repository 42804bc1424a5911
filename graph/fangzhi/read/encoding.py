"""Bytes -> text: strict decoders in a fixed order, and an honest no where none fits."""

import codecs
import re

from fangzhi.errors import InputError

_SAMPLE = 200_000
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PLAUSIBLE = 0.9


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte-order mark, newlines as they are, and the encoding ("utf-8 (damaged)" if so).

    Raises InputError for what is no text in UTF-8, GB18030 or UTF-16.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], name), name
    for name in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        text = _strictly(data, name)
        if text is not None and _is_text(text, name):
            return text, name
    # a few broken bytes in a UTF-8 file; every offset still counts code points of this decoding
    loose = data.decode("utf-8", "replace")
    if loose.count("\ufffd") <= max(2, 0.02 * len(loose)) and re.search(r"[\u4e00-\u9fff]", loose) and _is_text(loose, "utf-8"):
        return loose, "utf-8 (damaged)"
    raise InputError("不是 UTF-8、GB18030 或 UTF-16 编码的文本")


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
    if len(_CONTROL.findall(sample)) > 0.005 * len(sample):
        return False
    if name == "utf-8":
        return True
    return sum(map(_is_common, sample)) >= _PLAUSIBLE * len(sample)


def _is_common(char: str) -> bool:
    """Whether a character belongs to GB 2312: nearly all that a newspaper prints."""
    try:
        return len(char.encode("gb2312")) > 0
    except UnicodeEncodeError:
        return char in "·—〇•㎡℃"
