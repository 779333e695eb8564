import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('with no settings it is ready to be tried on this machine', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataFolder: 'data',
    databaseUrl: undefined,
    demo: false,
    trustProxy: false,
  });
});

test('an empty variable counts as absent, and an address loses its last slash', () => {
  const config = readConfig({ PORT: '', PUBLIC_URL: 'https://vote.example/', SANDOQ_DEMO: '1' });
  expect(config).toMatchObject({ port: 3000, publicUrl: 'https://vote.example', demo: true });
});

test('everything that is wrong is told at once, by name', () => {
  const wrong = {
    PORT: '99999',
    PUBLIC_URL: 'vote.example',
    SANDOQ_SECRET: 'short',
    SANDOQ_LOG_LEVEL: 'loud',
  };
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(`${name}: `);
});
