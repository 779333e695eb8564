"""Dishonest shuffles and mixed votes."""

import copy
import functools

from sandoq_verify.formats import base64url
from sandoq_verify.group.edwards import add
from sandoq_verify.group.ristretto import G, IDENTITY, encode

from .. import ballots
from ..closing import close, decide, decrypt, result, tally
from ..election import b64, ranking
from ..honest import opened
from ..shuffling import shuffle, sign
from .catalogue import attack


@functools.lru_cache(maxsize=None)
def _polled():
    election = opened([ranking("r", 2, "borda")], trustees=2, threshold=2)
    for voter, vote in enumerate(([1, 2], [2, 1], [1, 0])):
        ballots.cast(election, ballots.prepare(election, voter, {"r": vote}))
    return tally(close(election))


def closed():
    """Ballots 11 to 13, close 14, tally 15; shuffles follow at 16 and 17, decryptions at 18 and 19, the result at 20."""
    return copy.deepcopy(_polled())


@functools.lru_cache(maxsize=None)
def _finished():
    return decide(shuffle(shuffle(closed(), 1, 1), 2, 2), [1, 2])


def complete():
    return copy.deepcopy(_finished())


@attack("a shuffle that replaces a vote", "V42@17", "V43@18")
def replaced():
    def cheat(pairs):
        a, b = pairs[0]
        return [(a, add(b, G)), *pairs[1:]]

    return decide(shuffle(shuffle(closed(), 1, 1), 2, 2, cheat), [1, 2])


@attack("a shuffle that copies a vote over another", "V42@17", "V43@18")
def duplicated():
    return decide(shuffle(shuffle(closed(), 1, 1), 2, 2, lambda pairs: pairs[:2] + pairs[:2] + pairs[4:]), [1, 2])


@attack("a shuffle with a first half that is the identity", "V41@17", "V43@18")
def identity():
    cheat = lambda pairs: [(IDENTITY, pairs[0][1]), *pairs[1:]]
    return decide(shuffle(shuffle(closed(), 1, 1), 2, 2, cheat), [1, 2])


@attack("a shuffle signed by another", "V40@17", "V43@18")
def other_signer():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    election.secrets[2], right = 77, election.secrets[2]
    election.last("shuffle").body = sign(election, 2, election.last("shuffle").body)
    election.secrets[2] = right
    election.last_shuffle = election.last("shuffle").digest
    return decide(election, [1, 2])


@attack("one trustee that shuffles twice", "V40@17", "V43@18")
def same_trustee():
    return decide(shuffle(shuffle(closed(), 1, 1), 2, 1), [1, 2])


@attack("one shuffle where two are needed", "V43@17")
def too_few():
    return decide(shuffle(closed(), 1, 1), [1, 2])


@attack("a round left out", "V40@17", "V43@18")
def round_left_out():
    return decide(shuffle(shuffle(closed(), 1, 1), 3, 2), [1, 2])


@attack("a shuffle proof too long", "V40@17", "V43@18")
def long_proof():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    body = copy.deepcopy(election.last("shuffle").body)
    body["lists"][0]["proof"] = b64(base64url.decode(body["lists"][0]["proof"]) + bytes(32))
    election.last("shuffle").body = sign(election, 2, body)
    election.last_shuffle = election.last("shuffle").digest
    return decide(election, [1, 2])


@attack("a wrong share of a mixed list", "V44@18", "V33@20")
def wrong_share():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    return result(decrypt(decrypt(election, 1, secret=99), 2))


@attack("a decryption without its mixed lists", "V44@18", "V33@20")
def no_mixed():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    decrypt(election, 1)
    del election.last("decryption").body["mixed"]
    return result(decrypt(election, 2))


@attack("a vote changed in the result", "V45@20")
def changed_vote():
    election = complete()
    lists = election.last("result").body["contests"][0]["lists"]
    lists[0]["votes"][0] = [0, 0]
    return election


@attack("the loser of a ranking declared elected", "V46@20")
def loser():
    election = complete()
    election.last("result").body["contests"][0]["elected"] = ["r2"]
    return election


@attack("a mixed vote copied under another credential", "V24@12", "V25@12")
def copied_vote():
    election = opened([ranking("r", 2, "borda")], trustees=2, threshold=2)
    first = ballots.prepare(election, 0, {"r": [1, 2]})
    ballots.cast(election, first)
    body = dict(first.body, credential=b64(ballots.credential(election, 1)))
    election.append("ballot", ballots.sign(election, election.voters[1], body))
    tally(close(election))
    return decide(shuffle(shuffle(election, 1, 1), 2, 2), [1, 2])


@attack("a mixed vote re-encrypted without knowing it", "V25@12")
def re_encrypted():
    election = opened([ranking("r", 2, "borda")], trustees=2, threshold=2)
    first = ballots.prepare(election, 0, {"r": [1, 2]})
    ballots.cast(election, first)
    pairs = ballots.points_of(first, "r")
    moved = [(add(a, G), add(b, election.key.times(1))) for a, b in pairs]
    item = dict(first.body["contests"][0], ciphertexts=b64(b"".join(encode(p) for pair in moved for p in pair)))
    body = dict(first.body, credential=b64(ballots.credential(election, 1)), contests=[item])
    election.append("ballot", ballots.sign(election, election.voters[1], body))
    tally(close(election))
    return decide(shuffle(shuffle(election, 1, 1), 2, 2), [1, 2])
