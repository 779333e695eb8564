import type { BallotMaterial, VoterSession } from '@sandoq/contract';
import { displayTracker, hashToHex, hexToHash, setTracker } from '@sandoq/protocol/voter';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { keyOf, queryClient, useAsk, useTell } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Button, LinkButton, Notice, Page, ProblemNotice, Waiting } from '../ui/index.ts';
import { addresses } from './addresses.ts';
import { auditMessages } from './audit-messages.ts';
import { AuditedTracker, BallotPicker, SecondDevice } from './audit-parts.tsx';
import { useAuditWords } from './audit-words.ts';
import { ChoicesList } from './choices-list.tsx';
import { useDraft } from './draft.tsx';
import { forgetOpening, openingOf } from './opening-memory.ts';
import { SessionClocks, SessionWarning } from './session-clocks.tsx';
import { voterMessages } from './messages.ts';
import { useVoterWeight } from './voter-weight.tsx';

interface AuditStepProps {
  readonly session: VoterSession;
  readonly material: BallotMaterial;
}

/**
 * Cast or audit (protocol §3.10): the ballot that is ready is opened in public, compared on a second device, and spoiled;
 * then a fresh one is made, with the choices kept.
 */
export function AuditStep({ session, material }: AuditStepProps) {
  const t = useAuditWords(useVoterWeight().ballots.length);
  const { tracker: hex = '' } = useParams();
  const { draft } = useDraft();
  const { election } = session;
  const tracker = /^[0-9a-f]{64}$/.test(hex) ? hexToHash(hex) : null;
  const isPrepared = tracker !== null && session.stage === 'prepared' && session.tracker === tracker;
  const noted = tracker !== null && draft.audited?.tracker === tracker;
  const known = [draft.prepared, draft.audited].find((vote) => vote !== null && vote.tracker === tracker);
  const trackers = known?.trackers ?? (tracker === null ? [] : [tracker]);
  const [wanted, setPicked] = useState('');
  const picked = trackers.includes(wanted) ? wanted : (trackers[0] ?? '');
  // The answer may have been lost on its way: then the record says that the ballot is open.
  const found = useAsk(
    'findTracker',
    { params: { election, tracker: known === undefined ? hex : hashToHex(trackers[0]!) } },
    { enabled: tracker !== null && !isPrepared && !noted },
  );
  const isOpened = noted || found.data?.type === 'challenged';
  const shared = { election, tracker: tracker ?? '', trackers, picked, onPick: setPicked };
  return (
    <Page title={isOpened ? t.openedTitle : t.title}>
      <SessionWarning session={session} />
      {isOpened && <Opened {...shared} material={material} votedBefore={session.stage === 'recorded'} />}
      {!isOpened && isPrepared && openingOf(tracker) !== null && <Ask {...shared} />}
      {!isOpened && isPrepared && openingOf(tracker) === null && <Lost election={election} />}
      {!isOpened &&
        !isPrepared &&
        (found.isPending && tracker !== null ? <Waiting /> : <Lost election={election} />)}
      <SessionClocks session={session} />
    </Page>
  );
}

interface AuditedProps {
  readonly election: string;
  /** Of the vote, and of its ballots, of which the picked one is compared. */
  readonly tracker: string;
  readonly trackers: readonly string[];
  readonly picked: string;
  readonly onPick: (tracker: string) => void;
}

/** The code that is compared, large; of several ballots the voter picks one. */
function Codes({ trackers, picked, onPick }: Pick<AuditedProps, 'trackers' | 'picked' | 'onPick'>) {
  return trackers.length === 1 ? (
    <AuditedTracker shown={displayTracker(picked)} />
  ) : (
    <BallotPicker trackers={trackers} picked={picked} onPick={onPick} />
  );
}

