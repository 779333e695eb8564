import type { OrganizerTrustees } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Card, Notice } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { TrusteeLinkAgain } from './trustee-link-again.tsx';

const STEPS = 4;

interface TrusteesPanelProps {
  readonly election: string;
  readonly trustees: OrganizerTrustees;
}

type Member = OrganizerTrustees['members'][number];

/** How far the trustees are, each of them, and their links once more. */
export function TrusteesPanel({ election, trustees }: TrusteesPanelProps) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { stage, fault, members, threshold, fingerprint } = trustees;
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
      {fingerprint && (
        <p className="mt-3">
          {t.trusteesCompare}{' '}
          <bdi dir="ltr" className="font-bold whitespace-nowrap">
            {f.digits(fingerprint.join(' '))}
          </bdi>
        </p>
      )}
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
  const counting = stage === 'decrypting' || stage === 'shuffling' || stage === 'done';
  const done =
    stage === 'shuffling' ? member.shuffled : counting ? member.decrypted : member.steps.length === STEPS;
  const standing = (): string => {
    if (stage === 'shuffling') return member.shuffled ? t.trusteeShuffled : t.trusteeAsked;
    if (counting) return member.decrypted ? t.trusteeHelped : t.trusteeAsked;
    if (member.steps.length === 0) return t.trusteeNotYet;
    if (done) return t.trusteeReady;
    return t.trusteeStep({ step: f.digits(member.steps.length), of: f.digits(STEPS) });
  };
  const mayResend = member.kind === 'person' && !done && stage !== 'done' && stage !== 'failed';
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{name}</span>
        <span className={done ? 'font-semibold text-primary' : 'text-muted'}>
          {stage === 'done' && !member.decrypted ? '—' : standing()}
        </span>
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
