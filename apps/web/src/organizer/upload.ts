import type { Problem } from '@sandoq/contract';
import type { Failure } from '@sandoq/contract/client';
import { err, ok } from '@sandoq/kernel';
import type { Result } from '@sandoq/kernel';

/** The server takes files up to this size. */
export const MAX_MEGABYTES = 32;

/** Sends a file to an import door, which answers T. A refusal lists all faults of the file. */
export async function upload<T>(path: string, file: File): Promise<Result<T, Failure>> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'x-sandoq': '1' }, body });
    if (response.ok) return ok((await response.json()) as T);
    if (response.headers.get('content-type')?.startsWith('application/problem+json'))
      return err({ kind: 'refused', problem: (await response.json()) as Problem });
  } catch {
    // Reported below: no answer came.
  }
  return err({ kind: 'unreachable' });
}
