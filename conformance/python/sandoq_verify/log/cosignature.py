"""Cosignatures of witnesses (c2sp.org/tlog-cosignature)."""

from ..formats.hashing import u64
from . import ed25519, note


def _message(text, time):
    return ("cosignature/v1\ntime %d\n" % time).encode() + text.encode()


def cosigned_at(checkpoint, vkey):
    """The time at which a witness cosigned a checkpoint: None without its line, False when a line of it does not hold."""
    name, public, identity = note.verifier_key(vkey, note.COSIGNATURE)
    times = [
        _time(public, checkpoint.text, blob)
        for signer, key, blob in checkpoint.signatures
        if signer == name and key == identity
    ]
    if False in times:
        return False
    return max(times) if times else None


def _time(public, text, blob):
    time = int.from_bytes(blob[:8], "big")
    holds = len(blob) == 72 and ed25519.verify(public, _message(text, time), blob[8:])
    return time if holds else False


def line(name, seed, text, time):
    """A witness's signature line for the text of a checkpoint."""
    identity = note.key_id(name, note.COSIGNATURE, ed25519.public_key(seed))
    return note.signature_line(name, identity, u64(time) + ed25519.sign(seed, _message(text, time)))
