"""Arithmetic modulo p = 2^255 - 19, as far as curves need it."""

P = 2**255 - 19
SQRT_M1 = pow(2, (P - 1) // 4, P)


def is_negative(x):
    """RFC 9496 section 3.1: the sign of a reduced element is its lowest bit."""
    return x & 1


def absolute(x):
    """The non-negative one of x and -x; x is reduced."""
    return P - x if x & 1 else x


def sqrt_ratio_m1(u, v):
    """SQRT_RATIO_M1 of RFC 9496 section 4.2: (was_square, the non-negative root of u/v or of SQRT_M1 * u/v)."""
    v3 = v * v % P * v % P
    v7 = v3 * v3 % P * v % P
    r = u * v3 % P * pow(u * v7 % P, (P - 5) // 8, P) % P
    check = v * r % P * r % P
    u %= P
    correct = check == u
    flipped = check == (-u) % P
    flipped_i = check == (-u * SQRT_M1) % P
    if flipped or flipped_i:
        r = r * SQRT_M1 % P
    return (correct or flipped), absolute(r)
