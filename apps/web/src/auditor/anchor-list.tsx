import { useAsk } from '../app/api.ts';
import { Card } from '../ui/index.ts';
import { AnchorItem } from './anchor-item.tsx';
import { auditorMessages } from './messages.ts';

/** Where roots of this record stand on public chains; nothing where no chain is used. */
export function AnchorList({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const asked = useAsk('listAnchors', { params: { election } }, { refetchInterval: 60_000 });
  const anchors = asked.data?.items ?? [];
  if (anchors.length === 0) return null;
  return (
    <Card title={t.anchors}>
      <p className="text-muted">{t.anchorsAbout}</p>
      <ul className="my-3">
        {anchors.map((anchor) => (
          <AnchorItem key={`${anchor.network} ${anchor.transaction}`} anchor={anchor} />
        ))}
      </ul>
    </Card>
  );
}
