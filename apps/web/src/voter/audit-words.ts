import { useFormats } from '../app/formats.ts';
import { auditMessages } from './audit-messages.ts';

/** The words of an audit of so many ballots, which are audited together. */
export function useAuditWords(ballots: number) {
  const t = auditMessages.useMessages();
  const { digits } = useFormats();
  return ballots === 1 ? t : { ...t, ...t.several(digits(ballots)) };
}
