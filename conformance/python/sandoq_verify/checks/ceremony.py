"""V11 and V12: the trustees' key (sections 3.2 and 7)."""

from ..formats import base64url, jcs
from ..formats.hashing import challenge, digest, u32
from ..group import ristretto
from ..group.batch import failing
from ..group.multiscalar import ORDER, multiscalar
from ..hpke import base_mode
from ..hpke.x25519 import public_key, x25519
from ..record import unpack

_SHARE = b"sandoq/v1/ceremony-share"


class Keys:
    """The joint key and every trustee's verification key, with a table for the joint key where it pays."""

    def __init__(self, joint, verification):
        self.joint = joint
        self.joint_bytes = ristretto.encode(joint)
        self.verification = verification
        self.verification_bytes = {j: ristretto.encode(point) for j, point in verification.items()}


def fingerprint(manifest_hash, bodies):
    """What trustees compare by voice: twenty digits in groups of four, from all coefficients bodies."""
    return _in_groups(digest("ceremony-fingerprint", manifest_hash, *map(jcs.canonical, bodies)), 20)


def tally_fingerprint(context, tally):
    """What trustees compare by voice before they help with a count: forty digits in groups of four, from two hashes."""
    return _in_groups(digest("tally-fingerprint", context, tally), 40)


def _in_groups(data, count):
    digits = "%0*d" % (count, int.from_bytes(data, "big") % 10**count)
    return [digits[place : place + 4] for place in range(0, count, 4)]


def _schedule(n):
    steps = ["commitment", "coefficients"] + (["shares", "acceptance"] if n > 1 else [])
    return [(step, trustee) for step in steps for trustee in range(1, n + 1)]


