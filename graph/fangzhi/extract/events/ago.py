"""What is told of as done at no occasion of the article: years ago, or at another one in passing."""

from fangzhi.expressions import expression
from fangzhi.extract.events.scene import Scene

# 十年前，…: no occasion of the article's
_AGO = expression(r"(?:[一二三四五六七八九十几多\d]+年前|当年|(?P<year>(?:19|20)\d\d)年)(?=[，\d])")
_OF_THAT = expression("(?:大会|会议|仪式|座谈会)上的(?:系列|重要)*$")  # 张三在甲大会上的|讲话


def elsewhere(scene: Scene, at: int) -> bool:
    """十年前，张三视察甲市并|发表讲话, 张三在甲大会上的|讲话: at no occasion that stands before."""
    start = scene.reading.sentence_of(at)[0]
    told = _AGO.search(scene.masked, start, min(start + 12, at))
    ago = told is not None and (told["year"] is None or told["year"] != scene.reading.article.date[:4] != "")
    return ago or _OF_THAT.search(scene.masked, max(0, at - 8), at) is not None
