"""Acts on posts: raw text left, (person, body, post, action) right, and who holds what after them."""

import pytest

from fangzhi.extract import posts
from fangzhi.extract.posts import appointments
from reading_of import reading_of

HOME = "370683"  # 莱州市
CASES = [
    ("任命李卫东为市财政局局长。", "李卫东 莱州市财政局 局长 appointed"),
    ("决定任命李卫东为莱州市副市长。", "李卫东 莱州市政府 副市长 appointed"),
    # what is to be done some day is at most a nomination
    ("拟任命李卫东为市财政局局长，拟免去张志强的市财政局局长职务。", "李卫东 莱州市财政局 局长 nominated"),
    ("拟免去张志强市财政局局长职务。", ""),
    ("会议同意李明不再担任市财政局局长职务。", "李明 莱州市财政局 局长 removed"),
    ("免去张志强的市财政局局长职务。", "张志强 莱州市财政局 局长 removed"),
    (
        "免除张志强同志常务副市长一职，任命李卫东同志为政府副市长。",
        "张志强 莱州市政府 常务副市长 removed|李卫东 莱州市政府 副市长 appointed",
    ),
    ("免除张志强家庭的学费。", ""),
    (
        "免去张志强的市财政局局长职务，王晓梅的市水利局副局长职务。",
        "张志强 莱州市财政局 局长 removed|王晓梅 莱州市水利局 副局长 removed",
    ),
    (
        "免去张志强的市财政局局长职务。王晓梅的市水利局副局长职务由李卫东接替。",
        "张志强 莱州市财政局 局长 removed|李卫东 莱州市水利局 副局长 appointed",
    ),
    # the other posts of a committee, and of the one beside it
    (
        "选举郑伟为市水利局党委书记，王晓梅为党委副书记，林海为纪委书记。",
        "郑伟 莱州市水利局党委 书记 elected|王晓梅 莱州市水利局党委 副书记 elected|林海 莱州市水利局纪委 书记 elected",
    ),
    (
        "任命李卫东、王晓梅为市人大常委会代表资格审查委员会组成人员。",
        "李卫东 莱州市人大常委会代表资格审查委员会 组成人员 appointed|"
        "王晓梅 莱州市人大常委会代表资格审查委员会 组成人员 appointed",
    ),
    ("免去张有为同志的市财政局局长职务。", "张有为 莱州市财政局 局长 removed"),
    (
        "任命李卫东为市财政局局长，免去张志强的市财政局局长职务。",
        "李卫东 莱州市财政局 局长 appointed|张志强 莱州市财政局 局长 removed",
    ),
    ("6月28日，市委评价，李卫东同志任市财政局局长四年来工作扎实。", ""),  # told of, no act
    ("会议选举郑伟为市人大常委会主任。", "郑伟 莱州市人大常委会 主任 elected"),
    (
        "会议选举郑伟为市人大常委会主任，王晓梅、林海为副主任。",
        "郑伟 莱州市人大常委会 主任 elected|王晓梅 莱州市人大常委会 副主任 elected|林海 莱州市人大常委会 副主任 elected",
    ),
    ("周建平当选莱州市市长。", "周建平 莱州市政府 市长 elected"),
    ("周建平全票当选为莱州市市长。", "周建平 莱州市政府 市长 elected"),
    ("郑伟被任命为市水利局局长。", "郑伟 莱州市水利局 局长 appointed"),
    ("李卫东拟任市财政局局长。", "李卫东 莱州市财政局 局长 nominated"),
    ("李卫东不再担任市财政局局长职务。", "李卫东 莱州市财政局 局长 removed"),
    ("李卫东辞去市财政局局长职务。", "李卫东 莱州市财政局 局长 removed"),
    ("接受张志强辞去莱州市副市长职务的请求。", "张志强 莱州市政府 副市长 removed"),
    ("市委决定:李卫东同志任市财政局党组书记。", "李卫东 莱州市财政局党组 书记 appointed"),
    (
        "市委决定:李卫东同志任市财政局党组书记、局长。",
        "李卫东 莱州市财政局党组 书记 appointed|李卫东 莱州市财政局 局长 appointed",
    ),
    # names that are plain words, between the verb and what is done; verbs of moving are no part of a name
    ("免去成功的市财政局局长职务，任命成功为市水利局局长。", "成功 莱州市财政局 局长 removed|成功 莱州市水利局 局长 appointed"),
    ("会议选举平安为莱州市市长，选举温暖为市人大常委会主任。", "平安 莱州市政府 市长 elected|温暖 莱州市人大常委会 主任 elected"),
    ("接受李想辞去莱州市副市长职务的请求。", "李想 莱州市政府 副市长 removed"),
    ("市财政局局长解放调任市水利局局长。", "解放 莱州市水利局 局长 appointed"),
    ("市财政局局长唐突已调任市水利局局长。", "唐突 莱州市水利局 局长 appointed"),
    ("递补市委候补委员常青、白杨为市委委员。", "常青 莱州市委 委员 appointed|白杨 莱州市委 委员 appointed"),
    # sent to a village; from which body's posts somebody is removed
    (
        "大河村地处山区。市水利局干部张建国受派到村里担任第一书记、驻村工作队队长。",
        "张建国 大河村 第一书记 appointed|张建国 大河村驻村工作队 队长 appointed",
    ),
    ("市水利局干部张建国受组织选派，到莱州市柳林镇大河村任第一书记。", "张建国 大河村 第一书记 appointed"),
    ("市水利局干部张建国常到大河村任教，担任第一书记的是李二牛。", ""),
    ("大河村党支部书记龙国友侵占资金。龙国友被罢免村委会职务。", ""),
    ("市教育局局长禾苗（女，拟提名莱州市副市长候选人）。", "禾苗 莱州市政府 副市长 nominated"),
    # lines under a decision; whom a clause with 的 tells of
    (
        "关于职务任免的通知\n经市政府研究决定:\n马春生任市水利局局长，免去其市农业农村局副局长职务；\n钱亮任市教育局副局长（试用期一年）。",
        "马春生 莱州市水利局 局长 appointed|钱亮 莱州市教育局 副局长 appointed|马春生 莱州市农业农村局 副局长 removed",
    ),
    ("市里的干部:\n马春生任市水利局局长。", ""),
    ("今年8月当选莱州市工商联副主席的企业家高小雪说。", "高小雪 莱州市工商联 副主席 elected"),
    ("未能当选莱州市市长的马春生离开。", ""),
    (
        "马春生，男，现任市水利局副局长，拟任莱州市人大常委会党组成员、提名为副主任候选人。",
        "马春生 莱州市人大常委会党组 成员 nominated|马春生 莱州市人大常委会 副主任 nominated",
    ),
    (
        "马春生2021年当选大河村党支部书记，2023年被选为莱州市人大代表。",
        "马春生 大河村党支部 书记 elected|马春生 莱州市人大 代表 elected",
    ),
    (
        "经莱州市第一中学教职工大会选举，马春生当选学校工会主席，钱亮当选副主席。",
        "马春生 莱州市第一中学工会 主席 elected|钱亮 莱州市第一中学工会 副主席 elected",
    ),
    # numbered lines of a notice; a second body behind a comma, before 职务; 履新
    (
        "1.何必，男，1985年6月出生，现任市水利局副局长，拟任市财政局局长。\n2、范进，男，现任市水利局科长，拟任市水利局副局长。",
        "何必 莱州市财政局 局长 nominated|范进 莱州市水利局 副局长 nominated",
    ),
    (
        "董小宛同志不再担任莱州市委副书记，莱州市人民政府市长职务，另有任用。",
        "董小宛 莱州市委 副书记 removed|董小宛 莱州市人民政府 市长 removed",
    ),
    # who is appointed before a comma loses a post behind it; （兼） before 职务; what the tagger takes for one name
    (
        "李卫东同志任市审计局局长，免去市财政局副局长职务；",
        "李卫东 莱州市审计局 局长 appointed|李卫东 莱州市财政局 副局长 removed",
    ),
    ("会议由李卫东主持，免去市财政局副局长职务。", ""),
    (
        "李卫东同志任市审计局局长，不再担任市水利局总工程师；",
        "李卫东 莱州市审计局 局长 appointed|李卫东 莱州市水利局 总工程师 removed",
    ),
    (
        "免去李卫东同志的市财政局副局长、市水利局副局长（兼）职务，另有任用。",
        "李卫东 莱州市财政局 副局长 removed|李卫东 莱州市水利局 副局长 removed",
    ),
    ("李卫东以120票的高票当选为市作家协会主席。", "李卫东 莱州市作家协会 主席 elected"),
    ("叶春枝（女）同志任市人民医院院长。", "叶春枝 莱州市人民医院 院长 appointed"),
    ("佟丽华已履新市财政局局长。", "佟丽华 莱州市财政局 局长 appointed"),
    # a list in prose, its later items without the decision
    (
        "经市委研究，决定：李卫东任市财政局局长；王晓梅任市水利局总工程师，免去其市财政局副局长职务。",
        "李卫东 莱州市财政局 局长 appointed|王晓梅 莱州市水利局 总工程师 appointed|王晓梅 莱州市财政局 副局长 removed",
    ),
    ("李卫东谈起往事；王晓梅任市水利局总工程师。", ""),
    # elected into a congress above; 同志 in a list; a branch of the body before
    (
        "会议选举李卫东、王晓梅为出席烟台市第十八届人民代表大会代表。",
        "李卫东 烟台市第十八届人民代表大会 代表 elected|王晓梅 烟台市第十八届人民代表大会 代表 elected",
    ),
    (
        "任命:\n郑伟同志为市水利局副局长;\n于凤同志为市财政局副局长。",
        "郑伟 莱州市水利局 副局长 appointed|于凤 莱州市财政局 副局长 appointed",
    ),
    (
        "免去张志强的烟台市公安局副局长、芝罘分局局长职务。",
        "张志强 烟台市公安局 副局长 removed|张志强 烟台市公安局芝罘分局 局长 removed",
    ),
    ("提名李卫东为莱州市副市长候选人。", "李卫东 莱州市政府 副市长 nominated"),
    ("他支持提名史密斯为民主党总统候选人。", ""),  # the post is not the party's
    ("李卫东出任烟台海润食品有限公司董事长。", "李卫东 烟台海润食品有限公司 董事长 appointed"),
    ("补选吴静为市政协副主席。", "吴静 莱州市政协 副主席 elected"),
    ("任命艾尔肯·吐尼亚孜为市水利局副局长。", "艾尔肯·吐尼亚孜 莱州市水利局 副局长 appointed"),
    (
        "任命:\n李卫东为市财政局局长;\n于凤英(女)为市水利局局长。",
        "李卫东 莱州市财政局 局长 appointed|于凤英 莱州市水利局 局长 appointed",
    ),
    ("张志强因违纪，市委研究决定免去其市财政局局长职务。", "张志强 莱州市财政局 局长 removed"),
    (
        "决定免去:\n丁  戈的市财政局局长职务;\n决定任命:\n祁  渊为市财政局局长。",
        "丁戈 莱州市财政局 局长 removed|祁渊 莱州市财政局 局长 appointed",
    ),
    (
        "政协第十五届莱州市委员会主席、副主席名单\n(12月28日第一次会议选举产生)\n主  席:沈 同\n副主席:苗一禾(女)　崔  岩",
        "沈同 政协第十五届莱州市委员会 主席 elected|苗一禾 政协第十五届莱州市委员会 副主席 elected|"
        "崔岩 政协第十五届莱州市委员会 副主席 elected",
    ),
    (
        "莱州市第十八届人民代表大会第四次会议于2024年1月12日选举:\n张建国为莱州市人大常委会主任；\n李文斌、王晓梅（女）为莱州市人大常委会副主任。",
        "张建国 莱州市人大常委会 主任 elected|李文斌 莱州市人大常委会 副主任 elected|王晓梅 莱州市人大常委会 副主任 elected",
    ),
    ("选举张建国为政协莱州市第十届委员会主席。", "张建国 政协莱州市第十届委员会 主席 elected"),
    (
        "免去吴建军的莱州市人民法院副院长、审判委员会委员、审判员职务。",
        "吴建军 莱州市人民法院 副院长 removed|吴建军 莱州市人民法院审判委员会 委员 removed|吴建军 莱州市人民法院 审判员 removed",
    ),
    # a title between the verb and the name; the body of the assembly; who hires; 上述职务; a second body behind a comma
    (
        "莱州市法学会第五次会员大会召开。会议选举市中级人民法院副院长郑伟为会长，莱州渤海学院院长花林为副会长。",
        "郑伟 莱州市法学会 会长 elected|花林 莱州市法学会 副会长 elected",
    ),
    (
        "莱州市第八小学聘请郑伟、林海等6位民间艺人担任校外辅导员。",
        "郑伟 莱州市第八小学 校外辅导员 appointed|林海 莱州市第八小学 校外辅导员 appointed",
    ),
    (
        "市委决定:李卫东任市水利局局长，市水库管理局党委书记；张志强不再担任上述职务。",
        "李卫东 莱州市水利局 局长 appointed|李卫东 莱州市水库管理局党委 书记 appointed|"
        "张志强 莱州市水利局 局长 removed|张志强 莱州市水库管理局党委 书记 removed",
    ),
    (
        "聘任李卫东为市第一中学校长，于凤英为市实验小学校长；免去张志强市第三中学校长职务。",
        "李卫东 莱州市第一中学 校长 appointed|于凤英 莱州市实验小学 校长 appointed|张志强 莱州市第三中学 校长 removed",
    ),
    (
        "任命李卫东为市财政局局长；\n于凤英为市水利局局长。",
        "李卫东 莱州市财政局 局长 appointed|于凤英 莱州市水利局 局长 appointed",
    ),
    ("李卫东任市委常委，提名为市政府副市长候选人。", "李卫东 莱州市政府 副市长 nominated"),
    (
        "李卫东，男，1971年1月生，现任市财政局副局长，拟任市审计局党组书记，提名为局长人选。",
        "李卫东 莱州市审计局党组 书记 nominated|李卫东 莱州市审计局 局长 nominated",
    ),
    ("李卫东经选举出任大河村党总支书记。", "李卫东 大河村党总支 书记 elected"),
    ("成立市防汛抗旱指挥部，由李卫东兼任办公室主任。", ""),
    ("那日松同志任市委常委。", "那日松 莱州市委 常委 appointed"),
    ("决定免去张志强同志市水利局局长职务。", "张志强 莱州市水利局 局长 removed"),
    ("大会罢免了张志强的烟台市第十八届人民代表大会代表职务。", "张志强 烟台市第十八届人民代表大会 代表 removed"),
    ("李卫东以623票当选大河村村委会主任。", "李卫东 大河村村委会 主任 elected"),
    ("李卫东从市纪委常委任上调任莱州市副市长。", "李卫东 莱州市政府 副市长 appointed"),
    ("张志强因工作调整申请辞去市水利局局长职务。", "张志强 莱州市水利局 局长 removed"),
    ("市水利局局长一职由郑伟接任。", "郑伟 莱州市水利局 局长 appointed"),
    (
        "应斗南、沃兴民、茹冰心等9人当选为市文联副主席。",
        "应斗南 莱州市文联 副主席 elected|沃兴民 莱州市文联 副主席 elected|茹冰心 莱州市文联 副主席 elected",
    ),
    (
        "莱州市人民代表大会会议1月10日选出:\n莱州市人民政府市长:郑伟\n副市长:(按姓名笔画为序)\n马良平　王　欣",
        "郑伟 莱州市人民政府 市长 elected|马良平 莱州市人民政府 副市长 elected|王欣 莱州市人民政府 副市长 elected",
    ),
    ("免去张志强莱州市水利局局长职务。", "张志强 莱州市水利局 局长 removed"),  # without 的
    (
        "会议选举郑伟为市工商联主席、市法学会会长，林海、孙伟等12人为副主席，于凤英为副会长。",
        "郑伟 莱州市工商联 主席 elected|郑伟 莱州市法学会 会长 elected|林海 莱州市工商联 副主席 elected|"
        "孙伟 莱州市工商联 副主席 elected|于凤英 莱州市法学会 副会长 elected",
    ),
    ("补选利雪梅为致公党莱州市第七届委员会委员。", "利雪梅 致公党莱州市第七届委员会 委员 elected"),
    ("烟台海润食品有限公司公告，董事会聘任谈国平为公司总裁。", "谈国平 烟台海润食品有限公司 总裁 appointed"),
    ("巴尼耶5日被法国总统马克龙任命为总理。", ""),  # who acts, not on whom
    # states, not acts
    ("马春生现任市教育局局长。", ""),
    ("马春生担任市教育局局长多年。", ""),
    # none
    ("会议选举产生了新一届领导班子。", ""),
    ("市委书记李国栋强调，要任人唯贤。", ""),
    ("他的职务是工程师。", ""),
    ("李卫东任劳任怨。", ""),
]


