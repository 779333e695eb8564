import { fromBase64Url, toBase64Url, utf8Bytes, type Json } from '@sandoq/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import { encryptBallot, type Ballot, type Choices } from '../ballot/index.ts';
import { evaluatePolynomial, jointKey, startTrustee, type Open } from '../ceremony/index.ts';
import { credentialsBody, makeCredential, type CredentialPair } from '../credentials/index.ts';
import { digest, hashJson } from '../encoding/index.ts';
import type { RandomSource } from '../group/index.ts';
import type { Contest, Manifest } from '../manifest/index.ts';
import { formatLogKey, logKeyOf, type EntryType } from '../record/index.ts';
import { writeRecord, type RecordFiles, type Step } from './memory-record.ts';
import { seededRandom } from './seeded-random.ts';

/** What a small test election is like. */
export type FixtureOptions = {
  readonly seed?: string;
  readonly voters?: number;
  readonly contests?: readonly Contest[];
  readonly revoting?: boolean;
  readonly weights?: readonly number[];
};

/** A contest with options `<id>1` … `<id>n`. */
export function fixtureContest(id: string, options: number, more: Partial<Contest> = {}): Contest {
  return {
    id,
    kind: 'choice',
    title: { fa: `رقابت ${id}` },
    options: Array.from({ length: options }, (_, i) => ({
      id: `${id}${i + 1}`,
      number: i + 1,
      title: { fa: `گزینهٔ ${i + 1}` },
    })),
    perOption: 1,
    min: 0,
    max: 2,
    blank: true,
    seats: 1,
    alternates: 1,
    rule: 'plurality',
    ...more,
  };
}

export const OPENED = '2026-03-01T08:00:00Z';
export const VOTED = '2026-03-01T09:00:00Z';
export const CLOSED = '2026-03-01T18:00:00Z';

const HOST = 'sandoq.example';
const text = (fa: string): { readonly fa: string } => ({ fa });
/** An entry to be. */
export const step = (type: EntryType, body: Json, time: string): Step => ({ type, body, time });

/** An election ready to vote in, with all its secrets, from which tests make honest and dishonest records. */
export class ElectionFixture {
  readonly random: RandomSource;
  readonly logSecret: Uint8Array;
  readonly manifest: Manifest;
  readonly voters: readonly CredentialPair[];
  readonly weights: readonly number[];
  readonly trustee: { readonly secret: bigint; readonly nonce: string };
  readonly lotSeed: string;
  /** Entries from the manifest to `open`. */
  readonly setup: readonly Step[];
  readonly open: Open;
  readonly context: string;

  constructor(options: FixtureOptions = {}) {
    const seed = options.seed ?? 'fixture';
    this.random = seededRandom(seed);
    this.logSecret = sha256(utf8Bytes(`${seed}/log`));
    this.lotSeed = toBase64Url(this.random(32));
    this.manifest = this.#makeManifest(options);
    const manifest = hashJson(this.manifest);
    const trustee = startTrustee(manifest, 1, 1, this.random);
    this.trustee = { secret: evaluatePolynomial(trustee.secret.polynomial, 1), nonce: trustee.secret.nonce };
    this.voters = Array.from({ length: options.voters ?? 4 }, () => makeCredential(this.random));
    this.weights = options.weights ?? this.voters.map(() => 1);
    const list = this.voters.map(({ key }, i) => ({ key, style: 'all', weight: this.weights[i]! }));
    const credentials = credentialsBody(list);
    const ceremony = [trustee.commitment, trustee.coefficients];
    this.open = {
      type: 'open',
      v: 1,
      manifest,
      ceremony: ceremony.map(hashJson),
      credentials: hashJson(credentials),
      key: jointKey([trustee.coefficients]),
    };
    this.context = hashJson(this.open);
    this.setup = [
      step('manifest', this.manifest, OPENED),
      ...ceremony.map((body) => step('ceremony', body, OPENED)),
      step('credentials', credentials, OPENED),
      step('open', this.open, OPENED),
    ];
  }

  #makeManifest(options: FixtureOptions): Manifest {
    const contests = options.contests ?? [fixtureContest('a', 3), fixtureContest('b', 2, { max: 1 })];
    const origin = `${HOST}/e/fixture`;
    return {
      type: 'manifest',
      v: 1,
      election: 'fixture',
      origin,
      logKey: formatLogKey(logKeyOf(origin, this.logSecret)),
      title: text('انتخابات آزمایشی'),
      organizer: text('انجمن آزمایشی'),
      opens: OPENED,
      closes: CLOSED,
      timeStep: 600,
      custody: 'platform',
      revoting: options.revoting ?? false,
      trustees: { mode: 'single', threshold: 1, members: [{ id: 1, kind: 'server', name: text('سامانه') }] },
      contests,
      styles: [{ id: 'all', contests: contests.map((c) => c.id) }],
      lot: toBase64Url(digest('lot-commitment', fromBase64Url(this.lotSeed))),
    };
  }

  /** An honest ballot of a voter. @throws Error when the choices are not allowed. */
  ballot(voter: number, choices: Choices): Ballot {
    const made = encryptBallot(
      {
        manifest: this.manifest,
        context: this.context,
        key: this.open.key,
        secret: this.voters[voter]!.secret,
        style: 'all',
        choices,
      },
      this.random,
    );
    if (!made.ok) throw new Error(made.error.code);
    return made.value.ballot;
  }

  /** The entry of a ballot. */
  cast(ballot: Ballot): Step {
    return step('ballot', ballot, VOTED);
  }

  /** The files of a record of these entries, signed by the log's own key. */
  write(steps: readonly Step[]): RecordFiles {
    return writeRecord(steps, this.manifest.origin, this.logSecret);
  }
}
