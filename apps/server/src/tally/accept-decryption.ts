import { canonicalBytes, fromBase64Url, parseCanonical, toBase64Url, utf8Bytes } from '@sandoq/kernel';
import {
  checkDecryption,
  decodeCanonical,
  decryptionShape,
  hashJson,
  type BodyFinding,
  type Decryption,
  type Tally,
} from '@sandoq/protocol';
import { readPollContext, type PollContext } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { schedule } from '../elections/index.ts';
import { audit, Refused, withTenant, type TenantTx } from '../platform/index.ts';
import { appendNow, lockLog, readFrame } from '../record/index.ts';
import {
  noteHelp,
  notingRefusals,
  readCeremony,
  refusedTrustee,
  tellTrusteesMoved,
  type TrusteeSession,
} from '../trustees/index.ts';
import { countClosed } from './count-election.ts';
import { doMixed } from './mixed/do-mixed.ts';
import { readMixed } from './mixed/read-mixed.ts';
import { publicKernel } from './public-kernel.ts';

/** Should this process die before it has counted, the clock does. */
const COUNT_AFTER_MS = 5_000;
const SYSTEM = { kind: 'system', id: null } as const;

/** V44: what is wrong with the shuffled votes' part of a decryption; undefined when it is right, or rightly absent. */
async function mixedFinding(
  tx: TenantTx,
  electionId: string,
  poll: PollContext,
  { trustee, mixed }: Decryption,
): Promise<BodyFinding | undefined> {
  const state = await readMixed(tx, electionId, poll);
  if (state === undefined)
    return mixed && { check: 'V44', code: 'without-mixed-contests', params: { trustee } };
  if (state.shufflers.length < state.threshold) throw refusedTrustee('tally-none');
  if (mixed === undefined) return { check: 'V44', code: 'missing', params: { trustee } };
  return (await doMixed({ kind: 'check-decryption', state, trustee, mixed }))[0];
}

async function demandRight(
  tx: TenantTx,
  deps: Deps,
  electionId: string,
  given: { readonly tally: Tally; readonly body: Decryption; readonly seen: readonly number[] },
): Promise<void> {
  const poll = await readPollContext(tx, electionId);
  if (poll === undefined) throw new Error(`${electionId} was counted before it opened`);
  const { progress, manifest } = await readCeremony(tx, electionId);
  const election = { ...poll, credentials: new Map(), coefficients: progress.coefficients };
  const [wrong] = checkDecryption(
    publicKernel(),
    election,
    given.tally,
    hashJson(given.tally),
    given.seen,
    given.body,
    (length) => deps.random.bytes(length),
  );
  const found = wrong ?? (await mixedFinding(tx, electionId, poll, given.body));
  if (found === undefined) return;
  const name = manifest.trustees.members[given.body.trustee - 1]?.name.fa ?? String(given.body.trustee);
  const { contest, option } = found.params;
  const reason = [found.check, found.code, contest, option].filter((part) => part !== undefined).join(' ');
  throw refusedTrustee('decryption-wrong', { name, reason });
}

async function take(
  tx: TenantTx,
  deps: Deps,
  { operatorId, electionId, linkId }: TrusteeSession,
  body: Decryption,
): Promise<void> {
  await lockLog(tx, electionId);
  const frame = await readFrame(tx, electionId, ['tally', 'decryption', 'result']);
  const tally = frame.find(({ type }) => type === 'tally');
  if (tally === undefined) throw refusedTrustee('tally-none');
  const given = frame
    .filter(({ type }) => type === 'decryption')
    .map(({ content }) => ({ content, trustee: (parseCanonical(content) as unknown as Decryption).trustee }));
  const own = given.find(({ trustee }) => trustee === body.trustee);
  if (own !== undefined) {
    if (toBase64Url(own.content) !== toBase64Url(canonicalBytes(body)))
      throw refusedTrustee('trustee-step-taken');
    return;
  }
  if (frame.some(({ type }) => type === 'result')) throw refusedTrustee('decryption-late');
  await demandRight(tx, deps, electionId, {
    tally: parseCanonical(tally.content) as unknown as Tally,
    body,
    seen: given.map(({ trustee }) => trustee),
  });
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
  await schedule(tx, { operatorId, electionId, act: 'count', due: now + COUNT_AFTER_MS });
  await tellTrusteesMoved(tx, { operatorId, electionId });
}

/**
 * Takes a trustee's decryption (canonical JSON) into the record when every share's proof holds, and counts when enough
 * have come. A wrong one is refused by name and noted; nothing else changes. The same body again changes nothing.
 * @throws trustee-body-malformed, trustee-body-not-yours, tally-none, trustee-step-taken, decryption-late,
 *   decryption-wrong
 */
export async function acceptDecryption(deps: Deps, session: TrusteeSession, text: string): Promise<void> {
  const decoded = decodeCanonical(decryptionShape, utf8Bytes(text));
  if (!decoded.ok) throw refusedTrustee('trustee-body-malformed');
  const body = decoded.value;
  if (body.trustee !== session.trustee) throw refusedTrustee('trustee-body-not-yours');
  await notingRefusals(deps, session, () =>
    withTenant(deps.db, session.operatorId, (tx) => take(tx, deps, session, body)),
  );
  try {
    await countClosed(deps, session.electionId, SYSTEM);
  } catch (error) {
    // Counted meanwhile by another process, or before, when the same body comes again.
    if (!(error instanceof Refused)) throw error;
  }
}
