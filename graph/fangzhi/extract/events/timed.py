"""Whether an occasion is told to have taken place, by its time and where its name stands in its clause."""

from fangzhi.expressions import expression
from fangzhi.extract import dates
from fangzhi.extract.events.scene import HARD, Scene
from fangzhi.extract.events.words import DAY

ONE = expression(
    "(?:(?:这|那|了)?[一1](?:场|次|个|期|届|堂)|[这那](?:场|次|个)|首[场次]|头一?[场回次](?:开|办)?)(?:[^，。；：、]{2,10}的)?"
)
AT = expression("(?:现场|上(?![升旬午报级等层小的])|里)")
WHERE = expression("(?:[上下]午|晚[上间]?|\\d{1,2}[时点]|〇|，)*[在于到借移赴](?!家)(?:师|战|到)?")
SITE = expression("(?:的|把)?(?:主会场|主赛场|会场|现场)?，?[就也]?(?:[办开搬设放挪移摆选安][排定置]?)?(?:在|到|进|于)了?(?!家)")
# 开了个|碰头会, 搞了一场|院坝会, 张罗起|丰收宴: a verb of few signs, in whatever form
HELD = expression(
    "(?:[开办搞摆组张筹邀](?:织|开|集|办|起|罗|排|约|请)?(?:了|过|起|出|成|下)*|把)(?:(?:第?[一1首](?:场|次|个|期|届|回)|头一?[场回次]"
    "|(?<=[了过起])(?:场|次|个))(?:[^，。；：、]{1,8}的)?)?"
)
HERE = expression("这里|这儿|此[处地]")
NEAR = 10  # characters from the occasion to the time behind it: 第12次常务会议|5月7日|敲定……
_BY = expression("(?:则|就|也)?由")
_BY_WHOM = expression("^[^，。；：]{2,24}(?:组织|举办|主办|召开|承办|牵头|主持|召集|发起)的$")  # 能源局组织的|评审会
_THAT_YEAR = expression("年?[春夏秋冬初末底][天季]?(?:的|那)|那[场次]")  # 2020年|春天那场茶话会
_HE = expression("[他她]")
_FAR = 60  # characters from the time that is told to the occasion
CLOCK = expression("(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜里)[\\d一二三四五六七八九十]{1,3}[点时]|当晚")  # 傍晚6点
_CONGRESS = expression("(?:人大|人民代表大会|政协)[^，。；常主]{0,8}次会议$")
_PERFECT = expression("了|过|起|[一1]?[场次个]")  # 开起了|碰头会: done, whoever tells it
_UP = expression("上(?![升旬午报级等层小的])")
_IN = expression("(?<!存)(?<!现)[在于](?:[^，。；：]{2,14}的)?$")
_ONCE = expression("曾|多次|经常|总是|每|历次|要|应|将|拟|各")
_BEHIND = 16  # characters, at most, of what stands between an occasion and what is done there


def told(scene: Scene, start: int, at: int, end: int) -> bool:
    """Whether its time is told, and it stands where an occasion stands that takes place: as a topic, or as what is held."""
    sentence, last = scene.reading.sentence_of(at)
    held, done = _held(scene, start, at)
    if not done and (scene.is_habitual(max(sentence, start - 60), start) or scene.is_reported(at)):
        return False
    every = [d for d in dates.find(scene.reading) if sentence <= d.start <= end + NEAR and start - d.end <= _FAR]
    times = [d for d in every if not d.before and _is_time(scene, d)]
    if _in_passing(scene, times, (sentence, last)):
        return False
    near = max(sentence, start - _FAR)
    if not (times or DAY.search(scene.masked, near, start) or CLOCK.search(scene.masked, near, start)):
        if _here(scene, sentence, end):
            return True
        within = _beside_held(scene, start, at, end) and _topic(scene, scene.clause_start(at), start)
        return (within and _goes_on(scene, end)) or _spoken_at(scene, sentence, start, end)
    return held or _stands(scene, times, (start, at, end)) or _spoken_at(scene, sentence, start, end)


def _here(scene: Scene, sentence: int, end: int) -> bool:
    """9日，三十台挖掘机扬臂。开工仪式把主会场放在了|这里: of the day that the sentence before tells."""
    site = SITE.match(scene.masked, end)
    if site is None or not HERE.match(scene.masked, site.end()) or sentence <= scene.paragraph_of(sentence):
        return False
    return DAY.search(scene.masked, scene.reading.sentence_of(sentence - 1)[0], sentence) is not None


def _held(scene: Scene, start: int, at: int) -> tuple[bool, bool]:
    """Whether a verb of holding stands before the name, and whether it tells what is done: 开起了|碰头会."""
    clause = scene.clause_start(at)
    verbs = [m[0] for m in HELD.finditer(scene.masked, clause, start) if m.end() == start]
    done = any(_PERFECT.search(v) for v in verbs)
    return bool(verbs) and (done or not scene.verbs_in(clause, start)), done


