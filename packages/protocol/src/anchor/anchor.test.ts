import fc from 'fast-check';
import { concatBytes, fromBase64Url, toBase64Url, utf8Bytes, utf8Text, bytesToHex } from '@sandoq/kernel';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { decodeJson, u32 } from '../encoding/index.ts';
import { checkpointText, leafHash, toBase64, type Checkpoint } from '../record/index.ts';
import {
  RootHistory,
  anchorCalldata,
  anchorNoticeShape,
  checkAnchorNotice,
  digestOfCalldata,
  isInBatch,
  makeAnchorBatch,
  readStellarAnchor,
  verifyAnchor,
  type AnchorNotice,
} from './index.ts';

const tree = (election: number, size: number): Checkpoint => ({
  origin: `vote.example/e/${election}`,
  size,
  root: sha256(utf8Bytes(`root ${election} ${size}`)),
});

describe('a batch of checkpoints', () => {
  test('of one has the hash of its text as a leaf for its digest', async () => {
    const { digest, places } = await makeAnchorBatch([tree(1, 9)]);
    expect(digest).toEqual(leafHash(utf8Bytes(checkpointText(tree(1, 9)))));
    expect(places).toEqual([{ index: 0, size: 1, proof: [] }]);
  });

  test('shows each of them by its place, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(), async (count, pick) => {
        const trees = Array.from({ length: count }, (_, i) => tree(i, i + 1));
        const { digest, places } = await makeAnchorBatch(trees);
        const at = pick % count;
        expect(isInBatch(trees[at]!, places[at]!, digest)).toBe(true);
        expect(isInBatch({ ...trees[at]!, size: 99 }, places[at]!, digest)).toBe(false);
        expect(isInBatch(tree(99, 1), places[at]!, digest)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

const SECRET = new Uint8Array(32).fill(5);
const ACCOUNT = ed25519.getPublicKey(SECRET);
const PASSPHRASE = 'Some network';

/** A transaction of the Stellar protocol, written byte by byte: memo hash, one operation (bump of the sequence to 0). */
function stellarEnvelope(digest: Uint8Array, memoType = 3, signer = SECRET): Uint8Array {
  const tx = concatBytes(
    u32(0),
    ACCOUNT,
    u32(100),
    concatBytes(u32(0), u32(7)),
    u32(1),
    new Uint8Array(16),
    u32(memoType),
    digest,
    u32(1),
    u32(0),
    u32(11),
    new Uint8Array(8),
    u32(0),
  );
  const hash = sha256(concatBytes(sha256(utf8Bytes(PASSPHRASE)), u32(2), tx));
  const signature = ed25519.sign(hash, signer);
  return concatBytes(u32(2), tx, u32(1), ACCOUNT.subarray(28), u32(64), signature);
}

async function noticeOf(more: Partial<AnchorNotice> = {}): Promise<AnchorNotice> {
  const { digest, places } = await makeAnchorBatch([tree(0, 3), tree(1, 4)]);
  const read = readStellarAnchor(stellarEnvelope(digest), PASSPHRASE);
  if (!read.ok) throw new Error(read.error.code);
  return {
    type: 'notice',
    v: 1,
    kind: 'anchor',
    size: 4,
    root: toBase64Url(tree(1, 4).root),
    batch: { ...places[1]!, proof: places[1]!.proof.map(toBase64Url) },
    digest: toBase64Url(digest),
    chain: 'stellar',
    network: PASSPHRASE,
    account: toBase64Url(read.value.account),
    transaction: toBase64Url(read.value.transaction),
    ...more,
  } as AnchorNotice;
}

describe('an anchor notice in its record (V16)', () => {
  const roots = new RootHistory();
  for (let size = 1; size <= 2000; size++) roots.keep(size, tree(1, size).root);
  const check = (notice: AnchorNotice, index = 6) =>
    checkAnchorNotice(notice, 'vote.example/e/1', index, (size) => roots.at(size));

  test('holds when its root is the record’s and its digest covers it', async () => {
    const notice = await noticeOf();
    expect(decodeJson(anchorNoticeShape, notice).ok).toBe(true);
    expect(check(notice)).toEqual([]);
  });

  test('is refused for a tree that is not in front of it, another root, another digest, another record', async () => {
    expect(check(await noticeOf(), 3)).toEqual(['anchor-size']);
    expect(check(await noticeOf({ size: 5 }))).toEqual(['anchor-root']);
    expect(check(await noticeOf({ digest: toBase64Url(new Uint8Array(32)) }))).toEqual(['anchor-digest']);
    const notice = await noticeOf();
    expect(checkAnchorNotice(notice, 'vote.example/e/2', 6, (size) => roots.at(size))).toEqual([
      'anchor-digest',
    ]);
  });
});

describe('a transaction of the Stellar protocol', () => {
  const digest = sha256(utf8Bytes('a digest'));

  test('is read: hash, account, memo', () => {
    const read = readStellarAnchor(stellarEnvelope(digest), PASSPHRASE);
    expect(read.ok && read.value).toMatchObject({ account: ACCOUNT, digest });
  });

  test('is refused with another passphrase, signer, memo kind, or a changed byte', () => {
    const refusal = (envelope: Uint8Array, passphrase = PASSPHRASE): string | undefined => {
      const read = readStellarAnchor(envelope, passphrase);
      return read.ok ? undefined : read.error.code;
    };
    expect(refusal(stellarEnvelope(digest), 'Another network')).toBe('bad-signature');
    expect(refusal(stellarEnvelope(digest, 3, new Uint8Array(32).fill(6)))).toBe('bad-signature');
    expect(refusal(stellarEnvelope(digest, 4))).toBe('not-an-anchor');
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const envelope = stellarEnvelope(digest);
        envelope[place % envelope.length]! ^= flip;
        expect(refusal(envelope)).toBeDefined();
      }),
      { numRuns: 60 },
    );
    expect(refusal(new Uint8Array(20))).toBe('not-an-anchor');
  });
});

test('calldata gives its digest back, and other calldata none', () => {
  const digest = sha256(utf8Bytes('a digest'));
  const calldata = `0x${bytesToHex(anchorCalldata(digest))}`;
  expect(utf8Text(anchorCalldata(digest).subarray(0, 16))).toBe('sandoq/v1/anchor');
  expect(digestOfCalldata(calldata)).toEqual(digest);
  for (const wrong of ['0x', `${calldata}00`, calldata.replace('0x73', '0x74')])
    expect(digestOfCalldata(wrong)).toBeUndefined();
});

describe('an anchor looked up on its chain', () => {
  const node = 'https://horizon.example';
  const horizon =
    (notice: AnchorNotice, more: object = {}, passphrase = PASSPHRASE) =>
    async (address: string): Promise<unknown> => {
      if (address === `${node}/`) return { network_passphrase: passphrase };
      if (address !== `${node}/transactions/${bytesToHex(fromBase64Url(notice.transaction))}`)
        return undefined;
      const xdr = toBase64(stellarEnvelope(fromBase64Url(notice.digest)));
      return { successful: true, created_at: '2026-03-01T09:10:00Z', envelope_xdr: xdr, ...more };
    };

  test('is there since the time of its ledger', async () => {
    const notice = await noticeOf();
    expect(await verifyAnchor(notice, node, horizon(notice))).toEqual({
      ok: true,
      value: { time: '2026-03-01T09:10:00Z' },
    });
  });

  test('is not there when network, transaction, account, digest or outcome are others', async () => {
    const notice = await noticeOf();
    const code = async (about: AnchorNotice, ask = horizon(notice)): Promise<string | undefined> => {
      const looked = await verifyAnchor(about, node, ask);
      return looked.ok ? undefined : looked.error.code;
    };
    const other = toBase64Url(new Uint8Array(32).fill(1));
    expect(await code(notice, horizon(notice, {}, 'Another network'))).toBe('other-network');
    expect(await code({ ...notice, transaction: other })).toBe('no-transaction');
    expect(await code({ ...notice, account: other })).toBe('other-account');
    expect(await code({ ...notice, digest: other })).toBe('other-digest');
    expect(await code(notice, horizon(notice, { successful: false }))).toBe('failed');
    expect(await code(notice, horizon(notice, { envelope_xdr: 'AAAA' }))).toBe('bad-transaction');
    const swapped = toBase64(stellarEnvelope(sha256(utf8Bytes('swapped'))));
    expect(await code(notice, horizon(notice, { envelope_xdr: swapped }))).toBe('other-transaction');
  });
});
