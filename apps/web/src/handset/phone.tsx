import { fillPath, plainPaths } from '@sandoq/contract/client';
import { useEffect, useRef } from 'react';
import { keyOf, queryClient, useAsk } from '../app/api.ts';
import { useEvents } from '../app/events.ts';
import { useFormats } from '../app/formats.ts';
import { ProblemNotice, Waiting } from '../ui/index.ts';
import { Bubble } from './bubble.tsx';
import { Compose } from './compose.tsx';
import { localNumber } from './local-number.ts';
import { handsetMessages } from './messages.ts';

/** One phone: its messages as they come, and a line to send one. */
export function Phone({ number, name }: { readonly number: string; readonly name: string }) {
  const t = handsetMessages.useMessages();
  const f = useFormats();
  const asked = useAsk('readHandset', { params: { number } });
  const renew = () =>
    void queryClient.invalidateQueries({ queryKey: keyOf('readHandset', { params: { number } }) });
  useEvents(fillPath(plainPaths.handsetEvents, { number }), { message: renew, resync: renew });
  const box = useRef<HTMLDivElement>(null);
  const messages = asked.data?.items ?? [];
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [messages.length]);
  return (
    <section
      aria-label={t.phoneOf({ name })}
      className="mx-auto flex max-w-md flex-col overflow-hidden rounded-[2rem] border-8 border-ink bg-ink"
    >
      <header className="px-4 pb-2 text-center text-paper">
        <p className="text-sm">{t.demonstrationPhone}</p>
        <p className="font-bold">{name}</p>
        <p dir="ltr" className="text-sm">
          {f.digits(localNumber(number))}
        </p>
      </header>
      <div
        ref={box}
        role="log"
        aria-label={t.received}
        // Scrolls, so that the keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex h-[26rem] flex-col gap-3 overflow-y-auto bg-paper p-3"
      >
        {asked.isPending && <Waiting />}
        {asked.error && <ProblemNotice failure={asked.error.failure} />}
        {asked.data && messages.length === 0 && (
          <p className="m-auto text-center text-muted">{t.noMessages}</p>
        )}
        {messages.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
      </div>
      <Compose number={number} to={messages.at(-1)?.other ?? ''} onSent={renew} />
    </section>
  );
}
