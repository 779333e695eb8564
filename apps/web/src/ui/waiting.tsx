import { uiMessages } from './messages.ts';

/** Says that something is on its way. */
export function Waiting({ text }: { readonly text?: string }) {
  const t = uiMessages.useMessages();
  return (
    <output className="flex items-center gap-3 py-6 text-muted">
      <span className="spinner" aria-hidden="true" />
      {text ?? t.waiting}
    </output>
  );
}
