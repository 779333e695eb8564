"""V32, V33 and V44: shares of decryption with their proofs."""

from ..formats import base64url
from ..formats.hashing import challenge, digest, u32, u64
from ..group import ristretto
from ..group.batch import failing
from ..group.multiscalar import ORDER, multiscalar


class Decryption:
    """A decryption without findings: whose it is, its nonce, its shares by contest, its shares of mixed lists."""

    def __init__(self, body):
        self.trustee = body["trustee"]
        self.nonce = base64url.decode(body["nonce"])
        self.shares = {}
        self.mixed = []


def check_decryptions(record):
    """V32, V33, V44; sets the decryptions that may be used, in the record's order."""
    record.decryptions = []
    if record.sums is None:
        return
    seen = set()
    for entry in record.of("decryption"):
        if entry.body is None:
            continue
        decryption = _check(record, entry, seen)
        if decryption is not None and not record.findings.about(entry.index, "V03", "V43"):
            record.decryptions.append(decryption)
            seen.add(decryption.trustee)
    result = record.one("result")
    if result is not None and len(record.decryptions) < record.t:
        record.findings.report("V33", result.index, "there are fewer than t decryptions")


def _check(record, entry, seen):
    body = entry.body
    report = lambda reason, check="V32": record.findings.report(check, entry.index, reason)
    if base64url.decode(body["tally"]) != record.one("tally").digest:
        report("it names another tally")
    j = body["trustee"]
    if not 1 <= j <= record.n:
        return report("its trustee is none of the manifest") or None
    if j in seen:
        report("its trustee decrypted before")
    decryption = Decryption(body)
    if digest("lot-nonce", decryption.nonce) != record.nonce_commitments.get(j):
        report("its nonce does not open the commitment")
    equations = _choice_shares(record, body, decryption, report)
    equations += mixed_equations(record, body, decryption, report)
    for (check, reason) in dict.fromkeys(failing(equations)):
        report(reason + " does not hold", check)
    return decryption


def _choice_shares(record, body, decryption, report):
    if [item["contest"] for item in body["shares"]] != [contest["id"] for contest, _ in record.sums]:
        report("its contests are not those of the tally")
        return []
    equations = []
    for item, (contest, pairs) in zip(body["shares"], record.sums):
        shares, proofs = base64url.bytes_of(item["shares"]), base64url.bytes_of(item["proofs"])
        if len(shares) != 32 * len(pairs) or len(proofs) != 96 * len(pairs):
            report("shares or proofs of %s: length" % contest["id"])
            continue
        points = []
        for place, (option, (first, _)) in enumerate(zip(contest["options"], pairs)):
            name = "the share of %s in %s" % (option["id"], contest["id"])
            data, proof = shares[32 * place : 32 * place + 32], proofs[96 * place : 96 * place + 96]
            share, read = ristretto.decode(data), _decode_proof(proof)
            if share is None or read is None:
                report(name + ": a point or scalar that is not canonical")
                continue
            points.append(share)
            j = body["trustee"]
            e = challenge(
                "decryption",
                record.context,
                record.one("tally").digest,
                u32(j),
                contest["id"].encode(),
                option["id"].encode(),
                ristretto.encode(first),
                data,
                record.keys.verification_bytes[j],
                proof[:32],
                proof[32:64],
            )
            equations += _chaum_pedersen(("V32", name), read, e, record.keys.verification[j], first, share)
        decryption.shares[contest["id"]] = points
    return equations


def mixed_equations(record, body, decryption, report):
    """V44 for the mixed lists of a body: reports, keeps the shares, gives the equations left to check."""
    if record.mixed and record.shuffled is None:
        return []
    if ("mixed" in body) != record.mixed:
        report("mixed does not fit the manifest", "V44")
        return []
    if not record.mixed:
        return []
    wanted, shuffle_hash = record.shuffled, record.last_shuffle
    if base64url.decode(body["mixed"]["shuffle"]) != shuffle_hash:
        report("it names another shuffle", "V44")
    lists = body["mixed"]["lists"]
    if [(item["contest"], item["weight"]) for item in lists] != [(item.contest, item.weight) for item in wanted]:
        report("its lists are not those of the last shuffle", "V44")
        return []
    equations = []
    for item, entry_list in zip(lists, wanted):
        name = "the list of %s, weight %d" % (entry_list.contest, entry_list.weight)
        data, proof = base64url.bytes_of(item["shares"]), base64url.bytes_of(item["proof"])
        if len(data) != 32 * len(entry_list.pairs) or len(proof) != 96:
            report(name + ": length", "V44")
            continue
        points = [ristretto.decode(data[start : start + 32]) for start in range(0, len(data), 32)]
        read = _decode_proof(proof)
        if None in points or read is None:
            report(name + ": a point or scalar that is not canonical", "V44")
            continue
        decryption.mixed.append(points)
        equations += _list_equations(record, body["trustee"], entry_list, shuffle_hash, data, points, proof, read, name)
    return equations


def _list_equations(record, j, entry_list, shuffle_hash, data, points, proof, read, name):
    s = digest(
        "mixed-decryption",
        record.context,
        record.one("tally").digest,
        shuffle_hash,
        u32(j),
        record.keys.verification_bytes[j],
        entry_list.contest.encode(),
        u64(entry_list.weight),
        u32(entry_list.count),
        u32(entry_list.width),
        entry_list.data,
        data,
    )
    factors = [challenge("mixed-decryption-factor", s, u32(m)) for m in range(1, len(points) + 1)]
    p = multiscalar([(f, a) for f, (a, _) in zip(factors, entry_list.pairs)])
    q = multiscalar(list(zip(factors, points)))
    e = challenge("mixed-decryption-proof", s, proof[:32], proof[32:64])
    return _chaum_pedersen(("V44", name), read, e, record.keys.verification[j], p, q)


def _decode_proof(data):
    a, b, z = ristretto.decode(data[:32]), ristretto.decode(data[32:64]), ristretto.decode_scalar(data[64:])
    return None if None in (a, b, z) else (a, b, z)


def _chaum_pedersen(tag, proof, e, key, base, share):
    a, b, z = proof
    return [
        (tag, [(z, ristretto.G), (-1, a), (-e, key)]),
        (tag, [(z, base), (-1, b), (-e, share)]),
    ]


def coefficients(trustees):
    """The Lagrange coefficients at 0 for some trustees, by trustee."""
    found = {}
    for j in trustees:
        value = 1
        for i in trustees:
            if i != j:
                value = value * i * pow(i - j, -1, ORDER) % ORDER
        found[j] = value
    return found


def combined(record, second, shares):
    """B - sum of lambda_j D_j; shares are the D_j of the first t decryptions, in their order."""
    used = record.decryptions[: record.t]
    factors = coefficients([decryption.trustee for decryption in used])
    terms = [(-factors[decryption.trustee], share) for decryption, share in zip(used, shares)]
    return multiscalar([(1, second), *terms])
