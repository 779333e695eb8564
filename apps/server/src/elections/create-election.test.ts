import type { ChoiceDefinition, ElectionDefinition } from '@sandoq/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addOrganizer } from '../operators/index.ts';
import { withTenant } from '../platform/index.ts';
import { person } from '../testing/people.ts';
import { CONTESTS, OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import { workbookTemplate } from './workbook/template.ts';

/** One white pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==';

let poll: TestPoll;
let cookie: string;

beforeAll(async () => {
  poll = await testPoll({ voters: 1 });
  await withTenant(poll.deps.db, OPERATOR, (tx) =>
    addOrganizer(tx, poll.deps, {
      operatorId: OPERATOR,
      username: 'office',
      password: 'secret',
      name: 'دفتر نمونه',
    }),
  );
  const signedIn = await poll.app.inject({
    method: 'POST',
    url: '/api/organizer/session',
    headers: { 'x-sandoq': '1' },
    payload: { username: 'office', password: 'secret' },
  });
  cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
});
afterAll(() => poll.close());

const definition = (changes: Partial<ElectionDefinition> = {}): object => ({
  title: { fa: 'انتخابات تازه' },
  opens: '2026-12-01T04:30:00Z',
  closes: '2026-12-01T14:30:00Z',
  supportPhone: '021-00000000',
  settings: {},
  contests: CONTESTS,
  roll: [person(1), person(2)],
  ...changes,
});

async function create(payload: object) {
  const response = await poll.app.inject({
    method: 'POST',
    url: '/api/organizer/elections',
    headers: { 'x-sandoq': '1', cookie },
    payload,
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came
  return { status: response.statusCode, body: response.json<any>() };
}

const withPhoto = (photo: string): ChoiceDefinition[] => [
  { ...CONTESTS[1]!, candidates: CONTESTS[1]!.candidates.map((each) => ({ ...each, photo })) },
];

describe('creating an election', () => {
  it('takes a definition with pictures, shows nothing of it before it is sealed, everything after', async () => {
    const { status, body } = await create(
      definition({ contests: withPhoto(`data:image/png;base64,${PNG}`) }),
    );
    expect(status).toBe(200);
    const view = () => poll.app.inject({ url: `/api/elections/${body.id}` });
    expect((await view()).statusCode).toBe(404);
    const sealed = await poll.app.inject({
      method: 'POST',
      url: `/api/organizer/elections/${body.id}/acts`,
      headers: { 'x-sandoq': '1', cookie },
      payload: { act: 'seal' },
    });
    expect(sealed.json()).toMatchObject({ state: 'sealed', eligible: 2 });
    const shown = (await view()).json();
    expect(shown).toMatchObject({ state: 'sealed', organizer: { fa: 'کانون نمونه' }, singleTrustee: true });
    const photo = await poll.app.inject({ url: shown.contests[0].candidates[0].photo });
    expect(photo.headers['content-type']).toBe('image/png');
    expect(photo.rawPayload.equals(Buffer.from(PNG, 'base64'))).toBe(true);
    const listed = (await poll.app.inject({ url: '/api/elections' })).json().items;
    // The other election of this database is a draft.
    expect(listed).toMatchObject([{ id: body.id, state: 'sealed', opens: '2026-12-01T04:30:00Z' }]);
  });

  it('is shown to visitors for one transaction each, its votes (shares) included', async () => {
    const { body } = await create(definition({ roll: [{ ...person(1), weight: '37' }] }));
    await poll.app.inject({
      method: 'POST',
      url: `/api/organizer/elections/${body.id}/acts`,
      headers: { 'x-sandoq': '1', cookie },
      payload: { act: 'seal' },
    });
    const transactions = vi.spyOn(poll.deps.db, 'transaction');
    const shown = await poll.app.inject({ url: `/api/elections/${body.id}` });
    expect(shown.json()).toMatchObject({ weighted: true });
    expect(transactions).toHaveBeenCalledOnce();
    transactions.mockRestore();
  });

  it('reports every fault of definition, pictures and roll at once, and creates nothing', async () => {
    const before = await poll.look('select count(*) as n from election');
    const [first] = withPhoto(`data:image/png;base64,${Buffer.from('no picture').toString('base64')}`);
    const { status, body } = await create(
      definition({
        opens: '2026-12-01T14:30:00Z',
        contests: [{ ...first!, max: 9, min: 10 }, CONTESTS[1]!],
        roll: [person(1), { ...person(1), nationalId: '1234567890' }],
      }),
    );
    expect([status, body.code]).toEqual([422, 'definition-invalid']);
    const codes = new Set(body.faults.map(({ code }: { code: string }) => code));
    for (const code of ['times', 'duplicate', 'limits', 'votes', 'photo']) expect(codes).toContain(code);
    expect(body.faults.some(({ where }: { where: string }) => where.startsWith('roll'))).toBe(true);
    expect(await poll.look('select count(*) as n from election')).toEqual(before);
  });

  it('asks for two trustees where votes are shuffled, and says so in words', async () => {
    const { candidates } = CONTESTS[0]!;
    const shape = { id: 'chair', title: { fa: 'رئیس' }, seats: 1, alternates: 0, candidates };
    const ranking = { ...shape, kind: 'ranking' as const, rule: 'borda' as const };
    const members = [1, 2].map((n) => ({
      kind: 'person' as const,
      name: { fa: `امین ${n}` },
      mobile: `0913000000${n}`,
    }));
    const { body } = await create(definition({ contests: [CONTESTS[1]!, ranking] }));
    expect(body.faults).toEqual([
      {
        where: 'contests.1.kind',
        code: 'shuffled',
        detail: {
          fa: expect.stringContaining('دست‌کم دو امین'),
          en: expect.stringContaining('at least two trustees'),
        },
      },
    ]);
    const trustees = { threshold: 2, members };
    expect((await create(definition({ contests: [ranking], trustees }))).status).toBe(200);
  });

  it('takes a workbook', async () => {
    const boundary = 'sheet';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="e.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      await workbookTemplate(),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const response = await poll.app.inject({
      method: 'POST',
      url: '/api/organizer/elections/import',
      headers: { 'x-sandoq': '1', cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    });
    // The template's person is fictional to the point of having no valid national ID.
    expect(response.json()).toMatchObject({ status: 422, code: 'definition-invalid' });
    expect(
      response.json().faults.every(({ where }: { where: string }) => !where.startsWith('workbook')),
    ).toBe(true);
  });

  it('takes one CSV file, by the template that can be downloaded', async () => {
    const template = await poll.app.inject({
      url: '/api/organizer/elections/template.csv',
      headers: { cookie },
    });
    expect(template.headers['content-type']).toContain('text/csv');
    const { licence, nationalId, name, mobile } = person(7);
    const filled = template.payload
      .replace('"7","2","0","7"', '"1","0","0","1"')
      .replace(/"0000000001".*/, [licence, nationalId, name, mobile].map((cell) => `"${cell}"`).join(','));
    const response = await poll.app.inject({
      method: 'POST',
      url: '/api/organizer/elections/import',
      headers: { 'x-sandoq': '1', cookie, 'content-type': 'multipart/form-data; boundary=sheet' },
      payload: `--sheet\r\ncontent-disposition: form-data; name="file"; filename="e.csv"\r\ncontent-type: text/csv\r\n\r\n${filled}\r\n--sheet--\r\n`,
    });
    expect(response.json()).toEqual({ id: expect.any(String) });
    const roll = await poll.look('select licence from roll_voter where election_id = $1', [
      response.json().id,
    ]);
    expect(roll).toEqual([{ licence }]);
  });

  it('takes the sample that can be downloaded, with its trustees and all kinds of votes', async () => {
    const sample = await poll.app.inject({ url: '/api/organizer/elections/sample.csv', headers: { cookie } });
    const response = await poll.app.inject({
      method: 'POST',
      url: '/api/organizer/elections/import',
      headers: { 'x-sandoq': '1', cookie, 'content-type': 'multipart/form-data; boundary=sheet' },
      payload: `--sheet\r\ncontent-disposition: form-data; name="file"; filename="e.csv"\r\ncontent-type: text/csv\r\n\r\n${sample.payload}\r\n--sheet--\r\n`,
    });
    expect(response.json()).toEqual({ id: expect.any(String) });
  });

  it('is for organisers who are signed in', async () => {
    const response = await poll.app.inject({
      method: 'POST',
      url: '/api/organizer/elections',
      headers: { 'x-sandoq': '1' },
      payload: definition(),
    });
    expect(response.statusCode).toBe(401);
  });
});
