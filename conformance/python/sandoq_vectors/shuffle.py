"""shuffle.json: generators, texts as points, mixed ballots, shuffles, decryptions, votes."""

from collections import namedtuple

from sandoq_verify.checks import decryption, mixed_votes, shuffles
from sandoq_verify.checks.ballots import Ballot, mixed_equations
from sandoq_verify.checks.ceremony import Keys
from sandoq_verify.findings import Findings
from sandoq_verify.formats import base64url, jcs
from sandoq_verify.formats.text_points import points_of_text, text_of_points
from sandoq_verify.group import ristretto
from sandoq_verify.group.batch import failing
from sandoq_verify.record import Record, unpack

Entry = namedtuple("Entry", "kind index body digest")


def _record(vectors):
    contests = vectors["contests"]
    manifest = {
        "contests": contests,
        "styles": [{"id": "all", "contests": [contest["id"] for contest in contests]}],
        "trustees": {"members": vectors["verificationKeys"], "threshold": 2},
    }
    tally = Entry("tally", 1, None, base64url.decode(vectors["tally"]))
    record = Record(manifest, [Entry("manifest", 0, None, None), tally], [], Findings())
    points = [ristretto.decode(base64url.decode(key)) for key in vectors["verificationKeys"]]
    joint = ristretto.decode(base64url.decode(vectors["key"]))
    record.keys = Keys(joint, dict(enumerate(points, 1)))
    record.context = base64url.decode(vectors["context"])
    record.sums = []
    return record


def _read_ballots(record, vectors):
    record.roll = {base64url.decode(item["credential"]): ("all", item["weight"]) for item in vectors["ballots"]}
    for place, item in enumerate(vectors["ballots"]):
        body = {"credential": item["credential"], "context": vectors["context"], "contests": item["contests"]}
        ballot = Ballot(Entry("ballot", 10 + place, None, None), body)
        for contest in item["contests"]:
            points = [ristretto.decode(data) for data in unpack(contest["ciphertexts"], 32)]
            ballot.pairs[contest["id"]] = list(zip(points[::2], points[1::2]))
            yield "mixed ballot", not failing(list(mixed_equations(ballot, contest)))
        record.counted.append(ballot)


def check(vectors):
    """Yields (what, whether it agrees)."""
    made = [base64url.encode(ristretto.encode(point)) for point in shuffles.generators(3)]
    yield "generators", made == vectors["generators"][:4]
    for item in vectors["embeddings"]:
        encodings = unpack(item["points"], 32)
        points = points_of_text(item["text"], len(encodings))
        yield "embedding", [ristretto.encode(point) for point in points] == encodings
        yield "reading", text_of_points(encodings) == item["text"]
    record = _record(vectors)
    yield from _read_ballots(record, vectors)
    for place, body in enumerate(vectors["shuffles"]):
        record.entries.append(Entry("shuffle", 20 + place, body, jcs.hash_of(body)))
    shuffles.check_shuffles(record)
    yield "shuffles", not record.findings and record.shuffled is not None
    record.decryptions = []
    for item in vectors["decryptions"]:
        read = decryption.Decryption({"trustee": item["trustee"], "nonce": ""})
        refused = []
        equations = decryption.mixed_equations(
            record, item, read, lambda reason, check: refused.append((check, reason))
        )
        yield "decryption", not failing(equations) and not refused
        record.decryptions.append(read)
    for contest, wanted in zip(vectors["contests"], vectors["result"]):
        yield "votes of " + contest["id"], mixed_votes.read_lists(record, contest) == wanted["lists"]
