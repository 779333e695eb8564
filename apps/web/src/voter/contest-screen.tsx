import type { ContestView, VoterSession } from '@sandoq/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Notice, Page } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { ContestAnswer } from './contest-answer.tsx';
import { ContestGuide } from './contest-guide.tsx';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { selectionFault } from './selection.ts';
import { SessionClocks, SessionWarning } from './session-clocks.tsx';
import { SharesNote } from './shares-note.tsx';
import { Steps } from './steps.tsx';

interface ContestScreenProps {
  readonly contest: ContestView;
  readonly contests: readonly ContestView[];
  readonly session: VoterSession;
}

/** One office: its limits, its candidates, what is chosen. */
export function ContestScreen({ contest, contests, session }: ContestScreenProps) {
  const t = voterMessages.useMessages();
  const { digits, text } = useFormats();
  const [, go] = useLocation();
  const { draft } = useDraft();
  const view = useAsk('readElection', { params: { election: session.election } }, { staleTime: 60_000 });
  const [refused, setRefused] = useState(0);
  const at = contests.indexOf(contest);
  const next = contests[at + 1];
  const fault = selectionFault(contest, draft.choices);
  const goOn = () => {
    if (fault !== null) setRefused((times) => times + 1);
    else
      go(
        next === undefined
          ? addresses.review(session.election)
          : addresses.contest(session.election, next.id),
      );
  };
  return (
    <Page
      title={isPersons(contest) ? t.ballot.title(text(contest.title)) : text(contest.title)}
      over={t.steps.of(digits(at + 1), digits(contests.length + 1))}
      width="wide"
      bar={
        <ChoiceBar
          contest={contest}
          fault={fault}
          refused={refused}
          session={session}
          last={next === undefined}
          onBack={at === 0 ? null : () => history.back()}
          onNext={goOn}
        />
      }
    >
      <Steps election={session.election} contests={contests} at={contest.id} />
      <SessionClocks session={session} />
      <SessionWarning session={session} />
      {view.data?.revoting && session.stage === 'recorded' && <Notice kind="info">{t.review.again}</Notice>}
      {at === 0 && <SharesNote election={session.election} />}
      <ContestGuide contest={contest} randomOrder={view.data?.randomOrder === true} />
      <ContestAnswer contest={contest} />
    </Page>
  );
}

/** Whether candidates are chosen, and not a motion decided or a text written. */
const isPersons = (contest: ContestView): boolean =>
  contest.kind === 'choice' ? contest.rule !== 'yes-no-abstain' : contest.kind !== 'text';
