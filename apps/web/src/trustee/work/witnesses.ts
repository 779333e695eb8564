import { cosignaturesOf, parseWitnessKey } from '@sandoq/protocol';
import { utf8Text } from '@sandoq/kernel';
import type { SignedRecord } from './read-record.ts';
import type { SeenByWitness } from './tasks.ts';

/** The witnesses that the signed manifest names, and whether the checkpoint that was read carries their cosignatures. */
export function witnessesOf({ manifest, files }: SignedRecord): readonly SeenByWitness[] {
  const note = files.get('checkpoint');
  const keys = manifest.witnesses.flatMap((vkey) => {
    const key = parseWitnessKey(vkey);
    return key.ok ? [key.value] : [];
  });
  const cosigned = note === undefined ? [] : cosignaturesOf(utf8Text(note), keys);
  return keys.map((key) => ({ name: key.name, cosigned: cosigned.some((each) => each.key === key) }));
}
