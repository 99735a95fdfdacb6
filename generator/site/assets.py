"""Files of the theme that go into the site: one stylesheet of ours, Material's, small scripts, an icon.

Each has a part of its own hash in its name, so that browsers may keep it and never show an old one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

THEME = Path(__file__).parent / "theme"
COMPONENTS = THEME / "components"


@dataclass(frozen=True)
class Asset:
    """A file to write: its place in the site and its bytes."""

    path: str
    content: bytes


def _named(stem: str, ending: str, content: str) -> Asset:
    raw = content.encode()
    return Asset(f"assets/{stem}.{hashlib.sha256(raw).hexdigest()[:8]}.{ending}", raw)


#: Pictures inside Material's stylesheet, for widgets of its bundle: a third of its bytes, and none of them is shown.
_PICTURE = re.compile(r'--md-[\w-]+:url\("data:[^"]*"\);?')


#: Nothing moves (W11): not even a colour that fades.
_MOTION = re.compile(r"(?:transition|animation)(?:-[a-z-]+)?:[^;}]*;?")


@cache
def _material() -> str:
    """Material's stylesheet without the pictures of its own widgets, without motion, and without its source map."""
    folder = files("material") / "templates" / "assets" / "stylesheets"
    name = next(f.name for f in folder.iterdir() if re.fullmatch(r"main\.[0-9a-f]+\.min\.css", f.name))
    text = _MOTION.sub("", _PICTURE.sub("", (folder / name).read_text("utf-8")))
    return re.sub(r"\n?/\*# sourceMappingURL=[^*]*\*/\s*", "", text)


def _style(accent: str) -> str:
    """Our stylesheet: tokens, layout, then each component's part, comments and blank lines taken out."""
    parts = [THEME / "static" / name for name in ("tokens.css", "base.css", "print.css")]
    parts[2:2] = sorted(COMPONENTS.glob("*/style.css"))
    text = "\n".join(part.read_text("utf-8") for part in parts).replace("$accent", accent)
    return _minified(text)


def _minified(css: str) -> str:
    """A stylesheet without comments and blank lines."""
    text = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", text).strip() + "\n"


def _script(path: Path) -> str:
    return re.sub(r"/\*.*?\*/\s*", "", path.read_text("utf-8"), flags=re.DOTALL)


def assets(accent: str) -> dict[str, Asset]:
    """All assets by the name templates use."""
    found = {
        "material": _named("material", "css", _material()),
        "style": _named("style", "css", _style(accent)),
        "neutral": _named("plain", "css", _minified((THEME / "static" / "neutral.css").read_text("utf-8"))),
        "icon": _named("icon", "svg", (THEME / "static" / "icon.svg").read_text("utf-8")),
    }
    for script in sorted(COMPONENTS.glob("*/script.js")):
        name = script.parent.name
        found[name] = _named(name.replace("_", "-"), "js", _script(script))
    return found
