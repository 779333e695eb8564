"""Challenges H and digests D of section 1."""

import hashlib

from ..group.multiscalar import ORDER

PREFIX = "sandoq/v1/"


def u32(number):
    """Four bytes, big-endian."""
    return number.to_bytes(4, "big")


def u64(number):
    """Eight bytes, big-endian."""
    return number.to_bytes(8, "big")


def lp(data):
    """A string with its length in front."""
    return u32(len(data)) + data


def challenge(label, *parts):
    """H(label, parts...): a scalar."""
    state = hashlib.sha512((PREFIX + label).encode())
    for part in parts:
        state.update(lp(part))
    return int.from_bytes(state.digest(), "little") % ORDER


def digest(label, *parts):
    """D(label, parts...): 32 bytes."""
    state = hashlib.sha256(lp((PREFIX + label).encode()))
    for part in parts:
        state.update(lp(part))
    return state.digest()
