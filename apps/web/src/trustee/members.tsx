import type { TrusteeProgress, TrusteeView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { trusteeMessages } from './messages.ts';
import type { SignedMembers } from './work/tasks.ts';

const STEPS = 4;

/** How far a trustee is, in words. */
export function useMemberWords(stage: TrusteeView['stage']) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  return ({ steps, shuffled, decrypted }: TrusteeProgress): string => {
    if (stage === 'shuffling') return shuffled ? t.memberShuffled : t.memberAsked;
    if (stage === 'decrypting' || stage === 'done')
      return decrypted ? t.memberHelped : stage === 'done' ? t.memberNotNeeded : t.memberAsked;
    if (steps.length === 0) return t.memberNotYet;
    if (steps.length === STEPS) return t.memberReady;
    return t.memberStep({ step: f.digits(steps.length), of: f.digits(STEPS) });
  };
}

interface MembersProps {
  readonly view: TrusteeView;
  /** Who they are by the signed manifest, once it was read; how far they are is the platform's word. */
  readonly signed?: SignedMembers | null | undefined;
}

/** All trustees and how far each is. */
export function Members({ view, signed }: MembersProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const words = useMemberWords(view.stage);
  const nameOf = ({ id, name }: TrusteeProgress) => signed?.find((each) => each.id === id)?.name ?? name;
  const isDone = ({ steps, shuffled, decrypted }: TrusteeProgress): boolean => {
    if (view.stage === 'shuffling') return shuffled;
    return view.stage === 'decrypting' || view.stage === 'done' ? decrypted : steps.length === STEPS;
  };
  return (
    <section className="mt-8">
      <h2>{t.membersTitle}</h2>
      <p className="text-muted">
        {t.membersLead({ n: f.digits(view.members.length), t: f.digits(view.threshold) })}
      </p>
      <ul className="mt-3 divide-y divide-hairline rounded-box border border-hairline bg-card">
        {view.members.map((member) => {
          const done = isDone(member);
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
                {words(member)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
