import { parseNote } from '../../record/index.ts';
import { parseWitnessKey, verifyCosignature } from '../../witness/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

/** A witness that the manifest names; `time` (seconds since 1970) when it cosigned this checkpoint. */
export type NamedWitness = { readonly name: string; readonly time?: number };

/**
 * Reads what the manifest's witnesses say to a checkpoint (protocol §8.1). A witness that did not cosign is no finding;
 * a line that bears its name and key and does not verify is one (V01).
 * @param note the file `checkpoint`. @param vkeys the manifest's `witnesses`.
 */
export function readWitnesses(
  note: string,
  vkeys: readonly string[],
): { readonly witnesses: readonly NamedWitness[]; readonly findings: readonly BodyFinding[] } {
  const parsed = parseNote(note);
  const findings: BodyFinding[] = [];
  const witnesses = vkeys.flatMap((vkey): NamedWitness[] => {
    const key = parseWitnessKey(vkey);
    if (!key.ok || parsed === undefined) return [];
    const { name } = key.value;
    const lines = parsed.signatures.map((line) => verifyCosignature(parsed.text, line, key.value));
    if (lines.some((line) => !line.ok && line.error.code === 'bad-cosignature')) {
      findings.push(finding('V01', 'bad-cosignature', { witness: name }));
    }
    const good = lines.find((line) => line.ok);
    return [good?.ok === true ? { name, time: good.value.time } : { name }];
  });
  return { witnesses, findings };
}
