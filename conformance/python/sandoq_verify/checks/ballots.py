"""V20 to V28 and V37: ballots, audited ballots, and which ballots count."""

from ..formats import base64url, jcs
from ..formats.hashing import challenge
from ..group import ristretto
from ..group.batch import failing
from ..group.multiscalar import multiscalar
from ..formats.text_points import points_of_text
from . import membership
from .contest import allowed_sums, is_mixed, width


class Ballot:
    """A ballot body with its points, as far as they were read."""

    def __init__(self, entry, body):
        self.entry = entry
        self.body = body
        self.key = base64url.decode(body["credential"])
        self.context = base64url.decode(body["context"])
        self.pairs = {}
        self.readable = False

    @property
    def index(self):
        """The entry's place in the log."""
        return self.entry.index


class _Reading:
    def __init__(self, record):
        self.record = record
        self.report = record.findings.report
        self.equations = []
        self.seen = set()

    def read(self, entry, body):
        ballot = Ballot(entry, body)
        record, index = self.record, entry.index
        if ballot.context != record.context:
            self.report("V20", index, "its context is another")
        if record.roll is not None:
            held = record.roll.get(ballot.key)
            if held is None:
                self.report("V21", index, "its credential is not on the list")
            elif held[0] != body["style"]:
                self.report("V21", index, "its style is not its credential's")
        if not self._lengths(ballot) or not self._points(ballot):
            return ballot
        ballot.readable = True
        self._copies(ballot)
        if record.keys is not None:
            for item in body["contests"]:
                contest = record.contests[item["id"]]
                if is_mixed(contest):
                    self.equations += mixed_equations(ballot, item)
                else:
                    self._choice_proofs(ballot, item, contest)
        self._signature(ballot)
        return ballot

    def _lengths(self, ballot):
        record, body = self.record, ballot.body
        wanted = record.styles.get(body["style"])
        if wanted is None or [item["id"] for item in body["contests"]] != wanted:
            return self.report("V22", ballot.index, "its contests are not those of the style, in order")
        right = True
        for item in body["contests"]:
            for name, length in _lengths_of(record.contests[item["id"]]).items():
                if len(base64url.decode(item.get(name)) or b"") != length:
                    right = self.report("V22", ballot.index, "%s of %s: length" % (name, item["id"]))
        return right

    def _points(self, ballot):
        record, body = self.record, ballot.body
        right = True
        for item in body["contests"]:
            data = base64url.decode(item["ciphertexts"])
            points = [ristretto.decode(data[start : start + 32]) for start in range(0, len(data), 32)]
            if None in points or any(ristretto.is_identity(point) for point in points[::2]):
                right = self.report("V23", ballot.index, "ciphertexts of %s" % item["id"])
                continue
            ballot.pairs[item["id"]] = list(zip(points[::2], points[1::2]))
            if is_mixed(record.contests[item["id"]]):
                if _known_exponents(base64url.decode(item["proof"])) is None:
                    right = self.report("V23", ballot.index, "proof of %s" % item["id"])
                continue
            for name in ("optionProofs", "sumProof"):
                if membership.decode_branches(base64url.decode(item[name])) is None:
                    right = self.report("V23", ballot.index, "%s of %s" % (name, item["id"]))
        signature = base64url.decode(body["signature"])
        if None in (ristretto.decode(signature[:32]), ristretto.decode_scalar(signature[32:])):
            right = self.report("V23", ballot.index, "the signature")
        if ristretto.decode(ballot.key) is None:
            right = self.report("V23", ballot.index, "the credential")
        return right

    def _copies(self, ballot):
        texts = [item["ciphertexts"] for item in ballot.body["contests"]]
        data = b"".join(base64url.decode(text) for text in texts)
        firsts = [data[start : start + 32] for start in range(0, len(data), 64)]
        if len(set(firsts)) != len(firsts):
            self.report("V24", ballot.index, "two first halves of it are equal")
        for item in ballot.body["contests"]:
            if item["ciphertexts"] in self.seen:
                self.report("V24", ballot.index, "the ciphertexts of %s occurred before" % item["id"])
        self.seen.update(texts)

    def _choice_proofs(self, ballot, item, contest):
        pairs = ballot.pairs[item["id"]]
        data = base64url.decode(item["ciphertexts"])
        proofs = base64url.decode(item["optionProofs"])
        length = (contest["perOption"] + 1) * membership.BRANCH
        for place, option in enumerate(contest["options"]):
            a, b = pairs[place]
            self._membership(
                ("V25", ballot, "option %s of %s" % (option["id"], item["id"])),
                ("option:" + option["id"]).encode(),
                item["id"],
                data[64 * place : 64 * place + 64],
                proofs[length * place : length * (place + 1)],
                range(contest["perOption"] + 1),
                [(1, a)],
                [(1, b)],
            )
        self._membership(
            ("V26", ballot, "the sum of %s" % item["id"]),
            b"sum",
            item["id"],
            data,
            base64url.decode(item["sumProof"]),
            allowed_sums(contest),
            [(1, a) for a, _ in pairs],
            [(1, b) for _, b in pairs],
        )

    def _membership(self, tag, subject, contest, pairs, proof, values, first, second):
        check, ballot, reason = tag
        branches = membership.decode_branches(proof)
        e = challenge(
            "membership",
            ballot.context,
            ballot.key,
            contest.encode(),
            subject,
            pairs,
            membership.commitments(proof),
        )
        tag = (check, ballot.index, reason)
        if not membership.challenges_fit(branches, e):
            self.report(check, ballot.index, reason + ": its challenges")
        self.equations += membership.equations(tag, branches, values, first, second, self.record.keys.joint)

    def _signature(self, ballot):
        signature = base64url.decode(ballot.body["signature"])
        r, z = ristretto.decode(signature[:32]), ristretto.decode_scalar(signature[32:])
        signed = {name: value for name, value in ballot.body.items() if name != "signature"}
        e = challenge("ballot-signature", ballot.key, signature[:32], jcs.hash_of(signed))
        tag = ("V27", ballot.index, "the signature")
        self.equations.append((tag, [(z, ristretto.G), (-1, r), (-e, ristretto.decode(ballot.key))]))

    def opening(self, ballot, openings):
        """V37: whether the values and the randomness of an audited ballot give its ciphertexts."""
        if not ballot.readable:
            return
        right = [item["id"] for item in openings] == [item["id"] for item in ballot.body["contests"]]
        if not right:
            self.report("V37", ballot.index, "the openings are not those of its contests, in order")
            return
        for item in openings:
            pairs = ballot.pairs.get(item["id"])
            if pairs is None or self.record.keys is None:
                continue
            data = base64url.bytes_of(item["randomness"])
            scalars = [ristretto.decode_scalar(data[start : start + 32]) for start in range(0, len(data), 32)]
            plain = _plaintexts(self.record.contests[item["id"]], item)
            if plain is None or len(data) != 32 * len(pairs) or None in scalars:
                self.report("V37", ballot.index, "the opening of %s: its form" % item["id"])
                continue
            tag = ("V37", ballot.index, "the opening of %s" % item["id"])
            for (a, b), r, term in zip(pairs, scalars, plain):
                self.equations.append((tag, [(r, ristretto.G), (-1, a)]))
                self.equations.append((tag, [(r, self.record.keys.joint), term, (-1, b)]))


