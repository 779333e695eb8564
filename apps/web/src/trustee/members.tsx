import type { TrusteeProgress, TrusteeView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useMemberStanding } from './member-standing.ts';
import { trusteeMessages } from './messages.ts';
import type { SignedMembers } from './work/tasks.ts';

interface MembersProps {
  readonly view: TrusteeView;
  /** Who they are by the signed manifest, once it was read; how far they are is the platform's word. */
  readonly signed?: SignedMembers | null | undefined;
}

/** All trustees and how far each is. */
export function Members({ view, signed }: MembersProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const standingOf = useMemberStanding(view.stage);
  const nameOf = ({ id, name }: TrusteeProgress) => signed?.find((each) => each.id === id)?.name ?? name;
  return (
    <section className="mt-8">
      <h2>{t.membersTitle}</h2>
      <p className="text-muted">
        {t.membersLead({ n: f.digits(view.members.length), t: f.digits(view.threshold) })}
      </p>
      <ul className="mt-3 divide-y divide-hairline rounded-box border border-hairline bg-card">
        {view.members.map((member) => {
          const { words, done } = standingOf(member);
          return (
            <li key={member.id} className="flex items-center gap-3 px-4 py-3">
              <span
                aria-hidden="true"
                className={`inline-flex size-8 shrink-0 items-center justify-center rounded-full border-2 font-bold ${done ? 'border-primary bg-primary text-on-primary' : 'border-line'}`}
              >
                {done ? '✓' : f.digits(member.id)}
              </span>
              <span className="min-w-0 grow">
                <span className="font-semibold">{f.text(nameOf(member))}</span>
                {member.id === view.trustee && <span className="text-muted"> {t.you}</span>}
              </span>
              <span className={`shrink-0 ${done ? 'font-semibold text-primary' : 'text-muted'}`}>
                {words}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
