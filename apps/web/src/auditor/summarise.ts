import { optionsOf, tiesOf } from '@sandoq/protocol';
import type {
  Ceremony,
  Close,
  Credentials,
  Decryption,
  ElectionResult,
  Manifest,
  Notice,
  Shuffle,
  Tally,
} from '@sandoq/protocol';
import type { Formats } from '../app/formats.ts';
import type { AuditorMessages } from '../messages/fa/auditor.ts';
import type { Numbers } from '../app/numbers.ts';
import type { EntryType } from './entry-type.ts';

/** What sentences are made with. */
export interface Words {
  readonly t: AuditorMessages;
  readonly f: Formats;
  readonly numbers: Numbers;
  /** Whether somebody has other than one vote: then keys and ballots are not persons. */
  readonly weighted: boolean;
}

/**
 * Says what an entry's body holds, in sentences for lay people.
 * @param body parsed JSON of the type's shape (protocol §3); the record's server keeps to it and the verifier proves it
 */
export function summarise(type: EntryType, body: unknown, { t, f, numbers, weighted }: Words): string[] {
  const { count } = numbers;
  switch (type) {
    case 'manifest': {
      const { contests, opens, closes, custody } = body as Manifest;
      const options = contests.reduce((sum, contest) => sum + optionsOf(contest).length, 0);
      return [
        t.sayManifest,
        t.sayManifestFacts({
          contests: count(contests.length),
          options: count(options),
          opens: f.moment(opens),
          closes: f.moment(closes),
        }),
        ...(custody === 'authority' ? [t.sayCustodyAuthority] : []),
      ];
    }
    case 'ceremony':
      return [sayCeremony(body as Ceremony, { t, numbers })];
    case 'credentials': {
      const { credentials } = body as Credentials;
      const shares = credentials.reduce((sum, { weight }) => sum + weight, 0);
      return shares === credentials.length
        ? [t.sayCredentials({ count: count(credentials.length) })]
        : [
            t.sayCredentialsShares({ count: count(credentials.length), shares: count(shares) }),
            t.sayDenominations,
          ];
    }
    case 'open':
      return [t.sayOpen];
    case 'ballot': {
      const { contests } = body as { readonly contests: readonly unknown[] };
      return [t.sayBallot({ contests: count(contests.length) })];
    }
    case 'close': {
      const { ballots, early } = body as Close;
      return [(early ? t.sayCloseEarly : t.sayClose)({ ballots: count(ballots) })];
    }
    case 'tally':
      return [t.sayTally({ ballots: count((body as Tally).ballots) })];
    case 'decryption':
      return [t.sayDecryption({ trustee: count((body as Decryption).trustee) })];
    case 'result': {
      const { ballots, eligible, contests } = body as ElectionResult;
      const ties = contests.reduce((sum, contest) => sum + tiesOf(contest).length, 0);
      return [
        (weighted ? t.sayResultShares : t.sayResult)({ ballots: count(ballots), eligible: count(eligible) }),
        ...(ties > 0 ? [t.sayResultTies({ count: count(ties) })] : []),
      ];
    }
    case 'lot':
      return [t.sayLot];
    case 'notice': {
      const notice = body as Notice;
      if (notice.kind === 'anchor') return [t.sayAnchor({ size: count(notice.size) })];
      return notice.kind === 'extension'
        ? [t.sayExtension({ closes: f.moment(notice.closes), text: f.text(textOf(notice.text)) })]
        : [t.sayNotice({ text: f.text(textOf(notice.text)) })];
    }
    case 'challenged':
      return [t.sayChallenged];
    case 'shuffle': {
      const { trustee, round } = body as Shuffle;
      return [t.sayShuffle({ trustee: count(trustee), round: count(round) })];
    }
    case 'certification':
      return [t.sayCertification];
  }
}

/** A step of the making of the key: who took it, and of a complaint against whom. */
function sayCeremony(step: Ceremony, { t, numbers: { count } }: Pick<Words, 't' | 'numbers'>): string {
  const who = { trustee: count(step.trustee) };
  switch (step.step) {
    case 'commitment':
      return t.sayCeremonyCommitment(who);
    case 'coefficients':
      return t.sayCeremonyCoefficients(who);
    case 'shares':
      return t.sayCeremonyShares(who);
    case 'acceptance':
      return t.sayCeremonyAcceptance(who);
    case 'complaint':
      return t.sayCeremonyComplaint({ ...who, against: count(step.against) });
  }
}

const textOf = (text: Manifest['title']) =>
  text.en === undefined ? { fa: text.fa } : { fa: text.fa, en: text.en };
