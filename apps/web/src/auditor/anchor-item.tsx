import type { Output } from '@sandoq/contract/client';
import { useFormats } from '../app/formats.ts';
import { useNumbers } from '../app/numbers.ts';
import { Code } from './code.tsx';
import { auditorMessages } from './messages.ts';

/** A root of a record on a public chain, as the server tells of it. */
export type Anchor = Output<'listAnchors'>['items'][number];

/** One anchor in a list: how much it covers, where and since when, and its transaction in an explorer. */
export function AnchorItem({ anchor }: { readonly anchor: Anchor }) {
  const t = auditorMessages.useMessages();
  const f = useFormats();
  const { count } = useNumbers();
  const { network, transaction, url, size, time } = anchor;
  return (
    <li className="border-b border-hairline py-3 last:border-b-0">
      <p>{t.anchorLine({ network, size: count(size), time: f.moment(time) })}</p>
      {url === null ? (
        <Code text={transaction} />
      ) : (
        <a href={url} rel="noreferrer" className="inline-flex min-h-11 items-center">
          {t.anchorLink}
        </a>
      )}
    </li>
  );
}
