import {
  decryptMixed,
  hashJson,
  loadWasmKernelSync,
  shuffledLists,
  type Ballot,
  type Challenged,
  type Decryption,
  type ElectionResult,
  type MixedList,
  type Shuffle,
} from '@sandoq/protocol';
import { sealBallot, type Step } from '@sandoq/protocol/testing';
import { fromBase64Url, toBase64Url } from '@sandoq/kernel';
import { describe, expect, it } from 'vitest';
import { ballots, cast, changed, finish, fixture, found, verify } from './mixed-lab.ts';

const findings = async (steps: readonly Step[]): Promise<string[]> => found(await verify(steps), steps);

/** Puts a vote in the place of the first of the first list, before a dishonest trustee shuffles. */
const withVote = (lists: readonly MixedList[], vote: Uint8Array): readonly MixedList[] => {
  const [first, ...rest] = lists;
  const ciphertexts = first!.ciphertexts.slice();
  ciphertexts.set(vote);
  return [{ ...first!, ciphertexts }, ...rest];
};
const TOO_FEW = 'V43 decryption too-few-shuffles';

describe('a trustee who shuffles', () => {
  it('and replaces a vote by one of its own is found, and nobody can build on it', async () => {
    const own = fromBase64Url(fixture.ballot(4, { board: { b3: 1 } }).contests[1]!.ciphertexts);
    const steps = finish({ unshuffled: (lists, trustee) => (trustee === 1 ? withVote(lists, own) : lists) });
    const proofs = Array.from({ length: 6 }, () => 'V42 shuffle proof');
    expect(await findings(steps)).toEqual(['V42 shuffle proof', 'V40 shuffle round', ...proofs, TOO_FEW]);
  });

  it('and lets one vote out twice, another not at all, is found', async () => {
    const twice = ([first, ...rest]: readonly MixedList[]) =>
      withVote([first!, ...rest], first!.ciphertexts.slice(first!.width * 64, 2 * first!.width * 64));
    const steps = finish({ unshuffled: (lists, trustee) => (trustee === 2 ? twice(lists) : lists) });
    expect(await findings(steps)).toEqual(['V42 shuffle proof', TOO_FEW]);
  });

  it('twice, does so once', async () => {
    expect(await findings(finish({}, { shufflers: [1, 1] }))).toEqual([
      'V40 shuffle second-shuffle',
      TOO_FEW,
    ]);
  });

  it('in the name of another is found by the signature', async () => {
    const steps = changed<Shuffle>('shuffle', 1, (body) => ({ ...body, trustee: 3 }));
    expect(await findings(steps)).toContain('V40 shuffle signature');
  });

  it('and drops a vote is found by the length', async () => {
    const steps = changed<Shuffle>('shuffle', 1, (body) => {
      const [first, ...rest] = body.lists;
      return { ...body, lists: [{ ...first!, ciphertexts: first!.ciphertexts.slice(0, 256) }, ...rest] };
    });
    expect(await findings(steps)).toContain('V40 shuffle wrong-length');
  });
});

describe('a dishonest server', () => {
  it('cannot do with fewer shuffles than trustees are needed', async () => {
    expect(await findings(changed('shuffle', 1, () => undefined))).toEqual([TOO_FEW]);
  });

  it('cannot announce other votes, nor other winners', async () => {
    const other = changed<ElectionResult>('result', 0, (result) => ({
      ...result,
      contests: result.contests.map((c) =>
        c.id === 'note' && c.totals === undefined
          ? { ...c, lists: c.lists.map((list) => ({ ...list, votes: list.votes.map(() => 'جعلی') })) }
          : c,
      ),
    }));
    expect(await findings(other)).toEqual(['V45 result votes']);
    const winners = changed<ElectionResult>('result', 0, (result) => ({
      ...result,
      contests: result.contests.map((c) =>
        c.id === 'board' && c.elected !== undefined ? { ...c, elected: ['b3'] } : c,
      ),
    }));
    expect(await findings(winners)).toEqual(['V46 result lists']);
  });
});

describe('trustees who decrypt', () => {
  it('something else than the last shuffle are found: it could show whose votes are whose', async () => {
    const { context, random } = fixture;
    let inputs: readonly MixedList[] = [];
    let first: Shuffle | undefined;
    const steps = finish({
      unshuffled: (lists, trustee) => {
        if (trustee === 1) inputs = lists;
        return lists;
      },
      shuffle: (body) => {
        first ??= body;
        return body;
      },
      decryption: (body) => {
        const { trustee, tally } = body;
        const { secret } = fixture.trustees.find(({ id }) => id === trustee)!;
        const lists = shuffledLists(inputs, first!);
        const input = { context, tally, shuffle: hashJson(first!), trustee, secret, lists };
        return { ...body, mixed: decryptMixed(loadWasmKernelSync(), input, random) };
      },
    });
    const report = await findings(steps);
    expect(report.slice(0, 2)).toEqual(['V44 decryption shuffle', 'V44 decryption share']);
    expect(report.at(-1)).toBe('V33 result too-few-decryptions');
  });

  it('the sums but not the votes, or give wrong shares, are found', async () => {
    const without = changed<Decryption>('decryption', 0, ({ mixed: _, ...body }) => body);
    expect(await findings(without)).toEqual(['V44 decryption missing', 'V33 result too-few-decryptions']);
    const wrong = changed<Decryption>('decryption', 1, ({ mixed, ...body }) => {
      const [first, ...rest] = mixed!.lists;
      const proof = toBase64Url(new Uint8Array(96));
      return { ...body, mixed: { ...mixed!, lists: [{ ...first!, proof }, ...rest] } };
    });
    expect(await findings(wrong)).toEqual(['V44 decryption share', 'V33 result too-few-decryptions']);
  });
});

describe('a voter', () => {
  const stolen = (ballot: Ballot): Ballot => {
    const own = fixture.ballot(4, {});
    const board = ballot.contests.find(({ id }) => id === 'board')!;
    return sealBallot(fixture, 4, {
      ...own,
      contests: own.contests.map((c) => (c.id === 'board' ? board : c)),
    });
  };

  it("who copies another's vote is noticed, even where the other ballot never arrived", async () => {
    const copy = fixture.cast(stolen(ballots[1]!));
    expect(await findings([...cast, copy])).toEqual([
      'V25 ballot knowledge',
      'V24 ballot copied-ciphertexts',
    ]);
    expect(await findings([...fixture.setup, copy])).toEqual(['V25 ballot knowledge']);
  });

  it('cannot show an audited text as another than it is', async () => {
    const steps = changed<Challenged>('challenged', 0, (body) => ({
      ...body,
      openings: body.openings.map((o) =>
        o.id === 'note' && o.text !== undefined ? { ...o, text: 'دیگر' } : o,
      ),
    }));
    expect(await findings(steps)).toContain('V37 challenged opening');
  });
});
