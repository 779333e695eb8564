import type { CandidateDefinition, ElectionDefinition, Text } from '@sandoq/contract';
import { importRoll } from '../voters/index.ts';
import type { Deps } from '../deps.ts';
import { audit, type Actor, type Fault, type Random, type TenantTx } from '../platform/index.ts';
import { checkDefinition, photoFault } from './check-definition.ts';
import { readPhoto } from './photo.ts';
import { refused } from './refusals.ts';
import { insertElection, insertPhoto, type Photo } from './store.ts';
import type { StoredContest } from './tables.ts';
import { storedTrustees } from './trustees-of.ts';

/** What an election is made of. `now` in milliseconds. */
export interface NewElection {
  readonly operatorId: string;
  readonly organizer: Text;
  readonly actor: Actor;
  readonly definition: ElectionDefinition;
  readonly now: number;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ID_LENGTH = 10;

const newId = (random: Random): string =>
  Array.from({ length: ID_LENGTH }, () => LETTERS[random.integer(LETTERS.length)]!).join('');

/** Takes the pictures out of the contests; what cannot be read is a fault. */
function takePhotos(contests: ElectionDefinition['contests']) {
  const photos: Photo[] = [];
  const faults: Fault[] = [];
  const kept = (candidate: CandidateDefinition, where: string): CandidateDefinition => {
    if (candidate.photo === null) return candidate;
    const photo = readPhoto(candidate.photo);
    if (photo === undefined) faults.push(photoFault(`${where}.photo`));
    else photos.push(photo);
    return { ...candidate, photo: photo?.id ?? null };
  };
  const stored: StoredContest[] = contests.map((contest, c) =>
    contest.kind === 'text'
      ? contest
      : {
          ...contest,
          candidates: contest.candidates.map((one, k) => kept(one, `contests.${c}.candidates.${k}`)),
        },
  );
  return { photos, faults, stored };
}

/**
 * Creates a draft election with its roll. All faults of the definition and of the roll are reported at once.
 * @returns its id
 * @throws the refusal definition-invalid
 */
export async function createElection(tx: TenantTx, deps: Deps, made: NewElection): Promise<string> {
  const { operatorId, organizer, actor, definition, now } = made;
  const { contests, roll, settings, title, opens, closes, supportPhone } = definition;
  const { photos, faults: photoFaults, stored } = takePhotos(contests);
  const id = newId(deps.random);
  const faults = [...checkDefinition(definition, now), ...photoFaults];
  if (faults.length === 0) {
    await insertElection(tx, {
      operatorId,
      id,
      state: 'draft',
      title,
      organizer,
      opens: new Date(opens),
      closes: new Date(closes),
      supportPhone,
      ...settings,
      contests: stored,
      trustees: storedTrustees(definition.trustees),
      createdAt: new Date(now),
      closedAt: null,
    });
    for (const photo of photos) await insertPhoto(tx, operatorId, id, photo);
  }
  const imported = await importRoll(tx, { operatorId, electionId: id }, roll);
  if (!imported.ok) faults.push(...imported.error);
  if (faults.length > 0) throw refused('definition-invalid', {}, { faults });
  await audit(tx, operatorId, { at: now, actor, act: 'election.created', subject: `election:${id}` });
  return id;
}
