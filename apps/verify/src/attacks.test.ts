import {
  ORDER,
  encodeReceipt,
  formatLogProof,
  hashJson,
  inclusionProof,
  loadWasmKernelSync,
  signCheckpoint,
  rootOf,
  startTrustee,
  verifyReceipt,
  verifyRecord,
  type Ballot,
  type Report,
} from '@sandoq/protocol';
import {
  CLOSED,
  ElectionFixture,
  OPENED,
  buildLog,
  finishElection,
  forgeBallot,
  leafOf,
  memorySource,
  sealBallot,
  seededRandom,
  step,
  type RecordFiles,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url, utf8Bytes, utf8Text, type Json } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { countingRules as rules } from './counting-rules.ts';

const kernel = loadWasmKernelSync();
const fixture = new ElectionFixture();
const honest = [
  fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } }),
  fixture.ballot(1, { a: { a1: 1, a2: 1 }, b: { b1: 1 } }),
  fixture.ballot(2, { a: { a2: 1 } }),
];
const FIRST_BALLOT = fixture.setup.length;
const cast = (...ballots: readonly Ballot[]): Step[] => [
  ...fixture.setup,
  ...ballots.map((b) => fixture.cast(b)),
];
const finish = (steps: readonly Step[], tamper: Tamper = {}) => finishElection(fixture, steps, rules, tamper);

const verifyFiles = (files: RecordFiles): Promise<Report> =>
  verifyRecord(memorySource(files), { kernel, rules, random: seededRandom('weights') });
const verify = (steps: readonly Step[]): Promise<Report> => verifyFiles(fixture.write(steps));

/** The findings as `V25@6 proof`, so that a test reads like a report. */
const found = (report: Report): string[] =>
  report.findings.map(
    ({ check, entry, code }) => `${check}${entry === undefined ? '' : `@${entry}`} ${code}`,
  );

/** Changes one byte string of a ballot's first contest and signs it again, as the voter's own dishonest client can. */
function alter(
  ballot: Ballot,
  field: 'ciphertexts' | 'optionProofs' | 'sumProof',
  change: (b: Uint8Array) => Uint8Array,
) {
  const [first, ...rest] = ballot.contests;
  const changed = { ...first!, [field]: toBase64Url(change(fromBase64Url(first![field]))) };
  return sealBallot(fixture, 0, { ...ballot, contests: [changed, ...rest] });
}

const setBytes = (at: number, bytes: Uint8Array) => (all: Uint8Array) => {
  const copy = all.slice();
  copy.set(bytes, at);
  return copy;
};

const littleEndian = (n: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));

describe('an honest record', () => {
  it('holds and is complete', async () => {
    const report = await verify(finish(cast(...honest)));
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ complete: true, ballots: 3, counted: 3, eligible: 4 });
    expect(report.result?.contests[0]?.totals).toEqual([2, 2, 0]);
  });

  it('of a poll that still runs holds and is not complete', async () => {
    const report = await verify(cast(...honest));
    expect(found(report)).toEqual([]);
    expect(report).toMatchObject({ complete: false, stage: 'ballot' });
  });
});

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

