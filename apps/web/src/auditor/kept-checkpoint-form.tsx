import { useId, useState } from 'react';
import { ask } from '../app/api.ts';
import type { Failure } from '../app/api.ts';
import { Button, Card, Notice, ProblemNotice } from '../ui/index.ts';
import { compareWithRecord, readKeptCheckpoint } from './kept-checkpoint.ts';
import { auditorMessages } from './messages.ts';

type Outcome = 'grown' | 'lied' | 'behind' | 'foreign' | 'unreadable';

/** Compares what was pasted with the record as it is now. */
async function compare(election: string, pasted: string): Promise<Outcome | Failure> {
  const kept = readKeptCheckpoint(pasted);
  if (kept === null) return 'unreadable';
  const params = { election };
  const record = await ask('readRecord', { params });
  if (!record.ok) return record.error;
  const { checkpoint, logKey, size: to } = record.value;
  const { size: from } = kept.checkpoint;
  if (from > to) return compareWithRecord(kept.note, checkpoint, [], logKey) === null ? 'foreign' : 'behind';
  const proof = await ask('readConsistency', { params, query: { from, to } });
  if (!proof.ok) return proof.error;
  const views = compareWithRecord(kept.note, checkpoint, proof.value.proof, logKey);
  if (views === null) return 'foreign';
  return views === 'same' || views === 'consistent' ? 'grown' : 'lied';
}

/** Anybody who kept a checkpoint or a receipt sees here whether the record has only grown since. */
export function KeptCheckpointForm({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [outcome, setOutcome] = useState<Outcome | Failure | null>(null);
  const words: Record<Outcome, string> = {
    grown: t.keptGrown,
    lied: t.keptLied,
    behind: t.keptBehind,
    foreign: t.keptForeign,
    unreadable: t.keptUnreadable,
  };
  return (
    <Card title={t.keptTitle}>
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          setOutcome(null);
          void compare(election, pasted).then(setOutcome);
        }}
      >
        <label htmlFor={id} className="block font-bold">
          {t.keptLabel}
        </label>
        <p id={`${id}-hint`} className="text-muted">
          {t.keptHint}
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          dir="ltr"
          rows={5}
          spellCheck={false}
          className="my-2 w-full rounded-box border-2 border-line bg-card px-3 py-2 font-mono text-sm"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button type="submit" kind="secondary">
          {t.keptCheck}
        </Button>
      </form>
      {typeof outcome === 'string' && (
        <Notice
          kind={outcome === 'grown' ? 'done' : outcome === 'unreadable' ? 'attention' : 'danger'}
          live="alert"
        >
          {words[outcome]}
        </Notice>
      )}
      {outcome !== null && typeof outcome !== 'string' && <ProblemNotice failure={outcome} />}
    </Card>
  );
}
