import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPassword } from './operators/password.ts';
import { findOrganizer, readOperator } from './operators/store.ts';
import { openDatabase, type Database } from './platform/index.ts';
import { createDatabase, testServerUrl } from './platform/testing/index.ts';

const COMMAND = fileURLToPath(new URL('./add-organizer-command.ts', import.meta.url));
const OFFICE = ['--organisation', 'کانون نمونه', '--organisation-en', 'Example guild'];
let empty: Awaited<ReturnType<typeof createDatabase>>;
let database: Database;

beforeAll(async () => {
  empty = await createDatabase(testServerUrl());
  database = openDatabase(empty.url, 'app', 2);
});
afterAll(async () => {
  await database.close();
  await empty.drop();
});

async function run(password: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...words], {
    env: { ...process.env, DATABASE_URL: empty.url },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(`${password}\n`);
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'exit')) as [number];
  return { code, said: (await said).join('') };
}

test('the first organiser of an empty database, then another of the same organisation', async () => {
  const first = await run('a long password', ...OFFICE, '--username', 'Office۱', '--name', 'دفتر');
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('Office1 may sign in') });
  const office = (await findOrganizer(database.db, 'office1'))!;
  expect(office.name).toBe('دفتر');
  expect(await isPassword('a long password', office.passwordHash)).toBe(true);
  expect(await readOperator(database.db, office.operatorId)).toMatchObject({
    name: { fa: 'کانون نمونه', en: 'Example guild' },
  });

  expect((await run('another password', ...OFFICE, '--username', 'second', '--name', 'دوم')).code).toBe(0);
  expect((await findOrganizer(database.db, 'second'))!.operatorId).toBe(office.operatorId);
});

test('a taken username, a short password and a missing argument are told, and change nothing', async () => {
  const taken = await run('stolen password', ...OFFICE, '--username', 'office1', '--name', 'دزد');
  expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('is taken') });
  expect((await findOrganizer(database.db, 'office1'))!.name).toBe('دفتر');
  const short = await run('short', ...OFFICE, '--username', 'third', '--name', 'سوم');
  expect(short).toMatchObject({ code: 1, said: expect.stringContaining('10 characters') });
  expect(await run('a long password', ...OFFICE)).toMatchObject({
    code: 1,
    said: expect.stringContaining('npm run organizer'),
  });
  expect(await findOrganizer(database.db, 'third')).toBeUndefined();
});
