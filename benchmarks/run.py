"""``make bench``: our build against the stock libraries on the same pages, as ratios of CPU time in one run.

Machines are shared and noisy: the ratios are the result, the seconds only their ground. The aims are those of the
project; a missed aim is printed, not hidden.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from corpus import write_stock, write_waymark
from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
ROOT = HERE.parent
CONTENT = ("docs", "forms", "survivor_stories", "i18n", "mkdocs.yml")
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def run(command: list[str], folder: Path) -> tuple[float, float]:
    """CPU seconds and peak memory (MiB) of a command, its children included."""
    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode()[-2000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def build_costs(work: Path, pages: int, languages: int, rounds: int) -> dict[str, dict[str, float]]:
    """CPU milliseconds per page and peak MiB of each way, medians of interleaved rounds."""
    ours, stock = work / f"ours-{pages}x{languages}", work / f"stock-{pages}x{languages}"
    write_waymark(ours, pages, languages)
    write_stock(stock, pages, languages)
    python = sys.executable
    ways = {
        "waymark": ([python, "-m", "generator", "build"], ours),
        "plain": ([python, str(HERE / "plain.py")], stock),
        "stock": ([python, "-m", "mkdocs", "build", "-q"], stock),
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, (command, folder) in ways.items():
            found[name].append(run(command, folder))
    total = pages * languages
    return {
        name: {
            "cpu_ms_per_page": round(statistics.median(cpu for cpu, _ in runs) * 1000 / total, 2),
            "peak_mib": round(max(memory for _, memory in runs), 1),
        }
        for name, runs in found.items()
    }


def first_visit() -> dict[str, int]:
    """Bytes (gzipped) of a first visit to this project's own heaviest and median page."""
    site = ROOT / "site"
    packed = lambda file: len(gzip.compress(file.read_bytes(), 9, mtime=0))  # noqa: E731
    assets = sum(packed(file) for file in (site / "assets").iterdir() if file.suffix in {".css", ".js"})
    pages = sorted(packed(file) for file in site.rglob("*.html"))
    return {"css_and_scripts": assets, "median_page": pages[len(pages) // 2], "heaviest_page": pages[-1]}


def language_costs(work: Path) -> dict[str, dict[str, float]]:
    """CPU seconds and megabytes of this project's own site in 1, 6 and 12 languages."""
    copy = work / "languages"
    copy.mkdir()
    for name in CONTENT:
        subprocess.run(["cp", "-r", str(ROOT / name), str(copy) + "/"], check=True)
    config = copy / "mkdocs.yml"
    text = config.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith("languages: ["))
    codes = line.split("[")[1].split("]")[0].split(", ")
    found = {}
    for count in (1, 6, len(codes)):
        config.write_text(text.replace(line, f"{line.split('[')[0]}[{', '.join(codes[:count])}]"), "utf-8")
        cpu, memory = run([sys.executable, "-m", "generator", "build", "--project", str(copy)], ROOT)
        size = sum(file.stat().st_size for file in (copy / "site").rglob("*") if file.is_file())
        found[str(count)] = {"cpu_seconds": round(cpu, 1), "megabytes": round(size / 1e6, 1), "peak_mib": round(memory)}
    return found


def growth_per_language(costs: dict[str, dict[str, float]], name: str) -> float:
    """What a language costs between the last two counts, against between the first two: 1 is linear."""
    (a, one), (b, two), (c, three) = ((int(count), cost[name]) for count, cost in costs.items())
    return round(((three - two) / (c - b)) / ((two - one) / (b - a)), 2)


def edit_to_page(work: Path) -> float:
    """Median seconds from saving an edit of this project's content to the served page, one language."""
    copy = work / "project"
    for name in CONTENT:
        subprocess.run(["cp", "-r", str(ROOT / name), str(copy) + "/"], check=True) if copy.exists() else copy.mkdir()
        subprocess.run(["cp", "-r", str(ROOT / name), str(copy) + "/"], check=True)
    command = [sys.executable, "-m", "generator", "serve", "--address", "127.0.0.1:8765"]
    server = subprocess.Popen(command, cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page, times = copy / "docs/about/hosting.md", []
    text = page.read_text("utf-8")
    try:
        _wait_for("computer")
        for turn in range(6):
            page.write_text(text.replace("A computer", f"A computer, turn {turn},"), "utf-8")
            start = time.perf_counter()
            _wait_for(f"turn {turn},")
            times.append(time.perf_counter() - start)
            time.sleep(1.5)
    finally:
        server.terminate()
        server.wait()
    return round(statistics.median(times[1:]), 2)


def _wait_for(words: str) -> None:
    for _ in range(3000):
        try:
            with urllib.request.urlopen("http://127.0.0.1:8765/about/hosting.html", timeout=5) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit("The server did not show the edit within a minute.")


def main() -> None:
    console = Console(width=110)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        with console.status("100 pages x 5 languages, three rounds"):
            five = build_costs(work, 100, 5, 3)
        with console.status("100 pages x 20 languages, one round"):
            twenty = build_costs(work, 100, 20, 1)
        with console.status("this project's own site"):
            own = run([sys.executable, "-m", "generator", "build"], ROOT)
        with console.status("this project's own site in 1, 6 and all languages"):
            languages = language_costs(work)
        with console.status("edits while serving"):
            edit = edit_to_page(work)
    visit = first_visit()
    pages = sum(1 for _ in (ROOT / "site").rglob("*.html"))

    def ratio(costs: dict[str, dict[str, float]], one: str, other: str) -> float:
        return round(costs[one]["cpu_ms_per_page"] / costs[other]["cpu_ms_per_page"], 3)

    growth = round(twenty["waymark"]["cpu_ms_per_page"] / five["waymark"]["cpu_ms_per_page"], 2)
    rows = [
        ("CPU per page, waymark : stock, 100 x 5", ratio(five, "waymark", "stock"), 1 / 3),
        ("CPU per page, waymark : stock, 100 x 20", ratio(twenty, "waymark", "stock"), 1 / 6),
        ("CPU per page, waymark : plain Markdown, 100 x 5", ratio(five, "waymark", "plain"), 2),
        ("CPU per page, 20 languages : 5 languages", growth, 1.2),
        ("CPU of a language, 7th to last : 2nd to 6th", growth_per_language(languages, "cpu_seconds"), 1.3),
        ("bytes of a language, 7th to last : 2nd to 6th", growth_per_language(languages, "megabytes"), 1.3),
        ("first visit, heaviest page, bytes gzipped", visit["css_and_scripts"] + visit["heaviest_page"], 45_000),
        ("heaviest page, bytes gzipped", visit["heaviest_page"], 14_000),
        ("seconds from an edit to the served page", edit, 1.0),
    ]
    table = Table("measure", "value", "aim, at most", "met")
    for label, value, aim in rows:
        table.add_row(label, str(value), f"{aim:.3g}" if aim < 10 else str(aim), "yes" if value <= aim else "NO")
    console.print(table)
    results = {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "100x5": five,
        "100x20": twenty,
        "own_site": {"pages": pages, "cpu_seconds": round(own[0], 1), "peak_mib": round(own[1])},
        "own_site_by_languages": languages,
        "first_visit_bytes": visit,
        "edit_to_page_seconds": edit,
        "measures": {label: {"value": value, "aim": round(aim, 3)} for label, value, aim in rows},
    }
    (HERE / "results.json").write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
