"""ristretto255 (RFC 9496): canonical encodings, the one-way map, scalars of 32 bytes."""

import functools

from .edwards import D, NEUTRAL
from .field import P, SQRT_M1, absolute, is_negative, sqrt_ratio_m1
from .multiscalar import ORDER, FixedBase, multiscalar

SQRT_AD_MINUS_ONE = 25063068953384623474111414158702152701244531502492656460079210482610430750235
INVSQRT_A_MINUS_D = 54469307008909316920995813868745141605393597292927456921205312896311721017578
ONE_MINUS_D_SQ = (1 - D * D) % P
D_MINUS_ONE_SQ = (D - 1) * (D - 1) % P

_BY = 4 * pow(5, P - 2, P) % P
_BX = absolute(sqrt_ratio_m1((_BY * _BY - 1) % P, (D * _BY * _BY + 1) % P)[1])
G = (_BX, _BY, 1, _BX * _BY % P)
G_TABLE = FixedBase(G)
IDENTITY = NEUTRAL


@functools.lru_cache(maxsize=1 << 14)
def decode(data):
    """The point of a 32-byte encoding, None for every string that RFC 9496 refuses."""
    if len(data) != 32:
        return None
    s = int.from_bytes(data, "little")
    if s >= P or is_negative(s):
        return None
    ss = s * s % P
    u1, u2 = (1 - ss) % P, (1 + ss) % P
    u2_sqr = u2 * u2 % P
    v = (-(D * u1 % P * u1) - u2_sqr) % P
    was_square, invsqrt = sqrt_ratio_m1(1, v * u2_sqr % P)
    den_x = invsqrt * u2 % P
    den_y = invsqrt * den_x % P * v % P
    x = absolute(2 * s * den_x % P)
    y = u1 * den_y % P
    t = x * y % P
    if not was_square or is_negative(t) or y == 0:
        return None
    return (x, y, 1, t)


def encode(point):
    """The one encoding of a point."""
    x0, y0, z0, t0 = point
    u1 = (z0 + y0) * (z0 - y0) % P
    u2 = x0 * y0 % P
    _, invsqrt = sqrt_ratio_m1(1, u1 * u2 % P * u2 % P)
    den1 = invsqrt * u1 % P
    den2 = invsqrt * u2 % P
    z_inv = den1 * den2 % P * t0 % P
    if is_negative(t0 * z_inv % P):
        x, y = y0 * SQRT_M1 % P, x0 * SQRT_M1 % P
        den_inv = den1 * INVSQRT_A_MINUS_D % P
    else:
        x, y, den_inv = x0, y0, den2
    if is_negative(x * z_inv % P):
        y = -y
    return absolute(den_inv * (z0 - y) % P).to_bytes(32, "little")


def equal(p, q):
    """Whether two representatives are one element."""
    return (p[0] * q[1] - p[1] * q[0]) % P == 0 or (p[1] * q[1] - p[0] * q[0]) % P == 0


def is_identity(p):
    """Whether the element is the identity."""
    return p[0] % P == 0 or p[1] % P == 0


def _map(t):
    r = SQRT_M1 * t % P * t % P
    u = (r + 1) * ONE_MINUS_D_SQ % P
    v = (-1 - r * D) * (r + D) % P
    was_square, s = sqrt_ratio_m1(u, v)
    if was_square:
        c = -1
    else:
        s = -absolute(s * t % P) % P
        c = r
    n = (c * (r - 1) * D_MINUS_ONE_SQ - v) % P
    w0 = 2 * s * v % P
    w1 = n * SQRT_AD_MINUS_ONE % P
    w2 = (1 - s * s) % P
    w3 = (1 + s * s) % P
    return (w0 * w3 % P, w2 * w1 % P, w1 * w3 % P, w0 * w2 % P)


def one_way_map(data):
    """Section 4.3.4: a point of 64 uniform bytes, to which nobody knows a logarithm."""
    halves = (data[:32], data[32:])
    mask = (1 << 255) - 1
    first, second = (_map((int.from_bytes(half, "little") & mask) % P) for half in halves)
    return multiscalar([(1, first), (1, second)])


def decode_scalar(data):
    """A canonical scalar, or None."""
    if len(data) != 32:
        return None
    value = int.from_bytes(data, "little")
    return value if value < ORDER else None


def encode_scalar(value):
    """A scalar in 32 bytes, little-endian."""
    return (value % ORDER).to_bytes(32, "little")


def times_g(scalar):
    """scalar * G."""
    return G_TABLE.times(scalar)
