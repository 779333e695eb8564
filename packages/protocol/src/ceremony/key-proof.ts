import { fromBase64Url } from '@sandoq/kernel';
import { u32 } from '../encoding/index.ts';
import { joinBytes } from '../encoding/join-bytes.ts';
import { challenge, type RandomSource } from '../group/index.ts';
import { proveSecret } from '../group/prove-secret.ts';
import type { CeremonyCoefficients } from './ceremony-body.ts';

/** What the proof of knowledge of a trustee's constant term is bound to. */
export type KeyStatement = Pick<CeremonyCoefficients, 'trustee' | 'coefficients' | 'nonceCommitment'> & {
  readonly encryptionKeys?: readonly string[];
};

/** The challenge of the proof (protocol §3.2) for R, its first half. @param manifest hash of the manifest. */
export function keyProofChallenge(manifest: string, statement: KeyStatement, R: Uint8Array): bigint {
  return challenge('ceremony-key', [
    fromBase64Url(manifest),
    u32(statement.trustee),
    joinBytes(statement.coefficients.map(fromBase64Url)),
    fromBase64Url(statement.nonceCommitment),
    joinBytes((statement.encryptionKeys ?? []).map(fromBase64Url)),
    R,
  ]);
}

/** Proves knowledge of the constant term `a` of `coefficients[0] = aG`; 64 bytes `R ‖ z`. */
export const proveKey = (
  manifest: string,
  statement: KeyStatement,
  a: bigint,
  random: RandomSource,
): Uint8Array => proveSecret(a, (R) => keyProofChallenge(manifest, statement, R), random);
