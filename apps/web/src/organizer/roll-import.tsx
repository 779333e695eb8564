import { fillPath, plainPaths } from '@sandoq/contract/client';
import { useState } from 'react';
import { keyOf, queryClient } from '../app/api.ts';
import { useNumbers } from '../app/numbers.ts';
import { Notice } from '../ui/index.ts';
import { FileForm } from './file-form.tsx';
import { organizerMessages } from './messages.ts';

/** Takes the roll from a CSV or XLSX file: all of it or nothing. */
export function RollImport({ election }: { readonly election: string }) {
  const t = organizerMessages.useMessages();
  const { count } = useNumbers();
  const [voters, setVoters] = useState<number | null>(null);
  return (
    <div className="no-print">
      <p>{t.importRollLead}</p>
      <p>{t.importRollReplaces}</p>
      {voters !== null && (
        <Notice kind="done" live="status">
          {t.rollImported({ count: count(voters) })}
        </Notice>
      )}
      <FileForm<{ readonly voters: number }>
        path={fillPath(plainPaths.importRoll, { election })}
        label={t.importRoll}
        accept=".csv,.xlsx,.txt"
        button={t.upload}
        onImported={(imported) => {
          setVoters(imported.voters);
          void queryClient.invalidateQueries({ queryKey: ['roll', election] });
          void queryClient.invalidateQueries({
            queryKey: keyOf('readOrganizerElection', { params: { election } }),
          });
        }}
      />
    </div>
  );
}
