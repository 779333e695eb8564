import { fromBase64Url } from '@sandoq/kernel';
import { jointKey, type Ceremony, type CeremonyCoefficients, type Open } from '../../ceremony/index.ts';
import type { Credential, Credentials } from '../../credentials/index.ts';
import { parseTime } from '../../encoding/index.ts';
import { encodesIdentity, type PublicKernel } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';
import {
  CEREMONY_START,
  ceremonyIsComplete,
  checkCeremonyStep,
  type CeremonyProgress,
} from './check-ceremony.ts';
import { checkCredentials } from './check-credentials.ts';

/** What the first part of a record fixes for all that follows. */
export type Election = {
  readonly manifest: Manifest;
  /** Hash of the `open` body, base64url. */
  readonly context: string;
  /** The election's key Y, base64url. */
  readonly key: string;
  readonly credentials: ReadonlyMap<string, Credential>;
  readonly coefficients: readonly CeremonyCoefficients[];
};

/** Follows a record from a sound manifest to the `open` entry (V11 to V14, V15's opening). */
export class SetupChecker {
  readonly #kernel: PublicKernel;
  readonly #manifest: Manifest;
  readonly #manifestHash: string;
  readonly #ceremonyHashes: string[] = [];
  #progress: CeremonyProgress = CEREMONY_START;
  #credentials: { readonly hash: string; readonly body: Credentials } | undefined;

  /** @param hash of the manifest body, base64url. */
  constructor(kernel: PublicKernel, manifest: Manifest, hash: string) {
    this.#kernel = kernel;
    this.#manifest = manifest;
    this.#manifestHash = hash;
  }

  /** V11 and V12 of one step. */
  async ceremony(body: Ceremony, hash: string): Promise<readonly BodyFinding[]> {
    this.#ceremonyHashes.push(hash);
    const step = await checkCeremonyStep(
      this.#kernel,
      this.#manifest,
      this.#manifestHash,
      this.#progress,
      body,
    );
    this.#progress = step.progress;
    return step.findings;
  }

  /** V13, and V11's last part: nothing of the ceremony is missing. */
  credentials(body: Credentials, hash: string): BodyFinding[] {
    this.#credentials = { hash, body };
    const missing = ceremonyIsComplete(this.#manifest, this.#progress) ? [] : [finding('V11', 'incomplete')];
    return [...missing, ...checkCredentials(this.#kernel, this.#manifest, body)];
  }

  /** V14 and V15's opening. @param hash of the `open` body. @param time of its entry. */
  open(
    body: Open,
    hash: string,
    time: string,
  ): { readonly election: Election; readonly findings: BodyFinding[] } {
    const findings: BodyFinding[] = [];
    if (body.manifest !== this.#manifestHash) findings.push(finding('V14', 'manifest'));
    const same = body.ceremony.length === this.#ceremonyHashes.length;
    if (!same || body.ceremony.some((h, i) => h !== this.#ceremonyHashes[i]))
      findings.push(finding('V14', 'ceremony'));
    if (body.credentials !== this.#credentials?.hash) findings.push(finding('V14', 'credentials'));
    findings.push(...this.#checkKey(body.key));
    const opens = parseTime(this.#manifest.opens)!;
    if (parseTime(time)! < opens - (opens % this.#manifest.timeStep))
      findings.push(finding('V15', 'opened-early'));
    const list = this.#credentials?.body.credentials ?? [];
    const election = {
      manifest: this.#manifest,
      context: hash,
      key: body.key,
      credentials: new Map(list.map((c) => [c.key, c])),
      coefficients: this.#progress.coefficients,
    };
    return { election, findings };
  }

  #checkKey(key: string): BodyFinding[] {
    const { coefficients, sound } = this.#progress;
    const missing = coefficients.length < this.#manifest.trustees.members.length;
    if (missing || !sound) return [finding('V14', 'key')];
    if (encodesIdentity(fromBase64Url(key))) return [finding('V12', 'identity-key')];
    return jointKey(coefficients) === key ? [] : [finding('V14', 'key')];
  }
}
