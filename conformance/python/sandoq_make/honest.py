"""Honest records, by name: each builder returns a finished election."""

import random

from sandoq_verify.log import ed25519, note, tree
from sandoq_verify.formats import times

from . import ballots, ceremony, closing, shuffling
from .anchoring import anchor
from .election import CLOSES, OPENS, Election, choice, ranking, score, text


def opened(contests, **settings):
    """An election whose poll is open."""
    return ceremony.open_poll(ceremony.run(Election(contests, **settings)))


def _voted(election, *answers):
    for voter, answer in enumerate(answers):
        ballots.cast(election, ballots.prepare(election, voter, answer))
    return election


def single():
    """One trustee, two choice contests, a tie and its lot."""
    contests = [
        choice("a", 3, most=2, alternates=1),
        choice("b", 2, most=3, least=1, per_option=2, blank=False),
    ]
    return closing.finish(
        _voted(
            opened(contests),
            {"a": [1, 1, 0], "b": [2, 1]},
            {"a": [1, 0, 0], "b": [0, 1]},
            {"a": [0, 1, 0], "b": [2, 0]},
        )
    )


def threshold():
    """Two of three trustees, weights, re-voting, an audited ballot."""
    election = opened([choice("a", 3, most=2)], trustees=3, threshold=2, revoting=True, weights=[1, 2, 5])
    ballots.challenge_ballot(election, ballots.prepare(election, 0, {"a": [1, 1, 0]}))
    for voter, a in [(0, [1, 1, 0]), (1, [0, 1, 0]), (0, [0, 0, 1]), (2, [0, 0, 0])]:
        ballots.cast(election, ballots.prepare(election, voter, {"a": a}))
    return closing.finish(election, [3, 1])


def empty():
    """A poll in which nobody votes, of every kind."""
    election = opened([choice("a", 2), ranking("r", 2, "borda"), text("x")])
    closing.tally(closing.close(election))
    return closing.decide(shuffling.shuffle(election, 1, 1), [1])


def rules():
    """The rules of choice contests."""
    motion = {"numerator": 1, "denominator": 2, "orEqual": True, "base": "given"}
    contests = [
        choice("y", 3, rule="yes-no-abstain", threshold=motion),
        choice("p", 3, most=3, rule="approval"),
        choice("c", 3, most=2, per_option=2, seats=2, rule="cumulative"),
    ]
    return closing.finish(
        _voted(
            opened(contests),
            {"y": [1, 0, 0], "p": [1, 1, 0], "c": [2, 0, 0]},
            {"y": [0, 0, 1], "p": [1, 1, 1], "c": [1, 1, 0]},
            {"y": [0, 0, 0], "p": [1, 0, 0], "c": [0, 0, 2]},
        )
    )


def mixed():
    """Two trustees, a choice, rankings, a score and a text, two weights, an invalid vote."""
    contests = [
        choice("a", 3, most=2),
        ranking("r", 3, "stv-scottish"),
        score("s", 2, alternates=1),
        text("x"),
        ranking("q", 3, "condorcet-schulze", alternates=1),
    ]
    election = _voted(
        opened(contests, trustees=2, threshold=2, weights=[1, 1, 3]),
        {"a": [1, 0, 0], "r": [1, 2, 3], "s": [5, 3], "x": "سلام", "q": [1, 1, 2]},
        {"a": [0, 0, 1], "r": [2, 0, 1], "s": [0, 3], "x": "", "q": [0, 1, 2]},
        {"a": [0, 1, 1], "r": [0, 9, 1], "s": [1, 1], "x": "a text longer than thirty bytes", "q": [3, 2, 1]},
    )
    closing.tally(closing.close(election))
    shuffling.shuffle(shuffling.shuffle(election, 1, 2), 2, 1)
    return closing.decide(election, [1, 2])


def audited():
    """An audited ballot with a ranking, a score and a text."""
    election = opened([ranking("r", 2, "borda"), score("s", 2), text("x")])
    answer = {"r": [1, 2], "s": [5, 0], "x": "سلام"}
    ballots.challenge_ballot(election, ballots.prepare(election, 0, answer))
    closing.tally(closing.close(_voted(election, answer)))
    return closing.decide(shuffling.shuffle(election, 1, 1), [1])


def rounds(seed=5):
    """Random rankings counted by every rule."""
    rnd = random.Random(seed)
    options, voters = 3, 4
    contests = [
        ranking("b", options, "borda", seats=2, alternates=1),
        ranking("q", options, "condorcet-schulze", seats=2),
        ranking("i", options, "instant-runoff"),
        ranking("m", options, "stv-meek", seats=2),
        ranking("t", options, "stv-scottish", seats=2),
    ]
    election = opened(contests, voters=voters, weights=[1, 1, 1, 1])
    for voter in range(voters):
        answer = {contest["id"]: rnd.sample(range(1, options + 1), options) for contest in contests}
        ballots.cast(election, ballots.prepare(election, voter, answer))
    closing.tally(closing.close(election))
    return closing.decide(shuffling.shuffle(election, 1, 1), [1])


WITNESS_SEED = bytes(range(32))
WITNESS = "witness.example/w"


def outside():
    """A record with a witness, an extension, an anchor, an incident, ballots after the first closing time."""
    vkey = note.verifier_key_text(WITNESS, ed25519.public_key(WITNESS_SEED), note.COSIGNATURE)
    election = opened([choice("a", 2)], changes={"witnesses": [vkey]})
    ballots.cast(election, ballots.prepare(election, 0, {"a": [1, 0]}))
    anchor(election, 6, tree.root([tree.leaf_hash(draft.data) for draft in election.drafts]))
    said = {"fa": "تمدید"}
    election.append("notice", {"kind": "incident", "text": said}, CLOSES - 600)
    election.append("notice", {"kind": "extension", "closes": times.text(CLOSES + 3600), "text": said}, CLOSES - 600)
    ballots.cast(election, ballots.prepare(election, 1, {"a": [1, 0]}), CLOSES + 1200)
    election.witness = (WITNESS, WITNESS_SEED, OPENS + 86400)
    closing.tally(closing.close(election, CLOSES + 3600))
    return closing.decide(election, [1])


def long():
    """A log of more than one tile."""
    election = _voted(opened([choice("a", 2)]), {"a": [1, 0]})
    for number in range(300):
        election.append("notice", {"kind": "incident", "text": {"fa": "%d" % number}})
    return closing.finish(election)


HONEST = {
    build.__name__: build
    for build in (single, threshold, empty, rules, mixed, audited, rounds, outside, long)
}
