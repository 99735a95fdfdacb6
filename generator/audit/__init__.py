"""A built folder, read as a stranger would: does it keep the promises, whoever built or changed it?"""

from generator.audit.rules import audit

__all__ = ["audit"]
