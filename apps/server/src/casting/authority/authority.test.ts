import { canonicalBytes, toBase64Url } from '@sandoq/kernel';
import {
  codeCredential,
  denominate,
  hashBytes,
  makeVotingCode,
  systemRandom,
  type VotingCode,
  type VotingKeys,
} from '@sandoq/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganizer } from '../../operators/index.ts';
import { withTenant } from '../../platform/index.ts';
import { person } from '../../testing/people.ts';
import { OPERATOR, testPoll, type Answer, type TestPoll } from '../../testing/poll.ts';

/** A voter of 37 votes has credentials of 20, 10, 5 and 2. */
const WEIGHTS = [1, 1, 37];
const VOTERS = WEIGHTS.length;
let poll: TestPoll;
let cookie: string;
let codes: VotingCode[];

beforeAll(async () => {
  poll = await testPoll({ weights: WEIGHTS, settings: { custody: 'authority' } });
  cookie = await organizerOf(poll);
  codes = Array.from({ length: VOTERS }, () => makeVotingCode(systemRandom));
});
afterAll(() => poll.close());

async function organizerOf({ deps, app }: TestPoll): Promise<string> {
  const login = { username: 'office', password: 'secret' };
  await withTenant(deps.db, OPERATOR, (tx) =>
    addOrganizer(tx, deps, { ...login, operatorId: OPERATOR, name: 'دفتر نمونه' }),
  );
  const headers = { 'x-sandoq': '1' };
  const answer = await app.inject({ method: 'POST', url: '/api/organizer/session', headers, payload: login });
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

const keyOf = (n: number, index = 0) => codeCredential(poll.electionId, codes[n - 1]!, index).key;
const keysOf = (n: number) => denominate(WEIGHTS[n - 1]!).map((_, index) => keyOf(n, index));
const secretOf = (n: number, code = codes[n - 1]!) =>
  toBase64Url(codeCredential(poll.electionId, code, 0).secret);

/** The registrar's file, as it should be or changed. */
const fileOf = (change: (voters: VotingKeys['voters'][number][]) => void = () => undefined) => {
  const voters = codes.map((_, i) => ({ licence: person(i + 1).licence, keys: keysOf(i + 1) }));
  change(voters);
  return canonicalBytes({ type: 'voting-keys', v: 1, election: poll.electionId, voters });
};

async function upload(file: Uint8Array, to: TestPoll = poll, as = cookie): Promise<Answer> {
  const head =
    '--edge\r\ncontent-disposition: form-data; name="file"; filename="keys.json"\r\ncontent-type: application/json\r\n\r\n';
  const response = await to.app.inject({
    method: 'POST',
    url: `/api/organizer/elections/${to.electionId}/voting-keys`,
    headers: { 'x-sandoq': '1', cookie: as, 'content-type': 'multipart/form-data; boundary=edge' },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--edge--\r\n')]),
  });
  return { status: response.statusCode, body: response.json() };
}

const desk = async () => {
  const url = `/api/organizer/elections/${poll.electionId}`;
  return (await poll.app.inject({ url, headers: { cookie } })).json();
};

describe('keys of a registrar', () => {
  it('are waited for: until they are there the election cannot be sealed', async () => {
    const view = await desk();
    expect(view).toMatchObject({ custody: 'authority', votingKeys: { imported: null } });
    expect(view.acts).toContainEqual({ act: 'seal', allowed: false, reason: 'voting-keys-missing' });
    await expect(poll.act('seal')).rejects.toMatchObject({ code: 'voting-keys-missing' });
    expect(await poll.look('select state from election')).toEqual([{ state: 'draft' }]);
  });

  it('are taken wholly or not at all, with all faults at once', async () => {
    const faulty = fileOf((voters) => {
      voters[0] = { ...voters[0]!, keys: [toBase64Url(new Uint8Array(32))] };
      voters[1] = { ...voters[1]!, keys: [keyOf(2), keyOf(3)] };
      voters[2] = { licence: '9999999999', keys: [toBase64Url(new Uint8Array(32).fill(255))] };
      voters.push({ licence: person(2).licence, keys: [keyOf(2)] });
    });
    const { status, body } = await upload(faulty);
    expect([status, body.code]).toEqual([422, 'keys-invalid']);
    expect(body.faults.map(({ where, code }: { where: string; code: string }) => `${where} ${code}`)).toEqual(
      [
        'voters.1 keys-count',
        'voters.2 licence-unknown',
        'voters.3 licence-twice',
        'voters.0 key-invalid',
        'voters.2 key-invalid',
        'voters.3 key-twice',
        'roll voter-without-key',
      ],
    );
    expect(await poll.look('select 1 from voting_key')).toEqual([]);
  });

  it.each([
    ['no JSON', () => Buffer.from('licence,key'), 'unreadable'],
    ['not canonical', () => Buffer.concat([fileOf(), Buffer.from('\n')]), 'unreadable'],
    [
      'of another election',
      () => canonicalBytes({ type: 'voting-keys', v: 1, election: 'other', voters: [] }),
      'other-election',
    ],
  ])('are refused when the file is %s', async (_what, file, code) => {
    expect((await upload(file())).body.faults).toMatchObject([{ where: 'file', code }]);
  });

  it('are refused where the platform makes the credentials, and to somebody who is not signed in', async () => {
    expect((await upload(fileOf(), poll, '')).status).toBe(401);
    const other = await testPoll({ voters: 1 });
    expect((await upload(fileOf(), other, await organizerOf(other))).body.code).toBe('keys-not-needed');
    await other.close();
  });

  it('become the credentials of the record, and the organiser sees the hash of the file', async () => {
    await upload(
      fileOf((voters) => void (voters[0] = { ...voters[0]!, keys: [codeCredential('x', codes[0]!, 0).key] })),
    );
    const file = fileOf();
    expect((await upload(file)).body).toEqual({ voters: VOTERS, hash: hashBytes(file) });
    const view = await desk();
    expect(view.votingKeys.imported.hash).toBe(hashBytes(file));
    expect(view.acts).toContainEqual({ act: 'seal', allowed: true, reason: null });
    await poll.act('seal');
    expect((await poll.manifest()).custody).toBe('authority');
    const kept = await poll.look('select key, sealed_secret from credential');
    expect(kept.map(({ key }) => toBase64Url(key)).toSorted()).toEqual([1, 2, 3].flatMap(keysOf).toSorted());
    expect(kept.every((row) => row.sealed_secret === null)).toBe(true);
    expect((await upload(file)).body.code).toBe('keys-sealed');
    await expect(poll.look('delete from voting_key')).rejects.toThrow('sealed');
    await expect(poll.look("update election set custody = 'platform'")).rejects.toThrow('sealed');
  });

  it('let those vote who have the code, and nobody without it', async () => {
    await poll.act('open');
    const voter = await poll.signIn(1);
    const material = (await voter.ask('GET', '/api/voter/ballot-material')).body;
    expect(material.credentials).toEqual([{ key: keyOf(1), secret: null, weight: 1 }]);
    for (const wrong of [secretOf(2), secretOf(1, makeVotingCode(systemRandom))]) {
      const { text } = await voter.encrypt({}, wrong);
      expect((await voter.prepare(text)).body.code).toBe('ballot-other-credential');
    }
    await voter.vote({ inspector: { i1: 1 } }, secretOf(1));
    const holder = await poll.signIn(3);
    const secrets = [0, 1, 2, 3].map((index) =>
      toBase64Url(codeCredential(poll.electionId, codes[2]!, index).secret),
    );
    await holder.vote({ inspector: { i2: 1 } }, secrets);
    await poll.act('close');
    const report = await poll.verify();
    expect(report).toMatchObject({ findings: [], complete: true, counted: 5 });
    expect(report.result?.contests[1]?.totals).toEqual([1, 37, 0]);
  });
});

it('the keys go away with the roll that they were for', async () => {
  const draft = await testPoll({ voters: 1, settings: { custody: 'authority' } });
  const [{ id }] = (await draft.look('select id from roll_voter')) as [{ id: string }];
  await draft.look(
    `insert into voting_key (operator_id, election_id, voter_id, index, key) select operator_id, id, $1, 0, $2 from election`,
    [id, Buffer.alloc(32, 1)],
  );
  await draft.look('delete from roll_voter');
  expect(await draft.look('select 1 from voting_key')).toEqual([]);
  await draft.close();
});
