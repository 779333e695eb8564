"""Honest records, by name: each builder returns a finished election."""

from . import ballots, ceremony, closing, shuffling
from .election import Election, choice, ranking, score, text


def opened(contests, **settings):
    """An election whose poll is open."""
    return ceremony.open_poll(ceremony.run(Election(contests, **settings)))


def single():
    """One trustee, two choice contests, a tie and its lot."""
    contests = [
        choice("a", 3, most=2, alternates=1),
        choice("b", 2, most=3, least=1, per_option=2, blank=False),
    ]
    election = opened(contests)
    for voter, (a, b) in enumerate([([1, 1, 0], [2, 1]), ([1, 0, 0], [0, 1]), ([0, 1, 0], [2, 0])]):
        ballots.cast(election, ballots.prepare(election, voter, {"a": a, "b": b}))
    return closing.finish(election)


def threshold():
    """Two of three trustees, weights, re-voting, an audited ballot."""
    election = opened([choice("a", 3, most=2)], trustees=3, threshold=2, revoting=True, weights=[1, 2, 5])
    ballots.challenge_ballot(election, ballots.prepare(election, 0, {"a": [1, 1, 0]}))
    for voter, a in [(0, [1, 1, 0]), (1, [0, 1, 0]), (0, [0, 0, 1]), (2, [0, 0, 0])]:
        ballots.cast(election, ballots.prepare(election, voter, {"a": a}))
    return closing.finish(election, [3, 1])


def empty():
    """A poll in which nobody votes."""
    return closing.finish(opened([choice("a", 2)]))


def mixed():
    """Two trustees, a choice, rankings, a score and a text, two weights."""
    contests = [
        choice("a", 3, most=2),
        ranking("r", 3, "stv-scottish"),
        score("s", 2, alternates=1),
        text("x"),
        ranking("q", 3, "condorcet-schulze", alternates=1),
    ]
    election = opened(contests, trustees=2, threshold=2, weights=[1, 1, 3])
    for voter, answers in enumerate(
        [
            {"a": [1, 0, 0], "r": [1, 2, 3], "s": [5, 3], "x": "سلام", "q": [1, 1, 2]},
            {"a": [0, 0, 1], "r": [2, 0, 1], "s": [0, 3], "x": "", "q": [0, 1, 2]},
            {"a": [0, 1, 1], "r": [0, 9, 1], "s": [1, 1], "x": "a text longer than thirty bytes", "q": [3, 2, 1]},
        ]
    ):
        ballots.cast(election, ballots.prepare(election, voter, answers))
    closing.tally(closing.close(election))
    shuffling.shuffle(shuffling.shuffle(election, 1, 2), 2, 1)
    return closing.decide(election, [1, 2])


HONEST = {"single": single, "threshold": threshold, "empty": empty, "mixed": mixed}
