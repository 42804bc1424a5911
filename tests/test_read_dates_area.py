"""The day and the home area of a piece: told, not guessed."""

import pytest

from fangzhi.gazetteer import Division
from fangzhi.read import area, dates, page
from fangzhi.read.lexis import compile_lexis
from fangzhi.vocabulary import load


@pytest.fixture(scope="module")
def lexis():
    return compile_lexis(load())


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019年5月6日", "2019-05-06"),
        ("2019-5-6T08:00:00", "2019-05-06"),
        ("page-20190506.txt", "2019-05-06"),
        ("二〇二三年十二月三十一日", "2023-12-31"),
        ("2019-05", "2019-05"),
        ("2019年", "2019"),
        ("000_20190506fe7", ""),  # digits of a hash
        ("2019-13-06", ""),
        ("昨天", ""),
    ],
)
def test_a_written_date(written, date):
    assert dates.normal(written) == date


def dated(text, lexis, doc="page.txt"):
    return [(a.date, a.date_rule) for a in page.articles(text, doc, load(), lexis, lambda m: None)]


REPORT = "柳溪县开展义诊活动\n\n本报讯（记者 张三）{lead}柳溪县开展义诊活动，接诊300人次。{more}\n"


@pytest.mark.parametrize(
    ("lead", "more", "doc", "expected"),
    [
        ("5月6日，", "", "page.txt", ("", "")),  # no year is told
        ("2021年5月6日，", "", "page.txt", ("2021-05-06", "dateline")),
        ("5月6日，", "全县2021年健康工作会议此前召开。", "page.txt", ("2021-05-06", "dateline, page-month")),
        ("5月9日至10日，", "全县2021年健康工作会议此前召开。", "page.txt", ("2021-05-10", "dateline, page-month")),
        ("近日，", "全县2021年健康工作会议此前召开。", "page.txt", ("2021", "page-year")),
        ("近日，", "该院始建于1958年。", "page.txt", ("", "")),  # an old year is no year of the page
        ("近日，", "落实2021年任务。到2025年建成。", "page.txt", ("2021", "page-year")),
        ("近日，", "落实2021年任务。2022年又投入20万元。", "page.txt", ("", "")),
        ("近日，", "深入学习党的二十大精神。", "page.txt", ("", "")),
        ("8月14日，", "听取了关于2021年预算上半年执行情况的报告。", "page.txt", ("2021-08-14", "dateline, page-month")),
        ("8月14日，", "2021年上半年，该院接诊千人。", "page.txt", ("", "")),
        # an occasion of the year that is told as new
        ("4月16日，", "柳溪县2025年二季度重大项目集中开工仪式举行。", "page.txt", ("2025-04-16", "dateline, page-month")),
        ("10月26日，", "2024柳溪半程马拉松赛当天开跑。", "page.txt", ("2024-10-26", "dateline, page-month")),
        ("7月29日，", "柳溪县2025年三季度重大项目集中开工活动举行。", "page.txt", ("2025-07-29", "dateline, page-month")),
        ("4月23日，", "2024年一季度，全县地区生产总值9亿元。", "page.txt", ("2024-04-23", "dateline, page-month")),
        # a year by which works are to be done is ahead, one in which they were is not
        (
            "7月29日，",
            "柳溪县2025年项目开工仪式举行。甲桥计划工期18个月，2027年3月通车。",
            "page.txt",
            ("2025-07-29", "dateline, page-month"),
        ),
        ("7月29日，", "柳溪县2025年项目开工仪式举行。2027年又投入20万元。", "page.txt", ("", "")),
        # one of a life, one of the work of a year that is over, and one held in December for the year to come
        (
            "近日，",
            "该院建院多年。此后多年，他苦练本领，每天练到深夜，把一身本事传给徒弟。" * 8 + "他在2019年全省技能大赛上夺冠。",
            "page.txt",
            ("", ""),
        ),
        ("1月5日，", "柳溪县2024年度工作总结大会召开。", "page.txt", ("", "")),
        ("12月28日，", "柳溪县2025年重点工作推进会召开。", "page.txt", ("", "")),
        ("1月5日，", "2023年是攻坚之年。", "page.txt", ("", "")),
        # two years compete
        ("5月6日，", "2025年农田建设现场会召开。2024年农田建设现场会当天回顾。", "page.txt", ("", "")),
        ("5月6日，", "", "lx-2021-05-07.txt", ("2021-05-07", "file-name")),
        ("自4月3日起，", "全县2021年健康工作会议此前召开。", "page.txt", ("2021", "page-year")),
    ],
)
def test_the_day_of_a_report(lead, more, doc, expected, lexis):
    assert dated(REPORT.format(lead=lead, more=more), lexis, doc) == [expected]


def test_a_masthead_dates_the_page(lexis):
    text = "柳溪日报 2021年5月7日 星期五 第2版\n\n" + REPORT.format(lead="5月6日，", more="")
    assert dated(text, lexis) == [("2021-05-07", "masthead")] * 2


@pytest.mark.parametrize("key", ["报纸", "公众号", "paper", "publication"])
def test_front_matter(key, lexis):
    text = f"---\n{key}：焦作日报\n日期：2021年5月7日\n---\n" + REPORT.format(lead="5月6日，", more="")
    [found] = page.articles(text, "page.txt", load(), lexis, lambda m: None)
    assert (found.date, found.publication, found.area, found.area_rule) == ("2021-05-07", "焦作日报", "4108", "publication")
    assert text[found.segments[0].source :].startswith("柳溪县开展")


