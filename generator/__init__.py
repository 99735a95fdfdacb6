"""Waymark: a static, multilingual self-help and training site generator."""

__version__ = "0.1.0"
