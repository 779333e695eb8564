import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpointText, parseNote, type SeenTree } from '@sandoq/protocol';
import { writeDurably } from './durable-file.ts';
import { readIfThere } from './read-if-there.ts';

/** What a witness remembers of every log: the newest tree it cosigned. */
export interface TreeMemory {
  seen(origin: string): Promise<SeenTree | undefined>;
  /** Keeps a tree; it is on disk when this returns. @param note the checkpoint with its log's signature */
  keep(origin: string, note: string): Promise<void>;
  /**
   * Keeps the proof that a log signed two trees of one size: the note whose tree was cosigned, an empty line, and the
   * other note. The first proof stays.
   */
  keepEvidence(origin: string, note: string): Promise<void>;
}

const nameOf = (origin: string): string => createHash('sha256').update(origin).digest('hex');

/** Says whether evidence is two signed notes: an empty line parts text and signatures of each, and one note from the other. */
const isProof = (evidence: string): boolean => evidence.split('\n\n').length === 4;

/**
 * Opens the memory in a data folder: one small file for each log, which holds the newest signed note. Older witnesses
 * kept its text without the signature: read alike, but no proof to others until the log's next checkpoint replaces it.
 */
export async function openTreeMemory(folder: string): Promise<TreeMemory> {
  const trees = join(folder, 'trees');
  const evidence = join(folder, 'evidence');
  for (const each of [trees, evidence]) await mkdir(each, { recursive: true, mode: 0o700 });
  return {
    async seen(origin) {
      const path = join(trees, nameOf(origin));
      const note = await readIfThere(path);
      if (note === undefined) return undefined;
      const kept = parseCheckpointText(parseNote(note)?.text ?? note);
      if (kept?.origin !== origin)
        throw new Error(`${path} is damaged: nothing may be cosigned for ${origin}`);
      return { size: kept.size, root: kept.root };
    },
    keep: (origin, note) => writeDurably(join(trees, nameOf(origin)), note),
    async keepEvidence(origin, note) {
      const path = join(evidence, nameOf(origin));
      if (isProof((await readIfThere(path)) ?? '')) return;
      const cosigned = await readIfThere(join(trees, nameOf(origin)));
      await writeDurably(path, `${cosigned}\n${note}`);
    },
  };
}
