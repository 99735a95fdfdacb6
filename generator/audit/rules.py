"""The rules of an audit. Numbers are those of research/style-and-safety.md, part 2."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from generator.audit.page import BuiltPage, Element, read_built_page
from generator.problems import Report

_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
#: What a script may not use: it would keep something, or tell somebody (T01, C01).
_KEEPS = re.compile(
    r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker|fetch\(|XMLHttpRequest"
    r"|sendBeacon|WebSocket|EventSource|importScripts|window\.name"
)
_CSS_URL = re.compile(r"@import|url\(\s*['\"]?(?:https?:)?//", re.IGNORECASE)
#: Elements that load what their attribute names.
_LOADS = {"script": "src", "img": "src", "iframe": "src", "embed": "src", "object": "data", "source": "src"}
_RELS = {"prefetch", "preconnect", "dns-prefetch", "prerender", "modulepreload", "manifest"}
_ALLOWED = {
    ".html",
    ".css",
    ".js",
    ".svg",
    ".png",
    ".jpg",
    ".webp",
    ".pdf",
    ".xml",
    ".txt",
    ".json",
    ".csv",
    ".vcf",
    "",
}


class Folder:
    """A built folder with all its pages, and the report problems go to."""

    def __init__(self, root: Path, report: Report) -> None:
        self.root, self.report = root, report
        self.files = {file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()}
        self.pages = {
            name: read_built_page(PurePosixPath(name), (root / name).read_text("utf-8", "replace"))
            for name in sorted(self.files)
            if name.endswith(".html")
        }
        self.ids = {name: {e.get("id") for e in page.elements} - {""} for name, page in self.pages.items()}
        self.neutral = {
            goal(page, element.get("data-offline"))
            for page in self.pages.values()
            for element in page.all("a")
            if element.get("data-offline")
        }

    def problem(self, code: str, page: BuiltPage, element: Element | None, message: str, hint: str) -> None:
        self.report.add(code, page.path, message, hint, element.at if element else (1, 1))


def goal(page: BuiltPage, target: str) -> str:
    """The file a relative address leads to."""
    path = unquote(target.partition("#")[0].partition("?")[0])
    folder = posixpath.dirname(str(page.path))
    return posixpath.normpath(posixpath.join(folder, path)) if path else str(page.path)


def audit(root: Path) -> Report:
    """Every broken promise of a built folder. Nothing is changed, and nothing outside the folder is asked."""
    report = Report()
    folder = Folder(root, report)
    if "index.html" not in folder.files:
        report.add("AUD01", "index.html", "There is no index.html in this folder.", "Name the folder of a built site.")
        return report
    for page in folder.pages.values():
        for rule in PAGE_RULES:
            rule(folder, page)
    _files(folder)
    return report


def _files(folder: Folder) -> None:
    """Scripts and stylesheets (T01, C01), and files that should have stayed at home."""
    for name in sorted(folder.files):
        path = PurePosixPath(name)
        if path.suffix not in _ALLOWED:
            folder.report.add("AUD12", path, "This kind of file does not belong into a site.", "Delete it.")
        elif path.suffix in {".js", ".css"}:
            text = (folder.root / name).read_text("utf-8", "replace")
            code, pattern = ("AUD04", _KEEPS) if path.suffix == ".js" else ("AUD02", _CSS_URL)
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                column = match.start() - text.rfind("\n", 0, match.start())
                hint = "A page may neither keep anything nor ask another computer."
                folder.report.add(code, path, f"`{match[0]}` is used.", hint, (line, column))


def _requests(folder: Folder, page: BuiltPage) -> None:
    """C01, E19, T05: nothing comes from elsewhere, nothing is looked up before it is chosen."""
    for element in page.elements:
        loads = element.get(_LOADS.get(element.tag, "")) or (element.get("href") if element.tag == "link" else "")
        alternate = element.tag == "link" and element.words("rel") & {"alternate", "canonical"}
        if _OUTSIDE.match(loads) and not alternate:
            folder.problem("AUD02", page, element, f"{element.tag} loads from another computer.", "Keep the file here.")
        if element.tag == "link" and element.words("rel") & _RELS:
            folder.problem("AUD02", page, element, f"A link of the kind {element.get('rel')}.", "Take it out.")
        if element.tag == "base" or (element.tag == "meta" and element.get("http-equiv").lower() == "refresh"):
            folder.problem(
                "AUD02", page, element, f"The element {element.tag} moves the page elsewhere.", "Take it out."
            )


def _inline(folder: Folder, page: BuiltPage) -> None:
    """C02: no script or style inside the page."""
    for element in page.elements:
        inside = element.tag == "style" or (element.tag == "script" and not element.get("src"))
        handlers = [name for name in element.attributes if name == "style" or name.startswith("on")]
        if inside or handlers:
            what = handlers[0] if handlers else f"<{element.tag}>"
            folder.problem("AUD03", page, element, f"{what} stands inside the page.", "Move it to a file.")


def _policy(folder: Folder, page: BuiltPage) -> None:
    """C02, C06: a strict policy right after the charset, and no referrer."""
    metas = page.all("meta")
    policy = metas[1].get("content") if len(metas) > 1 and metas[1].get("http-equiv") else ""
    if not policy.startswith("default-src 'none'") or "unsafe" in policy or "*" in policy:
        folder.problem(
            "AUD05", page, metas[0] if metas else None, "The content policy is missing or weak.", "Build again."
        )
    if not any(m.get("name") == "referrer" and m.get("content") == "no-referrer" for m in metas):
        folder.problem("AUD05", page, None, "The page does not forbid the referrer.", "Build again.")


def _language(folder: Folder, page: BuiltPage) -> None:
    """W02."""
    html = page.all("html")
    if not html or not html[0].get("lang") or html[0].get("dir") not in {"ltr", "rtl"}:
        where = html[0] if html else None
        folder.problem("AUD06", page, where, "The page does not say its language and direction.", "Write lang and dir.")
    title = page.all("title")
    if not title or not title[0].text.strip():
        folder.problem("AUD06", page, None, "The page has no title.", "Write a discreet one.")


def _exit(folder: Folder, page: BuiltPage) -> None:
    """E01, E03, E18."""
    if str(page.path) in folder.neutral:
        return
    main = next((element.number for element in page.all("main")), len(page.elements))
    exits = [element for element in page.all("a") if "data-exit" in element.attributes]
    before = [element for element in exits if element.number < main]
    if not before:
        folder.problem("AUD07", page, None, "There is no way out before the content.", "Put the exit control first.")
    for element in exits:
        if not element.get("href").startswith("https://") or not {"nofollow", "noreferrer"} <= element.words("rel"):
            hint = "Use https, nofollow and noreferrer."
            folder.problem("AUD07", page, element, "The way out is not a plain, safe link.", hint)


def _links(folder: Folder, page: BuiltPage) -> None:
    """C07, C09: links lead to something, stay relative, and say when they leave."""
    for element in page.elements:
        target = element.get("href") or element.get("src")
        if not target or target.startswith(("tel:", "mailto:", "data:")):
            continue
        if _OUTSIDE.match(target):
            _outside(folder, page, element)
        elif target.startswith("/") and str(page.path) != "404.html":
            folder.problem(
                "AUD08", page, element, f"The address {target} begins at the server's root.", "Write it relative."
            )
        elif not target.startswith("/"):
            _inside(folder, page, element, target)


def _inside(folder: Folder, page: BuiltPage, element: Element, target: str) -> None:
    found = goal(page, target)
    anchor = target.partition("#")[2]
    if found not in folder.files:
        folder.problem("AUD08", page, element, f"{target} leads to nothing.", "Mend the address, or add the file.")
    elif anchor and found in folder.ids and anchor not in folder.ids[found]:
        folder.problem("AUD08", page, element, f"There is no place {anchor} on that page.", "Mend the address.")


def _outside(folder: Folder, page: BuiltPage, element: Element) -> None:
    if element.tag != "a" or "data-exit" in element.attributes:
        return
    after = page.elements[element.number + 1 : element.number + 13]
    inside = len(element.parents)
    mark = next((one for one in after if "outside" in one.words("class") and len(one.parents) <= inside + 1), None)
    if "noreferrer" not in element.words("rel") or element.get("target"):
        hint = "Write rel=noreferrer and no target."
        folder.problem("AUD09", page, element, "The link tells the other site where the reader was.", hint)
    if mark is None:
        folder.problem("AUD09", page, element, "The link does not say that it leaves the site.", "Mark it.")


def _forms(folder: Folder, page: BuiltPage) -> None:
    """T09, T10."""
    for element in page.all("form", "input", "textarea", "select"):
        sends = element.tag == "form" and {"action", "method", "target"} & element.attributes.keys()
        if sends or element.get("formaction") or element.get("type") == "password":
            folder.problem("AUD10", page, element, "What is written could be sent or kept.", "Take the attribute out.")
        elif element.get("autocomplete") != "off" and element.get("type") not in {"checkbox", "radio", "button"}:
            folder.problem("AUD10", page, element, f"The browser may remember this {element.tag}.", "autocomplete=off")


def _calls(folder: Folder, page: BuiltPage) -> None:
    """P01, P02."""
    for element in page.all("a"):
        if element.get("href").startswith("tel:"):
            note = element.get("aria-describedby")
            if not note or note not in folder.ids[str(page.path)]:
                hint = "Use the call component."
                folder.problem("AUD11", page, element, "The number stands without the note about traces.", hint)


PAGE_RULES: tuple[Callable[[Folder, BuiltPage], None], ...] = (
    _requests,
    _inline,
    _policy,
    _language,
    _exit,
    _links,
    _forms,
    _calls,
)
