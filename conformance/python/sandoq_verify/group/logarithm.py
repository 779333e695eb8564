"""Small logarithms: v of vG."""

import math

from .edwards import add, negate
from .ristretto import G, IDENTITY, encode, equal, times_g

MOST_STEPS = 1 << 15
MOST_GIANT_STEPS = 1 << 17


def small_logarithm(point, bound, guess=None):
    """v with vG = point and 0 <= v <= bound, None when there is none below 2^32. A right guess saves the search."""
    if guess is not None and 0 <= guess <= bound and equal(times_g(guess), point):
        return guess
    steps = min(MOST_STEPS, math.isqrt(bound) + 1)
    table, walked = {}, IDENTITY
    for step in range(steps):
        table[encode(walked)] = step
        walked = add(walked, G)
    back = negate(walked)
    for giant in range(min(bound // steps + 1, MOST_GIANT_STEPS)):
        found = table.get(encode(point))
        if found is not None:
            value = giant * steps + found
            return value if value <= bound else None
        point = add(point, back)
    return None
