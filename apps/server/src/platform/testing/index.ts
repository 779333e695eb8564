export {
  createDatabase,
  MIGRATIONS,
  testDatabase,
  testServerUrl,
  type TestDatabase,
} from './test-database.ts';
