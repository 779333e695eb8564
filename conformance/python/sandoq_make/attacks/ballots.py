"""Dishonest voters, and servers that invent ballots."""

import copy

from sandoq_verify.formats import base64url
from sandoq_verify.group.field import P
from sandoq_verify.group.multiscalar import ORDER

from .. import ballots
from ..ceremony import credentials, open_poll, run
from ..closing import close, decide, finish, tally
from ..election import CLOSES, OPENS, Election, choice
from ..honest import opened
from .catalogue import attack
from .scenes import finished, poll

NOON = OPENS + 4 * 3600


def _uncounted(election, body, voter, signed=True):
    """Appends a ballot that must not count, signed anew by a voter."""
    if signed:
        body = ballots.sign(election, election.voters[voter], body)
    election.append("ballot", body, NOON)
    return finish(election)


def _changed(change, signed=True):
    """A record whose third ballot, entry 7, was changed in one contest."""
    election = poll()
    body = copy.deepcopy(election.prepared[2].body)
    change(body["contests"][0])
    return _uncounted(election, body, 2, signed)


def _splice(field, start, piece):
    def change(item):
        data = base64url.decode(item[field])
        item[field] = base64url.encode(data[:start] + piece + data[start + len(piece) :])

    return change


@attack("a ballot copied under another credential", "V24@7", "V25@7", "V26@7")
def copied():
    election = poll()
    body = dict(election.prepared[0].body, credential=election.prepared[2].body["credential"])
    return _uncounted(election, body, 2)


@attack("a ballot replayed", "V24@7", "V28@7")
def replayed():
    election = poll()
    return _uncounted(election, election.prepared[0].body, 0, signed=False)


@attack("a second ballot of one credential", "V28@7")
def second():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 0, {"a": [0, 1]}).body, 0)


@attack("a ballot made for another election", "V20@7")
def other_election():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [0, 1]}, context=bytes(range(32))).body, 2)


@attack("a ballot with the manifest's hash as its context", "V20@7")
def manifest_as_context():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [0, 1]}, context=election.manifest_hash).body, 2)


@attack("a ballot by nobody on the list", "V21@7")
def nobody():
    election = poll()
    election.voters.append(election.random.scalar())
    return _uncounted(election, ballots.prepare(election, 4, {"a": [0, 1]}).body, 4)


@attack("option proofs too short", "V22@7")
def short_proofs():
    return _changed(lambda item: item.update(optionProofs=base64url.encode(base64url.decode(item["optionProofs"])[:-128])))


@attack("option proofs too long", "V22@7")
def long_proofs():
    return _changed(lambda item: item.update(optionProofs=base64url.encode(base64url.decode(item["optionProofs"]) + bytes(128))))


@attack("a sum proof too short", "V22@7")
def short_sum():
    return _changed(lambda item: item.update(sumProof=base64url.encode(base64url.decode(item["sumProof"])[:-128])))


@attack("ciphertexts of one option more", "V22@7")
def long_ciphertexts():
    return _changed(lambda item: item.update(ciphertexts=base64url.encode(base64url.decode(item["ciphertexts"]) + bytes(64))))


@attack("a contest left out", "V22@7")
def no_contest():
    election = poll()
    return _uncounted(election, dict(election.prepared[2].body, contests=[]), 2)


@attack("a first half that is the identity", "V23@7")
def identity():
    return _changed(_splice("ciphertexts", 0, bytes(32)))


@attack("a point in an encoding that is not canonical", "V23@7")
def bad_point():
    return _changed(_splice("ciphertexts", 32, (P + 2).to_bytes(32, "little")))


@attack("a negative field element as a point", "V23@7")
def negative_point():
    return _changed(_splice("optionProofs", 0, (1).to_bytes(32, "little")))


@attack("a scalar that is the order", "V23@7")
def order_scalar():
    return _changed(_splice("sumProof", 96, ORDER.to_bytes(32, "little")))


