import type { Client } from '@sandoq/contract/client';
import { canonicalBytes, parseCanonical, utf8Text, type Json } from '@sandoq/kernel';
import {
  CEREMONY_START,
  acceptShares,
  checkCeremonyStep,
  dealShares,
  decodeBallot,
  decryptMixed,
  decryptTally,
  hashToHex,
  mixedContests,
  mixedInputs,
  nobleKernel,
  receiveShares,
  shuffledLists,
  signShares,
  shuffleEntry,
  startTrustee,
  systemRandom,
  verificationKeys,
  type Ceremony,
  type CeremonyProgress,
  type Manifest,
  type Open,
  type Shuffle,
  type Tally,
  type TrusteeStart,
} from '@sandoq/protocol';
import { cookieClient } from './cookie-client.ts';
import { must } from './organizer.ts';

const PATIENCE_MS = 90_000;
const PAUSE_MS = 100;
const STEPS = ['commitment', 'coefficients', 'shares', 'acceptance'] as const;

/** One body of the record with its hash. */
interface Body {
  readonly type: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A trustee without a browser, beside the server: takes every step as soon as it is due. Trusts what it is shown. */
export class SimulatedTrustee {
  readonly #base: string;
  readonly #election: string;
  readonly #call: Client;
  readonly #trustee: number;
  #start: TrusteeStart | undefined;

  private constructor(base: string, election: string, call: Client, trustee: number) {
    this.#base = base;
    this.#election = election;
    this.#call = call;
    this.#trustee = trustee;
  }

  /** Opens the page by the link that came to the trustee's phone. */
  static async open(base: string, election: string, mobile: string): Promise<SimulatedTrustee> {
    const { call } = cookieClient(base);
    const link = new RegExp(`/t/${election}/([\\w-]+)`);
    const token = await until(async () => {
      const messages = must('phone', await call('readHandset', { params: { number: mobile } }));
      return messages.items.map(({ text }) => link.exec(text)?.[1]).findLast((one) => one !== undefined);
    });
    const view = must('trustee', await call('startTrusteeSession', { body: { election, token } }));
    return new SimulatedTrustee(base, election, call, view.trustee);
  }

  /** Makes the key together with the others. */
  async makeKey(): Promise<void> {
    for (const step of STEPS) await this.takeStep(step);
  }

