import { useEffect, useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Button, Card, Notice, Progress, Rows } from '../ui/index.ts';
import { trusteeMessages } from './messages.ts';
import { TaskTrouble } from './task-trouble.tsx';
import { doTask, type Outcome } from './work/do-task.ts';
import type { TallyFacts } from './work/tasks.ts';

/** Up to so many ballots are all verified without being asked: it takes seconds. */
const AT_ONCE = 300;

interface TallySummaryProps {
  readonly election: string;
  readonly facts: TallyFacts;
  readonly title: string;
}

/** What is to be decrypted, and what this device has checked of it. */
export function TallySummary({ election, facts, title }: TallySummaryProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  return (
    <Card title={title}>
      <Rows
        rows={[
          { name: t.tallyElection, value: f.text(facts.title) },
          { name: t.tallyContests, value: facts.contests.map(({ title }) => f.text(title)).join(t.and) },
          { name: t.tallyBallots, value: f.digits(facts.ballots) },
          {
            name: t.tallyRoot,
            value: (
              <bdi dir="ltr" className="font-mono text-sm break-all">
                {facts.root.slice(0, 32)}…
              </bdi>
            ),
          },
        ]}
      />
      <p className="flex gap-2">
        <span aria-hidden="true" className="font-bold text-primary">
          ✓
        </span>
        {t.checkedRoot}
      </p>
      <VerifyAll election={election} size={facts.size} />
    </Card>
  );
}

function VerifyAll({ election, size }: { readonly election: string; readonly size: number }) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const isSmall = size <= AT_ONCE;
  const [share, setShare] = useState<number | null>(isSmall ? 0 : null);
  const [outcome, setOutcome] = useState<Outcome<'verify'> | null>(null);
  const [round, setRound] = useState(isSmall ? 1 : 0);
  useEffect(() => {
    if (round === 0) return;
    void doTask('verify', { election }, (done, of) => setShare(done / of)).then((verified) => {
      setShare(null);
      setOutcome(verified);
    });
  }, [election, round]);
  if (share !== null) return <Progress text={t.verifying} value={share} />;
  if (outcome?.ok === false) return <TaskTrouble why={outcome.error} />;
  if (outcome?.ok === true && outcome.value.length === 0)
    return (
      <p className="mt-2 flex gap-2">
        <span aria-hidden="true" className="font-bold text-primary">
          ✓
        </span>
        {t.verified}
      </p>
    );
  if (outcome?.ok === true)
    return (
      <Notice kind="danger" live="alert">
        <p>{t.verifyWrong}</p>
        <ul className="mt-1 list-disc ps-5">
          {outcome.value.slice(0, 10).map((finding) => (
            <li key={finding} dir="ltr" className="text-start">
              {finding}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <div className="mt-3">
      <p>{t.verifyOffer({ size: f.digits(size) })}</p>
      <div className="mt-2">
        <Button
          kind="secondary"
          onClick={() => {
            setShare(0);
            setRound((n) => n + 1);
          }}
        >
          {t.verifyAll}
        </Button>
      </div>
    </div>
  );
}
