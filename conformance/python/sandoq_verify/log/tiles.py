"""Tiles and entry bundles (c2sp.org/tlog-tiles, height 8): paths, contents."""

import re

from .tree import root

WIDTH = 256


def path(level, index, width=WIDTH):
    """The path of a tile; level is a number or "entries"."""
    groups = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        groups.insert(0, "x%03d" % (index % 1000))
    partial = "" if width == WIDTH else ".p/%d" % width
    return "tile/%s/%s%s" % (level, "/".join(groups), partial)


def parse_path(text):
    """(level, index, width) of a path, None for what is not the path of a tile."""
    match = re.match(r"tile/(entries|\d{1,2})/((?:x\d{3}/)*\d{3})(?:\.p/(\d{1,3}))?\Z", text, re.ASCII)
    if not match:
        return None
    level = match.group(1) if match.group(1) == "entries" else int(match.group(1))
    index = int(match.group(2).replace("x", "").replace("/", ""))
    width = int(match.group(3)) if match.group(3) else WIDTH
    return (level, index, width) if path(level, index, width) == text else None


def widths(size):
    """(index, width) of the tiles of one level that has so many hashes, one after another."""
    full, rest = divmod(size, WIDTH)
    for index in range(full):
        yield index, WIDTH
    if rest:
        yield full, rest


def unbundle(data):
    """The entries of a bundle, None when the lengths do not add up."""
    entries, place = [], 0
    while place < len(data):
        length = int.from_bytes(data[place : place + 2], "big")
        if place + 2 + length > len(data):
            return None
        entries.append(data[place + 2 : place + 2 + length])
        place += 2 + length
    return entries


def bundle(entries):
    """The bundle of some entries."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def levels(leaves):
    """The hashes of level 0, 1, ... of the tiles over some leaf hashes."""
    level = list(leaves)
    while level:
        yield level
        level = [root(level[start : start + WIDTH]) for start in range(0, len(level) - WIDTH + 1, WIDTH)]
