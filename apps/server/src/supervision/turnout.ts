import type { Turnout } from '@sandoq/contract';
import { countTurnout, turnoutSteps } from '../casting/index.ts';
import { instantOf, type Election } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';

const STEPS = 60;
const WIDTHS = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/** The width of a step in seconds: a whole part of a day, at most sixty steps in the poll. */
function widthOf({ opens, closes }: Election): number {
  const seconds = (closes.getTime() - opens.getTime()) / 1000;
  return WIDTHS.find((width) => seconds / width <= STEPS) ?? 604_800;
}

/** The turnout over time. `now` in milliseconds. */
export async function readTurnout(tx: TenantTx, election: Election, now: number): Promise<Turnout> {
  const steps = await turnoutSteps(tx, election.id, widthOf(election));
  return {
    ...(await countTurnout(tx, election.id)),
    serverTime: instantOf(now),
    steps: steps.map(({ from, voted }) => ({ from: instantOf(from.getTime()), voted })),
  };
}
