"""Who is who over articles: the integer is the expected entity, None must stay alone."""

import pytest

from fangzhi.link import link
from fangzhi.model import Record
from link_factory import CITY, COUNTY, DISTRICT, OTHER, SEA, act, byline, clip, event, ids, located, post, thing, words

NATION = {"paper": "全国联播", "area": ""}
SEAPAPER = {"paper": "海屏日报", "area": SEA}


def p(article: str, name: str) -> tuple[str, str]:
    return article, f"Person:{name}"


def i(article: str, name: str) -> tuple[str, str]:
    return article, f"Institution:{name}"


# name of the scenario, articles, expected cluster of each key
PEOPLE = [
    (
        "a rare name in one paper and area is one, under whatever title",
        [
            clip("a", "2024-01-02", post("令狐景和", "云州市委", "书记", area=CITY)),
            clip("b", "2024-02-02", thing("Person", "令狐景和")),
            clip("c", "2024-03-02", post("令狐景和", "市委", "书记", area=CITY)),
        ],
        {p("a", "令狐景和"): 1, p("b", "令狐景和"): 1, p("c", "令狐景和"): 1},
    ),
    (
        "a common name without evidence stays two",
        [clip("a", "2024-01-02", thing("Person", "王伟")), clip("b", "2024-02-02", thing("Person", "王伟"))],
        {p("a", "王伟"): None, p("b", "王伟"): None},
    ),
    (
        "a common name in one body is one",
        [
            clip("a", "2024-01-02", post("王伟", "云州市水利局", "局长", area=CITY)),
            clip("b", "2024-02-02", post("王伟", "市水利局", "党组书记", area=CITY)),
        ],
        {p("a", "王伟"): 1, p("b", "王伟"): 1},
    ),
    (
        "a common name is one that rises from the county's government to its party committee",
        [
            clip("a", "2021-01-02", post("王伟", "临溪县人民政府", "县长", area=COUNTY)),
            clip("b", "2022-02-02", post("王伟", "临溪县委", "书记", area=COUNTY), paper="江原日报"),
        ],
        {p("a", "王伟"): 1, p("b", "王伟"): 1},
    ),
    (
        "nobody is mayor for a hundred years",
        [
            clip("a", "1921-01-02", post("令狐景和", "云州市人民政府", "市长", area=CITY)),
            clip("b", "2022-02-02", post("令狐景和", "云州市人民政府", "市长", area=CITY)),
        ],
        {p("a", "令狐景和"): None, p("b", "令狐景和"): None},
    ),
    (
        "a common name in posts of two counties is two",
        [
            clip("a", "2024-01-02", post("王伟", "临溪县人民政府", "县长", area=COUNTY)),
            clip("b", "2024-01-09", post("王伟", "望山县人民政府", "县长", area=OTHER)),
        ],
        {p("a", "王伟"): None, p("b", "王伟"): None},
    ),
    (
        "a rare name in posts of two counties in the same days is two",
        [
            clip("a", "2024-01-02", post("令狐景和", "临溪县人民政府", "县长", area=COUNTY)),
            clip("b", "2024-01-09", post("令狐景和", "望山县人民政府", "县长", area=OTHER)),
        ],
        {p("a", "令狐景和"): None, p("b", "令狐景和"): None},
    ),
    (
        "a rare name that moves from one county to the next a season later is one",
        [
            clip("a", "2024-01-02", post("令狐景和", "临溪县人民政府", "县长", area=COUNTY)),
            clip("b", "2024-05-09", post("令狐景和", "望山县委", "书记", area=OTHER)),
        ],
        {p("a", "令狐景和"): 1, p("b", "令狐景和"): 1},
    ),
    (
        "who heads a city and later its province is one, of a rare name",
        [
            clip("a", "2020-01-02", post("令狐景和", "云州市委", "书记", area=CITY)),
            clip("b", "2023-01-09", post("令狐景和", "Place:东岭省", "副省长"), paper="东岭日报", area="99"),
        ],
        {p("a", "令狐景和"): 1, p("b", "令狐景和"): 1},
    ),
    (
        "not the other way round in time",
        [
            clip("a", "2023-01-09", post("令狐景和", "云州市委", "书记", area=CITY)),
            clip("b", "2020-01-02", post("令狐景和", "Place:东岭省", "副省长"), paper="东岭日报", area="99"),
        ],
        {p("a", "令狐景和"): None, p("b", "令狐景和"): None},
    ),
    (
        "nor the head of a bureau, nor a common name",
        [
            clip(
                "a",
                "2020-01-02",
                post("令狐景和", "云州市水利局", "局长", area=CITY),
                post("王伟", "云州市委", "书记", area=CITY),
            ),
            clip(
                "b",
                "2023-01-09",
                post("令狐景和", "Place:东岭省", "副省长"),
                post("王伟", "Place:东岭省", "副省长"),
                paper="东岭日报",
                area="99",
            ),
        ],
        {p("a", "令狐景和"): None, p("b", "令狐景和"): None, p("a", "王伟"): None, p("b", "王伟"): None},
    ),
    (
        "李强 is not 李强国",
        [
            clip("a", "2024-01-02", post("李强", "云州市委", "书记", area=CITY)),
            clip("b", "2024-01-03", post("李强国", "云州市委", "书记", area=CITY)),
        ],
        {p("a", "李强"): None, p("b", "李强国"): None},
    ),
    (
        "a reporter and an official of one name",
        [
            clip("a", "2024-01-02", byline("方岳明")),
            clip("b", "2024-01-03", post("方岳明", "云州市水利局", "局长", area=CITY)),
            clip("c", "2024-01-04", byline("方岳明", "photographer")),
        ],
        {p("a", "方岳明"): 1, p("b", "方岳明"): 2, p("c", "方岳明"): 1},
    ),
    (
        "a reporter with a common name is one in one newsroom, another in the next",
        [
            clip("a", "2024-01-02", byline("李娜")),
            clip("b", "2024-01-03", byline("李娜")),
            clip("c", "2024-01-04", byline("李娜"), **SEAPAPER),
        ],
        {p("a", "李娜"): 1, p("b", "李娜"): 1, p("c", "李娜"): None},
    ),
    (
        "two of one name in one article never merge, and the article after them knows which",
        [
            clip(
                "a",
                "2024-01-02",
                post("张伟", "云州市教育局", "局长", area=CITY),
                post("张伟", "云州市水利局", "局长", area=CITY, who={"homonym": 2}),
            ),
            clip("b", "2024-01-05", post("张伟", "市水利局", "局长", area=CITY)),
        ],
        {p("a", "张伟"): None, p("a", "张伟#2"): 2, p("b", "张伟"): 2},
    ),
    (
        "the same post in two papers",
        [
            clip("a", "2024-01-02", post("李强", "云州市委", "书记", area=CITY)),
            clip("b", "2024-01-03", post("李强", "中共云州市委员会", "书记", area=CITY), paper="东岭日报", area="99"),
        ],
        {p("a", "李强"): 1, p("b", "李强"): 1},
    ),
    (
        "a national office joins over the papers",
        [
            clip("a", "2024-01-02", post("钟远", "国务院", "总理"), **NATION),
            clip("b", "2024-03-02", post("钟远", "国务院", "总理")),
        ],
        {p("a", "钟远"): 1, p("b", "钟远"): 1},
    ),
    (
        "a villager of a national programme is not the other villager",
        [
            clip("a", "2024-01-02", thing("Person", "张守田"), **NATION),
            clip("b", "2024-04-02", thing("Person", "张守田"), **NATION),
        ],
        {p("a", "张守田"): None, p("b", "张守田"): None},
    ),
    (
        "a national figure without the office, in the same programme",
        [
            clip("a", "2024-01-02", post("司徒望川", "国务院", "副总理"), **NATION),
            clip("b", "2024-04-02", thing("Person", "司徒望川"), **NATION),
        ],
        {p("a", "司徒望川"): 1, p("b", "司徒望川"): 1},
    ),
    (
        "the same company in the same list",
        [
            clip("a", "2024-01-02", event("云州市委常委会会议", "王伟", "令狐景和", "司徒望川")),
            clip("b", "2024-02-02", event("全市经济工作会议", "王伟", "令狐景和", "司徒望川")),
        ],
        {p("a", "王伟"): 1, p("b", "王伟"): 1},
    ),
    (
        "printed sex tells two apart in one body",
        [
            clip("a", "2024-01-02", post("林清越", "云州市妇联", "主席", area=CITY, who={"sex": "女"})),
            clip("b", "2024-02-02", post("林清越", "云州市妇联", "干事", area=CITY, who={"sex": "男"})),
        ],
        {p("a", "林清越"): None, p("b", "林清越"): None},
    ),
    (
        "printed birth tells two apart",
        [
            clip("a", "2024-01-02", thing("Person", "林清越", birth="1970-03")),
            clip("b", "2024-02-02", thing("Person", "林清越", birth="1984-07")),
        ],
        {p("a", "林清越"): None, p("b", "林清越"): None},
    ),
    (
        "a rare name in two cities without a shared thread",
        [
            clip("a", "2024-01-02", post("令狐景和", "云州市教育局", "局长", area=CITY)),
            clip("b", "2024-08-02", post("令狐景和", "海屏市公安局", "局长", area=SEA), **SEAPAPER),
        ],
        {p("a", "令狐景和"): None, p("b", "令狐景和"): None},
    ),
    (
        "a teacher and a worker of a common name in one paper",
        [
            clip("a", "2024-01-02", post("陈建国", "云水中学", "教师")),
            clip("b", "2024-02-02", post("陈建国", "云河纺织厂", "车间主任")),
        ],
        {p("a", "陈建国"): None, p("b", "陈建国"): None},
    ),
    (
        "concurrent posts of one city",
        [
            clip("a", "2024-01-02", post("王伟", "云州市委", "常委", area=CITY)),
            clip("b", "2024-02-02", post("王伟", "云州市人民政府", "副市长", area=CITY)),
            clip("c", "2024-03-02", post("王伟", "Place:云州市", "副市长")),
        ],
        {p("a", "王伟"): 1, p("b", "王伟"): 1, p("c", "王伟"): 1},
    ),
    (
        "a name with 𠮷 and one with a middle dot",
        [
            clip("a", "2024-01-02", post("𠮷野云", "云州市水利局", "局长", area=CITY), thing("Person", "艾尔肯·吐尼亚孜")),
            clip("b", "2024-02-02", post("𠮷野云", "市水利局", "局长", area=CITY), thing("Person", "艾尔肯•吐尼亚孜")),
        ],
        {p("a", "𠮷野云"): 1, p("b", "𠮷野云"): 1, p("a", "艾尔肯·吐尼亚孜"): 2, p("b", "艾尔肯•吐尼亚孜"): 2},
    ),
    (
        "a later article proves two to be one",
        [
            clip("a", "2024-01-02", post("王伟", "云州市商会", "会长")),
            clip("b", "2024-02-02", post("王伟", "云水牧业有限公司", "董事长")),
            clip("c", "2024-03-02", post("王伟", "云州市商会", "会长"), post("王伟", "云水牧业有限公司", "董事长")),
        ],
        {p("a", "王伟"): 1, p("b", "王伟"): 1, p("c", "王伟"): 1},
    ),
    (
        "张书记 is the one 张 who is 书记 in the article",
        [
            clip(
                "a",
                "2024-01-02",
                post("张望舒", "云州市委", "书记", area=CITY),
                post("张怀远", "云州市人民政府", "市长", area=CITY),
                thing("Person", "张书记", surname_title="张书记"),
            )
        ],
        {p("a", "张望舒"): 1, p("a", "张书记"): 1, p("a", "张怀远"): None},
    ),
    (
        "张书记 with two 张 who are 书记 stays alone",
        [
            clip(
                "a",
                "2024-01-02",
                post("张望舒", "云州市委", "书记", area=CITY),
                post("张怀远", "临溪县委", "书记", area=COUNTY),
                thing("Person", "张书记", surname_title="张书记"),
            )
        ],
        {p("a", "张望舒"): None, p("a", "张书记"): None, p("a", "张怀远"): None},
    ),
    (
        "张书记 of a body whose 书记 is known in these weeks; of another body he is nobody known",
        [
            clip("a", "2024-01-02", post("张望舒", "云州市委", "书记", area=CITY)),
            clip("b", "2024-01-20", post("张书记", "云州市委", "书记", area=CITY, who={"surname_title": "书记"})),
            clip("c", "2024-01-20", post("张书记", "临溪县委", "书记", area=COUNTY, who={"surname_title": "书记"})),
        ],
        {p("a", "张望舒"): 1, p("b", "张书记"): 1, p("c", "张书记"): None},
    ),
    (
        "an official removed and appointed elsewhere in the same days is one",
        [
            clip("a", "2024-01-02", post("令狐景和", "临溪县委", "书记", area=COUNTY)),
            clip(
                "b",
                "2024-01-06",
                act("令狐景和", "临溪县委", "书记", "removed", area=COUNTY),
                act("令狐景和", "望山县委", "书记", "appointed", area=OTHER),
            ),
        ],
        {p("a", "令狐景和"): 1, p("b", "令狐景和"): 1},
    ),
]

