import { createOperator } from '../../operators/index.ts';
import { withTenant } from '../../platform/index.ts';
import type { Mobile } from '@sandoq/persian';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { readHandset } from '../../gateways/sms/index.ts';
import { createOperators } from '../../operators/index.ts';
import type { Domain } from '../../deps.ts';
import { testApp } from '../../testing/test-app.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { createVoters, importRoll } from '../index.ts';
import type { PollFacts } from '../index.ts';

export const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0001';
export const ELECTION = 'example-1405';

/** People who do not exist, with valid check digits. */
export const PEOPLE = [
  { licence: '1000000001', nationalId: '0012345679', name: 'آزاده نمونه', mobile: '09120000051' },
  { licence: '1000000002', nationalId: '4220153071', name: 'بهرام آزمون', mobile: '09120000052' },
  { licence: '1000000003', nationalId: '1111111121', name: 'پروین مثالی', mobile: '09120000053' },
] as const;

/** The voters' domain with an election whose facts the test sets. */
export interface VoterTest extends TestApp {
  poll: PollFacts;
  readonly domains: readonly Domain[];
  /** Asks the API; `cookie` is a device's. */
  ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
    cookie?: string,
  ): Promise<{ status: number; body: Record<string, never>; cookie: string }>;
  /** Does the work of a fresh captcha, as a browser would. */
  work(): Promise<{ kind: 'work'; payload: string }>;
  /** First step of the login. */
  requestCode(person?: (typeof PEOPLE)[number], changes?: object): ReturnType<VoterTest['ask']>;
  /** The code in the newest message on a person's phone. */
  codeOn(mobile: string): Promise<string>;
  /** Both steps of the login. @returns the device's cookie */
  signIn(person?: (typeof PEOPLE)[number]): Promise<string>;
}

export const phone = (mobile: string): Mobile => `+98${mobile.slice(1)}` as Mobile;

/** Builds it: one open election of three people. */
export async function voterTest(changes: Partial<PollFacts> = {}): Promise<VoterTest> {
  const voters = createVoters({
    pollOf: async (_deps, id) => (id === ELECTION ? test.poll : undefined),
    lockDraft: async () => test.poll.state === 'draft',
    ballotStageOf: async () => ({ stage: 'choosing', tracker: null }),
  });
  const domains = [createOperators({ mayEnter: () => true }), voters];
  const base = await testApp(domains);
  const now = base.clock.now();
  const test: VoterTest = {
    ...base,
    domains,
    poll: {
      electionId: ELECTION,
      operatorId: OPERATOR,
      title: { fa: 'انتخابات نمونه' },
      state: 'open',
      opens: now - 3_600_000,
      closes: now + 6 * 3_600_000,
      sessionMinutes: 20,
      codeDigits: 6,
      supportPhone: '021-00000000',
      ...changes,
    },
    async ask(method, url, payload, cookie) {
      const response = await base.app.inject({
        method,
        url,
        headers: { 'x-sandoq': '1', ...(cookie === undefined ? {} : { cookie }) },
        ...(payload === undefined ? {} : { payload }),
      });
      const set = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return { status: response.statusCode, body: response.json(), cookie: set };
    },
    async work() {
      const { body } = await test.ask('POST', `/api/elections/${ELECTION}/captchas`, {});
      const challenge = JSON.parse(body['work']!);
      const solution = await solveChallenge({ challenge, deriveKey });
      return {
        kind: 'work',
        payload: Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'),
      };
    },
    async requestCode(person = PEOPLE[0], given = {}) {
      const { licence, nationalId } = person;
      const payload = { licence, nationalId, invitation: null, captcha: await test.work(), ...given };
      return test.ask('POST', `/api/elections/${ELECTION}/logins`, payload);
    },
    async codeOn(mobile) {
      await base.runJobs();
      const text = (await readHandset(base.deps.db, phone(mobile))).at(-1)?.text ?? '';
      return /#(\d+)$/.exec(text)?.[1] ?? '';
    },
    async signIn(person = PEOPLE[0]) {
      const { body } = await test.requestCode(person);
      const code = await test.codeOn(person.mobile);
      const entered = await test.ask('POST', `/api/logins/${body['login']}/code`, { code });
      if (entered.status !== 200) throw new Error(`login failed: ${JSON.stringify(entered.body)}`);
      return entered.cookie;
    },
  };
  await createOperator(base.deps.db, { id: OPERATOR, name: { fa: 'کانون نمونه' }, now });
  await withTenant(base.deps.db, OPERATOR, async (tx) => {
    const count = await importRoll(tx, { operatorId: OPERATOR, electionId: ELECTION }, PEOPLE);
    if (!count.ok) throw new Error(JSON.stringify(count.error));
  });
  return test;
}
