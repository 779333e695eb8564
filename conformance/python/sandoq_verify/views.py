"""python3 -m sandoq_verify.views <logKey> <file> <file> [<proof file>]: what two checkpoints of one log say of it (section 8.1)."""

import sys
from pathlib import Path

from .log import checkpoint, note, tree

SAME, CONSISTENT, SPLIT, UNPROVEN = "same", "consistent", "split view", "unproven"


def compare(vkey, first, second, path=()):
    """What two signed checkpoints say; ValueError when one is not by the log's key. path is a consistency proof (RFC 6962)."""
    heads = [checkpoint.parse(data) for data in (first, second)]
    name = note.verifier_key(vkey)[0]
    for place, head in zip(("first", "second"), heads):
        if head.origin != name or not checkpoint.signed_first(head, vkey):
            raise ValueError("the %s checkpoint is not signed by this log" % place)
    old, new = sorted(heads, key=lambda head: head.size)
    if old.size == new.size:
        return SAME if old.root == new.root else SPLIT
    if old.size == 0:
        return CONSISTENT if old.root == tree.EMPTY else UNPROVEN
    return CONSISTENT if tree.consistent(old.size, new.size, old.root, new.root, path) else UNPROVEN


def main():
    """Exit code 0 when both are of one tree or of a tree and its continuation. The proof is one hash in base64 a line."""
    vkey, first, second = sys.argv[1:4]
    try:
        lines = Path(sys.argv[4]).read_text("ascii").split() if len(sys.argv) > 4 else []
        path = [note.strict_base64(line) for line in lines]
        said = compare(vkey, Path(first).read_bytes(), Path(second).read_bytes(), path)
    except ValueError as error:
        said = "refused: %s" % error
    print(said)
    return 0 if said in (SAME, CONSISTENT) else 1


if __name__ == "__main__":
    sys.exit(main())
