"""What the checks of one record share."""

from .formats import base64url


class Record:
    """The entries the grammar allows, the manifest, and what the checks work out one after another."""

    def __init__(self, manifest, entries, leaves, findings):
        self.manifest = manifest
        self.entries = entries
        self.leaves = leaves
        self.findings = findings
        self.contests = {contest["id"]: contest for contest in manifest["contests"]}
        self.styles = {style["id"]: style["contests"] for style in manifest["styles"]}
        self.n = len(manifest["trustees"]["members"])
        self.t = manifest["trustees"]["threshold"]
        self.mixed = any(contest["kind"] != "choice" for contest in manifest["contests"])
        self.keys = None
        self.nonce_commitments = {}
        self.roll = None
        self.context = None
        self.counted = []
        self.closing = None

    def of(self, *kinds):
        """The entries of some kinds."""
        return [entry for entry in self.entries if entry.kind in kinds]

    def one(self, kind):
        """The only entry of a kind, None when it is missing."""
        found = self.of(kind)
        return found[0] if found else None

    @property
    def manifest_hash(self):
        """The hash of the manifest."""
        return self.entries[0].digest


def unpack(text, size):
    """The pieces of equal size of a byte string in base64url."""
    data = base64url.decode(text)
    return [data[start : start + size] for start in range(0, len(data), size)]
