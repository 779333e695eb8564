import { Link } from 'wouter';
import { Notice } from '../ui/index.ts';
import { publicMessages } from './messages.ts';

/** Says plainly that one party alone holds the key, wherever an election that is so is shown. */
export function SingleTrustee() {
  const t = publicMessages.useMessages();
  return (
    <Notice kind="attention">
      <p>
        {t.singleTrustee} <Link to="/guide#single-trustee">{t.singleTrusteeMore}</Link>
      </p>
    </Notice>
  );
}
