"""Checkpoints (c2sp.org/tlog-checkpoint) with exactly three text lines."""

import base64
import re
from collections import namedtuple

from . import ed25519, note

Checkpoint = namedtuple("Checkpoint", "text origin size root signatures")


def text_of(origin, size, root):
    """The signed text: three lines with their newlines."""
    return "%s\n%d\n%s\n" % (origin, size, base64.b64encode(root).decode())


def parse(data):
    """The checkpoint in a signed note; note.Malformed otherwise."""
    text, signatures = note.split(data)
    lines = text.split("\n")
    if len(lines) != 4 or not lines[0] or not re.match(r"(0|[1-9][0-9]{0,15})\Z", lines[1]):
        raise note.Malformed("not the three lines of a checkpoint")
    root = note.strict_base64(lines[2])
    if len(root) != 32:
        raise note.Malformed("a root that is not 32 bytes")
    return Checkpoint(text, lines[0], int(lines[1]), root, signatures)


def signed_first(checkpoint, vkey):
    """Whether the first signature of the checkpoint is by the key of this vkey text."""
    name, public, identity = note.verifier_key(vkey)
    signer, key, signature = checkpoint.signatures[0]
    return (
        signer == name
        and key == identity
        and ed25519.verify(public, checkpoint.text.encode(), signature)
    )


def sign(seed, origin, size, root):
    """The bytes of a signed checkpoint."""
    text = text_of(origin, size, root)
    public = ed25519.public_key(seed)
    identity = note.key_id(origin, note.ED25519, public)
    return (text + "\n" + note.signature_line(origin, identity, ed25519.sign(seed, text.encode()))).encode()
