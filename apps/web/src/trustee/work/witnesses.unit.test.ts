import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import { cosign, formatWitnessKey, parseNote, witnessKeyOf } from '@sandoq/protocol';
import { fixtureManifest, logSecretOf, OPENED, step, writeRecord } from '@sandoq/protocol/testing';
import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';
import { ServedRecord } from './testing/served-record.ts';
import { witnessesOf } from './witnesses.ts';

const secrets = [1, 2].map((fill) => new Uint8Array(32).fill(fill));
const [first, second] = secrets.map((secret, i) => ({ secret, name: `witness.example/w${i + 1}` }));
const witnesses = [first!, second!].map(({ name, secret }) => formatWitnessKey(witnessKeyOf(name, secret)));
const manifest = fixtureManifest({ trustees: { threshold: 2, count: 3 }, witnesses });
const served = new ServedRecord(manifest.election);

/** Serves a record whose checkpoint bears the lines that are made of its text. */
async function witnessed(line: (text: string) => string) {
  const files = writeRecord([step('manifest', manifest, OPENED)], manifest.origin, logSecretOf('fixture'));
  const note = utf8Text(files.get('checkpoint')!);
  files.set('checkpoint', utf8Bytes(`${note}${line(parseNote(note)!.text)}`));
  served.show(files);
  return witnessesOf(await readRecord(manifest.election, {}));
}

test('of the witnesses that the manifest names it is said which have cosigned this checkpoint', async () => {
  const found = await witnessed((text) => cosign(text, first!.name, first!.secret, 1_770_000_000));
  expect(found).toEqual([
    { name: first!.name, cosigned: true },
    { name: second!.name, cosigned: false },
  ]);
});

test('a cosignature of another checkpoint, or under another key, is none', async () => {
  const other = await witnessed((text) => cosign(`${text}x\n`, first!.name, first!.secret, 1));
  const stranger = await witnessed((text) => cosign(text, first!.name, second!.secret, 1));
  for (const found of [other, stranger]) expect(found.some(({ cosigned }) => cosigned)).toBe(false);
});
