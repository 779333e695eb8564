import { parseArgs } from 'node:util';
import { startWitness } from './start-witness.ts';

const USAGE = `A witness of public logs (c2sp.org/tlog-witness): it cosigns a log's checkpoints as long as the log only grows.

  npm run witness -- --data DIR [--port N] [--host ADDRESS] [--name NAME] [--log VKEY …]

  --data DIR   its own folder: key, memory of every log, evidence. Losing the memory means that the key must be retired.
  --port N     where it answers (8093)
  --host A     the address it listens on (127.0.0.1)
  --name NAME  its name in signatures, an address without https:// (witness.invalid)
  --log VKEY   verifier key of a log it trusts, may be repeated; more in the file DIR/logs, one on a line
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8093' },
      host: { type: 'string', default: '127.0.0.1' },
      name: { type: 'string', default: 'witness.invalid' },
      log: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const { data, name, host, help } = values;
  const port = Number(values.port);
  if (help || data === undefined || !Number.isInteger(port) || /[\s+]/u.test(name) || name === '') {
    console.error(USAGE);
    process.exitCode = help ? 0 : 2;
    return;
  }
  const witness = await startWitness({ data, name, host, port, logs: values.log });
  console.log(`verifier key: ${witness.vkey}`);
  console.log(`answering:    http://${host}:${witness.port}/add-checkpoint`);
  const stop = (): void => void witness.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
