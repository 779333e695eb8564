import type { BallotMaterial, VoterSession } from '@sandoq/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { keyOf, queryClient, useAsk, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Button, LinkButton, Notice, Page, ProblemNotice, Progress } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { ChoicesList } from './choices-list.tsx';
import { sameChoices, useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { useSealedBallots } from './seal-ballots.ts';
import type { SealAnswer, Sealing } from './seal-ballots.ts';
import { keepOpening } from './opening-memory.ts';
import { selectionFault } from './selection.ts';
import { selectionText } from './selection-text.ts';
import { readVotingCode, VotingCodeField } from './voting-code-field.tsx';
import { useVoterWeight } from './voter-weight.tsx';
import { SessionClocks, SessionWarning } from './session-clocks.tsx';
import { BallotsNote } from './shares-note.tsx';
import { Steps } from './steps.tsx';

interface ReviewProps {
  readonly session: VoterSession;
  readonly material: BallotMaterial;
  /** What has been typed of the voting code, where a registrar sends them. */
  readonly typedCode: string;
  readonly onTypedCode: (typed: string) => void;
}

/** All choices once more, with a way back to each; meanwhile they are encrypted. */
export function Review({ session, material, typedCode, onTypedCode }: ReviewProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const [, go] = useLocation();
  const { election } = session;
  const { contests } = material;
  const { draft, notePrepared } = useDraft();
  const { ballots } = useVoterWeight();
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const prepare = useTell('prepareBallot', { persist: true });
  const mode = view.data?.confirmation ?? 'inbound';
  const faults = contests.flatMap((contest) => {
    const fault = selectionFault(contest, draft.choices);
    return fault === null ? [] : [{ contest, text: selectionText(fault, t, digits) }];
  });
  const stands =
    session.stage === 'prepared' &&
    draft.prepared?.tracker === session.tracker &&
    sameChoices(draft.prepared.choices, draft.choices);
  const needsCode = material.credentials[0]!.secret === null && !stands && faults.length === 0;
  const code = needsCode ? readVotingCode(typedCode) : null;
  const waits = faults.length > 0 || stands || (needsCode && code === null);
  const [isOther, setOther] = useState(false);
  const sealed = useSealedBallots(election, material, waits ? null : draft.choices, code);
  const send = () => {
    if (stands) {
      go(addresses.confirm(election));
      return;
    }
    if (sealed.kind !== 'sealed' || prepare.isPending) return;
    const { choices } = draft;
    const { tracker, trackers, opening } = sealed;
    prepare.mutate(
      { body: { ballots: sealed.ballots } },
      {
        onSuccess: (status) => {
          setOther(status.tracker !== tracker);
          if (status.tracker !== tracker) return;
          notePrepared({ tracker, trackers, choices });
          keepOpening(tracker, opening);
          queryClient.setQueryData(keyOf('readBallot', { params: { tracker } }), status);
          queryClient.setQueryData(keyOf('readVoterSession', {}), {
            ...session,
            stage: status.stage === 'recorded' ? ('recorded' as const) : ('prepared' as const),
            tracker,
          });
          go(addresses.confirm(election));
        },
      },
    );
  };
  return (
    <Page title={t.review.title} {...(view.data === undefined ? {} : { over: text(view.data.title) })}>
      <Steps election={election} contests={contests} at="review" />
      <SessionClocks session={session} />
      <SessionWarning session={session} />
      {view.data?.revoting && (
        <Notice kind="info">{session.stage === 'recorded' ? t.review.again : t.review.mayAgain}</Notice>
      )}
      <p>{t.review.lead}</p>
      <ChoicesList
        contests={contests}
        choices={draft.choices}
        action={(contest) => (
          <LinkButton kind="secondary" to={addresses.contest(election, contest.id)}>
            {t.review.edit}
            <span className="sr-only"> {text(contest.title)}</span>
          </LinkButton>
        )}
      />
      <BallotsNote />
      {needsCode && (
        <VotingCodeField
          typed={typedCode}
          onTyped={onTypedCode}
          fits={isBeginning(sealed) ? null : sealed.kind !== 'code-of-another'}
          supportPhone={view.data?.supportPhone ?? ''}
        />
      )}
      {faults.length > 0 ? (
        <Notice kind="attention" title={t.review.faults}>
          <ul className="list-disc ps-5">
            {faults.map((fault) => (
              <li key={fault.contest.id}>
                {text(fault.contest.title)}: {fault.text}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <div aria-live="polite">
          {!waits && sealed.kind === 'sealing' && <SealingProgress done={sealed.done} of={ballots.length} />}
          {(stands || sealed.kind === 'sealed') && (
            <Notice kind="done">
              <p>{ballots.length === 1 ? t.review.sealed : t.shares.sealed(digits(ballots.length))}</p>
              <p>{t.review.sealedNext[mode]}</p>
            </Notice>
          )}
          {sealed.kind === 'mismatch' && <Notice kind="danger">{t.review.mismatch}</Notice>}
          {sealed.kind === 'failed' && <Notice kind="danger">{t.review.failed}</Notice>}
        </div>
      )}
      {prepare.error !== null && <ProblemNotice failure={prepare.error.failure} />}
      {isOther && (
        <Notice kind="danger" live="alert">
          {t.review.otherVote}
        </Notice>
      )}
      {!isOther && (stands || sealed.kind === 'sealed') && (
        <Button wide busy={prepare.isPending} onClick={send}>
          {prepare.isPending ? t.review.sending : t.review.go[mode]}
        </Button>
      )}
      {view.data?.singleTrustee && <p className="mt-4 text-muted">{t.landing.singleTrustee}</p>}
    </Page>
  );
}

/** Whether nothing is known yet, not even if the code that was typed is the voter's. */
const isBeginning = (sealed: SealAnswer | Sealing): boolean => sealed.kind === 'sealing' && sealed.done === 0;

/** That the vote is being encrypted; where it is several ballots, how many are. */
function SealingProgress({ done, of }: { readonly done: number; readonly of: number }) {
  const t = voterMessages.useMessages();
  const { digits } = useFormats();
  if (of === 1) return <Progress text={t.review.sealing} />;
  return <Progress text={t.shares.sealing(digits(done), digits(of))} value={done / of} />;
}
