"""V45's side of the matter: votes of mixed contests from the decryption (sections 9.5 and 9.7)."""

from ..group import ristretto
from ..formats.text_points import text_of_points
from .contest import largest
from .decryption import combined


def _read_vote(contest, points, numbers):
    encodings = [ristretto.encode(point) for point in points]
    if contest["kind"] == "text":
        return text_of_points(encodings)
    values = [numbers.get(encoding) for encoding in encodings]
    return None if None in values else values


def read_lists(record, contest):
    """The lists that the result must show for a mixed contest."""
    numbers = {}
    if contest["kind"] != "text":
        numbers = {ristretto.encode(ristretto.times_g(v)): v for v in range(largest(contest) + 1)}
    found = []
    for place, votes in enumerate(record.shuffled):
        if votes.contest != contest["id"]:
            continue
        shares = [decryption.mixed[place] for decryption in record.decryptions[: record.t]]
        plain = [
            combined(record, second, [share[m] for share in shares])
            for m, (_, second) in enumerate(votes.pairs)
        ]
        vectors = [plain[start : start + votes.width] for start in range(0, len(plain), votes.width)]
        read = [_read_vote(contest, vector, numbers) for vector in vectors]
        found.append(
            {
                "weight": votes.weight,
                "votes": [vote for vote in read if vote is not None],
                "invalid": [index for index, vote in enumerate(read) if vote is None],
            }
        )
    return found
