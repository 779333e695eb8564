"""Points of edwards25519 in extended coordinates (X, Y, Z, T): x = X/Z, y = Y/Z, T = XY/Z."""

from .field import P

D = -121665 * pow(121666, P - 2, P) % P
D2 = 2 * D % P
NEUTRAL = (0, 1, 1, 0)


def add(p, q):
    """p + q, complete for every pair of points."""
    x1, y1, z1, t1 = p
    x2, y2, z2, t2 = q
    a = (y1 - x1) * (y2 - x2) % P
    b = (y1 + x1) * (y2 + x2) % P
    c = t1 * D2 % P * t2 % P
    d = 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def double(p):
    """p + p."""
    x, y, z, _ = p
    a = x * x % P
    b = y * y % P
    h = a + b
    e = h - (x + y) * (x + y) % P
    g = a - b
    f = 2 * z * z % P + g
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def negate(p):
    """-p."""
    x, y, z, t = p
    return (P - x if x else 0, y, z, P - t if t else 0)


def subtract(p, q):
    """p - q."""
    return add(p, negate(q))
