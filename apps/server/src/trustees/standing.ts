import {
  ceremonyStep,
  type OrganizerTrustees,
  type TrusteesStage,
  type TrusteesStanding,
} from '@sandoq/contract';
import { toBase64Url } from '@sandoq/kernel';
import { maskMobile } from '@sandoq/persian';
import { ceremonyFingerprint, mixedContests, tallyFingerprint } from '@sandoq/protocol';
import { trusteesView, type Election } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readFrame } from '../record/index.ts';
import { readCeremony, type CeremonyState } from './ceremony/read-ceremony.ts';
import { linksOf, listSubmissions } from './store.ts';
import type { TrusteeStep } from './tables.ts';

function stageOf(
  { state }: Election,
  ceremony: CeremonyState | undefined,
  hasTally: boolean,
  shuffles: number,
): TrusteesStage {
  if (ceremony === undefined) return 'draft';
  if (ceremony.complaint !== undefined) return 'failed';
  if (!ceremony.isComplete) return 'ceremony';
  if (state === 'tallied' || state === 'published') return 'done';
  if (!hasTally) return 'ready';
  const { manifest } = ceremony;
  const needed = mixedContests(manifest).length === 0 ? 0 : manifest.trustees.threshold;
  return shuffles < needed ? 'shuffling' : 'decrypting';
}

const ceremonyOf = async (tx: TenantTx, { id, state }: Election): Promise<CeremonyState | undefined> =>
  state === 'draft' ? undefined : readCeremony(tx, id);

async function standingIn(
  tx: TenantTx,
  election: Election,
  ceremony: CeremonyState | undefined,
): Promise<TrusteesStanding> {
  const { id: electionId } = election;
  const { threshold, members } = trusteesView(election.trustees);
  const taken = await listSubmissions(tx, electionId);
  const hasTally = (await readFrame(tx, electionId, ['tally'])).length > 0;
  const shuffles = taken.filter(({ step }) => step === 'shuffle').length;
  const has = (trustee: number, step: TrusteeStep): boolean =>
    taken.some((each) => each.trustee === trustee && each.step === step);
  const complaint = ceremony?.complaint;
  return {
    threshold,
    stage: stageOf(election, ceremony, hasTally, shuffles),
    fault: complaint ? { by: complaint.trustee, against: complaint.against } : null,
    members: members.map((member) => ({
      ...member,
      steps: ceremonyStep.options.filter((step) => has(member.id, step)),
      shuffled: has(member.id, 'shuffle'),
      decrypted: has(member.id, 'decryption'),
    })),
  };
}

/** Where the trustees of an election stand, each of them and all together. */
export const trusteesStanding = async (tx: TenantTx, election: Election): Promise<TrusteesStanding> =>
  standingIn(tx, election, await ceremonyOf(tx, election));

function fingerprintOf({ manifest, manifestHash, progress }: CeremonyState): string[] | null {
  const { coefficients } = progress;
  const isWhole = coefficients.length === manifest.trustees.members.length;
  return isWhole ? [...ceremonyFingerprint(manifestHash, coefficients)] : null;
}

/** Null while there is no tally. */
async function tallyFingerprintOf(tx: TenantTx, electionId: string): Promise<string[] | null> {
  const [open, tally] = await readFrame(tx, electionId, ['open', 'tally']);
  if (open === undefined || tally === undefined) return null;
  return [...tallyFingerprint(toBase64Url(open.body), toBase64Url(tally.body))];
}

/** What an organiser sees of the trustees; null when the server is the only one. */
export async function organizerTrustees(tx: TenantTx, election: Election): Promise<OrganizerTrustees | null> {
  if (election.trustees.members.length === 1) return null;
  const ceremony = await ceremonyOf(tx, election);
  const standing = await standingIn(tx, election, ceremony);
  const links = await linksOf(tx, election.id);
  return {
    ...standing,
    fingerprint: ceremony === undefined ? null : fingerprintOf(ceremony),
    tallyFingerprint: await tallyFingerprintOf(tx, election.id),
    members: standing.members.map((member) => {
      const link = links.find(({ trustee }) => trustee === member.id);
      const declared = election.trustees.members[member.id - 1];
      const mobile = declared?.kind === 'person' ? (link?.mobile ?? declared.mobile) : undefined;
      return {
        ...member,
        maskedMobile: mobile === undefined ? null : maskMobile(mobile),
        link: link?.status ?? 'none',
        opened: link?.openedAt instanceof Date,
      };
    }),
  };
}
