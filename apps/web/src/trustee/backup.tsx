import { useState } from 'react';
import { Button, LinkButton, Notice } from '../ui/index.ts';
import type { KeyFile } from './key-file.ts';
import { backupText } from './key-store.ts';
import { trusteeMessages } from './messages.ts';

/** The address of a file with the key in it, for the browser to save. */
const addressOf = (file: KeyFile): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(backupText(file))}`;

const fileName = ({ election, trustee }: KeyFile): string => `sandoq-trustee-${election}-${trustee}.json`;

/** The backup file, to be downloaded again whenever wanted. */
export function BackupLink({ file, onTaken }: { readonly file: KeyFile; readonly onTaken?: () => void }) {
  const t = trusteeMessages.useMessages();
  return (
    // The press is seen here and done by the link itself.
    <div onClickCapture={onTaken}>
      <LinkButton wide kind="secondary" href={addressOf(file)} download={fileName(file)}>
        {t.backupDownload}
      </LinkButton>
    </div>
  );
}

/** Has the trustee put a backup aside before anything goes on. */
export function Backup({ file, onDone }: { readonly file: KeyFile; readonly onDone: () => void }) {
  const t = trusteeMessages.useMessages();
  const [taken, setTaken] = useState(false);
  const [missing, setMissing] = useState(false);
  return (
    <>
      <h2>{t.backupTitle}</h2>
      <p className="mt-1">{t.backupLead}</p>
      <Notice kind="attention">{t.backupWhere}</Notice>
      <BackupLink
        file={file}
        onTaken={() => {
          setTaken(true);
          setMissing(false);
        }}
      />
      <output className="my-3 block font-semibold text-primary">{taken && t.backupTaken}</output>
      {missing && (
        <Notice kind="attention" live="alert">
          {t.backupFirst}
        </Notice>
      )}
      <Button wide onClick={() => (taken ? onDone() : setMissing(true))}>
        {t.backupDone}
      </Button>
    </>
  );
}
