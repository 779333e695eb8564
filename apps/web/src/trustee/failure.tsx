import type { TrusteeView } from '@sandoq/contract';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { trusteeMessages } from './messages.ts';

/** A share did not fit: who dealt it, who showed it, and what follows. */
export function Failure({ view }: { readonly view: TrusteeView }) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const nameOf = (id: number | undefined): string => {
    const member = view.members.find((each) => each.id === id);
    return member === undefined ? '' : f.text(member.name);
  };
  return (
    <>
      <Notice kind="danger" live="alert">
        {t.failedLead({ against: nameOf(view.fault?.against), by: nameOf(view.fault?.by) })}
      </Notice>
      <p>{t.failedProof}</p>
      <p className="mt-2">{t.failedNext}</p>
      <p className="mt-4">
        <Link to={`/e/${view.election.id}/record`}>{t.seeRecord}</Link>
      </p>
    </>
  );
}