@attack("a response increased by the order", "V23@7")
def malleable_scalar():
    election = poll()
    body = election.prepared[2].body
    signature = base64url.decode(body["signature"])
    z = int.from_bytes(signature[32:], "little") + ORDER
    body = dict(body, signature=base64url.encode(signature[:32] + z.to_bytes(32, "little")))
    return _uncounted(election, body, 2, signed=False)


@attack("two equal first halves in one ballot", "V24@7", "V25@7", "V26@7")
def equal_halves():
    def change(item):
        data = base64url.decode(item["ciphertexts"])
        item["ciphertexts"] = base64url.encode(data[:64] + data[:64])

    return _changed(change)


@attack("an option of value 2", "V25@7")
def value_two():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [2, -1]}).body, 2)


@attack("an option of value -1", "V25@7")
def value_minus_one():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [-1, 1]}).body, 2)


@attack("an option of the order less one", "V25@7")
def value_order():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [ORDER - 1, 1]}).body, 2)


@attack("more choices than allowed", "V26@7")
def too_many():
    election = poll()
    return _uncounted(election, ballots.prepare(election, 2, {"a": [1, 1]}).body, 2)


@attack("fewer choices than allowed", "V26@5")
def too_few():
    election = opened([choice("a", 2, least=1, blank=False)])
    return _uncounted(election, ballots.prepare(election, 0, {"a": [0, 0]}).body, 0)


@attack("a signature by another credential", "V27@7")
def other_signature():
    election = poll()
    body = ballots.sign(election, election.voters[1], election.prepared[2].body)
    return _uncounted(election, body, 2, signed=False)


@attack("a field that nothing names in a ballot", "V04@7")
def unknown_field():
    election = poll()
    return _uncounted(election, dict(election.prepared[2].body, note="x"), 2)


@attack("a field that nothing names in a contest of a ballot", "V04@7")
def unknown_inner_field():
    return _changed(lambda item: item.update(note="x"))


@attack("a credential twice on the list", "V13@3")
def duplicate_credential():
    election = run(Election([choice("a", 2)]))
    roll = credentials(election)
    return finish(open_poll(election, roll=roll[:1] + roll))


@attack("a weight of nothing", "V13@3")
def no_weight():
    election = run(Election([choice("a", 2)], weights=[1, 0, 1]))
    return finish(open_poll(election))


@attack("a ballot after the close", "V29@11")
def after_close():
    election = finished()
    election.append("ballot", election.prepared[2].body)
    return election


@attack("a ballot before the opening", "V29@3")
def before_opening():
    election = run(Election([choice("a", 2)]))
    election.append("ballot", poll().prepared[2].body)
    return finish(open_poll(election))


@attack("a ballot after the closing time", "V15@7")
def too_late():
    election = poll()
    election.append("ballot", election.prepared[2].body, CLOSES + 600)
    return finish(election)


@attack("an audited ballot opened to another vote", "V37@7")
def wrong_opening():
    election = poll()
    prepared = election.prepared[2]
    prepared.kept["a"] = ([1, 0], prepared.kept["a"][1])
    ballots.challenge_ballot(election, prepared)
    return finish(election)


@attack("an audited ballot cast all the same", "V24@8")
def audited_and_cast():
    election = poll()
    ballots.challenge_ballot(election, election.prepared[2])
    election.append("ballot", election.prepared[2].body, NOON)
    return finish(election)


@attack("an audited ballot that counts", "V30@8", "V31@9", "V32@10", "V33@11")
def audited_and_counted():
    election = poll()
    ballots.challenge_ballot(election, election.prepared[2])
    election.counted.append(election.prepared[2])
    return decide(tally(close(election, ballots=3)), [1])


@attack("re-voting, and the first ballot counts", "V31@8", "V32@9", "V33@10")
def first_counts():
    election = opened([choice("a", 2)], revoting=True)
    prepared = [ballots.prepare(election, 0, {"a": a}) for a in ([1, 0], [0, 1])]
    for ballot in prepared:
        ballots.cast(election, ballot)
    election.counted = prepared[:1]
    return decide(tally(close(election)), [1])
