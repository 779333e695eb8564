"""AES-256-GCM (FIPS 197, SP 800-38D) with 12-byte nonces and 16-byte tags. Not constant in time: for public data."""

import hmac


def _double(byte):
    return (byte << 1 ^ 0x11B) & 0xFF if byte & 0x80 else byte << 1


def _substitution_box():
    box, p, q = [0x63] * 256, 1, 1
    while True:
        p ^= _double(p)
        q ^= q << 1
        q ^= q << 2
        q ^= q << 4
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        turned = q
        for turn in range(1, 5):
            turned ^= (q << turn | q >> (8 - turn)) & 0xFF
        box[p] = turned ^ 0x63
        if p == 1:
            return box


_BOX = _substitution_box()


def _round_keys(key):
    words = [list(key[start : start + 4]) for start in range(0, 32, 4)]
    constant = 1
    for place in range(8, 60):
        word = list(words[-1])
        if place % 8 == 0:
            word = [_BOX[byte] for byte in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _double(constant)
        elif place % 8 == 4:
            word = [_BOX[byte] for byte in word]
        words.append([a ^ b for a, b in zip(words[-8], word)])
    return [sum(words[start : start + 4], []) for start in range(0, 60, 4)]


def _encrypt_block(keys, block):
    state = [a ^ b for a, b in zip(block, keys[0])]
    for number, key in enumerate(keys[1:], 1):
        state = [_BOX[byte] for byte in state]
        state = [state[(place + 4 * (place % 4)) % 16] for place in range(16)]
        if number < len(keys) - 1:
            mixed = []
            for start in range(0, 16, 4):
                column = state[start : start + 4]
                every = column[0] ^ column[1] ^ column[2] ^ column[3]
                mixed += [
                    column[row] ^ every ^ _double(column[row] ^ column[(row + 1) % 4]) for row in range(4)
                ]
            state = mixed
        state = [a ^ b for a, b in zip(state, key)]
    return bytes(state)


def _product(x, y):
    total = 0
    for place in range(127, -1, -1):
        if y >> place & 1:
            total ^= x
        x = x >> 1 ^ (0xE1 << 120) if x & 1 else x >> 1
    return total


def _ghash(h, aad, ciphertext):
    data = b"".join(part + bytes(-len(part) % 16) for part in (aad, ciphertext))
    data += (8 * len(aad)).to_bytes(8, "big") + (8 * len(ciphertext)).to_bytes(8, "big")
    total = 0
    for start in range(0, len(data), 16):
        total = _product(total ^ int.from_bytes(data[start : start + 16], "big"), h)
    return total.to_bytes(16, "big")


def _xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def _run(keys, nonce, data):
    stream = b"".join(
        _encrypt_block(keys, nonce + (2 + number).to_bytes(4, "big")) for number in range(-(-len(data) // 16))
    )
    return _xor(data, stream)


def _tag(keys, nonce, aad, ciphertext):
    h = int.from_bytes(_encrypt_block(keys, bytes(16)), "big")
    return _xor(_ghash(h, aad, ciphertext), _encrypt_block(keys, nonce + b"\0\0\0\1"))


def seal(key, nonce, aad, plaintext):
    """The ciphertext with its tag."""
    keys = _round_keys(key)
    ciphertext = _run(keys, nonce, plaintext)
    return ciphertext + _tag(keys, nonce, aad, ciphertext)


def open_sealed(key, nonce, aad, sealed):
    """The plaintext, None when the tag does not fit."""
    if len(sealed) < 16:
        return None
    keys = _round_keys(key)
    ciphertext, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(tag, _tag(keys, nonce, aad, ciphertext)):
        return None
    return _run(keys, nonce, ciphertext)