def read(text):
    reading = reading_of(text, area=HOME)
    appointments.state(reading)
    return reading


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:20] for c in CASES])
def test_appointments(text, expected):
    acts = [s.roles for s in read(text).statements if s.type == "Appointment"]
    rows = [(r["person"].name, r["institution"].name, r["post"], r["action"]) for r in acts]
    assert "|".join(" ".join(row) for row in rows) == expected


AFTER = [
    ("任命李卫东为市财政局局长。", "李卫东 局长"),
    ("会议选举郑伟为市人大常委会主任。", "郑伟 主任"),
    ("免去张志强的市财政局局长职务。", ""),
    ("李卫东拟任市财政局局长。", ""),
    ("马春生现任市教育局局长。", "马春生 局长"),
    ("马春生，男，曾任市教育局局长。", "马春生 ~局长"),
    ("被告人马春生，系市水利局原局长。", "马春生 ~局长"),
    ("于凤英退休前是市妇联副主席。", "于凤英 ~副主席"),
    ("马春生是市水利局局长李军华的老师。", ""),
    ("市防汛抗旱指挥部指挥长由市长周建平担任。", "周建平 指挥长"),
    ("马春生，1956年生，1988年转业到莱州市粮食局，任保卫科科长，2016年退休。", "马春生 ~科长"),
    (
        "关于调整市推进城镇化工作领导小组的通知\n组　长:马春生　市委副书记\n副组长:于凤英　市财政局局长",
        "马春生 组长|马春生 副书记|于凤英 副组长|于凤英 局长",
    ),
    ("成立市防汛抗旱指挥部，由李卫东兼任办公室主任。", "李卫东 主任"),
    ("马春生，1956年生，1988年任莱州市粮食局副局长，1995年任局长，2016年退休。", "马春生 ~副局长|马春生 ~局长"),
    # groups that are set up, and none where only the government is named
    ("成立莱州市防汛抗旱指挥部，由副市长马春生任指挥长。", "马春生 指挥长"),
    ("成立莱州市防汛抗旱指挥部，副市长马春生、局长李军华任副指挥长。", "马春生 副指挥长|李军华 副指挥长"),
    ("成立由马春生任组长的莱州市事故调查组。", "马春生 组长"),
    ("市政府成立专门队伍，由副市长马春生任指挥长。", ""),
    (
        "成立莱州市“5·6”爆炸事故调查组，市应急管理局党组书记马春生任组长。",
        "马春生 组长",
    ),
    ("成立柳林镇苹果产业联合党委，镇党委副书记马春生任书记。", "马春生 书记"),
    ("市政府成立领导小组，副市长马春生任总指挥。", ""),
    ("市政府成立由市应急管理局牵头，市公安局参加的事故调查组，副市长马春生任组长。", "马春生 组长"),
    # a resolution that decides of somebody; whom a list goes on with behind 、; the autonomous area behind 为
    ("会议决定马春生为市人民检察院代理检察长。", "马春生 检察长"),
    ("市政府决定马春生为先进个人。", ""),
    ("会议决定任命马春生为市人民政府副市长、李明为市民政局局长。", "马春生 副市长|李明 局长"),
    # what a higher body has still to approve
    ("会议选举马春生为市人民检察院检察长，须报经烟台市人民检察院检察长提请批准。", ""),
    ("会议选举马春生为市人民检察院检察长，任期五年。", "马春生 检察长"),
]


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_what_is_held_after(text, expected):
    held = [s.roles for s in read(text).statements if s.type == "HoldsPost"]
    assert "|".join(f"{r['person'].name} {'~' * ('ended' in r)}{r['post']}" for r in held) == expected


