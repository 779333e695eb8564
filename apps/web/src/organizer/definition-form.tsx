import type { Input } from '@sandoq/contract/client';
import { useId, useState } from 'react';
import { useTell } from '../app/api.ts';
import { Button } from '../ui/index.ts';
import { Faults } from './faults.tsx';
import { organizerMessages } from './messages.ts';
import { fullSampleDefinition, sampleDefinition } from './sample-definition.ts';

/** A definition in JSON, pasted or from a file; the server's findings are listed all at once. */
export function DefinitionForm({ onCreated }: { readonly onCreated: (election: string) => void }) {
  const t = organizerMessages.useMessages();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const create = useTell('createElection');
  const take = (text: string) => {
    setTyped(text);
    setError(null);
    create.reset();
  };
  const submit = () => {
    if (typed.trim() === '') return setError(t.definitionEmpty);
    const body = parse(typed);
    if ('reason' in body) return setError(t.definitionNotJson({ reason: body.reason }));
    create.mutate({ body: body.json }, { onSuccess: (answer) => onCreated(answer.id) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id} className="block font-bold">
        {t.definitionText}
      </label>
      <p id={`${id}-help`} className="text-muted">
        {t.definitionHelp}
      </p>
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="font-semibold text-red">
          {error}
        </p>
      )}
      <textarea
        id={id}
        dir="ltr"
        rows={14}
        spellCheck={false}
        value={typed}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? `${id}-help` : `${id}-help ${id}-error`}
        className="mt-1 w-full rounded-box border-2 border-line bg-card p-3 text-left font-mono text-sm"
        onChange={(event) => take(event.target.value)}
      />
      {create.error && <Faults failure={create.error.failure} />}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" busy={create.isPending}>
          {create.isPending ? t.creating : t.create}
        </Button>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json"
          className="peer sr-only"
          onChange={(event) => void event.target.files?.[0]?.text().then(take)}
        />
        <label
          htmlFor={`${id}-file`}
          className="inline-flex min-h-12 cursor-pointer items-center rounded-box px-5 font-bold text-primary underline underline-offset-4 peer-focus-visible:outline-3 peer-focus-visible:outline-(--focus) hover:bg-primary-tint"
        >
          {t.chooseFile}
        </label>
        <Button kind="quiet" onClick={() => take(JSON.stringify(sampleDefinition(), null, 2))}>
          {t.definitionSample}
        </Button>
        <Button kind="quiet" onClick={() => take(JSON.stringify(fullSampleDefinition(), null, 2))}>
          {t.definitionFullSample}
        </Button>
      </div>
    </form>
  );
}

/** The text as JSON; what it says is for the server to judge, which reports every fault with its place. */
function parse(text: string): { json: Input<'createElection'>['body'] } | { reason: string } {
  try {
    return { json: JSON.parse(text) as Input<'createElection'>['body'] };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