  /** Takes a step as soon as it is due. @param cheated the trustee whose share shall not fit */
  async takeStep(step: (typeof STEPS)[number], cheated?: number): Promise<void> {
    const body = await until(() => this.#stepBody(step, cheated));
    must(step, await this.#call('submitCeremony', { body: { body: text(body) } }));
  }

  /** Shuffles and decrypts, each when it is due. */
  async helpCount(): Promise<void> {
    const view = () => this.#call('readTrustee', {}).then((answer) => must('trustee', answer));
    const stage = await until(async () => {
      const now = (await view()).stage;
      return now === 'shuffling' || now === 'decrypting' ? now : undefined;
    });
    if (stage === 'shuffling') {
      // The server is a trustee too, and shuffles at once.
      const shuffled = await until(async () =>
        (await view()).members.some((one) => one.shuffled) ? this.#shuffle() : undefined,
      );
      must('shuffle', await this.#call('submitShuffle', { body: { body: text(shuffled) } }));
      await until(async () => ((await view()).stage === 'decrypting' ? true : undefined));
    }
    must('decrypt', await this.#call('submitDecryption', { body: { body: text(await this.#decryption()) } }));
  }

  async #bodies(): Promise<readonly Body[]> {
    const params = { election: this.#election };
    const list = await this.#call('listRecordEntries', { params, query: { limit: 200 } });
    return Promise.all(
      must('record', list)
        .items.toReversed()
        .map(async ({ type, body }) => {
          const path = `${this.#base}/record/${this.#election}/body/${hashToHex(body)}`;
          return { type, hash: body, bytes: new Uint8Array(await (await fetch(path)).arrayBuffer()) };
        }),
    );
  }

  async #ceremony(): Promise<{ manifest: Manifest; manifestHash: string; progress: CeremonyProgress }> {
    const bodies = await this.#bodies();
    const first = bodies.find(({ type }) => type === 'manifest')!;
    const manifest = read<Manifest>(first);
    let progress = CEREMONY_START;
    for (const body of bodies.filter(({ type }) => type === 'ceremony')) {
      const step = read<Ceremony>(body);
      ({ progress } = await checkCeremonyStep(nobleKernel, manifest, first.hash, progress, step));
    }
    return { manifest, manifestHash: first.hash, progress };
  }

  async #stepBody(step: (typeof STEPS)[number], cheated?: number): Promise<Ceremony | undefined> {
    const { manifest, manifestHash, progress } = await this.#ceremony();
    const { commitments, coefficients, shares, transcript } = progress;
    const n = manifest.trustees.members.length;
    const size = { threshold: manifest.trustees.threshold, count: n };
    this.#start ??= startTrustee(manifestHash, this.#trustee, size, systemRandom);
    const { secret } = this.#start;
    if (step === 'commitment') return this.#start.commitment;
    if (step === 'coefficients') return commitments.length < n ? undefined : this.#start.coefficients;
    if (step === 'shares') {
      if (coefficients.length < n) return undefined;
      const dealt = await dealShares(manifestHash, secret, coefficients, systemRandom);
      if (cheated === undefined) return dealt;
      const { signature: _signature, ...body } = dealt;
      const other = body.shares.find(({ to }) => to !== cheated)!;
      const bent = body.shares.map((share) => (share.to === cheated ? { ...other, to: cheated } : share));
      return signShares(manifestHash, secret, coefficients, { ...body, shares: bent }, systemRandom);
    }
    if (shares.length < n) return undefined;
    const share = await receiveShares(manifestHash, secret, coefficients, shares);
    if (!share.ok) return share.error;
    return acceptShares(manifestHash, this.#trustee, coefficients, transcript, share.value, systemRandom);
  }

  /** What shuffles and decryptions are bound to, and what they take. */
  async #counting() {
    const { manifest, manifestHash, progress } = await this.#ceremony();
    const bodies = await this.#bodies();
    const opened = bodies.find(({ type }) => type === 'open')!;
    const tally = bodies.find(({ type }) => type === 'tally')!;
    const { secret } = this.#start!;
    const share = await receiveShares(manifestHash, secret, progress.coefficients, progress.shares);
    if (!share.ok) throw new Error('a share does not fit');
    const ballots = bodies
      .filter(({ type }) => type === 'ballot')
      .map(({ bytes }) => decodeBallot(bytes))
      .map((ballot) => {
        if (!ballot.ok) throw new Error('a ballot cannot be read');
        return { weight: 1, contests: ballot.value.contests };
      });
    const shuffles = bodies.filter(({ type }) => type === 'shuffle');
    const inputs = mixedInputs(mixedContests(manifest), ballots);
    const last = shuffles.at(-1);
    return {
      manifest,
      binding: {
        context: opened.hash,
        tally: tally.hash,
        key: read<Open>(opened).key,
        trustee: this.#trustee,
        verificationKeys: verificationKeys(progress.coefficients),
        secret: share.value,
        lists: last === undefined ? inputs : shuffledLists(inputs, read<Shuffle>(last)),
      },
      round: shuffles.length + 1,
      last: last?.hash,
      tally: read<Tally>(tally),
    };
  }

  async #shuffle(): Promise<Shuffle> {
    const { binding, round } = await this.#counting();
    return shuffleEntry({ ...binding, round }, systemRandom);
  }

  async #decryption(): Promise<Json> {
    const { manifest, binding, last, tally } = await this.#counting();
    const { context, trustee, secret } = binding;
    const { nonce } = this.#start!.secret;
    const mixed =
      last === undefined ? {} : { mixed: decryptMixed(nobleKernel, { ...binding, shuffle: last }) };
    return decryptTally({ manifest, context, tally, trustee, secret, nonce, ...mixed }, systemRandom);
  }
}

const text = (body: Json): string => utf8Text(canonicalBytes(body));
const read = <T>({ bytes }: Body): T => parseCanonical(bytes) as T;

/** Asks again and again until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('what the trustee waited for did not come');
}
