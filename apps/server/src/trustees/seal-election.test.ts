import { afterEach, beforeEach, expect, it } from 'vitest';
import { testPoll, type TestPoll } from '../testing/poll.ts';

let poll: TestPoll;
beforeEach(async () => {
  poll = await testPoll();
});
afterEach(() => poll.close());

it.each([
  ['a style that no ballot of the manifest has', "style = 'elsewhere'"],
  ['weights that together are more than any total may be', 'weight = 600000000000'],
])('refuses to seal a roll with %s, and leaves the draft as it was', async (_what, change) => {
  await poll.look(`update roll_voter set ${change}`);
  await expect(poll.act('seal')).rejects.toMatchObject({ code: 'roll-out-of-bounds' });
  expect(await poll.look('select state from election')).toEqual([{ state: 'draft' }]);
  expect(await poll.look('select 1 from credential')).toEqual([]);
});
