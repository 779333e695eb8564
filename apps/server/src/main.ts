import { readConfig } from './config.ts';
import { domains } from './domains.ts';
import { explain } from './explain.ts';
import { startServer, type Server } from './server.ts';

const STOP_MS = 20_000;
const SAME_KEY_MS = 1_000;

/** Stops on SIGTERM and SIGINT; a second one, or twenty seconds, end it the hard way. */
function stopOnSignals(server: Server): void {
  let first: number | undefined;
  const stop = (): void => {
    // One Ctrl-C can arrive twice: from the terminal, and passed on by npm.
    if (first !== undefined && performance.now() - first > SAME_KEY_MS) process.exit(1);
    if (first !== undefined) return;
    first = performance.now();
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.deps.log.info('stopping');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function greet({ deps }: Server): Promise<void> {
  console.log(`\nSandoq is at ${deps.config.publicUrl}`);
  for (const domain of domains) {
    for (const line of (await domain.greeting?.(deps)) ?? []) console.log(line);
  }
  if (deps.config.logFile !== undefined)
    console.log(`The log is in ${deps.config.logFile}. Stop with Ctrl-C.`);
}

try {
  const server = await startServer(readConfig(process.env), domains);
  stopOnSignals(server);
  if (server.deps.config.logFile !== undefined) await greet(server);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
