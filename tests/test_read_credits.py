"""Who wrote, took, edited and laid out: newsroom credits as they stand in print, damage included."""

import pytest

from fangzhi.read import credits
from fangzhi.read.lexis import compile_lexis
from fangzhi.spans import fold
from fangzhi.vocabulary import load


@pytest.fixture(scope="module")
def lexis():
    return compile_lexis(load())


def told(text, credit):
    return [(b.name, b.role, text[b.quote_start : b.quote_end]) for b in credit.bylines]


OPENINGS = [
    # the credit, what follows it, who
    ("本报讯(记者林小舟)", "3月6日,全市", [("林小舟", "reporter", "记者林小舟")]),
    (
        "本 报 讯 （记者 张 三 通讯员 李四）",
        "近日，",
        [("张三", "reporter", "记者 张 三"), ("李四", "correspondent", "通讯员 李四")],
    ),
    # one bracket lost, one too many
    ("本报讯(记者林小舟)通讯员周正)", "为加强", [("林小舟", "reporter", "记者林小舟"), ("周正", "correspondent", "通讯员周正")]),
    ("本报讯(记者林小舟", "5月6日,全市", [("林小舟", "reporter", "记者林小舟")]),
    # outside brackets a name ends where no surname goes on
    ("本报讯 记者张三 ", "近日，柳溪县", [("张三", "reporter", "记者张三")]),
    ("本报石河5月6日讯 记者林舟报道：", "今天，", [("林舟", "reporter", "记者林舟")]),
    ("本报讯 ", "记者从市财政局获悉，", []),
    (
        "新华社北京9月4日电（记者于文、艾尔肯·吐尼亚孜）",
        "国务院",
        [("于文", "reporter", "记者于文"), ("艾尔肯·吐尼亚孜", "reporter", "记者于文、艾尔肯·吐尼亚孜")],
    ),
    ("央视网消息（新闻联播）：", "今天", []),
    ("石河日报讯（通讯员李四）", "日前", [("李四", "correspondent", "通讯员李四")]),
    ("石网时刻东江3月6日讯（通讯员 李四）", "日前", [("李四", "correspondent", "通讯员 李四")]),
    ("（通讯员 王五）", "连日来", [("王五", "correspondent", "通讯员 王五")]),
    # names run together, where surnames part them in one way only
    ("本报讯（记者张三李四）", "日前", [("张三", "reporter", "记者张三"), ("李四", "reporter", "记者张三李四")]),
    (
        "本报讯（记者张三 通讯员古丽娜尔）",
        "日前",
        [("张三", "reporter", "记者张三"), ("古丽娜尔", "correspondent", "通讯员古丽娜尔")],
    ),
    # brackets of other sorts, and what is lost or glued
    ("【本报讯】（记者 张三）", "5月6日", [("张三", "reporter", "记者 张三")]),
    ("（新华社北京3月5日电 记者张三）", "国务院", [("张三", "reporter", "记者张三")]),
    ("讯（记者 张三）", "5月6日，", [("张三", "reporter", "记者 张三")]),
    ("又讯（融媒记者 张三）", "5月6日，", [("张三", "reporter", "融媒记者 张三")]),
    ("据《石河时讯》消息（记者 呼和）", "1月6日", [("呼和", "reporter", "记者 呼和")]),
    ("（记者张三)通讯员李四)", "5月6日，", [("张三", "reporter", "记者张三"), ("李四", "correspondent", "通讯员李四")]),
    ("本报讯记者李建国", "近日,全市", [("李建国", "reporter", "记者李建国")]),
    ("本报讯（记者 张三 通讯员 县委宣传部）", "5月6日，", [("张三", "reporter", "记者 张三")]),
    ("本报讯 张三 李四 报道：", "5月6日，", [("张三", "reporter", "张三 李四 报道"), ("李四", "reporter", "李四 报道")]),
    ("本报记者 张三 报道：", "5月6日，", [("张三", "reporter", "本报记者 张三")]),
    ("新华社贵阳3月5日电题：", "山乡巨变", []),
    # Taiwan and Hong Kong
    ("〔記者張三豐／台中報導〕", "台中市政府", [("张三丰", "reporter", "記者張三豐")]),
    ("（中央社記者王小明新竹縣5日電）", "新竹縣長", [("王小明", "reporter", "記者王小明")]),
    # a house of any name, before its people or before the day
    ("云上石河报道：（全媒体记者  张三）", "5月6日，", [("张三", "reporter", "全媒体记者  张三")]),
    ("石河网（通讯员：李四）", "5月6日，", [("李四", "correspondent", "通讯员：李四")]),
    ("石河信息港讯 通讯员李四 ", "5月6日，", [("李四", "correspondent", "通讯员李四")]),
    ("康乐石河人讯 ", "9月8日晚，大会举行", []),
    # names without a word for them
    ("本网讯（林小舟）", "3月6日，大会举行", [("林小舟", "reporter", "林小舟")]),
    ("本报讯（宣传部）", "3月6日，大会举行", []),
    ("本报讯（于家区）", "3月6日，大会举行", []),
    # a character beyond the basic plane
    ("本报讯（记者𠮷田）", "日前", [("𠮷田", "reporter", "记者𠮷田")]),
]


