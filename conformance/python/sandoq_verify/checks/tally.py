"""V30 and V31: the close and the sums."""

from ..formats import base64url
from ..group import ristretto
from ..log import tree
from .ballots import summed
from .contest import is_mixed


def check_close(record):
    """V30."""
    entry = record.one("close")
    if record.context is not None and entry is not None and entry.body is not None and entry.body["ballots"] != sum(ballot.body is not None for ballot in record.of("ballot")):
        record.findings.report("V30", entry.index, "ballots is not the number of ballot entries")


def check_tally(record):
    """V31; sets the computed sums, [(contest, [(A, B), ...]), ...]."""
    record.sums = None
    close = record.one("close")
    record.counting = record.context is not None and close is not None and close.body is not None
    entry = record.one("tally")
    if entry is None or entry.body is None or not record.counting:
        return
    contests = [contest for contest in record.manifest["contests"] if not is_mixed(contest)]
    record.sums = [(contest, summed(record, contest)) for contest in contests]
    record.votes_bound = sum(record.roll[ballot.key][1] for ballot in record.counted)
    report = lambda reason: record.findings.report("V31", entry.index, reason)
    record.root = tree.root(record.leaves[: close.index + 1])
    if base64url.decode(entry.body["root"]) != record.root:
        report("its root is not that of the tree that ends with the close")
    if entry.body["ballots"] != len(record.counted):
        report("ballots is not the number of counted ballots")
    if [item["contest"] for item in entry.body["sums"]] != [contest["id"] for contest in contests]:
        report("its contests are not the manifest's, in order")
        return
    for item, (contest, pairs) in zip(entry.body["sums"], record.sums):
        encoded = b"".join(ristretto.encode(point) for pair in pairs for point in pair)
        if base64url.decode(item["ciphertexts"]) != encoded:
            report("the sums of %s" % contest["id"])
