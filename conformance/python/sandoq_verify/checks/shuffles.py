"""V40 to V43: the lists of mixed contests and their shuffles (sections 9.3 and 9.4)."""

import hashlib

from ..formats import base64url, jcs
from ..formats.hashing import challenge, digest, lp, u32, u64
from ..group import ristretto
from ..group.batch import failing
from ..group.multiscalar import ORDER
from .contest import is_mixed, width

_GENERATORS = []


def generators(count):
    """h_0, ..., h_count."""
    while len(_GENERATORS) <= count:
        wide = hashlib.sha512(b"sandoq/v1/shuffle-generator" + lp(u32(len(_GENERATORS)))).digest()
        _GENERATORS.append(ristretto.one_way_map(wide))
    return _GENERATORS[: count + 1]


class VoteList:
    """The pairs of all votes of one contest and weight, vector after vector."""

    def __init__(self, contest, weight, vote_width, data, pairs):
        self.contest = contest
        self.weight = weight
        self.width = vote_width
        self.data = data
        self.pairs = pairs

    @property
    def count(self):
        """How many votes it holds."""
        return len(self.pairs) // self.width


def proof_length(count, vote_width):
    """The bytes of a proof of shuffle."""
    return 160 * count + 96 * vote_width + 192


def ballot_lists(record):
    """The lists of the counted ballots, by the manifest's contests, then by weight ascending."""
    lists = []
    for contest in record.manifest["contests"]:
        if not is_mixed(contest):
            continue
        weights = {}
        for ballot in record.counted:
            if contest["id"] in ballot.pairs:
                weights.setdefault(record.roll[ballot.key][1], []).append(ballot)
        for weight in sorted(weights):
            pairs = [pair for ballot in weights[weight] for pair in ballot.pairs[contest["id"]]]
            data = b"".join(
                base64url.decode(item["ciphertexts"])
                for ballot in weights[weight]
                for item in ballot.body["contests"]
                if item["id"] == contest["id"]
            )
            lists.append(VoteList(contest["id"], weight, width(contest), data, pairs))
    return lists


def check_shuffles(record):
    """V40 to V43; sets the lists of the last good shuffle and the hash of its body."""
    record.shuffled = record.last_shuffle = None
    if record.sums is None:
        return
    entries = record.of("shuffle")
    if not record.mixed:
        for entry in entries:
            record.findings.report("V43", entry.index, "the manifest has no mixed contest")
        return
    current, seen, good = ballot_lists(record), set(), 0
    for entry in entries:
        if entry.body is None:
            continue
        following = _check(record, entry, good + 1, current, seen)
        if not record.findings.about(entry.index, "V03"):
            current, good = following, good + 1
            record.last_shuffle = entry.digest
            seen.add(entry.body["trustee"])
    later = record.of("decryption")
    if good >= record.t:
        record.shuffled = current
    elif later:
        record.findings.report("V43", later[0].index, "there are fewer than t shuffles without findings")


def _check(record, entry, turn, before, seen):
    body = entry.body
    report = lambda reason, check="V40": record.findings.report(check, entry.index, reason)
    if base64url.decode(body["tally"]) != record.one("tally").digest:
        report("it names another tally")
    if body["round"] != turn:
        report("it is not of the next round")
    j = body["trustee"]
    if not 1 <= j <= record.n:
        report("its trustee is none of the manifest")
        return None
    if j in seen:
        report("its trustee shuffled before")
    _check_signature(record, body, report)
    if [(item["contest"], item["weight"]) for item in body["lists"]] != [(item.contest, item.weight) for item in before]:
        report("its lists are not those expected")
        return None
    after, proofs = [], []
    for item, old in zip(body["lists"], before):
        data, proof = base64url.bytes_of(item["ciphertexts"]), base64url.bytes_of(item["proof"])
        name = "the list of %s, weight %d" % (old.contest, old.weight)
        if len(data) != len(old.data) or len(proof) != proof_length(old.count, old.width):
            report(name + ": length")
            continue
        points = [ristretto.decode(data[start : start + 32]) for start in range(0, len(data), 32)]
        if None in points or any(ristretto.is_identity(point) for point in points[::2]):
            report(name + ": a point that is not canonical, or a first half that is the identity", "V41")
            continue
        new = VoteList(old.contest, old.weight, old.width, data, list(zip(points[::2], points[1::2])))
        after.append(new)
        proofs.append((old, new, proof, name))
    if len(after) < len(before):
        return None
    for old, new, proof, name in proofs:
        _check_proof(record, turn, j, old, new, proof, name, report)
    return after


