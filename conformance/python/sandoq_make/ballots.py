"""Makes ballots, right ones and wrong ones."""

from sandoq_verify.checks.contest import allowed_sums, is_mixed
from sandoq_verify.formats import jcs
from sandoq_verify.formats.hashing import challenge
from sandoq_verify.formats.text_points import points_of_text
from sandoq_verify.group import ristretto
from sandoq_verify.group.edwards import add
from sandoq_verify.group.multiscalar import ORDER

from .election import OPENS, b64
from .proofs import encode, encode_scalar, encrypt, membership, times_g


class Prepared:
    """A ballot body with what its maker keeps: values and randomness by contest."""

    def __init__(self, body, kept, voter):
        self.body = body
        self.kept = kept
        self.voter = voter


def credential(election, voter):
    """The bytes of a voter's credential."""
    return encode(times_g(election.voters[voter]))


def sign(election, secret, body):
    """The body with a signature."""
    body = {name: value for name, value in body.items() if name != "signature"}
    w = election.random.scalar()
    first = encode(times_g(w))
    e = challenge("ballot-signature", encode(times_g(secret)), first, jcs.hash_of(body))
    return dict(body, signature=b64(first + encode_scalar(w + e * secret)))


def prepare(election, voter, answers, context=None):
    """A ballot: answers are vectors of values, or a text, by contest id."""
    context = context or election.context
    key = credential(election, voter)
    contests, kept = [], {}
    for contest in election.contests:
        make = _mixed if is_mixed(contest) else _choice
        item, kept[contest["id"]] = make(election, contest, answers[contest["id"]], context, key)
        contests.append(item)
    body = {
        "type": "ballot",
        "v": 1,
        "context": b64(context),
        "credential": b64(key),
        "style": "all",
        "contests": contests,
    }
    return Prepared(sign(election, election.voters[voter], body), kept, voter)


def cast(election, prepared, moment=OPENS + 3600):
    """Appends a ballot, which counts."""
    if election.revoting:
        election.counted = [ballot for ballot in election.counted if ballot.voter != prepared.voter]
    election.counted.append(prepared)
    return election.append("ballot", prepared.body, moment)


def challenge_ballot(election, prepared, moment=OPENS + 3600):
    """Appends an audited ballot with its opening."""
    openings = [
        dict(
            {"text": answer} if isinstance(answer, str) else {"values": list(answer)},
            id=item["id"],
            randomness=b64(b"".join(encode_scalar(r) for r in rs)),
        )
        for item in prepared.body["contests"]
        for answer, rs in [prepared.kept[item["id"]]]
    ]
    return election.append("challenged", {"ballot": prepared.body, "openings": openings}, moment)


def _choice(election, contest, values, context, key):
    random, table = election.random, election.key
    triples = [encrypt(random, table, value) for value in values]
    data = [encode(a) + encode(b) for _, a, b in triples]
    proofs = b"".join(
        membership(
            random,
            table,
            r,
            value,
            range(contest["perOption"] + 1),
            [context, key, contest["id"].encode(), ("option:" + option["id"]).encode(), pair],
        )
        for (r, _, _), value, option, pair in zip(triples, values, contest["options"], data)
    )
    rs = [r for r, _, _ in triples]
    total = membership(
        random,
        table,
        sum(rs) % ORDER,
        sum(values),
        allowed_sums(contest),
        [context, key, contest["id"].encode(), b"sum", b"".join(data)],
    )
    item = {
        "id": contest["id"],
        "ciphertexts": b64(b"".join(data)),
        "optionProofs": b64(proofs),
        "sumProof": b64(total),
    }
    return item, (values, rs)


def _mixed(election, contest, answer, context, key):
    random = election.random
    plain = points_of_text(answer, contest["points"]) if isinstance(answer, str) else [times_g(v) for v in answer]
    rs = [random.scalar() for _ in plain]
    pairs = [(times_g(r), add(election.key.times(r), point)) for r, point in zip(rs, plain)]
    data = b"".join(encode(a) + encode(b) for a, b in pairs)
    ws = [random.scalar() for _ in plain]
    firsts = [encode(times_g(w)) for w in ws]
    e = challenge("mixed-ballot", context, key, contest["id"].encode(), data, b"".join(firsts))
    proof = b"".join(first + encode_scalar(w + e * r) for first, w, r in zip(firsts, ws, rs))
    return {"id": contest["id"], "ciphertexts": b64(data), "proof": b64(proof)}, (answer, rs)


def points_of(prepared, contest):
    """The pairs of a prepared ballot in a contest."""
    from sandoq_verify.formats import base64url

    item = next(item for item in prepared.body["contests"] if item["id"] == contest)
    data = base64url.decode(item["ciphertexts"])
    points = [ristretto.decode(data[start : start + 32]) for start in range(0, len(data), 32)]
    return list(zip(points[::2], points[1::2]))
