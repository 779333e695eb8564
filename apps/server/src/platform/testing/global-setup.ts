import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/index.ts';
import { prepareTemplate } from './test-database.ts';

/**
 * One PostgreSQL for a whole test run, with a migrated template that every test file clones.
 * SANDOQ_TEST_DATABASE_URL names a server of one's own instead (its user may create roles and databases).
 */
export async function setup(): Promise<() => Promise<void>> {
  const given = process.env['SANDOQ_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const template = await prepareTemplate(given);
    process.env['SANDOQ_TEST_TEMPLATE_URL'] = template.url;
    return template.drop;
  }
  const home = await mkdtemp(join(tmpdir(), 'sandoq-test-'));
  await chmod(home, 0o755);
  // The folder is thrown away after the run, so the tests need not wait for the disk; and a vacuum of PostgreSQL's own
  // in a database would keep a test from dropping it.
  const postgres = await startEmbeddedPostgres({
    folder: join(home, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  });
  const template = await prepareTemplate(postgres.url);
  process.env['SANDOQ_TEST_TEMPLATE_URL'] = template.url;
  return async () => {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  };
}
