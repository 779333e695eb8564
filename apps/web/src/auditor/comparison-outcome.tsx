import { useNumbers } from '../app/numbers.ts';
import { LinkButton, Notice } from '../ui/index.ts';
import { Code } from './code.tsx';
import { evidenceFile } from './compare-checkpoints.ts';
import type { Comparison, Verdict } from './compare-checkpoints.ts';
import { auditorMessages } from './messages.ts';

const KINDS = {
  grown: 'done',
  same: 'done',
  lied: 'danger',
  behind: 'danger',
  'foreign-first': 'danger',
  'foreign-second': 'danger',
  'unreadable-first': 'attention',
  'unreadable-second': 'attention',
} as const satisfies Record<Verdict, 'done' | 'danger' | 'attention'>;

interface ComparisonOutcomeProps {
  readonly election: string;
  readonly comparison: Comparison;
}

/** What the comparison of two checkpoints came to, in words, and the proof to look at and to keep. */
export function ComparisonOutcome({ election, comparison }: ComparisonOutcomeProps) {
  const t = auditorMessages.useMessages();
  const { count } = useNumbers();
  const { verdict, evidence } = comparison;
  const from = evidence?.smaller.checkpoint.size ?? 0;
  const to = evidence?.larger.checkpoint.size ?? 0;
  const file = evidence === null ? '' : evidenceFile(evidence);
  return (
    <>
      <Notice kind={KINDS[verdict]} live="alert">
        {t.compared[verdict]({ from: count(from), to: count(to) })}
      </Notice>
      {evidence !== null && (
        <>
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">
              {t.consistencyProof}
            </summary>
            <p className="text-muted">{t.consistencyAbout}</p>
            <Code text={file} label={t.consistencyProof} />
          </details>
          <div className="no-print mt-2">
            <LinkButton
              kind="secondary"
              href={`data:application/json;charset=utf-8,${encodeURIComponent(file)}`}
              download={`${election}-${from}-${to}.json`}
            >
              {t.downloadProof}
            </LinkButton>
          </div>
        </>
      )}
    </>
  );
}