describe('a dishonest server', () => {
  const swap = (steps: readonly Step[], at: number, change: (s: Step) => Step): Step[] =>
    steps.map((s, i) => (i === at ? change(s) : s));

  it('puts one credential on the list twice', async () => {
    const steps = swap(cast(), 3, (s) => {
      const body = s.body as unknown as { credentials: Json[] };
      return {
        ...s,
        body: { ...(s.body as object), credentials: [body.credentials[0]!, ...body.credentials] },
      };
    });
    expect(found(await verify(steps))).toEqual(expect.arrayContaining(['V13@3 order', 'V14@4 credentials']));
  });

  it('takes a ballot after the close', async () => {
    const steps = finish(cast(...honest));
    const late = { ...fixture.cast(fixture.ballot(3, {})), time: CLOSED };
    const report = await verify([...steps, late]);
    expect(found(report)).toEqual([`V29@${steps.length} poll-not-open`]);
  });

  it('takes a ballot after the closing time', async () => {
    const late = { ...fixture.cast(fixture.ballot(3, {})), time: '2026-03-01T18:10:00Z' };
    expect(found(await verify([...cast(...honest), late]))).toEqual([
      `V15@${FIRST_BALLOT + 3} ballot-after-closing`,
    ]);
  });

  it('puts entries in another order, drops or inserts one under the same checkpoint', async () => {
    const steps = finish(cast(...honest));
    const signed = fixture.write(steps).get('checkpoint')!;
    const [first, second] = [steps[FIRST_BALLOT]!, steps[FIRST_BALLOT + 1]!];
    const reordered = steps.toSpliced(FIRST_BALLOT, 2, second, first);
    const replaced = steps.toSpliced(FIRST_BALLOT, 1, fixture.cast(fixture.ballot(3, {})));
    for (const changed of [reordered, replaced]) {
      const files = fixture.write(changed);
      files.set('checkpoint', signed);
      expect(found(await verifyFiles(files))).toContain('V02 wrong-root');
    }
    const dropped = fixture.write(steps.toSpliced(FIRST_BALLOT, 1));
    dropped.set('checkpoint', signed);
    expect(found(await verifyFiles(dropped))).toContain('V02 missing-bundle');
  });

  it('drops a ballot and signs the shortened record anew', async () => {
    const steps = finish(cast(...honest)).toSpliced(FIRST_BALLOT, 1);
    expect(found(await verify(steps))).toEqual(
      expect.arrayContaining([`V30@${FIRST_BALLOT + 2} ballot-count`, `V31@${FIRST_BALLOT + 3} sum`]),
    );
  });

  it('stuffs a ballot of a credential that is on no list', async () => {
    const ghost = new ElectionFixture({ seed: 'ghost' });
    const stuffed = sealBallot(ghost, 0, fixture.ballot(3, { a: { a3: 1 } }));
    expect(found(await verify(cast(stuffed)))).toContain(`V21@${FIRST_BALLOT} unknown-credential`);
  });

  it('closes twice', async () => {
    const steps = finish(cast(...honest));
    const close = steps[FIRST_BALLOT + 3]!;
    expect(found(await verify(steps.toSpliced(FIRST_BALLOT + 4, 0, close)))).toEqual(
      expect.arrayContaining([`V05@${FIRST_BALLOT + 4} out-of-order`]),
    );
  });

  it('tallies a part of the ballots only', async () => {
    const part = finish(cast(honest[0]!, honest[1]!)).find((s) => s.type === 'tally')!.body as unknown as {
      sums: [];
    };
    const report = await verify(
      finish(cast(...honest), { tally: (t) => ({ ...t, ballots: 2, sums: part.sums }) }),
    );
    const at = FIRST_BALLOT + 4;
    expect(found(report)).toEqual(expect.arrayContaining([`V31@${at} ballot-count`, `V31@${at} sum`]));
  });

  it('gives a wrong decryption share', async () => {
    const report = await verify(
      finish(cast(...honest), {
        decryption: (d) => {
          const [first, ...rest] = d.shares;
          const bytes = fromBase64Url(first!.shares);
          const changed = toBase64Url(setBytes(0, bytes.slice(32, 64))(bytes));
          return { ...d, shares: [{ ...first!, shares: changed }, ...rest] };
        },
      }),
    );
    expect(found(report)).toContain(`V32@${FIRST_BALLOT + 5} share`);
    expect(report.findings.find((f) => f.check === 'V32')?.params).toMatchObject({
      trustee: 1,
      contest: 'a',
      option: 'a1',
    });
  });

  it('announces other totals than those decrypted', async () => {
    const report = await verify(
      finish(cast(...honest), {
        result: (r) => ({ ...r, contests: r.contests.map((c) => ({ ...c, totals: c.totals.toReversed() })) }),
      }),
    );
    expect(found(report)).toContain(`V34@${FIRST_BALLOT + 6} totals`);
  });

  it('announces somebody else as elected', async () => {
    const report = await verify(
      finish(cast(...honest), {
        result: (r) => ({ ...r, contests: r.contests.map((c) => ({ ...c, elected: ['a3'], ties: [] })) }),
      }),
    );
    expect(found(report)).toContain(`V35@${FIRST_BALLOT + 6} lists`);
  });

  it('draws the lot as it likes, or from another seed', async () => {
    const at = FIRST_BALLOT + 7;
    const turned = await verify(
      finish(cast(...honest), {
        lot: (l) => ({ ...l, draws: l.draws.map((d) => ({ ...d, order: d.order.toReversed() })) }),
      }),
    );
    expect(found(turned)).toEqual([`V36@${at} orders`]);
    const seed = toBase64Url(new Uint8Array(32).fill(9));
    expect(found(await verify(finish(cast(...honest), { lot: (l) => ({ ...l, seed }) })))).toContain(
      `V36@${at} seed`,
    );
  });

  it('leaves the lot out: the record is not complete', async () => {
    const report = await verify(finish(cast(...honest)).slice(0, -1));
    expect(found(report)).toEqual([]);
    expect(report.complete).toBe(false);
  });

  it('hides or changes the body of a ballot', async () => {
    const files = fixture.write(finish(cast(...honest)));
    const path = [...files.keys()].find((p) =>
      utf8Text(files.get(p)!).startsWith('{"contests":[{"ciphertexts"'),
    )!;
    const bytes = files.get(path)!;
    files.delete(path);
    expect(found(await verifyFiles(files))).toEqual(
      expect.arrayContaining([expect.stringContaining('missing-body')]),
    );
    files.set(path, setBytes(40, utf8Bytes('AAAA'))(bytes));
    expect(found(await verifyFiles(files))).toEqual(
      expect.arrayContaining([expect.stringContaining('wrong-body')]),
    );
  });

  it('turns the clock back, or writes exact times that could be matched with a login', async () => {
    const back = swap(cast(...honest), FIRST_BALLOT + 1, (s) => ({ ...s, time: OPENED }));
    expect(found(await verify(back))).toEqual([`V03@${FIRST_BALLOT + 1} time-goes-back`]);
    const exact = swap(cast(...honest), FIRST_BALLOT + 2, (s) => ({ ...s, time: '2026-03-01T09:00:07Z' }));
    expect(found(await verify(exact))).toEqual([`V03@${FIRST_BALLOT + 2} time-not-rounded`]);
  });

  it('signs the checkpoint with another key', async () => {
    const files = fixture.write(finish(cast(...honest)));
    const [origin, size, root] = utf8Text(files.get('checkpoint')!).split('\n') as [string, string, string];
    const forged = signCheckpoint(
      { origin, size: Number(size), root: Uint8Array.from(atob(root), (c) => c.charCodeAt(0)) },
      new Uint8Array(32).fill(1),
    );
    files.set('checkpoint', utf8Bytes(forged));
    expect(found(await verifyFiles(files))).toEqual(['V01 wrong-key']);
  });

  it('serves a hash tile that is not of this log', async () => {
    const files = fixture.write(finish(cast(...honest)));
    const path = [...files.keys()].find((p) => p.startsWith('tile/0/'))!;
    files.set(path, setBytes(0, new Uint8Array(32))(files.get(path)!));
    expect(found(await verifyFiles(files))).toEqual(['V02 wrong-tile']);
  });

  it('shows a voter another tree than the public', async () => {
    const shown = cast(honest[0]!, honest[1]!);
    const published = cast(honest[0]!, honest[2]!);
    const { edge, read } = buildLog(shown.map(leafOf));
    const index = FIRST_BALLOT + 1;
    const checkpoint = signCheckpoint(
      { origin: fixture.manifest.origin, size: edge.size, root: rootOf(edge) },
      fixture.logSecret,
    );
    const proof = formatLogProof(index, await inclusionProof(read, index, edge.size), checkpoint);
    const receipt = encodeReceipt('fixture', hashJson(honest[1]!), leafOf(shown[index]!), proof);
    expect(await verifyReceipt(receipt, memorySource(fixture.write(shown)))).toMatchObject({ ok: true });
    const split = await verifyReceipt(receipt, memorySource(fixture.write(published)));
    expect(split).toEqual({ ok: false, error: { code: 'split-view' } });
    const cut = await verifyReceipt(receipt, memorySource(fixture.write(cast(honest[0]!))));
    expect(cut).toEqual({ ok: false, error: { code: 'record-behind' } });
    const continued = memorySource(fixture.write(cast(honest[0]!, honest[2]!, fixture.ballot(3, {}))));
    expect(await verifyReceipt(receipt, continued)).toEqual({ ok: false, error: { code: 'split-view' } });
  });
});

describe('a dishonest trustee', () => {
  const start = startTrustee(hashJson(fixture.manifest), 1, 1, seededRandom('other trustee'));

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