OWN = load().gazetteer.extended(
    [
        Division("9901", "云州市", "city", "99", ("云州",)),
        Division("990101", "鼓楼区", "county", "9901"),
        Division("990101001", "石桥镇", "town", "990101"),
    ]
)


def test_a_headline_of_the_lines_at_the_top(lexis):
    front, body = (
        "---\ntitle: 云霄县春季项目集中开工\ndate: 2024-03-05\n---\n",
        "3月4日，{}春季项目集中开工，总投资9亿元，县委副书记张三主持。\n",
    )
    (alone,) = page.articles(front + body.format(""), "page.txt", load(), lexis, lambda m: None)
    assert (alone.headline, alone.area) == ("云霄县春季项目集中开工", "350622")
    assert alone.text.startswith("云霄县春季项目集中开工\n3月4日，")
    printed = front + "云霄12个项目开工\n\n" + body.format("云霄县") + "春风里，挖掘机已经进场，工人忙着平整土地。\n"
    (own,) = page.articles(printed, "page.txt", load(), lexis, lambda m: None)
    assert own.headline == "云霄12个项目开工"  # what the page prints itself


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("焦作市", "4108"),
        ("河南省焦作市", "4108"),
        ("河南 焦作", "4108"),
        ("河南省焦作市博爱县", "410822"),
        ("410871", "410871"),
        ("云州", "9901"),
        ("鼓楼区", "990101"),  # a user's own before the four official ones
        ("某某新区", "某某新区"),
        ("", ""),
    ],
)
def test_an_area_that_a_user_wrote(written, code):
    assert area.given(written, OWN, "front-matter").area == code


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        ("焦作日报", "4108"),
        ("云州晚报", "9901"),
        ("河南日报", "41"),
        ("经济日报", ""),
        ("央视新闻联播", ""),
        ("河岸日报", ""),
        ("今日博爱", "410822"),
        ("云上武陟", "410823"),
        ("武陟县人民政府", "410823"),  # who gives out the news, by its whole name
        ("焦作市博爱县融媒体中心", "410822"),
        ("北京青年报", ""),  # no paper of the city's by its name alone
        ("健康云州人", ""),
    ],
)
def test_a_paper_is_at_home_in_its_place(paper, code, lexis):
    assert area.of_publication(paper, OWN, lexis, "publication").area == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # towns of one zone outweigh far cities that are only its models
        ("苏家作乡、阳庙镇和宁郭镇的干部到徐州、扬州学习，苏家作乡作交流发言，焦作市派人参加。", "410871"),
        # counties of one city: the city
        ("武陟县、温县、博爱县和修武县都已开工，焦作市将逐县督查。", "4108"),
        ("桂林市与焦作市签订协议。", ""),  # neither is ahead
        # named once, and alone, where the text speaks of its own county
        ("县委书记到武陟县嘉应观调研。", "410823"),
        ("5月6日，焦作市武陟县的合作社开秤，全县又增一家。", "410823"),
        ("记者从武陟县水利部门了解到，渠道已经修好。", ""),  # of no county as of its own
        ("5月6日，武陟县与修武县互访，县委书记座谈。", ""),
        ("河北省邢台市威县举行大会，县长致欢迎词。", "130533"),
        ("全县干部学习外县经验，各县都来。", ""),
        # a short name beside the whole one: the county's news, though its city is named as often
        ("焦作市集中签约在焦作举行，我县签约两项。武陟县的企业将在武陟建厂。", "410823"),
        ("会议在北京举行，河南、山东、江苏等省代表参加。", ""),
        ("天气晴好，适宜出行。", ""),
        # a short name in a person's name, in another word, or once within a name is no city that is spoken of
        ("市长王安庆检查安全生产。王安庆走进超市，王安庆说要落实责任。", ""),
        ("全市将打好迎大庆攻坚战，市委要求抓紧。", ""),
        ("市委副书记走访朝阳天虹购物中心。", ""),
        ("市委书记介绍了荆门发展情况。荆门文化底蕴深厚。", "4208"),
        # 我市 beside another city is not that city
        ("我市组团参加焦作市运动会。焦作市委书记宣布开幕，焦作市体育馆座无虚席，焦作市民到场。", ""),
        ("焦作轻工业商会会长张三一行来我市考察，市委书记李四会见客人。焦作商会与市政府座谈，焦作企业到场。", ""),
        ("焦作市记者近日走访我市多个工地，焦作市委书记讲话，焦作市代表发言，焦作市民热议。", "4108"),
        ("我市召开焦作市表彰大会，焦作市委书记讲话，焦作市代表发言，焦作市民热议。", "4108"),
    ],
)
def test_the_area_that_a_text_speaks_of(text, code):
    assert area.of_content([text], load().gazetteer).area == code


def test_a_reprint_has_no_home_area(lexis):
    text = (
        "---\npublication: 焦作日报\n---\n国务院部署防汛工作\n\n新华社北京7月1日电（记者 于文）国务院召开会议，部署防汛工作。\n\n"
        "焦作市检查防汛物资\n\n本报讯（记者 张三）7月1日，焦作市检查防汛物资储备。\n"
    )
    assert [a.area for a in page.articles(text, "p.txt", load(), lexis, lambda m: None)] == ["", "4108"]
