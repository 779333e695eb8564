import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { makeAnchorBatch, type AnchorNotice } from '@sandoq/protocol';
import {
  ElectionFixture,
  VOTED,
  rootOfSteps,
  step,
  type RecordFiles,
  type Step,
} from '@sandoq/protocol/testing';

const fixture = new ElectionFixture();
const cast = fixture.cast(fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } }));
/** The entries in front of the anchor. */
export const steps: readonly Step[] = [...fixture.setup, cast];

/** A right anchor of the first `size` entries. */
export async function anchorOf(size: number): Promise<AnchorNotice> {
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

/** A record in the middle of its poll, whose last entry is the anchor. */
export const anchoredRecord = (notice: AnchorNotice): RecordFiles =>
  fixture.write([...steps, step('notice', notice, VOTED)]);
