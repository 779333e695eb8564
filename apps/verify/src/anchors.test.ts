import { toBase64Url } from '@sandoq/kernel';
import { nobodyAsked, outsideSection } from './outside/outside-text.ts';
import { nobleKernel, verifyRecord, type AnchorNotice } from '@sandoq/protocol';
import { memorySource } from '@sandoq/protocol/testing';
import { expect, test } from 'vitest';
import { recordRules as rules } from '@sandoq/rules';
import { anchorOf, anchoredRecord, steps } from './anchored-lab.ts';

const verify = (notice: AnchorNotice) =>
  verifyRecord(memorySource(anchoredRecord(notice)), { kernel: nobleKernel, rules });

test('a record with an anchor holds, and the report names the anchor', async () => {
  const notice = await anchorOf(steps.length);
  const report = await verify(notice);
  expect(report.findings).toEqual([]);
  expect(report.checks.V16).toBe(1);
  expect(report.anchors).toEqual([{ entry: steps.length, notice }]);
});

test.each([
  ['of more entries than stand in front of it', { size: steps.length + 1 }, 'anchor-size'],
  ['of a root that this record never had', { root: toBase64Url(new Uint8Array(32)) }, 'anchor-root'],
  ['of a digest that does not cover it', { digest: toBase64Url(new Uint8Array(32)) }, 'anchor-digest'],
])('an anchor %s is refused', async (_, change, code) => {
  const { findings } = await verify({ ...(await anchorOf(steps.length)), ...change });
  expect(findings).toMatchObject([{ check: 'V16', code, entry: steps.length }]);
});

test('an anchor with a field too many is refused', async () => {
  const notice = { ...(await anchorOf(3)), memo: 'x' };
  const { findings } = await verify(notice);
  expect(findings).toMatchObject([{ check: 'V04', code: 'malformed-body', entry: steps.length }]);
});

test('where no chain was asked, the report says so', async () => {
  const outside = nobodyAsked(await verify(await anchorOf(steps.length)));
  expect(outsideSection(outside, 'en').lines).toEqual([
    `entry ${steps.length}: the anchor on chain “31337” agrees with the record; it was not looked up on the chain itself (the command-line verifier does with --chain)`,
  ]);
  expect(outsideSection(outside, 'fa').lines.join()).toContain('در خود زنجیره جست‌وجو نشد');
});
