import type { OrganizerElection } from '@sandoq/contract';
import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { Waiting } from '../ui/index.ts';
import { Acts } from './acts.tsx';
import { Extend } from './extend.tsx';
import { Facts } from './facts.tsx';
import { Frame } from './frame.tsx';
import { Invitations } from './invitations.tsx';
import { organizerMessages } from './messages.ts';
import { ResultPreview } from './result-preview.tsx';
import { RollPanel } from './roll-panel.tsx';
import { Stepper } from './stepper.tsx';
import { Trouble } from './trouble.tsx';
import { TrusteesPanel } from './trustees-panel.tsx';
import { VotingKeysPanel } from './voting-keys-panel.tsx';
import { TurnoutPanel } from './turnout-panel.tsx';
import { useLiveElection } from './use-live-election.ts';

/** One election on the organiser's desk. */
export function ElectionPage({ election }: { readonly election: string }) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const asked = useAsk('readOrganizerElection', { params: { election } }, { refetchInterval: 20_000 });
  useLiveElection(election);
  const back = <Link to="/organizer">{t.backToElections}</Link>;
  if (asked.data === undefined)
    return (
      <Frame title={t.electionsTitle} over={back}>
        {asked.isPending ? <Waiting /> : <Trouble failure={asked.error.failure} />}
      </Frame>
    );
  return (
    <Frame title={f.text(asked.data.title)} over={back}>
      <Desk view={asked.data} />
    </Frame>
  );
}

function Desk({ view }: { readonly view: OrganizerElection }) {
  const counted = view.state === 'tallied' || view.state === 'published';
  const trustees = view.state === 'draft' ? null : view.trusteeProgress;
  const isTrusteesTurn = trustees !== null && trustees.stage !== 'ready' && trustees.stage !== 'done';
  const trusteesPanel = trustees && <TrusteesPanel election={view.id} trustees={trustees} />;
  return (
    <>
      <Stepper state={view.state} />
      <div className="grid items-start gap-x-6 lg:grid-cols-[1fr_22rem]">
        <div className="min-w-0">
          {view.votingKeys !== null && view.state === 'draft' && <VotingKeysPanel view={view} />}
          <Acts view={view} />
          {isTrusteesTurn && trusteesPanel}
          <Extend view={view} />
          {counted && <ResultPreview election={view.id} published={view.state === 'published'} />}
          {view.state !== 'draft' && <TurnoutPanel view={view} />}
        </div>
        <div className="min-w-0">
          {!isTrusteesTurn && trusteesPanel}
          {view.state !== 'draft' && <Invitations view={view} />}
          {view.votingKeys !== null && view.state !== 'draft' && <VotingKeysPanel view={view} />}
          <Facts view={view} />
        </div>
      </div>
      <RollPanel election={view.id} state={view.state} weighted={view.weighted} />
    </>
  );
}
