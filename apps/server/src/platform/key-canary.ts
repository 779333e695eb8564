import type { Db } from './database/index.ts';
import type { Sealer } from './sealing.ts';

const PURPOSE = 'key canary';
const PLAIN = new Uint8Array(32);

/**
 * Notices at the start that the master keys are not those of the database: a sealed value is kept there, made at the
 * first start and sealed again once a newer key is in front.
 * @throws an error for a person when no key opens it
 */
export async function checkMasterKeys(db: Db, sealer: Sealer): Promise<void> {
  await db
    .insertInto('keyCanary')
    .values({ single: true, sealed: sealer.seal(PURPOSE, '', PLAIN) })
    .onConflict((known) => known.doNothing())
    .execute();
  const { sealed } = await db.selectFrom('keyCanary').select('sealed').executeTakeFirstOrThrow();
  try {
    sealer.open(PURPOSE, '', sealed);
  } catch (error) {
    throw new Error(
      'This master key is not the one of this database, so nothing sealed in it could be opened. Bring back ' +
        'secret.key of the data folder, or SANDOQ_SECRET, from a backup. See docs/operations.md, "Rotate secrets".',
      { cause: error },
    );
  }
  if (sealer.isOld(sealed))
    await db
      .updateTable('keyCanary')
      .set({ sealed: sealer.seal(PURPOSE, '', PLAIN) })
      .execute();
}
