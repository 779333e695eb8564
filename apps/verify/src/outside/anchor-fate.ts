import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import type { ChainRefusal, Report } from '@sandoq/protocol';

/** An anchor of a record, with the entry it stands in. */
export type Anchor = Report['anchors'][number];

/** What the nodes say of one anchor; `reason` is absent when no node of its network was given. */
export type AnchorFate = {
  readonly entry: number;
  readonly network: string;
  readonly size: number;
  /** Hash of the transaction, hex. */
  readonly transaction: string;
  /** Since when it stands in its chain. */
  readonly time?: string;
  readonly reason?: ChainRefusal['code'];
};

/** An anchor about which no node was asked. */
export const notLookedUp = ({ entry, notice }: Anchor): AnchorFate => ({
  entry,
  network: notice.network,
  size: notice.size,
  transaction: bytesToHex(fromBase64Url(notice.transaction)),
});
