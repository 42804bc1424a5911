"""Posts of a life told in prose, whatever the verb: 从文书干到|副镇长|, 在|局长任上|待了五年, |某所所长|四年, 官至|处长|."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts import placed, subjects
from fangzhi.extract.posts.stepped import BESIDE, Step
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title, words_of
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import titles as titles_of

_PIECE = expression(r"[^，。；：！？（）—\n]+")
_YEAR = expression(r"(?<!\d)(?:19|20)\d\d(?=[年.．/—－–~～-]|至|到)")
_LIFE = expression(
    "出生|生于|[年月日]生[，。；]|[，（][男女][，）]|毕业|参加工作|参军|入伍|当兵|退伍|转业|复员|考[入进上]|分[配到]|调[入到任去往回进]|任上|岗位上|历任|曾任|出身|入党|早年"
    "|从教|从警|从政|从医|起步|起家|退居|退休|离休|挂职|下海|回乡|返乡|[当做干]过|派[往到赴]|年(?:之|以)?后|提[拔任升]|[升转调改出]任|当选|推举|竞聘|晋[升身]|[当做干]了?[一二两三四五六七八九十几]{1,3}年|籍贯|人[，。]"
)
_BEGINS = expression(
    r"[，（是于系生从自早在曾历]|(?:19|20)\d\d年|出[生身]|同志|现[任年]|这位|[当做干]|退休|参加工作|毕业|一直|长期"
)
_HEADS = expression("(?:^|[，。；：\n　 的年月日岁])$")
_OBJECT = expression("(?:[对向给由被与和及同跟为把将让请派、受经据替过了着]|以及|陪同|根据|按照|[当做])$")
_SPEAKS = expression("[。；、]|[^，。；：\n]{0,8}(?:说|介绍|表示|指出|强调|告诉|认为|透露|坦言|回忆|笑道)")
_N = "[一二两三四五六七八九十几数多半\\d]+(?:余|来|多|几)?个?(?:年|月|载|届|任|春秋)"
# 副镇长|任上, 局长|四年, 主任|一职: what shows behind a post that it is one somebody had
_FRAME = expression(
    "(?:等职?|等多?个?)?的?(?:任上|任内|(?:工作)?岗位|位置|位子|职位|[一之]职|之位|头衔|身份|职务|的?缺|担子|席位|交椅|帽子|名义|名分|板凳|椅子)上?"
)
_LASTED = expression(
    rf"[，]?(?:一|就|也|又|都|便|先后|[任当做干挂待])*(?:职|是|了|过|满|上|就是|岗位|，)*{_N}|（[^（）]{{0,4}}(?:19|20)\d\d[^（）\n]*）|，?(?:至今|直[到至])|[一都]路|[都全]?[当做干]过|轮[番流]"
)
_ONWARD = expression("(?:[一慢步]*[步路慢直]*)(?:升|做|干|走|提|转|起步|起家|到|成长|磨|熬|当|爬|晋|拼|奋斗|拔|调|改)")
_CLOSED = expression("[，。；：、）（！？—\n”]|$|至今|起(?=[，。])")
# what stands before a post that is of somebody else, or not had
_NOT = expression(
    "没|未|无[^锡]|别|非|拒|不(?!久|到|仅|光|满|但|断)|放弃|婉|谢绝|落选|竞选|竞争|争取|拟|候选|希望|想|愿|如果|若|辞|免|卸|离开|离任|撤|罢|罚|处分|下台"
    "|[^被]受|获|得到|向|给|找|见|陪|跟|师从|拜|替|帮|与|和|同(?!时)|对|有|喊|叫(?!他|她|其)|称|听|看|盼|像|比|骂|夸|劝|求|告|问|答|请(?!他|她|其)|让(?!他|她|其)|使|派来|汇报|表彰|评为|评选|荣|授|[的]$"
    r"|父|母|妻|夫人|丈夫|儿子|女儿|兄|弟|姐|妹|爷|奶|岳|叔|伯|舅|姑|婶|嫂|侄|孙|师傅|徒|老师|学生|同学|同事|战友|对象|爱人|恋人|朋友|[他她其]的|们|人员|[\d多几各两三四五六七八九十][名位个任]|全体|历任(?=的)|[全各]|每"
)
_FROM = expression("(?:从|由|自)(?:(?:一|该|原)?[名位个])?$")
_NOW = expression("(?<![出体实])现|至今|如今|目前|眼下|[挂兼担管任当]着|仍|迄今")
_ONCE = expression("过|曾|其间|期间|早年|先|那时|当时|之前|以前|任上")
# 任生产|技术部部长, 二级|教授: what stands before belongs to the post
_GLUED = expression(
    "(?:(?<!主|责|现|信|胜|率)任|担任|当|为|做)(?![过了着上到至何])(?:[\u4e00-\u9fff]{2,})(?<![名位个年届任起])$|级$"
)
_DATED = expression(
    r"(?:19|20)\d\d(?:年|[.．/-])|[一二两三四五六七八九十]+年(?:之|以)?后|[今去前同当次翌]年|\d{1,2}岁|其间|期间|后来|之后|随后|先后|先|再|此后|早年|生前"
)
_NOUNS = ("n", "nz", "nw", "vn", "an", "b", "Person", "Place", "Institution")
_SKIPPED = ("代表", "委员", "劳模", "标兵", "模范", "干部", "人员", "老人", "村民", "党员")
_GOES = expression(
    "(?:在|到|至|入|进|[分转派]配?|赴|往|去|回|来|下|调|考|于|加入|编入|就读|主政|执掌|走进|[下外]派|下放|“[^”]{1,4}”|聘|邀)了?$"
)
_OFFICE = expression("(?:[科股处室部站队班组庭办]|车间|中心)$")
_LEAVES = expression("(?:从|自|离开|告别|辞去|毕业于|就读于|肄业于)[^，。；：\n]*$")


@dataclass(frozen=True, slots=True)
class Life:
    """A stretch of a paragraph that tells of one person."""

    person: Found
    start: int
    end: int


def told(reading: Reading, taken: Sequence[Step]) -> Iterator[Step]:
    """The steps of lives that no other rule has told; `taken` are those that others have."""
    for life in _lives(reading):
        others = [s for s in taken if life.start <= s.span[0] < life.end and s.titles]
        steps = list(_steps(reading, life, others))
        ends = max((s.span for s in [*steps, *others] if not s.titles[0].post.endswith(BESIDE)), default=(0, 0))
        for step in steps:
            moved = step.state == "open" and step.span < ends and not step.titles[-1].post.endswith(BESIDE)
            yield replace(step, state="held") if moved else step


def _lives(reading: Reading) -> Iterator[Life]:
    """张三，…生于…。19…年，…: each stretch from a name that a sentence or clause is about to the next name of another."""
    people = [p for p in reading.found if p.type == "Person" and not p.silent]
    for k, person in enumerate(people):
        if k and people[k - 1].name == person.name and "\n" not in reading.text[people[k - 1].end : person.start]:
            continue  # the stretch of the first goes on over it
        other = next((p for p in people[k + 1 :] if p.name != person.name), None)
        line = reading.text.find("\n", person.end)
        end = min(line if line >= 0 else len(reading.text), other.start if other is not None else len(reading.text))
        before = (reading.text, max(0, person.start - 2), person.start)
        subject = _HEADS.search(*before) or (_BEGINS.match(reading.text, person.end) and not _OBJECT.search(*before))
        if not subject or _SPEAKS.match(reading.text, person.end):
            continue
        years = len(_YEAR.findall(reading.text, person.end, end)) if end - person.end > 16 else 0
        signs = len({m[0] for m in _LIFE.finditer(reading.text, person.end, end)}) if end - person.end > 8 else 0
        if signs and years + signs > 1 and not subjects.is_quoted(reading, person.start):
            yield Life(person, person.end, end)


def _steps(reading: Reading, life: Life, taken: list[Step]) -> Iterator[Step]:
    done, body = life.start, None
    for piece in _PIECE.finditer(reading.text, life.start, life.end):
        if subjects.is_quoted(reading, piece.start()):
            continue
        there = reading.within(piece.start(), piece.end())
        while (found := _next(reading, max(done, piece.start()), piece.end())) is not None:
            start, stop, titles = found
            body = _employer(reading, max(done, life.start), start) or body
            done = stop
            mine = [s for s in taken if s.span[0] < stop and start < s.span[1]]
            step = (
                None
                if mine or _is_told(reading, life.person, (start, stop))
                else _step(reading, life, (piece.start(), start, stop), titles, body)
            )
            if step is not None:
                yield step
                there = reading.within(piece.start(), piece.end())
            body = mine[-1].titles[-1].institution or body if mine else step.titles[-1].institution if step else body
        for left in [f for f in reading.within(piece.start(), piece.end()) if all(f is not g for g in there)]:
            reading.remove(left)  # a body that no step is of


def _is_told(reading: Reading, person: Found, span: tuple[int, int]) -> bool:
    """张三|当选某会会长|: whether an act or a title has told of a stretch already."""
    told = [s for s in reading.statements if s.type in ("HoldsPost", "Appointment") and s.start < span[1] and span[0] < s.end]
    return any(s.roles["person"].name == person.name for s in told)


def _next(reading: Reading, at: int, end: int) -> tuple[int, int, list[Title]] | None:
    """The next title string of a piece that ends as one that somebody has: where it begins and ends, its posts."""
    for _, length in titles_of(reading.vocabulary).scan(reading.text[at:end]):
        stop = at + length
        behind = _ends(reading, stop)
        if not behind or reading.covering(stop - 1, stop + 1, "Place", "Institution", "Person") is not None:
            continue
        if reading.starting_at(stop, "Person") is not None:
            continue
        titles = titles_before(reading, stop)
        if titles and titles[0].start >= at:
            _over_office(reading, titles[0], at)
            return titles[0].start, stop, titles
    return None


def _over_office(reading: Reading, title: Title, floor: int) -> None:
    """做到|护理部|主任: begin a title with the office that stands before a bare post, a word of its own."""
    at = title.start
    if not title.astray or not _OFFICE.search(reading.text, max(floor, at - 8), at):
        return
    word = reading.word_at(at - 1)
    while word is not None and word.end == at and at - word.start < 2:
        word = reading.word_at(word.start - 1)
    if word is not None and word.start >= floor:
        title.start = word.start


def _ends(reading: Reading, stop: int) -> bool:
    return any(p.match(reading.text, stop) is not None for p in (_FRAME, _LASTED, _ONWARD)) or (
        _CLOSED.match(reading.text, stop) is not None and not reading.text.startswith("、", stop)
    )


def _employer(reading: Reading, start: int, end: int) -> Found | None:
    """The body or place that one is told last to have come to in a stretch."""
    found: Found | None = None
    for body in reading.within(start, end, "Institution", "Place"):
        begins = areas.outermost(reading, body).start
        if body.silent or _LEAVES.search(reading.text, max(start, begins - 12), begins):
            continue
        if _GOES.search(reading.text, max(start, begins - 6), begins):
            found = body if found is None or body.end > found.end else found
    while found is not None and found.type == "Place":
        inner = reading.starting_at(found.end, "Institution", "Place")
        if inner is None or inner.end > end:
            break
        found = inner
    return found


def _step(reading: Reading, life: Life, span: tuple[int, int, int], titles: list[Title], body: Found | None) -> Step | None:
    """The step that a title string of a piece tells, unless what stands before it says that it is not his, or not had."""
    head, start, stop = span
    outer = start
    while (place := reading.ending_at(outer, "Place")) is not None and place.start >= head:
        outer = place.start
    before = reading.text[head:outer]
    risen = _FROM.search(before) is not None
    if _NOT.search(_FROM.sub("", before)) or titles[-1].post.endswith(_SKIPPED):
        return None
    framed = _FRAME.match(reading.text, stop) or _LASTED.match(reading.text, stop)
    if not before.strip("、，并又") and not (framed or _DATED.search(before) or len(titles) > 2):
        return None
    if before and ((reading.words and outer not in reading.borders) or _GLUED.search(before) or _runs_on(reading, outer)):
        return None
    if risen and not (_ONWARD.match(reading.text, stop) or framed):
        return None
    held = _completed(reading, titles, body)
    if not held:
        return None
    now = _NOW.search(before) or reading.text.startswith("至今", stop)
    once = risen or framed or _ONCE.search(before)
    year = _YEAR.search(before)
    state = "holds" if now else "held" if once else "open"
    return Step(life.person, held, (head, stop), state, year[0] if year else "")


def _runs_on(reading: Reading, at: int) -> bool:
    """重点开发开放|试验区工委副书记: whether a noun stands right before a title, which is of the name of its body."""
    word = reading.word_at(at - 1)
    return word is not None and (word.tag in _NOUNS or (word.tag == "r" and reading.text[word.end - 1] not in "他她其"))


def _completed(reading: Reading, titles: list[Title], body: Found | None) -> list[Title]:
    """Titles with their bodies: what stands before each, else the one that the life tells of last; [] where one has none."""
    held: list[Title] = []
    for title in titles:
        bare = title.end - title.start == len(title.post)
        own = placed.title_of(reading, body, title.start, title.end) if body and (bare or title.institution is None) else None
        body = body if bare or title.institution is None else None  # that of the string itself from here on
        of_last = body is not None and title.institution is not None and title.institution.name == body.name
        weak = bare and not of_last and title.base in words_of(reading.vocabulary).weak
        if own is None and (title.institution is None or weak):
            return []
        held.append(own or title)
    return held
