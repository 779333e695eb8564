"""voting-codes.json: a voter's credentials from a code (section 10)."""

from sandoq_verify.formats import base64url, voting_code
from sandoq_verify.group import ristretto


def check(vectors):
    """Yields (what, whether it agrees)."""
    for item in vectors:
        k = voting_code.secret(item["election"], item["code"], item["index"])
        made = (ristretto.encode_scalar(k), ristretto.encode(ristretto.times_g(k)))
        yield "voting code", made == (base64url.decode(item["secret"]), base64url.decode(item["key"]))
        yield "check of a voting code", voting_code.checks(item["code"])
