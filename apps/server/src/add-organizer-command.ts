import { parseArgs } from 'node:util';
import { toAsciiDigits } from '@sandoq/persian';
import { readConfig } from './config.ts';
import { explain } from './explain.ts';
import { enrolOrganizer } from './operators/index.ts';
import { createLog, openDatabase, systemClock, systemRandom } from './platform/index.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readPassword } from './read-password.ts';
import { Started } from './started.ts';

const USAGE =
  'npm run organizer -- --organisation "نام" [--organisation-en "Name"] --username office --name "نام شخص"\n' +
  'The password, 10 characters or more, is asked for or read from the standard input.';
const SHORTEST = 10;

/** What the command line says. @throws an error with the usage when something is missing */
function readArguments() {
  const { values } = parseArgs({
    options: {
      organisation: { type: 'string' },
      'organisation-en': { type: 'string' },
      username: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const [fa, en, username, name] = [
    values.organisation?.trim(),
    values['organisation-en']?.trim(),
    toAsciiDigits(values.username ?? '').trim(),
    values.name?.trim(),
  ];
  if (!fa || !username || !name) throw new Error(USAGE);
  return { organisation: en ? { fa, en } : { fa }, username, name };
}

/** Lets somebody sign in as an organiser; their organisation is made when there is none of that name. */
async function addFromCommandLine(): Promise<void> {
  const given = readArguments();
  const config = readConfig(process.env);
  const password = await readPassword();
  if (password.length < SHORTEST) throw new Error(`The password needs ${SHORTEST} characters or more.`);
  const started = new Started();
  try {
    const url = await prepareDatabase(config, createLog('silent'), started);
    const { db } = started.add(openDatabase(url, 'app', 2), (open) => open.close());
    const parts = { clock: systemClock, random: systemRandom };
    const made = await enrolOrganizer(db, parts, { ...given, password });
    if (!made.ok) throw new Error(`The username ${given.username} is taken. Choose another one.`);
    process.stdout.write(
      `${given.username} may sign in at ${config.publicUrl}/organizer for ${given.organisation.fa}.\n`,
    );
  } finally {
    await started.stop();
  }
}

try {
  await addFromCommandLine();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
