import { fromBase64Url, parseCanonical } from '@sandoq/kernel';
import { decryptTally, hashJson, type Decryption, type Tally } from '@sandoq/protocol';
import { readPollContext } from '../../casting/index.ts';
import type { Deps } from '../../deps.ts';
import { defineJob, Refused, withTenant, type TenantTx } from '../../platform/index.ts';
import { appendNow, lockLog, readFrame } from '../../record/index.ts';
import { noteHelp, openServerKey, tellTrusteesMoved } from '../../trustees/index.ts';
import { countClosed } from '../count-election.ts';
import { doCount } from '../threads/do-count.ts';
import { readMixed } from './read-mixed.ts';
import { serverPart } from './server-part.ts';
import { takeShuffle } from './take-shuffle.ts';

interface LogId {
  readonly operatorId: string;
  readonly electionId: string;
}

const SYSTEM = { kind: 'system', id: null } as const;

/** Whether the record has this trustee's decryption, and whether it has the result. */
async function readStanding(tx: TenantTx, electionId: string, trustee: number) {
  const frame = await readFrame(tx, electionId, ['decryption', 'result']);
  const decryptions = frame
    .filter(({ type }) => type === 'decryption')
    .map(({ content }) => parseCanonical(content) as unknown as Decryption);
  return {
    hasDecrypted: decryptions.some((decryption) => decryption.trustee === trustee),
    isOver: frame.some(({ type }) => type === 'result'),
  };
}

/** What the server's trustee needs for its part; undefined when it has none in this count. */
async function readPart(tx: TenantTx, deps: Deps, { electionId }: LogId) {
  const poll = await readPollContext(tx, electionId);
  const key = await openServerKey(tx, deps.sealer, electionId);
  const state = poll && (await readMixed(tx, electionId, poll));
  if (poll === undefined || key === undefined || state === undefined) return undefined;
  const [tally] = await readFrame(tx, electionId, ['tally']);
  if (tally === undefined) return undefined;
  return {
    poll,
    key,
    state,
    tally: parseCanonical(tally.content) as unknown as Tally,
    ...(await readStanding(tx, electionId, key.trustee)),
  };
}

type Part = NonNullable<Awaited<ReturnType<typeof readPart>>>;

async function shuffle(deps: Deps, log: LogId, { state, key }: Part): Promise<void> {
  const body = await doCount(log.electionId, {
    kind: 'shuffle',
    mixed: state,
    trustee: key.trustee,
    secret: key.share,
  });
  await withTenant(deps.db, log.operatorId, (tx) =>
    takeShuffle(tx, deps, { ...log, actor: SYSTEM }, state, body),
  );
}

async function decrypt(deps: Deps, log: LogId, { poll, state, key, tally }: Part): Promise<void> {
  const { trustee, share: secret, nonce } = key;
  const mixed = await doCount(log.electionId, { kind: 'decrypt', mixed: state, trustee, secret });
  const { manifest, context } = poll;
  const body = decryptTally({ manifest, context, tally, trustee, secret, nonce, mixed }, (length) =>
    deps.random.bytes(length),
  );
  await withTenant(deps.db, log.operatorId, async (tx) => {
    await lockLog(tx, log.electionId);
    const now = await readStanding(tx, log.electionId, trustee);
    if (now.hasDecrypted || now.isOver) return;
    await appendNow(tx, deps, log, [{ type: 'decryption', body }]);
    const content = fromBase64Url(hashJson(body));
    await noteHelp(tx, { ...log, trustee, step: 'decryption', content, at: new Date(deps.clock.now()) });
    await tellTrusteesMoved(tx, log);
  });
}

/** Shuffles and decrypts as the server's own trustee, each when it is time; runs again until nothing is left to do. */
export const helpToCountJob = defineJob({
  ...serverPart,
  async handler(log, deps: Deps) {
    const part = await withTenant(deps.db, log.operatorId, (tx) => readPart(tx, deps, log));
    if (part === undefined || part.isOver) return;
    const { shufflers, threshold } = part.state;
    const isEnough = shufflers.length >= threshold;
    if (!isEnough && !shufflers.includes(part.key.trustee)) await shuffle(deps, log, part);
    else if (isEnough && !part.hasDecrypted) await decrypt(deps, log, part);
    try {
      await countClosed(deps, log.electionId, SYSTEM);
    } catch (error) {
      // Counted meanwhile by another process.
      if (!(error instanceof Refused)) throw error;
    }
  },
});
