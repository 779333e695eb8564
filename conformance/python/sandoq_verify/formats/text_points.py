"""Texts as points (section 9.5)."""

from ..group import ristretto

PIECE = 30


def points_of_text(text, points):
    """The points of a text, None for a text that cannot be voted."""
    try:
        data = text.encode("utf-8")
    except UnicodeError:
        return None
    if len(data) > PIECE * points or b"\0" in data:
        return None
    data = data.ljust(PIECE * points, b"\0")
    return [_embed(data[start : start + PIECE]) for start in range(0, len(data), PIECE)]


def _embed(piece):
    for n in range(8192):
        point = ristretto.decode(bytes([2 * (n % 128)]) + piece + bytes([n // 128]))
        if point is not None:
            return point
    raise ValueError("no point for thirty bytes")


def text_of_points(encodings):
    """The text in some points, None when they hold none."""
    data = b"".join(encoding[1 : 1 + PIECE] for encoding in encodings).rstrip(b"\0")
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return None
