import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganizer } from '../../operators/index.ts';
import { inTransaction, withTenant } from '../../platform/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import { countRoll, eachRollVoter, findVotersByMobile, importRoll } from '../index.ts';
import { ELECTION, OPERATOR, PEOPLE, phone, voterTest } from '../testing/fake-poll.ts';
import type { VoterTest } from '../testing/fake-poll.ts';

const [azadeh] = PEOPLE;
const STRANGER = '0e1a3a52-6f0a-4c8e-9a52-0d5e4f1f0002';
let test: VoterTest;
let cookie: string;

beforeAll(async () => {
  test = await voterTest();
  await inTenant((tx) =>
    addOrganizer(tx, test.deps, {
      operatorId: OPERATOR,
      username: 'office',
      password: 'correct horse',
      name: 'دفتر نمونه',
    }),
  );
  const signedIn = await test.ask('POST', '/api/organizer/session', {
    username: 'office',
    password: 'correct horse',
  });
  cookie = signedIn.cookie;
});
afterAll(() => test.close());

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>, operator = OPERATOR): Promise<T> =>
  withTenant(test.deps.db, operator, work);

async function upload(file: string, election = ELECTION) {
  const boundary = 'x-boundary';
  const response = await test.app.inject({
    method: 'POST',
    url: `/api/organizer/elections/${election}/roll`,
    headers: { 'x-sandoq': '1', cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="roll.csv"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`,
  });
  return {
    status: response.statusCode,
    body: response.json<{ voters: number; code: string; faults: { where: string }[] }>(),
  };
}

describe('importRoll', () => {
  it('refuses what is on the roll already, and then adds nobody', async () => {
    const fresh = { licence: '2000000001', nationalId: '0012345679', name: 'تازه', mobile: '09120000060' };
    const refused = await inTenant((tx) =>
      importRoll(tx, { operatorId: OPERATOR, electionId: ELECTION }, [fresh]),
    );
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'national-id-known' }] });
    expect(await inTenant((tx) => countRoll(tx, ELECTION))).toBe(3);
  });

  it('lets the same people be on the roll of another election', async () => {
    const done = await inTenant((tx) =>
      importRoll(tx, { operatorId: OPERATOR, electionId: 'another' }, PEOPLE),
    );
    expect(done).toEqual({ ok: true, value: 3 });
  });

  it('goes through a roll of thousands in batches, each person once', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => {
      const digits = String(200_000_000 + at);
      const r = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11;
      return {
        licence: `3${digits}`,
        nationalId: `${digits}${r < 2 ? r : 11 - r}`,
        name: `شخص ${at}`,
        mobile: '09120000070',
      };
    });
    expect(
      await inTenant((tx) => importRoll(tx, { operatorId: OPERATOR, electionId: 'large' }, rows)),
    ).toMatchObject({ value: 2_500 });
    const seen = await inTenant(async (tx) => {
      const ids = new Set<string>();
      for await (const { id, style, weight } of eachRollVoter(tx, 'large')) {
        ids.add(id);
        if (style !== 'all' || weight !== 1n) throw new Error('not what was imported');
      }
      return ids;
    });
    expect(seen.size).toBe(2_500);
  });

  it('shows a roll to its own operator only', async () => {
    expect(await inTenant((tx) => countRoll(tx, ELECTION), STRANGER)).toBe(0);
  });
});

describe('findVotersByMobile', () => {
  it('finds a phone on the rolls of all operators, and shows nothing else', async () => {
    await inTransaction(test.deps.db, async (tx) => {
      const found = await findVotersByMobile(tx, phone(azadeh.mobile));
      expect(found.map(({ electionId }) => electionId).toSorted((a, b) => a.localeCompare(b))).toEqual([
        'another',
        ELECTION,
      ]);
      expect(await tx.selectFrom('rollVoter').select('id').execute()).toEqual([]);
    });
  });
});

describe('upload of a roll', () => {
  const header = 'شماره پروانه;کد ملی;نام و نام خانوادگی;موبایل';

  it('takes the place of a draft’s roll', async () => {
    test.poll = { ...test.poll, state: 'draft' };
    const done = await upload(
      `${header}\n1000000001;4220153071;آزاده نمونه;09120000051\n1000000009;12345679;بهرام آزمون;9120000052`,
    );
    expect(done).toEqual({ status: 200, body: { election: ELECTION, voters: 2 } });
    expect(await inTenant((tx) => countRoll(tx, ELECTION))).toBe(2);
  });

  it('reports all faults with their rows and keeps the former roll', async () => {
    const { status, body } = await upload(`${header}\n1;2;;4\n1000000001;4220153071;آزاده نمونه;09120000051`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'roll-invalid' });
    expect(body.faults.map(({ where }) => where)).toEqual([
      'roll.2.name',
      'roll.2.licence',
      'roll.2.nationalId',
      'roll.2.mobile',
    ]);
    expect(await inTenant((tx) => countRoll(tx, ELECTION))).toBe(2);
  });

  it('is refused once the roll is sealed, and for an election of somebody else', async () => {
    test.poll = { ...test.poll, state: 'sealed' };
    expect((await upload(header)).body).toMatchObject({ code: 'roll-sealed' });
    test.poll = { ...test.poll, state: 'draft', operatorId: STRANGER };
    expect((await upload(header)).body).toMatchObject({ code: 'election-unknown' });
  });
});
