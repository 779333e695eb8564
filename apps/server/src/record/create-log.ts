import { formatLogKey, logKeyOf } from '@sandoq/protocol';
import type { Random, Sealer, TenantTx } from '../platform/index.ts';

const PURPOSE = 'log-secret';

/** What a new log is made of. `origin` is `<host>/e/<election>`, `timeStep` in seconds. */
export interface NewLog {
  readonly operatorId: string;
  readonly electionId: string;
  readonly origin: string;
  readonly timeStep: number;
}

/** Makes the empty log of an election and its Ed25519 key. @returns the verifier key for the manifest (signed-note vkey). */
export async function createLog(
  tx: TenantTx,
  parts: { readonly random: Random; readonly sealer: Sealer },
  made: NewLog,
): Promise<{ logKey: string }> {
  const secret = parts.random.bytes(32);
  const verifierKey = formatLogKey(logKeyOf(made.origin, secret));
  const sealedSecret = parts.sealer.seal(PURPOSE, made.electionId, secret);
  await tx
    .insertInto('log')
    .values({ ...made, verifierKey, sealedSecret })
    .execute();
  return { logKey: verifierKey };
}

/** The signing seed of a log, 32 bytes. */
export const openLogSecret = (sealer: Sealer, electionId: string, sealed: Uint8Array): Uint8Array =>
  sealer.open(PURPOSE, electionId, sealed);
