"""The page put together: template, styles, scripts, data, and a policy that lets nothing else run or load."""

import base64
import hashlib
import json
from importlib.resources import files
from typing import Any

from fangzhi.expressions import expression
from fangzhi.visualise.display import Display
from fangzhi.visualise.drawing import Kept
from fangzhi.visualise.payload import Payload, to_json

_SCRIPTS = ("data.js", "canvas.js", "labels.js", "panel.js", "findings.js", "search.js", "filters.js", "start.js")
_SLOT = expression(r"\{\{(\w+)\}\}")


def compose(drawn: Kept, data: Payload, look: Display) -> str:
    """The HTML of the page. Scripts run by their hash: markup that slipped in could neither run nor load anything."""
    scripts = [_text(script) for script in drawn.scripts]
    scripts.append(_text('"use strict";\n(() => {\n' + "\n".join(map(_read, _SCRIPTS)) + "\n})();"))
    words: dict[str, Any] = json.loads(_read("words.json"))
    slots = {
        "policy": _policy(scripts),
        "styles": "\n".join(f"<style>{_text(style)}</style>" for style in [*drawn.styles, _read("page.css")]),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
        "data": to_json(data, look, words),
    }
    # one pass: what stands in the data is never taken for a slot
    return _SLOT.sub(lambda slot: slots[slot[1]], _read("page.html"))


def _policy(scripts: list[str]) -> str:
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {hashes}; {rest}"


def _text(text: str) -> str:
    # as an HTML parser hands it on, else the hash would be another
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(name: str) -> str:
    return (files("fangzhi.visualise") / "page" / name).read_text(encoding="utf-8")
