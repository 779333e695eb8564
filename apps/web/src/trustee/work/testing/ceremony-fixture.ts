import { parseCanonical, utf8Bytes } from '@sandoq/kernel';
import {
  dealShares,
  hashJson,
  signShares,
  startTrustee,
  type Ceremony,
  type CeremonyShares,
  type TrusteeStart,
} from '@sandoq/protocol';
import {
  fixtureManifest,
  logSecretOf,
  OPENED,
  seededRandom,
  step,
  writeRecord,
} from '@sandoq/protocol/testing';
import type { KeyFile } from '../../key-file.ts';
import type { KeptTasks } from '../tasks.ts';
import { ServedRecord } from './served-record.ts';

const SIZE = { threshold: 2, count: 3 };

/** A ceremony of three trustees whose record is served; the page under test is the third one's. */
export class CeremonyFixture {
  readonly manifest = fixtureManifest({ trustees: SIZE });
  readonly hash = hashJson(this.manifest);
  readonly starts: readonly TrusteeStart[];
  readonly mine: TrusteeStart;
  readonly file: KeyFile;
  readonly served = new ServedRecord(this.manifest.election);
  readonly #random: ReturnType<typeof seededRandom>;

  /** @param seed of everybody's secrets */
  constructor(seed: string) {
    this.#random = seededRandom(seed);
    this.starts = [1, 2, 3].map((id) => this.start(id));
    this.mine = this.starts[2]!;
    const { commitment, coefficients } = this.mine;
    const { election } = this.manifest;
    this.file = { election, trustee: 3, manifest: this.hash, commitment, coefficients } as KeyFile;
  }

  get commitments() {
    return this.starts.map(({ commitment }) => commitment);
  }

  get coefficients() {
    return this.starts.map(({ coefficients }) => coefficients);
  }

  /** Secrets and first steps in the place of a trustee, other than the trustee's own. */
  start(id: number): TrusteeStart {
    return startTrustee(this.hash, id, SIZE, this.#random);
  }

  /** The shares that these trustees deal, by default everybody, for everybody's coefficients. */
  dealt(
    starts = this.starts,
    coefficients = starts.map((each) => each.coefficients),
  ): Promise<CeremonyShares[]> {
    return Promise.all(starts.map(({ secret }) => dealShares(this.hash, secret, coefficients, this.#random)));
  }

  /** What the first trustee deals, the ciphertexts exchanged so that neither fits, and signs. */
  misdealt({ signature: _signature, ...body }: CeremonyShares): CeremonyShares {
    const { secret } = this.starts[0]!;
    return signShares(this.hash, secret, this.coefficients, exchanged(body), this.#random);
  }

  /** Serves a record of the manifest and these steps. */
  record(...bodies: readonly Ceremony[]): void {
    const steps = [
      step('manifest', this.manifest, OPENED),
      ...bodies.map((body) => step('ceremony', body, OPENED)),
    ];
    this.served.show(writeRecord(steps, this.manifest.origin, logSecretOf('fixture')));
  }
}

/** Shares of two trustees with their ciphertexts exchanged. */
export const exchanged = <T extends Pick<CeremonyShares, 'shares'>>(body: T): T => ({
  ...body,
  shares: body.shares.map((share, i) => ({ ...share, ciphertext: body.shares[1 - i]!.ciphertext })),
});

/** The body of a next step that is to be sent; where none is, what has to happen first. */
export const bodyOf = (answer: KeptTasks['next']['output']): unknown =>
  answer.kind === 'body' ? parseCanonical(utf8Bytes(answer.body)) : answer.kind;
