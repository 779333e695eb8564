"""record.json, threshold.json and mixed.json: whole records, honest and not, with the findings that they have."""

import collections
import tempfile
from pathlib import Path

from sandoq_verify.checks.ceremony import fingerprint
from sandoq_verify.formats import base64url, jcs
from sandoq_verify.receipt import check_receipt
from sandoq_verify.verify import verify


def write(files, folder):
    """Writes the files of a vector: tiles are base64url, all others text."""
    for path, text in files.items():
        target = Path(folder) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(base64url.decode(text) if path.startswith("tile/") else text.encode())


def check(vectors):
    """Yields (what, whether it agrees): findings are compared by check and entry, and how often."""
    honest = {"name": "honest", "files": vectors["files"], "findings": vectors["findings"]}
    for item in [honest, *vectors["refused"]]:
        with tempfile.TemporaryDirectory() as folder:
            write(item["files"], folder)
            report = verify(folder)
        found = collections.Counter("%s@%s" % (finding.check, finding.entry) for finding in report.findings)
        if item is honest and "fingerprint" in vectors:
            steps = [entry.body for entry in report.record.of("ceremony")]
            bodies = [body for body in steps if body["step"] == "coefficients"]
            yield "fingerprint", fingerprint(report.record.manifest_hash, bodies) == vectors["fingerprint"]
        yield item["name"], found == collections.Counter(text.split()[0] for text in item["findings"])
        if item is honest and "receipt" in vectors:
            read, _ = check_receipt(jcs.parse(vectors["receipt"].encode()), report.record.manifest)
            yield "receipt", read.checkpoint.size <= len(report.record.leaves)
