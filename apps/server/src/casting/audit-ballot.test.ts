import { bytesToHex, fromBase64Url } from '@sandoq/kernel';
import { decodeBallot, displayTracker, hashToHex } from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, withTenant, type Database } from '../platform/index.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { castPrepared } from './confirm-ballot.ts';

let poll: TestPoll;
let other: Database;
const CHOICES = { board: { b1: 1, b3: 1 }, inspector: { i2: 1 } };
const RACES = 8;

beforeAll(async () => {
  poll = await testPoll({ voters: 10 + RACES });
  await poll.act('seal');
  await poll.act('open');
  other = openDatabase(poll.deps.databaseUrl, 'app', 6);
});
afterAll(async () => {
  await other.close();
  await poll.close();
});

const audit = (tracker: string) => `/api/voter/ballots/${tracker}/audit`;
const entryOf = async (tracker: string) =>
  (await poll.app.inject({ url: `/api/elections/${poll.electionId}/record/trackers/${tracker}` })).json();

describe('a prepared ballot that its voter opens instead of casting it', () => {
  it('goes into the record with its opening, is found by its tracker, and is no longer prepared', async () => {
    const voter = await poll.signIn(1);
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    await voter.prepare(text);
    const answer = await voter.ask('POST', audit(tracker), { openings: [opening] });
    expect(answer).toEqual({ status: 200, body: { tracker, trackers: [tracker], recorded: true, left: 19 } });
    const entry = await entryOf(displayTracker(tracker));
    expect(entry).toMatchObject({ type: 'challenged', tracker: displayTracker(tracker) });
    expect(entry.body).not.toBe(tracker);
    const url = `/record/${poll.electionId}/body/${bytesToHex(fromBase64Url(entry.body))}`;
    expect((await poll.app.inject({ url })).json()).toEqual({
      type: 'challenged',
      v: 1,
      ballot: JSON.parse(text),
      openings: opening,
    });
    expect((await entryOf(hashToHex(tracker))).index).toBe(entry.index);
    expect((await voter.ask('GET', '/api/voter/session')).body).toMatchObject({ stage: 'choosing' });
    expect((await voter.ask('GET', `/api/voter/ballots/${tracker}`)).body.code).toBe('ballot-unknown');
  });

  it('answers the same when asked again, also after a fresh one was prepared, which can be cast', async () => {
    const voter = await poll.signIn(2);
    const first = await voter.encrypt(CHOICES);
    await voter.prepare(first.text);
    const ask = () => voter.ask('POST', audit(first.tracker), { openings: [first.opening] });
    const [one, two] = await Promise.all([ask(), ask()]);
    expect([one.body, two.body]).toEqual([one.body, one.body]);
    const fresh = await voter.encrypt(CHOICES);
    await voter.prepare(fresh.text);
    expect(await ask()).toEqual(one);
    expect((await voter.ask('GET', `/api/voter/ballots/${fresh.tracker}`)).body.stage).toBe('prepared');
    await voter.vote(CHOICES);
    expect(await ask()).toEqual(one);
  });

  it('cannot be cast any more, nor prepared', async () => {
    const voter = await poll.signIn(3);
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    const { code } = (await voter.prepare(text)).body.confirmation;
    await voter.ask('POST', audit(tracker), { openings: [opening] });
    await voter.text(code);
    expect((await voter.ask('GET', '/api/voter/receipt')).body.code).toBe('receipt-none');
    expect((await voter.prepare(text)).body.code).toBe('ballot-copied');
  });

  it('is not opened with what shows other choices, or another ballot', async () => {
    const voter = await poll.signIn(4);
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    const strange = await voter.encrypt(CHOICES);
    await voter.prepare(text);
    const lie = opening.map((one) => ('values' in one ? { ...one, values: one.values.toReversed() } : one));
    for (const openings of [lie, strange.opening, [], opening.toReversed()])
      expect(await voter.ask('POST', audit(tracker), { openings: [openings] })).toMatchObject({
        status: 422,
        body: { code: 'opening-wrong' },
      });
    expect((await voter.ask('GET', `/api/voter/ballots/${tracker}`)).body.stage).toBe('prepared');
    expect((await entryOf(hashToHex(tracker))).code).toBe('tracker-unknown');
  });

  it('is of this voter and was not cast', async () => {
    const [voter, stranger] = [await poll.signIn(5), await poll.signIn(6)];
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    await voter.prepare(text);
    const byStranger = await stranger.ask('POST', audit(tracker), { openings: [opening] });
    expect(byStranger.body.code).toBe('ballot-unknown');
    const { code } = (await voter.ask('GET', `/api/voter/ballots/${tracker}`)).body.confirmation;
    await voter.text(code);
    const late = await voter.ask('POST', audit(tracker), { openings: [opening] });
    expect(late).toMatchObject({ status: 409, body: { code: 'ballot-cast' } });
  });

  it('is one of twenty at most', async () => {
    const voter = await poll.signIn(7);
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    const ballot = decodeBallot(new TextEncoder().encode(text));
    const credential = Buffer.from(fromBase64Url(ballot.ok ? ballot.value.credential : ''));
    await poll.look(
      `with bodies as (
         insert into log_body (operator_id, election_id, hash, content)
         select $1::uuid, $2, sha256(n::text::bytea), '' from generate_series(1, 20) n returning hash)
       insert into audited_ballot (operator_id, election_id, tracker, credential, body)
       select $1::uuid, $2, hash, $3, hash from bodies`,
      [OPERATOR, poll.electionId, credential],
    );
    await voter.prepare(text);
    const refused = await voter.ask('POST', audit(tracker), { openings: [opening] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'audits-used-up' } });
    await voter.vote(CHOICES);
  });
});

it('is either opened or cast when both are asked for at the same moment in two processes', async () => {
  for (let n = 11; n < 11 + RACES; n++) {
    const voter = await poll.signIn(n);
    const { text, tracker, opening } = await voter.encrypt(CHOICES);
    await voter.prepare(text);
    const { electionId } = poll;
    const confirmation = { operatorId: OPERATOR, electionId, voterId: voter.id, now: poll.clock.now() };
    // The audit checks the opening first; a confirmation begun later meets it at the row.
    const confirm = async () => {
      await new Promise((resolve) => setTimeout(resolve, (n - 11) * 12));
      return withTenant(other.db, OPERATOR, (tx) => castPrepared(tx, confirmation, () => true));
    };
    const [audited, cast] = await Promise.all([
      voter.ask('POST', audit(tracker), { openings: [opening] }),
      confirm(),
    ]);
    expect([audited.status === 200, cast !== undefined]).toContain(true);
    expect([audited.status === 200, cast !== undefined]).toContain(false);
  }
});

it('leaves a record that a stranger finds right: audited ballots are opened and do not count', async () => {
  const [{ audited }] = await poll.look(
    'select count(*)::int as audited from audited_ballot a join log_entry e on e.body = a.body',
  );
  await poll.act('close');
  const report = await poll.verify();
  expect(report).toMatchObject({ findings: [], complete: true });
  expect(report.checks.V37).toBe(audited);
  const [{ voted }] = await poll.look('select count(*)::int as voted from participation');
  expect(report).toMatchObject({ ballots: voted, counted: voted });
});
