import type { OrganizerTrustees } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useMemberStanding } from '../trustee/member-standing.ts';
import { Card, Notice } from '../ui/index.ts';
import { ComparedNumber } from './compared-number.tsx';
import { organizerMessages } from './messages.ts';
import { TrusteeLinkAgain } from './trustee-link-again.tsx';

interface TrusteesPanelProps {
  readonly election: string;
  readonly trustees: OrganizerTrustees;
}

type Member = OrganizerTrustees['members'][number];

/** How far the trustees are, each of them, and their links once more. */
export function TrusteesPanel({ election, trustees }: TrusteesPanelProps) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { stage, fault, members, threshold, fingerprint, tallyFingerprint } = trustees;
  const nameOf = (id: number): string => {
    const member = members.find((each) => each.id === id);
    return member === undefined ? '' : f.text(member.name);
  };
  const given = members.filter(({ decrypted }) => decrypted).length;
  return (
    <Card title={t.trusteesTitle}>
      <p>{t.trusteesStage[stage]}</p>
      {fault && (
        <Notice kind="danger">
          {t.trusteesFault({ against: nameOf(fault.against), by: nameOf(fault.by) })}
        </Notice>
      )}
      {stage === 'decrypting' && (
        <p className="font-semibold">
          {t.trusteesHelp({ given: f.digits(given), needed: f.digits(threshold) })}
        </p>
      )}
      <ul className="mt-3 divide-y divide-hairline">
        {members.map((member) => (
          <li key={member.id} className="py-3">
            <MemberLine election={election} stage={stage} member={member} />
          </li>
        ))}
      </ul>
      {fingerprint && <ComparedNumber lead={t.trusteesCompare} number={fingerprint} />}
      {tallyFingerprint && <ComparedNumber lead={t.trusteesCompareTally} number={tallyFingerprint} />}
    </Card>
  );
}

interface MemberLineProps {
  readonly election: string;
  readonly stage: OrganizerTrustees['stage'];
  readonly member: Member;
}

function MemberLine({ election, stage, member }: MemberLineProps) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const name = f.text(member.name);
  const { words, done } = useMemberStanding(stage)(member);
  const mayResend = member.kind === 'person' && !done && stage !== 'done' && stage !== 'failed';
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{name}</span>
        <span className={done ? 'font-semibold text-primary' : 'text-muted'}>{words}</span>
      </div>
      <div className="text-sm text-muted">
        {member.kind === 'server' ? (
          t.trusteeServer
        ) : (
          <>
            <bdi dir="ltr">{f.digits(member.maskedMobile ?? '')}</bdi> ·{' '}
            {member.opened ? t.trusteeOpened : t.trusteeLink[member.link]}
          </>
        )}
      </div>
      {mayResend && <TrusteeLinkAgain election={election} trustee={member.id} name={name} />}
    </>
  );
}
