"""Writes a made record as an exported folder."""

from pathlib import Path

from sandoq_verify.formats import jcs
from sandoq_verify.log import checkpoint, cosignature, tiles, tree


def files_of(election, log_seed=None):
    """{path: bytes} of the record; another log seed makes a checkpoint by another key."""
    entries = [draft.data for draft in election.drafts]
    leaves = [tree.leaf_hash(entry) for entry in entries]
    files = {"body/" + draft.digest.hex(): jcs.canonical(draft.body) for draft in election.drafts}
    for index, width in tiles.widths(len(entries)):
        part = entries[index * tiles.WIDTH : index * tiles.WIDTH + width]
        files[tiles.path("entries", index, width)] = tiles.bundle(part)
    for number, level in enumerate(tiles.levels(leaves)):
        for index, width in tiles.widths(len(level)):
            part = level[index * tiles.WIDTH : index * tiles.WIDTH + width]
            files[tiles.path(number, index, width)] = b"".join(part)
    origin = election.manifest["origin"]
    signed = checkpoint.sign(log_seed or election.log_seed, origin, len(entries), tree.root(leaves))
    if election.witness is not None:
        name, seed, moment = election.witness
        text = checkpoint.text_of(origin, len(entries), tree.root(leaves))
        signed += cosignature.line(name, seed, text, moment).encode()
    files["checkpoint"] = signed
    return files


def write(files, folder):
    """Writes the files of a record."""
    for path, data in files.items():
        target = Path(folder) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
