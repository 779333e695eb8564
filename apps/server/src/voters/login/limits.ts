import type { Limit } from '../../platform/index.ts';
import { refused } from '../refusals.ts';
import type { Deps } from '../../deps.ts';

/** Logins asked for with one licence number: this is where a national ID could be guessed. */
const PER_LICENCE: Limit = { door: 'login-licence', tries: 10, windowSeconds: 900 };

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

/** @throws too-many-logins */
export const demandLicence = (
  deps: Deps,
  electionId: string,
  licence: string,
  phone: string,
): Promise<void> => demand(deps, PER_LICENCE, `${electionId} ${licence}`, phone);

/** After a right login the tries of its licence number are forgotten. */
export const forgetLicence = (deps: Deps, electionId: string, licence: string): Promise<void> =>
  deps.limiter.forget(PER_LICENCE, `${electionId} ${licence}`);

/** @throws too-many-logins */
export const demandSms = (deps: Deps, voterId: string, phone: string): Promise<void> =>
  demand(deps, PER_VOTER, voterId, phone);

/** Tries of one address that matched nobody: a machine that goes through licence numbers. 0 turns it off, like the flood limit. */
export async function demandAddress(deps: Deps, ip: string): Promise<void> {
  const { floodPerMinute } = deps.config;
  if (floodPerMinute === 0) return;
  await deps.limiter.demand(
    { door: 'login-address', tries: Math.ceil(floodPerMinute / 20), windowSeconds: 600 },
    ip,
  );
}

/** The refusal of a voter who entered wrong codes, with how long the pause lasts. */
export const pausedFor = (until: number, now: number, phone: string) =>
  refused(
    'login-paused',
    { minutes: Math.ceil((until - now) / 60_000), phone },
    { retryAfterSeconds: Math.ceil((until - now) / 1000) },
  );
