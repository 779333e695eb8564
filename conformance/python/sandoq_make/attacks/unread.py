"""Records with a body that cannot be read, or a fault in front: what is still reported, and what is not."""

import copy

from sandoq_verify.log import tree

from .. import ballots
from ..anchoring import anchor
from ..closing import close, decide, decrypt, finish, result, tally
from ..election import b64
from ..shuffling import shuffle, sign
from ..writer import files_of
from .catalogue import attack
from .mixed import closed
from .scenes import finished, poll, tallied


def _with(election, index, **fields):
    election.drafts[index].body = dict(copy.deepcopy(election.drafts[index].body), **fields)
    return election


def _tile(files, path, data):
    return dict(files, **{path: data})


@attack("an old partial tile that disagrees", "V02@-")
def old_tile():
    files = files_of(finished())
    path = next(path for path in files if path.startswith("tile/0/"))
    return _tile(files, "tile/0/000.p/3", files[path][:64] + bytes(32))


@attack("an old bundle that disagrees", "V02@-")
def old_bundle():
    return _tile(files_of(finished()), "tile/entries/000.p/3", b"\0\1x\0\1y\0\1z")


@attack("a tile beyond the tree", "V02@-")
def tile_beyond():
    return _tile(files_of(finished()), "tile/1/000.p/1", bytes(32))


@attack("one time far ahead of those behind it", "V03@6")
def far_ahead():
    election = poll()
    election.drafts[5].moment += 3600
    return finish(election)


@attack("a time step of nothing", "V10@0")
def no_step():
    return _with(finished(), 0, timeStep=0)


@attack("a manifest that cannot be read, and an anchor of something else", "V01@-", "V04@0")
def unread_manifest():
    election = poll()
    anchor(election, 7, tree.root([tree.leaf_hash(draft.data) for draft in election.drafts]), digest=bytes(32))
    return _with(finish(election), 0, x=1)


@attack("a manifest out of bounds, and an anchor of something else", "V10@0")
def bounded_manifest():
    election = poll()
    anchor(election, 7, tree.root([tree.leaf_hash(draft.data) for draft in election.drafts]), digest=bytes(32))
    election = finish(election)
    return _with(election, 0, closes=election.drafts[0].body["opens"])


@attack("a ceremony body that cannot be read", "V04@1")
def unread_ceremony():
    return _with(finished(), 1, x=1)


@attack("credentials that cannot be read", "V04@3", "V14@4")
def unread_credentials():
    return _with(finished(), 3, x=1)


@attack("an opening that cannot be read", "V04@4")
def unread_opening():
    return _with(finished(), 4, x=1)


@attack("an opening under another key", "V14@4")
def other_key():
    election = finished()
    return _with(election, 4, key=election.drafts[3].body["credentials"][0]["key"])


@attack("an opening under the identity", "V12@4")
def identity_key():
    return _with(finished(), 4, key=b64(bytes(32)))


@attack("a close that cannot be read", "V04@7")
def unread_close():
    return _with(finished(), 7, x=1)


@attack("a tally that cannot be read", "V04@8")
def unread_tally():
    return _with(finished(), 8, x=1)


@attack("a decryption that cannot be read", "V04@9", "V33@10")
def unread_decryption():
    return _with(finished(), 9, x=1)


@attack("a result that cannot be read", "V04@10")
def unread_result():
    return _with(finished(), 10, x=1)


@attack("sums that are no base64url", "V31@8")
def spelled_sums():
    election = tallied()
    sums = copy.deepcopy(election.drafts[8].body["sums"])
    sums[0]["ciphertexts"] += "!"
    return result(decrypt(_with(election, 8, sums=sums), 1))


@attack("shares that are no base64url", "V32@9", "V33@10")
def spelled_shares():
    election = decrypt(tallied(), 1)
    shares = copy.deepcopy(election.drafts[9].body["shares"])
    shares[0]["shares"] += "!"
    return result(_with(election, 9, shares=shares))


@attack("a decryption by trustee 0", "V04@9", "V33@10")
def trustee_zero():
    return result(_with(decrypt(tallied(), 1), 9, trustee=0))


@attack("a decryption whose time is not rounded, used all the same", "V03@9")
def decryption_time():
    election = finished()
    election.drafts[9].moment += 1
    election.drafts[10].moment += 600
    return election


@attack("a shuffle before the entry in front, used all the same", "V03@16")
def shuffle_time():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    election.drafts[16].moment -= 600
    return decide(election, [1, 2])


@attack("a list of weight 0", "V04@17", "V43@18")
def weightless_list():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    body = copy.deepcopy(election.last("shuffle").body)
    body["lists"][0]["weight"] = 0
    election.last("shuffle").body = sign(election, 2, body)
    return decide(election, [1, 2])


@attack("ciphertexts of a shuffle that are no base64url", "V40@17", "V43@18")
def spelled_shuffle():
    election = shuffle(shuffle(closed(), 1, 1), 2, 2)
    body = copy.deepcopy(election.last("shuffle").body)
    body["lists"][0]["ciphertexts"] += "!"
    election.last("shuffle").body = sign(election, 2, body)
    return decide(election, [1, 2])
