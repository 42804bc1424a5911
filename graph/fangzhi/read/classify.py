"""What each block of a page is, looked at alone: masthead, credit, title, question, caption, body, ..."""

import re
from dataclasses import dataclass, replace

from fangzhi.expressions import expression
from fangzhi.read import credits
from fangzhi.read.credits import Credit
from fangzhi.read.furniture import ends, is_furniture, is_site, unstamped
from fangzhi.read.lexis import HAN, Lexis, squeeze
from fangzhi.read.lines import Block, join

_RULE = expression(r"[-=_*—─━.·#+※☆★◇◆□■\s]{3,}")
_ENUMERATED = expression(
    r"（?[一二三四五六七八九十]{1,3}[）、.]|第[一二三四五六七八九十\d]{1,3}[，、章条节款]|（?\d{1,2}[、）]|\d{1,2}\.(?!\d)"
    r"|[①-⑳]|[一二三四五六七八九十]是"
)
_BULLET = expression(r"[●◆▲■★◇□◎○△☆※▶►•·][ \u3000]*")
_QUESTION = expression(r"(?:问|记者|本报记者|主持人|网友|Q)[ ]?：")
_ANSWER = expression(rf"(?:答|A|[{HAN}·]{{2,8}})[ ]?：")
_CAPTION = expression(r"图为|[上下左右]图|图片为|图[①-⑨一二三四\d]{1,2}[为：]|[（]资料图|资料图片|（图片由")
_DAY_ALONE = expression(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?"
)
_NOTE = expression(r"[【（]?(?:编者按|编者的话|开栏的话|编后|编后语|记者手记)[】）]?[ ：\u3000]")
_FULL_DATE = expression(r"(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?")
_PAGE_MARK = expression(
    r"星期[一二三四五六日天]|第?\s*[A-Z]?\d{1,2}\s*版|第\s*\d+\s*期|总第?\s*\d+|农历[^\s]{2,12}"
    r"|今日\d+版|CN\s?\d[\d-]+"
)
# what stands under a picture: （会议现场）, 会场 图片来源：石河县新闻中心, 签约现场; not （征求意见稿）, （2024年1月5日）
_PICTURE = expression(
    rf"（[{HAN}、，“”]{{2,14}}(?:现场|会场|会议|讲话|致辞|致词|发言|证书|合影|一票|投票|揭牌|签约|颁奖)）"
    rf"|[^。，]{{2,20}}[ ]*(?:图片来源|图源|图片提供)：.{{2,20}}"
    rf"|[{HAN}]{{0,2}}(?:会议|活动|签约|仪式|开工|比赛|颁奖|座谈会?)?(?:现场|会场)"
)
_LONGEST_TITLE, _LONGEST_LOOSE, _LONGEST_LINK = 45, 60, 40
_HEADING = expression(r"#{1,6}\s+")
_POST_LABEL = expression(rf"[{HAN}](?: {{0,6}}[{HAN}]){{1,7}}(?:（[^（）]{{1,20}}）)?：")
_OF_PERSON = expression(r"（(?:[男女]|[^（）]{1,6}族)[，）]")
_BRACKETS = expression(r"（[^（）]{1,16}）")
_PADDED = expression(rf"(?<![{HAN}])([{HAN}]) {{1,6}}([{HAN}])(?![{HAN}])")
_LABEL = expression(r"(?:标题|题目|正文|内容)：[ ]?(?=.{4})")


@dataclass(frozen=True, slots=True)
class Marked:
    """A block with its kind.

    Kinds: masthead, desk, byline, chrome, rule, list, title, loose (a title only where other things say so), question,
    answer, caption, names, day, note, bullet, item (enumerated), body. `credit` is the block's own credit, `level` the
    depth of a Markdown heading.
    """

    block: Block
    kind: str
    credit: Credit | None = None
    level: int = 0

    @property
    def text(self) -> str:
        """The folded text."""
        return self.block.text


def mark(blocks: list[Block], lexis: Lexis) -> list[Marked]:
    """Every block with its kind."""
    parts: list[Block] = []
    for part in (part for block in blocks for part in _parted(block, lexis)):
        if parts and _goes_on(parts[-1].text, lexis):
            parts[-1] = join([parts[-1], part])
        else:
            parts.append(part)
    return _footed([_marked(part, lexis) for part in parts], lexis)


def _footed(marks: list[Marked], lexis: Lexis) -> list[Marked]:
    """Marks with the names of sites above and the links and addresses below an article made chrome, up to what is told."""
    out: list[Marked] = []
    below = False
    for k, found in enumerate(marks):
        line = found.kind in ("title", "loose", "body", "item", "bullet", "day", "caption", "chrome", "answer", "names")
        if line and ends(found.text, lexis):
            below = True
        elif not line or credits.opening(found.text, lexis) or ("。" in found.text and len(found.text) > _LONGEST_LINK):
            below = False
        top = all(m.kind == "chrome" for m in out) and found.kind == "title" and is_site(found.text, lexis)
        stamped = marks[k + 1 : k + 2] and marks[k + 1].kind in ("chrome", "day", "masthead")
        out.append(replace(found, kind="chrome") if below or (top and stamped) else found)
    return out


def title_like(text: str) -> bool:
    """Whether a line can be a headline by its shape: short, no clause or sentence marks, not a list item."""
    return (
        4 <= len(text) <= _LONGEST_TITLE and not re.search(r"[。；，：]|[、…]$", text) and len(re.findall(rf"[{HAN}]", text)) >= 4
    )


