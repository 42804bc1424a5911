"""Accidents and who is involved in them: the text left; the accident's name, and who is involved, right."""

import pytest

from fangzhi.extract import events
from reading_of import reading_of

CASES = [
    # one accident, by the day that it is called by, in whatever form
    (
        "5月2日4时，石河县柳林镇发生山体滑坡。县长李国强赶到现场指挥救援。“5·2”山体滑坡搜救结束。",
        "“5·2”山体滑坡: 李国强",
    ),
    # what stands in a line before the accident's is another story of a digest
    ("石河县民兵应急连在多个地点开展演练，县长李国强到现场察看。\n5月2日，云溪县柳林镇发生山体滑坡。", "柳林镇山体滑坡: "),
    # told without a noun
    (
        "5月2日，石河县柳林镇一仓库起火，副县长李国强到场指挥，县消防救援大队参与扑救。",
        "柳林镇一仓库起火: 李国强 石河县消防救援大队",
    ),
    ("5月2日，石河县柳林镇境内一客车与货车相撞，县公安局局长李国强赶到现场。", "柳林镇境内一客车与货车相撞: 李国强"),
    # a case that is told by what fell where, with those who fell by their age
    (
        "5月2日，石河县发生一起车辆坠入水库事件。2名落水人员（王海涛，驾驶员，40岁，柳林镇人）上岸。县长李国强赶赴现场。",
        "石河县车辆坠入水库事件: 李国强 王海涛",
    ),
    ("5月2日，石河县柳林镇一面包车坠入水库，县公安局局长李国强赶到现场。", "柳林镇一面包车坠入水库: 李国强"),
    ("5月2日，石河县发生一起送礼事件。", ""),
    # those who suffer
    (
        "5月2日，石河县柳林镇发生山体滑坡。遇难者为王海涛、李小梅（女）；获救的周立群在医院。",
        "柳林镇山体滑坡: 王海涛 李小梅 周立群",
    ),
    ("5月2日，石河县柳林镇发生山体滑坡。村民王海涛当场死亡。", "柳林镇山体滑坡: 王海涛"),
    # where it was stands in the clause before; a home port is no place of it
    (
        "5月2日，在石河县柳林镇附近，石河县籍渔船“某某1”与一艘货船发生碰撞，副县长李国强连夜赶到，渔民王海涛率先抵达。",
        "柳林镇碰撞: 李国强 王海涛",
    ),
    ("5月2日，石河县柳林镇发生山体滑坡。获救老人王海涛说，县消防救援大队救出3人。", "柳林镇山体滑坡: 王海涛 石河县消防救援大队"),
    ("5月2日，石河县柳林镇发生山体滑坡。成立指挥部，由李国强任总指挥，王海涛任副总指挥。", "柳林镇山体滑坡: 李国强 王海涛"),
    # who saves the hurt, and not where they are taken or who tells of it
    (
        "5月2日，石河县柳林镇发生山体滑坡。伤员送往县人民医院，院长王海涛带领专家赶来会诊。所长周立群说，民警正在处置。",
        "柳林镇山体滑坡: 王海涛",
    ),
    ("5月2日，石河县柳林镇发生山体滑坡。善后工作由副县长李国强、镇长王海涛共同负责。", "柳林镇山体滑坡: 李国强 王海涛"),
    ("5月2日，石河县开展渔船防碰撞专项整治，李国强参加。", ""),
    # not there: who is punished, who speaks, who is named by no title
    ("5月2日，石河县柳林镇发生山体滑坡。县长李国强被追究责任，县委要求组织救援。", "柳林镇山体滑坡: "),
    ("5月2日，石河县柳林镇发生山体滑坡。县长李国强强调，要全力救援。", "柳林镇山体滑坡: "),
    # who commands and leads away on the spot
    (
        "5月2日，石河县柳林镇一仓库起火。大队长李国强、教导员王海涛（女）靠前指挥，镇长周立群组织村民疏散。",
        "柳林镇一仓库起火: 李国强 王海涛 周立群",
    ),
    ("5月2日，石河县柳林镇一仓库起火。县长李国强组织疏散演练。", "柳林镇一仓库起火: "),
    # the spot stands between what was struck and how, or is a clause of its own
    ("5月2日，一艘载有9人的渔船在石河县柳林镇附近水域倾覆，渔民王海涛获救。", "柳林镇一艘载有9人的渔船倾覆: 王海涛"),
    ("5月2日，一辆校车行驶至石河县柳林镇时侧翻，民警李国强疏导交通。", "柳林镇一辆校车侧翻: 李国强"),
    ("5月2日15时许，石河县柳林镇，一辆货车与轿车追尾，司机王海涛受伤。", "柳林镇一辆货车与轿车追尾: 王海涛"),
    ("5月2日，石河县柳林镇3名儿童在河道玩耍时溺水，民警李国强跳水救人。", "柳林镇3名儿童在河道玩耍时溺水: 李国强"),
    ("石河县严防儿童溺水，县长李国强到场。", ""),
    ("演练模拟一辆客车行驶至石河县柳林镇时侧翻，县消防救援大队出动。", ""),
    ("石河县严密防范发生洪涝灾害，县长李国强赶到现场。", ""),
    # who sets out for the town, with whom he plans the rescue, who heads a group of the command
    (
        "5月2日，石河县柳林镇发生山体滑坡。县长李国强连夜赶赴柳林镇，与县人武部部长王海涛、副县长周立群等研究救援方案。",
        "柳林镇山体滑坡: 李国强 王海涛 周立群",
    ),
    ("5月2日，石河县柳林镇发生山体滑坡。副县长李国强任善后处置组组长。", "柳林镇山体滑坡: 李国强"),
    ("5月2日，石河县柳林镇发生山体滑坡。副县长李国强任县招商专班组长期间来过。", "柳林镇山体滑坡: "),
    # teams that send people, that come from elsewhere or with their leader; an alarm is raised by the command, not by the area
    (
        "5月2日，石河县柳林镇发生山体滑坡。县消防救援大队派出60名指战员，石河蓝天救援队队长李国强率27名队员驰援。",
        "柳林镇山体滑坡: 石河县消防救援大队 石河蓝天救援队 李国强",
    ),
    (
        "5月2日，石河县柳林镇发生山体滑坡。石河县防汛抗旱指挥部将应急响应提升至一级，云州市消防救援支队跨区域增援。",
        "柳林镇山体滑坡: 石河县防汛抗旱指挥部 云州市消防救援支队",
    ),
    ("5月2日，石河县柳林镇发生山体滑坡。石河县立即启动二级应急响应。", "柳林镇山体滑坡: "),
    (
        "5月2日，石河县柳林镇发生山体滑坡。省安委会办公室3日决定对该起灾害挂牌督办，镇长李国强连续奋战30个小时。",
        "柳林镇山体滑坡: 省安委会办公室 李国强",
    ),
    # who runs the works, who answers beside one whom nobody knows as a name, who is not found yet
    (
        "5月2日，石河县柳林镇发生山体滑坡。采石场由石河县恒石矿业有限公司经营，法定代表人李国强、安全主管老张等3人已被控制。",
        "柳林镇山体滑坡: 李国强 石河县恒石矿业有限公司",
    ),
    (
        "5月2日，一艘采砂船在石河县柳林镇附近水域倾覆。落水的李国强、王海涛获救，周立群仍在搜寻中。",
        "柳林镇一艘采砂船倾覆: 王海涛 李国强 周立群",
    ),
    # no accident
    ("5月2日，石河县柳林镇举行应急演练。县长李国强赶到现场指挥救援。", ""),
    ("柳林镇排查仓库起火隐患。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_who_is_involved(text, expected):
    reading = reading_of(text)
    events.find(reading)
    events.state(reading)
    accidents = {f.name for f in reading.found if f.type == "Event" and f.attributes["kind"] == "accident"}
    involved = [
        s.roles["participant"].name for s in reading.statements if s.type == "Participates" and s.rule != "event-accident"
    ]
    assert "; ".join(f"{name}: {' '.join(dict.fromkeys(involved))}" for name in sorted(accidents)) == expected


def test_what_a_disaster_hit():
    reading = reading_of("5月2日凌晨，石河县遭遇罕见强降雨。\n“5·2”特大暴雨洪涝灾害发生后，县长李国强赶到现场。")
    events.find(reading)
    events.state(reading)
    [info] = [s for s in reading.statements if s.type == "EventInfo"]
    assert (info.roles["date"], info.roles["place"].name) == ("2024-05-02", "石河县")


def test_two_accidents_give_nobody():
    text = "5月2日，石河县柳林镇发生山体滑坡。5月3日，石河县城关镇发生火灾。村民王海涛当场死亡。"
    reading = reading_of(text)
    events.find(reading)
    events.state(reading)
    assert [s for s in reading.statements if s.rule == "event-rescue"] == []
