"""Shapes of JSON values: exact fields, and the encodings of section 1. A shape raises Mismatch or returns nothing."""

import re

from . import base64url, times

_ID = re.compile(r"[a-z0-9-]{1,32}\Z")


class Mismatch(ValueError):
    """A value that has another shape than it must have."""


def _demand(holds, reason):
    if not holds:
        raise Mismatch(reason)


def is_integer(value):
    """A JSON number; all numbers of the protocol are integers."""
    return isinstance(value, int) and not isinstance(value, bool)


def natural(value):
    _demand(is_integer(value) and value >= 0, "not a natural number")


def positive(value):
    _demand(is_integer(value) and value > 0, "not a positive number")


def boolean(value):
    _demand(isinstance(value, bool), "neither true nor false")


def string(value):
    _demand(isinstance(value, str), "not a string")


def filled(value):
    _demand(isinstance(value, str) and value != "", "not a string with something in it")


def identifier(value):
    _demand(isinstance(value, str) and _ID.match(value), "not an id")


def time(value):
    _demand(times.seconds(value) is not None, "not a time")


def octets_of(*lengths):
    """Bytes of one of some lengths."""

    def check(value):
        data = base64url.decode(value)
        _demand(data is not None, "not base64url in its canonical spelling")
        _demand(len(data) in lengths, "bytes of another length than %s" % (lengths,))

    return check


hash32 = octets_of(32)
point = octets_of(32)
pair64 = octets_of(64)


def constant(*allowed):
    """One of some values."""

    def check(value):
        _demand(any(value == item and type(value) is type(item) for item in allowed), "none of %s" % (allowed,))

    return check


def fields(required, optional=None):
    """An object with exactly these fields."""
    optional = optional or {}

    def check(value):
        _demand(isinstance(value, dict), "not an object")
        for name in value:
            _demand(name in required or name in optional, "a field that nothing names: %s" % name)
        for name, shape in required.items():
            _demand(name in value, "no field %s" % name)
            _inside(name, shape, value[name])
        for name, shape in optional.items():
            if name in value:
                _inside(name, shape, value[name])

    return check


def several(shape):
    """A list of values of one shape."""

    def check(value):
        _demand(isinstance(value, list), "not a list")
        for place, item in enumerate(value):
            _inside(str(place), shape, item)

    return check


def either(*shapes):
    """A value of one of some shapes."""

    def check(value):
        reasons = []
        for shape in shapes:
            try:
                return shape(value)
            except Mismatch as mismatch:
                reasons.append(str(mismatch))
        raise Mismatch(" or ".join(reasons))

    return check


def by_field(name, choices):
    """An object whose shape depends on one of its fields."""

    def check(value):
        _demand(isinstance(value, dict) and isinstance(value.get(name), str), "an object without %s" % name)
        _demand(value[name] in choices, "%s that nothing names: %s" % (name, value[name]))
        choices[value[name]](value)

    return check


def _inside(name, shape, value):
    try:
        shape(value)
    except Mismatch as mismatch:
        raise Mismatch("%s: %s" % (name, mismatch)) from None


text = fields({"fa": filled}, {"en": filled})


def body(kind, required, optional=None):
    """The body of an entry of this type."""
    return fields(dict(required, type=constant(kind), v=constant(1)), optional)
