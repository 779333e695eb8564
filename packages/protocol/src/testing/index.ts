export * from './election-fixture.ts';
export * from './finish-election.ts';
export * from './fixture-manifest.ts';
export * from './play-ceremony.ts';
export * from './memory-record.ts';
export * from './seeded-random.ts';
export * from './forge-ballot.ts';
