import {
  cosign,
  judgeCheckpoint,
  openRequest,
  type LogKey,
  type SignedRequest,
  type WitnessRefusal,
} from '@sandoq/protocol';
import type { TreeMemory } from './tree-memory.ts';

/** An answer of the witness, as HTTP says it. */
export interface WitnessAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

/** What a witness is made of. */
export interface WitnessParts {
  readonly name: string;
  /** Ed25519 seed, 32 bytes. */
  readonly secret: Uint8Array;
  readonly memory: TreeMemory;
  /** The logs that are trusted now. */
  readonly logs: () => Promise<readonly LogKey[]>;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Says whether this process may still sign: false when another one took the data folder over. */
  readonly holds: () => Promise<boolean>;
}

/** A witness (c2sp.org/tlog-witness) without its HTTP. */
export interface Witness {
  addCheckpoint(body: string): Promise<WitnessAnswer>;
}

const plain = (status: number, body: string): WitnessAnswer => ({
  status,
  mediaType: 'text/plain; charset=utf-8',
  body,
});

const refuse = (refusal: WitnessRefusal): WitnessAnswer =>
  refusal.status === 409
    ? { status: 409, mediaType: 'text/x.tlog.size', body: `${refusal.size}\n` }
    : plain(refusal.status, `${refusal.code}\n`);

/** Makes a witness. Requests for one log are judged one after the other, and each against what is on disk. */
export function createWitness(parts: WitnessParts): Witness {
  const { name, secret, memory, logs, now, holds } = parts;
  const turns = new Map<string, Promise<unknown>>();

  async function judge(opened: SignedRequest): Promise<WitnessAnswer> {
    const { origin } = opened.checkpoint;
    const judged = judgeCheckpoint(opened, await memory.seen(origin));
    if (!judged.ok) {
      if (judged.error.code === 'other-root') await memory.keepEvidence(origin, opened.request.checkpoint);
      return refuse(judged.error);
    }
    await memory.keep(origin, opened.request.checkpoint);
    if (!(await holds())) return plain(503, 'another process took over\n');
    return plain(200, cosign(opened.text, name, secret, now()));
  }

  return {
    async addCheckpoint(body) {
      const trusted = await logs();
      const opened = openRequest(body, (origin) => trusted.filter((key) => key.name === origin));
      if (!opened.ok) return refuse(opened.error);
      const { origin } = opened.value.checkpoint;
      const before = turns.get(origin) ?? Promise.resolve();
      const mine = before.then(() => judge(opened.value));
      const settled = mine.catch(() => undefined);
      turns.set(origin, settled);
      try {
        return await mine;
      } finally {
        if (turns.get(origin) === settled) turns.delete(origin);
      }
    },
  };
}
