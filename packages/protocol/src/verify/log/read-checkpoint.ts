import { utf8Text } from '@sandoq/kernel';
import type { RecordSource } from '../record-source.ts';

/** Reads the file `checkpoint`, which is text; undefined when it is missing or no UTF-8. */
export async function readCheckpoint(source: RecordSource): Promise<string | undefined> {
  const bytes = await source.read('checkpoint');
  try {
    return bytes === undefined ? undefined : utf8Text(bytes);
  } catch {
    return undefined;
  }
}
