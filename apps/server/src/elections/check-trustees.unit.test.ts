import { electionDefinition } from '@sandoq/contract';
import { expect, it } from 'vitest';
import { CONTESTS } from '../testing/poll.ts';
import { checkDefinition } from './check-definition.ts';

const person = (mobile: string) => ({ kind: 'person', name: { fa: 'امین نمونه' }, mobile });
const server = { kind: 'server' };

const faultsOf = (threshold: number, members: readonly object[]): string[] => {
  const definition = electionDefinition.parse({
    title: { fa: 'انتخابات نمونه' },
    opens: '2026-12-01T04:30:00Z',
    closes: '2026-12-01T14:30:00Z',
    supportPhone: '021-00000000',
    settings: {},
    contests: CONTESTS,
    trustees: { threshold, members },
  });
  return checkDefinition(definition, Date.UTC(2026, 10, 1)).map(({ where, code }) => `${where} ${code}`);
};

it('takes the server and persons with mobiles of their own', () => {
  expect(faultsOf(2, [server, person('09120000001'), person('09120000002')])).toEqual([]);
});

it('refuses a second server, a threshold above the number of trustees, and mobiles that are none or another’s', () => {
  expect(faultsOf(2, [server, server, person('09120000001')])).toEqual(['trustees.members server']);
  expect(faultsOf(3, [server, person('09120000001')])).toEqual(['trustees.threshold threshold']);
  expect(faultsOf(2, [person('0912'), person('09120000001'), person('+989120000001')])).toEqual([
    'trustees.members.0.mobile mobile',
    'trustees.members.2.mobile duplicate',
  ]);
});

it('wants at least two of whom are needed', () => {
  expect(() => faultsOf(1, [server, person('09120000001')])).toThrow('threshold');
});
