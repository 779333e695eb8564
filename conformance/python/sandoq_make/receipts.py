"""Receipts (section 4)."""

from sandoq_verify.log import checkpoint, proof, tree

from .election import b64


def receipt(election, index, size=None):
    """The receipt for the entry at an index, under the checkpoint of a size."""
    drafts = election.drafts[:size]
    leaves = [tree.leaf_hash(draft.data) for draft in drafts]
    signed = checkpoint.sign(election.log_seed, election.manifest["origin"], len(leaves), tree.root(leaves))
    return {
        "type": "receipt",
        "v": 1,
        "election": election.manifest["election"],
        "tracker": b64(drafts[index].digest),
        "entry": drafts[index].data.decode(),
        "proof": proof.text(index, tree.inclusion_path(leaves, index), signed),
    }