def test_the_day_of_an_act():
    (act,) = [s for s in read("5月6日，市人大常委会任命李卫东为市财政局局长。").statements if s.type == "Appointment"]
    assert act.roles["date"] == "2024-05-06"


DECIDED = "经4月2日市委常委会会议、4月5日市政府常务会议研究，决定:"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{DECIDED}\n任命:\n李卫东为市财政局局长。\n市政府\n2024年4月8日", "2024-04-05"),
        (f"4月1日发文。\n{DECIDED}\n任命:\n李卫东为市财政局局长;\n王晓梅为市水利局局长。", "2024-04-05"),
        ("任命李卫东为市财政局局长。\n会议批准关于修改《2001年3月2日签订的〈云青供水协议〉的决定》。", None),
        ("会议批准关于修改《2001年3月2日签订的〈云青供水协议〉的决定》，任命李卫东为市财政局局长。", None),
        # the body and the day below the acts
        ("市人民政府决定:\n李卫东同志任市财政局局长。\n市人民政府\n2024年4月8日", "2024-04-08"),
        ("任前公示\n市委组织部决定:\n李卫东同志任市财政局局长。\n市委组织部\n2024年4月8日", None),
        ("市人民政府决定:\n李卫东同志任市财政局局长。\n2024年4月8日，全市植树。", None),
        ("4月2日，市委召开会议。\n4月3日，全市植树。\n任命:\n李卫东为市财政局局长。", None),  # no line of theirs decides
        (
            "4月2日，市人大会议闭幕。\n3月5日开会的常委会另有安排。\n大会闭幕后，常委会随即召开会议，任命李卫东为市财政局局长。",
            "2024-04-02",
        ),
        ("2023年4月，王晓梅受到处分；李卫东被免去市财政局局长职务。", "2023-04"),
        ("王晓梅，女，1979年1月出生，现任市财政局副局长，提名为市财政局局长人选。", None),  # a birth is no act
        # what the meeting calls for a later day is not its own day; its acts are of its day, whatever was told after it
        ("4月26日，市人大常委会举行会议。会议决定，代表大会于5月29日召开。会议任命李卫东为市财政局局长。", "2024-04-26"),
        ("4月26日举行的市人大常委会会议表决人事案。5月2日，市委提出人选。会议经表决，任命李卫东为市财政局局长。", "2024-04-26"),
    ],
)
def test_the_day_of_a_list_is_that_of_its_decision(text, day):
    acts = [s for s in read(text).statements if s.type == "Appointment"]
    assert {s.roles.get("date") for s in acts} == {day}


