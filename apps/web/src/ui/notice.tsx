import type { ReactNode } from 'react';
import { uiMessages } from './messages.ts';

const KINDS = {
  info: 'border-turquoise bg-primary-tint',
  attention: 'border-saffron-edge bg-saffron-tint',
  danger: 'border-red bg-red-tint',
  done: 'border-primary bg-primary-tint',
} as const;
const SIGNS = { info: 'i', attention: '!', danger: '!', done: '✓' } as const;

interface NoticeProps {
  readonly kind: keyof typeof KINDS;
  readonly title?: string;
  readonly children: ReactNode;
  /** Read out when it appears: `status` politely, `alert` at once. */
  readonly live?: 'status' | 'alert';
}

/** A box that says something apart from the text: a note, what needs attention, a refusal, a success. */
export function Notice({ kind, title, children, live }: NoticeProps) {
  const t = uiMessages.useMessages();
  return (
    <div
      {...(live === undefined ? {} : { role: live })}
      className={`my-4 flex gap-3 rounded-box border-s-[6px] px-4 py-3 ${KINDS[kind]}`}
    >
      <span
        aria-hidden="true"
        className="mt-1 inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-ink text-sm font-bold text-paper"
      >
        {SIGNS[kind]}
      </span>
      <div className="min-w-0">
        <span className="sr-only">{t.notice[kind]}: </span>
        {title !== undefined && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
