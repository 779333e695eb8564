import { canonicalBytes, fromBase64Url, parseCanonical, sameBytes, utf8Bytes } from '@sandoq/kernel';
import {
  checkDecryptionHead,
  decodeCanonical,
  decryptionShape,
  hashJson,
  mixedContests,
  type BodyFinding,
  type Decryption,
  type DecryptionSetting,
  type Tally,
} from '@sandoq/protocol';
import { readPollContext, type PollContext } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { audit, Refused, withTenant, type TenantTx } from '../platform/index.ts';
import { appendNow, lockLog, readFrame } from '../record/index.ts';
import {
  noteHelp,
  notingRefusals,
  readCeremony,
  refusedTrustee,
  tellTrusteesMoved,
  trusteeNames,
  whoHelped,
  type TrusteeSession,
} from '../trustees/index.ts';
import { countClosed } from './count-election.ts';
import { countSoon } from './count-soon.ts';
import type { MixedState } from './mixed/mixed-state.ts';
import { readMixed } from './mixed/read-mixed.ts';
import { oneCheck } from './one-check.ts';
import { doCount } from './threads/do-count.ts';

const SYSTEM = { kind: 'system', id: null } as const;

/** What a decryption is checked against. */
interface Given {
  readonly poll: PollContext;
  readonly setting: DecryptionSetting;
  readonly mixed: MixedState | undefined;
}

/** The tally, and whose decryptions the record has; undefined when it has this very one. */
async function readTaken(
  tx: TenantTx,
  electionId: string,
  body: Decryption,
): Promise<{ readonly tally: Uint8Array; readonly seen: readonly number[] } | undefined> {
  const frame = await readFrame(tx, electionId, ['tally', 'decryption', 'result']);
  const tally = frame.find(({ type }) => type === 'tally');
  if (tally === undefined) throw refusedTrustee('tally-none');
  const given = frame
    .filter(({ type }) => type === 'decryption')
    .map(({ content }) => ({ content, trustee: (parseCanonical(content) as unknown as Decryption).trustee }));
  const own = given.find(({ trustee }) => trustee === body.trustee);
  if (own !== undefined) {
    if (!sameBytes(own.content, canonicalBytes(body))) throw refusedTrustee('trustee-step-taken');
    return undefined;
  }
  if (frame.some(({ type }) => type === 'result')) throw refusedTrustee('decryption-late');
  return { tally: tally.content, seen: given.map(({ trustee }) => trustee) };
}

/** @throws decryption-wrong when there is a finding */
function demandNone(
  { manifest }: PollContext,
  { trustee }: Decryption,
  [wrong]: readonly BodyFinding[],
): void {
  if (wrong === undefined) return;
  const { contest, option } = wrong.params;
  const reason = [wrong.check, wrong.code, contest, option].filter((part) => part !== undefined).join(' ');
  throw refusedTrustee('decryption-wrong', { ...trusteeNames(manifest, trustee), reason });
}

/** What costs little to check is checked first. @returns undefined when the record has this very decryption */
async function readGiven(tx: TenantTx, electionId: string, body: Decryption): Promise<Given | undefined> {
  const taken = await readTaken(tx, electionId, body);
  if (taken === undefined) return undefined;
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined) throw new Error(`${electionId} was counted before it opened`);
  const { progress } = await readCeremony(tx, electionId);
  const tally = parseCanonical(taken.tally) as unknown as Tally;
  const election = { ...poll, coefficients: progress.coefficients };
  const setting = { election, tally, tallyHash: hashJson(tally), seen: taken.seen };
  demandNone(poll, body, checkDecryptionHead(setting, body));
  const { trustee } = body;
  const isMixed = mixedContests(poll.manifest).length > 0;
  if (isMixed !== (body.mixed !== undefined)) {
    const code = isMixed ? 'missing' : 'without-mixed-contests';
    demandNone(poll, body, [{ check: 'V44', code, params: { trustee } }]);
  }
  if (isMixed && (await whoHelped(tx, electionId, 'shuffle')).length < poll.manifest.trustees.threshold)
    throw refusedTrustee('tally-none');
  return { poll, setting, mixed: await readMixed(tx, electionId, poll) };
}

/** Puts a decryption that was checked into the record, if it is still wanted there: the tally has not changed. */
async function put(
  tx: TenantTx,
  deps: Deps,
  { operatorId, electionId, linkId }: TrusteeSession,
  body: Decryption,
): Promise<void> {
  await lockLog(tx, electionId);
  if ((await readTaken(tx, electionId, body)) === undefined) return;
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'decryption', body }]);
  const now = deps.clock.now();
  const { trustee } = body;
  const content = fromBase64Url(hashJson(body));
  await noteHelp(tx, { operatorId, electionId, trustee, step: 'decryption', content, at: new Date(now) });
  await audit(tx, operatorId, {
    at: now,
    actor: { kind: 'trustee', id: linkId },
    act: 'trustee.decryption',
    subject: `election:${electionId}`,
  });
  await countSoon(tx, deps, { operatorId, electionId });
  await tellTrusteesMoved(tx, { operatorId, electionId });
}

async function checkAndPut(deps: Deps, session: TrusteeSession, body: Decryption): Promise<void> {
  const { operatorId, electionId } = session;
  const given = await withTenant(deps.db, operatorId, (tx) => readGiven(tx, electionId, body));
  if (given === undefined) return;
  const { poll, setting, mixed } = given;
  demandNone(poll, body, await doCount(electionId, { kind: 'check-decryption', setting, body, mixed }));
  await withTenant(deps.db, operatorId, (tx) => put(tx, deps, session, body));
}

/**
 * Takes a trustee's decryption (canonical JSON) into the record when every share's proof holds, and counts when enough
 * have come. The proofs are checked in a thread and without the log's lock. A wrong one is refused by name and noted;
 * nothing else changes. The same body again changes nothing.
 * @throws trustee-busy, trustee-body-malformed, trustee-body-not-yours, tally-none, trustee-step-taken, decryption-late,
 *   decryption-wrong
 */
export async function acceptDecryption(deps: Deps, session: TrusteeSession, text: string): Promise<void> {
  await oneCheck(deps, session, text, async () => {
    const decoded = decodeCanonical(decryptionShape, utf8Bytes(text));
    if (!decoded.ok) throw refusedTrustee('trustee-body-malformed');
    if (decoded.value.trustee !== session.trustee) throw refusedTrustee('trustee-body-not-yours');
    await notingRefusals(deps, session, () => checkAndPut(deps, session, decoded.value));
  });
  try {
    await countClosed(deps, session.electionId, SYSTEM);
  } catch (error) {
    // Counted meanwhile by another process, or before, when the same body comes again.
    if (!(error instanceof Refused)) throw error;
  }
}
