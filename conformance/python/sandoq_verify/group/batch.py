"""Batches of equations: each is a sum of multiples of points that ought to be the identity."""

import secrets

from .multiscalar import ORDER, multiscalar
from .ristretto import is_identity


def _holds(equations):
    """Whether all hold, but for a chance of 2^-128: every one is multiplied by a fresh random weight."""
    scalars = {}
    for _, terms in equations:
        weight = secrets.randbits(128) | 1 if len(equations) > 1 else 1
        for scalar, point in terms:
            scalars[point] = scalars.get(point, 0) + weight * scalar
    return is_identity(multiscalar([(scalar % ORDER, point) for point, scalar in scalars.items()]))


def failing(equations):
    """The tags of those of [(tag, [(scalar, point), ...]), ...] that do not hold, in order."""
    if not equations or _holds(equations):
        return []
    if len(equations) == 1:
        return [equations[0][0]]
    middle = len(equations) // 2
    return failing(equations[:middle]) + failing(equations[middle:])
