"""Notices of anchors (sections 3.9 and 8.2): batches of one, on a chain that is never asked."""

from sandoq_verify.log import tree
from sandoq_verify.log.checkpoint import text_of

from .election import b64


def anchor(election, size, root, digest=None, **changes):
    """Appends an anchor of the first entries; digest overrides the one that covers them."""
    leaf = tree.leaf_hash(text_of(election.manifest["origin"], size, root).encode())
    body = {
        "kind": "anchor",
        "size": size,
        "root": b64(root),
        "batch": {"index": 0, "size": 1, "proof": []},
        "digest": b64(digest or leaf),
        "chain": "evm",
        "network": "1",
        "account": b64(bytes(20)),
        "transaction": b64(bytes(32)),
    }
    return election.append("notice", dict(body, **changes))
