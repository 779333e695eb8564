import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { makeAnchorBatch, nobleKernel, verifyRecord, type AnchorNotice } from '@sandoq/protocol';
import { ElectionFixture, memorySource, rootOfSteps, step, VOTED, type Step } from '@sandoq/protocol/testing';
import { expect, test } from 'vitest';
import { recordRules as rules } from '@sandoq/rules';

const fixture = new ElectionFixture();
const cast = fixture.cast(fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } }));
const steps: readonly Step[] = [...fixture.setup, cast];

async function anchorOf(size: number): Promise<AnchorNotice> {
  const root = fromBase64Url(rootOfSteps(steps.slice(0, size)));
  const others = { origin: 'elsewhere.example/e/other', size: 3, root: new Uint8Array(32).fill(3) };
  const { origin } = fixture.manifest;
  const { digest, places } = await makeAnchorBatch([others, { origin, size, root }]);
  const { index, size: of, proof } = places[1]!;
  return {
    type: 'notice',
    v: 1,
    kind: 'anchor',
    size,
    root: toBase64Url(root),
    batch: { index, size: of, proof: proof.map(toBase64Url) },
    digest: toBase64Url(digest),
    chain: 'evm',
    network: '31337',
    account: toBase64Url(new Uint8Array(20).fill(7)),
    transaction: toBase64Url(new Uint8Array(32).fill(8)),
  };
}

const verify = (notice: AnchorNotice) =>
  verifyRecord(memorySource(fixture.write([...steps, step('notice', notice, VOTED)])), {
    kernel: nobleKernel,
    rules,
  });

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
