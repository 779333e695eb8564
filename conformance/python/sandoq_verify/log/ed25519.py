"""Ed25519 as RFC 8032 has it, strictly: canonical points and scalars, no points of small order, no cofactor."""

import hashlib

from ..group.edwards import D, NEUTRAL, add, double, negate
from ..group.field import P, sqrt_ratio_m1
from ..group.multiscalar import ORDER
from ..group.ristretto import G, G_TABLE

_ORDER_EIGHT = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")


def _decode(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    was_square, x = sqrt_ratio_m1((y * y - 1) % P, (D * y % P * y + 1) % P)
    if not was_square or (x == 0 and sign):
        return None
    if sign != x & 1:
        x = P - x
    return (x, y, 1, x * y % P)


def _encode(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _times(scalar, point):
    """Exact multiple: points outside the prime-order subgroup forbid reducing the scalar."""
    total = NEUTRAL
    for bit in bin(scalar)[2:]:
        total = double(total)
        if bit == "1":
            total = add(total, point)
    return total


def _small_order(point):
    return _encode(_times(8, point)) == _encode(NEUTRAL)


def verify(public, message, signature):
    """Whether a signature of 64 bytes holds under a public key of 32."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key = _decode(public)
    s = int.from_bytes(signature[32:], "little")
    if key is None or _decode(signature[:32]) is None or s >= ORDER or _small_order(key):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return _encode(add(G_TABLE.times(s), negate(_times(k, key)))) == signature[:32]


def _expand(seed):
    wide = hashlib.sha512(seed).digest()
    secret = int.from_bytes(wide[:32], "little") & ((1 << 254) - 8) | 1 << 254
    return secret, wide[32:]


def public_key(seed):
    """The public key of a seed of 32 bytes."""
    return _encode(_times(_expand(seed)[0], G))


def sign(seed, message):
    """A signature, for tests and for makers of records."""
    return _sign(seed, message, NEUTRAL)


def sign_with_small_order(seed, message):
    """A signature that only holds when its equation is multiplied by the cofactor: it must be refused."""
    return _sign(seed, message, _decode(_ORDER_EIGHT))


def _sign(seed, message, extra):
    secret, prefix = _expand(seed)
    public = _encode(_times(secret, G))
    r = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ORDER
    first = _encode(add(G_TABLE.times(r), extra))
    k = int.from_bytes(hashlib.sha512(first + public + message).digest(), "little") % ORDER
    return first + ((r + k * secret) % ORDER).to_bytes(32, "little")
