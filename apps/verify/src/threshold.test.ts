import {
  hashJson,
  jointKey,
  loadWasmKernelSync,
  openShare,
  verifyRecord,
  type Ceremony,
  type CeremonyCoefficients,
  type CeremonyComplaint,
  type CeremonyShares,
  type Report,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  finishElection,
  fixtureManifest,
  memorySource,
  playThreshold,
  seededRandom,
  type FixtureOptions,
  type Step,
} from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { describe, expect, it, vi } from 'vitest';
import { recordRules as rules } from '@sandoq/rules';

const kernel = loadWasmKernelSync();
/** A point of order 1 on X25519's curve. */
const WEAK_KEY = toBase64Url(Uint8Array.of(1, ...new Uint8Array(31)));
const TWO_OF_THREE = { trustees: { threshold: 2, count: 3 } } satisfies FixtureOptions;
const played = await playThreshold(fixtureManifest(TWO_OF_THREE), seededRandom('threshold'));
const fixture = new ElectionFixture(TWO_OF_THREE, played);
const cast = [
  ...fixture.setup,
  fixture.cast(fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } })),
  fixture.cast(fixture.ballot(1, { a: { a1: 1, a3: 1 } })),
];
const verify = (f: ElectionFixture, steps: Parameters<ElectionFixture['write']>[0]): Promise<Report> =>
  verifyRecord(memorySource(f.write(steps)), { kernel, rules });
const found = (report: Report): string[] =>
  report.findings.map(
    ({ check, entry, code, params }) => `${check}@${entry} ${code} ${params['trustee'] ?? ''}`,
  );

