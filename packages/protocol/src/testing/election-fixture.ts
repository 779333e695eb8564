import type { Json } from '@sandoq/kernel';
import { encryptBallot, type Ballot, type Choices, type EncryptedBallot } from '../ballot/index.ts';
import { jointKey, type Open } from '../ceremony/index.ts';
import { credentialsBody, makeCredential, type CredentialPair } from '../credentials/index.ts';
import { hashJson } from '../encoding/index.ts';
import type { RandomSource } from '../group/index.ts';
import type { Manifest } from '../manifest/index.ts';
import type { EntryType } from '../record/index.ts';
import {
  OPENED,
  VOTED,
  fixtureManifest,
  logSecretOf,
  lotSeedOf,
  type FixtureOptions,
} from './fixture-manifest.ts';
import { writeRecord, type RecordFiles, type Step } from './memory-record.ts';
import {
  playSingle,
  playThreshold,
  type CeremonyTamper,
  type FixtureTrustee,
  type PlayedCeremony,
} from './play-ceremony.ts';
import { seededRandom } from './seeded-random.ts';

/** An entry to be. */
export const step = (type: EntryType, body: Json, time: string): Step => ({ type, body, time });

/** An election ready to vote in, with all its secrets, from which tests make honest and dishonest records. */
export class ElectionFixture {
  readonly random: RandomSource;
  readonly logSecret: Uint8Array;
  readonly manifest: Manifest;
  readonly voters: readonly CredentialPair[];
  readonly weights: readonly number[];
  readonly trustees: readonly FixtureTrustee[];
  readonly lotSeed: string;
  /** Entries from the manifest to `open`. */
  readonly setup: readonly Step[];
  readonly open: Open;
  readonly context: string;

  /** An election of one trustee, or of the ceremony that is given. */
  constructor(options: FixtureOptions = {}, played?: PlayedCeremony) {
    const seed = options.seed ?? 'fixture';
    this.random = seededRandom(`${seed}/election`);
    this.logSecret = logSecretOf(seed);
    this.lotSeed = lotSeedOf(seed);
    this.manifest = fixtureManifest(options);
    const { bodies, coefficients, trustees } = played ?? playSingle(this.manifest, this.random);
    this.trustees = trustees;
    this.voters = Array.from({ length: options.voters ?? 4 }, () => makeCredential(this.random));
    this.weights = options.weights ?? this.voters.map(() => 1);
    const list = this.voters.map(({ key }, i) => ({ key, style: 'all', weight: this.weights[i]! }));
    const credentials = credentialsBody(list);
    this.open = {
      type: 'open',
      v: 1,
      manifest: hashJson(this.manifest),
      ceremony: bodies.map(hashJson),
      credentials: hashJson(credentials),
      key: jointKey(coefficients),
    };
    this.context = hashJson(this.open);
    this.setup = [
      step('manifest', this.manifest, OPENED),
      ...bodies.map((body) => step('ceremony', body, OPENED)),
      step('credentials', credentials, OPENED),
      step('open', this.open, OPENED),
    ];
  }

  /** An election whose key several trustees made together. */
  static async threshold(
    options: FixtureOptions & { readonly trustees: { readonly threshold: number; readonly count: number } },
    tamper: CeremonyTamper = {},
  ): Promise<ElectionFixture> {
    const random = seededRandom(`${options.seed ?? 'fixture'}/ceremony`);
    return new ElectionFixture(options, await playThreshold(fixtureManifest(options), random, tamper));
  }

  /** An honest ballot of a voter with what opens it. @throws Error when the choices are not allowed. */
  encrypt(voter: number, choices: Choices): EncryptedBallot {
    const { manifest, context, open } = this;
    const { secret } = this.voters[voter]!;
    const made = encryptBallot(
      { manifest, context, key: open.key, secret, style: 'all', choices },
      this.random,
    );
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  }

  /** An honest ballot of a voter. @throws Error when the choices are not allowed. */
  ballot(voter: number, choices: Choices): Ballot {
    return this.encrypt(voter, choices).ballot;
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
