"""The catalogue of dishonest records: a name, what builds it, and the findings it must have."""

from collections import namedtuple

Attack = namedtuple("Attack", "name build expected")
CATALOGUE = []


def attack(name, *expected):
    """Registers a builder, which returns an election or the files of a record. expected is check@entry, or check@- for the log."""

    def register(build):
        CATALOGUE.append(Attack(name, build, expected))
        return build

    return register
