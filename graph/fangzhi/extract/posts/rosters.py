"""Printed lists: 任命： with a name and its post a line; 主  席：甲　乙 under the name of the body that they belong to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts import assemblies
from fangzhi.extract.posts.chosen import is_chosen, labelled
from fangzhi.extract.posts.elided import government
from fangzhi.extract.posts.held import PENDING, day_of, hold, titles_after
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import post_endings, posts
from fangzhi.vocabulary import Vocabulary

# 主  席：, |三、|县人民政府县长：甲；|副县长：
_LABEL = expression(
    r"(?<![^\n；])[ ]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])?[ ]*"
    r"([\u4e00-\u9fff](?:[ ]{0,6}[\u4e00-\u9fff]){1,29})(?:（[^（）\n]{1,20}）)?："
)
# 某县第九届委员会委员|名单, 大会主席团常务主席|（按姓氏笔画为序）: a heading alone on its line, names from the next line on
_TABLE = expression(
    r"(?m:^)[ ]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?([\u4e00-\u9fff、]{4,40}?)"
    r"(?:名单[ ]*(?:（[^（）\n]{1,30}）)?[ ]*(?=\n)(?:\s*（[^（）\n]{1,30}）[ ]*(?=\n))?"
    r"|\s*（[^（）\n]{0,20}为序[^（）\n]{0,12}）[ ]*(?=\n))\s*"
)
# 选举产生了县十八届人大常委会委员|，他们是：
_THEY = expression(r"([\u4e00-\u9fff]{2,40})(?:\d+[名人位])?，?(?:他们|她们|名单|分别|依次)(?:分别|依次)?(?:是|为|如下)：")
# 委员21名，按姓氏笔画为：, 。17名|常务委员|名单如下（按姓氏笔画排列）：
_COUNTED = expression(
    r"(?:(?<=[。；，：\n])|(?<=[\d一二三四五六七八九十][名人位]))(?![\d一二三四五六七八九十]+[名人位])([\u4e00-\u9fff]{2,20}?)(?:共?[\d一二三四五六七八九十]{1,3}[名人位])?"
    r"(?:（[^（）\n]{1,20}）)?(?:名单|人选)?(?:，?[按以][^，。；：\n（）]{2,12}?)?，?(?:如下|依次|分别)?[是为有]?(?:（[^（）\n]{1,20}）)?："
)
_GROUP = expression("(?:成立|调整|充实|组建|设立)")
_BESIDE = expression(r"(?:（[^（）\n]{1,12}）)?[ ]{1,8}(?=[\u4e00-\u9fff]{2,})")
_ELECTED = expression("选举产生|当选|选出|选举结果")
# 某县第十五届纪律检查委员会第一次全体|会议选举结果, 政协某县第十一届委员会第一次|会议选举产生：
_RESULT = expression("会议选举(?:结果|产生)")
_BODIES = (
    "委",
    "委副",
    "政府",
    "政府副",
    "委员会",
    "委员会副",
    "法院",
    "检察院",
    "常委会",
    "常委会副",
    "政协",
    "政协副",
    "联合会",
    "协会",
    "主席团",
)
_OF_COMMITTEES = ("书记", "常委", "委员", "候补委员")
_OF_MEMBERS = ("常委会", "常务委员会")
_LIST = "名单"
_NUMBER = expression(r"[ ]*(?:\d{1,3}[.．、][ ]*)$")
_ENDS_ITEM = ("", "、", " ", "（", "\n", "。", "；", "等", "…")
_ABOVE = 24  # lines over a label in which the body is named


@dataclass(frozen=True, slots=True)
class Label:
    """A post that heads a list of names on its own line: [start, end) with its colon."""

    start: int
    end: int
    post: str
    named: int = 0  # where a title with its body ends: 某区人民政府区长|：


def labels(reading: Reading) -> tuple[Label, ...]:
    """The posts that head lists of names: 副主席：…, 常务委员（按姓氏笔画排列）：…, 某县第九届委员会委员名单"""
    return _labels(reading.vocabulary, reading.text)


@lru_cache(maxsize=1)  # several steps ask for those of one article
def _labels(vocabulary: Vocabulary, text: str) -> tuple[Label, ...]:
    found: list[Label] = []
    tables = _TABLE.finditer(text) if _LIST in text or "为序" in text else ()
    named = _LABEL.finditer(text) if "：" in text else ()
    told = _THEY.finditer(text) if any(words in text for words in ("是：", "为：", "如下：")) else ()
    counted = _COUNTED.finditer(text) if "：" in text else ()
    for match in sorted((*named, *tables, *told, *counted), key=lambda m: m.start(1)):
        if found and match.start(1) < found[-1].end:
            continue
        post = match[1].replace(" ", "")
        ending = post_endings(vocabulary).of(post, 0, len(post))
        if ending in (post, post.removeprefix("副")):
            found.append(Label(match.start(1), match.end(), post))
        elif ending is not None and post[: -len(ending)].endswith(_BODIES):
            found.append(Label(match.start(1), match.end(), post, match.end(1)))
    return tuple(found)


@cache
def heading_of_acts(vocabulary: Vocabulary) -> re.Pattern[str]:
    """任命：, 决定免去： alone on a line: what is done to the people on the lines below."""
    verbs = "|".join(vocabulary.terms("appointment_verbs_before"))
    listed = r"(?:名单)?(?:如下)?"
    short, whole = rf"[^\n，。；]{{0,12}}?({verbs}){listed}", rf"[^\n。；]{{13,70}}?({verbs}){listed}[：:]"
    return expression(rf"(?:^|\n)(?:{whole}|{short}[：:]?)[ ]*(?=\n)")


@lru_cache(maxsize=1)  # several steps ask for those of one article
def _headings(vocabulary: Vocabulary, text: str) -> list[re.Match[str]]:
    return list(heading_of_acts(vocabulary).finditer(text))


def lines_of_acts(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where each line under a heading of acts begins, with its verb; up to the first line that ends a paragraph of prose."""
    headings = _headings(reading.vocabulary, reading.text)
    for heading, after in zip(headings, [*headings, None][1:], strict=True):
        at, stop = heading.end() + 1, after.start() if after else len(reading.text)
        while at < stop:
            end = reading.text.find("\n", at, stop)
            end = stop if end < 0 else end
            line = reading.text[at:end].strip()
            if line and not any(word in line for word in ("为", "的", "任", "辞去", "代理", "职务")):
                break
            if line:
                yield reading.text.index(line[0], at), heading[1] or heading[2]
            if line.count("。") > 1:
                break
            at = end + 1


