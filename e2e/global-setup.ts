import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startLocalHorizon } from '../apps/server/src/gateways/chain/testing/local-horizon.ts';
import { temporaryFolder } from './simulation/temporary-folder.ts';

/** The server of the browser journeys, and who may organise elections on it. */
export interface Journey {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Its process, which puts the roots of its records on the chain when it gets SIGUSR2. */
  readonly pid: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    journey: Journey;
  }
}

/** Where the settings of the journeys' server send people to see a transaction. */
const EXPLORER = 'https://explorer.example/tx/';

const PROGRAM = fileURLToPath(new URL('./journey-server.ts', import.meta.url));

/**
 * Starts the journeys' server: the built pages, a database of its own, demonstration handsets. Ends it afterwards.
 * @param settings what is set beyond that
 */
export async function startJourneyServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<Journey & { stop(): Promise<void> }> {
  const folder = await temporaryFolder('journeys');
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: {
      ...process.env,
      PORT: '0',
      PUBLIC_URL: 'http://127.0.0.1:0',
      SANDOQ_DEMO: '1',
      SANDOQ_DATA: folder.path,
      SANDOQ_LOG_LEVEL: 'error',
      SANDOQ_FLOOD_PER_MINUTE: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const journey = await new Promise<Omit<Journey, 'pid'>>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"journey":'))
        resolve((JSON.parse(line) as { journey: Omit<Journey, 'pid'> }).journey);
      else console.error(line);
    });
    void exited.then(() => reject(new Error('the server of the journeys did not start')));
  });
  return {
    ...journey,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await folder.remove();
    },
  };
}

// An account of the chain beside the journeys; the key is nobody's.
const ACCOUNT = 'GDVEU3DD4KOFECV66VIHWEZOYX4ZKR3WV27L464SIIPOU2IUI3JCZA57';
const SECRET = 'SADQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQP54X';

/** Vitest's door: one server for all browser journeys of a run, and a chain of the Stellar protocol on this machine. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const horizon = await startLocalHorizon('Kuknos-NET');
  horizon.fund(ACCOUNT);
  const node = horizon.url.replace('//', `//${SECRET}@`);
  const server = await startJourneyServer({
    SANDOQ_CHAINS: `stellar+${node}?network=kuknos-test&explorer=${EXPLORER}{hash}`,
  });
  const { address, username, password, pid } = server;
  project.provide('journey', { address, username, password, pid });
  return async () => {
    await server.stop();
    await horizon.close();
  };
}
