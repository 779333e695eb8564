import type { TrusteeView } from '@sandoq/contract';
import { expect, test } from 'vitest';
import type { Failure } from '../app/api.ts';
import { takeTurn, type Turn } from './take-turn.ts';
import type { KeptOutcome } from './work/do-kept-task.ts';

const refused = (status: number, code = 'any', more = {}): Failure =>
  ({ kind: 'refused', problem: { status, code, ...more } }) as Failure;
const view = (...steps: readonly number[]): TrusteeView =>
  ({
    trustee: 2,
    members: steps.map((n) => ({
      steps: ['commitment', 'coefficients', 'shares', 'acceptance'].slice(0, n),
    })),
  }) as unknown as TrusteeView;
const turn = (next: object, sent: object = { ok: true, value: view(1, 1) }, at = view(1, 0)): Promise<Turn> =>
  takeTurn(at, {
    next: async () => ({ ok: true, value: next }) as KeptOutcome<'next'>,
    show: () => undefined,
    send: async () => sent as { ok: true; value: TrusteeView },
  });
const answered = (error: Failure) => turn({ kind: 'body', body: '{}' }, { ok: false, error });

test('a lost line, a server that is busy or failed once, and a turn that is about to come are tried again', async () => {
  const passing = [
    { kind: 'unreachable' } as const,
    refused(500),
    refused(502),
    refused(503),
    refused(429),
    refused(409, 'trustee-turn'),
  ];
  for (const failure of passing)
    expect(await answered(failure)).toMatchObject({ refused: failure, again: 4_000 });
});

test('who sent too much waits as long as was asked', async () => {
  expect((await answered(refused(429, 'too-many-requests', { retryAfterSeconds: 30 }))).again).toBe(30_000);
});

test('what is refused with a reason is not sent again', async () => {
  for (const failure of [
    refused(422, 'trustee-body-wrong'),
    refused(409, 'trustee-step-taken'),
    refused(401),
  ])
    expect(await answered(failure)).toMatchObject({ refused: failure, again: null });
});

test('a step that was taken is followed by the next at once', async () => {
  expect(await turn({ kind: 'body', body: '{}' })).toMatchObject({ sent: view(1, 1), again: 0 });
});

test('the others and the trustee’s own word are waited for; a record that is behind is read again', async () => {
  const taken = { ok: true };
  for (const kind of ['wait', 'compare', 'locked'])
    expect((await turn({ kind }, taken, view(0, 1))).again).toBeNull();
  expect((await turn({ kind: 'wait' }, taken, view(1, 1))).again).toBe(4_000);
  expect((await turn({ kind: 'locked' }, taken, view(2, 2))).again).toBeNull();
});

test('a record that cannot be read is read again; one that does not hold is not', async () => {
  const failing = (error: 'unreachable' | 'mismatch') =>
    takeTurn(view(1, 1), {
      next: async () => ({ ok: false, error }),
      show: () => undefined,
      send: async () => ({ ok: true, value: view(1, 1) }),
    });
  expect(await failing('unreachable')).toMatchObject({ trouble: 'unreachable', again: 4_000 });
  expect(await failing('mismatch')).toMatchObject({ trouble: 'mismatch', again: null });
});
