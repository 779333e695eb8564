"""Makes the trustees' key and opens the poll."""

from sandoq_verify.formats.hashing import challenge, digest, u32
from sandoq_verify.formats import jcs
from sandoq_verify.group import ristretto
from sandoq_verify.group.multiscalar import ORDER
from sandoq_verify.hpke import base_mode
from sandoq_verify.hpke.x25519 import public_key

from .election import b64
from .proofs import knowledge


class Trustee:
    """A trustee's secrets during the ceremony."""

    def __init__(self, election, number):
        random = election.random
        self.number = number
        self.polynomial = [random.scalar() for _ in range(election.threshold)]
        several = range(1, election.trustees + 1) if election.trustees > 1 else ()
        self.encryption_secrets = {i: random.octets(32) for i in several}
        self.encryption_keys = {i: public_key(secret) for i, secret in self.encryption_secrets.items()}

    def share_for(self, j):
        """f_i(j)."""
        return sum(a * j**k for k, a in enumerate(self.polynomial)) % ORDER


def begin(election):
    """The manifest, and trustees who have sworn nothing yet."""
    election.append("manifest", election.manifest)
    return [Trustee(election, i) for i in range(1, election.trustees + 1)]


def coefficients_body(election, trustee):
    """The body of step 2."""
    points = [ristretto.encode(ristretto.times_g(a)) for a in trustee.polynomial]
    commitment = digest("lot-nonce", election.nonces[trustee.number])
    encryption = list(trustee.encryption_keys.values())
    proof = knowledge(
        election.random,
        trustee.polynomial[0],
        "ceremony-key",
        [election.manifest_hash, u32(trustee.number), b"".join(points), commitment, b"".join(encryption)],
    )
    body = {
        "type": "ceremony",
        "v": 1,
        "step": "coefficients",
        "trustee": trustee.number,
        "coefficients": [b64(point) for point in points],
        "nonceCommitment": b64(commitment),
        "proof": b64(proof),
    }
    return dict(body, encryptionKeys=[b64(key) for key in encryption]) if encryption else body


def commit(election, trustees, bodies):
    """Steps 1 and 2 of bodies prepared before."""
    for trustee, body in zip(trustees, bodies):
        election.append(
            "ceremony", {"step": "commitment", "trustee": trustee.number, "hash": b64(jcs.hash_of(body))}
        )
    for body in bodies:
        election.append("ceremony", body)


def sign_shares(election, trustee, body):
    """The body of step 3 with the dealer's signature."""
    body = {name: value for name, value in body.items() if name != "signature"}
    announced = [draft.digest for draft in election.of("ceremony") if draft.body["step"] == "coefficients"]
    signature = knowledge(
        election.random,
        trustee.polynomial[0],
        "ceremony-shares",
        [
            election.manifest_hash,
            u32(trustee.number),
            b"".join(announced),
            ristretto.encode(ristretto.times_g(trustee.polynomial[0])),
        ],
        [jcs.hash_of(body)],
    )
    return dict(body, signature=b64(signature))


def deal(election, trustees, wrong=None):
    """Step 3; wrong is (i, j, scalar): what i deals to j instead of its share."""
    for i in trustees:
        dealt = []
        for j in trustees:
            if i is j:
                continue
            share = i.share_for(j.number)
            if wrong and wrong[:2] == (i.number, j.number):
                share = wrong[2]
            enc, sealed = base_mode.seal(
                j.encryption_keys[i.number],
                election.random.octets(32),
                b"sandoq/v1/ceremony-share" + election.manifest_hash,
                u32(i.number) + u32(j.number),
                ristretto.encode_scalar(share),
            )
            dealt.append({"to": j.number, "enc": b64(enc), "ciphertext": b64(sealed)})
        body = {"type": "ceremony", "v": 1, "step": "shares", "trustee": i.number, "shares": dealt}
        election.append("ceremony", sign_shares(election, i, body))


def accept(election, trustees):
    """Step 4."""
    transcript = b"".join(draft.digest for draft in election.of("ceremony"))
    for j in trustees:
        secret = election.secrets[j.number]
        key = ristretto.encode(ristretto.times_g(secret))
        proof = knowledge(
            election.random,
            secret,
            "ceremony-acceptance",
            [election.manifest_hash, u32(j.number), transcript, key],
        )
        election.append("ceremony", {"step": "acceptance", "trustee": j.number, "proof": b64(proof)})


def share_secrets(election, trustees):
    """Works out everybody's share of the key, and the joint key."""
    for j in trustees:
        election.secrets[j.number] = sum(i.share_for(j.number) for i in trustees) % ORDER
    election.set_joint(sum(trustee.polynomial[0] for trustee in trustees) % ORDER)


def complain(election, by, against, secret):
    """A complaint."""
    election.append(
        "ceremony",
        {"step": "complaint", "trustee": by, "against": against, "encryptionSecret": b64(secret)},
    )


def run(election):
    """The whole ceremony."""
    trustees = begin(election)
    commit(election, trustees, [coefficients_body(election, trustee) for trustee in trustees])
    share_secrets(election, trustees)
    if election.trustees > 1:
        deal(election, trustees)
        accept(election, trustees)
    return election


def credentials(election):
    """The list of credentials in its order."""
    listed = [
        (ristretto.encode(ristretto.times_g(secret)), weight)
        for secret, weight in zip(election.voters, election.weights)
    ]
    return [{"key": b64(key), "style": "all", "weight": weight} for key, weight in sorted(listed)]


def open_poll(election, roll=None, **changes):
    """Credentials and open."""
    listed = election.append("credentials", {"credentials": roll or credentials(election)})
    body = {
        "manifest": b64(election.manifest_hash),
        "ceremony": [b64(draft.digest) for draft in election.of("ceremony")],
        "credentials": b64(listed.digest),
        "key": b64(election.key_bytes),
    }
    election.append("open", dict(body, **changes))
    return election