@pytest.mark.parametrize(("credit", "rest", "who"), OPENINGS)
def test_an_opening_credit_ends_where_the_report_begins(credit, rest, who, lexis):
    found = credits.opening(load().fold(credit + rest), lexis)
    assert found is not None
    assert found.end == len(credit)
    assert told(credit + rest, found) == who


@pytest.mark.parametrize(
    "text",
    [
        "记者从市财政局获悉，今年",
        "（一）加强领导",
        "通讯员培训班开班",
        "讯问室改造完工",
        "本报记者节特刊，",
        "记者来到报道现场",
        "前方传来喜讯 近日，柳溪县",
        "柳溪县审讯 5月6日开始",
        "记者注意到，据媒体报道，",
    ],
)
def test_what_opens_no_report(text, lexis):
    assert credits.opening(fold(text), lexis) is None


LINES = [
    ("编辑:陈小彬", [("陈小彬", "editor", "编辑:陈小彬")]),
    ("责编 郑好 美编 吴优", [("郑好", "editor", "责编 郑好"), ("吴优", "layout", "美编 吴优")]),
    ("编 辑：郑好", [("郑好", "editor", "编 辑：郑好")]),
    ("责编：郑好 电话：0999-1234567 邮箱：a@b.cn", [("郑好", "editor", "责编：郑好")]),
    ("□ 本报记者 张三", [("张三", "reporter", "本报记者 张三")]),
    ("本报记者 贾 兰 摄", [("贾兰", "photographer", "本报记者 贾 兰 摄")]),
    ("文/张三 图/李四", [("张三", "reporter", "文/张三"), ("李四", "photographer", "图/李四")]),
    ("记者 张三 文/图", [("张三", "reporter", "记者 张三 文/图"), ("张三", "photographer", "记者 张三 文/图")]),
    (
        "（记者 张三 通讯员 李四 文/图）",
        [
            ("张三", "reporter", "记者 张三"),
            ("李四", "correspondent", "通讯员 李四 文/图"),
            ("李四", "photographer", "通讯员 李四 文/图"),
            ("张三", "photographer", "记者 张三 通讯员 李四 文/图"),
        ],
    ),
    # who has a part of his own took no part in the other
    (
        "张三 文 记者 李四 文/图",
        [("张三", "reporter", "张三 文"), ("李四", "reporter", "记者 李四 文/图"), ("李四", "photographer", "记者 李四 文/图")],
    ),
    (
        "（本报记者 张三 通讯员 李四 王五 图片由受访者提供）",
        [
            ("张三", "reporter", "本报记者 张三"),
            ("李四", "correspondent", "通讯员 李四"),
            ("王五", "correspondent", "通讯员 李四 王五"),
        ],
    ),
    ("记者 张三 文 李四 摄", [("张三", "reporter", "记者 张三 文"), ("李四", "photographer", "李四 摄")]),
    ("作者：欧阳明", [("欧阳明", "reporter", "作者：欧阳明")]),
    ("文/记者 张三 图/记者 李四", [("张三", "reporter", "记者 张三"), ("李四", "photographer", "记者 李四")]),
    ("通讯员：张三 摄影：李四", [("张三", "correspondent", "通讯员：张三"), ("李四", "photographer", "摄影：李四")]),
    ("（记者 张三 摄影 李四）", [("张三", "reporter", "记者 张三"), ("李四", "photographer", "摄影 李四")]),
    ("编辑丨张三 校对丨李四", [("张三", "editor", "编辑丨张三"), ("李四", "proofreader", "校对丨李四")]),
    ("一审：张三 三审：王五", [("张三", "editor", "一审：张三"), ("王五", "editor", "三审：王五")]),
    ("来源：石河日报 编辑：张三", [("张三", "editor", "编辑：张三")]),
    ("作者：张三 单位：石河县农业农村局", [("张三", "reporter", "作者：张三")]),
    ("新华社记者 张三", [("张三", "reporter", "新华社记者 张三")]),
    ("【责任编辑：张三】", [("张三", "editor", "责任编辑：张三")]),
    ("编辑/益西旺姆　责校/央吉", [("益西旺姆", "editor", "编辑/益西旺姆"), ("央吉", "proofreader", "责校/央吉")]),
    ("责任编辑：张三　一版责校：李四", [("张三", "editor", "责任编辑：张三"), ("李四", "proofreader", "责校：李四")]),
    ("图片由张三摄", [("张三", "photographer", "张三摄")]),
    ("（本版图片均由本报记者 成州 摄）", [("成州", "photographer", "本报记者 成州 摄")]),
    # authors alone, behind their newsroom, glued
    ("（张三 李四）", [("张三", "reporter", "张三"), ("李四", "reporter", "李四")]),
    ("（县融媒体中心 张三）", [("张三", "reporter", "张三")]),
    ("（刘兰王建国）", [("刘兰", "reporter", "刘兰"), ("王建国", "reporter", "王建国")]),
    ("（周五）", []),
    ("特派记者　林小舟　发自江州", [("林小舟", "reporter", "特派记者　林小舟")]),
    ("2024-03-05 09:12　记者：林小舟", [("林小舟", "reporter", "记者：林小舟")]),
    # a line of blanks alone: names without a surname, and who wrote and took it
    ("□本报记者 其木格 特约记者 张三", [("其木格", "reporter", "本报记者 其木格"), ("张三", "reporter", "特约记者 张三")]),
    ("**本报记者 张三　通讯员 石花**", [("张三", "reporter", "本报记者 张三"), ("石花", "correspondent", "通讯员 石花")]),
    ("本报记者 张三 文／图", [("张三", "reporter", "本报记者 张三 文／图"), ("张三", "photographer", "本报记者 张三 文／图")]),
    # where from, behind the names; a name there is a name
    ("石河网记者 张三 滨州报道", [("张三", "reporter", "石河网记者 张三")]),
    ("石河网记者 张三 金华报道", [("张三", "reporter", "石河网记者 张三")]),
    ("石河网记者 张三 李四报道", [("张三", "reporter", "石河网记者 张三"), ("李四", "reporter", "石河网记者 张三 李四")]),
    # a newsroom before its people is no person
    ("采写 | 区新闻中心 张三", [("张三", "reporter", "采写 | 区新闻中心 张三")]),
    ("（记者 达瓦卓玛）", [("达瓦卓玛", "reporter", "记者 达瓦卓玛")]),
]


