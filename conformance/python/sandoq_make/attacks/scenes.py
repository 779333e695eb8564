"""What dishonest records begin with: elections at some stage, made once and copied."""

import copy
import functools

from .. import ballots, closing
from ..election import choice
from ..honest import opened


@functools.lru_cache(maxsize=None)
def _polled():
    election = opened([choice("a", 2)], voters=4)
    election.prepared = [ballots.prepare(election, voter, {"a": a}) for voter, a in enumerate(([1, 0], [1, 0], [0, 1]))]
    return election


def poll(cast=2):
    """A poll that is open, entry 4 being its opening, with some ballots: entries 5 and on. prepared holds three."""
    election = copy.deepcopy(_polled())
    for prepared in election.prepared[:cast]:
        ballots.cast(election, prepared)
    return election


def finished():
    """A finished record: ballots 5 and 6, close 7, tally 8, decryption 9, result 10."""
    return closing.finish(poll())


def tallied():
    """A record that ends with its tally, entry 8."""
    return closing.tally(closing.close(poll()))
