"""Reading files: text, YAML and Markdown front matter, every value with its line and column."""

from generator.source.document import Document, Position
from generator.source.markdown import read_page
from generator.source.text import read_text
from generator.source.yaml_file import parse_yaml, read_yaml

__all__ = ["Document", "Position", "parse_yaml", "read_page", "read_text", "read_yaml"]
