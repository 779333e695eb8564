"""All checks of a record, one after another (section 6)."""

from .checks.anchors import check_anchors
from .checks.ballots import check_ballots
from .checks.ceremony import check_ceremony
from .checks.decryption import check_decryptions
from .checks.grammar import check_grammar
from .checks.log import check_entries, check_signature, check_tree, check_witnesses, read_body, read_checkpoint, read_entries
from .checks.manifest import check_manifest
from .checks.opening import check_credentials, check_open
from .checks.outcome import check_lot, check_result, is_complete
from .checks.period import check_period
from .checks.shuffles import check_shuffles
from .checks.tally import check_close, check_tally
from .findings import Findings
from .folder import Folder
from .record import Record


class Report:
    """The findings about a record, how far it came, and the record itself as far as it could be read."""

    def __init__(self, findings, record, last, complete):
        self.findings = sorted(findings.all, key=lambda finding: -1 if finding.entry is None else finding.entry)
        self.record = record
        self.last = last
        self.complete = complete


def verify(path):
    """Verifies the record in a folder."""
    folder, findings = Folder(path), Findings()
    head = read_checkpoint(folder, findings)
    if head is None:
        return Report(findings, None, None, False)
    entries = read_entries(folder, head, findings)
    leaves = check_tree(folder, head, entries, findings)
    kept = check_grammar(entries, findings)
    for entry in kept:
        read_body(folder, entry, findings)
    last = kept[-1].kind if kept else None
    manifest = kept[0].body if kept else None
    bounded = manifest is not None and check_manifest(manifest, findings)
    first, step = (kept[0].index, manifest["timeStep"]) if bounded else (0, None)
    check_entries(entries, first, step, findings)
    if manifest is not None:
        check_signature(head, manifest, findings)
    else:
        findings.report("V01", None, "without a readable manifest there is no key to check with")
    if not bounded:
        return Report(findings, None, last, False)
    cosigned = check_witnesses(head, manifest, findings)
    record = Record(manifest, kept, leaves, findings)
    record.cosigned = cosigned
    for check in (
        check_ceremony,
        check_credentials,
        check_open,
        check_period,
        check_anchors,
        check_ballots,
        check_close,
        check_tally,
        check_shuffles,
        check_decryptions,
        check_result,
        check_lot,
    ):
        check(record)
    return Report(findings, record, last, is_complete(record))
