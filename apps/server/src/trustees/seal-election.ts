import { toBase64Url } from '@sandoq/kernel';
import { checkManifest, credentialsBody, hashJson, MAX_WEIGHT, startTrustee } from '@sandoq/protocol';
import type { Credential, Manifest } from '@sandoq/protocol';
import { lotCommitment } from '@sandoq/rules';
import { issueCredentials, takeCredentials } from '../casting/index.ts';
import type { Deps } from '../deps.ts';
import { moveElection, refusedElection, type Election } from '../elections/index.ts';
import type { Actor, TenantTx } from '../platform/index.ts';
import { appendNow, createLog } from '../record/index.ts';
import { countRoll } from '../voters/index.ts';
import { advanceCeremony } from './ceremony/advance.ts';
import { sendLinks } from './links/send-link.ts';
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

/** The key of an election whose only trustee is the server, made and proved at once; and the roll's credentials. */
async function sealSingle(
  tx: TenantTx,
  deps: Deps,
  log: { readonly operatorId: string; readonly electionId: string },
  sealed: { readonly manifest: Manifest; readonly lotSeed: Uint8Array; readonly credentials: Credential[] },
): Promise<void> {
  const { manifest, lotSeed, credentials } = sealed;
  const trustee = startTrustee(hashJson(manifest), 1, { threshold: 1, count: 1 }, (length) =>
    deps.random.bytes(length),
  );
  await keepSecrets(tx, deps.sealer, log, { lotSeed, single: trustee.secret });
  await appendNow(tx, deps, log, [
    { type: 'manifest', body: manifest },
    { type: 'ceremony', body: trustee.commitment },
    { type: 'ceremony', body: trustee.coefficients },
    { type: 'credentials', body: credentialsBody(credentials) },
  ]);
}

/** Puts the manifest of several trustees into the record and asks them to make the key; the server begins with its part. */
async function sealThreshold(
  tx: TenantTx,
  deps: Deps,
  election: Election,
  { manifest, lotSeed }: { readonly manifest: Manifest; readonly lotSeed: Uint8Array },
): Promise<void> {
  const { operatorId, id: electionId } = election;
  const { threshold, members } = manifest.trustees;
  const server = members.find(({ kind }) => kind === 'server');
  const random = (length: number): Uint8Array => deps.random.bytes(length);
  const size = { threshold, count: members.length };
  const start = server && startTrustee(hashJson(manifest), server.id, size, random);
  await keepSecrets(tx, deps.sealer, { operatorId, electionId }, { lotSeed, ...(start && { start }) });
  await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'manifest', body: manifest }]);
  await advanceCeremony(tx, deps, election);
  await sendLinks(tx, deps, election, 'invitation');
}

/**
 * Seals an election: makes its log, credentials for everybody on the roll (or takes a registrar's) and the lot's commitment, and puts the manifest
 * into the record. With the server as the only trustee its key and the credential list follow at once; several trustees
 * are asked to make the key, and the list follows when it is there. All or nothing.
 * @throws the refusals of the act, roll-empty, roll-out-of-bounds, voting-keys-missing
 */
export async function sealElection(
  tx: TenantTx,
  deps: Deps,
  electionId: string,
  actor: Actor,
): Promise<void> {
  const { clock, random, config } = deps;
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

  const credentials =
    election.custody === 'authority'
      ? await takeCredentials(tx, { operatorId, electionId })
      : await issueCredentials(tx, deps, { operatorId, electionId });
  if (!areWithinBounds(credentials, manifest)) throw refusedElection('roll-out-of-bounds');
  if (manifest.trustees.mode === 'single')
    await sealSingle(tx, deps, { operatorId, electionId }, { manifest, lotSeed, credentials });
  else await sealThreshold(tx, deps, election, { manifest, lotSeed });
}