MEETS = event("钟远会见外宾", "钟远", "王望")
CHIEF = post("钟远", "国务院", "总理")
BARE = [
    (
        "a common bare name of a national programme is its one office holder's where other holders act beside it",
        [
            clip("a", "2024-01-02", post("王望", "外交部", "部长"), **NATION),
            clip("b", "2024-02-02", CHIEF, MEETS, **NATION),
            clip("c", "2024-03-02", CHIEF, event("钟远会见外宾", "钟远"), thing("Person", "王望"), **NATION),
            clip("d", "2024-04-02", thing("Institution", "外交部"), thing("Person", "王望"), **NATION),
        ],
        {p("a", "王望"): 1, p("b", "王望"): 1, p("c", "王望"): 1, p("d", "王望"): 1},
    ),
    (
        "met before its holder is known, it waits",
        [
            clip("a", "2024-01-02", CHIEF, MEETS, **NATION),
            clip("b", "2024-02-02", post("王望", "外交部", "部长"), **NATION),
            clip("c", "2024-03-02", CHIEF, MEETS, **NATION),
        ],
        {p("a", "王望"): 1, p("b", "王望"): 1, p("c", "王望"): 1},
    ),
    (
        "a villager, a printed sex, another title, another paper, another time: not the office holder",
        [
            clip("a", "2024-01-02", post("王望", "外交部", "部长"), **NATION),
            clip("b", "2024-02-02", thing("Person", "王望", called="村民"), CHIEF, MEETS, **NATION),
            clip("c", "2024-03-02", CHIEF, event("钟远会见外宾", "钟远"), thing("Person", "王望", sex="女"), **NATION),
            clip("d", "2024-03-03", CHIEF, event("钟远会见外宾", "钟远"), thing("Person", "王望", called="厂长"), **NATION),
            clip("e", "2024-03-04", CHIEF, MEETS, paper="寰宇广播", area=""),
            clip("f", "2027-03-04", CHIEF, MEETS, **NATION),
            clip("g", "2024-03-05", thing("Person", "王望"), **NATION),
        ],
        {p("a", "王望"): None, p("b", "王望"): None, p("c", "王望"): None, p("d", "王望"): None}
        | {p("e", "王望"): None, p("f", "王望"): None, p("g", "王望"): None},
    ),
    (
        "of two holders of the name it is neither's",
        [
            clip("a", "2024-01-02", post("王望", "阿根廷外交部", "部长"), thing("Place", "阿根廷"), **NATION),
            clip("b", "2024-01-03", post("王望", "冰岛外交部", "部长"), thing("Place", "冰岛"), **NATION),
            clip("c", "2024-02-02", CHIEF, MEETS, **NATION),
        ],
        {p("a", "王望"): None, p("b", "王望"): None, p("c", "王望"): None},
    ),
    (
        "a title of the state without its body is an office",
        [
            clip("a", "2024-01-02", thing("Person", "石正", called="国家副主席"), **NATION),
            clip("b", "2024-02-02", thing("Person", "石正", called="国家副主席"), **NATION),
            clip("c", "2024-03-02", CHIEF, event("新春团拜活动", "钟远", "石正"), **NATION),
        ],
        {p("a", "石正"): 1, p("b", "石正"): 1, p("c", "石正"): 1},
    ),
    (
        "in a local paper the bare name in the list of the city's officials, but not the worker of that name",
        [
            clip("a", "2024-01-02", post("王望", "云州市水利局", "局长", area=CITY)),
            clip("b", "2024-02-02", post("郭岭", "市委", "书记", area=CITY), event("全市防汛会议", "郭岭", "王望")),
            clip("c", "2024-02-09", post("郭岭", "市委", "书记", area=CITY), thing("Person", "王望", called="工人")),
            clip("d", "2024-02-10", thing("Person", "王望")),
        ],
        {p("a", "王望"): 1, p("b", "王望"): 1, p("c", "王望"): None, p("d", "王望"): None},
    ),
    (
        "spokesmen without a body by their rare name and title; two of different title are two",
        [
            clip("a", "2024-01-02", thing("Person", "列斯科夫斯", called="发言人"), **NATION),
            clip("b", "2024-02-02", thing("Person", "列斯科夫斯", called="发言人"), **NATION),
            clip("c", "2024-03-02", thing("Person", "列斯科夫斯", called="总参谋长"), **NATION),
        ],
        {p("a", "列斯科夫斯"): 1, p("b", "列斯科夫斯"): 1, p("c", "列斯科夫斯"): None},
    ),
]

