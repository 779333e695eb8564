"""The provers of docs/protocol.md."""

from sandoq_verify.formats.hashing import challenge
from sandoq_verify.group import ristretto
from sandoq_verify.group.edwards import add
from sandoq_verify.group.multiscalar import ORDER, multiscalar

encode, encode_scalar, times_g = ristretto.encode, ristretto.encode_scalar, ristretto.times_g


def knowledge(random, secret, label, before, after=()):
    """R and z for a secret: e = H(label, before..., R, after...)."""
    w = random.scalar()
    first = encode(times_g(w))
    e = challenge(label, *before, first, *after)
    return first + encode_scalar(w + e * secret)


def encrypt(random, key, value):
    """(r, A, B) of a number; key is the table of the joint key."""
    r = random.scalar()
    return r, times_g(r), add(key.times(r), times_g(value))


def membership(random, key, r, value, values, parts):
    """A proof that the pair with randomness r holds one of some values; a value that is none of them makes a false one."""
    values = list(values)
    true = values.index(value) if value in values else len(values) - 1
    branches = []
    for place, other in enumerate(values):
        if place == true:
            w = random.scalar()
            branches.append([encode(times_g(w)), encode(key.times(w)), w, None])
            continue
        c, z = random.scalar(), random.scalar()
        rest = z - c * r
        a, b = times_g(rest), add(key.times(rest), times_g(-c * (value - other)))
        branches.append([encode(a), encode(b), c, z])
    e = challenge("membership", *parts, b"".join(a + b for a, b, _, _ in branches))
    w = branches[true][2]
    c = (e - sum(branch[2] for branch in branches if branch[3] is not None)) % ORDER
    branches[true][2:] = [c, w + c * r]
    return b"".join(a + b + encode_scalar(c) + encode_scalar(z) for a, b, c, z in branches)


def same_logarithm(random, secret, base, label, parts):
    """a, b and z of a Chaum-Pedersen proof over G and a base."""
    w = random.scalar()
    a, b = encode(times_g(w)), encode(multiscalar([(w, base)]))
    e = challenge(label, *parts, a, b)
    return a + b + encode_scalar(w + e * secret)
