import type { TrusteeView } from '@sandoq/contract';
import { useId, useState } from 'react';
import { Notice } from '../ui/index.ts';
import { readBackup, saveMemory, type KeptKey } from './key-store.ts';
import { trusteeMessages } from './messages.ts';

interface RestoreProps {
  readonly view: TrusteeView;
  readonly onRestored: (key: KeptKey) => void;
}

/** Brings the key back from its backup file, on a device that has none. */
export function Restore({ view, onRestored }: RestoreProps) {
  const t = trusteeMessages.useMessages();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const [broken, setBroken] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const text = await chosen.text().catch(() => '');
    const backup = readBackup(text, view.election.id, view.trustee);
    setWrong(backup === undefined);
    if (backup === undefined) return;
    try {
      saveMemory(backup.file, backup.memory);
    } catch {
      setBroken(true);
      return;
    }
    onRestored({ file: backup.file, backedUp: true });
  };
  return (
    <>
      <h2>{t.restoreTitle}</h2>
      <p className="mt-1">{t.restoreLead}</p>
      <div className="my-5">
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          className="peer sr-only"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <label
          htmlFor={id}
          className="flex min-h-12 cursor-pointer items-center justify-center rounded-box border-2 border-primary bg-card px-5 font-bold text-primary peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-(--focus) hover:bg-primary-tint"
        >
          {t.restoreFile}
        </label>
      </div>
      {wrong && (
        <Notice kind="attention" live="alert">
          {t.restoreWrong}
        </Notice>
      )}
      {broken && (
        <Notice kind="danger" live="alert">
          {t.cannotKeep}
        </Notice>
      )}
      <p id={`${id}-hint`} className="text-muted">
        {t.restoreNone}
      </p>
    </>
  );
}
