import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { verifyAnchor, type AskNode, type ChainRefusal, type Report } from '@sandoq/protocol';

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

type Anchor = Report['anchors'][number];

async function lookUp(anchor: Anchor, nodes: readonly string[], ask: AskNode): Promise<AnchorFate> {
  const { entry, notice } = anchor;
  const { network, size } = notice;
  const transaction = bytesToHex(fromBase64Url(notice.transaction));
  const fate = { entry, network, size, transaction };
  for (const node of nodes) {
    const found = await verifyAnchor(notice, node, ask);
    if (found.ok) return { ...fate, time: found.value.time };
    if (found.error.code !== 'other-network') return { ...fate, reason: found.error.code };
  }
  return fate;
}

/** Looks every anchor of a record up on its chain, by the nodes at hand. @throws when a node does not answer */
export async function lookUpAnchors(
  report: Report,
  nodes: readonly string[],
  ask: AskNode,
): Promise<AnchorFate[]> {
  const fates: AnchorFate[] = [];
  for (const anchor of report.anchors) fates.push(await lookUp(anchor, nodes, ask));
  return fates;
}

const TIMEOUT_MS = 30_000;

/** Asks a node over HTTP. */
export const askNode: AskNode = async (address, json) => {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(address, json === undefined ? { signal } : { ...post, signal });
  // Also what a node of the other kind of chain says: 404, 405, 400.
  if (response.status >= 400 && response.status < 429) return undefined;
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
};
