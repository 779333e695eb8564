import { useTell } from '../app/api.ts';
import { useLanguage } from '../app/language.ts';
import { problemText } from '../app/problem-text.ts';
import { organizerMessages } from './messages.ts';
import type { RollRow } from './read-roll.ts';

interface ResendButtonProps {
  readonly election: string;
  readonly row: RollRow;
}

/** Sends one voter's invitation once more, and says what came of it. */
export function ResendButton({ election, row }: ResendButtonProps) {
  const t = organizerMessages.useMessages();
  const language = useLanguage();
  const resend = useTell('resendInvitation');
  return (
    <>
      <button
        type="button"
        aria-label={t.resendFor({ name: row.name })}
        aria-disabled={resend.isPending || undefined}
        className="min-h-11 cursor-pointer whitespace-nowrap text-primary underline underline-offset-4"
        onClick={() => {
          if (!resend.isPending) resend.mutate({ params: { election, voter: row.id }, body: {} });
        }}
      >
        {t.resend}
      </button>
      <output className="block text-sm font-semibold">
        {resend.isSuccess && t.resent({ name: row.name })}
        {resend.error && problemText(resend.error.failure, language)}
      </output>
    </>
  );
}