BODIES = [
    (
        "a state is one under its formal name, and its head under both",
        [
            clip("a", "2024-01-02", thing("Place", "中国"), post("令狐景和", "Place:中国", "国家主席"), **NATION),
            clip(
                "b",
                "2024-02-02",
                thing("Place", "中华人民共和国"),
                post("令狐景和", "Place:中华人民共和国", "国家主席"),
                **NATION,
            ),
            clip("c", "2024-03-02", thing("Place", "印尼"), thing("Place", "印度"), **NATION),
            clip("d", "2024-04-02", thing("Place", "印度尼西亚"), thing("Place", "塞尔维亚共和国"), **NATION),
            clip("e", "2024-05-02", thing("Place", "塞尔维亚"), **NATION),
        ],
        {
            ("a", "Place:中国"): 1,
            ("b", "Place:中华人民共和国"): 1,
            p("a", "令狐景和"): 2,
            p("b", "令狐景和"): 2,
            ("c", "Place:印尼"): 3,
            ("d", "Place:印度尼西亚"): 3,
            ("c", "Place:印度"): None,
            ("d", "Place:塞尔维亚共和国"): 4,
            ("e", "Place:塞尔维亚"): 4,
        },
    ),
    (
        "a ministry behind the sign of its state is that of the state, and none of ours",
        [
            clip("a", "2024-01-02", thing("Place", "俄罗斯"), thing("Institution", "俄外交部", area="Place:俄罗斯"), **NATION),
            clip("b", "2024-02-02", thing("Place", "俄罗斯"), thing("Institution", "俄罗斯外交部"), **NATION),
            clip("c", "2024-03-02", thing("Institution", "外交部"), **NATION),
        ],
        {i("a", "俄外交部"): 1, i("b", "俄罗斯外交部"): 1, i("c", "外交部"): None},
    ),
    (
        "a broadcaster is not the house that it belongs to",
        [
            clip("a", "2024-01-02", thing("Institution", "中央电视台"), thing("Institution", "中央广播电视总台"), **NATION),
            clip("b", "2024-02-02", thing("Institution", "央视"), **NATION),
        ],
        {i("a", "中央电视台"): 1, i("b", "央视"): 1, i("a", "中央广播电视总台"): None},
    ),
    (
        "a body that is known by its very name is one wherever it stands, a parliament of no state is none",
        [
            clip("a", "2024-01-02", *(thing("Institution", n) for n in ("央视网", "真主党", "议会", "民革中央")), **NATION),
            clip("b", "2024-02-02", *(thing("Institution", n) for n in ("央视网", "黎巴嫩真主党", "议会", "民革中央")), **NATION),
            clip("c", "2024-03-02", thing("Institution", "央视网"), thing("Institution", "民革云州市委会")),
            clip("d", "2024-04-02", thing("Institution", "央视网"), **SEAPAPER),
        ],
        {
            **{i(article, "央视网"): 1 for article in "abcd"},
            i("a", "真主党"): 2,
            i("b", "黎巴嫩真主党"): 2,
            i("a", "民革中央"): 3,
            i("b", "民革中央"): 3,
            i("c", "民革云州市委会"): None,
            i("a", "议会"): None,
            i("b", "议会"): None,
        },
    ),
    (
        "short and full forms of one area",
        [
            clip("a", "2024-01-02", thing("Institution", "市委", area=CITY), thing("Institution", "市发改委", area=CITY)),
            clip(
                "b",
                "2024-01-03",
                thing("Institution", "云州市委", area=CITY),
                thing("Institution", "云州市发展和改革委员会", area=CITY),
            ),
            clip(
                "c",
                "2024-01-04",
                thing("Institution", "中共云州市委员会", area=CITY),
                thing("Institution", "云州市委组织部", area=CITY),
            ),
            clip("d", "2024-01-04", thing("Institution", "云州市卫健委"), thing("Institution", "云州市卫生健康委员会")),
        ],
        {
            i("a", "市委"): 1,
            i("b", "云州市委"): 1,
            i("c", "中共云州市委员会"): 1,
            i("a", "市发改委"): 2,
            i("b", "云州市发展和改革委员会"): 2,
            i("c", "云州市委组织部"): None,
            i("d", "云州市卫健委"): 3,
            i("d", "云州市卫生健康委员会"): 3,
        },
    ),
    (
        "one name in two cities",
        [
            clip("a", "2024-01-02", thing("Institution", "市住建局", area=CITY)),
            clip("b", "2024-01-03", thing("Institution", "市住建局", area=SEA), **SEAPAPER),
            clip("c", "2024-01-03", thing("Institution", "海屏市住房和城乡建设局"), **NATION),
        ],
        {i("a", "市住建局"): None, i("b", "市住建局"): 2, i("c", "海屏市住房和城乡建设局"): 2},
    ),
    (
        "示范区党工委 in one paper, with its city elsewhere, and that of another city",
        [
            clip("a", "2024-01-02", thing("Place", "示范区"), thing("Institution", "示范区党工委", area="Place:示范区")),
            clip(
                "b",
                "2024-01-03",
                thing("Place", "云州市", code=CITY),
                thing("Place", "云州市示范区"),
                thing("Institution", "云州市示范区党工委", area="Place:云州市示范区"),
                paper="东岭日报",
                area=CITY,
            ),
            clip(
                "c", "2024-01-03", thing("Place", "示范区"), thing("Institution", "示范区党工委", area="Place:示范区"), **SEAPAPER
            ),
        ],
        {
            i("a", "示范区党工委"): 1,
            i("b", "云州市示范区党工委"): 1,
            i("c", "示范区党工委"): None,
            ("a", "Place:示范区"): 2,
            ("b", "Place:云州市示范区"): 2,
            ("c", "Place:示范区"): None,
            ("b", "Place:云州市"): None,
        },
    ),
    (
        "发改局 is not 发改委, the party group is not the body, the league is not the party",
        [
            clip(
                "a",
                "2024-01-02",
                thing("Institution", "临溪县发改局", area=COUNTY),
                thing("Institution", "临溪县委", area=COUNTY),
            ),
            clip(
                "b",
                "2024-01-03",
                thing("Institution", "临溪县发改委", area=COUNTY),
                thing("Institution", "共青团临溪县委", area=COUNTY),
            ),
            clip(
                "c",
                "2024-01-03",
                thing("Institution", "临溪县发改局党组", area=COUNTY),
                thing("Institution", "团县委", area=COUNTY),
            ),
            clip("d", "2024-01-03", thing("Institution", "临溪县发展和改革局党组", area=COUNTY)),
        ],
        {
            i("a", "临溪县发改局"): None,
            i("b", "临溪县发改委"): None,
            i("c", "临溪县发改局党组"): 1,
            i("d", "临溪县发展和改革局党组"): 1,
            i("a", "临溪县委"): None,
            i("b", "共青团临溪县委"): 2,
            i("c", "团县委"): 2,
        },
    ),
    (
        "bodies of the whole country",
        [
            clip("a", "2024-01-02", thing("Institution", "国家发展改革委"), thing("Institution", "中央组织部"), **NATION),
            clip("b", "2024-01-03", thing("Institution", "国家发改委"), thing("Institution", "中组部")),
        ],
        {i("a", "国家发展改革委"): 1, i("b", "国家发改委"): 1, i("a", "中央组织部"): 2, i("b", "中组部"): 2},
    ),
    (
        "what stands before the area, and what the country stands before",
        [
            clip(
                "a", "2024-01-02", thing("Institution", "中国共产党云州市委员会"), thing("Institution", "中国全国人大"), **NATION
            ),
            clip("b", "2024-01-03", thing("Institution", "云州市委", area=CITY), thing("Institution", "全国人大常委会")),
            clip("c", "2024-01-03", thing("Institution", "政协云州市委员会"), thing("Institution", "全国人民代表大会")),
            clip("d", "2024-01-03", thing("Institution", "云州市政协", area=CITY), thing("Institution", "国家税务总局")),
            clip(
                "e", "2024-01-03", thing("Institution", "国家税务总局云州市税务局"), thing("Institution", "市税务局", area=CITY)
            ),
        ],
        {
            i("a", "中国共产党云州市委员会"): 1,
            i("b", "云州市委"): 1,
            i("a", "中国全国人大"): 2,
            i("c", "全国人民代表大会"): 2,
            i("b", "全国人大常委会"): None,
            i("c", "政协云州市委员会"): 3,
            i("d", "云州市政协"): 3,
            i("d", "国家税务总局"): None,
            i("e", "国家税务总局云州市税务局"): 4,
            i("e", "市税务局"): 4,
        },
    ),
    (
        "a bare 街道党工委 is of the one 街道 of its article, of two it is of none",
        [
            clip("a", "2024-01-02", thing("Place", "文昌街道", code="990102001"), thing("Institution", "街道党工委")),
            clip("b", "2024-01-03", thing("Institution", "文昌街道党工委", area="990102001")),
            clip(
                "c",
                "2024-01-04",
                thing("Place", "文昌街道", code="990102001"),
                thing("Place", "柳荫街道"),
                thing("Institution", "街道党工委"),
            ),
        ],
        {i("a", "街道党工委"): 1, i("b", "文昌街道党工委"): 1, i("c", "街道党工委"): None},
    ),
    (
        "a bare name of which the area is unknown joins nothing; companies join by the whole name",
        [
            clip("a", "2024-01-02", thing("Institution", "教育局"), thing("Institution", "云水牧业有限公司"), **NATION),
            clip("b", "2024-01-03", thing("Institution", "教育局"), thing("Institution", "云水牧业有限公司"), **NATION),
        ],
        {i("a", "教育局"): None, i("b", "教育局"): None, i("a", "云水牧业有限公司"): 1, i("b", "云水牧业有限公司"): 1},
    ),
    (
        "bodies of the world, of another country, and of a term",
        [
            clip("a", "2024-01-02", thing("Institution", "安理会"), thing("Institution", "冰岛议会"), **NATION),
            clip("b", "2024-01-03", thing("Institution", "联合国安理会"), thing("Place", "冰岛"), **NATION),
            clip("c", "2024-01-04", thing("Institution", "冰岛议会"), thing("Place", "冰岛"), **NATION),
            clip("d", "2024-01-04", thing("Institution", "云州市第六届人大"), thing("Institution", "水利部党组")),
            clip("e", "2024-01-05", thing("Institution", "市人大", area=CITY), thing("Institution", "水利部党组"), **NATION),
            clip("f", "2024-01-05", thing("Institution", "盟委"), thing("Institution", "水利部"), **NATION),
            clip("g", "2024-01-06", thing("Institution", "盟委"), **NATION),
        ],
        {
            i("a", "安理会"): 1,
            i("b", "联合国安理会"): 1,
            i("a", "冰岛议会"): 2,
            i("c", "冰岛议会"): 2,
            i("d", "云州市第六届人大"): 3,
            i("e", "市人大"): 3,
            i("d", "水利部党组"): 4,
            i("e", "水利部党组"): 4,
            i("f", "水利部"): None,
            i("f", "盟委"): None,
            i("g", "盟委"): None,
        },
    ),
    (
        "a renamed body stays apart until a text says so",
        [
            clip("a", "2018-01-02", thing("Institution", "云州市农业局", area=CITY)),
            clip("b", "2020-01-03", thing("Institution", "云州市农业农村局", area=CITY)),
        ],
        {i("a", "云州市农业局"): None, i("b", "云州市农业农村局"): None},
    ),
]

