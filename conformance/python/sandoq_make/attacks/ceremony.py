"""Dishonest trustees in the ceremony."""

from sandoq_verify.formats import base64url
from sandoq_verify.group import ristretto

from .. import ballots
from ..ceremony import (
    accept,
    begin,
    coefficients_body,
    commit,
    complain,
    deal,
    open_poll,
    run,
    share_secrets,
    sign_shares,
)
from ..closing import finish
from ..election import Election, b64, choice
from .catalogue import attack


def _begun(**settings):
    election = Election([choice("a", 2)], **settings)
    trustees = begin(election)
    return election, trustees, [coefficients_body(election, trustee) for trustee in trustees]


def _flip(text):
    data = bytearray(base64url.decode(text))
    data[-32] ^= 1
    return b64(bytes(data))


@attack("a key chosen after the others were seen", "V11@2")
def changed_after_commitment():
    election, trustees, bodies = _begun()
    commit(election, trustees, bodies)
    trustees[0].polynomial = [5]
    election.drafts[2].body = coefficients_body(election, trustees[0])
    share_secrets(election, trustees)
    return finish(open_poll(election))


@attack("a key nobody proves to know", "V12@2")
def no_proof():
    election, trustees, bodies = _begun()
    bodies[0]["proof"] = _flip(bodies[0]["proof"])
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    return finish(open_poll(election))


@attack("a constant term that is the identity", "V12@2")
def identity():
    election, trustees, _ = _begun()
    trustees[0].polynomial = [0]
    commit(election, trustees, [coefficients_body(election, trustees[0])])
    share_secrets(election, trustees)
    return open_poll(election)


@attack("a joint key that is not the ceremony's", "V14@4")
def other_key():
    election, trustees, bodies = _begun()
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    return open_poll(election, key=b64(ristretto.encode(ristretto.times_g(7))))


def _begun_by_two():
    """Three trustees committed; coefficients of two stand in the record, whose sum is made the key."""
    election, trustees, bodies = _begun(trustees=3, threshold=2)
    commit(election, trustees, bodies)
    election.drafts.pop()
    share_secrets(election, trustees[:2])
    return election


@attack("a key of some trustees' coefficients", "V11@6", "V14@7")
def unfinished_key():
    return open_poll(_begun_by_two())


@attack("a poll under a key of some trustees' coefficients", "V11@6", "V14@7")
def unfinished_key_used():
    election = open_poll(_begun_by_two())
    ballots.cast(election, ballots.prepare(election, 0, {"a": [1, 0]}))
    election.secrets[3] = 1
    return finish(election)


@attack("an opening that leaves out a body of the ceremony", "V14@4")
def ceremony_left_out():
    election = run(Election([choice("a", 2)]))
    return open_poll(election, ceremony=[b64(election.of("ceremony")[0].digest)])


@attack("a share that does not fit, and the complaint", "V12@7", "V11@8")
def bad_share():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees, wrong=(1, 2, 99))
    complain(election, 2, 1, trustees[1].encryption_secrets[1])
    return open_poll(election)


@attack("a complaint about a share that fits", "V12@7", "V11@8")
def false_complaint():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    complain(election, 2, 1, trustees[1].encryption_secrets[1])
    return open_poll(election)


@attack("a complaint with another secret", "V12@7", "V11@8")
def wrong_secret():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    complain(election, 2, 1, bytes(32))
    return open_poll(election)


@attack("an acceptance by who does not have the share", "V12@7")
def false_acceptance():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    right = dict(election.secrets)
    accept(election, trustees)
    election.drafts[7].body["proof"] = _flip(election.drafts[7].body["proof"])
    election.secrets = right
    return finish(open_poll(election))


@attack("an acceptance that is missing", "V11@8")
def missing_acceptance():
    election = run(Election([choice("a", 2)], trustees=2, threshold=2))
    election.drafts.pop()
    return finish(open_poll(election))


@attack("steps of the ceremony in another order", "V11@1")
def wrong_order():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    election.drafts[1], election.drafts[2] = election.drafts[2], election.drafts[1]
    return election


@attack("shares for nobody", "V11@5")
def no_shares():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    election.drafts[5].body = sign_shares(election, trustees[0], dict(election.drafts[5].body, shares=[]))
    accept(election, trustees)
    return finish(open_poll(election))


@attack("shares dealt in another's name", "V12@5")
def shares_of_another():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    forged = dict(election.drafts[5].body, trustee=2)
    election.drafts[5].body = dict(sign_shares(election, trustees[1], forged), trustee=1)
    accept(election, trustees)
    return finish(open_poll(election))


@attack("a complaint about shares put in another's name", "V12@5", "V12@7", "V11@8")
def complaint_about_unsigned():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees, wrong=(1, 2, 99))
    election.drafts[5].body["signature"] = _flip(election.drafts[5].body["signature"])
    complain(election, 2, 1, trustees[1].encryption_secrets[1])
    return open_poll(election)


@attack("an encryption key that keeps nothing secret", "V12@3")
def weak_encryption_key():
    election, trustees, _ = _begun(trustees=2, threshold=2)
    trustees[0].encryption_keys[2] = (1).to_bytes(32, "little")
    commit(election, trustees, [coefficients_body(election, trustee) for trustee in trustees])
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    return finish(open_poll(election))


@attack("one encryption key for two dealers", "V12@3")
def one_key_for_two():
    election, trustees, _ = _begun(trustees=2, threshold=2)
    trustees[0].encryption_keys[2] = trustees[0].encryption_keys[1]
    commit(election, trustees, [coefficients_body(election, trustee) for trustee in trustees])
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    return finish(open_poll(election))


@attack("an encryption key too few", "V11@3")
def key_left_out():
    election, trustees, _ = _begun(trustees=2, threshold=2)
    bodies = [coefficients_body(election, trustee) for trustee in trustees]
    del bodies[0]["encryptionKeys"][1]
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    return finish(open_poll(election))


@attack("a complaint with the secret for another dealer", "V12@10", "V11@11")
def secret_for_another():
    election, trustees, bodies = _begun(trustees=3, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    complain(election, 2, 1, trustees[1].encryption_secrets[3])
    return open_poll(election)


@attack("a complaint against nobody, out of turn and without effect", "V11@7")
def complaint_against_nobody():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    complain(election, 2, 3, trustees[1].encryption_secrets[1])
    election.drafts.insert(7, election.drafts.pop())
    return finish(open_poll(election))


@attack("a coefficient that is no point, and a proof of acceptance that is none", "V12@3", "V14@10")
def acceptance_of_unsound():
    election, trustees, bodies = _begun(trustees=2, threshold=2)
    bodies[0]["coefficients"][1] = b64(b"\xff" * 32)
    commit(election, trustees, bodies)
    share_secrets(election, trustees)
    deal(election, trustees)
    accept(election, trustees)
    election.drafts[7].body["proof"] = b64(b"\xff" * 64)
    return finish(open_poll(election))
