import { MAX_BALLOT_CHARACTERS, type ElectionDefinition, type TrusteesDefinition } from '@sandoq/contract';
import { parseMobile } from '@sandoq/persian';
import { ballotCharacters } from './ballot-size.ts';
import { contestFaults } from './check-contest.ts';
import { isShuffled } from './contest-of.ts';
import { duplicates, fault } from './definition-faults.ts';
import type { Fault } from '../platform/index.ts';

function* trusteeFaults({ threshold, members }: TrusteesDefinition): Generator<Fault> {
  if (threshold > members.length) yield fault('trustees.threshold', 'threshold');
  if (members.filter(({ kind }) => kind === 'server').length > 1) yield fault('trustees.members', 'server');
  const mobiles = members.map((member) => {
    const mobile = member.kind === 'person' ? parseMobile(member.mobile) : undefined;
    return mobile?.ok ? mobile.value : undefined;
  });
  for (const [at, { kind }] of members.entries()) {
    const mobile = mobiles[at];
    if (kind === 'server') continue;
    if (mobile === undefined) yield fault(`trustees.members.${at}.mobile`, 'mobile');
    else if (mobiles.indexOf(mobile) < at) yield fault(`trustees.members.${at}.mobile`, 'duplicate');
  }
}

function* faultsOf({ opens, closes, contests, trustees }: ElectionDefinition, now: number): Generator<Fault> {
  if (Date.parse(opens) >= Date.parse(closes)) yield fault('closes', 'times');
  else if (Date.parse(closes) <= now) yield fault('closes', 'over');
  yield* duplicates(
    'contests',
    'id',
    contests.map(({ id }) => id),
  );
  for (const [at, contest] of contests.entries()) {
    yield* contestFaults(`contests.${at}`, contest);
    if (trustees === undefined && isShuffled(contest)) yield fault(`contests.${at}.kind`, 'shuffled');
  }
  if (trustees !== undefined) yield* trusteeFaults(trustees);
  if (ballotCharacters(contests) > MAX_BALLOT_CHARACTERS) yield fault('contests', 'ballot');
}

/** Everything that is wrong with a definition beyond its shape, all at once; empty when nothing is. `now` in milliseconds. */
export const checkDefinition = (definition: ElectionDefinition, now: number): Fault[] => [
  ...faultsOf(definition, now),
];

/** The fault of a photo that cannot be kept. */
export const photoFault = (where: string): Fault => fault(where, 'photo');