def _goes_on(text: str, lexis: Lexis) -> bool:
    """Whether a line ends within the credit that opens a report: 本报讯; 本报讯（记者 王晓 通讯员 赵."""
    if len(text) > _LONGEST_LOOSE or "。" in text or text.endswith("："):  # 央视网消息（新闻联播）：
        return False
    found = credits.opening(text, lexis)
    return found is not None and (text.count("（") > text.count("）") or (found.end >= len(text) and not found.bylines))


def _marked(block: Block, lexis: Lexis) -> Marked:
    text = block.text
    if heading := _HEADING.match(text):
        bare = replace(block.parted(heading.end())[1], gap=block.gap)
        inner = _marked(bare, lexis)
        if inner.kind in ("masthead", "list", "desk"):
            return inner
        return Marked(bare, "title", level=heading[0].count("#"))
    for kind, test in _TESTS:
        found = test(text, lexis)
        if found:
            return Marked(block, kind, found if isinstance(found, Credit) else None)
    if block.lines == 1:
        if title_like(text) or _decoration_off(text) in lexis.columns:
            return Marked(block, "title")
        if len(text) <= _LONGEST_LOOSE and not re.search(r"[。；]|[，、：…]$", text) and text.count("，") <= 2:
            return Marked(block, "loose")
    return Marked(block, "body")


def _parted(block: Block, lexis: Lexis) -> list[Block]:
    """A headline and the 本报讯 that page recognition put on its line, as two blocks; a line without its label 标题：."""
    if label := _LABEL.match(block.text):
        return [replace(block.parted(label.end())[1], gap=block.gap)]
    at = next((m.end() for m in re.finditer(r"[ \u3000]+(?=本[ ]?报)", block.text[:70])), 0)
    if not at or not credits.opening(block.text[at:], lexis) or not title_like(block.text[:at].rstrip()):
        return [block]
    return list(block.parted(len(block.text[:at].rstrip()), at))


def _masthead(text: str, lexis: Lexis) -> Credit | bool:
    """A page's head: paper, date, number; its editors too."""
    if desk := credits.headed(text, lexis):
        head = text[: min(b.quote_start for b in desk.bylines)]
        return desk if "。" not in head and (_PAGE_MARK.search(head) or _FULL_DATE.search(head)) else False
    if len(text) > 80 or "。" in text:
        return False
    left = _PAGE_MARK.sub("", _FULL_DATE.sub("", text))
    marks = len(text) - len(left)
    paper = re.search(rf"^[^{HAN}]*[{HAN}]{{2,8}}?(?:{'|'.join(lexis.papers)})(?![{HAN}])", left) if len(left) < 30 else None
    bare = re.sub(rf"[^{HAN}]", "", left[paper.end() :] if paper else left)
    dated = marks > 0 and len(_PAGE_MARK.findall(text)) + bool(_FULL_DATE.search(text)) > 0
    if paper and not marks:
        return len(text) <= 12 and not bare and text.endswith(("日报", "晚报", "早报", "晨报", "商报", "周报", "都市报", "时报"))
    return dated and len(bare) <= 10 and bool(paper or _PAGE_MARK.search(text))


def _desk(text: str, lexis: Lexis) -> Credit | None:
    found = credits.whole(text, lexis)
    if found is None and not re.search("[，。；]", text):
        found = credits.headed(text, lexis)
    return found if found and "desk" in found.sides else None


def _byline(text: str, lexis: Lexis) -> Credit | None:
    found = credits.whole(text, lexis)
    if found is None and lexis.chrome_label.match(unstamped(text)):
        found = credits.headed(text, lexis) or credits.labelled(text, lexis)  # 2024-03-05 来源：石河日报 作者：张三
    return found


def _caption(text: str, lexis: Lexis) -> bool:
    if len(text) > 400:
        return False
    if _PICTURE.fullmatch(text):
        return True
    closing = credits.tail(text, lexis)
    shot = closing and any(b.role == "photographer" for b in closing[1].bylines)
    return bool(shot or (_CAPTION.search(text) and not credits.opening(text, lexis)))


def _names(text: str, lexis: Lexis) -> bool:
    """Names in columns, padded or with brackets, behind the post that they share: 副主席：朴今淑（女） 崔  岩."""
    label = _POST_LABEL.match(text)
    rest = text[label.end() if label else 0 :]
    words = _PADDED.sub(r"\1\2", _BRACKETS.sub(" ", rest)).split()
    told = len(_OF_PERSON.findall(rest))  # （女，蒙古族）
    known = max(told, sum(w[0] in lexis.surnames or w[:2] in lexis.surnames or "·" in w for w in words))
    fewest = 1 if label else 2 if told else 3
    longest = 9 if told else 4
    return len(words) >= fewest and all(1 < len(w) <= longest or "·" in w for w in words) and known >= 0.9 * len(words)


def _decoration_off(text: str) -> str:
    return squeeze(text).strip("【】（）＜＞《》“”—-·●◆▲■★◇□◎○△☆※▶►•|：~")


_TESTS = (
    ("rule", lambda text, lexis: _RULE.fullmatch(text)),
    ("masthead", _masthead),
    ("desk", _desk),
    ("byline", _byline),
    ("chrome", is_furniture),
    ("list", lambda text, lexis: _decoration_off(text) in lexis.list_heads),
    ("day", lambda text, lexis: _DAY_ALONE.fullmatch(squeeze(text))),
    ("body", lambda text, lexis: len(text) < _LONGEST_LOOSE and credits.opening(text, lexis) is not None),
    ("note", lambda text, lexis: _NOTE.match(text)),
    ("question", lambda text, lexis: _QUESTION.match(text)),
    ("answer", lambda text, lexis: _ANSWER.match(text)),
    ("caption", _caption),
    ("names", _names),
    ("item", lambda text, lexis: _ENUMERATED.match(text)),
    ("bullet", lambda text, lexis: _BULLET.match(text)),
)
