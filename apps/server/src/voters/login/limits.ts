import type { Limit } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import type { Deps } from '../../deps.ts';

/**
 * Where a national ID could be guessed: tries with one licence number from one address, and from all together. The
 * latter is wide, so that nobody can easily keep a voter out by trying in their place.
 */
const PER_LICENCE_HERE: Limit = { door: 'login-licence-here', tries: 10, windowSeconds: 900 };
const PER_LICENCE: Limit = { door: 'login-licence', tries: 100, windowSeconds: 3600 };

/** Codes sent to one voter: nobody's phone is to be flooded. */
const PER_VOTER: Limit = { door: 'login-sms', tries: 8, windowSeconds: 1800 };

/** Wrong codes of one voter before a pause, and how long it lasts. */
export const WRONG_CODES = 5;
export const PAUSE_MS = 10 * 60_000;

async function demand(deps: Deps, limit: Limit, who: string, phone: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await deps.limiter.take(limit, who);
  if (allowed) return;
  throw refused(
    'too-many-logins',
    { minutes: Math.ceil(retryAfterSeconds / 60), phone },
    { retryAfterSeconds },
  );
}

/** Who tries to sign in as whom. */
export interface LoginTry {
  readonly electionId: string;
  readonly licence: string;
  readonly ip: string;
}

const licenceOf = ({ electionId, licence }: LoginTry): string => `${electionId} ${licence}`;
const licenceHere = (of: LoginTry): string => `${licenceOf(of)} ${of.ip}`;

/** Tries of one address, which a machine makes that goes through licence numbers; 0 turns the limit off, like the flood limit. */
const perAddress = ({ config }: Deps): Limit | undefined =>
  config.floodPerMinute === 0
    ? undefined
    : { door: 'login-address', tries: Math.ceil(config.floodPerMinute / 20), windowSeconds: 600 };

/** Takes a try of an address, whatever it is about to ask. @throws too-many-requests */
export async function demandAddress(deps: Deps, ip: string): Promise<void> {
  const address = perAddress(deps);
  if (address !== undefined) await deps.limiter.demand(address, ip);
}

/**
 * Takes a try at one licence number before it is known whether it matches. Whoever takes it has solved a captcha:
 * trying for free would keep the voter out.
 * @throws too-many-logins
 */
export async function demandTry(deps: Deps, of: LoginTry, phone: string): Promise<void> {
  await demand(deps, PER_LICENCE_HERE, licenceHere(of), phone);
  await demand(deps, PER_LICENCE, licenceOf(of), phone);
}

/** Forgets the tries after one that matched: behind one address there may be a whole office, or a mobile network. */
export async function forgetTries(deps: Deps, of: LoginTry): Promise<void> {
  const address = perAddress(deps);
  if (address !== undefined) await deps.limiter.forget(address, of.ip);
  await deps.limiter.forget(PER_LICENCE_HERE, licenceHere(of));
  await deps.limiter.forget(PER_LICENCE, licenceOf(of));
}

/** @throws too-many-logins */
export const demandSms = (deps: Deps, voterId: string, phone: string): Promise<void> =>
  demand(deps, PER_VOTER, voterId, phone);

/** The refusal of a voter who entered wrong codes, with how long the pause lasts. */
export const pausedFor = (until: number, now: number, phone: string) =>
  refused(
    'login-paused',
    { minutes: Math.ceil((until - now) / 60_000), phone },
    { retryAfterSeconds: Math.ceil((until - now) / 1000) },
  );