function Ask({ election, tracker, ...codes }: AuditedProps) {
  const t = useAuditWords(codes.trackers.length);
  const { otherVote } = voterMessages.useMessages().review;
  const { draft, noteAudited } = useDraft();
  const audit = useTell('auditBallot', { persist: true });
  const [isOther, setOther] = useState(false);
  const open = () =>
    audit.mutate(
      { params: { tracker }, body: { openings: [...(openingOf(tracker) ?? [])] } },
      {
        onSuccess: ({ trackers, left }) => {
          if (setTracker(trackers) !== tracker) return setOther(true);
          noteAudited({ tracker, trackers, left });
          forgetOpening();
          queryClient.removeQueries({ queryKey: keyOf('readBallot', { params: { tracker } }) });
          void queryClient.invalidateQueries({ queryKey: ['readVoterSession'] });
        },
      },
    );
  return (
    <>
      <p>{t.lead}</p>
      <Notice kind="attention">
        <p>{t.public}</p>
      </Notice>
      <ol className="my-4 space-y-4">
        <Step number={1} title={t.step1}>
          <Codes {...codes} />
          <p>{t.step1Text}</p>
        </Step>
        <Step number={2} title={t.step2}>
          <SecondDevice election={election} hex={hashToHex(codes.picked)} text={t.step2Text} />
        </Step>
        <Step number={3} title={t.step3}>
          <p>{t.step3Text}</p>
          {audit.error !== null && <ProblemNotice failure={audit.error.failure} />}
          {isOther && (
            <Notice kind="danger" live="alert">
              {otherVote}
            </Notice>
          )}
          <div className="mt-3">
            <Button kind="danger" wide busy={audit.isPending} onClick={open}>
              {audit.isPending ? t.opening : t.open}
            </Button>
          </div>
        </Step>
      </ol>
      <LinkButton kind="quiet" wide to={addresses.confirm(election)}>
        {t.castInstead}
      </LinkButton>
      {draft.audited !== null && <p className="mt-2 text-muted">{t.again}</p>}
    </>
  );
}

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  const { digits } = useFormats();
  return (
    <li className="rounded-box border border-hairline bg-card p-4">
      <h2 className="mb-2 flex items-baseline gap-3">
        <span
          aria-hidden="true"
          className="inline-flex size-8 shrink-0 items-center justify-center self-start rounded-full border-2 border-primary text-base font-bold text-primary"
        >
          {digits(props.number)}
        </span>
        {props.title}
      </h2>
      {props.children}
    </li>
  );
}

interface OpenedProps extends AuditedProps {
  readonly material: BallotMaterial;
  /** Where voting again is allowed: another ballot of this voter counts. */
  readonly votedBefore: boolean;
}

function Opened({ election, tracker, material, votedBefore, ...codes }: OpenedProps) {
  const t = useAuditWords(codes.trackers.length);
  const { digits } = useFormats();
  const { draft } = useDraft();
  // The second device sees one ballot's marks, and not of how many shares its voter is.
  const view = useAsk('readElection', { params: { election } }, { staleTime: 60_000 });
  const told = view.data?.weighted === true || codes.trackers.length > 1 ? 'marks' : 'votes';
  const mine = draft.audited?.tracker === tracker ? draft.audited : null;
  return (
    <>
      <Notice kind="done" live="status">
        <p className="text-lg font-bold">{t.opened}</p>
        <p>{votedBefore ? t.openedTextAgain : t.openedText}</p>
      </Notice>
      <Codes {...codes} />
      <SecondDevice election={election} hex={hashToHex(codes.picked)} text={t.openedSecond} />
      {mine !== null && (
        <>
          <h2 className="mt-6">{t.mustShow}</h2>
          <ChoicesList contests={material.contests} choices={mine.choices} told={told} />
        </>
      )}
      <p className="my-4 font-semibold">{t.ifNot}</p>
      <Fresh election={election} />
      {mine !== null && <p className="mt-2 text-muted">{t.left(digits(mine.left))}</p>}
    </>
  );
}

function Lost({ election }: { readonly election: string }) {
  const t = auditMessages.useMessages();
  return (
    <>
      <Notice kind="attention" live="status">
        <p>{t.lost}</p>
      </Notice>
      <Fresh election={election} />
    </>
  );
}

/** Leads to the review, which encrypts afresh. */
function Fresh({ election }: { readonly election: string }) {
  const t = useAuditWords(useVoterWeight().ballots.length);
  const [, go] = useLocation();
  const { dropPrepared } = useDraft();
  return (
    <>
      <Button
        wide
        onClick={() => {
          dropPrepared();
          go(addresses.review(election));
        }}
      >
        {t.fresh}
      </Button>
      <p className="mt-2">{t.freshText}</p>
    </>
  );
}