describe('a key of two out of three trustees', () => {
  it.each([[[1, 2]], [[3, 1]], [[2, 3]], [[3, 2, 1]]])(
    'is used by trustees %j, whoever is missing',
    async (who) => {
      const report = await verify(fixture, finishElection(fixture, cast, rules, {}, { decryptors: who }));
      expect(found(report)).toEqual([]);
      expect(report.complete).toBe(true);
      expect(report.result?.contests[0]?.totals).toEqual([2, 0, 1]);
    },
  );

  it('does not open for one alone', async () => {
    const steps = finishElection(fixture, cast, rules, {}, { decryptors: [2] });
    expect(steps.some((s) => s.type === 'result')).toBe(false);
    expect((await verify(fixture, steps)).complete).toBe(false);
    const result = finishElection(fixture, cast, rules).find((s) => s.type === 'result')!;
    expect(found(await verify(fixture, [...steps, result]))).toEqual([
      `V33@${steps.length} too-few-decryptions `,
    ]);
  });

  it('is not made of the coefficients of some: then nothing is checked that the key is for', async () => {
    const isOf = (s: Step, name: string) => (s.body as { step?: string }).step === name;
    const last = fixture.setup.findLastIndex((s) => isOf(s, 'coefficients'));
    const shown = fixture.setup.slice(0, last);
    const bodies = shown.filter((s) => s.type === 'ceremony').map((s) => s.body as unknown as Ceremony);
    const key = jointKey(bodies.filter((body) => body.step === 'coefficients'));
    const open = { ...fixture.open, ceremony: bodies.map(hashJson), key };
    const [credentials, opening] = fixture.setup.slice(-2) as [Step, Step];
    const steps = [...shown, credentials, { ...opening, body: open }, cast.at(-1)!];
    const report = await verify(fixture, steps);
    expect(found(report)).toEqual([`V11@${last} incomplete `, `V14@${last + 1} key `]);
    expect(report).toMatchObject({ complete: false, ballots: 0 });
  });

  it('names the trustee whose decryption is wrong', async () => {
    const steps = finishElection(fixture, cast, rules, {
      decryption: (d) => {
        if (d.trustee !== 2) return d;
        const [first, ...rest] = d.shares;
        const bytes = fromBase64Url(first!.shares);
        const turned = toBase64Url(new Uint8Array([...bytes.slice(32), ...bytes.slice(0, 32)]));
        return { ...d, shares: [{ ...first!, shares: turned }, ...rest] };
      },
    });
    const at = steps.findIndex((s) => s.type === 'decryption') + 1;
    expect(found(await verify(fixture, steps))).toContain(`V32@${at} share 2`);
  });

  it('names the trustee who dealt a wrong share, with the evidence of the one who got it', async () => {
    const bad = await ElectionFixture.threshold(TWO_OF_THREE, {
      shares: (body) => {
        if (body.trustee !== 2) return body;
        const [first, second] = body.shares;
        return {
          ...body,
          shares: [{ ...first!, enc: second!.enc, ciphertext: second!.ciphertext }, second!],
        };
      },
    });
    const at = bad.setup.length - 3;
    const complaint = bad.setup[at]?.body as CeremonyComplaint;
    expect(complaint).toMatchObject({ step: 'complaint', trustee: 1, against: 2 });
    const other = bad.setup[at - 1]?.body as CeremonyShares;
    const manifest = hashJson(bad.manifest);
    expect(other).toMatchObject({ step: 'shares', trustee: 3 });
    const opened = await openShare(manifest, 3, other.shares[0]!, complaint.encryptionSecret);
    expect(opened, 'the evidence opens what another dealt').toBeUndefined();
    expect(found(await verify(bad, bad.setup))).toEqual([
      `V12@${at} bad-share 2`,
      `V11@${at + 1} incomplete `,
    ]);
  });

  it('blames nobody for a complaint with a secret that is not the trustee’s', async () => {
    const accepted = fixture.setup.findIndex((s) => (s.body as { step?: string }).step === 'acceptance');
    const encryptionSecret = toBase64Url(new Uint8Array(32).fill(1));
    const body = { type: 'ceremony', v: 1, step: 'complaint', trustee: 3, against: 1, encryptionSecret };
    const steps = fixture.setup.toSpliced(accepted, 0, { ...fixture.setup[accepted]!, body });
    expect(found(await verify(fixture, steps))).toContain(`V12@${accepted} complaint-secret `);
  });

  it('names the trustee who complains without cause, and nobody where a complaint cannot be judged', async () => {
    const accepted = fixture.setup.findIndex((s) => (s.body as { step?: string }).step === 'acceptance');
    const encryptionSecret = played.starts[2]!.secret.encryptionSecrets![0]!;
    const body = { type: 'ceremony', v: 1, step: 'complaint', trustee: 3, against: 1, encryptionSecret };
    const steps = fixture.setup.toSpliced(accepted, 0, { ...fixture.setup[accepted]!, body });
    expect(found(await verify(fixture, steps))).toContain(`V12@${accepted} false-complaint 3`);
    vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(found(await verify(fixture, steps))).toContain(`V12@${accepted} complaint-unchecked `);
    vi.restoreAllMocks();
  });

  it('refuses shares that somebody else dealt in a trustee’s name, and blames nobody for them', async () => {
    const dealt = fixture.setup.findIndex((s) => (s.body as { step?: string }).step === 'shares');
    const [own, other] = [fixture.setup[dealt]!, fixture.setup[dealt + 1]!];
    const { shares } = own.body as CeremonyShares;
    const body = {
      ...(own.body as CeremonyShares),
      shares: shares.map((s) => ({ ...shares[0]!, to: s.to })),
      signature: (other.body as CeremonyShares).signature,
    };
    const steps = fixture.setup.with(dealt, { ...own, body });
    expect(found(await verify(fixture, steps))).toContain(`V12@${dealt} shares-signature 1`);
  });

  it.each([
    ['that gives everybody the same secret', 'V12', (keys: readonly string[]) => keys.with(0, WEAK_KEY)],
    ['for two dealers', 'V12', (keys: readonly string[]) => keys.with(0, keys[1]!)],
    ['too few', 'V11', (keys: readonly string[]) => keys.slice(1)],
  ])('refuses an encryption key %s', async (_name, check, change) => {
    const at = fixture.setup.findIndex((s) => (s.body as { step?: string }).step === 'coefficients');
    const own = fixture.setup[at]!;
    const body = own.body as CeremonyCoefficients;
    const encryptionKeys = change(body.encryptionKeys!);
    const steps = fixture.setup.with(at, { ...own, body: { ...body, encryptionKeys } });
    expect(found(await verify(fixture, steps))).toContain(`${check}@${at} encryption-key 1`);
  });

  it('refuses an acceptance by someone who does not know the share', async () => {
    const accepted = fixture.setup.findIndex((s) => (s.body as { step?: string }).step === 'acceptance');
    const other = fixture.setup[accepted + 1]!.body as object;
    const steps = fixture.setup.with(accepted, {
      ...fixture.setup[accepted]!,
      body: { ...other, trustee: 1 },
    } as (typeof fixture.setup)[number]);
    expect(found(await verify(fixture, steps))).toContain(`V12@${accepted} acceptance 1`);
  });
});
