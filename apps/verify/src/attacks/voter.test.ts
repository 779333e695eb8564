import { ORDER, hashJson, type Ballot } from '@sandoq/protocol';
import { ElectionFixture, forgeBallot, sealBallot } from '@sandoq/protocol/testing';
import { describe, expect, it } from 'vitest';
import { FIRST_BALLOT, alter, cast, fixture, found, honest, littleEndian, setBytes, verify } from './lab.ts';

describe('a dishonest voter', () => {
  it("copies another voter's ballot under an own credential", async () => {
    const report = await verify(cast(honest[0]!, sealBallot(fixture, 1, honest[0]!)));
    const at = FIRST_BALLOT + 1;
    expect(found(report)).toContain(`V25@${at} challenge`);
    expect(found(report)).toContain(`V26@${at} challenge`);
    expect(found(report)).toContain(`V24@${at} copied-ciphertexts`);
  });

  it('replays a ballot', async () => {
    const report = await verify(cast(honest[0]!, honest[0]!));
    expect(found(report)).toContain(`V28@${FIRST_BALLOT + 1} second-ballot`);
    expect(found(report)).toContain(`V24@${FIRST_BALLOT + 1} copied-ciphertexts`);
  });

  it('votes twice', async () => {
    const again = fixture.ballot(0, { a: { a3: 1 } });
    expect(found(await verify(cast(honest[0]!, again)))).toEqual([`V28@${FIRST_BALLOT + 1} second-ballot`]);
  });

  it("brings another election's ballot", async () => {
    const other = new ElectionFixture({ seed: 'other' });
    const foreign = { ...other.ballot(0, { a: { a1: 1 } }) };
    expect(found(await verify(cast(foreign)))).toEqual(
      expect.arrayContaining([`V20@${FIRST_BALLOT} context`, `V21@${FIRST_BALLOT} unknown-credential`]),
    );
  });

  it("brings a ballot with another manifest's context, signed by a credential of this election", async () => {
    const ballot = sealBallot(fixture, 0, { ...honest[0]!, context: hashJson('another manifest') });
    expect(found(await verify(cast(ballot)))).toContain(`V20@${FIRST_BALLOT} context`);
  });

  it.each([
    ['optionProofs', 'short', (b: Uint8Array) => b.slice(0, -128)],
    ['optionProofs', 'long', (b: Uint8Array) => new Uint8Array([...b, ...b.slice(0, 128)])],
    ['sumProof', 'short', (b: Uint8Array) => b.slice(0, -128)],
    ['sumProof', 'empty', () => new Uint8Array()],
    ['ciphertexts', 'long', (b: Uint8Array) => new Uint8Array([...b, ...b.slice(0, 64)])],
  ] as const)('sends %s that are too %s', async (field, _, change) => {
    expect(found(await verify(cast(alter(honest[0]!, field, change))))).toEqual([
      `V22@${FIRST_BALLOT} wrong-length`,
    ]);
  });

  it('leaves a contest out', async () => {
    const ballot = sealBallot(fixture, 0, { ...honest[0]!, contests: honest[0]!.contests.slice(1) });
    expect(found(await verify(cast(ballot)))).toEqual([`V22@${FIRST_BALLOT} wrong-contests`]);
  });

  it.each([
    ['a ciphertext that is no point', 'ciphertexts', setBytes(32, new Uint8Array(32).fill(255)), 'point'],
    ['the identity as first half', 'ciphertexts', setBytes(0, new Uint8Array(32)), 'identity'],
    ['a scalar of ℓ', 'optionProofs', setBytes(64, littleEndian(ORDER)), 'scalar'],
    ['a commitment that is no point', 'sumProof', setBytes(0, littleEndian(2n ** 255n - 19n)), 'point'],
  ] as const)('sends %s', async (_, field, change, code) => {
    const ballot = alter(honest[0]!, field, change);
    const report = await verify(cast(honest[1]!, ballot));
    expect(found(report)).toContain(`V23@${FIRST_BALLOT + 1} ${code}`);
  });

  it.each([
    ['2', 2n],
    ['−1', -1n],
    ['ℓ−1', ORDER - 1n],
  ])('gives an option the value %s', async (_, value) => {
    const ballot = forgeBallot(fixture, 3, { a: [value, 0n, 0n] });
    const report = await verify(cast(...honest, ballot));
    expect(found(report)).toContain(`V25@${FIRST_BALLOT + 3} proof`);
    expect(report.findings.find((f) => f.check === 'V25')?.params).toEqual({ contest: 'a', option: 'a1' });
  });

  it('gives more votes than the contest allows', async () => {
    const ballot = forgeBallot(fixture, 3, { a: [1n, 1n, 1n] });
    const report = await verify(cast(...honest, ballot));
    expect(found(report)).toEqual([`V26@${FIRST_BALLOT + 3} proof`]);
  });

  it('hides a vote of two behind a vote of minus one, so that the sum is allowed', async () => {
    const report = await verify(cast(forgeBallot(fixture, 3, { a: [2n, -1n, 0n] })));
    expect(report.findings.map((f) => `${f.check} ${f.params.option}`)).toEqual(['V25 a1', 'V25 a2']);
  });

  it('adds a field', async () => {
    const ballot = { ...honest[0]!, note: 'hello' } as unknown as Ballot;
    expect(found(await verify(cast(ballot)))).toEqual([`V04@${FIRST_BALLOT} malformed-body`]);
  });

  it("signs with a secret that is not the credential's", async () => {
    const ballot = { ...honest[0]!, signature: sealBallot(fixture, 1, honest[0]!).signature };
    expect(found(await verify(cast(ballot)))).toEqual([`V27@${FIRST_BALLOT} proof`]);
  });

  it('uses one ciphertext for two options', async () => {
    const ballot = alter(honest[0]!, 'ciphertexts', (b) => setBytes(64, b.slice(0, 64))(b));
    expect(found(await verify(cast(ballot)))).toContain(`V24@${FIRST_BALLOT} equal-ciphertexts`);
  });
});
