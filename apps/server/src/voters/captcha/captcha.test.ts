import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ELECTION, PEOPLE, voterTest } from '../testing/fake-poll.ts';
import type { VoterTest } from '../testing/fake-poll.ts';

let test: VoterTest;
beforeAll(async () => {
  test = await voterTest();
});
afterAll(() => test.close());

const fresh = async () => (await test.ask('POST', `/api/elections/${ELECTION}/captchas`, {})).body;
const answerOf = async (id: string): Promise<string> => {
  const row = await test.deps.db
    .selectFrom('captcha')
    .select('answer')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.answer;
};
const logIn = (captcha: object) => test.requestCode(PEOPLE[0], { captcha });

describe('captcha', () => {
  it('shows six digits as a picture that does not hold them as text', async () => {
    const { id, image } = await fresh();
    const svg = Buffer.from(String(image).split(',')[1]!, 'base64').toString('utf8');
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toContain('<text');
    expect(await answerOf(id!)).toMatch(/^\d{6}$/);
  });

  it('takes a right answer once, in any digit set', async () => {
    const { id } = await fresh();
    const answer = (await answerOf(id!)).replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!);
    expect((await logIn({ kind: 'picture', id, answer })).status).toBe(200);
    expect((await logIn({ kind: 'picture', id, answer })).body).toMatchObject({ code: 'captcha-expired' });
  });

  it('is used up by a wrong answer', async () => {
    const { id } = await fresh();
    const answer = await answerOf(id!);
    expect((await logIn({ kind: 'picture', id, answer: '0' })).body).toMatchObject({ code: 'captcha-wrong' });
    expect((await logIn({ kind: 'picture', id, answer })).body).toMatchObject({ code: 'captcha-expired' });
  });

  it('is valid for five minutes', async () => {
    const { id } = await fresh();
    const answer = await answerOf(id!);
    test.clock.advance(5 * 60_000);
    expect((await logIn({ kind: 'picture', id, answer })).body).toMatchObject({ code: 'captcha-expired' });
  });

  it('is spoken as a WAV file, as often as needed and differently each time', async () => {
    const { audio } = await fresh();
    const listen = () => test.app.inject({ method: 'GET', url: audio! });
    const [one, two] = [await listen(), await listen()];
    expect(one.headers['content-type']).toBe('audio/wav');
    expect(one.rawPayload.subarray(0, 4).toString('latin1')).toBe('RIFF');
    expect(one.rawPayload.readUInt32LE(40)).toBe(one.rawPayload.length - 44);
    expect(one.rawPayload.length).toBeGreaterThan(11_025 * 4);
    expect(two.rawPayload.equals(one.rawPayload)).toBe(false);
  });

  it('takes work done by the device instead, once', async () => {
    const done = await test.work();
    expect((await logIn(done)).status).toBe(200);
    expect((await logIn(done)).body).toMatchObject({ code: 'captcha-expired' });
  });

  it('takes no work that was made easier, forged or not done', async () => {
    const { payload } = await test.work();
    const change = (
      edit: (work: {
        challenge: { parameters: Record<string, unknown> };
        solution: Record<string, unknown>;
      }) => void,
    ) => {
      const work = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
      edit(work);
      return { kind: 'work', payload: Buffer.from(JSON.stringify(work)).toString('base64') };
    };
    const attempts = [
      change(({ challenge }) => (challenge.parameters['cost'] = 1)),
      change(({ challenge }) => (challenge.parameters['data'] = { id: crypto.randomUUID() })),
      change(({ challenge }) => (challenge.parameters['keyPrefix'] = '0')),
      change(({ solution }) => (solution['counter'] = 1)),
      { kind: 'work', payload: 'bm90IGpzb24=' },
    ];
    for (const attempt of attempts)
      expect((await logIn(attempt)).body).toMatchObject({ code: 'captcha-wrong' });
  });
});
