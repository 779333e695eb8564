import { toBase64Url } from '@sandoq/kernel';
import { decodeCeremony, jointKey, type CeremonyCoefficients, type Open } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { moveElection } from '../elections/index.ts';
import type { Actor, TenantTx } from '../platform/index.ts';
import { appendNow, readFrame, type EntryWithBody } from '../record/index.ts';
import { requireKey } from './require-key.ts';

function openBody(frame: readonly EntryWithBody[]): Open {
  const hashesOf = (type: EntryWithBody['type']): string[] =>
    frame.filter((entry) => entry.type === type).map(({ body }) => toBase64Url(body));
  const coefficients: CeremonyCoefficients[] = [];
  for (const { type, content } of frame) {
    if (type !== 'ceremony') continue;
    const body = decodeCeremony(content);
    if (!body.ok) throw new Error('the ceremony in the record cannot be read');
    if (body.value.step === 'coefficients') coefficients.push(body.value);
  }
  return {
    type: 'open',
    v: 1,
    manifest: hashesOf('manifest')[0]!,
    ceremony: hashesOf('ceremony'),
    credentials: hashesOf('credentials')[0]!,
    key: jointKey(coefficients),
  };
}

/**
 * Opens the poll: the open entry fixes manifest, key and roll for all ballots (protocol §3.4).
 * @throws the refusals of the act, trustees-waiting, ceremony-failed
 */
export async function openPoll(tx: TenantTx, deps: Deps, electionId: string, actor: Actor): Promise<void> {
  const { election } = await moveElection(tx, { electionId, act: 'open', actor, now: deps.clock.now() });
  const { operatorId } = election;
  await requireKey(tx, election);
  const frame = await readFrame(tx, electionId, ['manifest', 'ceremony', 'credentials']);
  const body = openBody(frame);
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'open', body }]);
}
