import {
  ceremonyStep,
  type OrganizerTrustees,
  type TrusteesStage,
  type TrusteesStanding,
} from '@sandoq/contract';
import { parseCanonical } from '@sandoq/kernel';
import { maskMobile } from '@sandoq/persian';
import type { Decryption } from '@sandoq/protocol';
import { trusteesView, type Election } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { readCeremony, type CeremonyState } from './ceremony/read-ceremony.ts';
import { linksOf, listSubmissions } from './store.ts';

function stageOf({ state }: Election, ceremony: CeremonyState | undefined, hasTally: boolean): TrusteesStage {
  if (ceremony === undefined) return 'draft';
  if (ceremony.complaint !== undefined) return 'failed';
  if (!ceremony.isComplete) return 'ceremony';
  if (state === 'tallied' || state === 'published') return 'done';
  return hasTally ? 'decrypting' : 'ready';
}

/** Where the trustees of an election stand, each of them and all together. */
export async function trusteesStanding(tx: TenantTx, election: Election): Promise<TrusteesStanding> {
  const { id: electionId, state } = election;
  const { threshold, members } = trusteesView(election.trustees);
  const ceremony = state === 'draft' ? undefined : await readCeremony(tx, electionId);
  const taken = await listSubmissions(tx, electionId);
  const counted = await readFrame(tx, electionId, ['tally', 'decryption']);
  const decrypted = counted
    .filter(({ type }) => type === 'decryption')
    .map(({ content }) => (parseCanonical(content) as unknown as Decryption).trustee);
  const complaint = ceremony?.complaint;
  return {
    threshold,
    stage: stageOf(
      election,
      ceremony,
      counted.some(({ type }) => type === 'tally'),
    ),
    fault: complaint ? { by: complaint.trustee, against: complaint.against } : null,
    members: members.map((member) => ({
      ...member,
      steps: ceremonyStep.options.filter((step) =>
        taken.some((each) => each.trustee === member.id && each.step === step),
      ),
      shuffled: false,
      decrypted: decrypted.includes(member.id),
    })),
  };
}

/** What an organiser sees of the trustees; null when the server is the only one. */
export async function organizerTrustees(tx: TenantTx, election: Election): Promise<OrganizerTrustees | null> {
  if (election.trustees.members.length === 1) return null;
  const standing = await trusteesStanding(tx, election);
  const links = await linksOf(tx, election.id);
  return {
    ...standing,
    members: standing.members.map((member) => {
      const link = links.find(({ trustee }) => trustee === member.id);
      const declared = election.trustees.members[member.id - 1];
      return {
        ...member,
        maskedMobile: declared?.kind === 'person' ? maskMobile(declared.mobile) : null,
        link: link?.status ?? 'none',
        opened: link?.openedAt instanceof Date,
      };
    }),
  };
}
