"""voting-codes.json: a voter's credentials from a code (section 10)."""

from sandoq_verify.formats import base64url
from sandoq_verify.formats.hashing import challenge, u32
from sandoq_verify.group import ristretto


def check(vectors):
    """Yields (what, whether it agrees)."""
    for item in vectors:
        k = challenge("voting-code", item["election"].encode(), item["code"].encode(), u32(item["index"]))
        made = (ristretto.encode_scalar(k), ristretto.encode(ristretto.times_g(k)))
        yield "voting code", made == (base64url.decode(item["secret"]), base64url.decode(item["key"]))
