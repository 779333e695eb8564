import { canonicalBytes, toBase64Url, utf8Text } from '@sandoq/kernel';
import { maskMobile, type Mobile } from '@sandoq/persian';
import { ceremonyFingerprint, nobleKernel, tallyFingerprint, verifyRecord } from '@sandoq/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { recordRules } from '@sandoq/rules';
import { findElection, type Election } from '../elections/index.ts';
import { readHandset } from '../gateways/sms/index.ts';
import { withTenant, type TenantTx } from '../platform/index.ts';
import { recordFiles } from '../record/index.ts';
import { performDue } from '../reports/index.ts';
import { acceptDecryption } from '../tally/accept-decryption.ts';
import { dying } from '../testing/dying.ts';
import { OPERATOR, testPoll, type TestPoll } from '../testing/poll.ts';
import {
  linkToken,
  openTrustee,
  SERVER_AND_TWO,
  spoiled,
  THREE_PERSONS,
  type TestTrustee,
} from '../testing/trustee.ts';
import { readCeremony } from './ceremony/read-ceremony.ts';
import { resendLink } from './links/resend-link.ts';
import { organizerTrustees } from './standing.ts';

let poll: TestPoll;
afterEach(() => poll.close());

const STEPS = ['commitment', 'coefficients', 'shares', 'acceptance'] as const;

async function verify() {
  const files = new Map<string, Uint8Array>();
  for await (const { path, bytes } of recordFiles(poll.deps.db, OPERATOR, poll.electionId))
    files.set(path, bytes);
  return verifyRecord({ read: async (path) => files.get(path) }, { kernel: nobleKernel, rules: recordRules });
}

const ceremonySteps = async (): Promise<string[]> => {
  const rows = await poll.look(
    "select content from log_entry join log_body on body = hash where type = 'ceremony' order by index",
  );
  return rows
    .map(({ content }) => JSON.parse(Buffer.from(content).toString()))
    .map(({ step, trustee }) => `${step} ${trustee}`);
};

async function playCeremony(all: readonly TestTrustee[]): Promise<void> {
  for (const step of STEPS) {
    for (const trustee of all) expect((await trustee.take(step)).status).toBe(200);
  }
}

const openAll = async (numbers: readonly number[]): Promise<TestTrustee[]> => {
  const opened = [];
  for (const number of numbers) opened.push(await openTrustee(poll, number));
  return opened;
};

