"""Addresses: from a page to another page, always relative (promise 1)."""

from __future__ import annotations

from functools import lru_cache


def file_path(language: str, source_language: str, address: str) -> str:
    """Path of a page in the site: the source language at the root, others below their code."""
    return f"{address}.html" if language == source_language else f"{language}/{address}.html"


@lru_cache(maxsize=200_000)
def relative(start: str, target: str) -> str:
    """The relative address from file ``start`` to file ``target``, both from the site's root."""
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])
