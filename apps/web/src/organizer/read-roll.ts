import type { Output } from '@sandoq/contract/client';
import { ask, Failed } from '../app/api.ts';

export type RollRow = Output<'listRoll'>['items'][number];

/** One page of the roll. `after` is the cursor of the page before; null for the first. */
export async function readRollPage(election: string, search: string, after: string | null) {
  const query = { ...(search === '' ? {} : { search }), ...(after === null ? {} : { after }) };
  const answer = await ask('listRoll', { params: { election }, query });
  if (!answer.ok) throw new Failed(answer.error);
  return answer.value;
}

/** The whole roll that a search finds, page after page. */
export async function readWholeRoll(election: string, search: string): Promise<RollRow[]> {
  const rows: RollRow[] = [];
  let after: string | null = null;
  do {
    const page: Output<'listRoll'> = await readRollPage(election, search, after);
    rows.push(...page.items);
    after = page.next;
  } while (after !== null);
  return rows;
}
