"""python3 -m sandoq_verify.receipt <receipt file> <folder>: whether a receipt holds, and whether the record keeps it."""

import sys
from pathlib import Path

from .folder import Folder
from .formats import base64url, jcs, shapes
from .formats.bodies import ENTRY
from .log import checkpoint, proof, tree
from .verify import verify

SHAPE = shapes.fields(
    {
        "type": shapes.constant("receipt"),
        "v": shapes.constant(1),
        "election": shapes.identifier,
        "tracker": shapes.hash32,
        "entry": shapes.filled,
        "proof": shapes.filled,
    }
)


def check_receipt(receipt, manifest):
    """(proof, leaf) of a receipt that holds under a manifest; ValueError with the reason otherwise (section 4)."""
    SHAPE(receipt)
    data = receipt["entry"].encode("utf-8")
    entry = jcs.parse(data)
    ENTRY(entry)
    read = proof.parse(receipt["proof"])
    leaf = tree.leaf_hash(data)
    if receipt["election"] != manifest["election"]:
        raise ValueError("it is of another election")
    if entry["type"] != "ballot":
        raise ValueError("the entry is no ballot")
    if entry["body"] != receipt["tracker"]:
        raise ValueError("the entry's body is not the tracker")
    if tree.root_of_inclusion(leaf, read.index, read.checkpoint.size, read.path) != read.checkpoint.root:
        raise ValueError("the inclusion proof does not lead to the checkpoint's root")
    if read.checkpoint.origin != manifest["origin"] or not checkpoint.signed_first(read.checkpoint, manifest["logKey"]):
        raise ValueError("the checkpoint is not signed by the manifest's logKey")
    return read, leaf


def check_against(receipt, record, folder):
    """Checks that a record keeps what a receipt promised; ValueError with the reason otherwise."""
    read, leaf = check_receipt(receipt, record.manifest)
    size = read.checkpoint.size
    if size > len(record.leaves):
        raise ValueError("the record ends before the receipt's checkpoint")
    if tree.root(record.leaves[:size]) != read.checkpoint.root:
        raise ValueError("split view: the log signed another tree of this size")
    if record.leaves[read.index] != leaf:
        raise ValueError("the record holds another entry at this place")
    if folder.body(base64url.decode(receipt["tracker"])) is None:
        raise ValueError("the ballot's body is missing")


def main():
    """Exit code 0 only when the receipt, or every receipt of a list, holds and the record keeps it."""
    path, folder = sys.argv[1:3]
    try:
        read = jcs.parse(Path(path).read_bytes().strip())
        record = verify(folder).record
        if record is None:
            raise ValueError("the record cannot be read")
        for receipt in read if isinstance(read, list) else [read]:
            check_against(receipt, record, Folder(folder))
    except ValueError as error:
        print("REFUSED: %s" % error)
        return 1
    print("HOLDS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
