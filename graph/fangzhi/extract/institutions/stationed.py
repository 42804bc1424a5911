"""What a body has in another place, named after both: 某市人民政府|驻深圳办事处, 省水利厅|驻荆州专家组."""

from fangzhi.expressions import expression
from fangzhi.extract.institutions.bodies import Tie, add
from fangzhi.extract.reading import Reading

_STATION = expression("(?:办事处|专员办|联络处|联络站|专家组|工作组|督[察导查]组|纪检监察组|招商组|代表处|工作队|指挥部)$")


def stationed(reading: Reading) -> None:
    """某市人民政府|驻深圳办事处, 省水利厅|驻荆州专家组: what a body has in another place is named after both."""
    for body in list(reading.found) if "驻" in reading.text else ():
        if body.type != "Institution" or body.silent or reading.text[body.start - 1 : body.start] != "驻":
            continue
        sender = reading.ending_at(body.start - 1, "Institution", "Place")  # 广安|驻杭州办事处
        if sender is None or body.end - body.start > 20 or not _STATION.search(reading.text, body.start, body.end):
            continue
        of_body = sender.type == "Institution"
        name = (sender.name if of_body else reading.text[sender.start : sender.end]) + reading.text[sender.end : body.end]
        reading.remove(body)
        tie = Tie(parent=sender) if of_body else Tie(sender)
        whole = add(reading, (sender.start, body.end), name, "nested", tie)
        for organ in reading.found:
            longer = organ.start == sender.start and organ.end > body.end and organ.attributes.get("parent") is sender
            if longer or organ.attributes.get("parent") is body:
                organ.attributes["parent"] = whole  # 市政府驻某地办事处|接待科
