import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHandset } from '../../gateways/sms/index.ts';
import { hashLinkToken, withTenant } from '../../platform/index.ts';
import type { TenantTx } from '../../platform/index.ts';
import { countInvitations, importRoll, inviteAll, inviteVoter } from '../index.ts';
import { findVoter } from '../roll/store.ts';
import { ELECTION, OPERATOR, PEOPLE, phone, voterTest } from '../testing/fake-poll.ts';
import type { VoterTest } from '../testing/fake-poll.ts';
import { markOpened } from './store.ts';

const [azadeh, bahram] = PEOPLE;
const OF = { operatorId: OPERATOR, electionId: ELECTION };
let test: VoterTest;

beforeEach(async () => {
  test = await voterTest();
});
afterEach(() => test.close());

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
  withTenant(test.deps.db, OPERATOR, work);
const newestOn = async (mobile: string) =>
  (await readHandset(test.deps.db, phone(mobile))).at(-1)?.text ?? '';
const tokenIn = (text: string): string => /\/v\/example-1405\/([\w-]{22})$/.exec(text)?.[1] ?? '';

describe('invitations', () => {
  it('send everybody a link of their own, with name, title and beginning', async () => {
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    const texts = await Promise.all(PEOPLE.map(({ mobile }) => newestOn(mobile)));
    expect(texts[0]).toContain('آزاده نمونه گرامی');
    expect(texts[0]).toContain('«انتخابات نمونه»');
    expect(texts[0]).toMatch(/ساعت ۱۴:۳۰/);
    expect(new Set(texts.map(tokenIn)).size).toBe(3);
    expect(await inTenant((tx) => countInvitations(tx, ELECTION))).toEqual({
      total: 3,
      sent: 3,
      delivered: 3,
      failed: 0,
      opened: 0,
    });
  });

  it('invite nobody twice, but people who came later', async () => {
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    const late = { licence: '1000000004', nationalId: '0012345687', name: 'دیر آمده', mobile: '09120000054' };
    await inTenant((tx) => importRoll(tx, OF, [late]));
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    expect(await readHandset(test.deps.db, phone(azadeh.mobile))).toHaveLength(1);
    expect(await readHandset(test.deps.db, phone(late.mobile))).toHaveLength(1);
  });

  it('go batch after batch through a large roll', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => {
      const digits = String(300_000_000 + at);
      const r = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11;
      return {
        licence: `3${digits}`,
        nationalId: `${digits}${r < 2 ? r : 11 - r}`,
        name: `شخص ${at}`,
        mobile: '09120000070',
      };
    });
    await inTenant((tx) => importRoll(tx, OF, rows));
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    expect(await inTenant((tx) => countInvitations(tx, ELECTION))).toMatchObject({
      total: 453,
      delivered: 453,
    });
  });

  it('are seen as opened when the voter comes by their own link, not by another’s', async () => {
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    await test.requestCode(azadeh, { invitation: tokenIn(await newestOn(bahram.mobile)) });
    expect(await inTenant((tx) => countInvitations(tx, ELECTION))).toMatchObject({ opened: 0 });
    await test.requestCode(bahram, { invitation: tokenIn(await newestOn(bahram.mobile)) });
    expect(await inTenant((tx) => countInvitations(tx, ELECTION))).toMatchObject({ opened: 1 });
  });

  it('can be sent again; the former link is not theirs any more, and nobody has opened the new one', async () => {
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    const former = tokenIn(await newestOn(azadeh.mobile));
    await inTenant(async (tx) => {
      const voter = await findVoter(tx, ELECTION, azadeh.licence, azadeh.nationalId);
      await markOpened(tx, voter!.id, hashLinkToken(former), test.deps.clock.now());
      expect(await countInvitations(tx, ELECTION)).toMatchObject({ opened: 1 });
      await inviteVoter(tx, test.deps, test.poll, voter!);
      expect(await countInvitations(tx, ELECTION)).toMatchObject({ opened: 0 });
    });
    await test.runJobs();
    expect(tokenIn(await newestOn(azadeh.mobile))).not.toBe(former);
    await test.requestCode(azadeh, { invitation: former });
    expect(await inTenant((tx) => countInvitations(tx, ELECTION))).toMatchObject({ total: 3, opened: 0 });
  });

  it('are not sent once the poll is over', async () => {
    test.poll = { ...test.poll, closes: test.clock.now() };
    await inTenant((tx) => inviteAll(tx, OF));
    await test.runJobs();
    expect(await newestOn(azadeh.mobile)).toBe('');
  });
});