def test_who_is_removed_with_a_title_holds_it_no_more():
    reading = reading_of("决定免去市水利局局长马春生、市财政局副局长于凤英职务。", area=HOME)
    posts.state(reading)
    appointments.state(reading)
    assert [(s.type, s.roles["person"].name, s.roles["post"]) for s in reading.statements] == [
        ("Appointment", "马春生", "局长"),
        ("Appointment", "于凤英", "副局长"),
    ]


def test_who_is_moved_up_is_a_deputy_member_no_more():
    reading = reading_of("全会决定递补市委候补委员常青、白杨为市委委员。市委候补委员杨柳列席。", area=HOME)
    posts.state(reading)
    appointments.state(reading)
    told = {(s.roles["person"].name, s.roles["post"], s.roles.get("ended")) for s in reading.statements if s.type == "HoldsPost"}
    assert told == {
        ("常青", "候补委员", True),
        ("白杨", "候补委员", True),
        ("常青", "委员", None),
        ("白杨", "委员", None),
        ("杨柳", "候补委员", None),
    }


def test_the_posts_in_the_body_that_somebody_is_removed_from():
    text = "大河村党支部书记、村委会主任龙国友，村委会副主任蒋丽侵占资金。龙国友、蒋丽均受到处分，并被依法罢免村委会职务。"
    reading = reading_of(text, area=HOME)
    posts.state(reading)
    appointments.state(reading)
    told = {
        (s.roles["person"].name, s.roles["institution"].name, s.roles["post"]) for s in reading.statements if "action" in s.roles
    }
    assert told == {("龙国友", "大河村村委会", "主任"), ("蒋丽", "大河村村委会", "副主任")}