def _check_signature(record, body, report):
    signature = base64url.decode(body["signature"])
    r, z = ristretto.decode(signature[:32]), ristretto.decode_scalar(signature[32:])
    if r is None or z is None:
        report("its signature is not a point and a scalar", "V41")
        return
    j = body["trustee"]
    signed = {name: value for name, value in body.items() if name != "signature"}
    e = challenge(
        "shuffle-signature", record.context, record.keys.verification_bytes[j], signature[:32], jcs.hash_of(signed)
    )
    if failing([(None, [(z, ristretto.G), (-1, r), (-e, record.keys.verification[j])])]):
        report("its signature does not hold")


def statement(record, turn, trustee, old, new, commitments):
    """S of section 9.4; commitments are the bytes c_1, ..., c_N."""
    return digest(
        "shuffle",
        record.context,
        record.one("tally").digest,
        u32(turn),
        u32(trustee),
        record.keys.joint_bytes,
        old.contest.encode(),
        u64(old.weight),
        u32(old.count),
        u32(old.width),
        old.data,
        new.data,
        commitments,
    )


def _check_proof(record, turn, trustee, old, new, proof, name, report):
    n, w = old.count, old.width
    points_end = 32 * (3 * n + 3 + 2 * w)
    points = [ristretto.decode(proof[start : start + 32]) for start in range(0, points_end, 32)]
    scalars = [ristretto.decode_scalar(proof[start : start + 32]) for start in range(points_end, len(proof), 32)]
    if None in points or None in scalars:
        report(name + ": a point or scalar of the proof that is not canonical", "V41")
        return
    c, hat_c, hat_t, t = points[:n], points[n : 2 * n], points[2 * n : 3 * n], points[3 * n :]
    s_1, s_2, s_3 = scalars[:3]
    s_4, hat_s, s_prime = scalars[3 : 3 + w], scalars[3 + w : 3 + w + n], scalars[3 + w + n :]
    s = statement(record, turn, trustee, old, new, proof[: 32 * n])
    u = [challenge("shuffle-vector", s, u32(i)) for i in range(1, n + 1)]
    e = challenge(
        "shuffle-proof",
        s,
        proof[32 * n : 64 * n],
        proof[96 * n : points_end] + proof[64 * n : 96 * n],
    )
    h = generators(n)
    product = 1
    for factor in u:
        product = product * factor % ORDER
    g, y = ristretto.G, record.keys.joint
    equations = [
        [(s_1, g), (-1, t[0])] + [(-e, point) for point in c] + [(e, point) for point in h[1:]],
        [(s_2, g), (-1, t[1]), (-e, hat_c[-1]), (e * product, h[0])],
        [(s_3, g), (-1, t[2])] + list(zip(s_prime, h[1:])) + [(-e * factor, point) for factor, point in zip(u, c)],
    ]
    for k in range(w):
        for half, base in ((0, g), (1, y)):
            equations.append(
                [(-s_4[k], base), (-1, t[3 + 2 * k + half])]
                + [(s_prime[i], new.pairs[i * w + k][half]) for i in range(n)]
                + [(-e * u[i], old.pairs[i * w + k][half]) for i in range(n)]
            )
    chain = [h[0], *hat_c]
    for i in range(n):
        equations.append([(hat_s[i], g), (s_prime[i], chain[i]), (-1, hat_t[i]), (-e, chain[i + 1])])
    if failing([(None, terms) for terms in equations]):
        report(name + ": its proof does not hold", "V42")
