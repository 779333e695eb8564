import { mkdir } from 'node:fs/promises';
import { formatWitnessKey, witnessKeyOf } from '@sandoq/protocol';
import { lockFolder } from './folder-lock.ts';
import { serveWitness } from './http.ts';
import { openTreeMemory } from './tree-memory.ts';
import { trustedLogs } from './trusted-logs.ts';
import { readWitnessSecret } from './witness-secret.ts';
import { createWitness } from './witness.ts';

/** How a witness is run. */
export interface WitnessSettings {
  readonly data: string;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Verifier keys of logs. */
  readonly logs: readonly string[];
}

/** A witness that runs. */
export interface RunningWitness {
  /** Its verifier key, for whoever trusts it. */
  readonly vkey: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a witness in its data folder. @throws when the folder is another one's, or a key is not right */
export async function startWitness(settings: WitnessSettings): Promise<RunningWitness> {
  const { data, name, host, port, logs } = settings;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const trusted = trustedLogs(data, logs);
  await trusted();
  const lock = await lockFolder(data);
  try {
    const secret = await readWitnessSecret(data);
    const vkey = formatWitnessKey(witnessKeyOf(name, secret));
    const witness = createWitness({
      name,
      secret,
      memory: await openTreeMemory(data),
      logs: trusted,
      now: () => Math.floor(Date.now() / 1000),
      holds: lock.holds,
    });
    const server = await serveWitness(witness, { vkey, port, host });
    return {
      vkey,
      port: server.port,
      async stop() {
        await server.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
