"""The site and SPARQL over HTTP: this machine only, reading only. `serve` is the public function."""

from http.server import ThreadingHTTPServer
from pathlib import Path

from fangzhi.errors import OutputError
from fangzhi.query.endpoint import Endpoint
from fangzhi.query.handler import Handler
from fangzhi.query.source import open_graph

HOST = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """One output folder on one loopback port. Threads end with the process."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, output: Path, port: int, seconds: float) -> None:
        self.output = output.resolve()
        self.endpoint = Endpoint(self.output, seconds)
        self.ids = open_graph(output).prefixes.get("id", "https://w3id.org/fangzhi/id/")
        super().__init__((HOST, port), Handler)

    def server_close(self) -> None:
        """Free the port and end the processes that answer."""
        super().server_close()
        self.endpoint.close()

    @property
    def address(self) -> str:
        """Where a browser finds it: http://127.0.0.1:8000/ ."""
        return f"http://{HOST}:{self.server_port}/"


def serve(output: Path, port: int = 8000, seconds: float = 30) -> Server:
    """A server bound to the port (0 picks a free one), which answers once `serve_forever` is called on it.

    Each query runs in a process of its own that is ended after `seconds`. Raises InputError where the folder holds no
    graph, OutputError where the port is taken.
    """
    try:
        return Server(output, port, seconds)
    except OSError as problem:
        raise OutputError(f"端口 {port} 用不了：{problem.strerror}。请用 --port 换一个") from problem
