import { hashToHex } from '@sandoq/protocol';
import type { Notice } from '@sandoq/protocol';
import type { Anchor } from './anchor-item.tsx';

/** The first anchor of each network that covers an entry. @param anchors of the record, the newest first */
export function anchorsCovering(anchors: readonly Anchor[], index: number): Anchor[] {
  const first = new Map<string, Anchor>();
  // The oldest comes last and so stays.
  for (const anchor of anchors)
    if (anchor.size > index) first.set(`${anchor.chain} ${anchor.network}`, anchor);
  return [...first.values()];
}

/** The anchor that a notice tells of; none when it tells of something else. */
export function anchorTold(anchors: readonly Anchor[], notice: Notice): Anchor[] {
  if (notice.kind !== 'anchor') return [];
  const transaction = hashToHex(notice.transaction);
  return anchors.filter((anchor) => anchor.chain === notice.chain && anchor.transaction === transaction);
}
