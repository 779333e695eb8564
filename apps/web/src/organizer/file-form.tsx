import type { Failure } from '@sandoq/contract/client';
import { useId, useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { Button, Progress } from '../ui/index.ts';
import { Faults } from './faults.tsx';
import { organizerMessages } from './messages.ts';
import { MAX_MEGABYTES, upload } from './upload.ts';

interface FileFormProps<T> {
  /** Where the file goes. */
  readonly path: string;
  readonly label: string;
  /** File endings offered by the picker. */
  readonly accept: string;
  readonly button: string;
  readonly onImported: (imported: T) => void;
}

/** Chooses a file (by picker or by dropping it), sends it, and lists everything that was wrong with it. */
export function FileForm<T>({ path, label, accept, button, onImported }: FileFormProps<T>) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    setError(null);
    setFailure(null);
  };
  const send = async () => {
    if (file === null) return setError(t.fileMissing);
    if (file.size > MAX_MEGABYTES * 1_048_576)
      return setError(t.fileTooLarge({ megabytes: f.digits(MAX_MEGABYTES) }));
    setBusy(true);
    const answer = await upload<T>(path, file);
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) onImported(answer.value);
  };
  return (
    <form
      noValidate
      className="my-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <div
        className="rounded-box border-2 border-dashed border-line bg-paper p-4"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          choose(event.dataTransfer.files[0]);
        }}
      >
        <p className="font-bold" id={`${id}-label`}>
          {label}
        </p>
        {error !== null && (
          <p id={`${id}-error`} role="alert" className="font-semibold text-red">
            {error}
          </p>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <input
            id={id}
            type="file"
            accept={accept}
            aria-labelledby={`${id}-label ${id}-name`}
            aria-invalid={error !== null || undefined}
            aria-describedby={error === null ? undefined : `${id}-error`}
            className="peer sr-only"
            onChange={(event) => choose(event.target.files?.[0])}
          />
          <label
            htmlFor={id}
            className="inline-flex min-h-12 cursor-pointer items-center rounded-box border-2 border-primary bg-card px-5 font-bold text-primary peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-(--focus) hover:bg-primary-tint"
          >
            {t.chooseFile}
          </label>
          <span id={`${id}-name`} className="min-w-0 break-all">
            {file === null ? t.noFileChosen : <bdi>{file.name}</bdi>}
          </span>
          <span className="text-muted max-sm:hidden">{t.dropHere}</span>
        </div>
      </div>
      {busy && <Progress text={t.uploading} />}
      {failure !== null && <Faults failure={failure} />}
      <div className="mt-3">
        <Button type="submit" busy={busy}>
          {button}
        </Button>
      </div>
    </form>
  );
}
