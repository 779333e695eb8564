import type { OrganizerElection } from '@sandoq/contract';
import { fillPath, plainPaths } from '@sandoq/contract/client';
import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { useState } from 'react';
import { Link } from 'wouter';
import { keyOf, queryClient } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { REGISTRAR } from '../public/record-links.ts';
import { Button, Card, LinkButton, Notice } from '../ui/index.ts';
import { exportRegistrarRoll } from './export-roll.ts';
import { FileForm } from './file-form.tsx';
import { organizerMessages } from './messages.ts';

/** A hash as people compare it: hex digits in groups of four. */
const grouped = (hash: string): string => bytesToHex(fromBase64Url(hash)).match(/.{4}/g)!.join(' ');

/** Where a registrar makes the voting codes: what goes to the registrar, and the keys that come back (protocol §10). */
export function VotingKeysPanel({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const imported = view.votingKeys?.imported ?? null;
  return (
    <Card title={t.votingKeys}>
      <p>{t.votingKeysLead}</p>
      {imported === null ? (
        <Notice kind="attention">{t.votingKeysMissing}</Notice>
      ) : (
        <Notice kind="done">
          <p>{t.votingKeysHere({ time: f.moment(imported.at) })}</p>
          <p className="mt-1">{t.votingKeysHash}</p>
          <p dir="ltr" className="text-start font-mono break-words">
            {grouped(imported.hash)}
          </p>
        </Notice>
      )}
      {view.state === 'draft' ? (
        <Exchange election={view.id} />
      ) : (
        <p>
          {t.votingKeysCompare} <Link to={`/e/${view.id}/record`}>{t.publicRecord}</Link>
        </p>
      )}
    </Card>
  );
}

function Exchange({ election }: { readonly election: string }) {
  const t = organizerMessages.useMessages();
  const [busy, setBusy] = useState(false);
  const exportRoll = async () => {
    setBusy(true);
    await exportRegistrarRoll(election, t).finally(() => setBusy(false));
  };
  return (
    <div className="no-print">
      <ol className="mt-2 list-decimal space-y-2 ps-6 rtl:[list-style-type:persian]">
        <li>
          {t.votingKeysGive}
          <p className="my-2">
            {t.votingKeysElection} <code dir="ltr">{election}</code>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button kind="secondary" busy={busy} onClick={() => void exportRoll()}>
              {busy ? t.exporting : t.votingKeysRoll}
            </Button>
            <LinkButton kind="secondary" href={REGISTRAR} download="sandoq-registrar.html">
              {t.votingKeysTool}
            </LinkButton>
          </div>
        </li>
        <li>{t.votingKeysMake}</li>
        <li>{t.votingKeysTake}</li>
      </ol>
      <FileForm<{ readonly voters: number }>
        path={fillPath(plainPaths.importKeys, { election })}
        label={t.votingKeysFile}
        accept=".json"
        button={t.votingKeysUpload}
        onImported={() =>
          void queryClient.invalidateQueries({
            queryKey: keyOf('readOrganizerElection', { params: { election } }),
          })
        }
      />
    </div>
  );
}
