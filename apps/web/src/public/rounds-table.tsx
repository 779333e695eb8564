import type { CountStep, DecidedResult } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Table } from '../ui/index.ts';
import { countMessages } from './count-messages.ts';
import { stagesOf } from './count-table.ts';
import { useNumbers } from '../app/numbers.ts';
import { resultRows } from './result-rows.ts';
import { namesOf } from './step-text.ts';

const DECIMALS = 2;

/** Every candidate's votes at every stage of a count by rounds. */
export function RoundsTable({ contest }: { readonly contest: DecidedResult }) {
  const t = countMessages.useMessages();
  const f = useFormats();
  const { decimal } = useNumbers();
  const stages = stagesOf(contest.steps);
  const headOf = ({ code, options, numbers }: CountStep) => {
    const names = namesOf(contest.candidates, options, f);
    if (code === 'surplus-transferred') return t.surplusOf({ names });
    if (code === 'option-excluded') return t.exclusionOf({ names });
    return code === 'first-preferences'
      ? t.firstPreferences
      : t.round({ round: f.digits(numbers['round'] ?? '') });
  };
  return (
    <>
      <Table
        caption={t.roundsCaption}
        rows={resultRows(contest)}
        keyOf={({ candidate }) => candidate.id}
        columns={[
          { head: t.candidate, rowHead: true, cell: ({ candidate }) => f.text(candidate.title) },
          ...stages.map(({ step, votes, elected }) => ({
            head: <span className="inline-block min-w-24 text-sm leading-5">{headOf(step)}</span>,
            align: 'end' as const,
            cell: ({ candidate }: { readonly candidate: { readonly id: string } }) => {
              const has = votes.get(candidate.id);
              if (has === undefined) return '–';
              return elected.has(candidate.id) ? (
                <span className="font-bold whitespace-nowrap text-primary">
                  <span aria-hidden="true">✓ </span>
                  <span className="sr-only">{t.electedMark} </span>
                  {decimal(has, DECIMALS)}
                </span>
              ) : (
                decimal(has, DECIMALS)
              );
            },
          })),
        ]}
      />
      <p className="text-sm text-muted">{t.roundsNote}</p>
    </>
  );
}
