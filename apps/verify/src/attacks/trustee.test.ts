import { hashJson, startTrustee } from '@sandoq/protocol';
import { OPENED, seededRandom, step } from '@sandoq/protocol/testing';
import { toBase64Url } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { FIRST_BALLOT, cast, finish, fixture, found, honest, verify } from './lab.ts';

describe('a dishonest trustee', () => {
  const start = startTrustee(
    hashJson(fixture.manifest),
    1,
    { threshold: 1, count: 1 },
    seededRandom('other trustee'),
  );

  it('publishes other coefficients than those it was bound to', async () => {
    const steps = fixture.setup.toSpliced(2, 1, step('ceremony', start.coefficients, OPENED));
    expect(found(await verify(steps))).toEqual(
      expect.arrayContaining(['V11@2 wrong-commitment', 'V14@4 key']),
    );
  });

  it('takes a key whose secret it does not know', async () => {
    const stolen = { ...start.coefficients, coefficients: [fixture.open.key] };
    const commitment = { ...start.commitment, hash: hashJson(stolen) };
    const steps = fixture.setup.toSpliced(
      1,
      2,
      step('ceremony', commitment, OPENED),
      step('ceremony', stolen, OPENED),
    );
    expect(found(await verify(steps))).toContain('V12@2 key-proof');
  });

  it('opens its part of the lot with another nonce', async () => {
    const nonce = toBase64Url(new Uint8Array(32).fill(3));
    const report = await verify(finish(cast(...honest), { decryption: (d) => ({ ...d, nonce }) }));
    expect(found(report)).toContain(`V32@${FIRST_BALLOT + 5} nonce`);
  });
});
