import type { ElectionState } from '@sandoq/contract';
import { publicMessages } from './messages.ts';

const COLOURS: Record<ElectionState, string> = {
  draft: 'border-line text-muted',
  sealed: 'border-saffron-edge bg-saffron-tint text-ink',
  open: 'border-primary bg-primary text-on-primary',
  closed: 'border-line text-ink',
  tallied: 'border-line text-ink',
  published: 'border-primary bg-primary-tint text-primary',
};

/** Where an election stands, in a word. */
export function StateBadge({ state }: { readonly state: ElectionState }) {
  const t = publicMessages.useMessages();
  const words: Record<ElectionState, string> = {
    draft: t.stateDraft,
    sealed: t.stateSealed,
    open: t.stateOpen,
    closed: t.stateClosed,
    tallied: t.stateTallied,
    published: t.statePublished,
  };
  return (
    <span className={`inline-block rounded-full border px-3 py-0.5 text-sm font-bold ${COLOURS[state]}`}>
      {words[state]}
    </span>
  );
}
