import { signCheckpoint } from '@sandoq/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeEd25519 } from './node-ed25519.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('a checkpoint that OpenSSL signs is the same text, byte for byte, as one that JavaScript signs (RFC 8032)', () => {
  fc.assert(
    fc.property(bytes32, bytes32, fc.nat(), (seed, root, size) => {
      const checkpoint = { origin: 'sandoq.example/record/abcdefghij', size, root };
      expect(signCheckpoint(checkpoint, seed, nodeEd25519)).toBe(signCheckpoint(checkpoint, seed));
    }),
    { numRuns: 20 },
  );
});
