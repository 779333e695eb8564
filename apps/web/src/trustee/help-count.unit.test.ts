import type { TrusteeView } from '@sandoq/contract';
import { expect, test } from 'vitest';
import type { Failure } from '../app/api.ts';
import { helpCount, type HelpDoing } from './help-count.ts';

const view = (stage: TrusteeView['stage'], shuffled = false): TrusteeView =>
  ({ stage, trustee: 1, members: [{ shuffled }] }) as unknown as TrusteeView;
const turn = { kind: 'refused', problem: { status: 409, code: 'shuffle-turn' } } as Failure;

/** Helps against a platform that gives these answers, while all stand so. @returns what came, and how often it was made */
async function help(answers: readonly (Failure | null)[], standing: TrusteeView | undefined) {
  let made = 0;
  const doing: HelpDoing = {
    make: async () => ({ ok: true, value: `shuffle ${(made += 1)}` }),
    send: async () => {
      const error = answers[made - 1];
      return error ? { ok: false, error } : { ok: true, value: view('decrypting') };
    },
    look: async () => standing,
  };
  return { helped: await helpCount(doing), made };
}

test('a shuffle that came second is made once more, on top of the first', async () => {
  expect(await help([turn, null], view('shuffling'))).toEqual({
    helped: { kind: 'taken', view: view('decrypting') },
    made: 2,
  });
});

test('when the others’ shuffles are enough, or the trustee’s own came from another tab, no second one is made', async () => {
  for (const standing of [view('decrypting'), view('done'), view('shuffling', true)])
    expect(await help([turn], standing)).toEqual({ helped: { kind: 'needless' }, made: 1 });
});

test('where it cannot be learnt how all stand, the shuffle is made once more', async () => {
  expect((await help([turn, null], undefined)).made).toBe(2);
});

test('another refusal is shown, and nothing is made again', async () => {
  const late = { kind: 'refused', problem: { status: 409, code: 'shuffle-late' } } as Failure;
  expect(await help([late], view('shuffling'))).toEqual({
    helped: { kind: 'refused', failure: late },
    made: 1,
  });
});
