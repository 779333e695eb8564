import type { Text } from '@sandoq/contract';
import type { Notice } from '@sandoq/protocol';
import type { Deps } from '../deps.ts';
import { instantOf, moveClosing, operatorOf, refusedElection, schedule } from '../elections/index.ts';
import { withTenant, type Actor } from '../platform/index.ts';
import { appendNow } from '../record/index.ts';

/** A later closing time, and the reason that everybody reads in the record. `closes` in milliseconds. */
export interface ExtendElection {
  readonly electionId: string;
  readonly closes: number;
  readonly reason: Text;
  readonly actor: Actor;
}

/**
 * Moves the closing time of a sealed or open election later: in the record (protocol §3.9), in the election and in what
 * the clock does, all or nothing. An election that missed its whole period opens then.
 * @throws the refusals election-unknown, act-wrong-state, act-too-late, act-not-later
 */
export async function extendElection(
  deps: Deps,
  { electionId, closes, reason, actor }: ExtendElection,
): Promise<void> {
  const operatorId = await operatorOf(deps.db, electionId);
  if (operatorId === undefined) throw refusedElection('election-unknown');
  const { fa, en } = reason;
  const text = en === undefined ? { fa } : { fa, en };
  await withTenant(deps.db, operatorId, async (tx) => {
    const now = deps.clock.now();
    const { state, opens } = await moveClosing(tx, { electionId, closes, actor, now });
    const body: Notice = { type: 'notice', v: 1, kind: 'extension', closes: instantOf(closes), text };
    await appendNow(tx, deps, { operatorId, electionId }, [{ type: 'notice', body }]);
    if (state === 'sealed') await schedule(tx, { operatorId, electionId, act: 'open', due: opens.getTime() });
    await schedule(tx, { operatorId, electionId, act: 'close', due: closes });
  });
}
