import { displayTracker } from '@sandoq/protocol/voter';
import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { LinkButton } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { auditMessages } from './audit-messages.ts';

interface AuditInvitationProps {
  readonly election: string;
  readonly tracker: string;
}

/**
 * The tracker of the ballot that is ready, and the choice to test it instead of casting it. The device has committed to
 * what it encrypted before it learns which of the two the voter wants.
 */
export function AuditInvitation({ election, tracker }: AuditInvitationProps) {
  const t = auditMessages.useMessages();
  return (
    <section className="my-6 rounded-box border border-hairline bg-card px-4 pt-3 pb-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{t.tracker}</span>
        <bdi dir="ltr" className="font-mono text-lg font-bold whitespace-nowrap">
          {displayTracker(tracker)}
        </bdi>
      </p>
      <details className="mt-1 border-t border-hairline">
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-primary">{t.ask}</summary>
        <p>{t.what}</p>
        <p className="mt-2">{t.optional}</p>
        <div className="my-3">
          <LinkButton
            kind="secondary"
            wide
            to={addresses.audit(election, bytesToHex(fromBase64Url(tracker)))}
          >
            {t.go}
          </LinkButton>
        </div>
      </details>
    </section>
  );
}
