import { useId, useState } from 'react';
import type { Failure } from '../app/api.ts';
import { Button, Card, ProblemNotice } from '../ui/index.ts';
import { compareCheckpoints } from './compare-checkpoints.ts';
import type { Comparison } from './compare-checkpoints.ts';
import { ComparisonOutcome } from './comparison-outcome.tsx';
import { auditorMessages } from './messages.ts';

/** Anybody who kept checkpoints or receipts sees here whether the record has only grown between them, or since. */
export function CompareCheckpointsForm({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Comparison | Failure | null>(null);
  const compare = async () => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await compareCheckpoints(election, { first, second }));
    setBusy(false);
  };
  return (
    <Card title={t.keptTitle}>
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void compare();
        }}
      >
        <PasteBox label={t.keptLabel} hint={t.keptHint} value={first} onChange={setFirst} />
        <PasteBox label={t.keptSecondLabel} hint={t.keptSecondHint} value={second} onChange={setSecond} />
        <Button type="submit" kind="secondary" busy={busy}>
          {t.keptCheck}
        </Button>
      </form>
      {outcome !== null &&
        ('verdict' in outcome ? (
          <ComparisonOutcome election={election} comparison={outcome} />
        ) : (
          <ProblemNotice failure={outcome} />
        ))}
    </Card>
  );
}

interface PasteBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PasteBox({ label, hint, value, onChange }: PasteBoxProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-muted">
        {hint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        dir="ltr"
        rows={4}
        spellCheck={false}
        className="mt-2 mb-4 w-full rounded-box border-2 border-line bg-card px-3 py-2 font-mono text-sm"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
