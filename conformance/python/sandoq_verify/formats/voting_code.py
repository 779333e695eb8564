"""Voting codes of an authority (section 10): their check and the credentials that follow from them."""

from .hashing import challenge, u32
from .tracker import DIGITS


def _times_alpha(value):
    """The product with alpha in GF(32) = GF(2)[x] / (x^5 + x^2 + 1)."""
    value <<= 1
    return value ^ 0b100101 if value & 32 else value


def checks(code):
    """Whether a code of 24 characters checks itself."""
    if len(code) != 24 or any(char not in DIGITS for char in code):
        return False
    total = 0
    for char in code:
        total = _times_alpha(total) ^ DIGITS.index(char)
    return total == 0


def secret(election, code, number):
    """The secret of the voter's credential of a number, from 0."""
    return challenge("voting-code", election.encode(), code.encode(), u32(number))
