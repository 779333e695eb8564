"""Randomness that is the same for the same seed, so that made records are the same each time."""

import hashlib

from sandoq_verify.group.multiscalar import ORDER


class Randomness:
    """A stream of SHA-512 over a seed and a counter."""

    def __init__(self, seed):
        self.seed = seed.encode()
        self.counter = 0

    def octets(self, count):
        """Some bytes, at most 64."""
        self.counter += 1
        return hashlib.sha512(self.seed + self.counter.to_bytes(8, "big")).digest()[:count]

    def scalar(self):
        """A scalar that is not 0."""
        return int.from_bytes(self.octets(64), "little") % (ORDER - 1) + 1

    def permutation(self, count):
        """The numbers below count in some order."""
        return sorted(range(count), key=lambda _: self.octets(16))
