"""Posts told before or behind who takes them, in whatever words: person, body, post; ~ over, - + ? an act."""

import pytest

from reading_of import reading_of
from test_extract_posts_lines import _rows

CASES = [
    # the post stands before who takes it
    (
        "5月3日，唐县县委召开会议。县水利局局长改由原副局长周国荣接手，党组书记仍由李国强担着。",
        "+周国荣 唐县水利局 局长|周国荣 唐县水利局 局长|周国荣 唐县水利局 ~副局长|李国强 唐县水利局党组 书记",
    ),
    ("唐县第一中学的校长换成了副校长周国荣。", "+周国荣 唐县第一中学 校长|周国荣 唐县第一中学 校长|周国荣 唐县第一中学 副校长"),
    ("县审计局局长一职交由副局长周国荣暂代。", "周国荣 唐县审计局 局长|周国荣 唐县审计局 副局长"),
    ("县水利局局长人选为周国荣，目前正在公示。", "?周国荣 唐县水利局 局长"),
    # elected: the body of the label, of who has met, of the seat before
    (
        "唐县政协换届选举昨日结束：主席是周国荣，副主席则为李国强、赵小红（女）和王守军。",
        "+周国荣 唐县政协 主席|周国荣 唐县政协 主席|+李国强 唐县政协 副主席|+赵小红 唐县政协 副主席|+王守军 唐县政协 副主席|"
        "李国强 唐县政协 副主席|赵小红 唐县政协 副主席|王守军 唐县政协 副主席",
    ),
    (
        "唐县总工会第八次代表大会闭幕，当选主席的是周国荣，任副主席的2人依次是李国强、赵小红（女）。",
        "+周国荣 唐县总工会 主席|周国荣 唐县总工会 主席|+李国强 唐县总工会 副主席|+赵小红 唐县总工会 副主席|"
        "李国强 唐县总工会 副主席|赵小红 唐县总工会 副主席",
    ),
    (
        "县政协：周国荣连任主席。常务委员3名，以姓氏笔画为序：李国强、赵小红（女）、王守军等。",
        "+周国荣 唐县政协 主席|周国荣 唐县政协 主席|+李国强 唐县政协 常务委员|李国强 唐县政协 常务委员|"
        "+赵小红 唐县政协 常务委员|赵小红 唐县政协 常务委员|+王守军 唐县政协 常务委员|王守军 唐县政协 常务委员",
    ),
    # who acts on it, or takes part with it, or is told more of, takes no post
    ("县水利局局长由县长周国荣提名。", "周国荣 唐县政府 县长"),
    ("县水利局局长由周国荣陪同走访。", ""),
    ("县水利局局长是周国荣的同学。", ""),
    ("执行主席还有周国荣、李国强。", ""),
    ("卸任县水利局局长的是周国荣。", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:24] for text, _ in CASES])
def test_posts_are_taken(text, expected):
    found = _rows(reading_of(text, area="130627", date="2024-05-06"))
    assert sorted(found) == sorted(expected.split("|") if expected else [])
