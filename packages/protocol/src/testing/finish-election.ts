import { fromBase64Url, type Json } from '@sandoq/kernel';
import type { Ballot } from '../ballot/index.ts';
import { hashJson } from '../encoding/index.ts';
import { loadWasmKernelSync } from '../group/index.ts';
import { mixedContests } from '../manifest/index.ts';
import { combineMixed, decryptMixed, mixedInputs, type VoteList } from '../mixed/index.ts';
import {
  makeLot,
  makeResult,
  needsLot,
  type CountingRules,
  type ElectionResult,
  type Lot,
} from '../result/index.ts';
import { shuffleEntry, shuffledLists, type MixedList, type Shuffle } from '../shuffle/index.ts';
import {
  addBallots,
  combineDecryptions,
  decryptTally,
  emptySum,
  tallyBody,
  type CountedBallot,
  type Decryption,
  type Tally,
} from '../tally/index.ts';
import { step, type ElectionFixture } from './election-fixture.ts';
import { CLOSED } from './fixture-manifest.ts';
import { rootOfSteps, type Step } from './memory-record.ts';

/** Changes a body before it goes into the record: what a dishonest server or trustee would write. */
export type Tamper = {
  readonly close?: (body: Json) => Json;
  readonly tally?: (body: Tally) => Tally;
  /** Changes what goes into a trustee's shuffle. */
  readonly unshuffled?: (lists: readonly MixedList[], trustee: number) => readonly MixedList[];
  readonly shuffle?: (body: Shuffle) => Shuffle;
  readonly decryption?: (body: Decryption) => Decryption;
  readonly result?: (body: ElectionResult) => ElectionResult;
  readonly lot?: (body: Lot) => Lot;
};

const same = <T>(body: T): T => body;
const kernel = loadWasmKernelSync();

function countedBallots(fixture: ElectionFixture, ballots: readonly Ballot[]): CountedBallot[] {
  const last = new Map<string, Ballot>();
  for (const ballot of ballots) {
    last.delete(ballot.credential);
    last.set(ballot.credential, ballot);
  }
  return [...last.values()].map(({ credential, style, contests }) => {
    const voter = fixture.voters.findIndex((v) => v.key === credential);
    return { style, weight: fixture.weights[voter] ?? 1, contests };
  });
}

type Mixed = { readonly shuffles: readonly Shuffle[]; readonly lists: readonly MixedList[] };

/** Lets trustees shuffle one after another. */
function shuffleAll(
  fixture: ElectionFixture,
  tally: Tally,
  inputs: readonly MixedList[],
  shufflers: readonly number[],
  tamper: Tamper,
): Mixed {
  const { context, open, random, trustees } = fixture;
  const shuffles: Shuffle[] = [];
  let lists = inputs;
  shufflers.forEach((trustee, i) => {
    const { secret } = trustees.find(({ id }) => id === trustee)!;
    const taken = tamper.unshuffled?.(lists, trustee) ?? lists;
    const binding = { context, tally: hashJson(tally), key: open.key, round: i + 1, trustee };
    const body = (tamper.shuffle ?? same)(shuffleEntry({ ...binding, secret, lists: taken }, random));
    shuffles.push(body);
    lists = shuffledLists(lists, body);
  });
  return { shuffles, lists };
}

function decrypt(fixture: ElectionFixture, tally: Tally, trustee: number, mixed: Mixed): Decryption {
  const { manifest, context, random } = fixture;
  const { secret, nonce } = fixture.trustees.find((t) => t.id === trustee)!;
  const last = mixed.shuffles.at(-1);
  const votes = last && {
    mixed: decryptMixed(
      kernel,
      { context, tally: hashJson(tally), shuffle: hashJson(last), trustee, secret, lists: mixed.lists },
      random,
    ),
  };
  return decryptTally({ manifest, context, tally, trustee, secret, nonce, ...votes }, random);
}

/** Who acts in the count, by trustee id. */
export type Actors = { readonly shufflers?: readonly number[]; readonly decryptors?: readonly number[] };

/**
 * Closes, tallies, shuffles, decrypts and counts what the steps hold, honestly but for what `tamper` changes.
 * @param actors without them the first t trustees act, in their order
 */
export function finishElection(
  fixture: ElectionFixture,
  steps: readonly Step[],
  rules: CountingRules,
  tamper: Tamper = {},
  actors: Actors = {},
): readonly Step[] {
  const { manifest } = fixture;
  const { threshold } = manifest.trustees;
  const first = fixture.trustees.slice(0, threshold).map((t) => t.id);
  const contests = mixedContests(manifest);
  const ballots = steps.filter((s) => s.type === 'ballot').map((s) => s.body as unknown as Ballot);
  const close = (tamper.close ?? same)({ type: 'close', v: 1, ballots: ballots.length, early: false });
  const closed = [...steps, step('close', close, CLOSED)];
  const root = rootOfSteps(closed);
  const counted = countedBallots(fixture, ballots);
  const sum = addBallots(kernel, manifest, emptySum(manifest), counted);
  const tally = (tamper.tally ?? same)(tallyBody(manifest, sum, root));
  const shufflers = contests.length > 0 ? (actors.shufflers ?? first) : [];
  const mixed = shuffleAll(fixture, tally, mixedInputs(contests, counted), shufflers, tamper);
  const decryptions = (actors.decryptors ?? first).map((id) =>
    (tamper.decryption ?? same)(decrypt(fixture, tally, id, mixed)),
  );
  const shown = [
    ...closed,
    step('tally', tally, CLOSED),
    ...mixed.shuffles.map((body) => step('shuffle', body, CLOSED)),
    ...decryptions.map((body) => step('decryption', body, CLOSED)),
  ];
  const weight = counted.reduce((total, b) => total + b.weight, 0);
  const totals = combineDecryptions(kernel, manifest, tally, decryptions, weight);
  const votes = combineVotes(fixture, mixed, decryptions);
  if (!totals.ok || votes === undefined) return shown;
  const eligible = fixture.voters.length;
  const counts = makeResult({ manifest, tally, eligible, totals: totals.value, votes, rules });
  const result = (tamper.result ?? same)(counts);
  const finished = [...shown, step('result', result, CLOSED)];
  if (!needsLot(counts)) return finished;
  const seed = fromBase64Url(fixture.lotSeed);
  const lot = {
    ...makeLot({ manifest, result: counts, seed, root, decryptions, rules }),
    result: hashJson(result),
  };
  return [...finished, step('lot', (tamper.lot ?? same)(lot), CLOSED)];
}

function combineVotes(
  { manifest }: ElectionFixture,
  { shuffles, lists }: Mixed,
  decryptions: readonly Decryption[],
): readonly VoteList[] | undefined {
  if (shuffles.length === 0) return [];
  const shares = decryptions.flatMap(({ trustee, mixed }) => (mixed ? [{ trustee, mixed }] : []));
  const combined = combineMixed(kernel, mixedContests(manifest), lists, shares, manifest.trustees.threshold);
  return combined.ok ? combined.value : undefined;
}
