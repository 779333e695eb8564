import { fromBase64Url } from '@sandoq/kernel';
import { toBase64 } from '@sandoq/protocol';
import { useMemo } from 'react';
import { Card, Notice } from '../ui/index.ts';
import { checkCheckpoint } from './check-entry.ts';
import { Code } from './code.tsx';
import { auditorMessages } from './messages.ts';
import type { RecordView } from './record-view.ts';

/** The newest checkpoint, its signature checked here and now, and the root it signs, written as it writes it. */
export function CheckpointCard({ record }: { readonly record: RecordView }) {
  const t = auditorMessages.useMessages();
  const { checkpoint, logKey } = record;
  const good = useMemo(() => checkCheckpoint(checkpoint, logKey), [checkpoint, logKey]);
  return (
    <Card title={t.checkpoint}>
      <p className="text-muted">{t.checkpointAbout}</p>
      {good ? (
        <Notice kind="done">{t.checkpointGood}</Notice>
      ) : (
        <Notice kind="danger" live="alert">
          {t.checkpointBad}
        </Notice>
      )}
      <h3 className="mt-4 font-bold">{t.root}</h3>
      <p className="text-muted">{t.rootAbout}</p>
      <Code text={toBase64(fromBase64Url(record.root))} />
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t.details}</summary>
        <h3 className="mt-2 font-bold">{t.showCheckpoint}</h3>
        <Code text={checkpoint} />
        <h3 className="mt-3 font-bold">{t.logKey}</h3>
        <Code text={logKey} />
        <h3 className="mt-3 font-bold">{t.origin}</h3>
        <Code text={record.origin} />
      </details>
    </Card>
  );
}
