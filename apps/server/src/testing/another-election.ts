import type { Deps } from '../deps.ts';
import { createElection } from '../elections/index.ts';
import { createOperator } from '../operators/index.ts';
import { withTenant } from '../platform/index.ts';
import { performAct } from '../reports/index.ts';
import { person } from './people.ts';
import { CONTESTS } from './poll.ts';

const HOUR = 3_600_000;
const SYSTEM = { kind: 'system', id: null } as const;

/** An election on a server that has one, of this operator (made for it when `isNew`): one voter, sealed. */
export async function anotherElection(
  deps: Deps,
  { operatorId, isNew = false }: { readonly operatorId: string; readonly isNew?: boolean },
): Promise<string> {
  const now = deps.clock.now();
  const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
  if (isNew) await createOperator(deps.db, { id: operatorId, name: { fa: 'کانون دیگر' }, now });
  const electionId = await withTenant(deps.db, operatorId, (tx) =>
    createElection(tx, deps, {
      operatorId,
      organizer: { fa: 'کانون دیگر' },
      actor: SYSTEM,
      now,
      definition: {
        title: { fa: 'انتخابات دیگر' },
        opens: instant(now - HOUR),
        closes: instant(now + 6 * HOUR),
        supportPhone: '021-00000000',
        settings: {
          confirmation: 'inbound',
          randomOrder: true,
          revoting: false,
          custody: 'platform',
          sessionMinutes: 20,
          codeDigits: 6,
        },
        contests: CONTESTS,
        roll: [person(1)],
      },
    }),
  );
  await performAct(deps, { electionId, act: 'seal', actor: SYSTEM });
  return electionId;
}
