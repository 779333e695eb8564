import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';
import { systemRandom } from '../../platform/index.ts';
import type { Fault, TenantTx } from '../../platform/index.ts';
import { checkRows } from './check-rows.ts';
import type { RollEntry } from './check-rows.ts';
import { rollFault } from './roll-fault.ts';
import type { RollRow } from './roll-row.ts';
import { insertRollVoters, knownIdentities, sumWeights } from './store.ts';

/** Whose roll. */
export interface RollOf {
  readonly operatorId: string;
  readonly electionId: string;
}

const BATCH = 1000;
/** Everybody on a roll has the same ballot. */
const STYLE = 'all';
const MOST_FAULTS = 1000;

function* batches(entries: readonly RollEntry[]): Generator<readonly RollEntry[]> {
  for (let at = 0; at < entries.length; at += BATCH) yield entries.slice(at, at + BATCH);
}

async function foundAlready(
  tx: TenantTx,
  electionId: string,
  entries: readonly RollEntry[],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const batch of batches(entries)) {
    const known = await knownIdentities(tx, electionId, batch);
    for (const { row, licence, nationalId } of batch) {
      if (known.licences.has(licence)) faults.push(rollFault(row, 'licence', 'licence-known'));
      if (known.nationalIds.has(nationalId)) faults.push(rollFault(row, 'nationalId', 'national-id-known'));
    }
  }
  return faults;
}

/**
 * Adds people to the roll of an election, all of them or none. Everything that is wrong is reported at once (the first
 * 1,000 faults), with the numbers of the rows.
 * @returns how many were added
 */
export async function importRoll(
  tx: TenantTx,
  { operatorId, electionId }: RollOf,
  rows: readonly RollRow[],
): Promise<Result<number, Fault[]>> {
  const checked = checkRows(rows, await sumWeights(tx, electionId));
  if (!checked.ok) return err(checked.error.slice(0, MOST_FAULTS));
  const faults = await foundAlready(tx, electionId, checked.value);
  if (faults.length > 0) return err(faults.slice(0, MOST_FAULTS));
  for (const batch of batches(checked.value)) {
    await insertRollVoters(
      tx,
      batch.map(({ row: _row, weight, ...entry }) => ({
        ...entry,
        style: STYLE,
        weight: BigInt(weight),
        operatorId,
        electionId,
        id: systemRandom.id(),
      })),
    );
  }
  return ok(checked.value.length);
}
