import { verifyAnchor, type AskNode, type Report } from '@sandoq/protocol';
import { notLookedUp, type Anchor, type AnchorFate } from './anchor-fate.ts';

async function lookUp(anchor: Anchor, nodes: readonly string[], ask: AskNode): Promise<AnchorFate> {
  const fate = notLookedUp(anchor);
  for (const node of nodes) {
    const found = await verifyAnchor(anchor.notice, node, ask);
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
