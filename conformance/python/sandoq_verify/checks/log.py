"""V01 to V04: checkpoint, tree, entries, bodies."""

import hashlib

from ..folder import Entry
from ..formats import jcs, shapes
from ..formats.bodies import BODIES
from ..log import checkpoint, cosignature, note, tiles, tree


def read_checkpoint(folder, findings):
    """The checkpoint, None (and V01) when it is no signed note."""
    data = folder.read("checkpoint")
    if data is None:
        findings.report("V01", None, "there is no checkpoint")
        return None
    try:
        return checkpoint.parse(data)
    except note.Malformed as error:
        findings.report("V01", None, "the checkpoint is malformed: %s" % error)
        return None


def check_signature(head, manifest, findings):
    """V01: the first signature is by the manifest's key, the origin is the manifest's."""
    try:
        if not checkpoint.signed_first(head, manifest["logKey"]):
            findings.report("V01", None, "the first signature is not by the manifest's logKey")
    except note.Malformed as error:
        findings.report("V01", None, "logKey: %s" % error)
    if head.origin != manifest["origin"]:
        findings.report("V01", None, "the checkpoint's origin is not the manifest's")


def check_witnesses(head, manifest, findings):
    """V01: no line of one of the manifest's witnesses fails to verify. How many of them cosigned."""
    cosigned = 0
    for vkey in manifest["witnesses"]:
        moment = cosignature.cosigned_at(head, vkey)
        if moment is False:
            findings.report("V01", None, "a cosignature does not verify: %s" % vkey)
        cosigned += moment not in (None, False)
    return cosigned


def read_entries(folder, head, findings):
    """The entries of the bundles as far as they are there and well-formed; V02 for the rest."""
    entries = []
    for index, width in tiles.widths(head.size):
        path = tiles.path("entries", index, width)
        data = folder.read(path)
        part = tiles.unbundle(data) if data is not None else None
        if part is None or len(part) != width:
            findings.report("V02", None, "%s: missing, or not a bundle of %d" % (path, width))
            return entries
        entries += [Entry(len(entries) + place, item) for place, item in enumerate(part)]
    return entries


def check_tree(folder, head, entries, findings):
    """V02: the entries give the root, every tile present agrees with them."""
    leaves = [tree.leaf_hash(entry.data) for entry in entries]
    if len(leaves) != head.size or tree.root(leaves) != head.root:
        findings.report("V02", None, "the entries do not give the checkpoint's root")
    levels = list(tiles.levels(leaves))
    for path in folder.tiles():
        place = tiles.parse_path(path)
        if place is not None and not _tile_agrees(folder.read(path), place, levels, entries):
            findings.report("V02", None, "%s does not agree with the entries" % path)
    return leaves


def _tile_agrees(data, place, levels, entries):
    level, index, width = place
    start = index * tiles.WIDTH
    if level == "entries":
        wanted = entries[start : start + width]
        return len(wanted) == width and data == tiles.bundle([entry.data for entry in wanted])
    wanted = levels[level][start : start + width] if level < len(levels) else []
    return len(wanted) == width and data == b"".join(wanted)


def check_entries(entries, first, step, findings):
    """V03: canonical entries, times that never decrease and are rounded from the manifest on, which is entry first."""
    last = None
    for entry in entries:
        if entry.refused:
            findings.report("V03", entry.index, entry.refused)
            continue
        if step and entry.index >= first and entry.moment % step:
            findings.report("V03", entry.index, "its time is not rounded to the time step")
        if last is not None and entry.moment < last:
            findings.report("V03", entry.index, "its time is before that of the entry in front")
        last = entry.moment


def read_body(folder, entry, findings):
    """V04: reads the body of an entry into it, if it is present and has exactly its form."""
    if entry.kind not in BODIES:
        return
    data = folder.body(entry.digest)
    if data is None:
        findings.report("V04", entry.index, "its body is missing")
        return
    if hashlib.sha256(data).digest() != entry.digest:
        findings.report("V04", entry.index, "its body has another hash")
        return
    try:
        value = jcs.parse(data)
        BODIES[entry.kind](value)
    except (jcs.NotCanonical, shapes.Mismatch) as error:
        findings.report("V04", entry.index, "its body: %s" % error)
        return
    entry.body = value
