import type { ChoiceDefinition, ContestDefinition, RankingDefinition } from '@sandoq/contract';
import type { Fault } from '../platform/index.ts';
import { ranksOf, ruleOf } from './contest-of.ts';
import { duplicates, fault, type FaultCode } from './definition-faults.ts';

/** What a choice does not keep of its own limits and of its rule's (protocol §3.1, §3.8). */
function* choiceFaults(contest: ChoiceDefinition): Generator<[field: string, code: FaultCode]> {
  const { candidates, min, max, perOption, seats, alternates, threshold } = contest;
  const rule = ruleOf(contest);
  if (min > max) yield ['min', 'limits'];
  if (max > candidates.length * perOption) yield ['max', 'votes'];
  if (rule === 'approval' && (perOption !== 1 || max !== candidates.length)) yield ['max', 'approval'];
  if (rule === 'cumulative' && (perOption !== seats || max !== seats)) yield ['max', 'cumulative'];
  if (rule === 'yes-no-abstain') {
    const fits = candidates.length === 3 && perOption === 1 && max === 1 && seats === 1 && alternates === 0;
    if (!fits) yield ['rule', 'motion'];
  }
  if (threshold === undefined) return;
  if (rule !== 'yes-no-abstain' || threshold.numerator > threshold.denominator)
    yield ['threshold', 'motion-threshold'];
}

/** What a ranking does not keep of its rule's limits (protocol §9.1). */
function* rankingFaults(contest: RankingDefinition): Generator<[field: string, code: FaultCode]> {
  const byRounds = contest.rule !== 'borda' && contest.rule !== 'condorcet-schulze';
  if (byRounds && contest.alternates > 0) yield ['alternates', 'alternates'];
  if (contest.rule === 'instant-runoff' && contest.seats !== 1) yield ['seats', 'one-seat'];
  if (ranksOf(contest) > contest.candidates.length) yield ['ranks', 'ranks'];
}

/** Everything that is wrong with one contest. `where` is its place in the definition. */
export function* contestFaults(where: string, contest: ContestDefinition): Generator<Fault> {
  if (contest.kind === 'text') return;
  if (contest.kind === 'ranking')
    for (const [field, code] of rankingFaults(contest)) yield fault(`${where}.${field}`, code);
  else if (contest.kind !== 'score')
    for (const [field, code] of choiceFaults(contest)) yield fault(`${where}.${field}`, code);
  const { candidates } = contest;
  const ids = candidates.map(({ id }) => id);
  const numbers = candidates.map(({ number }) => number);
  yield* duplicates(`${where}.candidates`, 'id', ids);
  yield* duplicates(`${where}.candidates`, 'number', numbers);
}
