import { utf8Bytes } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { challenge } from './challenge.ts';

// The expected values were computed by Python's hashlib from the definition in docs/protocol.md §1.
const counting = Uint8Array.from({ length: 32 }, (_, i) => i);

test.each([
  ['membership', [], 0x27581eb8d1ac3636bf73df298198cc0ff7a116aa3b9d806885f54374cc2100dn],
  [
    'ballot-signature',
    [utf8Bytes('ab'), new Uint8Array(), counting],
    0x9a5d5e9feb1f5c060ba8b7dcad49976fe2df8679f80af999bc32e3f893d45a7n,
  ],
  [
    'ballot-signature',
    [utf8Bytes('a'), utf8Bytes('b'), counting],
    0xc34e0ba94108b76f67b55b60d8469610edfeb697e08897a7e8563b8a4bea102n,
  ],
  ['decryption', [utf8Bytes('صندوق')], 0x5faac7ac85186e9f7113152f0ac1bbe6427068c1ede1ee420f857faf8666af7n],
] as const)('the challenge of %s, case %$', (label, parts, expected) => {
  expect(challenge(label, parts)).toBe(expected);
});
