import { z } from 'zod';
import { defineJob } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { sweepCaptchas } from './captcha/captcha.ts';
import { sweepLogins } from './login/store.ts';

const DAY = 86_400_000;

/** Removes riddles whose time has passed and logins of the day before. */
export const sweepLoginsJob = defineJob({
  name: 'sweep-logins',
  schema: z.strictObject({}),
  cron: '*/10 * * * *',
  async handler(_payload, deps: Deps) {
    await sweepCaptchas(deps);
    await sweepLogins(deps.db, deps.clock.now() - DAY);
  },
});
