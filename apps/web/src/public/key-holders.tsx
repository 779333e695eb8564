import type { TrusteesView } from '@sandoq/contract';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { publicMessages } from './messages.ts';
import { SingleTrustee } from './single-trustee.tsx';

/** Says plainly who holds the key: one party alone, or so many trustees by name, any so many of whom decrypt. */
export function KeyHolders({ trustees }: { readonly trustees: TrusteesView }) {
  const t = publicMessages.useMessages();
  const f = useFormats();
  if (trustees.members.length === 1) return <SingleTrustee />;
  return (
    <Notice kind="info">
      <p>
        {t.trustees({
          n: f.digits(trustees.members.length),
          t: f.digits(trustees.threshold),
          names: trustees.members.map(({ name }) => f.text(name)).join(t.and),
        })}{' '}
        <Link to="/guide#trustees-what">{t.singleTrusteeMore}</Link>
      </p>
    </Notice>
  );
}
