import type { z } from 'zod';
import type { loginRequest } from '@sandoq/contract';
import { plainPaths } from '@sandoq/contract';
import { toAsciiDigits } from '@sandoq/persian';
import type { Db, Random } from '../../platform/index.ts';
import type { Deps } from '../../deps.ts';
import { refused } from '../refusals.ts';
import { drawDigits } from './picture.ts';
import { speakDigits } from './speak-digits.ts';
import { checkWork, setWork } from './work.ts';

const DIGITS = 6;
const LIFE_MS = 5 * 60_000;

const sixDigits = (random: Random): string =>
  Array.from({ length: DIGITS }, () => String(random.integer(10))).join('');

/** A riddle to be answered in one of three ways: read, hear, or let the device work. */
export interface NewCaptcha {
  readonly id: string;
  readonly image: string;
  readonly audio: string;
  readonly work: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Makes a riddle for the login of one election. */
export async function newCaptcha(deps: Deps, electionId: string): Promise<NewCaptcha> {
  const { db, random, clock, sealer } = deps;
  const id = random.id();
  const answer = sixDigits(random);
  const expiresAt = clock.now() + LIFE_MS;
  await db
    .insertInto('captcha')
    .values({ id, electionId, answer, expiresAt: new Date(expiresAt) })
    .execute();
  const audio = plainPaths.captchaAudio.replace(':captcha', id);
  return { id, image: drawDigits(answer), audio, work: await setWork(sealer, id), expiresAt };
}

/** The riddle spoken in Persian, as a WAV file. @throws captcha-gone */
export async function speakCaptcha(deps: Deps, id: string): Promise<Buffer> {
  const row = await deps.db
    .selectFrom('captcha')
    .select('answer')
    .where('id', '=', id)
    .where('expiresAt', '>', new Date(deps.clock.now()))
    .executeTakeFirst();
  if (row === undefined) throw refused('captcha-gone');
  return speakDigits(row.answer, deps.random);
}

/** The riddle, taken away: whoever comes second finds none. */
const take = (db: Db, id: string, electionId: string) =>
  db
    .deleteFrom('captcha')
    .where('id', '=', id)
    .where('electionId', '=', electionId)
    .returning(['answer', 'expiresAt'])
    .executeTakeFirst();

/** Takes the answer to a riddle, which is then used up. @throws captcha-wrong, captcha-expired */
export async function demandCaptcha(
  deps: Deps,
  electionId: string,
  given: z.output<typeof loginRequest>['captcha'],
): Promise<void> {
  const { db, clock, sealer } = deps;
  const id = given.kind === 'picture' ? given.id : await checkWork(sealer, given.payload);
  if (id === undefined) throw refused('captcha-wrong');
  const known = await take(db, id, electionId);
  if (known === undefined || known.expiresAt.getTime() <= clock.now()) throw refused('captcha-expired');
  if (given.kind === 'work') return;
  if (toAsciiDigits(given.answer).replace(/\s/g, '') !== known.answer) throw refused('captcha-wrong');
}

/** Removes riddles whose time has passed. */
export async function sweepCaptchas({ db, clock }: Deps): Promise<void> {
  await db.deleteFrom('captcha').where('expiresAt', '<', new Date(clock.now())).execute();
}