class _Ceremony:
    def __init__(self, record):
        self.record = record
        self.findings = record.findings
        self.commitments, self.coefficients, self.encryption, self.shares = {}, {}, {}, {}
        self.transcript = []
        self.announced = []
        self.unsigned = set()
        self.sound = True
        self.equations = []
        self.keys = None

    def run(self):
        schedule = _schedule(self.record.n)
        done, ended = 0, False
        for entry in self.record.of("ceremony"):
            if entry.body is None:
                continue
            step, trustee = entry.body["step"], entry.body["trustee"]
            if ended:
                self.findings.report("V11", entry.index, "the ceremony had ended")
            elif step == "complaint" and self._complaint_in_turn(entry.body, schedule, done):
                self._complaint(entry)
                ended = True
            elif done < len(schedule) and schedule[done] == (step, trustee):
                done += 1
                getattr(self, "_" + step)(entry, trustee)
                if (done == len(schedule) or schedule[done][0] != step) and step == "coefficients":
                    self._work_out_keys()
            else:
                self.findings.report("V11", entry.index, "%s of %d is not the next step" % (step, trustee))
        if done < len(schedule):
            self._incomplete()
        for entry, reason in failing(self.equations):
            self.findings.report("V12", entry, reason)

    def _incomplete(self):
        later = [entry.index for entry in self.record.entries if entry.kind not in ("manifest", "ceremony", "notice")]
        if later:
            self.findings.report("V11", later[0], "the ceremony is not complete")

    def _complaint_in_turn(self, body, schedule, done):
        j, i, n = body["trustee"], body["against"], self.record.n
        due = done < len(schedule) and schedule[done][0] == "acceptance"
        return due and 1 <= j <= n and 1 <= i <= n and i != j

    def _commitment(self, entry, i):
        self.commitments[i] = base64url.decode(entry.body["hash"])
        self.transcript.append(entry.digest)

    def _coefficients(self, entry, i):
        body, index = entry.body, entry.index
        self.transcript.append(entry.digest)
        self.announced.append(entry.digest)
        self.record.nonce_commitments[i] = base64url.decode(body["nonceCommitment"])
        if entry.digest != self.commitments[i]:
            self.findings.report("V11", index, "the coefficients are not those committed to")
        if len(body["coefficients"]) != self.record.t:
            self.findings.report("V11", index, "there are not t coefficients")
        keys = body.get("encryptionKeys")
        if (None if keys is None else len(keys)) != (self.record.n if self.record.n > 1 else None):
            self.findings.report("V11", index, "encryptionKeys do not fit the number of trustees")
        self.encryption[i] = [base64url.decode(key) for key in keys or []]
        if any(x25519(bytes(32), key) == bytes(32) for key in self.encryption[i]):
            self.findings.report("V12", index, "an encryption key is of small order")
        elif len(set(self.encryption[i])) != len(self.encryption[i]):
            self.findings.report("V12", index, "two encryption keys are alike")
        encoded = [base64url.decode(text) for text in body["coefficients"]]
        points = [ristretto.decode(data) for data in encoded]
        if not points or any(point is None or ristretto.is_identity(point) for point in points):
            self.findings.report("V12", index, "a coefficient is no point, or the identity, or there is none")
            self.sound = False
        if not points or None in points:
            return
        self.coefficients[i] = points
        first, z = unpack(body["proof"], 32)
        r, z = ristretto.decode(first), ristretto.decode_scalar(z)
        if r is None or z is None:
            self.findings.report("V12", index, "the proof is not a point and a scalar")
            return
        e = challenge(
            "ceremony-key",
            self.record.manifest_hash,
            u32(i),
            b"".join(encoded),
            self.record.nonce_commitments[i],
            b"".join(self.encryption[i]),
            first,
        )
        self.equations.append(
            ((index, "the proof of its coefficients"), [(z, ristretto.G), (-1, r), (-e, points[0])])
        )

    def _work_out_keys(self):
        n = self.record.n
        if len(self.coefficients) != n:
            return
        joint = multiscalar([(1, points[0]) for points in self.coefficients.values()])
        verification = {
            j: multiscalar([(j**k, point) for points in self.coefficients.values() for k, point in enumerate(points)])
            for j in range(1, n + 1)
        }
        self.keys = Keys(joint, verification)

    def _shares(self, entry, i):
        self.transcript.append(entry.digest)
        dealt = entry.body["shares"]
        if [share["to"] for share in dealt] != [j for j in range(1, self.record.n + 1) if j != i]:
            self.findings.report("V11", entry.index, "shares are not dealt to every other trustee, ascending")
        self.shares[i] = {share["to"]: share for share in dealt}
        if self.sound:
            self._signature(entry, i)

    def _signature(self, entry, i):
        signature = base64url.decode(entry.body["signature"])
        r, z = ristretto.decode(signature[:32]), ristretto.decode_scalar(signature[32:])
        if r is None or z is None:
            self.findings.report("V12", entry.index, "its signature is not a point and a scalar")
            self.unsigned.add(i)
            return
        key = self.coefficients[i][0]
        signed = {name: value for name, value in entry.body.items() if name != "signature"}
        e = challenge(
            "ceremony-shares",
            self.record.manifest_hash,
            u32(i),
            b"".join(self.announced),
            ristretto.encode(key),
            signature[:32],
            jcs.hash_of(signed),
        )
        terms = [(z, ristretto.G), (-1, r), (-e, key)]
        if not ristretto.is_identity(multiscalar(terms)):
            self.findings.report("V12", entry.index, "its signature does not hold")
            self.unsigned.add(i)

    def _acceptance(self, entry, j):
        if self.keys is None or not self.sound:
            return
        first, z = unpack(entry.body["proof"], 32)
        r, z = ristretto.decode(first), ristretto.decode_scalar(z)
        if r is None or z is None:
            self.findings.report("V12", entry.index, "the proof is not a point and a scalar")
            return
        if ristretto.is_identity(self.keys.verification[j]):
            self.findings.report("V12", entry.index, "the verification key of %d is the identity" % j)
            return
        e = challenge(
            "ceremony-acceptance",
            self.record.manifest_hash,
            u32(j),
            b"".join(self.transcript),
            self.keys.verification_bytes[j],
            first,
        )
        self.equations.append(
            ((entry.index, "the proof of acceptance"), [(z, ristretto.G), (-1, r), (-e, self.keys.verification[j])])
        )

    def _complaint(self, entry):
        j, i = entry.body["trustee"], entry.body["against"]
        if not self.sound:
            return
        secret = base64url.decode(entry.body["encryptionSecret"])
        if public_key(secret) not in self.encryption[j][i - 1 : i]:
            fault = "the secret is not that of %d's key for %d: nobody is at fault" % (j, i)
        elif i in self.unsigned:
            fault = "the shares are not signed by %d: nobody is at fault" % i
        elif self._share_fits(i, j, secret):
            fault = "the share fits: %d is at fault" % j
        else:
            fault = "the share fails: %d is at fault" % i
        self.findings.report("V12", entry.index, "a complaint of %d against %d; %s" % (j, i, fault))

    def _share_fits(self, i, j, secret):
        share = self.shares[i].get(j)
        if share is None or i not in self.coefficients:
            return False
        info = _SHARE + self.record.manifest_hash
        enc, sealed = (base64url.decode(share[name]) for name in ("enc", "ciphertext"))
        plain = base_mode.open_sealed(secret, enc, info, u32(i) + u32(j), sealed)
        scalar = ristretto.decode_scalar(plain) if plain is not None else None
        if scalar is None:
            return False
        terms = [(j**k % ORDER, point) for k, point in enumerate(self.coefficients[i])]
        return ristretto.is_identity(multiscalar([*terms, (-scalar, ristretto.G)]))


def check_ceremony(record):
    """Checks the ceremony; sets the record's keys when they can be worked out."""
    ceremony = _Ceremony(record)
    ceremony.run()
    record.keys = ceremony.keys if ceremony.sound else None
