"""Posts of a life told in prose, whatever the verb: 从文书干到|副镇长|, 在|局长任上|待了五年, |某所所长|四年, 官至|处长|."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fangzhi.expressions import expression
from fangzhi.extract.places import areas
from fangzhi.extract.posts import biographies, placed, subjects
from fangzhi.extract.posts.biographies import YEAR, Life
from fangzhi.extract.posts.stepped import BESIDE, Step
from fangzhi.extract.posts.titles import titles_before
from fangzhi.extract.posts.words import Title
from fangzhi.extract.reading import Found, Reading
from fangzhi.extract.terms import titles as titles_of

_PIECE = expression(r"[^，。；：！？（）—\n]+")
_N = "[一二两三四五六七八九十几数多半\\d]+(?:余|来|多|几)?个?(?:年|月|载|届|任|春秋)"
# 副镇长|任上, 局长|四年, 主任|一职: what shows behind a post that it is one somebody had
_FRAME = expression(
    "(?:等职?|等多?个?)?的?(?:任上|任内|(?:工作)?岗位|位置|位子|职位|[一之]职|之位|头衔|身份|职务|的?缺|担子|席位|交椅|帽子|名义|名分|板凳|椅子)上?"
)
_LASTED = expression(
    rf"[，]?(?:一|就|也|又|都|便|先后|[任当做干挂待])*(?:职|是|了|过|满|上|就是|岗位|，)*{_N}|（[^（）]{{0,4}}(?:19|20)\d\d[^（）\n]*）|，?(?:至今|直[到至])|[一都]路|[都全]?[当做干]过|轮[番流]"
)
_ONWARD = expression(
    "(?:[一慢步]*[步路慢直]*)(?:升|做(?![出好客])|干|走(?!访)|提(?![请名议交出醒])|转(?![交达发告])|起步|起家|到(?![场会])|成长|磨|熬|当|爬|晋|拼|奋斗|拔|调(?![研查整度解])|改(?![革善造]))"
)
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
_BEFORE = expression("以前|之前|此前|早先|原先|原本|曾|[当做干]过|担任过|任过")
# 任生产|技术部部长, 二级|教授: what stands before belongs to the post
_GLUED = expression(
    "(?:(?<!主|责|现|信|胜|率)任|担任|当|为|做)(?![过了着上到至何用命职教])(?:[\u4e00-\u9fff]{2,})(?<![名位个年届任起])$|级$"
)
_PLAIN = expression("(?:^|[，年月日岁])[先后再又并还仍兼改任当做为是系升当选]{1,3}$")
_DATED = expression(
    r"(?:19|20)\d\d(?:年|[.．/-])|[一二两三四五六七八九十]+年(?:之|以)?后|[今去前同当次翌]年|\d{1,2}岁|其间|期间|后来|之后|随后|先后|先|再|此后|早年|生前"
)
_NOUNS = ("n", "nz", "nw", "vn", "an", "b", "Person", "Place", "Institution")
_SKIPPED = ("代表", "委员", "劳模", "标兵", "模范", "干部", "人员", "老人", "村民", "党员")
_GOES = expression(
    "(?:在|到|至|入|进|[分转派]配?|赴|往|去|回|来|下|调|考|于|加入|编入|就读|主政|执掌|落脚|落户|供职|就职|任职|扎根|效力|走进|[下外]派|下放|“[^”]{1,4}”|聘|邀)了?$"
)
_COMES = expression("(?:派[往到赴]|[调转][往到入赴进]|分配?[到在]|考[入进上]|前往|进入|下[到放])(?=[\u4e00-\u9fff])")
_MOVED = expression(r"(?:19|20)\d\d年[^，。；\n]{0,6}(?:执掌|出掌|主政|掌舵|跳槽|下海|退休|离休|退居|离岗|赴|调|转)")
_WANTED = expression("(?:看[中上]|[相选]中|选调|借调|录用|录取|招[聘录]|聘[为用请任]|挖)")
_OFFICE = expression("(?:[科股处室部站队班组庭办]|车间|中心)$")
_LEAVES = expression("(?:从|自|离开|告别|辞去|毕业于|就读于|肄业于)[^，。；：\n]*$")


def told(reading: Reading, taken: Sequence[Step]) -> Iterator[Step]:
    """The steps of lives that no other rule has told; `taken` are those that others have."""
    for life in biographies.lives(reading):
        others = [s for s in taken if life.start <= s.span[0] < life.end and s.titles]
        steps = list(_steps(reading, life, others))
        ends = max((s.span for s in [*steps, *others] if not s.titles[0].post.endswith(BESIDE)), default=(0, 0))
        for step in steps:
            left = step.span < ends or _MOVED.search(reading.text, step.span[1], life.end) is not None
            moved = step.state == "open" and left and not step.titles[-1].post.endswith(BESIDE)
            yield replace(step, state="held") if moved else step


def _steps(reading: Reading, life: Life, taken: list[Step]) -> Iterator[Step]:
    done, body, told = life.start, None, None
    for piece in _PIECE.finditer(reading.text, life.start, life.end):
        if subjects.is_quoted(reading, piece.start()):
            continue
        there = reading.within(piece.start(), piece.end())
        while (found := _next(reading, max(done, piece.start()), piece.end())) is not None:
            start, stop, titles = found
            body = _employer(reading, (max(done, life.start), start), body)
            done = stop
            mine = [s for s in taken if s.span[0] < stop and start < s.span[1]]
            step = (
                None
                if mine or _is_told(reading, life.person, (start, stop))
                else _step(reading, life, (piece.start(), start, stop), titles, body)
            )
            runs_on = told is not None and told.span[1] == start - 1 and reading.text[start - 1] == "，"
            if step is None and not mine and told is not None and runs_on:  # 担任某局局长，|某县委常委、办公室主任
                held = _completed(reading, titles, body)
                step = Step(life.person, held, (start, stop), told.state, told.since) if held else None
            told = step or (mine[-1] if mine else None)
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


def _employer(reading: Reading, span: tuple[int, int], last: Found | None) -> Found | None:
    """The body or place that one is told last to have come to in a stretch, else `last`; None for one that nobody knows."""
    start, end = span
    found, came = None, [m.end() for m in _COMES.finditer(reading.text, start, end)]
    for body in reading.within(start, end, "Institution", "Place"):
        begins = areas.outermost(reading, body).start
        if body.silent or _LEAVES.search(reading.text, max(start, begins - 12), begins):
            continue
        if _GOES.search(reading.text, max(start, begins - 6), begins) or _WANTED.match(reading.text, body.end):
            found = body if found is None or body.end > found.end else found
    while found is not None and found.type == "Place":
        inner = reading.starting_at(found.end, "Institution", "Place")
        if inner is None or inner.end > end:
            break
        found = inner
    if came and (found is None or found.end < came[-1]):
        return None  # 派往|某公社|救急，任社长
    return found or last


def _step(reading: Reading, life: Life, span: tuple[int, int, int], titles: list[Title], body: Found | None) -> Step | None:
    """The step that a title string of a piece tells, unless what stands before it says that it is not his, or not had."""
    head, start, stop = span
    outer = areas.chain_start(reading, start, head)
    outer -= 2 * reading.text.startswith("中共", outer - 2)
    before = reading.text[head:outer]
    risen = _FROM.search(before) is not None
    if _NOT.search(_FROM.sub("", before)) or titles[-1].post.endswith(_SKIPPED):
        return None
    framed = _FRAME.match(reading.text, stop) or _LASTED.match(reading.text, stop)
    if not before.strip("、，并又") and not (framed or _DATED.search(before) or len(titles) > 2):
        return None
    if before and not _PLAIN.search(before) and (_GLUED.search(before) or _runs_on(reading, outer)):
        return None
    if risen and not (_ONWARD.match(reading.text, stop) or framed):
        return None
    held = _completed(reading, titles, body or _home(reading, life.person, titles[0]))
    if not held:
        return None
    now = _NOW.search(before) or reading.text.startswith("至今", stop)
    once = bool(risen or framed or _ONCE.search(before))
    if life.brief and not ((risen or framed or _BEFORE.search(before)) and titles[0].institution is not None):
        return None
    year = YEAR.search(before)
    state = "holds" if now else "held" if once else "open"
    return Step(life.person, held, (head, stop), state, year[0] if year else "")


def _home(reading: Reading, person: Found, title: Title) -> Found | None:
    """某镇人大主席张三…，由|镇长|转岗: the one area of the posts that a person is told by, for the head of such an area."""
    told = [s.roles["institution"] for s in reading.statements if s.type == "HoldsPost" and s.roles["person"].name == person.name]
    around = {area.name: area for b in told if isinstance(area := b.attributes.get("area"), Found)}
    homes = [area for name, area in around.items() if title.sign and name.endswith(title.sign)]
    return homes[0] if len(homes) == 1 else None


def _runs_on(reading: Reading, at: int) -> bool:
    """重点开发开放|试验区工委副书记: whether a noun stands right before a title, which is of the name of its body."""
    word = reading.word_at(at - 1)
    if word is None:
        return False
    return word.end > at or word.tag in _NOUNS or (word.tag == "r" and reading.text[word.end - 1] not in "他她其")


def _of_last(reading: Reading, title: Title, body: Found, *, bare: bool) -> Title | None:
    """当上教务处副主任，后来做|人事科科员|, 当校长: a title as of the body told last, or of the whole that an office is of."""
    whole = body.attributes.get("parent") if body.rule == "office" else None
    holders = ([body] if bare or not isinstance(whole, Found) else []) + ([whole] if isinstance(whole, Found) else [])
    found = (placed.title_of(reading, holder, title.start, title.end) for holder in holders)
    return next((own for own in found if own is not None), None)


def _completed(reading: Reading, titles: list[Title], body: Found | None) -> list[Title]:
    """Titles with their bodies, up to one that has none: what stands before each, else what the life tells of last."""
    held: list[Title] = []
    for title in titles:
        bare = title.end - title.start == len(title.post)
        own = _of_last(reading, title, body, bare=bare) if body is not None and (bare or title.institution is None) else None
        body = body if bare or title.institution is None else None  # that of the string itself from here on
        told = title.institution
        of_last = body is not None and told is not None and (told.name == body.name or told.attributes.get("area") is body)
        guessed = bare and not (of_last or title.sign or held)  # of the one such body of the article, which need not be his
        if own is None and (told is None or guessed or told.rule == "bare"):
            break
        held.append(own or title)
    return held
