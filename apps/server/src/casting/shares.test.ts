import { canonicalBytes, toBase64Url } from '@sandoq/kernel';
import { checkReceipt, denominate, encryptBallot, parseLogKey, setTracker } from '@sandoq/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganizer } from '../operators/index.ts';
import { openDatabase, withTenant, type Database } from '../platform/index.ts';
import { person } from '../testing/people.ts';
import { OPERATOR, testPoll, type Answer, type TestPoll, type TestVoter } from '../testing/poll.ts';
import { CUMULATIVE_BOARD } from '../testing/cumulative-board.ts';
import { castPrepared, castTogether } from './confirm-ballot.ts';

const SHARES = [1, 37, 2500, 4, 4, 3];

let poll: TestPoll;
let other: Database;
let cookie: string;

beforeAll(async () => {
  poll = await testPoll({ voters: 1, contests: [CUMULATIVE_BOARD] });
  other = openDatabase(poll.deps.databaseUrl, 'app', 4);
  cookie = await organizer();
});
afterAll(async () => {
  await other.close();
  await poll.close();
});

async function organizer(): Promise<string> {
  const { deps, app } = poll;
  const login = { username: 'company', password: 'secret' };
  await withTenant(deps.db, OPERATOR, (tx) =>
    addOrganizer(tx, deps, { ...login, operatorId: OPERATOR, name: 'امور سهام نمونه' }),
  );
  const headers = { 'x-sandoq': '1' };
  const answer = await app.inject({ method: 'POST', url: '/api/organizer/session', headers, payload: login });
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function uploadRoll(shares: readonly (number | string)[]): Promise<Answer> {
  const lines = shares.map((share, i) => {
    const { licence, nationalId, name, mobile } = person(i + 1);
    return [licence, nationalId, name, mobile, share].join(';');
  });
  const file = ['شماره پروانه;کد ملی;نام و نام خانوادگی;موبایل;تعداد سهام', ...lines].join('\n');
  const response = await poll.app.inject({
    method: 'POST',
    url: `/api/organizer/elections/${poll.electionId}/roll`,
    headers: { 'x-sandoq': '1', cookie, 'content-type': 'multipart/form-data; boundary=b' },
    payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="roll.csv"\r\n\r\n${file}\r\n--b--\r\n`,
  });
  return { status: response.statusCode, body: response.json() };
}
const desk = async (path = '') => {
  const url = `/api/organizer/elections/${poll.electionId}${path}`;
  return (await poll.app.inject({ url, headers: { cookie } })).json();
};
const view = async () => (await poll.app.inject({ url: `/api/elections/${poll.electionId}` })).json();

/** How many rows of one voter's casting there are: ballots, participation, prepared votes, bodies for the record. */
const rowsOf = async ({ id }: TestVoter): Promise<unknown> =>
  (
    await poll.look(
      `select (select count(*)::int from cast_ballot b join credential c on c.key = b.credential where c.voter_id = $1) as cast,
         (select count(*)::int from participation where voter_id = $1) as voters,
         (select count(*)::int from prepared_ballot where voter_id = $1) as prepared,
         (select count(*)::int from log_body l join cast_ballot b on b.tracker = l.hash
            join credential c on c.key = b.credential where c.voter_id = $1) as bodies`,
      [id],
    )
  )[0];
const NOT_CAST = { cast: 0, voters: 0, prepared: 1, bodies: 0 };

describe('a company’s shareholders', () => {
  it('come onto the roll with their shares, all of them or none', async () => {
    const refused = await uploadRoll([1, '2.5', 0]);
    expect(refused).toMatchObject({
      status: 422,
      body: { faults: [{ where: 'roll.3.weight' }, { where: 'roll.4.weight' }] },
    });
    expect(refused.body.faults[0].detail.fa).toContain('ردیف ۳');
    expect(await uploadRoll([...SHARES.slice(0, 2), '۲٬۵۰۰', ...SHARES.slice(3)])).toMatchObject({
      status: 200,
    });
    expect(await desk()).toMatchObject({ weighted: true, eligible: 6, eligibleWeight: 2549, votedWeight: 0 });
    const { items } = await desk('/roll');
    expect(
      items.map(({ weight }: { weight: number }) => weight).toSorted((a: number, b: number) => a - b),
    ).toEqual(SHARES.toSorted((a, b) => a - b));
  });

  it('get a credential for each denomination, and nothing in the record joins them', async () => {
    await poll.act('seal');
    await poll.act('open');
    expect(await view()).toMatchObject({ weighted: true });
    const { body } = await (await poll.signIn(2)).ask('GET', '/api/voter/ballot-material');
    expect(body.credentials.map(({ weight }: { weight: number }) => weight)).toEqual([20, 10, 5, 2]);
    const weights = await poll.look('select weight::int as weight from credential order by weight');
    expect(weights.map(({ weight }) => weight)).toEqual(
      SHARES.flatMap((share) => denominate(share)).toSorted((a, b) => a - b),
    );
  });

  it('vote once with all shares, and get a receipt for every ballot', async () => {
    const voter = await poll.signIn(2);
    const tracker = await voter.vote({ board: { b1: 2 } });
    expect(await poll.newestText(2)).toContain('۴ برگه');
    const { body } = await voter.ask('GET', '/api/voter/receipt');
    expect(body).toMatchObject({
      weight: 37,
      tracker,
      ballots: [20, 10, 5, 2].map((weight) => ({ weight })),
    });
    const key = parseLogKey((await poll.manifest()).logKey);
    if (!key.ok) throw new Error('bad key');
    const trackers: string[] = [];
    for (const { receipt, index } of body.ballots) {
      expect(checkReceipt(canonicalBytes(receipt), key.value)).toMatchObject({ ok: true, value: { index } });
      trackers.push(receipt.tracker);
    }
    expect(setTracker(trackers)).toBe(tracker);
    expect((await voter.ask('GET', '/api/voter/session')).body).toMatchObject({ stage: 'recorded', tracker });
    expect(await desk('/turnout')).toMatchObject({ voted: 1, votedWeight: 37, eligibleWeight: 2549 });
    // The same vote again is the vote that stands; another one is refused.
    expect((await voter.prepare((await voter.encrypt({})).texts)).body.code).toBe('already-voted');
  });

  it('may divide their shares', async () => {
    await (await poll.signIn(1)).vote({ board: { b3: 1 } });
    await (await poll.signIn(3)).vote([{ board: { b1: 1, b2: 1 } }, { board: { b2: 2 } }]);
    expect(await desk('/turnout')).toMatchObject({ voted: 3, votedWeight: 37 + 1 + 2500 });
  });

  it('cannot hand in a vote of which one ballot is wrong: none of it is taken', async () => {
    const voter = await poll.signIn(4);
    const { texts } = await voter.encrypt({ board: { b2: 1 } });
    const [first, second] = texts as [string, string];
    const material = (await voter.ask('GET', '/api/voter/ballot-material')).body;
    const again = await voter.encrypt({}, [material.credentials[0].secret, material.credentials[0].secret]);
    const forged = JSON.parse(second);
    forged.contests[0].sumProof = JSON.parse(first).contests[0].sumProof;
    for (const [wrong, code] of [
      [[first, JSON.stringify(forged)], 'ballot-signature-wrong'],
      [[second, first], 'ballot-other-credential'],
      [again.texts, 'ballot-other-credential'],
      [[first], 'ballots-count'],
      [[first, second, second], 'ballots-count'],
    ] as const)
      expect((await voter.prepare(wrong)).body.code).toBe(code);
    expect(await poll.look('select 1 from prepared_ballot where voter_id = $1', [voter.id])).toEqual([]);
  });

  it('cannot use a ciphertext twice in one vote', async () => {
    const voter = await poll.signIn(4);
    const { context, key, style, credentials } = (await voter.ask('GET', '/api/voter/ballot-material')).body;
    const manifest = await poll.manifest();
    const texts = credentials.map(({ secret }: { secret: string }) => {
      let drawn = 0;
      // The same randomness for both: equal ciphertexts, each with proofs of its own that hold.
      const random = (length: number) => new Uint8Array(length).fill((drawn += 1));
      const choices = { board: { b1: 1 } };
      const bytes = Uint8Array.from(Buffer.from(secret, 'base64url'));
      const made = encryptBallot({ manifest, context, key, secret: bytes, style, choices }, random);
      return made.ok ? Buffer.from(made.value.bytes).toString() : '';
    });
    expect((await voter.prepare(texts)).body.code).toBe('ballot-copied');
  });

  it('have all ballots in the record or none when the line is lost before the commit', async () => {
    const voter = await poll.signIn(4);
    const { texts, tracker } = await voter.encrypt({ board: { b2: 2 } });
    const prepared = (await voter.prepare(texts)).body;
    const confirmation = { voterId: voter.id, now: poll.clock.now(), accepts: () => true };
    const election = { operatorId: OPERATOR, electionId: poll.electionId };
    const lost = withTenant(poll.deps.db, OPERATOR, async (tx) => {
      await castTogether(tx, election, [confirmation]);
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(lost).rejects.toThrow(/terminat/);
    expect(await rowsOf(voter)).toEqual(NOT_CAST);
    await voter.text(prepared.confirmation.code);
    const answer = await voter.ask('POST', `/api/voter/ballots/${tracker}/confirmation`, { code: null });
    expect(answer.body).toEqual({ stage: 'recorded', tracker });
    expect(await rowsOf(voter)).toEqual({ cast: 2, voters: 1, prepared: 0, bodies: 2 });
  });

  it('cast one vote once when two servers confirm it at the same moment', async () => {
    const voter = await poll.signIn(5);
    const { texts, tracker } = await voter.encrypt({ board: { b3: 2 } });
    await voter.prepare(texts);
    const { electionId } = poll;
    const confirmation = { operatorId: OPERATOR, electionId, voterId: voter.id, now: poll.clock.now() };
    const outcomes = await Promise.all(
      [other.db, poll.deps.db, other.db].map((db) =>
        withTenant(db, OPERATOR, (tx) => castPrepared(tx, confirmation, () => true)),
      ),
    );
    expect(outcomes.flatMap((one) => (one === undefined ? [] : toBase64Url(one.tracker)))).toEqual([tracker]);
    expect((await voter.ask('GET', `/api/voter/ballots/${tracker}`)).body.stage).toBe('recorded');
    expect(await rowsOf(voter)).toMatchObject({ cast: 2, voters: 1, prepared: 0 });
  });

  it('who audit open and spoil all ballots of a vote', async () => {
    const voter = await poll.signIn(6);
    const { texts, tracker, trackers, openings } = await voter.encrypt({ board: { b1: 1 } });
    await voter.prepare(texts);
    const path = `/api/voter/ballots/${tracker}/audit`;
    for (const wrong of [openings.slice(1), openings.toReversed()])
      expect((await voter.ask('POST', path, { openings: wrong })).body.code).toBe('opening-wrong');
    const opened = { tracker, trackers, recorded: true, left: 19 };
    expect((await voter.ask('POST', path, { openings })).body).toEqual(opened);
    expect((await voter.ask('POST', path, { openings })).body).toEqual(opened);
    for (const each of trackers) {
      const url = `/api/elections/${poll.electionId}/record/trackers/${each}`;
      expect((await poll.app.inject({ url })).json()).toMatchObject({ type: 'challenged' });
    }
    expect((await voter.prepare(texts)).body.code).toBe('ballot-copied');
  });

  it('decide with shares × seats, as the verifier finds', async () => {
    await poll.act('close');
    const report = await poll.verify();
    expect(report).toMatchObject({ findings: [], complete: true, ballots: 11, counted: 11 });
    // 37 shares with both votes for b1; 1 with one of two for b3; 2000 for b1 and b2, 500 twice for b2; 4 twice b2; 4 twice b3.
    expect(report.result?.contests[0]?.totals).toEqual([74 + 2000, 2000 + 1000 + 8, 1 + 8]);
    const result = (await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` })).json();
    expect(result).toMatchObject({
      weighted: true,
      turnout: { eligible: 6, voted: 5, eligibleWeight: 2549, votedWeight: 2546 },
      contests: [{ elected: ['b2', 'b1'] }],
    });
    // What is tallied does not change any more, so nobody is counted again for the next reader.
    await poll.look('update roll_voter set weight = 5 where weight = 1');
    const again = await poll.app.inject({ url: `/api/elections/${poll.electionId}/result` });
    expect(again.json()).toEqual(result);
  });
});