OTHERS = [
    (
        "a name that many bodies bear: only where it is told whose they are, one of an occasion never",
        [
            clip("a", "2024-01-02", thing("Institution", "国民议会"), thing("Institution", "大会主席团"), **NATION),
            clip("b", "2024-02-02", thing("Institution", "国民议会"), thing("Institution", "大会主席团"), **NATION),
            clip("c", "2024-01-02", thing("Institution", "大会主席团"), thing("Institution", "云江救援队")),
            clip("d", "2024-01-03", thing("Institution", "大会主席团"), thing("Institution", "云江救援队")),
            clip("e", "2024-01-04", thing("Institution", "云江救援队"), area="", paper=""),
            clip("f", "2024-01-04", thing("Institution", "云江救援队"), area="", paper=""),
            clip("g", "2024-01-05", thing("Institution", "中共全国人大常委会党组"), **NATION),
            clip("h", "2024-01-05", thing("Institution", "全国人大常委会党组"), **NATION),
        ],
        {
            ("a", "Institution:国民议会"): None,
            ("b", "Institution:国民议会"): None,
            ("a", "Institution:大会主席团"): None,
            ("b", "Institution:大会主席团"): None,
            ("c", "Institution:大会主席团"): None,
            ("d", "Institution:大会主席团"): None,
            ("c", "Institution:云江救援队"): 1,
            ("d", "Institution:云江救援队"): 1,
            ("e", "Institution:云江救援队"): None,
            ("f", "Institution:云江救援队"): None,
            ("g", "Institution:中共全国人大常委会党组"): 2,
            ("h", "Institution:全国人大常委会党组"): 2,
        },
    ),
    (
        "文昌街道 of two cities, by code",
        [
            clip("a", "2024-01-02", thing("Place", "文昌街道", code="990102001")),
            clip("b", "2024-01-03", thing("Place", "文昌街道", code="990202001"), **SEAPAPER),
            clip("c", "2024-01-03", thing("Place", "青浦岭区文昌街道", code="990102001")),
            clip("d", "2024-01-03", thing("Place", "文昌街道"), area=DISTRICT),
        ],
        {
            ("a", "Place:文昌街道"): 1,
            ("b", "Place:文昌街道"): None,
            ("c", "Place:青浦岭区文昌街道"): 1,
            ("d", "Place:文昌街道"): 1,
        },
    ),
    (
        "villages of one name in two counties; without a county nothing is known",
        [
            clip("a", "2024-01-02", located("Place", "柳树村", "临溪县", code=COUNTY)),
            clip("b", "2024-01-03", located("Place", "柳树村", "望山县", code=OTHER)),
            clip("c", "2024-01-04", located("Place", "柳树村", "临溪县", code=COUNTY)),
            clip("d", "2024-01-05", thing("Place", "柳树村")),
        ],
        {
            ("a", "Place:柳树村"): 1,
            ("b", "Place:柳树村"): None,
            ("c", "Place:柳树村"): 1,
            ("d", "Place:柳树村"): None,
            ("a", "Place:临溪县"): 2,
            ("c", "Place:临溪县"): 2,
            ("b", "Place:望山县"): None,
        },
    ),
    (
        "games of a foreign city are one, whether or not the article tells of the city besides",
        [
            clip("a", "2024-07-22", event("巴黎奥运会", date="2024-07-26"), thing("Place", "巴黎"), **NATION),
            clip("b", "2024-07-30", thing("Event", "巴黎奥运会"), **NATION),
            clip("c", "2024-08-02", thing("Event", "巴黎奥运会"), thing("Place", "巴黎"), **NATION),
        ],
        {
            ("a", "Event:巴黎奥运会"): 1,
            ("b", "Event:巴黎奥运会"): 1,
            ("c", "Event:巴黎奥运会"): 1,
            ("a", "Place:巴黎"): 2,
            ("c", "Place:巴黎"): 2,
        },
    ),
    (
        "countries and rivers mean the same everywhere, 人民广场 does not",
        [
            clip("a", "2024-01-02", thing("Place", "黄河"), thing("Place", "人民广场"), **NATION),
            clip("b", "2024-01-03", thing("Place", "黄河"), thing("Place", "人民广场")),
            clip("c", "2024-01-04", thing("Place", "人民广场"), **SEAPAPER),
        ],
        {
            ("a", "Place:黄河"): 1,
            ("b", "Place:黄河"): 1,
            ("a", "Place:人民广场"): None,
            ("b", "Place:人民广场"): None,
            ("c", "Place:人民广场"): None,
        },
    ),
    (
        "well-known places of national texts by their whole name; what every town has does not join",
        [
            clip("a", "2024-01-02", thing("Place", "青沱河"), thing("Place", "西湖"), thing("Place", "幸福路"), **NATION),
            clip("b", "2024-01-03", thing("Place", "青沱河"), thing("Place", "西湖"), thing("Place", "幸福路"), **NATION),
            clip("c", "2024-01-04", thing("Place", "青沱河"), thing("Place", "会议中心"), **SEAPAPER),
        ],
        {
            ("a", "Place:青沱河"): 1,
            ("b", "Place:青沱河"): 1,
            ("c", "Place:青沱河"): None,
            ("a", "Place:西湖"): None,
            ("b", "Place:西湖"): None,
            ("a", "Place:幸福路"): None,
            ("b", "Place:幸福路"): None,
        },
    ),
    (
        "the city's 会议中心 is not its district's; 会议中心 alone may be the one or the other",
        [
            clip("a", "2024-01-02", located("Place", "云州会议中心", "云州市", code=CITY)),
            clip("b", "2024-01-03", located("Place", "青浦岭区会议中心", "青浦岭区", code=DISTRICT)),
            clip("c", "2024-01-03", located("Place", "云州市会议中心", "云州市", code=CITY)),
        ],
        {("a", "Place:云州会议中心"): 1, ("b", "Place:青浦岭区会议中心"): None, ("c", "Place:云州市会议中心"): 1},
    ),
    (
        "a project under three names in one city, and that of another",
        [
            clip("a", "2024-01-02", thing("Project", "云河大桥项目")),
            clip("b", "2024-02-02", thing("Project", "“云河大桥”建设工程")),
            clip("c", "2024-03-02", thing("Project", "云州市云河大桥")),
            clip("d", "2024-03-02", thing("Project", "云河大桥项目"), **SEAPAPER),
        ],
        {
            ("a", "Project:云河大桥项目"): 1,
            ("b", "Project:“云河大桥”建设工程"): 1,
            ("c", "Project:云州市云河大桥"): 1,
            ("d", "Project:云河大桥项目"): None,
        },
    ),
    (
        "a project without a name of its own",
        [
            clip("a", "2024-01-02", located("Project", "污水处理厂项目", "临溪县", code=COUNTY)),
            clip("b", "2024-02-02", located("Project", "污水处理厂项目", "望山县", code=OTHER)),
            clip("c", "2024-02-02", thing("Project", "污水处理厂项目")),
            clip("d", "2024-02-09", located("Project", "污水处理厂", "临溪县", code=COUNTY)),
        ],
        {
            ("a", "Project:污水处理厂项目"): 1,
            ("b", "Project:污水处理厂项目"): None,
            ("c", "Project:污水处理厂项目"): None,
            ("d", "Project:污水处理厂"): 1,
        },
    ),
    (
        "national policies everywhere, a work report of its own area",
        [
            clip("a", "2024-01-02", thing("Policy", "党的二十大精神"), thing("Policy", "政府工作报告")),
            clip("b", "2024-01-03", thing("Policy", "二十大精神"), thing("Policy", "《政府工作报告》"), **SEAPAPER),
        ],
        {
            ("a", "Policy:党的二十大精神"): 1,
            ("b", "Policy:二十大精神"): 1,
            ("a", "Policy:政府工作报告"): None,
            ("b", "Policy:《政府工作报告》"): None,
        },
    ),
    (
        "a campaign is a city's, with a name of its own a province's; a resolution is its own congress's",
        [
            clip("a", "2024-01-02", thing("Policy", "“百日攻坚”行动"), thing("Policy", "“产业大招商突破年”行动")),
            clip("b", "2024-01-03", thing("Policy", "“百日攻坚”行动"), thing("Policy", "“产业大招商突破年”行动"), **SEAPAPER),
            clip("c", "2024-01-04", thing("Policy", "百日攻坚行动"), thing("Policy", "关于政府工作报告的决议"), area=COUNTY),
            clip("d", "2024-01-05", thing("Policy", "关于政府工作报告的决议"), area=OTHER),
            clip("e", "2024-01-06", thing("Policy", "“百日攻坚”行动"), area="", paper=""),
            clip("f", "2024-01-07", thing("Policy", "东岭省信访办法"), thing("Policy", "林长制"), area=COUNTY),
            clip("g", "2024-01-08", thing("Policy", "《东岭省信访办法》"), thing("Policy", "林长制"), **SEAPAPER),
        ],
        {
            ("a", "Policy:“百日攻坚”行动"): 1,
            ("b", "Policy:“百日攻坚”行动"): None,
            ("c", "Policy:百日攻坚行动"): 1,
            ("e", "Policy:“百日攻坚”行动"): None,
            ("a", "Policy:“产业大招商突破年”行动"): 2,
            ("b", "Policy:“产业大招商突破年”行动"): 2,
            ("c", "Policy:关于政府工作报告的决议"): None,
            ("d", "Policy:关于政府工作报告的决议"): None,
            ("f", "Policy:东岭省信访办法"): 3,
            ("g", "Policy:《东岭省信访办法》"): 3,
            ("f", "Policy:林长制"): 4,
            ("g", "Policy:林长制"): 4,
        },
    ),
    (
        "events: day, area and name; a bare 会议 never",
        [
            clip("a", "2024-01-02", event("云州市文化旅游推介会", date="2024-01-02"), event("会议", date="2024-01-02")),
            clip("b", "2024-01-03", event("文化旅游推介会", date="2024-01-02"), event("会议", date="2024-01-02")),
            clip("c", "2024-03-03", event("文化旅游推介会", date="2024-03-02")),
            clip("d", "2024-01-02", event("文化旅游推介会", date="2024-01-02"), **SEAPAPER),
            clip("e", "2024-01-03", event("2024年文化旅游推介会暨招商会", date="2024-01-02")),
        ],
        {
            ("a", "Event:云州市文化旅游推介会"): 1,
            ("b", "Event:文化旅游推介会"): 1,
            ("c", "Event:文化旅游推介会"): None,
            ("d", "Event:文化旅游推介会"): None,
            ("e", "Event:2024年文化旅游推介会暨招商会"): 1,
            ("a", "Event:会议"): None,
            ("b", "Event:会议"): None,
        },
    ),
    (
        "a numbered event is one over its days",
        [
            clip("a", "2024-01-02", event("第七届云河国际灯会", date="2024-01-02")),
            clip("b", "2024-02-03", event("第七届云河国际灯会")),
            clip("c", "2025-02-03", event("第八届云河国际灯会")),
            clip("d", "2024-07-19", event("党的二十届三中全会"), **NATION),
            clip("e", "2024-08-19", event("中共二十届三中全会"), **NATION),
        ],
        {
            ("d", "Event:党的二十届三中全会"): 2,
            ("e", "Event:中共二十届三中全会"): 2,
            ("a", "Event:第七届云河国际灯会"): 1,
            ("b", "Event:第七届云河国际灯会"): 1,
            ("c", "Event:第八届云河国际灯会"): None,
        },
    ),
]
OTHERS += [
    (
        "a yearly meeting: that of each year, by its day or the latest spoken of; the weekly one never",
        [
            clip("a", "2024-01-12", event("中央水利工作会议"), event("国务院常务会议"), **NATION),
            clip("b", "2024-03-02", event("中央水利工作会议"), event("国务院常务会议"), **NATION),
            clip("c", "2024-12-12", event("中央水利工作会议", date="2024-12-11"), **NATION),
            clip("d", "2024-12-13", event("中央水利工作会议", date="2024-12-12"), **NATION),
            clip("e", "2025-01-10", event("中央水利工作会议"), **NATION),
            clip("f", "2025-09-10", event("中央水利工作会议"), **NATION),
        ],
        {
            ("a", "Event:中央水利工作会议"): 1,
            ("b", "Event:中央水利工作会议"): 1,
            ("c", "Event:中央水利工作会议"): 2,
            ("d", "Event:中央水利工作会议"): 2,
            ("e", "Event:中央水利工作会议"): 2,
            ("f", "Event:中央水利工作会议"): None,
            ("a", "Event:国务院常务会议"): None,
            ("b", "Event:国务院常务会议"): None,
        },
    ),
    (
        "what the whole city does, in the paper of its district; numbered sittings; one plan everywhere",
        [
            clip("a", "2024-02-02", event("全市净岸行动动员部署会议", date="2024-02-01"), thing("Policy", "“十四五”规划")),
            clip(
                "b", "2024-02-20", event("全市净岸行动动员部署会议"), thing("Policy", "十四五规划"), area=DISTRICT, paper="岭报"
            ),
            clip("c", "2024-02-20", event("十四届全国人大二次会议"), event("第一次全体会议"), **NATION),
            clip("d", "2024-07-20", event("十四届全国人大二次会议"), event("第一次全体会议"), **NATION),
        ],
        {
            ("a", "Event:全市净岸行动动员部署会议"): 1,
            ("b", "Event:全市净岸行动动员部署会议"): 1,
            ("a", "Policy:“十四五”规划"): 2,
            ("b", "Policy:十四五规划"): 2,
            ("c", "Event:十四届全国人大二次会议"): 3,
            ("d", "Event:十四届全国人大二次会议"): 3,
            ("c", "Event:第一次全体会议"): None,
            ("d", "Event:第一次全体会议"): None,
        },
    ),
]

ROWS = PEOPLE + BARE + BODIES + OTHERS


@pytest.mark.parametrize(("records", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_clusters(records: list[Record], expected: dict[tuple[str, str], int | None]) -> None:
    found = ids(link(records, words()))
    groups: dict[object, set[tuple[str, str]]] = {}
    for key, number in expected.items():
        groups.setdefault(number if number is not None else key, set()).add(key)
    got: dict[str, set[tuple[str, str]]] = {}
    for key in expected:
        got.setdefault(found[key], set()).add(key)
    assert sorted(map(sorted, got.values())) == sorted(map(sorted, groups.values()))


def test_there_are_enough_scenarios() -> None:
    assert len(ROWS) >= 25
