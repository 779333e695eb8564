"""Inclusion proofs as files (c2sp.org/tlog-proof)."""

import base64
import re
from collections import namedtuple

from . import checkpoint, note

HEADER = "c2sp.org/tlog-proof@v1"
Proof = namedtuple("Proof", "index path checkpoint")


def parse(text):
    """The proof in a text; note.Malformed otherwise."""
    head, blank, signed = text.partition("\n\n")
    lines = head.split("\n")
    if not blank or len(lines) < 2 or lines[0] != HEADER or len(lines) > 65:
        raise note.Malformed("not a tlog-proof")
    match = re.match(r"index (0|[1-9][0-9]{0,15})\Z", lines[1])
    path = [note.strict_base64(line) for line in lines[2:]]
    if not match or any(len(node) != 32 for node in path):
        raise note.Malformed("not a tlog-proof")
    return Proof(int(match.group(1)), path, checkpoint.parse(signed.encode()))


def text(index, path, signed):
    """The text of a proof; signed is the note of the checkpoint."""
    lines = [HEADER, "index %d" % index] + [base64.b64encode(node).decode() for node in path]
    return "\n".join(lines) + "\n\n" + signed.decode()
