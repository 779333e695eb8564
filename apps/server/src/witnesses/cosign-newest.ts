import type { Deps } from '../deps.ts';
import { operatorOf } from '../elections/index.ts';
import { askWitness, type WitnessSettings, type WitnessWord } from '../gateways/witness/index.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { addCosignature, cosignedSize, newestCheckpoint, proveConsistency } from '../record/index.ts';

interface Request {
  readonly size: number;
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

/** What to ask of a witness that has seen the tree of `oldSize` (what is known here, when it is not given). */
async function requestFor(
  tx: TenantTx,
  electionId: string,
  witness: WitnessSettings,
  seen: number | undefined,
): Promise<Request | undefined> {
  const newest = await newestCheckpoint(tx, electionId);
  const oldSize = seen ?? (await cosignedSize(tx, electionId, witness.vkey));
  if (newest === undefined || oldSize > newest.size) return undefined;
  if (seen === undefined && oldSize === newest.size) return undefined;
  const proof = oldSize === 0 ? [] : await proveConsistency(tx, electionId, oldSize, newest.size);
  return { size: newest.size, oldSize, proof, checkpoint: newest.note };
}

/** Asks one witness; one that has seen another tree than was thought is asked once more, from that tree on. */
async function cosignBy(
  deps: Deps,
  operatorId: string,
  electionId: string,
  witness: WitnessSettings,
): Promise<void> {
  const { db, log, clock } = deps;
  const about = { witness: witness.key.name, election: electionId };
  const ask = async (seen?: number): Promise<WitnessWord | undefined> => {
    const request = await withTenant(db, operatorId, (tx) => requestFor(tx, electionId, witness, seen));
    if (request === undefined) {
      if (seen !== undefined) log.error({ ...about, seen }, 'a witness saw a larger tree than this log has');
      return undefined;
    }
    const word = await askWitness(witness, request);
    if (word.kind === 'cosigned') {
      const { size } = request;
      const made = { operatorId, electionId, size, witness: witness.vkey, line: word.line };
      await withTenant(db, operatorId, (tx) =>
        addCosignature(tx, { ...made, cosignedAt: new Date(clock.now()) }),
      );
    }
    return word;
  };
  const first = await ask();
  const word = first?.kind === 'other-size' ? await ask(first.size) : first;
  if (word?.kind === 'refused' || word?.kind === 'other-size')
    log.error({ ...about, word }, 'a witness refuses');
}

/**
 * Has the newest checkpoint of an election's record cosigned by every witness of the settings.
 * @throws when a witness could not be asked, after all have been
 */
export async function cosignNewest(deps: Deps, electionId: string): Promise<void> {
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) return;
  const asked = await Promise.allSettled(
    deps.config.witnesses.map((witness) => cosignBy(deps, operatorId, electionId, witness)),
  );
  const failed = asked.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
