import { join } from 'node:path';
import { parseLogKey, type LogKey } from '@sandoq/protocol';
import { readIfThere } from './read-if-there.ts';

function readKeys(lines: readonly string[], where: string): LogKey[] {
  return lines.map((line) => {
    const key = parseLogKey(line);
    if (!key.ok) throw new Error(`${where}: not a log's verifier key: ${line}`);
    return key.value;
  });
}

/**
 * The logs a witness trusts: those given at the start, and those in the data folder's file `logs` (one verifier key on a
 * line), which is read again for every request, so that a new election needs no restart.
 */
export function trustedLogs(folder: string, given: readonly string[]): () => Promise<readonly LogKey[]> {
  const path = join(folder, 'logs');
  const fixed = readKeys(given, '--log');
  return async () => {
    const lines = ((await readIfThere(path)) ?? '').split('\n').map((line) => line.trim());
    return [
      ...fixed,
      ...readKeys(
        lines.filter((line) => line !== '' && !line.startsWith('#')),
        path,
      ),
    ];
  };
}
