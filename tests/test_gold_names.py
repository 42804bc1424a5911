"""Facts do not hang on who they are told of: the read gold with other people's names scores as it does with its own."""

import json
import random
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from fangzhi import jsonl, vocabulary
from fangzhi.evaluate.extraction import Scores, evaluate
from fangzhi.extract import extract
from fangzhi.read import read

GOLD = Path(__file__).parent / "gold"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
DOUBLE = ("欧阳", "上官", "司马", "诸葛", "令狐", "尉迟", "慕容", "皇甫", "夏侯", "端木", "呼延", "申屠", "闻人")
GIVEN = "伟强军平勇杰涛超明刚辉鹏飞波斌宇浩凯健俊宁龙华国建文志海永晓雪梅兰丽娟敏静燕红霞秀英慧洁莉江河山石松峰岩长安庆云"
CALLED = "(?:书记|市长|县长|区长|主任|局长|校长|院长|医生|老师|支书|老|某|总)"  # 王书记, 王老师: the surname stands alone


def other_names(gold: Mapping[str, Any], text: str, chance: random.Random) -> dict[str, str]:
    """A new name for each person whose name is told whole only: of two or three characters, no part of another's."""
    people = [e for e in gold["entities"] if e["type"] == "Person"]
    found: dict[str, str] = {}
    for person in people:
        name = person["name"]
        surname = name[:2] if name.startswith(DOUBLE) else name[:1]
        given = name[len(surname) :]
        alone = not any(other is not person and (name in other["name"] or other["name"] in name) for other in people)
        rest = text.replace(name, "")
        told_short = re.search(surname + CALLED, rest) or (len(given) > 1 and given in rest)
        if (
            re.fullmatch("[一-鿿]{2,4}", name)
            and "某" not in name
            and alone
            and set(person["mentions"]) == {name}
            and not told_short
        ):
            new = chance.choice([*SURNAMES, *DOUBLE[:3]]) + "".join(
                chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2, 2)))
            )
            if new not in text and new not in found.values():
                found[name] = new
    return found


def renamed(value: object, names: Mapping[str, str]) -> Any:
    """The same value with other names in all its strings."""
    if isinstance(value, str):
        return re.sub("|".join(sorted(names, key=len, reverse=True)), lambda m: names[m[0]], value) if names else value
    if isinstance(value, list):
        return [renamed(one, names) for one in value]
    if isinstance(value, dict):
        return {key: one if key == "doc" else renamed(one, names) for key, one in value.items()}
    return value


def scores(gold: list[dict[str, Any]], folder: Path) -> Scores:
    words = vocabulary.load()
    records = extract(read([folder / line["doc"] for line in gold], words, lambda issue: None), words)
    return evaluate(gold, [jsonl.record_to_json(record) | {"doc": Path(record.doc).name} for record in records])


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_other_names_tell_the_same_facts(seed: int, tmp_path: Path) -> None:
    chance, folder, count = random.Random(seed), GOLD / "articles", 0
    own = [json.loads(line) for line in (GOLD / "articles.gold.jsonl").read_text(encoding="utf-8").splitlines()]
    others = []
    for line in own:
        text = (folder / line["doc"]).read_bytes().decode("utf-8", "ignore")
        names = other_names(line, text, chance) if Path(line["doc"]).suffix == ".txt" else {}
        count += len(names)
        (tmp_path / line["doc"]).write_bytes(renamed(text, names).encode() if names else (folder / line["doc"]).read_bytes())
        others.append(renamed(line, names))
    before, after = scores(own, folder), scores(others, tmp_path)
    assert count > 3000
    for prefix in ("entity", "fact"):
        assert after.micro(prefix).f1 > before.micro(prefix).f1 - 0.005, (prefix, before.micro(prefix), after.micro(prefix))
    assert after.of("entity Person").f1 > before.of("entity Person").f1 - 0.005