def state(reading: Reading) -> None:
    """HoldsPost of each name of a headed list; an Appointment too where the list is the result of an election."""
    heads = labels(reading)
    before: Title | None = None  # of the label before that names its body
    for label, after in zip(heads, [*heads, None][1:], strict=True):
        head, (body, elected) = label, _body(reading, label.start)
        own = _of_line(reading, head) or _named(reading, head, before)
        if own is not None:
            before, body, elected = (
                own,
                own.institution,
                _in_election(reading, head.end) or is_chosen(reading, head.start, head.end),
            )
            head = replace(head, post=own.post)
        if own is None and (chief := _government(reading, head)) is not None:
            body, elected = chief, elected or _in_election(reading, head.end)
        if body is None:
            continue
        for person in people(reading, head.end, after.start if after else len(reading.text)):
            span = (person.start, person.end)
            if elected:
                roles = {"person": person, "institution": body, "post": head.post, "action": "elected"}
                date = day_of(reading, reading.sentence_of(body.start)[0], head.start)
                reading.state("Appointment", roles | {"date": date}, *span, "roster", kind="substantive")
            roles = {"person": person, "institution": body, "post": head.post}
            if not PENDING.match(reading.text, person.end):
                reading.state("HoldsPost", roles, *span, "roster", kind="substantive", title=head.post)
            titles, end = beside(reading, person)
            if titles:
                hold(reading, person, titles, (person.start, end), ended=False, rule="title")


def _government(reading: Reading, head: Label) -> Found | None:
    """副市长：甲、乙 with no body of its own: of the government of the area that 市 means here, whatever body is named above."""
    base = head.post.removeprefix("副")
    if reading.vocabulary.lexicon("posts").get(base, {}).get("body") != "政府" or base[1:] != "长":
        return None
    place, _ = areas.resolve(reading, base[0], head.start)
    return government(reading, place, base[0]) if place is not None else None


