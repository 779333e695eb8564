import type { BallotMaterial, ChoiceDefinition, ElectionAct, ElectionDefinition } from '@sandoq/contract';
import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import type { Mobile } from '@sandoq/persian';
import {
  decodeManifest,
  encryptBallot,
  loadWasmKernelSync,
  setTracker,
  verifyRecord,
  type Choices,
  type ContestOpening,
  type Manifest,
  type Report,
} from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { domains } from '../domains.ts';
import type { Background } from '../deps.ts';
import { createElection } from '../elections/index.ts';
import { readHandset, sendFromHandset } from '../gateways/sms/index.ts';
import { createOperator } from '../operators/index.ts';
import { createSession, withTenant } from '../platform/index.ts';
import { readFrame, recordFiles } from '../record/index.ts';
import { performAct } from '../reports/index.ts';
import { person } from './people.ts';
import { testApp, type TestApp, type TestAppOptions } from './test-app.ts';

export const OPERATOR = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0002';
const HOUR = 3_600_000;

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came
  readonly body: any;
}

/** A vote as its voter's page made it. */
export interface Encrypted {
  /** Of one ballot its tracker, of several what the whole is called. */
  readonly tracker: string;
  /** Of each ballot: canonical JSON, tracker, what opens it. */
  readonly texts: readonly string[];
  readonly trackers: readonly string[];
  readonly openings: readonly (readonly ContestOpening[])[];
  /** Of the first, which most voters have alone. */
  readonly text: string;
  readonly opening: readonly ContestOpening[];
}

