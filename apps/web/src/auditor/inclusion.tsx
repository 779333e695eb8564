import type { Output } from '@sandoq/contract/client';
import { useMemo } from 'react';
import { useAsk } from '../app/api.ts';
import { useNumbers } from '../app/numbers.ts';
import { Notice, ProblemNotice, Waiting } from '../ui/index.ts';
import { checkEntry } from './check-entry.ts';
import { auditorMessages } from './messages.ts';

interface InclusionProps {
  readonly election: string;
  readonly view: Output<'readRecordEntry'>;
}

/** Checks the inclusion proof in the browser, and says in one sentence what that means. */
export function Inclusion({ election, view }: InclusionProps) {
  const t = auditorMessages.useMessages();
  const { count } = useNumbers();
  const record = useAsk('readRecord', { params: { election } }, { staleTime: Infinity });
  const logKey = record.data?.logKey;
  const found = useMemo(
    () => (logKey === undefined ? undefined : checkEntry(view.entry, view.proof, logKey)),
    [view.entry, view.proof, logKey],
  );
  if (record.error) return <ProblemNotice failure={record.error.failure} />;
  if (found === undefined) return <Waiting text={t.checking} />;
  if (found === null || found.index !== view.index)
    return (
      <Notice kind="danger" live="alert">
        {t.inclusionBad}
      </Notice>
    );
  return (
    <Notice kind="done" live="status" {...(view.type === 'ballot' ? { title: t.ballotFound } : {})}>
      <p>{t.inclusionGood({ index: count(found.index), size: count(found.size) })}</p>
    </Notice>
  );
}
