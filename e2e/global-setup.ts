import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from './simulation/temporary-folder.ts';

/** The server of the browser journeys, and who may organise elections on it. */
export interface Journey {
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    journey: Journey;
  }
}

const PROGRAM = fileURLToPath(new URL('./journey-server.ts', import.meta.url));

/** Starts the journeys' server: the built pages, a database of its own, demonstration handsets. Ends it afterwards. */
export async function startJourneyServer(): Promise<Journey & { stop(): Promise<void> }> {
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
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const journey = await new Promise<Journey>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"journey":')) resolve((JSON.parse(line) as { journey: Journey }).journey);
      else console.error(line);
    });
    void exited.then(() => reject(new Error('the server of the journeys did not start')));
  });
  return {
    ...journey,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await folder.remove();
    },
  };
}

/** Vitest's door: one server for all browser journeys of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startJourneyServer();
  const { address, username, password } = server;
  project.provide('journey', { address, username, password });
  return () => server.stop();
}