@pytest.mark.parametrize(("line", "who"), LINES)
def test_a_line_that_is_a_credit(line, who, lexis):
    found = credits.whole(fold(line), lexis)
    assert found is not None
    assert told(line, found) == who


@pytest.mark.parametrize(
    "line",
    [
        "设计方案公示",
        "图片由县文旅局提供",
        "设计 方案 公示",
        "记者节活动",
        "（上）",
        "云山区石桥镇",
        "文明 实践 中心",
        "编辑部",
        "本报记者 手记",
        "□ 记者 观察",
    ],
)
def test_a_line_that_is_none(line, lexis):
    assert credits.whole(fold(line), lexis) is None


TAILS = [
    ("图为工人在施工。", "本报记者 贾兰 摄", [("贾兰", "photographer")]),
    ("取得实效。", "（记者 张三 通讯员 李四）", [("张三", "reporter"), ("李四", "correspondent")]),
    ("取得实效。", "（张三）", []),
    ("取得实效。", "（张三 李四）", [("张三", "reporter"), ("李四", "reporter")]),
    ("保持稳定。", "(据新华社)", []),
    ("大会在剧院召开 ", "石河日报记者张三 摄", [("张三", "photographer")]),
    ("图为工地。", "新华社记者 张三 摄", [("张三", "photographer")]),
    ("工人在施工", "（张三 摄）", [("张三", "photographer")]),
    ("取得实效。", "（通讯员 张三）编辑：李四", [("张三", "correspondent"), ("李四", "editor")]),
    ("取得实效。", "【责任编辑：张三】", [("张三", "editor")]),
    ("取得实效", "（通讯员 张三 整理）。", [("张三", "correspondent")]),
]


@pytest.mark.parametrize(("text", "credit", "who"), TAILS)
def test_a_closing_credit(text, credit, who, lexis):
    found = credits.tail(fold(text + credit), lexis)
    assert found is not None
    assert found[0] == len(text)
    assert [(b.name, b.role) for b in found[1].bylines] == who


@pytest.mark.parametrize(
    "text",
    [
        "出席会议并讲话。",
        "市委书记高远（右二）",
        "详见方案。（附后）",
        "来访者（张三）",
        "来访者（张三 李四）",
        "取得实效。（作者单位：县委党校）",
        "谁来说？王建文图",
    ],
)
def test_no_closing_credit(text, lexis):
    assert credits.tail(fold(text), lexis) is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("第3版 要闻 责编：张三 版式：李四", [("张三", "editor"), ("李四", "layout")]),
        ("石河日报 2024年3月5日 星期二 编辑/张三", [("张三", "editor")]),
        ("全市编辑出版工作会议召开", None),
    ],
)
def test_the_editors_in_the_head_of_a_page(line, who, lexis):
    found = credits.headed(fold(line), lexis)
    assert (found and [(b.name, b.role) for b in found.bylines]) == who
