import fc from 'fast-check';
import { utf8Bytes } from '@sandoq/kernel';
import { describe, expect, test } from 'vitest';
import {
  checkConsistency,
  consistencyProof,
  fromBase64,
  logKeyOf,
  parseNote,
  rootOf,
  signCheckpoint,
  toBase64,
} from '../record/index.ts';
import { buildLog } from '../testing/index.ts';
import {
  cosign,
  cosignaturesOf,
  detectSplitView,
  formatAddCheckpoint,
  formatWitnessKey,
  judgeCheckpoint,
  openRequest,
  parseAddCheckpoint,
  parseWitnessKey,
  readCosignature,
  witnessKeyOf,
  type SeenTree,
} from './index.ts';

const ORIGIN = 'vote.example/e/spring';
const LOG_SECRET = new Uint8Array(32).fill(7);
const LOG_KEY = logKeyOf(ORIGIN, LOG_SECRET);
const WITNESS_SECRET = new Uint8Array(32).fill(9);
const WITNESS = witnessKeyOf('witness.example/w1', WITNESS_SECRET);

const leaves = (size: number, salt = ''): Uint8Array[] =>
  Array.from({ length: size }, (_, i) => utf8Bytes(`${salt}leaf ${i}`));
const noteOf = (log: ReturnType<typeof buildLog>): string =>
  signCheckpoint({ origin: ORIGIN, size: log.edge.size, root: rootOf(log.edge) }, LOG_SECRET);
const textOf = (note: string): string => parseNote(note)!.text;

async function ask(from: number, to: number, salt = ''): Promise<string> {
  const log = buildLog(leaves(to, salt));
  const proof = from > 0 ? await consistencyProof(log.read, from, to) : [];
  return formatAddCheckpoint({ oldSize: from, proof, checkpoint: noteOf(log) });
}

function judge(body: string, seen?: SeenTree) {
  const opened = openRequest(body, (origin) => (origin === ORIGIN ? [LOG_KEY] : []));
  return opened.ok ? judgeCheckpoint(opened.value, seen) : opened;
}

const seenAt = (size: number, salt = ''): SeenTree => ({
  size,
  root: rootOf(buildLog(leaves(size, salt)).edge),
});

describe('the key of a witness', () => {
  test('has the algorithm byte 4 and comes back from its text', () => {
    const text = formatWitnessKey(WITNESS);
    expect(parseWitnessKey(text)).toEqual({ ok: true, value: WITNESS });
    expect(fromBase64(text.split('+').slice(2).join('+'))![0]).toBe(4);
  });

  test('is refused when its key id is not that of name and key', () => {
    const text = formatWitnessKey(WITNESS).replace('/w1+', '/w2+');
    expect(parseWitnessKey(text)).toEqual({ ok: false, error: { code: 'bad-witness-key' } });
  });
});

describe('a cosignature', () => {
  const note = noteOf(buildLog(leaves(3)));
  const line = cosign(textOf(note), WITNESS.name, WITNESS_SECRET, 1_679_315_147);

  test('is a line of a signed note that holds key id, time and signature', () => {
    const bytes = fromBase64(line.trimEnd().split(' ')[2]!)!;
    expect(bytes).toHaveLength(4 + 8 + 64);
    expect(toBase64(bytes.slice(4, 12))).toBe('AAAAAGQYUMs=');
    expect(cosignaturesOf(note + line, [WITNESS])).toEqual([{ key: WITNESS, time: 1_679_315_147 }]);
  });

  test('is not one for another tree, another time or by another key', () => {
    const other = noteOf(buildLog(leaves(4)));
    expect(cosignaturesOf(other + line, [WITNESS])).toEqual([]);
    const bytes = fromBase64(line.trimEnd().split(' ')[2]!)!;
    bytes[11]! ^= 1;
    expect(cosignaturesOf(`${note}— ${WITNESS.name} ${toBase64(bytes)}\n`, [WITNESS])).toEqual([]);
    const stranger = witnessKeyOf(WITNESS.name, new Uint8Array(32).fill(1));
    expect(cosignaturesOf(note + line, [stranger])).toEqual([]);
  });

  test('is found in an answer among lines of others and rubbish', () => {
    const stranger = cosign(textOf(note), 'other.example', new Uint8Array(32).fill(1), 5);
    expect(readCosignature(note, `${stranger}rubbish\n${line}`, WITNESS)).toEqual({
      line,
      time: 1_679_315_147,
    });
    expect(readCosignature(note, stranger, WITNESS)).toBeUndefined();
  });
});

