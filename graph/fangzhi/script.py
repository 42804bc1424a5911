"""Traditional characters read as simplified ones, each in its place: rules know one script, quotes keep the other."""

from collections.abc import Mapping

from fangzhi.expressions import expression

_HAN = expression(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_SHARE = 0.1  # of the Han characters of a text; a simplified text has odd ones in names (陳, 鑫淼), a traditional one 30 in 100


class Script:
    """The table of one lexicon: characters, and words whose characters are not read one by one (計畫, 乾隆)."""

    def __init__(self, simplified: Mapping[str, str]) -> None:
        self._characters = str.maketrans({term: plain for term, plain in simplified.items() if len(term) == 1})
        self._words = {term: plain for term, plain in simplified.items() if len(term) > 1}
        self._word = expression("|".join(sorted(self._words, key=lambda term: (-len(term), term))) or "(?!)")
        # 后 and 於 are in GB 2312, so a simplified text may hold what they stand for
        self._telling = expression(f"[{''.join(c for c in map(chr, self._characters) if not _in_gb2312(c))}]")

    def is_traditional(self, text: str) -> bool:
        """Whether a text is written in traditional characters: many of them have no place in a simplified one."""
        telling = len(self._telling.findall(text))
        return telling > 0 and telling >= _SHARE * len(_HAN.findall(text))

    def simplified(self, text: str) -> str:
        """The same text in simplified characters, as long as before; a text that is simplified comes out unchanged."""
        if not self.is_traditional(text):
            return text
        plain = list(text.translate(self._characters))
        for found in self._word.finditer(text):
            plain[slice(*found.span())] = self._words[found[0]]
        return "".join(plain)


def _in_gb2312(char: str) -> bool:
    try:
        return len(char.encode("gb2312")) > 0
    except UnicodeEncodeError:
        return False
