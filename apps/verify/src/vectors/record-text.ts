import { loadWasmKernelSync, verifyRecord, type RandomSource } from '@sandoq/protocol';
import { memorySource, type ElectionFixture, type RecordFiles } from '@sandoq/protocol/testing';
import { recordRules as rules } from '@sandoq/rules';
import { bytesToHex, toBase64Url, utf8Text, type Json } from '@sandoq/kernel';

/** A record that must be refused, and what was done to it. */
export type Scenario = { readonly name: string; readonly files: RecordFiles };

export const ABOUT = 'tiles are base64url, all other files text; a finding is check@entry code';

/** A record's files as JSON. */
export const asText = (files: RecordFiles): { [path: string]: string } =>
  Object.fromEntries(
    [...files].map(([path, bytes]) => [path, path.startsWith('tile/') ? toBase64Url(bytes) : utf8Text(bytes)]),
  );

/** What the verifier finds in a record, in short. */
export async function findingsOf(files: RecordFiles, random: RandomSource): Promise<string[]> {
  const report = await verifyRecord(memorySource(files), { kernel: loadWasmKernelSync(), rules, random });
  return report.findings.map((f) => `${f.check}${f.entry === undefined ? '' : `@${f.entry}`} ${f.code}`);
}

/** Records with what is found in each. */
export const refusedRecords = (scenarios: readonly Scenario[], random: RandomSource) =>
  Promise.all(
    scenarios.map(async ({ name, files }) => ({
      name,
      files: asText(files),
      findings: await findingsOf(files, random),
    })),
  );

/** The secrets behind a record. */
export const secretsOf = (fixture: ElectionFixture): Json => ({
  logSeed: bytesToHex(fixture.logSecret),
  lotSeed: fixture.lotSeed,
  trustees: fixture.trustees.map(({ id, secret, nonce }) => ({ id, secret: secret.toString(), nonce })),
  credentials: fixture.voters.map((v) => ({ key: v.key, secret: toBase64Url(v.secret) })),
});
