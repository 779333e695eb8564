import type { ElectionAct, OrganizerElection } from '@sandoq/contract';
import { useState } from 'react';
import { keyOf, queryClient, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';
import { useNumbers } from '../app/numbers.ts';
import { Button, Card, Notice } from '../ui/index.ts';
import { ActDialog } from './act-dialog.tsx';
import { ACTS_OF, actWords, reasonWords } from './act-words.ts';
import { organizerMessages } from './messages.ts';

/** What can be done at the election's current step; each act asks before it is done. */
export function Acts({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const numbers = useNumbers();
  const now = useServerNow();
  const [asking, setAsking] = useState<ElectionAct | null>(null);
  const [done, setDone] = useState<ElectionAct | null>(null);
  const tell = useTell('actOnElection');
  const words = actWords(t, view, f, numbers, now < Date.parse(view.closes));
  const acts = ACTS_OF[view.state];
  const perform = (act: ElectionAct) =>
    tell.mutate(
      { params: { election: view.id }, body: { act } },
      {
        onSuccess: (answer) => {
          queryClient.setQueryData(keyOf('readOrganizerElection', { params: { election: view.id } }), answer);
          setDone(act);
          setAsking(null);
        },
      },
    );
  return (
    <Card title={t.nextStep}>
      {done !== null && (
        <Notice kind="done" live="status">
          {words[done].done}
        </Notice>
      )}
      {acts.length === 0 && <p>{t.everythingDone}</p>}
      <ul className="divide-y divide-hairline">
        {acts.map((act) => {
          const { allowed, reason } = view.acts.find((one) => one.act === act) ?? {
            allowed: false,
            reason: null,
          };
          return (
            <li key={act} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <p className="min-w-60 flex-1">
                <span className="font-bold">{words[act].name}</span>
                <span className="block text-muted">{words[act].about}</span>
                {!allowed && <span className="block font-semibold">{reasonWords(t, reason)}</span>}
              </p>
              {allowed && (
                <Button
                  kind={
                    act === 'close'
                      ? 'danger'
                      : act === 'invite' && view.state === 'open'
                        ? 'secondary'
                        : 'primary'
                  }
                  onClick={() => {
                    tell.reset();
                    setAsking(act);
                  }}
                >
                  {words[act].name}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asking !== null && (
        <ActDialog
          words={words[asking]}
          danger={asking === 'close'}
          busy={tell.isPending}
          failure={tell.error?.failure}
          onYes={() => perform(asking)}
          onNo={() => setAsking(null)}
        />
      )}
    </Card>
  );
}
