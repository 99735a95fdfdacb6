"""A fresh folder beside the old site, then one exchange of names: a reader never sees half a site (promise 6)."""

from __future__ import annotations

import shutil
from pathlib import Path


def fresh_folder(final: Path) -> Path:
    """Where the new site is built."""
    return final.with_name(f".{final.name}.new")


def swap(fresh: Path, final: Path) -> None:
    """Put ``fresh`` in the place of ``final``."""
    old = final.with_name(f".{final.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.rename(old)
    fresh.rename(final)
    shutil.rmtree(old, ignore_errors=True)
