"""base64url without padding (RFC 4648 section 5), in its one canonical spelling."""

import base64
import re

_SPELLED = re.compile(r"[A-Za-z0-9_-]*\Z")


def encode(data):
    """Bytes as text."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def bytes_of(text):
    """Text as bytes, none for any spelling but the canonical one: where the length says that something is wrong."""
    return decode(text) or b""


def decode(text):
    """Text as bytes, None for any spelling but the canonical one."""
    if not isinstance(text, str) or not _SPELLED.match(text) or len(text) % 4 == 1:
        return None
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return data if encode(data) == text else None
