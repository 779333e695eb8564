"""Cosignatures of witnesses (c2sp.org/tlog-cosignature)."""

from ..formats.hashing import u64
from . import ed25519, note


def _message(text, time):
    return ("cosignature/v1\ntime %d\n" % time).encode() + text.encode()


def cosigned_at(checkpoint, vkey):
    """The time at which a witness cosigned a checkpoint: None without its line, False when its line does not hold."""
    name, public, identity = note.verifier_key(vkey, note.COSIGNATURE)
    for signer, key, blob in checkpoint.signatures[1:]:
        if signer == name and key == identity:
            if len(blob) != 72:
                return False
            time = int.from_bytes(blob[:8], "big")
            return time if ed25519.verify(public, _message(checkpoint.text, time), blob[8:]) else False
    return None


def line(name, seed, text, time):
    """A witness's signature line for the text of a checkpoint."""
    identity = note.key_id(name, note.COSIGNATURE, ed25519.public_key(seed))
    return note.signature_line(name, identity, u64(time) + ed25519.sign(seed, _message(text, time)))
