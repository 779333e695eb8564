"""Dishonest tallies, decryptions, results, lots."""

import copy

from sandoq_verify.formats import base64url

from .. import ballots
from ..closing import close, decide, decrypt, lot, result, tally
from ..election import b64, choice
from ..honest import opened
from .catalogue import attack
from .scenes import finished, poll, tallied


@attack("a tally over a subset", "V31@8", "V32@9", "V33@10")
def subset():
    election = close(poll())
    return decide(tally(election, election.counted[:1]), [1])


@attack("a wrong number of ballots in the close", "V30@7")
def wrong_count():
    return decide(tally(close(poll(), ballots=3)), [1])


@attack("a share of decryption by another secret", "V32@9", "V33@10")
def wrong_share():
    election = decrypt(tallied(), 1, secret=12345)
    return result(election)


@attack("a nonce that was not committed to", "V32@9", "V33@10")
def wrong_nonce():
    return result(decrypt(tallied(), 1, nonce=bytes(32)))


@attack("a trustee that decrypts twice", "V32@10")
def twice():
    return result(decrypt(decrypt(tallied(), 1), 1))


@attack("one decryption where two are needed", "V33@19")
def too_few():
    election = opened([choice("a", 2)], trustees=3, threshold=2)
    ballots.cast(election, ballots.prepare(election, 0, {"a": [1, 0]}))
    return result(decrypt(tally(close(election)), 2))


def _with_result(change, election=None):
    election = election or finished()
    body = copy.deepcopy(election.last("result").body)
    change(body)
    election.last("result").body = body
    return election


@attack("other totals than those decrypted", "V34@10")
def totals():
    return _with_result(lambda body: body["contests"][0].update(totals=[1, 1]))


@attack("the loser declared elected", "V35@10")
def loser():
    return _with_result(lambda body: body["contests"][0].update(elected=["a2"]))


@attack("a tie that is none", "V35@10")
def false_tie():
    tie = {"options": ["a1", "a2"], "mainPlaces": 1, "alternatePlaces": 0}
    return _with_result(lambda body: body["contests"][0].update(elected=[], ties=[tie]))


@attack("another number of counted ballots", "V34@10")
def ballot_count():
    return _with_result(lambda body: body.update(ballots=3))


@attack("another number of eligible voters", "V34@10")
def eligible():
    return _with_result(lambda body: body.update(eligible=5))


def tied():
    election = poll(0)
    for prepared in election.prepared[1:3]:
        ballots.cast(election, prepared)
    return decide(tally(close(election)), [1])


@attack("a lot in another order", "V36@11")
def order():
    election = tied()
    body = copy.deepcopy(election.last("lot").body)
    body["draws"][0]["order"].reverse()
    body["contests"][0]["elected"] = body["draws"][0]["order"][:1]
    election.last("lot").body = body
    return election


@attack("a lot with another seed", "V36@11")
def seed():
    election = tied()
    election.drafts.pop()
    election.lot_seed = bytes(32)
    return lot(election, [1])


@attack("a lot without a tie", "V36@11")
def needless():
    return lot(finished(), [1])


@attack("a tally of another root", "V31@8")
def root():
    return decide(tally(close(poll()), root=b64(bytes(32))), [1])


@attack("a decryption of another tally", "V32@9", "V33@10")
def other_tally():
    election = decrypt(tallied(), 1)
    election.last("decryption").body["tally"] = base64url.encode(bytes(32))
    return result(election)
