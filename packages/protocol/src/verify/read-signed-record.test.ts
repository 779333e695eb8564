import { canonicalBytes, fromBase64Url, utf8Bytes, utf8Text } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { hashJson } from '../encoding/index.ts';
import { hashToHex } from '../ballot/index.ts';
import { formatLogKey, logKeyOf, signCheckpoint } from '../record/index.ts';
import { ElectionFixture, memorySource, rootOfSteps } from '../testing/index.ts';
import { readAudited } from './read-audited.ts';
import { onlyBodyOf, readSignedRecord } from './read-signed-record.ts';
import { verifyReceipt } from './verify-receipt.ts';

const fixture = new ElectionFixture({ voters: 2 });
const { manifest, setup } = fixture;
const steps = [...setup, fixture.cast(fixture.ballot(0, {})), fixture.cast(fixture.ballot(1, {}))];
const files = () => fixture.write(steps);
const read = (changed: ReturnType<typeof files>) =>
  readSignedRecord(memorySource(changed), ({ type }) => type === 'ballot' || type === 'open');
const unreadable = { ok: false, error: { code: 'unreadable' } };
const notSigned = { ok: false, error: { code: 'not-signed' } };

describe('a signed record', () => {
  it('gives what its log signed: the manifest, the entries asked for, every root it had', async () => {
    const record = await read(files());
    if (!record.ok) throw new Error(record.error.code);
    const { entries, rootAfter, body, ...known } = record.value;
    expect(known).toMatchObject({ manifest, manifestHash: hashJson(manifest), checkpoint: { size: 7 } });
    expect(entries.map(({ index, entry }) => `${index} ${entry.type}`)).toEqual([
      '4 open',
      '5 ballot',
      '6 ballot',
    ]);
    expect(rootAfter(5)).toEqual(fromBase64Url(rootOfSteps(setup)));
    expect(onlyBodyOf(entries, 'open')).toBe(fixture.context);
    expect(onlyBodyOf(entries, 'ballot'), 'two of them').toBeUndefined();
    expect(onlyBodyOf(entries, 'close')).toBeUndefined();
    expect(await body(fixture.context)).toEqual(canonicalBytes(fixture.open));
    expect(await body(hashJson({}))).toBeUndefined();
  });

  it('is under the key of the manifest that its first entry names, whatever a file says', async () => {
    const secret = new Uint8Array(32).fill(1);
    const logKey = formatLogKey(logKeyOf(manifest.origin, secret));
    const name = `body/${hashToHex(hashJson(manifest))}`;
    const root = fromBase64Url(rootOfSteps(steps));
    const note = signCheckpoint({ origin: manifest.origin, size: 7, root }, secret);
    const forged = files().set('checkpoint', utf8Bytes(note));
    expect(await read(forged)).toEqual(notSigned);
    forged.set(name, canonicalBytes({ ...manifest, logKey }));
    expect(await read(forged)).toEqual(unreadable);
  });

  it('has the entries of the signed root, and all of them', async () => {
    const swapped = fixture.write([...setup, steps[6]!, steps[5]!]);
    expect(await read(swapped.set('checkpoint', files().get('checkpoint')!))).toEqual(notSigned);
    const cut = files();
    cut.delete('tile/entries/000.p/7');
    expect(await read(cut)).toEqual(unreadable);
    expect(await read(new Map())).toEqual(unreadable);
    expect(await read(fixture.write(steps.slice(1)))).toEqual(unreadable);
  });

  it('is not looked for where a checkpoint is no text, or claims a tree that nobody could hold', async () => {
    const [origin, , ...rest] = utf8Text(files().get('checkpoint')!).split('\n');
    const huge = [origin, String(Number.MAX_SAFE_INTEGER), ...rest].join('\n');
    for (const checkpoint of [Uint8Array.of(0xff, 0xfe), utf8Bytes(huge)]) {
      const source = memorySource(files().set('checkpoint', checkpoint));
      expect(await readSignedRecord(source, () => true)).toEqual(unreadable);
      const refusal = { ok: false, error: { code: 'unreadable-record' } };
      expect(await readAudited(source, () => true)).toEqual(refusal);
      expect(await verifyReceipt(new Uint8Array(), source)).toEqual(refusal);
    }
  });
});
