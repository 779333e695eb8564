"""Trackers as people read them: ten bytes in Crockford's base32, four groups of four."""

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def shown(tracker):
    """The text of a tracker (32 bytes)."""
    number = int.from_bytes(tracker[:10], "big")
    digits = "".join(DIGITS[(number >> (75 - 5 * place)) & 31] for place in range(16))
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))
