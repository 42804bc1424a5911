"""What the server does with one HTTP request: who may ask, which file or answer they get."""

import mimetypes
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs, unquote, urlsplit

from fangzhi.query.describe import describe, page, statements
from fangzhi.query.endpoint import Reply, sentence

if TYPE_CHECKING:
    from fangzhi.query.serve import Server

MOST_BYTES = 1024 * 1024
_MOST_DRAINED = 16 * MOST_BYTES
_LOCAL = {"127.0.0.1", "localhost", "[::1]"}
_TYPES = {".trig": "application/trig", ".ttl": "text/turtle", ".nt": "application/n-triples", ".jsonl": "application/x-ndjson"}
_TYPES |= {".rq": "application/sparql-query", ".json": "application/json", ".html": "text/html"}


class Handler(BaseHTTPRequestHandler):
    """GET and HEAD of the site's files, /sparql by GET and POST, /id/<id> with a redirect to its description."""

    server_version = "fangzhi"
    sys_version = ""
    timeout = 30  # a client that sends nothing is let go

    def do_GET(self) -> None:
        """A file, an answer or a description."""
        self._reply(self._get())

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """A query, as a form or as it is."""
        self._reply(self._post())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is asked stays between the browser and this process."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The base class's own errors (a broken request line, an unknown method), as a sentence."""
        self.close_connection = True
        self._reply(sentence(code, "这里只接受 GET、HEAD 和对 /sparql 的 POST" if code == 501 else f"请求不合规范：{message}"))

    def _get(self) -> Reply:
        if refused := self._stranger():
            return refused
        url = urlsplit(self.path)
        if url.path == "/sparql":
            return self._query(parse_qs(url.query, keep_blank_values=True))
        if url.path.startswith("/id/"):
            wants_page = "text/html" in self.headers.get("Accept", "")
            name = url.path.removeprefix("/id/")
            return Reply(303, "text/plain", b"", f"/describe/{name}{'.html' if wants_page else '.ttl'}")
        if url.path.startswith("/describe/"):
            return self._describe(unquote(url.path.removeprefix("/describe/")))
        return self._file(unquote(url.path))

    def _post(self) -> Reply:
        if refused := self._stranger() or self._unfit():
            self._drain()
            return refused
        try:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        except UnicodeDecodeError:
            return sentence(400, "请求不是 UTF-8 文本")
        kind = self.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind == "application/sparql-query":
            return self._query(parse_qs(urlsplit(self.path).query) | {"query": [text]})
        if kind == "application/x-www-form-urlencoded":
            return self._query(parse_qs(text, keep_blank_values=True))
        if kind == "application/sparql-update":
            return self._query({"update": [text]})
        return sentence(415, "Content-Type 应为 application/sparql-query 或 application/x-www-form-urlencoded")

    def _unfit(self) -> Reply | None:
        """Why the body of a POST is not read at all."""
        length = self.headers.get("Content-Length", "")
        if urlsplit(self.path).path != "/sparql":
            return sentence(405, "这里只读：只有 /sparql 接受 POST")
        if not (length.isascii() and length.isdecimal()):
            return sentence(411, "缺少 Content-Length")
        if int(length) > MOST_BYTES:
            return sentence(413, f"请求超过 {MOST_BYTES // 1024} KB")
        return None

    def _drain(self) -> None:
        """Take in what a refused client still sends, within bounds: else it is cut off before it can read why."""
        length = self.headers.get("Content-Length", "")
        left = min(int(length), _MOST_DRAINED) if length.isascii() and length.isdecimal() else 0
        while left > 0 and (block := self.rfile.read(min(left, 1 << 16))):
            left -= len(block)

    def _query(self, fields: dict[str, list[str]]) -> Reply:
        if "update" in fields:
            return sentence(403, "这里只能查询，不能改动图")
        if len(fields.get("query", [])) != 1:
            return sentence(400, "需要一个 query 参数，例如 /sparql?query=ASK{}")
        default, named = fields.get("default-graph-uri", []), fields.get("named-graph-uri", [])
        return self._server.endpoint.answer(fields["query"][0], self.headers.get("Accept", ""), default, named)

    def _describe(self, name: str) -> Reply:
        stem, _, suffix = name.rpartition(".")
        if suffix not in ("html", "ttl") or not stem.replace("-", "").replace("_", "").isalnum() or not stem.isascii():
            return sentence(404, f"没有 {name}")
        reply = self._server.endpoint.answer(describe(self._server.ids + stem), "text/turtle", [], [])
        if reply.status != 200:
            return reply
        triples = statements(reply.body)
        if not triples:
            return sentence(404, f"图里没有 {stem}")
        if suffix == "ttl":
            return reply
        return Reply(200, "text/html; charset=utf-8", page(self._server.ids + stem, triples).encode())

    def _file(self, path: str) -> Reply:
        root = self._server.output
        parts = [part for part in path.split("/") if part] or ["index.html"]
        if any(part.startswith(".") or "\0" in part or "\\" in part for part in parts) or parts[0] == "store":
            return sentence(404, "没有这个文件")
        try:
            file = Path(root, *parts).resolve()
            if not file.is_relative_to(root) or not file.is_file():
                return sentence(404, "没有这个文件")
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            return Reply(200, f"{kind}; charset=utf-8", file.read_bytes())
        except OSError:
            return sentence(404, "没有这个文件")

    def _stranger(self) -> Reply | None:
        """Refuse what a page of another site sends here, be it by a name that it made to lead to this machine."""
        port = f":{self._server.server_port}"
        if self.headers.get("Host", "").lower().removesuffix(port) not in _LOCAL:
            return sentence(403, "只接受发给本机（127.0.0.1 或 localhost）的请求")
        origin = self.headers.get("Origin")
        if origin is not None and origin.lower() not in {f"http://{host}{port}" for host in _LOCAL}:
            return sentence(403, "不接受其他网站的页面发来的请求")
        return None

    @property
    def _server(self) -> "Server":
        return cast("Server", self.server)

    def _reply(self, reply: Reply) -> None:
        self.send_response(reply.status)
        if reply.location:
            self.send_header("Location", reply.location)
        self.send_header("Vary", "Accept")
        self.send_header("Content-Type", reply.type)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)
