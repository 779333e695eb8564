import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../public/numbers.ts';
import { Card } from '../ui/index.ts';
import { Code } from './code.tsx';
import { auditorMessages } from './messages.ts';

/** Where roots of this record stand on public chains; nothing where no chain is used. */
export function AnchorList({ election }: { readonly election: string }) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const asked = useAsk('listAnchors', { params: { election } }, { refetchInterval: 60_000 });
  const anchors = asked.data?.items ?? [];
  if (anchors.length === 0) return null;
  return (
    <Card title={t.anchors}>
      <p className="text-muted">{t.anchorsAbout}</p>
      <ul className="my-3">
        {anchors.map(({ network, transaction, url, size, time }) => (
          <li key={`${network} ${transaction}`} className="border-b border-hairline py-3">
            <p>{t.anchorLine({ network, size: count(size), time: f.moment(time) })}</p>
            {url === null ? (
              <Code text={transaction} />
            ) : (
              <a href={url} rel="noreferrer" className="inline-flex min-h-11 items-center">
                {t.anchorLink}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
