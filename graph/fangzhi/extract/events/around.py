"""Who is told of in the stretch of text of an event, in whatever verb: who says something speaks, who does something attends."""

from fangzhi.expressions import expression
from fangzhi.extract.events import lists
from fangzhi.extract.events.crowds import Member
from fangzhi.extract.events.gaps import may_stand_between
from fangzhi.extract.events.kin import OF_ONE
from fangzhi.extract.events.references import nearest, opened
from fangzhi.extract.events.roles import tell
from fangzhi.extract.events.scene import Scene
from fangzhi.extract.reading import Found

_KINDS = ("meeting", "inspection", "ceremony", "signing", "activity", "competition", "training", "accident")
_TALKS = ("meeting", "training")  # where who does something by himself speaks
_THERE = ("attendee", "chair", "speaker", "host", "winner", "involved")
_OF_ITS_OWN = (
    "visit",
    "meet",
    "hold",
    "run",
    "chair",
    "win",
)  # uses of verbs that tell of another event, or of more than being there
# of another day than the event's, or of many; what is told to the paper
_OTHERWISE = expression(
    r"去年|前年|往年|历年|当年|年前|曾|此前|以来|多年|长期|常年|平时|一直|多次|每[天日周月年次]|近年|今后|接下来|下一步|(?:19|20)\d\d年(?!\d{1,2}月\d)|\d+年间|次日|翌日|近日|今年|时任"
)
_TO_THE_PAPER_BEFORE = expression("告诉记者|接受[^，。；：]{0,8}采访")
_TO_THE_PAPER = expression("记者|采访|据(?!悉)[^，。；：]{2,40}(?:介绍|透露)|据悉|据了解|获悉")
_OTHER_DAY = expression(r"[^，。；：]{0,12}\d日|同[日天]|[当次]天|会前|会后|此前|此后|期间|当晚|开幕前|[仪活][式动][前后]")
# 甲|任副组长, 乙|因公请假, 丙|的女儿, 丁|被评为……, 戊|家中: what befalls one or is told of one, no deed there
_NOT_DONE = expression(
    r"(?:（〇+）)?(?:等[^，。；：、]{0,10})?(?:同志|先生|女士|代表|委员)?(?:分别|均|也|还|则|已|本人|两人|二人|依法|最终|先后)*"
    r"(?:的|时|将|曾|此前|先前|早年|拟|邀请|主题|重要|[担兼接]?任|兼|当选|为[^他她大家现了本村]|被|因|未|不|没|请假|缺席|系|是|现[任年为]|涉嫌|受|[荣喜斩勇]?获|补|另有|生前|家[中里]|退休|完成|夺|赢|折桂|拿下|摘"
    r"|辞去|到龄|牵头|负责|包[抓保联挂]|具体|分管|挂帅|选送|创作|参选|申报|提名|[”》」]|案|严重|违纪|一家|(?:带领|率领|领导|指导|关心|支持|推动|倡议)之?下)"
)
# 选举|乙, 关于|丙……的决定, 给予|丁处分
_OF_OTHERS = expression(
    r"(?:选举|选出|补选|任命|免去|罢免|提名|递补|追[授认]|给予|撤销|接受|决定|审议|批准|表决|通过|关于|学习|贯彻|落实|根据|按照|会见|号召|授予|聘请|聘任|表彰|推选"
    r"|(?<!可)以(?!及)|像|替|专班|名单|成立|设立|(?<!方)向|给|(?<![大民众工生户手])代表(?![队团、])|看望|慰问|走访|来自|要求|叮嘱|嘱咐|勉励|派人)了?[^，。；]{0,40}$"
)
_BY = expression(r"由[^，。；：]{0,40}$")  # 由|甲带队, 由|乙汇报
_BACKGROUND = expression(
    r"近年|目前|据|截至|今年|去年|多年|长期|过去|下一步|接下来|随着|眼下|当前|作为|为"
    r"|[^，。；：]{0,8}(?:以来|位于|地处)"
)
_ELSEWHERE = expression(r"\d日|[批指]示|贺信|贺电|荣立|会见|委托|本人|组成|宣誓|同下")
_OPENS = expression("宣布[^，。；：]{0,20}(?:开|启动|闭幕|投产)")
_SAYS = expression(
    "说(?!明会|事会)|讲(?!座|台)|(?<!交)(?<!座)谈(?![心判])|介绍|表示|强调|指出|要求|认为|[坦直]言|答[，：道复]|念|补充|提醒|透露|称[，：“]|道[，：]|问[，：]|插话"
    "|提[出到议]|聊|讨论|开口|话[匣题头]|一言|讲台|登台|军令状|列出|交了?底|认领|拍板|[读亮抛]出|[发提追]问|许下|喊|建[议言]|呼吁|希望"
)
_FORMAL = expression(
    "汇报|通报|表态|发言|致[^，。；：]{0,6}[辞词]|推介(?!会)|宣读|解读|回应|点评|总结|报告(?!会)|[作做]了?说明|承诺|倡议|勉励|部署|安排|检讨|宣讲|授课|辅导"
    "|动员(?!会)|传达|讲话"
)
_ATTENDS = expression(
    "到会|到场|走进|现场|在场|列席|参会|与会|旁听|聆听|听[取课了会]|坐|签|落笔|揭[牌幕下]|按下|推杆|培土|奠基|剪彩|授[旗牌]|颁|发[奖证]|见证|观[看摩战礼]"
    "|陪|跟随|[随候迎]|递[上来]|[引带]路|向导|同行|同[去车]|围|助阵|助兴|监票|投票|合影|参观|收看|收听|记录|边听边记|参加|出席|点头|带着|领着|率"
)
_TOLD_TO = expression("(?:要求|强调|指出|表示|希望|说|提出|建议|认为|叮嘱|透露|介绍)[，：“]")  # 甲要求，|乙汇报进展
_LISTENS = expression("祝贺|主持|听|聆")
_CHAIRS = expression("(?:主持人|司仪|主持[^，。；：]{0,6}的)[^，。；：]{0,4}(?:是|为)[^，。；：]{0,30}$")
# 到现场助兴的嘉宾坐满了前三排：|甲、乙。
_ARE_THERE = expression(
    "(?:嘉宾|领导|代表|[参到与]会|出席|列席|到[^，。；：]{0,3}场|现场|观礼|见证|主席台|成员|同[行车去]|随行|陪同|旁听|座)[^，。；：]{0,16}(?:：|有|包括|是)[^，。；：]{0,30}$|还有[^，。；：]{0,30}$"
)
_NOUNS = ("n", "nz", "Policy", "Project")
# of an accident: 甲被追究责任, 乙任副组长的调查组, 丙作出批示, 丁介绍
_APART = expression(
    "追究|问责|处分|撤职|警告|任[^，。；：]{0,14}[组长]|批示|指示|要求|强调|指出|介绍|说|表示|透露|专家|参与调查|技术|陪同"
)
_REACH = 40  # characters behind a name in which a meeting's text tells that its bearer speaks


