"""``make lighthouse``: Google's Lighthouse on five pages of ``site/``, as a phone sees them; for development only.

Lighthouse comes from npm into ``.cache/`` and needs Node and Chromium. The site is served from this machine with gzip
and cache headers, as the guide for hosts recommends. Aim: 100 in each category; what costs
points is printed and kept with the scores.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
VERSION = "12.8.2"
TOOLS = ROOT / ".cache" / "lighthouse"
RESULTS = Path(__file__).parent / "lighthouse.json"
PAGES = ("index", "help-now", "countries/fi/services", "rights/07-work", "ar/index")
CATEGORIES = ("performance", "accessibility", "best-practices")
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"
TEXT = {".html", ".css", ".js", ".svg", ".json"}


class Packed(SimpleHTTPRequestHandler):
    """Files with gzip and a cache time, like an ordinary web server."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in TEXT:
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        if file.suffix != ".html":
            self.send_header("Cache-Control", "max-age=31536000")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silence."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def lighthouse() -> Path:
    """The command, installed when it is not there yet."""
    command = TOOLS / "node_modules/.bin/lighthouse"
    if not command.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--no-save", "--silent", f"lighthouse@{VERSION}"], cwd=TOOLS, check=True)
    return command


def measure(command: Path, address: str, chromium: str) -> tuple[dict[str, int], list[str]]:
    """Scores from 0 to 100 per category, and the audits that cost points."""
    only = f"--only-categories={','.join(CATEGORIES)}"
    done = subprocess.run(
        [str(command), address, "--output=json", "--quiet", only, f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        check=True,
    )
    report = json.loads(done.stdout)
    lost = []
    for name in CATEGORIES:
        for ref in report["categories"][name]["auditRefs"]:
            score = report["audits"][ref["id"]]["score"]
            if ref["weight"] and score is not None and score < 0.9:
                lost.append(f"{name}: {report['audits'][ref['id']]['title']}")
    return {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES}, lost


def main() -> int:
    site = ROOT / "site"
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not (site / "index.html").is_file() or not chromium or not shutil.which("npm"):
        print("Needs site/ (make site), Chromium and npm.", file=sys.stderr)
        return 2
    command, found = lighthouse(), {}
    table = Table("page", *CATEGORIES, "below 90")
    with served(site) as here, Console(stderr=True).status("Lighthouse") as status:
        for page in PAGES:
            status.update(f"Lighthouse: {page}")
            scores, lost = measure(command, f"{here}/{page}.html", chromium)
            found[page] = {**scores, "lost": lost}
            table.add_row(page, *(str(scores[name]) for name in CATEGORIES), "; ".join(lost))
    Console().print(table)
    RESULTS.write_text(json.dumps({"lighthouse": VERSION, "pages": found}, indent=2) + "\n", "utf-8")
    return 0 if all(one[name] == 100 for one in found.values() for name in CATEGORIES) else 1


if __name__ == "__main__":
    sys.exit(main())
