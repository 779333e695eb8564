import { canonicalBytes, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import {
  checkCeremonyBody,
  decodeCeremony,
  nextCeremonyStep,
  nobleKernel,
  type Ceremony,
} from '@sandoq/protocol';
import type { Deps } from '../../deps.ts';
import { findElection, type Election } from '../../elections/index.ts';
import { audit, enqueue, Refused, withTenant, type TenantTx } from '../../platform/index.ts';
import { appendNow, lockLog } from '../../record/index.ts';
import type { TrusteeSession } from '../links/require-trustee.ts';
import { REMIND_AFTER_MS, remindTrusteesJob } from '../links/remind.ts';
import { refused } from '../refusals.ts';
import { findSubmission, insertSubmission } from '../store.ts';
import { tellTrusteesMoved } from '../trustee-events.ts';
import { trusteeNames } from '../trustee-names.ts';
import { advanceCeremony } from './advance.ts';
import { readCeremony, type CeremonyState } from './read-ceremony.ts';

const stepNow = ({ manifest, progress }: CeremonyState): Ceremony['step'] | undefined =>
  nextCeremonyStep(manifest.trustees.members.length, progress)?.step;

/** Puts a complaint into the record when it holds: the opened share does not fit, and who dealt it is named. */
async function takeComplaint(
  tx: TenantTx,
  deps: Deps,
  { operatorId, id: electionId }: Election,
  state: CeremonyState,
  body: Extract<Ceremony, { step: 'complaint' }>,
): Promise<void> {
  if (stepNow(state) !== 'acceptance') throw refused('trustee-turn');
  const isKnown = state.progress.coefficients.some(({ trustee }) => trustee === body.against);
  const { manifest, manifestHash, progress } = state;
  const found = await checkCeremonyBody(nobleKernel, manifest, manifestHash, progress, body);
  if (!isKnown || body.against === body.trustee || found[0]?.code !== 'bad-share')
    throw refused('complaint-unfounded', trusteeNames(manifest, body.against));
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'ceremony', body }]);
}

/** Takes a trustee's step when its time has come and it is right. @returns whether it is new */
async function takeStep(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  state: CeremonyState,
  body: Exclude<Ceremony, { step: 'complaint' }>,
): Promise<boolean> {
  const { operatorId, id: electionId } = election;
  const { step, trustee } = body;
  const content = canonicalBytes(body);
  const before = await findSubmission(tx, electionId, trustee, step);
  if (before !== undefined) {
    if (toBase64Url(before) !== toBase64Url(content)) throw refused('trustee-step-taken');
    return false;
  }
  if (state.isComplete) throw refused('ceremony-over');
  if (stepNow(state) !== step) throw refused('trustee-turn');
  const { manifest, manifestHash, progress } = state;
  const [wrong] = await checkCeremonyBody(nobleKernel, manifest, manifestHash, progress, body);
  if (wrong !== undefined) {
    const { check, code: reason } = wrong;
    throw refused('trustee-body-wrong', { ...trusteeNames(manifest, trustee), check, reason });
  }
  const at = new Date(deps.clock.now());
  await insertSubmission(tx, { operatorId, electionId, trustee, step, content, at });
  return true;
}

async function take(
  tx: TenantTx,
  deps: Deps,
  { operatorId, electionId, linkId }: TrusteeSession,
  body: Ceremony,
): Promise<void> {
  await lockLog(tx, electionId);
  const election = await findElection(tx, electionId);
  if (election === undefined || election.state === 'draft') throw refused('ceremony-over');
  const state = await readCeremony(tx, electionId);
  if (state.complaint !== undefined)
    throw refused('ceremony-failed', trusteeNames(state.manifest, state.complaint.against));
  if (body.step === 'complaint') await takeComplaint(tx, deps, election, state, body);
  else if (!(await takeStep(tx, deps, election, state, body))) return;
  const now = deps.clock.now();
  await audit(tx, operatorId, {
    at: now,
    actor: { kind: 'trustee', id: linkId },
    act: `trustee.${body.step}`,
    subject: `election:${electionId}`,
  });
  const step = stepNow(await advanceCeremony(tx, deps, election));
  if (step !== undefined && step !== stepNow(state)) {
    const runAt = now + REMIND_AFTER_MS;
    await enqueue(tx, remindTrusteesJob, { operatorId, electionId, step }, { runAt });
  }
  await tellTrusteesMoved(tx, { operatorId, electionId });
}

/** Notes in the audit trail that a trustee's body was refused, and why; the refused transaction left nothing behind. */
async function noteRefusal(deps: Deps, session: TrusteeSession, { code, params }: Refused): Promise<void> {
  const { operatorId, electionId, linkId } = session;
  await withTenant(deps.db, operatorId, (tx) =>
    audit(tx, operatorId, {
      at: deps.clock.now(),
      actor: { kind: 'trustee', id: linkId },
      act: `trustee.refused`,
      subject: `election:${electionId}`,
      details: { code, trustee: session.trustee, reason: params['reason'] ?? null },
    }),
  );
}

/** Runs what takes a trustee's body; a body that is wrong is noted in the audit trail before it is refused. */
export async function notingRefusals(
  deps: Deps,
  session: TrusteeSession,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refused && error.text.status === 422) await noteRefusal(deps, session, error);
    throw error;
  }
}

/**
 * Takes one step of a trustee in the making of the key: the body's canonical JSON. What is right is kept and goes into
 * the record when its turn comes; the same body again changes nothing.
 * @throws trustee-body-malformed, trustee-body-not-yours, trustee-turn, trustee-step-taken, trustee-body-wrong,
 *   complaint-unfounded, ceremony-over, ceremony-failed
 */
export async function submitStep(deps: Deps, session: TrusteeSession, text: string): Promise<void> {
  const decoded = decodeCeremony(utf8Bytes(text));
  if (!decoded.ok) throw refused('trustee-body-malformed');
  const body = decoded.value;
  if (body.trustee !== session.trustee) throw refused('trustee-body-not-yours');
  await notingRefusals(deps, session, () =>
    withTenant(deps.db, session.operatorId, (tx) => take(tx, deps, session, body)),
  );
}