/** A voter who is signed in. */
export interface TestVoter {
  readonly n: number;
  readonly id: string;
  readonly mobile: Mobile;
  ask(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer>;
  /**
   * Encrypts choices as the voter's page does, once for each credential (or other ones for each), with the secrets that
   * follow from a registrar's code where there is one.
   */
  encrypt(choices: Choices | readonly Choices[], secrets?: string | readonly string[]): Promise<Encrypted>;
  prepare(texts: string | readonly string[]): Promise<Answer>;
  /** Encrypts, prepares, sends the code by text message, confirms. @returns the tracker */
  vote(choices: Choices | readonly Choices[], secrets?: string | readonly string[]): Promise<string>;
  /** Sends a text from the voter's phone to the line. */
  text(text: string): Promise<void>;
}

/** A server with an election of some voters. */
export interface TestPoll extends TestApp {
  readonly electionId: string;
  act(act: ElectionAct): Promise<void>;
  signIn(n: number): Promise<TestVoter>;
  /** The newest message on the phone of voter `n`. */
  newestText(n: number): Promise<string>;
  readonly manifest: () => Promise<Manifest>;
  /** Verifies the record as it stands, as a stranger does. */
  verify(): Promise<Report>;
  /** Runs SQL as the owner of the database, who sees this operator's rows. */
  // oxlint-disable-next-line typescript/no-explicit-any -- rows of whatever was asked
  look(statement: string, values?: unknown[]): Promise<any[]>;
}

/** What a test may change. */
export interface TestPollOptions extends TestAppOptions {
  readonly voters?: number;
  /** Votes (shares) of the first voters, in their order; of the others one. */
  readonly weights?: readonly number[];
  readonly settings?: Partial<ElectionDefinition['settings']>;
  readonly contests?: ElectionDefinition['contests'];
  readonly trustees?: NonNullable<ElectionDefinition['trustees']>;
}

const candidates = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${prefix}${i + 1}`,
    number: i + 1,
    title: { fa: `نامزد ${i + 1}` },
    about: null,
    photo: null,
  }));

/** Three offices as the example election has them, smaller. */
export const CONTESTS: ChoiceDefinition[] = [
  {
    id: 'board',
    title: { fa: 'هیئت مدیره', en: 'Board' },
    seats: 3,
    alternates: 1,
    min: 0,
    max: 3,
    perOption: 1,
    blank: true,
    candidates: candidates('b', 5),
  },
  {
    id: 'inspector',
    title: { fa: 'بازرس' },
    seats: 1,
    alternates: 1,
    min: 0,
    max: 1,
    perOption: 1,
    blank: true,
    candidates: candidates('i', 3),
  },
];

export const mobileOf = (n: number): Mobile => `+98${person(n).mobile.slice(1)}` as Mobile;

/** Builds a server with everything running and a draft election whose poll is from one hour ago to six hours ahead. */
export async function testPoll(options: TestPollOptions = {}): Promise<TestPoll> {
  const { voters = 3, weights = [], settings = {}, contests = CONTESTS } = options;
  const base = await testApp(domains, options);
  const { deps, app, clock } = base;
  const running: (Background | undefined)[] = [];
  for (const domain of domains) {
    // A test's clock jumps; what is due then is done when the test says so, by performDue.
    if (domain.name !== 'reports') running.push(await domain.start?.(deps));
  }
  const now = clock.now();
  const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
  await createOperator(deps.db, { id: OPERATOR, name: { fa: 'کانون نمونه' }, now });
  const electionId = await withTenant(deps.db, OPERATOR, (tx) =>
    createElection(tx, deps, {
      operatorId: OPERATOR,
      organizer: { fa: 'کانون نمونه' },
      actor: { kind: 'organizer', id: null },
      now,
      definition: {
        title: { fa: 'انتخابات نمونه' },
        opens: instant(now - HOUR),
        closes: instant(now + 6 * HOUR),
        supportPhone: '021-00000000',
        settings: {
          confirmation: 'inbound',
          randomOrder: true,
          revoting: false,
          custody: 'platform',
          sessionMinutes: 20,
          codeDigits: 6,
          ...settings,
        },
        contests,
        ...(options.trustees && { trustees: options.trustees }),
        roll: Array.from({ length: Math.max(voters, weights.length) }, (_, i) => ({
          ...person(i + 1),
          ...(weights[i] !== undefined && { weight: String(weights[i]) }),
        })),
      },
    }),
  );

  const manifest = async (): Promise<Manifest> => {
    const [entry] = await withTenant(deps.db, OPERATOR, (tx) => readFrame(tx, electionId, ['manifest']));
    const decoded = decodeManifest(entry!.content);
    if (!decoded.ok) throw new Error('no manifest');
    return decoded.value;
  };

  const newestText = async (n: number): Promise<string> => {
    await base.runJobs();
    return (await readHandset(deps.db, mobileOf(n))).findLast((m) => m.direction === 'to-phone')?.text ?? '';
  };

  const signIn = async (n: number): Promise<TestVoter> => {
    const { id } = await withTenant(deps.db, OPERATOR, (tx) =>
      tx
        .selectFrom('rollVoter')
        .select('id')
        .where('electionId', '=', electionId)
        .where('licence', '=', person(n).licence)
        .executeTakeFirstOrThrow(),
    );
    const { token } = await withTenant(deps.db, OPERATOR, (tx) =>
      createSession(tx, deps.random, {
        kind: 'voter',
        operatorId: OPERATOR,
        subjectId: id,
        scopeId: electionId,
        ip: '192.0.2.7',
        now: clock.now(),
        seconds: 1200,
      }),
    );
    let material: BallotMaterial | undefined;
    const voter: TestVoter = {
      n,
      id,
      mobile: mobileOf(n),
      async ask(method, url, payload) {
        const response = await app.inject({
          method,
          url,
          headers: { 'x-sandoq': '1', cookie: `sandoq-voter=${token}` },
          ...(payload === undefined ? {} : { payload }),
        });
        return { status: response.statusCode, body: response.json() };
      },
      async encrypt(choices, own) {
        material ??= (await voter.ask('GET', '/api/voter/ballot-material')).body as BallotMaterial;
        const { context, key, style, credentials } = material;
        const shared = { manifest: await manifest(), context, key, style };
        const all = credentials.map(({ secret: given }, i) => {
          const secret = fromBase64Url([own].flat()[i] ?? given!);
          const made = encryptBallot({
            ...shared,
            secret,
            choices: (Array.isArray(choices) ? choices[i] : choices) as Choices,
          });
          if (!made.ok) throw new Error(made.error.code);
          const { bytes, tracker, opening } = made.value;
          return { text: utf8Text(bytes), tracker, opening };
        });
        const trackers = all.map(({ tracker }) => tracker);
        return {
          tracker: setTracker(trackers),
          texts: all.map(({ text }) => text),
          trackers,
          openings: all.map(({ opening }) => opening),
          text: all[0]!.text,
          opening: all[0]!.opening,
        };
      },
      prepare: (texts) => voter.ask('POST', '/api/voter/ballots', { ballots: [texts].flat() }),
      async vote(choices, own) {
        const { texts, tracker } = await voter.encrypt(choices, own);
        const prepared = await voter.prepare(texts);
        if (prepared.status !== 200) throw new Error(`not prepared: ${JSON.stringify(prepared.body)}`);
        await voter.text(prepared.body.confirmation.code);
        const confirmed = await voter.ask('POST', `/api/voter/ballots/${tracker}/confirmation`, {
          code: null,
        });
        if (confirmed.body.stage !== 'recorded')
          throw new Error(`not recorded: ${JSON.stringify(confirmed.body)}`);
        return tracker;
      },
      async text(text) {
        await sendFromHandset(deps, { from: mobileOf(n), to: deps.sms.gateway.line, text });
      },
    };
    return voter;
  };

  return {
    ...base,
    electionId,
    act: (act) => performAct(deps, { electionId, act, actor: { kind: 'organizer', id: null } }),
    signIn,
    newestText,
    manifest,
    async verify() {
      const files = new Map<string, Uint8Array>();
      for await (const { path, bytes } of recordFiles(deps.db, OPERATOR, electionId)) files.set(path, bytes);
      return verifyRecord(
        { read: async (path) => files.get(path) },
        { kernel: loadWasmKernelSync(), rules: recordRules },
      );
    },
    async look(statement, values = []) {
      const client = await base.database.owner.pool.connect();
      try {
        await client.query(`set sandoq.operator_id = '${OPERATOR}'`);
        return (await client.query(statement, values)).rows;
      } finally {
        client.release(true);
      }
    },
    async close() {
      for (const part of running.toReversed()) await part?.stop();
      await base.close();
    },
  };
}
