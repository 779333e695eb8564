import { readTracker } from '@sandoq/protocol/voter';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { Button, Card, Field } from '../ui/index.ts';
import { auditorMessages } from './messages.ts';

/** Finds a ballot by its tracker, in any of its forms. */
export function TrackerSearch({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const id = useId();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const search = () => {
    const tracker = readTracker(typed);
    if (tracker !== undefined) return go(`/e/${election}/record/t/${tracker.text}`);
    setError(typed.trim() === '' ? t.searchEmpty : t.searchMalformed);
    document.getElementById(id)?.focus();
  };
  return (
    <Card title={t.searchTitle}>
      <search>
        <form
          noValidate
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault();
            search();
          }}
        >
          <Field
            id={id}
            label={t.searchLabel}
            hint={t.searchHelp}
            error={error}
            dir="ltr"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setError(null);
            }}
          />
          <Button type="submit">{t.search}</Button>
        </form>
      </search>
    </Card>
  );
}
