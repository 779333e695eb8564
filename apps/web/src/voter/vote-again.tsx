import type { ElectionView } from '@sandoq/contract';
import { LinkButton } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { voterMessages } from './messages.ts';

/** Where voting again is allowed: the way to another ballot, which takes the place of the one that was cast. */
export function VoteAgain({ election }: { readonly election: ElectionView }) {
  const t = voterMessages.useMessages();
  return (
    <section className="no-print mt-6">
      <LinkButton kind="secondary" wide to={addresses.contest(election.id, election.contests[0]?.id ?? '')}>
        {t.receipt.again}
      </LinkButton>
      <p className="mt-2 text-muted">{t.receipt.againText}</p>
    </section>
  );
}
