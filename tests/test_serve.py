"""``waymark serve``: edits appear, mistakes are said and do not end the server, mending them is enough."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import DAY, ROOT


@pytest.fixture
def served(project: Callable[[str], Path]) -> Iterator[tuple[Path, str, Path]]:
    """A tiny site being served: its folder, its address and the file with what the server says."""
    folder = project("valid/rights")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "server.log"
    command = [sys.executable, "-m", "generator", "serve", "--project", str(folder), "--address", f"127.0.0.1:{port}"]
    with log.open("w") as output:
        environment = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "PYTHONUNBUFFERED": "1"}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
    yield folder, f"http://127.0.0.1:{port}", log
    server.terminate()
    server.wait(timeout=20)


def wait_for(words: str, read: Callable[[], str]) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if words in read():
                return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise AssertionError(f"never saw {words!r}")


def test_edits_appear_and_mistakes_do_not_end_the_server(served: tuple[Path, str, Path]) -> None:
    folder, address, log = served

    def page() -> str:
        with urllib.request.urlopen(f"{address}/rights/01-work.html", timeout=10) as answer:
            return str(answer.read().decode())

    module = folder / "docs/rights/01-work.yml"
    text = module.read_text("utf-8")
    wait_for("A text with a", page)
    module.write_text(text.replace("A text with a", "An edited text with a"), "utf-8")
    wait_for("An edited text", page)
    module.write_text(text.replace("minutes: 45", "minutes: many"), "utf-8")
    wait_for("docs/rights/01-work.yml:3:1: FLD03 error", lambda: log.read_text("utf-8"))
    assert "An edited text" in page()
    module.write_text(text.replace("A text with a", "A mended text with a"), "utf-8")
    wait_for("A mended text", page)
    assert "Traceback" not in log.read_text("utf-8")
    assert not (folder / "site").exists()
