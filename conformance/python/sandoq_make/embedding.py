"""Texts as points (section 9.5)."""

from sandoq_verify.group import ristretto


def points_of_text(text, points):
    """The points of a text; ValueError for a text that cannot be voted."""
    data = text.encode("utf-8")
    if len(data) > 30 * points or b"\0" in data:
        raise ValueError("a text that cannot be voted")
    data = data.ljust(30 * points, b"\0")
    return [_embed(data[start : start + 30]) for start in range(0, len(data), 30)]


def _embed(piece):
    for n in range(8192):
        point = ristretto.decode(bytes([2 * (n % 128)]) + piece + bytes([n // 128]))
        if point is not None:
            return point
    raise ValueError("no point")
