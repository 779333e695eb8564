import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpointText, type SeenTree } from '@sandoq/protocol';
import { writeDurably } from './durable-file.ts';
import { readIfThere } from './read-if-there.ts';

/** What a witness remembers of every log: the newest tree it cosigned. */
export interface TreeMemory {
  seen(origin: string): Promise<SeenTree | undefined>;
  /** Keeps a tree; it is on disk when this returns. @param text the checkpoint's signed text */
  keep(origin: string, text: string): Promise<void>;
  /** Keeps the proof that a log signed two trees of one size: what was cosigned before, and the other note. */
  keepEvidence(origin: string, note: string): Promise<void>;
}

const nameOf = (origin: string): string => createHash('sha256').update(origin).digest('hex');

/** Opens the memory in a data folder: one small file for each log, whose text is that of the checkpoint. */
export async function openTreeMemory(folder: string): Promise<TreeMemory> {
  const trees = join(folder, 'trees');
  const evidence = join(folder, 'evidence');
  for (const each of [trees, evidence]) await mkdir(each, { recursive: true, mode: 0o700 });
  return {
    async seen(origin) {
      const path = join(trees, nameOf(origin));
      const text = await readIfThere(path);
      if (text === undefined) return undefined;
      const kept = parseCheckpointText(text);
      if (kept?.origin !== origin)
        throw new Error(`${path} is damaged: nothing may be cosigned for ${origin}`);
      return { size: kept.size, root: kept.root };
    },
    keep: (origin, text) => writeDurably(join(trees, nameOf(origin)), text),
    async keepEvidence(origin, note) {
      const path = join(evidence, nameOf(origin));
      if ((await readIfThere(path)) !== undefined) return;
      const cosigned = await readIfThere(join(trees, nameOf(origin)));
      await writeDurably(path, `${cosigned}\n${note}`);
    },
  };
}
