"""V16: what anchors say of this record (sections 3.9 and 8.2)."""

from ..formats import base64url
from ..log import tree
from ..log.checkpoint import text_of


def check_anchors(record):
    """V16 for every anchor."""
    for entry in record.of("notice"):
        if entry.body is not None and entry.body["kind"] == "anchor":
            for reason in _wrong(record, entry):
                record.findings.report("V16", entry.index, reason)


def _wrong(record, entry):
    body, batch = entry.body, entry.body["batch"]
    size, root = body["size"], base64url.decode(body["root"])
    if not 1 <= size <= entry.index:
        yield "its size is not 1 to its own index"
        return
    if tree.root(record.leaves[:size]) != root:
        yield "its root is not that of the first entries"
    leaf = tree.leaf_hash(text_of(record.manifest["origin"], size, root).encode())
    path = [base64url.decode(node) for node in batch["proof"]]
    if len(path) > 63 or tree.root_of_inclusion(leaf, batch["index"], batch["size"], path) != base64url.decode(
        body["digest"]
    ):
        yield "its digest does not cover the root"
