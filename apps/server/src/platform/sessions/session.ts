import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, TenantTx } from '../database/index.ts';
import { gather, onePer } from '../gathering/index.ts';
import type { Random } from '../random.ts';

/** Who a session belongs to. */
export type SessionKind = 'voter' | 'organizer' | 'trustee';

/** Why a session ended before its time. */
export type RevocationReason = 'replaced' | 'signed-out' | 'withdrawn';

/** A session that is or was. */
export interface Session {
  readonly id: string;
  readonly kind: SessionKind;
  readonly operatorId: string;
  /** The voter or the organiser. */
  readonly subjectId: string;
  /** What it is limited to, such as one election. */
  readonly scopeId: string | null;
  readonly ip: string | null;
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What a token stands for. */
export type FoundSession =
  | { readonly state: 'live'; readonly session: Session }
  | { readonly state: 'expired'; readonly session: Session }
  | { readonly state: 'revoked'; readonly session: Session; readonly reason: RevocationReason }
  | { readonly state: 'unknown' };

/** What a new session is made of. */
export interface NewSession {
  readonly kind: SessionKind;
  readonly operatorId: string;
  readonly subjectId: string;
  readonly scopeId?: string | undefined;
  readonly ip?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly seconds: number;
}

const TOKEN_BYTES = 32;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a session. The token (256 random bits, base64url) is told once; only its hash is kept. */
export async function createSession(
  tx: TenantTx,
  random: Random,
  made: NewSession,
): Promise<{ token: string; session: Session }> {
  const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
  const session: Session = {
    id: randomUUID(),
    kind: made.kind,
    operatorId: made.operatorId,
    subjectId: made.subjectId,
    scopeId: made.scopeId ?? null,
    ip: made.ip ?? null,
    createdAt: made.now,
    expiresAt: made.now + made.seconds * 1000,
  };
  await tx
    .insertInto('session')
    .values({
      ...session,
      tokenHash: hashOf(token),
      createdAt: new Date(session.createdAt),
      expiresAt: new Date(session.expiresAt),
      revokedAt: null,
      revokedReason: null,
    })
    .execute();
  return { token, session };
}

interface Row {
  readonly tokenHash: Buffer;
  readonly id: string;
  readonly kind: SessionKind;
  readonly operatorId: string;
  readonly subjectId: string;
  readonly scopeId: string | null;
  readonly ip: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedReason: RevocationReason | null;
}

/** How requests that come at the same time are looked up together. */
const TOGETHER = { most: 200, pauseMs: 40 } as const;

/** Finds the rows of tokens by their hashes; those of requests that come together in one statement. */
const finderOf = onePer((db: Db) =>
  gather<Buffer, Row | undefined>({
    ...TOGETHER,
    async run(hashes) {
      const { rows } = await sql<Row>`
        select id, token_hash, kind, operator_id, subject_id, scope_id, host(ip) as ip, created_at, expires_at,
          revoked_reason
        from find_sessions(${hashes}::bytea[])`.execute(db);
      const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
      return hashes.map((hash) => ({ status: 'fulfilled', value: found.get(hash.toString('hex')) }));
    },
  }),
);

/** Looks a token up, before its operator is known. `now` in milliseconds. */
export async function findSession(db: Db, token: string, now: number): Promise<FoundSession> {
  const row = await finderOf(db)('', hashOf(token));
  if (row === undefined) return { state: 'unknown' };
  const { revokedReason, createdAt, expiresAt, tokenHash: _, ...rest } = row;
  const session = { ...rest, createdAt: createdAt.getTime(), expiresAt: expiresAt.getTime() };
  if (revokedReason !== null) return { state: 'revoked', session, reason: revokedReason };
  return { state: session.expiresAt <= now ? 'expired' : 'live', session };
}

/** Ends the living sessions of one subject (but for `except`). @returns the ids of those that were ended now. */
export async function revokeSessions(
  tx: TenantTx,
  of: { readonly kind: SessionKind; readonly subjectId: string; readonly except?: string },
  reason: RevocationReason,
  now: number,
): Promise<string[]> {
  let ended = tx
    .updateTable('session')
    .set({ revokedAt: new Date(now), revokedReason: reason })
    .where('kind', '=', of.kind)
    .where('subjectId', '=', of.subjectId)
    .where('revokedAt', 'is', null);
  if (of.except !== undefined) ended = ended.where('id', '!=', of.except);
  const rows = await ended.returning('id').execute();
  return rows.map(({ id }) => id);
}

/** Removes sessions of every operator that ended before `before` (milliseconds). */
export async function sweepSessions(db: Db, before: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const moment = new Date(before).toISOString();
    await sql`select set_config('sandoq.sweep_before', ${moment}, true)`.execute(tx);
    await tx.deleteFrom('session').where('expiresAt', '<', new Date(before)).execute();
  });
}
