import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkMasterKeys } from './key-canary.ts';
import { createSealer } from './sealing.ts';
import { testDatabase, type TestDatabase } from './testing/index.ts';

const [first, second, other] = [1, 2, 3].map(() => new Uint8Array(randomBytes(32))) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const startWith = (...keys: Uint8Array[]) => checkMasterKeys(database.db, createSealer(keys));

test('a start with another master key is refused; a rotation is not', async () => {
  await startWith(first);
  await startWith(first);
  await expect(startWith(other)).rejects.toThrow('This master key is not the one of this database');
  await startWith(second, first);
  await startWith(second);
  await expect(startWith(first)).rejects.toThrow('SANDOQ_SECRET');
});
