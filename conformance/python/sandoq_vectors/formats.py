"""formats.json: challenges, digests, canonical JSON, trackers, fingerprints of tallies, paths of tiles."""

from sandoq_verify.checks.ceremony import tally_fingerprint
from sandoq_verify.formats import base64url, jcs, tracker
from sandoq_verify.formats.hashing import challenge, digest
from sandoq_verify.group.ristretto import encode_scalar
from sandoq_verify.log import tiles


def check(vectors):
    """Yields (what, whether it agrees)."""
    for item in vectors["challenges"]:
        parts = [bytes.fromhex(part) for part in item["parts"]]
        yield "challenge", encode_scalar(challenge(item["label"], *parts)).hex() == item["scalar"]
    for item in vectors["digests"]:
        parts = [bytes.fromhex(part) for part in item["parts"]]
        yield "digest", digest(item["label"], *parts).hex() == item["digest"]
    for item in vectors["canonical"]:
        yield "canonical text", jcs.serialise(item["value"]) == item["text"]
        yield "hash", base64url.encode(jcs.hash_of(item["value"])) == item["hash"]
    for item in vectors["trackers"]:
        data = base64url.decode(item["tracker"])
        yield "tracker", (data.hex(), tracker.shown(data)) == (item["hex"], item["shown"])
    for item in vectors["tallyFingerprints"]:
        hashes = [base64url.decode(item[name]) for name in ("context", "tally")]
        yield "fingerprint of a tally", tally_fingerprint(*hashes) == item["shown"]
    for item in vectors["tiles"]:
        place = (item["level"], item["index"], item["width"])
        yield "tile path", tiles.path(*place) == item["path"] and tiles.parse_path(item["path"]) == place
