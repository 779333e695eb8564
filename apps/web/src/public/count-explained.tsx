import type { DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { countMessages } from './count-messages.ts';
import { useNumbers } from '../app/numbers.ts';
import { PairTables } from './pair-tables.tsx';
import { isByRounds } from './result-numbers.ts';
import { RoundsTable } from './rounds-table.tsx';
import { stepText } from './step-text.ts';

/** How a contest was counted, step by step, in sentences and tables. Open where the way is not told by totals alone. */
export function CountExplained({ contest }: { readonly contest: DecidedResult }) {
  const t = countMessages.useMessages();
  const f = useFormats();
  const numbers = useNumbers();
  const sentences = contest.steps.flatMap((step) => stepText(step, contest, { t, f, numbers }) ?? []);
  if (sentences.length === 0) return null;
  return (
    <details
      open={contest.kind === 'ranking'}
      className="mt-4 rounded-box border border-hairline bg-card p-4"
    >
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.stepByStep}</summary>
      {isByRounds(contest) && <RoundsTable contest={contest} />}
      {contest.kind === 'ranking' && contest.rule === 'condorcet-schulze' && <PairTables contest={contest} />}
      <ol className="mt-3 space-y-2">
        {sentences.map((sentence, i) => (
          <li key={i} className="flex gap-3">
            <span className="shrink-0 text-muted">{f.digits(i + 1)}.</span>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