describe('the making of the key by several trustees', () => {
  it('takes steps in any order of arrival and keeps the record in its own', async () => {
    poll = await testPoll({ voters: 2, trustees: THREE_PERSONS });
    await poll.act('seal');
    await expect(poll.act('open')).rejects.toMatchObject({ code: 'trustees-waiting' });
    await expect(poll.act('invite')).rejects.toMatchObject({ code: 'trustees-waiting' });
    const [one, two, three] = await openAll([1, 2, 3]);
    expect((await three!.take('coefficients')).body.code).toBe('trustee-turn');
    for (const step of STEPS) {
      for (const trustee of [three!, one!, two!]) {
        const body = await trustee.make(step);
        expect((await trustee.send(body)).status).toBe(200);
        expect((await trustee.send(body)).status, 'the same again').toBe(200);
      }
    }
    expect((await one!.take('shares')).body.code).toBe('trustee-step-taken');
    expect(await ceremonySteps()).toEqual(STEPS.flatMap((step) => [1, 2, 3].map((n) => `${step} ${n}`)));
    expect((await two!.ask('GET', '/api/trustee/session')).body).toMatchObject({
      stage: 'ready',
      trustee: 2,
      members: [1, 2, 3].map((id) => ({ id, steps: STEPS })),
    });
    const { shown, manifestHash } = await withTenant(poll.deps.db, OPERATOR, async (tx) => ({
      shown: await organizerTrustees(tx, (await findElection(tx, poll.electionId))!),
      manifestHash: (await readCeremony(tx, poll.electionId)).manifestHash,
    }));
    const keys = [one!, two!, three!].map(({ start }) => start.coefficients);
    expect(shown?.fingerprint).toEqual(ceremonyFingerprint(manifestHash, keys));
    expect(shown?.tallyFingerprint).toBeNull();
    await poll.act('open');
    expect(await verify()).toMatchObject({ findings: [], stage: 'open' });
  });

  it('has the server take its part, and opens by the clock when the key came late', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    await performDue(poll.deps);
    expect(await poll.look('select state from election')).toEqual([{ state: 'sealed' }]);
    await playCeremony(await openAll([2, 3]));
    await performDue(poll.deps);
    expect(await poll.look('select state from election')).toEqual([{ state: 'open' }]);
    expect(await verify()).toMatchObject({ findings: [], stage: 'open' });
  });

  it('refuses a step that is wrong, or another’s, and notes it', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    const [two, three] = await openAll([2, 3]);
    expect((await two!.send(three!.start.commitment)).body.code).toBe('trustee-body-not-yours');
    await two!.take('commitment');
    await three!.take('commitment');
    const { coefficients } = two!.start;
    const wrong = await two!.send({ ...coefficients, proof: spoiled(coefficients.proof) });
    expect(wrong.body).toMatchObject({
      code: 'trustee-body-wrong',
      params: { name: 'امین دوم', check: 'V11' },
    });
    const noted = await poll.look("select details from audit_event where act = 'trustee.refused'");
    expect(noted).toEqual([
      { details: { code: 'trustee-body-wrong', trustee: 2, reason: 'wrong-commitment' } },
    ]);
    expect((await two!.take('coefficients')).status).toBe(200);
  });

  it('reads no more than thirty bodies of one trustee in ten minutes', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    const [two, three] = await openAll([2, 3]);
    const { commitment } = three!.start;
    for (let tries = 0; tries < 30; tries++)
      expect((await two!.send(commitment)).body.code).toBe('trustee-body-not-yours');
    expect(await two!.send(commitment)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect((await three!.send(commitment)).status, 'another trustee').toBe(200);
  });

  it('blames a dealer whose share does not fit, with evidence in the record', async () => {
    poll = await testPoll({ voters: 1, trustees: THREE_PERSONS });
    await poll.act('seal');
    const all = await openAll([1, 2, 3]);
    for (const step of ['commitment', 'coefficients'] as const) for (const each of all) await each.take(step);
    const [one, two, three] = all;
    const dealt = await one!.make('shares');
    if (dealt.step !== 'shares') throw new Error('no shares');
    const unsigned = await one!.send({ ...dealt, shares: (await one!.cheat(3)).shares });
    expect(unsigned.body).toMatchObject({
      code: 'trustee-body-wrong',
      params: { reason: 'shares-signature' },
    });
    expect((await one!.send(await one!.cheat(3))).status).toBe(200);
    await two!.take('shares');
    await three!.take('shares');

    const [encryptionSecret] = two!.start.secret.encryptionSecrets!;
    const unfounded = { type: 'ceremony', v: 1, step: 'complaint', trustee: 2, against: 1 } as const;
    const lie = await two!.send({ ...unfounded, encryptionSecret: encryptionSecret! });
    expect(lie.body.code).toBe('complaint-unfounded');
    const shown = await three!.take('acceptance');
    expect(shown.body).toMatchObject({ stage: 'failed', fault: { by: 3, against: 1 } });
    expect((await two!.take('acceptance')).body).toMatchObject({
      code: 'ceremony-failed',
      params: { name: 'امین 1' },
    });
    await expect(poll.act('open')).rejects.toMatchObject({ code: 'ceremony-failed' });
    const { findings } = await verify();
    expect(findings).toMatchObject([{ check: 'V12', code: 'bad-share', params: { trustee: 1, by: 3 } }]);
  });

  it('lets the server complain when it is the one who is cheated', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    const [two, three] = await openAll([2, 3]);
    for (const step of ['commitment', 'coefficients'] as const)
      for (const each of [two!, three!]) await each.take(step);
    await two!.send(await two!.cheat(1));
    const shown = await three!.take('shares');
    expect(shown.body).toMatchObject({ stage: 'failed', fault: { by: 1, against: 2 } });
  });

  it('tells trustees who have not come what is left to do; a former link is dead', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    const former = await linkToken(poll, 3);
    const formerOfTwo = await linkToken(poll, 2);
    const [two, three] = await openAll([2, 3]);
    await two!.take('commitment');
    await three!.take('commitment');
    await two!.take('coefficients');
    poll.clock.advance(11 * 60_000);
    expect(await linkToken(poll, 2), 'took the step already').toBe(formerOfTwo);
    const newer = await linkToken(poll, 3);
    expect(newer).not.toBe(former);
    const dead = await poll.app.inject({
      method: 'POST',
      url: '/api/trustee/session',
      headers: { 'x-sandoq': '1' },
      payload: { election: poll.electionId, token: former },
    });
    expect(dead.json().code).toBe('trustee-link-unknown');
    const kept = await poll.look('select token_hash from trustee_link');
    expect(JSON.stringify(kept)).not.toContain(newer);
  });
});

