import {
  encodeReceipt,
  formatLogProof,
  hashJson,
  inclusionProof,
  rootOf,
  signCheckpoint,
  verifyReceipt,
  type ChoiceResult,
  type ElectionResult,
} from '@sandoq/protocol';
import {
  CLOSED,
  ElectionFixture,
  OPENED,
  buildLog,
  leafOf,
  memorySource,
  sealBallot,
  type Step,
} from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url, utf8Bytes, utf8Text, type Json } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { FIRST_BALLOT, cast, finish, fixture, found, honest, setBytes, verify, verifyFiles } from './lab.ts';

const choices = ({ contests }: ElectionResult) => contests as readonly ChoiceResult[];

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
        result: (r) => ({ ...r, contests: choices(r).map((c) => ({ ...c, totals: c.totals.toReversed() })) }),
      }),
    );
    expect(found(report)).toContain(`V34@${FIRST_BALLOT + 6} totals`);
  });

  it('announces somebody else as elected', async () => {
    const report = await verify(
      finish(cast(...honest), {
        result: (r) => ({ ...r, contests: choices(r).map((c) => ({ ...c, elected: ['a3'], ties: [] })) }),
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
    // A mirror that is damaged, or was meddled with, is no word of the log's.
    const meddled = fixture.write(published).set('checkpoint', fixture.write(shown).get('checkpoint')!);
    expect(await verifyReceipt(receipt, memorySource(meddled))).toEqual({
      ok: false,
      error: { code: 'unreadable-record' },
    });
    const longer = fixture.write(cast(honest[0]!, honest[2]!, fixture.ballot(3, {})));
    longer.delete([...longer.keys()].find((path) => path.startsWith('tile/entries/'))!);
    expect(await verifyReceipt(receipt, memorySource(longer))).toMatchObject({
      error: { code: 'unreadable-record' },
    });
  });
});
