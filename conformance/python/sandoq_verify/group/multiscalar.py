"""Sums of multiples of points: tables for fixed points, Straus for few, Pippenger for many."""

import functools

from .edwards import NEUTRAL, add, double, negate

ORDER = 2**252 + 27742317777372353535851937790883648493


class FixedBase:
    """Multiples of one point from a table of its multiples by every 4-bit digit."""

    def __init__(self, point):
        self.rows = []
        for _ in range(64):
            row = [NEUTRAL]
            for _ in range(15):
                row.append(add(row[-1], point))
            self.rows.append(row)
            for _ in range(4):
                point = double(point)

    def times(self, scalar):
        """scalar * point."""
        scalar %= ORDER
        total = NEUTRAL
        for row in self.rows:
            digit = scalar & 15
            if digit:
                total = add(total, row[digit])
            scalar >>= 4
            if not scalar:
                break
        return total


def _signed_digits(scalar):
    """Non-adjacent form of width 5, lowest digit first: odd digits from -15 to 15, or 0."""
    digits = []
    while scalar:
        if scalar & 1:
            digit = scalar & 31
            if digit > 15:
                digit -= 32
            scalar -= digit
        else:
            digit = 0
        digits.append(digit)
        scalar >>= 1
    return digits


@functools.lru_cache(maxsize=1 << 12)
def _odd_multiples(point):
    """The point times 1, 3, … 15."""
    twice = double(point)
    odd = [point]
    for _ in range(7):
        odd.append(add(odd[-1], twice))
    return odd


def _straus(terms):
    rows = []
    length = 0
    for scalar, point in terms:
        digits = _signed_digits(scalar)
        rows.append((digits, _odd_multiples(point)))
        length = max(length, len(digits))
    total = NEUTRAL
    for place in range(length - 1, -1, -1):
        total = double(total)
        for digits, odd in rows:
            if place < len(digits):
                digit = digits[place]
                if digit > 0:
                    total = add(total, odd[digit >> 1])
                elif digit:
                    total = add(total, negate(odd[-digit >> 1]))
    return total


def _window(count):
    for limit, width in ((120, 5), (400, 6), (1200, 7), (4000, 8), (12000, 10)):
        if count < limit:
            return width
    return 12


def _pippenger(terms):
    width = _window(len(terms))
    mask = (1 << width) - 1
    longest = max(scalar.bit_length() for scalar, _ in terms)
    total = NEUTRAL
    for start in range((longest // width) * width, -1, -width):
        for _ in range(width):
            total = double(total)
        buckets = [None] * (mask + 1)
        for scalar, point in terms:
            digit = (scalar >> start) & mask
            if digit:
                held = buckets[digit]
                buckets[digit] = point if held is None else add(held, point)
        running = part = NEUTRAL
        for held in reversed(buckets[1:]):
            if held is not None:
                running = add(running, held)
            part = add(part, running)
        total = add(total, part)
    return total


def multiscalar(terms):
    """The sum of scalar * point over (scalar, point) pairs; scalars are taken modulo the group's order."""
    reduced = [(scalar % ORDER, point) for scalar, point in terms]
    reduced = [term for term in reduced if term[0]]
    if not reduced:
        return NEUTRAL
    return _straus(reduced) if len(reduced) < 48 else _pippenger(reduced)
