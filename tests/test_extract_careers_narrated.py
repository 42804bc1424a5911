"""Lives told in prose, in whatever verb: raw text left, (person, body, post), ~ before a post that is over."""

import pytest

from test_extract_careers import careers

CASES = [
    # from one post to another; an office of the body that one came to
    (
        "韩素琴1975年11月出生，护校毕业，1994年进莱州市第二医院，从护士一路做到护理部主任。",
        "韩素琴 莱州市第二医院 ~护士|韩素琴 莱州市第二医院护理部 主任",
    ),
    (
        "马春生，1974年生。2002年调入莱州市妇幼保健站，由副站长升站长。",
        "马春生 莱州市妇幼保健站 ~副站长|马春生 莱州市妇幼保健站 站长",
    ),
    # posts without a verb, how long they lasted behind them, or in a row
    (
        "马春生这位老农业，早年在乡镇摸爬滚打：石桥镇农技站站长干了四年，白石镇副镇长干了三年。",
        "马春生 石桥镇农技站 ~站长|马春生 白石镇政府 ~副镇长",
    ),
    (
        "马春生，1970年生。1992年大学毕业后考进唐县审计局，办事员、科员、副科长，一步一个台阶。",
        "马春生 唐县审计局 办事员|马春生 唐县审计局 科员|马春生 唐县审计局 副科长",
    ),
    # a frame behind the post: 任上, 位子, 身份
    (
        "马春生现年五十三岁。2003年至2008年他在唐县副县长任上分管交通，后来坐上莱州市水利局局长的位子。",
        "马春生 唐县政府 ~副县长|马春生 莱州市水利局 ~局长",
    ),
    (
        "马春生，1959年生。转业后落脚唐县公安局，最后以副局长身份退居二线。",
        "马春生 唐县公安局 ~副局长",
    ),
    # any verb of being raised
    (
        "1987年，高中毕业的马春生进入唐县煤炭公司，1995年提拔为运销科科长，2001年企业改制，他被职工推举为董事长。",
        "马春生 唐县煤炭公司运销科 ~科长|马春生 唐县煤炭公司 董事长",
    ),
    ("马春生，1974年生，唐县水利局局长，同时挂着唐县红十字会会长的头衔。", "马春生 唐县水利局 局长|马春生 唐县红十字会 会长"),
    # what follows a step behind its comma; a 副书记 of the committee, a head of the place that one came to
    (
        "马春生，1962年11月出生。1990年调进唐县县委政策研究室，从干事熬到主任。2006年交流到曲阳，先县长，后县委书记。",
        "马春生 唐县委政策研究室 ~干事|马春生 唐县委政策研究室 ~主任|马春生 曲阳县政府 ~县长|马春生 曲阳县委 书记",
    ),
    ("马春生1973年起重新工作，相继担任唐县农业局局长，唐县县委常委。", "马春生 唐县农业局 ~局长|马春生 唐县委 ~常委"),
    # no life, but a sentence that tells what was before
    ("马春生刚从唐县发展和改革局局长任上提起来。", "马春生 唐县发展和改革局 ~局长"),
    ("马春生来曲阳以前是唐县公安局政委。", "马春生 唐县公安局 ~政委"),
    ("新任院长马春生此前在唐县人民法院当副院长。", "马春生 唐县人民法院 ~副院长"),
    # an office between the body and 当; how long, before the town
    ("马春生2019年被抽到唐县教育局人事股当股长。", "马春生 唐县教育局人事股 股长"),
    ("马春生来自仁厚镇，当过四年镇党委书记。", "马春生 仁厚镇党委 ~书记"),
    ("马春生须由唐县人民检察院检察长提请批准。", ""),
    # a paragraph that begins with 他, of the one of the paragraph before
    (
        "新的村支书\n大河村选出了马春生。\n他1983年参军，1990年复员后到唐县水利局工作，从科员干到副局长。",
        "马春生 唐县水利局 ~科员|马春生 唐县水利局 副局长",
    ),
    # a body that nobody knows ends the one before it
    ("马春生，1934年生。1956年到唐县供销社记账。1960年，组织上把他派往新舍里救急，任社长。", ""),
    # of somebody else, not had, of many
    ("马春生1987年参加工作。他找到唐县县委书记，2005年受到县长的接见，2008年陪同副县长、镇长调研。", ""),
    ("马春生1987年参加工作。2001年，他落选唐县水利局局长，2003年没能当上白石镇镇长。", ""),
    ("马春生2001年毕业。2003年，他的父亲成了唐县水利局局长。2005年，他给唐县县长当秘书。", ""),
    ("马春生2011年考入唐县人民法院。2013年，全院有5名审判员、3名庭长。", ""),
    # the office stands in the word before, no name of its own
    ("马春生，1974年生。2011年9月任生产技术部部长。", ""),
    # not a life
    ("马春生介绍，2019年以来，唐县人民医院从护士到科主任都学过急救。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:24] for c in CASES])
def test_narrated(text, expected):
    assert careers(text) == expected
