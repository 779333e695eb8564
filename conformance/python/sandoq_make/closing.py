"""Makes close, tally, decryptions, result and lot."""

from sandoq_verify.checks.contest import is_mixed, largest, width
from sandoq_verify.formats.text_points import text_of_points
from sandoq_verify.formats.hashing import challenge, digest, u32, u64
from sandoq_verify.group import ristretto
from sandoq_verify.group.edwards import add, subtract
from sandoq_verify.group.multiscalar import multiscalar
from sandoq_verify.log import tree
from sandoq_verify.rules.count import Count

from .ballots import points_of
from .election import CLOSES, b64
from .proofs import encode, same_logarithm, times_g


def close(election, moment=CLOSES, **changes):
    """The close."""
    body = {"ballots": len(election.of("ballot")), "early": False}
    election.append("close", dict(body, **changes), moment)
    return election


def sums_of(election, contest, counted):
    """The weighted sums of a contest."""
    pairs = []
    for place in range(width(contest)):
        halves = []
        for half in (0, 1):
            terms = [
                (election.weights[ballot.voter], points_of(ballot, contest["id"])[place][half]) for ballot in counted
            ]
            halves.append(multiscalar(terms))
        pairs.append(tuple(halves))
    return pairs


def tally(election, counted=None, **changes):
    """The tally over the counted ballots, or over others."""
    counted = election.counted if counted is None else counted
    election.sums = [
        (contest, sums_of(election, contest, counted)) for contest in election.contests if not is_mixed(contest)
    ]
    body = {
        "ballots": len(counted),
        "root": b64(tree.root([tree.leaf_hash(draft.data) for draft in election.drafts])),
        "sums": [
            {"contest": contest["id"], "ciphertexts": b64(b"".join(encode(point) for pair in pairs for point in pair))}
            for contest, pairs in election.sums
        ],
    }
    election.append("tally", dict(body, **changes))
    return election


def decrypt(election, j, secret=None, nonce=None):
    """The decryption of trustee j, with another secret to make a wrong one."""
    secret = secret or election.secrets[j]
    verification = encode(times_g(election.secrets[j]))
    tally_hash = election.last("tally").digest
    shares = []
    for contest, pairs in election.sums:
        parts = [_share(election, j, secret, contest, option, a, verification, tally_hash) for option, (a, _) in zip(contest["options"], pairs)]
        shares.append(
            {
                "contest": contest["id"],
                "shares": b64(b"".join(part[0] for part in parts)),
                "proofs": b64(b"".join(part[1] for part in parts)),
            }
        )
    body = {"trustee": j, "tally": b64(tally_hash), "nonce": b64(nonce or election.nonces[j]), "shares": shares}
    if election.last_shuffle is not None:
        lists = [_list(election, j, secret, votes, verification, tally_hash) for votes in election.lists]
        body["mixed"] = {"shuffle": b64(election.last_shuffle), "lists": lists}
    election.append("decryption", body)
    return election


def _share(election, j, secret, contest, option, a, verification, tally_hash):
    share = encode(multiscalar([(secret, a)]))
    names = [contest["id"].encode(), option["id"].encode()]
    parts = [election.context, tally_hash, u32(j), *names, encode(a), share, verification]
    return share, same_logarithm(election.random, secret, a, "decryption", parts)


def _list(election, j, secret, votes, verification, tally_hash):
    points = [multiscalar([(secret, a)]) for a, _ in votes.pairs]
    shares = b"".join(encode(point) for point in points)
    s = digest(
        "mixed-decryption",
        election.context,
        tally_hash,
        election.last_shuffle,
        u32(j),
        verification,
        votes.contest.encode(),
        u64(votes.weight),
        u32(votes.count),
        u32(votes.width),
        votes.data,
        shares,
    )
    factors = [challenge("mixed-decryption-factor", s, u32(m)) for m in range(1, len(points) + 1)]
    base = multiscalar([(factor, a) for factor, (a, _) in zip(factors, votes.pairs)])
    proof = same_logarithm(election.random, secret, base, "mixed-decryption-proof", [s])
    return {"contest": votes.contest, "weight": votes.weight, "shares": b64(shares), "proof": b64(proof)}


def _logarithm(point, most):
    walked = ristretto.IDENTITY
    for value in range(most + 1):
        if ristretto.equal(walked, point):
            return value
        walked = add(walked, ristretto.G)
    return None


def _plain(election, pair):
    a, b = pair
    return subtract(b, multiscalar([(election.joint, a)]))


def _votes(election, contest):
    found = []
    for votes in election.lists:
        if votes.contest != contest["id"]:
            continue
        points = [_plain(election, pair) for pair in votes.pairs]
        vectors = [points[start : start + votes.width] for start in range(0, len(points), votes.width)]
        read = [_vote(contest, vector) for vector in vectors]
        found.append(
            {
                "weight": votes.weight,
                "votes": [vote for vote in read if vote is not None],
                "invalid": [place for place, vote in enumerate(read) if vote is None],
            }
        )
    return found


def _vote(contest, vector):
    if contest["kind"] == "text":
        return text_of_points([encode(point) for point in vector])
    values = [_logarithm(point, largest(contest)) for point in vector]
    return None if None in values else values


def result(election, **changes):
    """The result, decrypted with the joint secret."""
    sums = {contest["id"]: pairs for contest, pairs in election.sums}
    most = 50 * sum(election.weights)
    election.counts, stated = {}, []
    for contest in election.contests:
        name = contest["id"]
        if is_mixed(contest):
            data, field = _votes(election, contest), "lists"
        else:
            data, field = [_logarithm(_plain(election, pair), most) for pair in sums[name]], "totals"
        count = Count(contest, data)
        election.counts[name] = count
        item = {"id": name, field: data}
        if count.placing is not None:
            placing = count.placing
            item.update(elected=placing.elected, alternates=placing.alternates, ties=placing.ties)
        stated.append(item)
    body = {
        "tally": b64(election.last("tally").digest),
        "eligible": len(election.last("credentials").body["credentials"]),
        "ballots": len(election.counted),
        "contests": stated,
    }
    election.append("result", dict(body, **changes))
    return election


def lot(election, used, **changes):
    """The lot; used are the trustees of the first t decryptions."""
    parts = [election.lot_seed, tree_root(election), *(election.nonces[j] for j in sorted(used))]
    draws, final = [], []
    for name, count in election.counts.items():
        orders = [
            sorted(tie["options"], key=lambda option: digest("lot", *parts, name.encode(), option.encode()))
            for tie in count.ties
        ]
        draws += [{"contest": name, "order": order} for order in orders]
        if count.placing is not None:
            elected, alternates = count.with_lot(orders)
            final.append({"id": name, "elected": elected, "alternates": alternates})
    body = {"result": b64(election.last("result").digest), "seed": b64(election.lot_seed), "draws": draws, "contests": final}
    election.append("lot", dict(body, **changes))
    return election


def tree_root(election):
    """The root that the tally names."""
    from sandoq_verify.formats import base64url

    return base64url.decode(election.last("tally").body["root"])


def finish(election, used=None):
    """Close to result, with a lot where one is needed."""
    used = used or list(range(1, election.threshold + 1))
    close(election)
    tally(election)
    return decide(election, used)


def decide(election, used):
    """Decryptions, result, and a lot where one is needed."""
    for j in used:
        decrypt(election, j)
    result(election)
    if any(count.ties for count in election.counts.values()):
        lot(election, used)
    return election
