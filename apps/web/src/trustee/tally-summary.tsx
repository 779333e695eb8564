import { useEffect, useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Button, Card, Notice, Progress, Rows } from '../ui/index.ts';
import { trusteeMessages } from './messages.ts';
import { Faults } from './faults.tsx';
import { isStopped, TaskTrouble } from './task-trouble.tsx';
import { doTask, type Outcome } from './work/do-task.ts';
import type { KeyFile } from './key-file.ts';
import type { TallyFacts } from './work/tasks.ts';

/** A record of up to so many entries is verified without being asked: it takes seconds. */
const AT_ONCE = 300;

interface TallySummaryProps {
  readonly election: string;
  readonly facts: TallyFacts;
  readonly title: string;
  readonly file: KeyFile;
  /** Whether this device has verified what is shown. */
  readonly verified: boolean;
  readonly onVerified: () => void;
}

/** What is to be decrypted, and what this device has checked of it. */
export function TallySummary({ election, facts, title, file, verified, onVerified }: TallySummaryProps) {
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
      <Witnesses witnesses={facts.witnesses} />
      {verified ? (
        <Verified />
      ) : (
        <VerifyAll election={election} facts={facts} file={file} onVerified={onVerified} />
      )}
    </Card>
  );
}

/** Which of the witnesses that the manifest names have seen this very record; nothing where it names none. */
function Witnesses({ witnesses }: Pick<TallyFacts, 'witnesses'>) {
  const t = trusteeMessages.useMessages();
  const namesOf = (cosigned: boolean): string =>
    witnesses
      .filter((each) => each.cosigned === cosigned)
      .map(({ name }) => name)
      .join(t.and);
  const [seen, missing] = [namesOf(true), namesOf(false)];
  return (
    <>
      {seen !== '' && (
        <p className="mt-2 flex gap-2">
          <span aria-hidden="true" className="font-bold text-primary">
            ✓
          </span>
          {t.witnessesSaw({ names: seen })}
        </p>
      )}
      {missing !== '' && <Notice kind="attention">{t.witnessesMissing({ names: missing })}</Notice>}
    </>
  );
}

function Verified() {
  const t = trusteeMessages.useMessages();
  return (
    <p className="mt-2 flex gap-2">
      <span aria-hidden="true" className="font-bold text-primary">
        ✓
      </span>
      {t.verified}
    </p>
  );
}

type VerifyAllProps = Pick<TallySummaryProps, 'election' | 'facts' | 'file' | 'onVerified'>;

function VerifyAll({ election, facts, file, onVerified }: VerifyAllProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const { size } = facts;
  const isSmall = size <= AT_ONCE;
  const [share, setShare] = useState<number | null>(isSmall ? 0 : null);
  const [outcome, setOutcome] = useState<Outcome<'verify'> | null>(null);
  const [round, setRound] = useState(isSmall ? 1 : 0);
  useEffect(() => {
    if (round === 0) return;
    void doTask('verify', { election }, (done, of) => setShare(done / of)).then((verified) => {
      setShare(null);
      setOutcome(verified);
      if (verified.ok && verified.value.length === 0) onVerified();
    });
    // What is verified is what was looked at last; `facts` is a new object each time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [election, facts, round]);
  if (share !== null) return <Progress text={t.verifying} value={share} />;
  if (outcome?.ok === false && isStopped(outcome.error))
    return <TaskTrouble why={outcome.error} file={file} />;
  if (outcome?.ok === true) return <Faults election={election} faults={outcome.value} />;
  return (
    <div className="mt-3">
      {outcome?.ok === false && <TaskTrouble why={outcome.error} file={file} />}
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
