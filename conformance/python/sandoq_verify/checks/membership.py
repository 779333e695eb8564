"""The membership proof of section 3.5: a pair (A, B) holds one of some values."""

from ..group import ristretto
from ..group.multiscalar import ORDER

BRANCH = 128


def decode_branches(data):
    """[(a, b, c, z), ...] of a proof, None when a point or scalar is not canonical."""
    branches = []
    for start in range(0, len(data), BRANCH):
        a, b = (ristretto.decode(data[start + place : start + place + 32]) for place in (0, 32))
        c, z = (ristretto.decode_scalar(data[start + place : start + place + 32]) for place in (64, 96))
        if None in (a, b, c, z):
            return None
        branches.append((a, b, c, z))
    return branches


def commitments(data):
    """The bytes a_0, b_0, a_1, ... of a proof, one after another."""
    return b"".join(data[start : start + 64] for start in range(0, len(data), BRANCH))


def challenges_fit(branches, e):
    """Whether the challenges of the branches add up to e."""
    return sum(c for _, _, c, _ in branches) % ORDER == e


def equations(tag, branches, values, first, second, key):
    """The two equations of every branch; first and second are terms of A and B: [(scalar, point), ...]."""
    for (a, b, c, z), value in zip(branches, values):
        yield tag, [(z, ristretto.G), (-1, a)] + [(-c * scalar, point) for scalar, point in first]
        yield tag, [(z, key), (-1, b), (c * value, ristretto.G)] + [
            (-c * scalar, point) for scalar, point in second
        ]
