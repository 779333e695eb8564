import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, Tx } from './connect.ts';

declare const tenant: unique symbol;

/** A transaction that sees the rows of one operator only. Stores of tenant tables ask for this type. */
export type TenantTx = Tx & { readonly [tenant]: true };

/** How a transaction is to run. */
export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 6;

const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws (a thrown refusal included).
 * Repeated when PostgreSQL reports a serialization failure or a deadlock, so `work` must have no effect outside it.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const start = db.transaction();
      return await (options.isolation ? start.setIsolationLevel(options.isolation) : start).execute(work);
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error;
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}

/**
 * Runs `work` in one transaction that sees and writes only the rows of `operatorId` (a UUID): row-level security
 * reads the setting made here, which ends with the transaction. Retried like {@link inTransaction}.
 */
export function withTenant<T>(
  db: Db,
  operatorId: string,
  work: (tx: TenantTx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTransaction(db, async (tx) => work(await enterTenant(tx, operatorId)), options);
}

/**
 * Goes on as `operatorId` inside a transaction that began without an operator (a text message came in and was found to
 * belong to one), or as another one.
 */
export async function enterTenant(tx: Tx, operatorId: string): Promise<TenantTx> {
  await sql`select set_config('sandoq.operator_id', ${operatorId}, true)`.execute(tx);
  return tx as TenantTx;
}
