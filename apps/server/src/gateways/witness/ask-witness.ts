import { formatAddCheckpoint, readCosignature, type AddCheckpoint } from '@sandoq/protocol';
import type { WitnessSettings } from './witness-settings.ts';

/**
 * What a witness says to a checkpoint: a cosignature, or the size of the newest tree it has seen, or a refusal that asking
 * again does not change.
 */
export type WitnessWord =
  | { readonly kind: 'cosigned'; readonly line: string; readonly time: number }
  | { readonly kind: 'other-size'; readonly size: number }
  | { readonly kind: 'refused'; readonly status: number };

const TIMEOUT_MS = 10_000;

/** Asks a witness to cosign (c2sp.org/tlog-witness). @throws when it cannot be reached, is out of order, or answers nonsense */
export async function askWitness(witness: WitnessSettings, request: AddCheckpoint): Promise<WitnessWord> {
  const response = await fetch(`${witness.url}/add-checkpoint`, {
    method: 'POST',
    body: formatAddCheckpoint(request),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  const { status } = response;
  if (status === 200) {
    const cosignature = readCosignature(request.checkpoint, text, witness.key);
    if (cosignature === undefined) throw new Error(`${witness.key.name} sent no cosignature of its own`);
    return { kind: 'cosigned', ...cosignature };
  }
  const size = /^(0|[1-9]\d*)\n$/.exec(text)?.[1];
  if (status === 409 && size !== undefined) return { kind: 'other-size', size: Number(size) };
  if (status >= 400 && status < 500 && status !== 429) return { kind: 'refused', status };
  throw new Error(`${witness.key.name} answers ${status}`);
}
