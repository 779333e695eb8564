"""V13 and V14: the roll of credentials and the body that opens the poll."""

from ..formats import base64url
from ..group import ristretto

MOST_WEIGHT = 10**12


def check_credentials(record):
    """V13; sets the roll: key bytes to (style, weight)."""
    entry = record.one("credentials")
    if entry is None or entry.body is None:
        return
    report = lambda reason: record.findings.report("V13", entry.index, reason)
    roll, before = {}, b""
    for place, item in enumerate(entry.body["credentials"]):
        key = base64url.decode(item["key"])
        point = ristretto.decode(key)
        if place and key <= before:
            report("credential %d is not above the one before" % place)
        if point is None or ristretto.is_identity(point):
            report("credential %d is no point, or the identity" % place)
        if item["style"] not in record.styles:
            report("credential %d has an unknown style" % place)
        if not 1 <= item["weight"] <= MOST_WEIGHT:
            report("credential %d has a weight that is not allowed" % place)
        roll[key] = (item["style"], item["weight"])
        before = key
    if sum(weight for _, weight in roll.values()) > MOST_WEIGHT:
        report("the sum of the weights is not allowed")
    record.roll = roll
    record.eligible = len(roll)


def check_open(record):
    """V14; sets the context, where ballots can be checked."""
    entry = record.one("open")
    if entry is None:
        return
    body = entry.body
    if body is None:
        return
    report = lambda reason: record.findings.report("V14", entry.index, reason)
    if base64url.decode(body["manifest"]) != record.manifest_hash:
        report("it names another manifest")
    if [base64url.decode(item) for item in body["ceremony"]] != [item.digest for item in record.of("ceremony") if item.body is not None]:
        report("it does not name every ceremony body")
    if record.roll is None or base64url.decode(body["credentials"]) != record.one("credentials").digest:
        report("it names other credentials")
    if record.keys is not None and base64url.decode(body["key"]) == bytes(32):
        record.findings.report("V12", entry.index, "its key is the identity")
    elif record.keys is None or base64url.decode(body["key"]) != record.keys.joint_bytes:
        report("its key is not the joint key")
    elif record.roll is not None:
        record.context = entry.digest
