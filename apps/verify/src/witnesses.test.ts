import {
  cosign,
  formatWitnessKey,
  parseNote,
  verifyRecord,
  witnessKeyOf,
  loadWasmKernelSync,
} from '@sandoq/protocol';
import { ElectionFixture, memorySource } from '@sandoq/protocol/testing';
import { recordRules as rules } from '@sandoq/rules';
import { utf8Bytes, utf8Text } from '@sandoq/kernel';
import { expect, it } from 'vitest';
import { reportText } from './report-text.ts';

const secrets = new Map(
  ['w.example/1', 'w.example/2'].map((name, i) => [name, new Uint8Array(32).fill(i + 1)]),
);
const witnesses = [...secrets].map(([name, secret]) => formatWitnessKey(witnessKeyOf(name, secret)));
const fixture = new ElectionFixture({ witnesses });
const TIME = 1_772_352_000;

/** A record with these lines under its checkpoint; `sign` makes one of a text. */
const verifyWith = (sign: (text: string) => readonly string[]) => {
  const files = fixture.write(fixture.setup);
  const note = utf8Text(files.get('checkpoint')!);
  files.set('checkpoint', utf8Bytes(note + sign(parseNote(note)!.text).join('')));
  return verifyRecord(memorySource(files), { kernel: loadWasmKernelSync(), rules });
};
const line = (name: string) => (text: string) => cosign(text, name, secrets.get(name)!, TIME);

it('the report says which of the witnesses of the manifest cosigned', async () => {
  const report = await verifyWith((text) => [line('w.example/2')(text)]);
  expect(report.findings).toEqual([]);
  expect(report.witnesses).toEqual([{ name: 'w.example/1' }, { name: 'w.example/2', time: TIME }]);
  expect(reportText(report, 'en')).toContain(
    'of 2 witnesses that the manifest names, 1 saw and cosigned this very checkpoint: w.example/2',
  );
});

it('without cosignatures, and with those of strangers, a record holds as well', async () => {
  const report = await verifyWith((text) => [
    cosign(text, 'stranger.example', new Uint8Array(32).fill(9), TIME),
  ]);
  expect(report.findings).toEqual([]);
  expect(reportText(report, 'en')).toContain('none of the 2 witnesses');
});

it('a line in the name of a witness that does not verify is a finding', async () => {
  const report = await verifyWith((text) => [line('w.example/1')(`${text}x`)]);
  expect(report.findings).toMatchObject([
    { check: 'V01', code: 'bad-cosignature', params: { witness: 'w.example/1' } },
  ]);
});
