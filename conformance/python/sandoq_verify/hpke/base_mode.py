"""HPKE (RFC 9180), base mode, first message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM."""

import hashlib
import hmac

from . import aes_gcm
from .x25519 import public_key, x25519

_KEM = b"KEM" + (0x0020).to_bytes(2, "big")
_SUITE = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x0020, 0x0001, 0x0002))


def _extract(suite, salt, label, material):
    return hmac.new(salt, b"HPKE-v1" + suite + label + material, hashlib.sha256).digest()


def _expand(suite, secret, label, info, length):
    info = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    block = hmac.new(secret, info + b"\x01", hashlib.sha256).digest()
    return block[:length]


def _schedule(dh, enc, recipient, info):
    secret = _extract(_KEM, b"", b"eae_prk", dh)
    shared = _expand(_KEM, secret, b"shared_secret", enc + recipient, 32)
    context = b"\x00" + _extract(_SUITE, b"", b"psk_id_hash", b"") + _extract(_SUITE, b"", b"info_hash", info)
    secret = _extract(_SUITE, shared, b"secret", b"")
    return _expand(_SUITE, secret, b"key", context, 32), _expand(_SUITE, secret, b"base_nonce", context, 12)


def open_sealed(secret, enc, info, aad, ciphertext):
    """The plaintext of the first message, None when it does not open."""
    dh = x25519(secret, enc)
    if dh == bytes(32):
        return None
    key, nonce = _schedule(dh, enc, public_key(secret), info)
    return aes_gcm.open_sealed(key, nonce, aad, ciphertext)


def seal(recipient, ephemeral, info, aad, plaintext):
    """(enc, ciphertext) for a public key, with an ephemeral secret of 32 bytes."""
    enc = public_key(ephemeral)
    key, nonce = _schedule(x25519(ephemeral, recipient), enc, recipient, info)
    return enc, aes_gcm.seal(key, nonce, aad, plaintext)