def _lengths_of(contest):
    w = width(contest)
    if is_mixed(contest):
        return {"ciphertexts": 64 * w, "proof": 64 * w}
    return {
        "ciphertexts": 64 * w,
        "optionProofs": w * (contest["perOption"] + 1) * membership.BRANCH,
        "sumProof": len(allowed_sums(contest)) * membership.BRANCH,
    }


def mixed_equations(ballot, item):
    """The proof of a mixed contest (section 9.2)."""
    proof = base64url.decode(item["proof"])
    e = challenge(
        "mixed-ballot",
        ballot.context,
        ballot.key,
        item["id"].encode(),
        base64url.decode(item["ciphertexts"]),
        b"".join(proof[start : start + 32] for start in range(0, len(proof), 64)),
    )
    tag = ("V25", ballot.index, "the proof of %s" % item["id"])
    for (a, _), (r, z) in zip(ballot.pairs[item["id"]], _known_exponents(proof)):
        yield tag, [(z, ristretto.G), (-1, r), (-e, a)]


def _plaintexts(contest, opening):
    """The plaintexts of an opening as terms (scalar, point), None when it has not the form of its contest."""
    if contest["kind"] == "text":
        points = points_of_text(opening["text"], contest["points"]) if "text" in opening else None
        return None if points is None else [(1, point) for point in points]
    values = opening.get("values")
    if values is None or len(values) != width(contest):
        return None
    return [(value, ristretto.G) for value in values]


def _known_exponents(data):
    pieces = []
    for start in range(0, len(data), 64):
        r, z = ristretto.decode(data[start : start + 32]), ristretto.decode_scalar(data[start + 32 : start + 64])
        if r is None or z is None:
            return None
        pieces.append((r, z))
    return pieces


def check_ballots(record):
    """V20 to V28 and V37; sets the ballots that count."""
    if record.context is None:
        return
    reading = _Reading(record)
    ballots = []
    for entry in record.of("ballot", "challenged"):
        if entry.body is None:
            continue
        if entry.kind == "ballot":
            ballots.append(reading.read(entry, entry.body))
        else:
            reading.opening(reading.read(entry, entry.body["ballot"]), entry.body["openings"])
    for check, index, reason in dict.fromkeys(failing(reading.equations)):
        record.findings.report(check, index, reason + " does not hold")
    _count(record, ballots)


def _count(record, ballots):
    last, voted = {}, set()
    for ballot in ballots:
        if ballot.readable and not record.manifest["revoting"] and ballot.key in voted:
            record.findings.report("V28", ballot.index, "a second ballot of its credential")
        if not record.findings.about(ballot.index, "V03"):
            voted.add(ballot.key)
            last.pop(ballot.key, None)
            last[ballot.key] = ballot
    record.counted = sorted(last.values(), key=lambda ballot: ballot.index)


def summed(record, contest):
    """For every option of a choice contest the weighted sum of the counted ballots' pairs."""
    totals = []
    for place in range(width(contest)):
        firsts, seconds = [], []
        for ballot in record.counted:
            if contest["id"] in ballot.pairs:
                weight = record.roll[ballot.key][1]
                a, b = ballot.pairs[contest["id"]][place]
                firsts.append((weight, a))
                seconds.append((weight, b))
        totals.append((multiscalar(firsts), multiscalar(seconds)))
    return totals
