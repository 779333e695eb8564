import { canonicalBytes, parseCanonical } from '@sandoq/kernel';
import { credentialsBody, nextCeremonyStep, type TrusteeStart } from '@sandoq/protocol';
import { listCredentials } from '../../casting/index.ts';
import type { Deps } from '../../deps.ts';
import { schedule, type Election } from '../../elections/index.ts';
import { audit, type TenantTx } from '../../platform/index.ts';
import { appendNow } from '../../record/index.ts';
import { openStart } from '../secrets.ts';
import { findSubmission, insertSubmission } from '../store.ts';
import { readCeremony, type CeremonyState } from './read-ceremony.ts';
import { serverStep } from './server-step.ts';

const SYSTEM = { kind: 'system', id: null } as const;

/** Lets the server's trustee take the step all are at, once. @returns whether it complained, which ends the ceremony */
async function serverTakesPart(
  tx: TenantTx,
  deps: Deps,
  { operatorId, id: electionId }: Election,
  start: TrusteeStart,
  state: CeremonyState,
): Promise<boolean> {
  const step = nextCeremonyStep(state.manifest.trustees.members.length, state.progress)?.step;
  const { trustee } = start.secret;
  if (step === undefined || step === 'complaint') return false;
  if ((await findSubmission(tx, electionId, trustee, step)) !== undefined) return false;
  const body = await serverStep(step, state, start, (length) => deps.random.bytes(length));
  const at = new Date(deps.clock.now());
  const subject = `election:${electionId}`;
  const { step: taken } = body;
  await audit(tx, operatorId, { at: at.getTime(), actor: SYSTEM, act: `trustee.${taken}`, subject });
  if (taken === 'complaint') {
    await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'ceremony', body }]);
    return true;
  }
  const content = canonicalBytes(body);
  await insertSubmission(tx, { operatorId, electionId, trustee, step: taken, content, at });
  return false;
}

/** Ends the making of the key: the roll's credentials go into the record, and the clock may open the poll. */
async function finish(
  tx: TenantTx,
  deps: Deps,
  { operatorId, id: electionId, opens }: Election,
): Promise<void> {
  const body = credentialsBody(await listCredentials(tx, electionId));
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'credentials', body }]);
  await schedule(tx, { operatorId, electionId, act: 'open', due: opens.getTime() });
  const at = deps.clock.now();
  await audit(tx, operatorId, {
    at,
    actor: SYSTEM,
    act: 'trustees.ready',
    subject: `election:${electionId}`,
  });
}

/**
 * Brings what has come from the trustees into the record, as far as the order of its grammar allows: step by step, by
 * trustee. The server's own trustee takes its steps here. Call with the log locked.
 * @returns how the ceremony stands afterwards
 */
export async function advanceCeremony(tx: TenantTx, deps: Deps, election: Election): Promise<CeremonyState> {
  const { operatorId, id: electionId } = election;
  const start = await openStart(tx, deps.sealer, electionId);
  for (;;) {
    const state = await readCeremony(tx, electionId);
    if (state.isComplete) {
      await finish(tx, deps, election);
      return state;
    }
    const next = nextCeremonyStep(state.manifest.trustees.members.length, state.progress);
    if (next === undefined || next.step === 'complaint') return state;
    if (start !== undefined && (await serverTakesPart(tx, deps, election, start, state))) continue;
    const waiting = await findSubmission(tx, electionId, next.trustee, next.step);
    if (waiting === undefined) return state;
    const body = parseCanonical(waiting);
    await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'ceremony', body }]);
  }
}