describe('an add-checkpoint request', () => {
  test('comes back from its text', async () => {
    const body = await ask(3, 9);
    const parsed = parseAddCheckpoint(body);
    expect(parsed.ok && formatAddCheckpoint(parsed.value)).toBe(body);
  });

  test.each(['', 'old 1', 'old 01\n\nx', 'old -1\n\nx', 'old 1\nAAAA\n\nx', `old 1\n${'A'.repeat(43)}\n\nx`])(
    'is refused when it is %j',
    (body) => expect(parseAddCheckpoint(body).ok).toBe(false),
  );

  test('has at most 63 lines of proof', () => {
    const proof = Array.from({ length: 64 }, () => new Uint8Array(32));
    expect(parseAddCheckpoint(formatAddCheckpoint({ oldSize: 1, proof, checkpoint: 'x' })).ok).toBe(false);
  });
});

describe('an honest witness', () => {
  test('cosigns what continues what it saw, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        async (from, more) => {
          const seen = from === 0 ? undefined : seenAt(from);
          expect(judge(await ask(from, from + more), seen)).toEqual({ ok: true, value: seenAt(from + more) });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('cosigns the same tree again', async () => {
    expect(judge(await ask(5, 5), seenAt(5)).ok).toBe(true);
  });

  test('refuses a second tree of one size, which proves that the log lies', async () => {
    const fork = judge(await ask(5, 5, 'fork '), seenAt(5));
    expect(fork).toEqual({ ok: false, error: { code: 'other-root', status: 409, size: 5 } });
  });

  test('refuses a tree that does not continue what it saw', async () => {
    const fork = judge(await ask(5, 9, 'fork '), seenAt(5));
    expect(fork).toEqual({ ok: false, error: { code: 'inconsistent', status: 422 } });
  });

  test('tells its size to whoever starts from another one, a smaller tree included', async () => {
    const refusal = { ok: false, error: { code: 'other-size', status: 409, size: 5 } };
    expect(judge(await ask(4, 9), seenAt(5))).toEqual(refusal);
    expect(judge(await ask(0, 3), seenAt(5))).toEqual(refusal);
  });

  test('refuses an old size above the new, a foreign origin, a foreign signature', async () => {
    const body = await ask(5, 9);
    expect(judge(body.replace('old 5', 'old 10'), seenAt(5))).toMatchObject({ error: { status: 400 } });
    const foreign = await ask(0, 4);
    expect(openRequest(foreign, () => [])).toMatchObject({ error: { status: 404 } });
    const otherKey = logKeyOf(ORIGIN, new Uint8Array(32).fill(8));
    expect(openRequest(foreign, () => [otherKey])).toMatchObject({ error: { status: 403 } });
  });
});

describe('two checkpoints of one log', () => {
  const small = buildLog(leaves(5));
  const large = buildLog(leaves(9));
  const fork = buildLog(leaves(9, 'fork '));

  test('show a split view when they are two trees of one size', () => {
    expect(detectSplitView(noteOf(large), noteOf(fork), [], LOG_KEY)).toEqual({
      ok: true,
      value: 'split-view',
    });
  });

  test('are consistent by the proof in either order, and unproven without it', async () => {
    const proof = await consistencyProof(large.read, 5, 9);
    const forked = await consistencyProof(fork.read, 5, 9);
    const compare = (a: string, b: string, p: readonly Uint8Array[]) => detectSplitView(a, b, p, LOG_KEY);
    expect(compare(noteOf(small), noteOf(large), proof)).toEqual({ ok: true, value: 'consistent' });
    expect(compare(noteOf(large), noteOf(small), proof)).toEqual({ ok: true, value: 'consistent' });
    expect(compare(noteOf(large), noteOf(large), [])).toEqual({ ok: true, value: 'same' });
    expect(compare(noteOf(small), noteOf(fork), forked)).toEqual({ ok: true, value: 'unproven' });
    expect(checkConsistency(seenAt(5, 'fork '), seenAt(9, 'fork '), forked)).toBe(true);
  });

  test('cannot be compared when one is not signed by the log', () => {
    const forged = signCheckpoint({ origin: ORIGIN, size: 9, root: new Uint8Array(32) }, WITNESS_SECRET);
    expect(detectSplitView(noteOf(large), forged, [], LOG_KEY)).toEqual({
      ok: false,
      error: { code: 'not-by-this-log', which: 'second' },
    });
  });
});