def _of_line(reading: Reading, head: Label) -> Title | None:
    """县政协：甲连任主席。|常务委员|名单如下：: the title of a label with the body that heads its line, or that has met."""
    start = reading.line_start(head.start)
    if head.named or not reading.text[start : head.start].strip(" 　0123456789、"):
        return None
    base = head.post.removeprefix("副")
    if reading.vocabulary.lexicon("posts").get(base, {}).get("body") == "政府":
        return None
    sentence = reading.sentence_of(head.start)[0]
    ends = words_of(reading.vocabulary).bodies.get(base, ())
    body = labelled(reading, head.start) or assemblies.assembled(reading, sentence, head.start, ends)
    return Title(head.start, head.end, head.post, base, body) if body is not None else None


def _named(reading: Reading, head: Label, before: Title | None) -> Title | None:
    """某区人民政府区长：, and 副区长： below it: the title of a label with its body."""
    if head.named:
        titles = titles_before(reading, head.named)
        return titles[0] if len(titles) == 1 and titles[0].institution is not None else None
    base = head.post.removeprefix("副")
    if before is None or before.institution is None:
        return None
    name = before.institution.name
    may = name.endswith(words_of(reading.vocabulary).bodies.get(base, ())) or (
        base in _OF_COMMITTEES and (before.base in _OF_COMMITTEES or (base == "委员" and name.endswith(_OF_MEMBERS)))
    )
    return Title(head.start, head.end, head.post, base, before.institution) if may or base == before.base else None


def _in_election(reading: Reading, at: int) -> bool:
    """Whether a line above tells of an election."""
    return _ELECTED.search(reading.text, 0, at) is not None


def _body(reading: Reading, at: int) -> tuple[Found | None, bool]:
    """The body that the nearest line above names before 主席…名单, and whether that line or the next tells of an election."""
    text, end = reading.text, reading.text.rfind("\n", 0, at)
    for _ in range(_ABOVE):
        if end <= 0:
            break
        start = text.rfind("\n", 0, end) + 1
        below = text.find("\n", end + 1)
        elected = _ELECTED.search(text, start, below if below > 0 else len(text)) is not None
        for body in [f for f in reading.within(start, end, "Institution") if not f.silent]:
            told = _LIST in text[start:end] or elected
            if body.attributes.get("kind") == "group" and _GROUP.search(text, start, body.start):
                return body, False  # 关于调整某领导小组的通知
            if told and (
                posts(reading.vocabulary).at(text, body.end + text.startswith("副", body.end))
                or (_RESULT.search(text, body.end, end) and not body.name.endswith(("人大", "人民代表大会")))
            ):
                return body, elected
        end = start - 1
    return None, False


def people(reading: Reading, start: int, stop: int) -> Iterator[Found]:
    """The names of one list: parted by spaces, 、, brackets and line ends only, each with its title behind it or none."""
    at = start
    for person in reading.within(start, stop, "Person"):
        apart = re.fullmatch(r"(（[^（）\n]{1,60}）)?[、 \n]*", reading.text[at : person.start]) is not None
        pending = PENDING.match(reading.text, person.end)  # 检察长：张三，|依照法律规定报某院提请批准
        if not apart or not (pending or reading.text[person.end : person.end + 1] in _ENDS_ITEM):
            return  # prose goes on behind the list: 张三|在讲话中
        yield person
        titles, end = beside(reading, person)
        at = end if titles else person.end


def on_its_line(reading: Reading, person: Found) -> list[Title]:
    """张三　|某局副局长| on a line of its own: the title that names its body, behind the name that begins the line."""
    lead = _NUMBER.search(reading.text, max(0, person.start - 8), person.start)
    begins = lead.start() if lead else person.start
    if begins and reading.text[begins - 1] != "\n":
        return []
    titles, _ = beside(reading, person)
    return titles if titles and titles[0].end - titles[0].start > len(titles[0].post) else []


def beside(reading: Reading, person: Found) -> tuple[list[Title], int]:
    """张三　|市委副书记、市长: the title behind a name and a gap, up to the end of its line, and where it ends."""
    gap = _BESIDE.match(reading.text, person.end)
    line = reading.line_end(person.end)
    if gap is None or gap.end() >= line:
        return [], person.end
    titles, end = titles_after(reading, gap.end(), line)
    return (titles, end) if titles and not reading.text[end:line].strip(" ；，。、") else ([], person.end)
