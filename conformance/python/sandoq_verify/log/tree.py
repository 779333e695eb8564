"""The Merkle tree of RFC 6962: roots, inclusion and consistency."""

import hashlib

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(entry):
    """The hash of an entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    """The hash of a node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves):
    """The root over leaf hashes."""
    if not leaves:
        return EMPTY
    peaks = []
    for index, node in enumerate(leaves):
        while index & 1:
            node = node_hash(peaks.pop(), node)
            index >>= 1
        peaks.append(node)
    node = peaks.pop()
    while peaks:
        node = node_hash(peaks.pop(), node)
    return node


def inclusion_path(leaves, index):
    """The inclusion proof of the leaf at an index, leaf to root."""
    if len(leaves) <= 1:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if index < split:
        return inclusion_path(leaves[:split], index) + [root(leaves[split:])]
    return inclusion_path(leaves[split:], index - split) + [root(leaves[:split])]


def root_of_inclusion(leaf, index, size, path):
    """The root to which an inclusion proof leads, None when it has the wrong length."""
    if not 0 <= index < size:
        return None
    last, node, path = size - 1, leaf, list(path)
    while last:
        if index & 1 or index == last:
            while not index & 1:
                index >>= 1
                last >>= 1
            if not path:
                return None
            node = node_hash(path.pop(0), node)
        else:
            if not path:
                return None
            node = node_hash(node, path.pop(0))
        index >>= 1
        last >>= 1
    return None if path else node


def consistency_path(leaves, first, whole=True):
    """The consistency proof from the tree of the first leaves to that of all (RFC 6962 section 2.1.2)."""
    if first == len(leaves):
        return [] if whole else [root(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if first <= split:
        return consistency_path(leaves[:split], first, whole) + [root(leaves[split:])]
    return consistency_path(leaves[split:], first - split, False) + [root(leaves[:split])]


def consistent(first, second, old, new, path):
    """Whether a consistency proof leads from one root to the other."""
    if not 0 < first <= second:
        return False
    if first == second:
        return not path and old == new
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, old)
    if not path:
        return False
    place, last = first - 1, second - 1
    while place & 1:
        place >>= 1
        last >>= 1
    left = right = path.pop(0)
    for node in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            left, right = node_hash(node, left), node_hash(node, right)
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            right = node_hash(right, node)
        place >>= 1
        last >>= 1
    return last == 0 and left == old and right == new