describe('a trustee whose number was wrong', () => {
  const RIGHT = '+989120000009' as Mobile;
  const organizer = { kind: 'organizer', id: null } as const;
  const inTenant = <T>(work: (tx: TenantTx, election: Election) => Promise<T>): Promise<T> =>
    withTenant(poll.deps.db, OPERATOR, async (tx) => work(tx, (await findElection(tx, poll.electionId))!));
  const resend = (mobile?: string) =>
    inTenant((tx, election) => resendLink(tx, poll.deps, election, { trustee: 2, mobile, actor: organizer }));
  const shown = async () => (await inTenant(organizerTrustees))!.members[1];
  const textsAt = async (mobile: Mobile): Promise<number> => {
    await poll.runJobs();
    return (await readHandset(poll.deps.db, mobile)).length;
  };

  it('gets this link and all later ones at another; the former link and its page end, and the trail tells it', async () => {
    poll = await testPoll({ voters: 1, trustees: SERVER_AND_TWO });
    await poll.act('seal');
    const stranger = await openTrustee(poll, 2);
    expect(await shown()).toMatchObject({ opened: true });
    await expect(resend('0912')).rejects.toMatchObject({ code: 'trustee-mobile-malformed' });
    await expect(resend('09130000003')).rejects.toMatchObject({ code: 'trustee-mobile-taken' });
    await resend('۰۹۱۲ ۰۰۰ ۰۰۰۹');
    expect(await shown()).toMatchObject({ opened: false, maskedMobile: maskMobile(RIGHT) });
    expect((await stranger.take('commitment')).body.code).toBe('session-replaced');
    expect(await textsAt(RIGHT)).toBe(1);

    const former = await textsAt('+989130000002' as Mobile);
    await resend();
    expect(await textsAt(RIGHT)).toBe(2);
    expect(await textsAt('+989130000002' as Mobile)).toBe(former);
    const changed = await poll.look(
      "select actor_kind, details from audit_event where act = 'trustee.mobile-changed'",
    );
    expect(changed).toEqual([{ actor_kind: 'organizer', details: { trustee: 2 } }]);
  });
});

describe('the decryption by several trustees', () => {
  /** Trustee 2's link, as it was when the poll was open. */
  let linkBefore: string;

  async function closed(trustees: typeof THREE_PERSONS, persons: readonly number[]): Promise<TestTrustee[]> {
    poll = await testPoll({ voters: 3, trustees });
    await poll.act('seal');
    const all = await openAll(persons);
    await playCeremony(all);
    await poll.act('open');
    await (await poll.signIn(1)).vote({ board: { b1: 1 }, inspector: { i1: 1 } });
    await (await poll.signIn(2)).vote({ board: { b2: 1 }, inspector: { i2: 1 } });
    linkBefore = await linkToken(poll, 2);
    await poll.act('close');
    return all;
  }

  it('needs t of them: one may be missing, a wrong share is named, and the result follows by itself', async () => {
    const [one, , three] = await closed(THREE_PERSONS, [1, 2, 3]);
    expect(await poll.look('select state from election')).toEqual([{ state: 'closed' }]);
    await expect(poll.act('tally')).rejects.toMatchObject({ code: 'decryptions-missing' });
    expect(await linkToken(poll, 2), 'is asked for help').not.toBe(linkBefore);

    const right = await three!.decryption();
    const shown = await withTenant(poll.deps.db, OPERATOR, async (tx) =>
      organizerTrustees(tx, (await findElection(tx, poll.electionId))!),
    );
    const [open] = await poll.look("select body from log_entry where type = 'open'");
    expect(shown?.tallyFingerprint, 'the number that trustees see too').toEqual(
      tallyFingerprint(toBase64Url(open.body), right.tally),
    );
    const [first, ...rest] = right.shares;
    const bad = {
      ...right,
      shares: [{ ...first!, shares: right.shares[1]!.shares + first!.shares }, ...rest],
    };
    const refused = await three!.sendDecryption({
      ...bad,
      shares: [{ ...first!, proofs: spoiled(first!.proofs) }, ...rest],
    });
    expect(refused.body).toMatchObject({ code: 'decryption-wrong', params: { name: 'امین 3' } });
    expect((await three!.sendDecryption(bad)).body.code).toBe('decryption-wrong');
    const noted = await poll.look("select details from audit_event where act = 'trustee.refused'");
    expect(noted[0]).toMatchObject({ details: { code: 'decryption-wrong', trustee: 3 } });

    expect((await three!.sendDecryption(right)).status).toBe(200);
    expect((await three!.sendDecryption(right)).status, 'the same again').toBe(200);
    const done = await one!.sendDecryption(await one!.decryption());
    expect(done.body).toMatchObject({
      stage: 'done',
      members: [{ decrypted: true }, { decrypted: false }, {}],
    });
    expect(await verify()).toMatchObject({ findings: [], complete: true, ballots: 2 });
  });

  it('goes on after a crash between the last decryption and the result; the server helps by itself', async () => {
    const [, three] = await closed(SERVER_AND_TWO, [2, 3]);
    const frame = await poll.look("select type from log_entry where type = 'decryption'");
    expect(frame, 'the server has decrypted').toHaveLength(1);
    const text = utf8Text(canonicalBytes(await three!.decryption()));
    const [link] = await poll.look('select id from trustee_link where trustee = 3');
    const { electionId } = poll;
    const session = { operatorId: OPERATOR, electionId, trustee: 3, linkId: link.id, expiresAt: Infinity };
    await expect(acceptDecryption(dying(poll.deps, 2), session, text)).rejects.toThrow('killed');
    expect(await poll.look('select state from election')).toEqual([{ state: 'closed' }]);
    poll.clock.advance(5_000);
    await performDue(poll.deps);
    expect(await verify()).toMatchObject({ findings: [], complete: true, ballots: 2 });
    const late = await (await openTrustee(poll, 2)).ask('GET', '/api/trustee/session');
    expect(late.body).toMatchObject({ stage: 'done' });
  });
});
