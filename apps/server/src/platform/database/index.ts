export { migrate, readMigrations, type Migration } from './migrate.ts';
export { hexes } from './hexes.ts';
export { openDatabase, type Database, type Db, type Tx } from './connect.ts';
export type { Tables } from './tables.ts';
export { enterTenant, inTransaction, withTenant, type TenantTx, type TransactionOptions } from './tenancy.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/cluster.ts';
export { freePort } from './embedded/ports.ts';
