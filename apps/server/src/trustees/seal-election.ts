import { toBase64Url } from '@sandoq/kernel';
import { checkManifest, credentialsBody, hashJson, MAX_WEIGHT, startTrustee } from '@sandoq/protocol';
import type { Credential, Manifest } from '@sandoq/protocol';
import { lotCommitment } from '@sandoq/rules';
import { issueCredentials } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { moveElection, refusedElection } from '../elections/index.ts';
import type { Actor, TenantTx } from '../platform/index.ts';
import { appendNow, createLog } from '../record/index.ts';
import { countRoll } from '../voters/index.ts';
import { manifestOf } from './manifest-of.ts';
import { keepSecrets } from './secrets.ts';

/** Ten minutes: ballots of a busy poll cannot be matched with logins, and turnout can still be followed. */
const TIME_STEP = 600;

/** Whether check V13 of every verifier will pass: known styles, and weights within bounds, alone and together. */
function areWithinBounds(credentials: readonly Credential[], { styles }: Manifest): boolean {
  const known = new Set(styles.map(({ id }) => id));
  const total = credentials.reduce((sum, { weight }) => sum + weight, 0);
  return total <= MAX_WEIGHT && credentials.every(({ style, weight }) => known.has(style) && weight >= 1);
}

/**
 * Seals an election: makes its log, the server trustee's key, a credential for everybody on the roll and the lot's
 * commitment, and puts manifest, ceremony and credential list into the record. All or nothing.
 * @throws the refusals of the act, roll-empty, roll-out-of-bounds
 */
export async function sealElection(
  tx: TenantTx,
  deps: Deps,
  electionId: string,
  actor: Actor,
): Promise<void> {
  const { clock, random, sealer, config } = deps;
  const { election } = await moveElection(tx, { electionId, act: 'seal', actor, now: clock.now() });
  const { operatorId } = election;
  if ((await countRoll(tx, electionId)) === 0) throw refusedElection('roll-empty');

  const origin = `${new URL(config.publicUrl).host}/e/${electionId}`;
  const { logKey } = await createLog(tx, deps, { operatorId, electionId, origin, timeStep: TIME_STEP });
  const lotSeed = random.bytes(32);
  const lot = toBase64Url(lotCommitment(lotSeed));
  const witnesses = config.witnesses.map(({ vkey }) => vkey);
  const manifest = manifestOf(election, { origin, logKey, timeStep: TIME_STEP, lot, witnesses });
  const problems = checkManifest(manifest);
  if (problems.length > 0) throw new Error(`the manifest of ${electionId} breaks ${problems[0]!.code}`);

  const trustee = startTrustee(hashJson(manifest), 1, 1, (length) => random.bytes(length));
  await keepSecrets(tx, sealer, { operatorId, electionId }, trustee.secret, lotSeed);
  const credentials = await issueCredentials(tx, deps, { operatorId, electionId });
  if (!areWithinBounds(credentials, manifest)) throw refusedElection('roll-out-of-bounds');
  await appendNow(tx, deps, { operatorId, electionId }, [
    { type: 'manifest', body: manifest },
    { type: 'ceremony', body: trustee.commitment },
    { type: 'ceremony', body: trustee.coefficients },
    { type: 'credentials', body: credentialsBody(credentials) },
  ]);
}
