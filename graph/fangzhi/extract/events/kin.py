"""Words around the names of a list that are no title: whose kin one is, of which place, for whom one speaks, of what sort."""

import re
from typing import TYPE_CHECKING

from fangzhi.expressions import expression
from fangzhi.extract.reading import Found

if TYPE_CHECKING:
    from fangzhi.extract.events.crowds import Member
    from fangzhi.extract.events.scene import Scene

_KIN = (
    "女儿|儿子|妻子|夫人|丈夫|父亲|母亲|父母|[哥弟姐妹]{2}|孙[子女]|老伴|遗孀|家属|亲属|亲友|徒弟|学生|战友|同事|同学|队友|搭档"
)
OF_ONE = expression(rf"(?:同志|先生|女士|教授|院士|烈士|老人)?的?(?:生前|{_KIN})")  # 张三同志生前友好|李四, 张三的女儿|李四
FRIENDS = expression(
    rf"(?:[、，和及与]|以及)*[^，。；：、]{{0,12}}(?:同志)?的?(?:生前(?:友好|好友|同事)|{_KIN})(?:、[^，。；：、的]{{2,14}})?"
)
# 在云挂职|干部张三; 来自甲县、乙县的|种植大户张三; 55岁的|张三; 甲、乙、丙三个街道的|党工委书记张三
HOME = expression(
    r"在[^，。；：、的]{1,4}?(?:挂职|务工|就读|求学|投资|创业|经商|工作|任职|服务|支教)的?(?=[^，。；：、的]{2,10}$)"
    r"|[^，。；：、的]{1,8}代表、(?=[^，。；：、]{2,20}$)|(?:来自|家住|住在|居住在)[^，。；：]{2,40}的|(?:年近|年过|现年|今年)?(?:\d+|[〇一二三四五六七八九十]+)岁的|(?:会议|大会|活动|参会|与会)的(?!有)"
    r"|[^，。；：的]{2,40}?(?:等|[两三四五六七八九十]个?|\d+个?)(?:街道|镇|乡|村|社区|县|区|市|单位|部门|企业|乡镇|镇街)的?(?=[^，。；：、的]{0,12}书记|负责人|代表|[^，。；：、的]{0,12}[长任理席])"
)
SORT = expression(  # 甲局、乙镇等单位: what they are, not who
    r"等(?:\d+[余多]?[家个]|多家|多个|各|有关|相关|主要|部分|市直|县直|区直)*(?:单位|部门|企业|公司|(?:新闻)?媒体(?:记者)?|高校|院校|学校|机构|组织|乡镇|镇街|街镇|县区|市县|"
    r"县市|社区|商会|协会|地)$|(?:\d+|[两三四五六七八九十]+)个?(?:乡镇|镇街|街镇|镇|乡|村|社区|街道|单位|部门|市县|县市|县区|区县|县|市|区|企业|学校|党?支部|公司|科室)(?:（〇+）)?$"
    r"|[、和与及][^，。；：、和与及]{0,10}(?:主管|有关|相关)(?:部门|单位|方面)$"
)
_GOVERNING = expression("(?:政府|(?:[省市县区州盟旗镇乡党]|党工)委)$")
_DEPARTMENTS = expression("(?P<members>成员单位)|(?:有关|相关|各|直属|组成|工作)+(?:部门|单位|机构)|(?:分管|有关|相关|班子)*领导")
_STANDS = expression("代表[^，。；：、的与和同向为给对]{0,14}$")
_WHOSE = expression(r"[、，和与及]?(?:来自)?")
_FROM = expression(r"(?<=[、，和与及])来自[^，。；：、]{2,20}的")
# 张三、|某公司总经理某某|、乙镇镇长李四: somebody whose name nobody knows
_STRANGER = expression(
    r"[、，和](?:[^，。；：、\n了在对将被把向让给]{0,24}?(?:书记|主任|主席|常委|总监|经理|董事长?|创始人|[局部厅处科院校市县区镇乡州旗团队所站行会]长|教授|工程师))"
    r"[\u4e00-\u9fff]{2,4}(?=[、，和])"
)
# 张三|代表投资方，李四…; but 张三就某事提出要求，|李四主持: he has done it
_FOR_WHOM = expression(
    r"(?:代表|分别?就|就|围绕)(?:(?!提出|作出|做出|作了|进行|讲话|部署|介绍|汇报|发言|表态|强调|说明|作工作报告)[^，。；：、]){2,24}(?=[、，])"
)


def without_errand(gap: str) -> str:
    """张三|代表投资方、经理|李四代表施工方先后发言: what stands between two names but for whom or on what the first speaks."""
    return _FROM.sub("", _FOR_WHOM.sub("", gap, count=1) if _FOR_WHOM.match(gap) else gap)


def without_strangers(gap: str) -> str:
    """What stands between two names but for titled people whose names nobody knows."""
    return _STRANGER.sub("", gap, count=2) if len(gap) > 8 else gap


def of_place(scene: "Scene", start: int, end: int) -> bool:
    """Whether only whose one is stands before a name: 柳林镇的|张三, 、来自云溪一中的|李四, 张三的指导老师|王五."""
    of = scene.masked.rfind("的", start, end)
    if of < 0:
        return False
    kind = scene.masked[of + 1 : end]
    post = len(kind) <= 10 and any(m.end() == len(k) for k in (kind, kind.lstrip("副")) for m in scene.words.posts.finditer(k))
    plain = not kind or (len(kind) <= 10 and not re.search("[，、。；：]", kind) and (post or kind.endswith(scene.words.people)))
    if not plain:
        return False
    whose = scene.reading.ending_at(of, "Place", "Institution", *(("Person",) if kind else ()))
    while whose is not None and (outer := scene.reading.ending_at(whose.start, "Place")) is not None and outer.start >= start:
        whose = outer  # 云溪县|柳林镇的张三
    return whose is not None and bool(_WHOSE.fullmatch(scene.masked, start, max(start, whose.start)))


def stood_for(scene: "Scene", person: Found) -> bool:
    """张三代表|李四领奖, 张三代表|县长李四致辞: who is stood for does nothing there."""
    stands = _STANDS.search(scene.masked, max(0, person.start - 16), person.start)
    return stands is not None and scene.reading.ending_at(stands.start(), "Person") is not None


def without_departments(scene: "Scene", listed: "list[Member]", end: int) -> "list[Member]":
    """市委、市政府|各部门负责人, 县防指|成员单位: the bodies of a list but for those that only tell whose the last ones are."""
    last = listed[-1].found if listed else None
    if last is None or not (departments := _DEPARTMENTS.match(scene.masked, last.end, end)):
        return listed
    if departments["members"]:
        return listed[:-1]
    return [m for m in listed if not _GOVERNING.search(m.found.name)] if _GOVERNING.search(last.name) else listed
