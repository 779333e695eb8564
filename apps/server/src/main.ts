import { readConfig } from './config.ts';
import { domains } from './domains.ts';
import { explain } from './explain.ts';
import { startServer } from './server.ts';

const STOP_MS = 20_000;

try {
  const server = await startServer(readConfig(process.env), domains);
  let signals = 0;
  // A second signal, or twenty seconds, end it the hard way.
  const stop = (): void => {
    if (++signals > 1) process.exit(1);
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.deps.log.info('stopping');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
