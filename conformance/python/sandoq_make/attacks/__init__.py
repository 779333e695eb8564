"""Dishonest records: every builder makes one that a verifier must refuse."""

from . import ballots, ceremony, closing, log, mixed, unread
from .catalogue import CATALOGUE

__all__ = ["CATALOGUE", "ballots", "ceremony", "closing", "log", "mixed", "unread"]
