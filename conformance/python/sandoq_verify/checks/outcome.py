"""V34 to V36, V45 and V46: result and lot."""

from ..formats import base64url
from ..formats.hashing import digest
from ..group.logarithm import small_logarithm
from ..rules import count
from .contest import is_mixed
from .decryption import combined
from .mixed_votes import read_lists


def _decrypt(record, contest, pairs, claimed):
    shares = [decryption.shares[contest["id"]] for decryption in record.decryptions[: record.t]]
    bound = record.votes_bound * contest["perOption"]
    return [
        small_logarithm(
            combined(record, second, [share[place] for share in shares]),
            bound,
            claimed[place] if place < len(claimed) else None,
        )
        for place, (_, second) in enumerate(pairs)
    ]


def check_result(record):
    """V34, V35, V45, V46; sets the counts, by contest."""
    record.counts = None
    entry = record.one("result")
    if entry is None or entry.body is None or record.sums is None or len(record.decryptions) < record.t:
        return
    body = entry.body
    report = lambda check, reason: record.findings.report(check, entry.index, reason)
    if base64url.decode(body["tally"]) != record.one("tally").digest:
        report("V34", "it names another tally")
    if body["eligible"] != record.eligible:
        report("V34", "eligible is not the number of credentials")
    if body["ballots"] != len(record.counted):
        report("V34", "ballots is not the number of counted ballots")
    contests = record.manifest["contests"]
    stated = {item["id"]: item for item in body["contests"]}
    if [item["id"] for item in body["contests"]] != [contest["id"] for contest in contests]:
        report("V34", "its contests are not the manifest's, in order")
    sums = {contest["id"]: pairs for contest, pairs in record.sums}
    counts = {}
    for contest in contests:
        item = stated.get(contest["id"])
        if is_mixed(contest) and record.shuffled is None:
            continue
        if is_mixed(contest):
            data, field, checks = read_lists(record, contest), "lists", ("V45", "V46")
        else:
            data = _decrypt(record, contest, sums[contest["id"]], (item or {}).get("totals", []))
            field, checks = "totals", ("V34", "V35")
            if None in data:
                report("V34", "%s: a sum that is no number in its range" % contest["id"])
                return
        counts[contest["id"]] = counting = count.Count(contest, data)
        if item is None:
            continue
        if item.get(field) != data:
            report(checks[0], "%s: its %s are not those of the decryption" % (contest["id"], field))
        if not _places_agree(item, counting):
            report(checks[1], "%s: its places are not those of the rule" % contest["id"])
    if len(counts) == len(contests):
        record.counts = counts


def _places_agree(item, counting):
    if counting.placing is None:
        return not {"elected", "alternates", "ties"} & set(item)
    placing = counting.placing
    return (item.get("elected"), item.get("alternates"), item.get("ties")) == (
        placing.elected,
        placing.alternates,
        placing.ties,
    )


def is_complete(record):
    """Whether the record reaches the result of ballots that were checked, and the lot that the result asks for."""
    if record.one("result") is None or not record.counting:
        return False
    tied = record.counts is not None and any(counting.ties for counting in record.counts.values())
    return not tied or record.one("lot") is not None


def check_lot(record):
    """V36."""
    entry = record.one("lot")
    if entry is None or entry.body is None or record.one("result").body is None:
        return
    body = entry.body
    report = lambda reason: record.findings.report("V36", entry.index, reason)
    if base64url.decode(body["result"]) != record.one("result").digest:
        report("it names another result")
    seed = base64url.decode(body["seed"])
    if digest("lot-commitment", seed) != base64url.decode(record.manifest["lot"]):
        report("its seed does not open the commitment")
    if record.counts is None:
        return
    if not any(counting.ties for counting in record.counts.values()):
        report("there is no tie")
    used = sorted(record.decryptions[: record.t], key=lambda decryption: decryption.trustee)
    parts = [seed, record.root, *(decryption.nonce for decryption in used)]
    draws, final = [], []
    for name, counting in record.counts.items():
        orders = []
        for tie in counting.ties:
            rank = lambda option: digest("lot", *parts, name.encode(), option.encode())
            orders.append(sorted(tie["options"], key=rank))
        draws += [{"contest": name, "order": order} for order in orders]
        if counting.placing is not None:
            elected, alternates = counting.with_lot(orders)
            final.append({"id": name, "elected": elected, "alternates": alternates})
    if body["draws"] != draws:
        report("its orders are not those of the lot")
    if body["contests"] != final:
        report("its final lists are not those computed")
