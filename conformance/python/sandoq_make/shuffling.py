"""Makes lists of mixed contests and shuffles them (sections 9.3 and 9.4)."""

import functools

from sandoq_verify.checks.contest import is_mixed, width
from sandoq_verify.checks.shuffles import VoteList, generators
from sandoq_verify.formats import base64url, jcs
from sandoq_verify.formats.hashing import challenge, digest, u32, u64
from sandoq_verify.group import ristretto
from sandoq_verify.group.edwards import add
from sandoq_verify.group.multiscalar import ORDER, FixedBase, multiscalar

from .ballots import points_of
from .election import b64
from .proofs import encode, encode_scalar, knowledge, times_g


def lists_of_ballots(election):
    """The lists of the counted ballots."""
    election.lists = []
    for contest in election.contests:
        if not is_mixed(contest):
            continue
        for weight in sorted({election.weights[ballot.voter] for ballot in election.counted}):
            pairs = [
                pair
                for ballot in election.counted
                if election.weights[ballot.voter] == weight
                for pair in points_of(ballot, contest["id"])
            ]
            election.lists.append(_list(contest["id"], weight, width(contest), pairs))


def _list(contest, weight, vote_width, pairs):
    data = b"".join(encode(point) for pair in pairs for point in pair)
    return VoteList(contest, weight, vote_width, data, pairs)


def shuffle(election, turn, j, cheat=None, **changes):
    """One round by trustee j. cheat changes the shuffled pairs of the first list before the proof is made."""
    if turn == 1:
        lists_of_ballots(election)
    made, after = [], []
    for place, votes in enumerate(election.lists):
        new, proof = _shuffle_list(election, turn, j, votes, cheat if place == 0 else None)
        after.append(new)
        made.append(
            {"contest": new.contest, "weight": new.weight, "ciphertexts": b64(new.data), "proof": b64(proof)}
        )
    election.lists = after
    body = {
        "type": "shuffle",
        "v": 1,
        "tally": b64(election.last("tally").digest),
        "round": turn,
        "trustee": j,
        "lists": made,
    }
    election.append("shuffle", sign(election, j, dict(body, **changes)))
    election.last_shuffle = election.last("shuffle").digest
    return election


def sign(election, j, body):
    """The body with the trustee's signature."""
    body = {name: value for name, value in body.items() if name != "signature"}
    secret = election.secrets[j]
    signature = knowledge(
        election.random,
        secret,
        "shuffle-signature",
        [election.context, encode(times_g(secret))],
        [jcs.hash_of(body)],
    )
    return dict(body, signature=b64(signature))


@functools.lru_cache(maxsize=None)
def _h0():
    return FixedBase(generators(0)[0])


def _of_two(of_g, of_h):
    """A sum of multiples of G and h_0."""
    return add(times_g(of_g), _h0().times(of_h))


def _shuffle_list(election, turn, j, old, cheat):
    random, n, w, y = election.random, old.count, old.width, election.key
    order = random.permutation(n)
    rho = [[random.scalar() for _ in range(w)] for _ in range(n)]
    pairs = [
        (add(old.pairs[order[i] * w + k][0], times_g(rho[i][k])), add(old.pairs[order[i] * w + k][1], y.times(rho[i][k])))
        for i in range(n)
        for k in range(w)
    ]
    if cheat:
        pairs = cheat(pairs)
    new = _list(old.contest, old.weight, w, pairs)
    h = generators(n)
    r = [0] * n
    c = [None] * n
    for i in range(n):
        r[order[i]] = random.scalar()
        c[order[i]] = add(times_g(r[order[i]]), h[i + 1])
    commitments = b"".join(encode(point) for point in c)
    s = digest(
        "shuffle",
        election.context,
        election.last("tally").digest,
        u32(turn),
        u32(j),
        election.key_bytes,
        old.contest.encode(),
        u64(old.weight),
        u32(n),
        u32(w),
        old.data,
        new.data,
        commitments,
    )
    u = [challenge("shuffle-vector", s, u32(i)) for i in range(1, n + 1)]
    permuted = [u[order[i]] for i in range(n)]
    hat_r = [random.scalar() for _ in range(n)]
    chain, of_g, of_h = [(0, 1)], 0, 1
    for i in range(n):
        of_g, of_h = (hat_r[i] + permuted[i] * of_g) % ORDER, permuted[i] * of_h % ORDER
        chain.append((of_g, of_h))
    omega = [random.scalar() for _ in range(3)]
    omega_4 = [random.scalar() for _ in range(w)]
    hat_omega = [random.scalar() for _ in range(n)]
    omega_prime = [random.scalar() for _ in range(n)]
    t = [times_g(omega[0]), times_g(omega[1])]
    t.append(multiscalar([(omega[2], ristretto.G), *zip(omega_prime, h[1:])]))
    for k in range(w):
        for half, base in ((0, ristretto.G_TABLE), (1, y)):
            terms = [(omega_prime[i], pairs[i * w + k][half]) for i in range(n)]
            t.append(add(multiscalar(terms), base.times(-omega_4[k])))
    hat_t = [
        _of_two(hat_omega[i] + omega_prime[i] * chain[i][0], omega_prime[i] * chain[i][1]) for i in range(n)
    ]
    hat_c_bytes = b"".join(encode(_of_two(*pair)) for pair in chain[1:])
    t_bytes = b"".join(encode(point) for point in t)
    hat_t_bytes = b"".join(encode(point) for point in hat_t)
    e = challenge("shuffle-proof", s, hat_c_bytes, t_bytes + hat_t_bytes)
    v = [1] * n
    for i in range(n - 1, 0, -1):
        v[i - 1] = permuted[i] * v[i] % ORDER
    scalars = [
        omega[0] + e * sum(r),
        omega[1] + e * sum(a * b for a, b in zip(hat_r, v)),
        omega[2] + e * sum(a * b for a, b in zip(r, u)),
    ]
    scalars += [omega_4[k] + e * sum(rho[i][k] * permuted[i] for i in range(n)) for k in range(w)]
    scalars += [hat_omega[i] + e * hat_r[i] for i in range(n)]
    scalars += [omega_prime[i] + e * permuted[i] for i in range(n)]
    proof = commitments + hat_c_bytes + hat_t_bytes + t_bytes + b"".join(encode_scalar(x) for x in scalars)
    return new, proof
