import { startTrustee, systemRandom, type Manifest, type TrusteeSecret } from '@sandoq/protocol';
import { sealKey, type KeyFile } from '../key-file.ts';
import { readRecord, TaskFailed } from './read-record.ts';
import type { ShownElection, Tasks } from './tasks.ts';

type Said = ShownElection['title'];

const isSame = (one: Said, other: Said): boolean => one.fa === other.fa && one.en === other.en;

/** Says whether a signed manifest is what the trustee was shown: the election, how many hold the key, who, and how many open it. */
export function isAsShown({ title, trustees }: Manifest, shown: ShownElection): boolean {
  const { threshold, members } = trustees;
  return (
    isSame(title, shown.title) &&
    threshold === shown.threshold &&
    members.length === shown.members.length &&
    members.every(({ id, kind, name }, i) => {
      const other = shown.members[i]!;
      return id === other.id && kind === other.kind && isSame(name, other.name);
    })
  );
}

/**
 * Makes a trustee's secret for the signed manifest and seals it under the PIN.
 * @throws TaskFailed `shown` when the manifest is not what the page showed
 */
export async function createKey({
  election,
  trustee,
  pin,
  shown,
}: Tasks['create']['input']): Promise<{ readonly secret: TrusteeSecret; readonly file: KeyFile }> {
  const { manifest, manifestHash } = await readRecord(election, {});
  const { threshold, members } = manifest.trustees;
  if (!isAsShown(manifest, shown) || members[trustee - 1]?.kind !== 'person') throw new TaskFailed('shown');
  const size = { threshold, count: members.length };
  const { commitment, coefficients, secret } = startTrustee(manifestHash, trustee, size, systemRandom);
  const about = { election, trustee, manifest: manifestHash, commitment, coefficients };
  return { secret, file: await sealKey(pin, secret, about) };
}
