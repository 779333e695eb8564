import type { Step } from '@sandoq/protocol/testing';
import * as dishonest from '../mixed/dishonest.ts';
import { fixture, honest } from '../mixed/mixed-lab.ts';
import { ABOUT, asText, findingsOf, refusedRecords, secretsOf } from './record-text.ts';

const REFUSED: readonly (readonly [name: string, steps: () => readonly Step[]])[] = [
  ['a shuffle that replaces a vote', dishonest.voteReplaced],
  ['a shuffle that repeats a vote and leaves another out', dishonest.voteRepeated],
  ['two shuffles by one trustee', dishonest.sameTrusteeTwice],
  ['one shuffle where two are needed', dishonest.shuffleMissing],
  ["a shuffle in another trustee's name", dishonest.shuffleRenamed],
  ['a shuffle that lets fewer votes out', dishonest.voteDropped],
  ['the first shuffle decrypted instead of the last', dishonest.firstShuffleDecrypted],
  ['a decryption without the votes', dishonest.votesNotDecrypted],
  ['a decryption that proves nothing', dishonest.wrongShare],
  ['texts that nobody wrote', dishonest.otherTexts],
  ['another winner of the ranking', dishonest.otherWinner],
  ['a ranking copied under another credential', dishonest.voteCopied],
  ['a ranking copied from a ballot that never arrived', dishonest.voteIntercepted],
];

/** A record with a motion, a ranking, scores and texts, weights, a re-vote and an audited ballot; and records to refuse. */
export async function mixedRecordVectors() {
  const files = fixture.write(honest);
  const scenarios = REFUSED.map(([name, steps]) => ({ name, files: fixture.write(steps()) }));
  return {
    about: ABOUT,
    secrets: secretsOf(fixture),
    files: asText(files),
    findings: await findingsOf(files, fixture.random),
    refused: await refusedRecords(scenarios, fixture.random),
  };
}