def state(scene: Scene) -> None:
    """State a Participates for each with a title who does or says something there and of whom nothing is told yet."""
    if not any(f.attributes["kind"] in _KINDS for f in scene.events):
        return
    around = _Around(scene)
    for start, end in scene.reading.sentences:
        if start < scene.reading.headline_end:
            continue
        people = lists.outermost(scene.reading.within(start, end, "Person"))
        for chain in _chains(scene, people):
            around.look((start, end), chain, next((p.start for p in people if p.start > chain[-1].end), end))


def _chains(scene: Scene, people: list[Found]) -> list[list[Found]]:
    """The people of a sentence, those of one list together."""
    chains: list[list[Found]] = []
    for person in people:
        if OF_ONE.match(scene.masked, person.end):
            continue
        if chains and may_stand_between(scene, chains[-1][-1].end, person.start):
            chains[-1].append(person)
        else:
            chains.append([person])
    return chains


class _Around:
    """One article, with what is known of its people before anybody is sought in the stretches of its events."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        statements = scene.reading.statements
        self.posts = {s.roles["person"].name for s in statements if s.type == "HoldsPost"}
        self.moved = [(s.start - 8, s.end) for s in statements if s.type == "Appointment"]
        self.told: dict[str, list[int]] = {}
        self.held = {s.roles["event"].name for s in statements if s.type in ("EventInfo", "Participates")}
        for s in statements:
            if s.type == "Participates":
                self.told.setdefault(s.roles["event"].name, []).append(s.start)

    def look(self, sentence: tuple[int, int], people: list[Found], following: int) -> None:
        """State what the people of one list do at the event told of; `following` is where the next person stands."""
        scene, masked = self.scene, self.scene.masked
        event = self._event(sentence, people[0])
        if event is None or not self._may(event, sentence, people):
            return
        if event.attributes["kind"] == "accident":
            self._involved(event, people)
            return
        clause = scene.clause_start(people[0].start)
        if _CHAIRS.search(masked, clause, people[0].start):  # 主持会议的是|甲，乙也作了检讨
            self._tell(event, people[:1], "chair")
            people = people[1:]
            clause = people[0].start if people else clause
        at = people[-1].end if people else clause
        if not people or _NOT_DONE.match(masked, at) or _OF_OTHERS.search(masked, clause, people[0].start):
            return
        fresh = [p for p in people if not self._known(p, event)]
        if masked[at : at + 1] in "。；：、\n":
            before = scene.clause_start(clause - 1) if masked[clause - 1] == "：" else clause
            whole = (before < clause and not _OF_OTHERS.search(masked, before, clause)) or self._here(event, at)
            if whole and _ARE_THERE.search(masked, before, people[0].start):
                self._tell(event, fresh, "attendee")
            return
        word, stop = scene.reading.word_at(at), scene.clause_end(at)
        deed = _ATTENDS.search(masked, at, stop) or _FORMAL.search(masked, at, stop)
        if word is not None and word.start == at and word.tag in _NOUNS and deed is None:
            return  # 甲|思想
        role, formal = self._role(event, at, following)
        by = _BY.search(masked, clause, people[0].start)
        if role == "attendee" and by is not None and not _ATTENDS.search(masked, at, stop):
            return
        if role == "speaker" and not formal and len(people) > 1 and not _SAYS.search(masked, at, stop):
            role = "attendee"
        again = (
            formal
            and self._here(event, at)
            and event.attributes["kind"] in _TALKS
            and _FORMAL.search(masked, at, stop)
            and not _LISTENS.search(masked, at, stop)
        )
        if role:
            self._tell(event, people if again else fresh, role)

    def _involved(self, event: Found, people: list[Found]) -> None:
        """Who acts in an accident or is held for it: not who is punished, writes of it, tells the paper or looks into it."""
        scene, at = self.scene, people[-1].end
        stop = scene.clause_end(at)
        asides = any(v.use in _OF_ITS_OWN for v in scene.verbs_in(at, stop)) or _APART.search(scene.masked, at, stop)
        if not asides and self._told_in(event, scene.paragraph_of(at), scene.reading.sentence_of(at)[1]):
            self._tell(event, people, "involved")

    def _may(self, event: Found, sentence: tuple[int, int], people: list[Found]) -> bool:
        """Whether the people of a list have titles and are told of as there: not in a quote, of another day, to the paper."""
        scene, masked, first = self.scene, self.scene.masked, people[0]
        if event.attributes["kind"] not in _KINDS or not self._held(event) or any(p.name in event.name for p in people):
            return False
        if any(a <= p.start <= b for p in people for a, b in self.moved):
            return False
        folk = event.attributes["kind"] not in _TALKS and self._told_in(event, scene.paragraph_of(first.start), sentence[1])
        if not all(self._titled(p, folk) or self._known(p, event) for p in people):
            return False
        if _TOLD_TO.search(masked, sentence[0], first.start):
            return False
        paragraph = scene.paragraph_of(first.start)
        if masked.rfind("“", paragraph, first.start) > masked.rfind("”", paragraph, first.start):
            return False
        since = event.end if sentence[0] <= event.start < first.start else sentence[0]
        if _TO_THE_PAPER_BEFORE.search(masked, paragraph, first.start):
            return False
        return not _OTHERWISE.search(masked, since, people[-1].end) and not _TO_THE_PAPER.search(masked, *sentence)

    def _here(self, event: Found, at: int) -> bool:
        """Whether the paragraph of an offset tells of the event, or opens a clause with 会上 of it."""
        return event.start >= self.scene.paragraph_of(at) or opened(self.scene, at) is event

    def _known(self, person: Found, event: Found) -> bool:
        return any((person.name, event.name, role) in self.scene.stated for role in _THERE)

    def _titled(self, person: Found, folk: bool) -> bool:
        """Whether a title stands before a name or is told elsewhere, or (of `folk`) what somebody is: 种粮大户|甲."""
        masked, words = self.scene.masked, self.scene.words
        if person.name in self.posts or (folk and masked.endswith(words.people, 0, person.start)):
            return True
        if masked.endswith("代表", 0, person.start):
            return False
        return any(m.end() == person.start for m in words.posts.finditer(masked, max(0, person.start - 12), person.start))

    def _role(self, event: Found, at: int, following: int) -> tuple[str, bool]:
        """As what somebody is there, and whether he makes a speech; "" where that is not told."""
        scene, masked, kind = self.scene, self.scene.masked, event.attributes["kind"]
        stop, here = scene.clause_end(at), self._here(event, at)
        if self._elsewhere(event, at, stop):
            return "", False
        if _OPENS.match(masked, at):
            return "attendee", False
        far = min(following, at + _REACH) if kind in _TALKS else stop
        formal = _FORMAL.search(masked, at, far) is not None
        says = formal or _SAYS.search(masked, at, far) is not None
        attends = _ATTENDS.search(masked, at, stop) is not None
        if kind in _TALKS:
            spoke = formal or (here and says)
            return ("speaker", formal) if spoke else ("attendee" if here and attends else "", False)
        if kind == "inspection":
            return "speaker" if "汇报" in masked[at:stop] else "", False  # who only works there perhaps did not meet them
        if says:
            return "speaker" if formal and here else "", False
        return "attendee" if kind == "ceremony" or attends else "", False

    def _elsewhere(self, event: Found, at: int, stop: int) -> bool:
        """Whether what somebody does is of another event, or of another day, or only told to the paper."""
        scene, masked, kind = self.scene, self.scene.masked, event.attributes["kind"]
        if kind in _TALKS and masked.startswith(("介绍，", "介绍说", "介绍信"), at):
            return True
        if _ELSEWHERE.search(masked, at, stop) or (kind not in _TALKS and _OTHERWISE.search(masked, at, stop)):
            return True
        if any(v.use in _OF_ITS_OWN for v in scene.verbs_in(at, stop)):
            return True
        kinds = [scene.words.kinds[m[0]] for m in scene.words.references.finditer(masked, at, stop)]
        return bool(kinds) and not any(kind in k for k in kinds)  # 收看了|比赛

    def _tell(self, event: Found, people: list[Found], role: str) -> None:
        if people:
            span = people[0].start, self.scene.clause_end(people[-1].end)
            tell(self.scene, [Member(p) for p in people], event, role, span)

    def _event(self, sentence: tuple[int, int], first: Found) -> Found | None:
        """The event of the stretch: the last one told of in its paragraph, or of which the paragraph tells on."""
        scene, (start, end) = self.scene, sentence
        here = [f for f in scene.events if start <= f.start < first.start]
        if here:
            return here[-1]
        event = nearest(scene, first.start, None)
        if event is None:
            behind = [f for f in scene.events if first.end <= f.start < max(end, scene.paragraph_end(start))]
            return behind[0] if len({f.name for f in behind}) == 1 else None
        if _OTHER_DAY.match(scene.masked, start):
            return None
        return event if self._goes_on(event, scene.paragraph_of(start), first.start) else None

    def _goes_on(self, event: Found, paragraph: int, at: int) -> bool:
        """Whether a paragraph tells of an event: by naming it or who is there, or right behind one that does."""
        scene = self.scene
        if self._headed(event, at) or event.start >= paragraph or any(paragraph <= k < at for k in self.told.get(event.name, [])):
            return True
        if scene.words.references.search(scene.masked, paragraph, at):
            return True
        if _BACKGROUND.match(scene.masked, paragraph):
            return False
        before = scene.paragraph_of(paragraph - 1)
        last = next((f for f in reversed(scene.events) if f.start < paragraph), None)
        goes_on = last is not None and last.name == event.name and before >= scene.reading.headline_end
        return goes_on and self._told_in(event, before, paragraph)

    def _held(self, event: Found) -> bool:
        """Whether anything else is told of an event, or what was said at it: 座谈会|上."""
        return event.name in self.held or self.scene.masked.startswith("上", event.end)

    def _headed(self, event: Found, at: int) -> bool:
        """Whether an offset lies in the lead of an article whose headline tells of the event."""
        return event.start < self.scene.reading.headline_end and at < self.scene.lead_end

    def _told_in(self, event: Found, start: int, end: int) -> bool:
        named = any(start <= f.start < end for f in self.scene.events if f.name == event.name)
        return named or any(start <= k < end for k in self.told.get(event.name, []))
