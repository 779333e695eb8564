import type { Text, TrusteesDefinition, TrusteesView } from '@sandoq/contract';
import { parseMobile } from '@sandoq/persian';
import type { StoredTrustees } from './tables.ts';

/** What the server is called where it is a trustee. */
const SERVER: Text = { fa: 'امین سامانه', en: 'The server' };

/** The trustees as they are kept: the server alone when none are declared. Mobiles must have been checked. */
export function storedTrustees(declared: TrusteesDefinition | undefined): StoredTrustees {
  if (declared === undefined) return { threshold: 1, members: [{ kind: 'server' }] };
  const { threshold, members } = declared;
  return {
    threshold,
    members: members.map((member) => {
      if (member.kind === 'server') return member;
      const mobile = parseMobile(member.mobile);
      if (!mobile.ok) throw new RangeError('a mobile that was not checked');
      return { ...member, mobile: mobile.value };
    }),
  };
}

/** The trustees as everybody may see them; ids are their places, from 1, as in the manifest (protocol §3.1). */
export const trusteesView = ({ threshold, members }: StoredTrustees): TrusteesView => ({
  threshold,
  members: members.map((member, at) => ({
    id: at + 1,
    kind: member.kind,
    name: member.kind === 'server' ? SERVER : member.name,
  })),
});