def _in_passing(scene: Scene, times: list[dates.DateFound], sentence: tuple[int, int]) -> bool:
    """去年的告别仪式上，人很多: of another year, with nobody by name."""
    year = str(scene.reading.article.date or "")[:4]
    past = bool(times) and all(year and d.value[:1] != "-" and d.value[:4] < year for d in times)
    return past and not scene.reading.within(*sentence, "Person") and not _HE.search(scene.masked, *sentence)


def _stands(scene: Scene, times: list[dates.DateFound], span: tuple[int, int, int]) -> bool:
    """Whether it stands where an occasion stands: as the topic of its clause, with a place or what is told of it behind."""
    start, at, end = span
    clause = scene.clause_start(at)
    if scene.masked.endswith(("在", "到"), clause, start) and AT.match(scene.masked, end):
        return True  # 把办法拿到|全县推进会上
    beside = any(scene.masked[d.end : start].lstrip("上下午晚间的〇，那这一场次头春夏秋冬天当") == "" for d in times)
    if beside and scene.masked.startswith("，", end) and scene.masked.endswith("的", clause, start):
        return True  # 22日下午的|反馈会，张三不在
    behind = any(p.match(scene.masked, end) for p in (AT, WHERE, _BY, SITE)) or any(d.start == end for d in times)
    if any(d.start == end for d in times) and _CONGRESS.search(scene.masked, start, end):
        return False  # 县人大二次会议|3月6日|举行记者会
    going_on = behind or (_goes_on(scene, end) and (beside or not _does(scene, times, clause)))
    return going_on and (beside or _topic(scene, clause, start))


def _does(scene: Scene, times: list[dates.DateFound], clause: int) -> bool:
    """12日，总台直播晚会，|多语种晚会……: whether something is done between the time and the clause of the occasion."""
    since = max((d.end for d in times if d.end <= clause), default=clause)
    told = [w for w in scene.reading.words if w.tag == "v" and since <= w.start < clause]
    return any(scene.masked[scene.clause_start(w.start)] != "在" for w in told)


def _is_time(scene: Scene, told: dates.DateFound) -> bool:
    """A day or a month; a year with its season: 2020年|春天那场茶话会."""
    season = told.precision == "year" and _THAT_YEAR.match(scene.masked, told.end) is not None
    return season or told.precision in ("day", "month")


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether something is told of it: a verb, an adverb or a place follows."""
    following = scene.reading.word_at(end) if end < len(scene.masked) and scene.masked[end] not in HARD else None
    return (following is not None and following.tag[0] in "vdp") or AT.match(scene.masked, end) is not None


def _spoken_at(scene: Scene, sentence: int, start: int, end: int) -> bool:
    """董事长张三在|省联社的碰头会|上腰杆挺直: somebody by name was at one meeting, whenever it was."""
    if not _UP.match(scene.masked, end):
        return False
    at = _IN.search(scene.masked, max(sentence, start - 24), start)
    people = scene.reading.within(sentence, at.start(), "Person") if at is not None else []
    named = scene.reading.ending_at(end, "Event") is not None
    return bool(people) and not named and not _ONCE.search(scene.masked, people[-1].end, start)


def _beside_held(scene: Scene, start: int, at: int, end: int) -> bool:
    """舞狮大赛|决出了名次, in a text on a festival: a part of it that no time of its own is told of."""
    head = scene.words.head[scene.masked[at:end]]
    known = [f for f in scene.held if f.end <= start and "kind" in f.attributes and f.attributes["kind"] != "meeting"]
    if scene.masked.endswith("决赛", at, end) or scene.masked.endswith(("初赛", "预赛", "复赛"), at, end):
        return False  # a round of it
    return bool(known) and head.kind in ("competition", "ceremony", "signing") and head.strength == "full" and at - start >= 2


def _topic(scene: Scene, clause: int, start: int) -> bool:
    """Whether nothing but time, place and count stands before it in its clause: 在甲镇的|碰头会, 一场|座谈会."""
    lead = scene.masked[clause:start]
    for d in dates.find(scene.reading):
        if clause <= d.start and d.end <= start:
            lead = lead.replace(scene.masked[d.start : d.end], "")
    whose = scene.reading.ending_at(start - lead.endswith("的"), "Institution", "Place")
    if whose is not None and clause <= whose.start:
        lead = lead[: whose.start - clause]  # 县供销社的|业务碰头会
    lead = _BY_WHOM.sub("", ONE.sub("", lead))
    return not lead.strip("在的上下午晚间傍中清早凌晨夜里当天日那这场次后于随其一点时半") or (
        len(lead) <= _BEHIND and lead[0] == "在" and not scene.verbs_in(clause, start)
    )
