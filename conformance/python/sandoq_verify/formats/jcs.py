"""Canonical JSON (RFC 8785) for values without fractions, and parsing that refuses all else."""

import hashlib
import json
import re

_SAFE = 2**53
_SPECIAL = re.compile("[\x00-\x1f\"\\\\\ud800-\udfff]")
_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


class NotCanonical(ValueError):
    """The text is not the canonical JSON of any value."""


def _string(text):
    if not _SPECIAL.search(text):
        return '"' + text + '"'
    out = []
    for char in text:
        if char in _SHORT:
            out.append(_SHORT[char])
        elif char < " ":
            out.append("\\u%04x" % ord(char))
        elif "\ud800" <= char <= "\udfff":
            raise NotCanonical("a lone surrogate")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'


def _key_order(key):
    return key.encode("utf-16-be", "surrogatepass")


def serialise(value):
    """The canonical text of a value."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int):
        if abs(value) >= _SAFE:
            raise NotCanonical("a number out of range")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(serialise(item) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=_key_order)
        return "{" + ",".join(_string(key) + ":" + serialise(value[key]) for key in keys) + "}"
    raise NotCanonical("a value that is not JSON")


def canonical(value):
    """The canonical bytes of a value."""
    return serialise(value).encode("utf-8")


def _refuse(_):
    raise NotCanonical("a number that is not an integer")


def parse(data):
    """The value of canonical bytes; NotCanonical for all others."""
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse)
        if canonical(value) != data:
            raise NotCanonical("not in canonical form")
    except (UnicodeError, ValueError, RecursionError) as error:
        raise NotCanonical(str(error)) from error
    return value


def hash_of(value):
    """SHA-256 over the canonical bytes."""
    return hashlib.sha256(canonical(value)).digest()
