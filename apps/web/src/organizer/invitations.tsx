import type { OrganizerElection } from '@sandoq/contract';
import { useNumbers } from '../app/numbers.ts';
import { Card, Notice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';

/** How far the invitations got. */
export function Invitations({ view }: { readonly view: OrganizerElection }) {
  const t = organizerMessages.useMessages();
  const { count } = useNumbers();
  const { total, sent, delivered, failed, opened } = view.invitations;
  const numbers = [
    { name: t.invTotal, n: total },
    { name: t.invSent, n: sent },
    { name: t.invDelivered, n: delivered },
    { name: t.invOpened, n: opened },
    { name: t.invFailed, n: failed },
  ];
  return (
    <Card title={t.invitations}>
      {total === 0 ? (
        <p className="text-muted">{t.invNone}</p>
      ) : (
        <dl className="grid grid-cols-3 gap-2 sm:grid-cols-5 lg:grid-cols-3">
          {numbers.map(({ name, n }) => (
            <div
              key={name}
              className="flex flex-col-reverse rounded-box border border-hairline p-2 text-center"
            >
              <dt className="text-sm text-muted">{name}</dt>
              <dd className="text-xl font-bold tabular-nums">{count(n)}</dd>
            </div>
          ))}
        </dl>
      )}
      {failed > 0 && (
        <Notice kind="attention">
          <p>{t.invFailedAdvice({ count: count(failed) })}</p>
        </Notice>
      )}
    </Card>
  );
}
