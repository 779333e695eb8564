import { expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import type { TrusteeSession } from '../trustees/index.ts';
import { oneCheck } from './one-check.ts';

it('has one check of a trustee under way: the same again waits for it, another is refused, others are not concerned', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of them is used
  const deps = { db: {} } as Deps;
  const trustee = (number: number, electionId = 'e1') =>
    ({ operatorId: 'o', electionId, trustee: number, linkId: 'l', expiresAt: 0 }) satisfies TrusteeSession;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const begun: string[] = [];
  const check = (of: TrusteeSession, text: string, wait: Promise<void>) =>
    oneCheck(deps, of, text, async () => {
      begun.push(`${of.electionId}/${of.trustee} ${text}`);
      await wait;
    });
  const first = check(trustee(1), 'a', held);
  const again = check(trustee(1), 'a', held);
  await expect(async () => check(trustee(1), 'b', held)).rejects.toMatchObject({ code: 'trustee-busy' });
  await check(trustee(2), 'b', Promise.resolve());
  await check(trustee(1, 'e2'), 'b', Promise.resolve());
  release();
  await Promise.all([first, again]);
  await check(trustee(1), 'b', Promise.resolve());
  await expect(check(trustee(1), 'c', Promise.reject(new Error('wrong')))).rejects.toThrow('wrong');
  await check(trustee(1), 'c', Promise.resolve());
  expect(begun).toEqual(['e1/1 a', 'e1/2 b', 'e2/1 b', 'e1/1 b', 'e1/1 c', 'e1/1 c']);
});
