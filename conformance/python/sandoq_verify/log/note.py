"""Signed notes (c2sp.org/signed-note) and verifier keys."""

import base64
import binascii
import hashlib
import re

ED25519 = 0x01
COSIGNATURE = 0x04
_LINE = "\u2014 "


class Malformed(ValueError):
    """Not a signed note, not a verifier key."""


def strict_base64(text):
    """Bytes of standard base64 in its one canonical spelling, or Malformed."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeError, binascii.Error, ValueError) as error:
        raise Malformed("bad base64") from error
    if base64.b64encode(data).decode() != text:
        raise Malformed("base64 that is not canonical")
    return data


def key_id(name, kind, public):
    """The first four bytes of the hash that names a key."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def good_name(name):
    """Whether a key may have this name: not empty, no white space, no plus."""
    return bool(name) and "+" not in name and not re.search(r"\s", name)


def verifier_key(text, kind=ED25519):
    """(name, key id, public key) of a vkey text; Malformed for any other kind of key."""
    parts = text.split("+", 2)
    if len(parts) != 3 or not good_name(parts[0]) or not re.match(r"[0-9a-f]{8}\Z", parts[1]):
        raise Malformed("not a verifier key")
    data = strict_base64(parts[2])
    if len(data) != 33 or data[0] != kind:
        raise Malformed("not a key of this kind")
    if key_id(parts[0], kind, data[1:]).hex() != parts[1]:
        raise Malformed("the key id is not the key's")
    return parts[0], data[1:], bytes.fromhex(parts[1])


def verifier_key_text(name, public, kind=ED25519):
    """The vkey text of a key."""
    blob = base64.b64encode(bytes([kind]) + public).decode()
    return "%s+%s+%s" % (name, key_id(name, kind, public).hex(), blob)


def signature_line(name, identity, signature):
    """One signature line with its newline."""
    return "%s%s %s\n" % (_LINE, name, base64.b64encode(identity + signature).decode())


def split(data):
    """(text, [(name, key id, signature), ...]) of the bytes of a note."""
    try:
        whole = data.decode("utf-8")
    except UnicodeError as error:
        raise Malformed("not UTF-8") from error
    if any(char < " " and char != "\n" for char in whole):
        raise Malformed("a control character")
    place = whole.rfind("\n\n")
    if place < 0 or not whole.endswith("\n"):
        raise Malformed("no signatures")
    text, block = whole[: place + 1], whole[place + 2 :]
    signatures = []
    for line in block[:-1].split("\n"):
        match = re.match("%s([^ ]+) ([^ ]+)\\Z" % _LINE, line)
        if not match or not good_name(match.group(1)):
            raise Malformed("a bad signature line")
        blob = strict_base64(match.group(2))
        if len(blob) < 5:
            raise Malformed("a signature that is too short")
        signatures.append((match.group(1), blob[:4], blob[4:]))
    if not signatures:
        raise Malformed("no signatures")
    return text, signatures
