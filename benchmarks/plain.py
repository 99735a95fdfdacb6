"""The least a Python generator can do: read Markdown, convert, one Jinja template, write. Run in a stock corpus."""

from __future__ import annotations

from pathlib import Path

import jinja2
import markdown

TEMPLATE = """<!doctype html><html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="stylesheet" href="../style.css"></head><body><nav><ul>{% for name in nav %}<li><a href="{{ name }}.html">
{{ name }}</a></li>{% endfor %}</ul></nav><main>{{ body }}</main><footer>{{ title }}</footer></body></html>"""


def main() -> None:
    template = jinja2.Environment(autoescape=False).from_string(TEMPLATE)
    extensions = ["sane_lists", "fenced_code", "tables", "toc", "attr_list"]
    nav = [f"section-{n}" for n in range(8)]
    for file in sorted(Path("docs").rglob("*.md")):
        text = file.read_text("utf-8")
        converter = markdown.Markdown(extensions=extensions)
        body = converter.convert(text)
        title = text.split("\n")[0].lstrip("# ")
        target = Path("plain") / file.relative_to("docs").with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template.render(lang=file.parent.name, title=title, body=body, nav=nav), "utf-8")


if __name__ == "__main__":
    main()
