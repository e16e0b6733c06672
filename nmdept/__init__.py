"""A nuclear medicine department's own ledger, and the national survey return made from it."""

__version__ = "0.1.0"
