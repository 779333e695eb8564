"""python3 -m sandoq_make.cut <folder>: one poll told in two ways, kept/ and continued/, with what readers of the first keep.

receipts.json holds two receipts for a ballot that is only in kept/, under two checkpoints; audited.json one for a ballot
that was audited. The checkpoints are those of both stories; proof.txt leads from the small one of kept/ to the whole one.
"""

import base64
import sys
from pathlib import Path

from sandoq_verify.formats import jcs
from sandoq_verify.log import checkpoint, tree

from . import ballots, closing, writer
from .attacks.scenes import poll
from .receipts import receipt

SMALL = 8


def _told(last):
    """A ballot, an audited one, and at entry 7 the last."""
    election = poll(1)
    ballots.challenge_ballot(election, election.prepared[1])
    ballots.cast(election, last)
    return closing.finish(election)


def _signed(election, size=None):
    leaves = [tree.leaf_hash(draft.data) for draft in election.drafts[:size]]
    return checkpoint.sign(election.log_seed, election.manifest["origin"], len(leaves), tree.root(leaves))


def main():
    """In continued/ the log was cut before entry 7 and another ballot came in its place."""
    folder = Path(sys.argv[1])
    scene = poll(0)
    kept, continued = _told(scene.prepared[2]), _told(ballots.prepare(scene, 3, {"a": [0, 1]}))
    for name, election in (("kept", kept), ("continued", continued)):
        writer.write(writer.files_of(election), folder / name)
    for name, election, size in (
        ("kept-small", kept, SMALL),
        ("continued-small", continued, SMALL),
        ("kept-whole", kept, None),
        ("continued-whole", continued, None),
    ):
        (folder / name).write_bytes(_signed(election, size))
    leaves = [tree.leaf_hash(draft.data) for draft in kept.drafts]
    path = [base64.b64encode(node).decode() for node in tree.consistency_path(leaves, SMALL)]
    (folder / "proof.txt").write_text("\n".join(path))
    (folder / "receipts.json").write_text(jcs.serialise([receipt(kept, 7, SMALL), receipt(kept, 7)]), "utf-8")
    (folder / "audited.json").write_text(jcs.serialise(receipt(kept, 6, SMALL)), "utf-8")
    print(kept.manifest["logKey"])


if __name__ == "__main__":
    main()
