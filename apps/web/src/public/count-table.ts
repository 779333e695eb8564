import type { CountStep } from '@sandoq/contract';

/** One stage of a count by rounds: the step after which the votes were these. */
export interface Stage {
  readonly step: CountStep;
  readonly votes: ReadonlyMap<string, string>;
  /** Who is elected when the next stage begins. */
  readonly elected: ReadonlySet<string>;
}

/** The stages of a count by rounds: every step after which the votes lie differently, in order. */
export function stagesOf(steps: readonly CountStep[]): Stage[] {
  const stages: { step: CountStep; votes: ReadonlyMap<string, string>; elected: Set<string> }[] = [];
  for (const step of steps) {
    const last = stages.at(-1);
    if (step.code === 'option-elected' || step.code === 'last-places-filled') {
      for (const option of step.options) last?.elected.add(option);
    } else if (step.tallies !== undefined) {
      const votes = new Map(step.tallies.map((tally) => [tally.option, tally.votes]));
      stages.push({ step, votes, elected: new Set(last?.elected) });
    }
  }
  return stages;
}

/** A number for every ordered pair of candidates. */
export interface PairTable {
  readonly options: readonly string[];
  readonly cell: (from: string, to: string) => number;
}

/** The pairs of a count by Condorcet's principle: `pair` (votes) or `strongest-path` (strengths). */
export function pairTable(steps: readonly CountStep[], code: 'pair' | 'strongest-path'): PairTable {
  const [there, back] = code === 'pair' ? (['votes', 'against'] as const) : (['strength', 'back'] as const);
  const cells = new Map<string, number>();
  const options = new Set<string>();
  for (const step of steps) {
    if (step.code !== code) continue;
    const [from = '', to = ''] = step.options;
    options.add(from).add(to);
    cells.set(`${from} ${to}`, Number(step.numbers[there]));
    cells.set(`${to} ${from}`, Number(step.numbers[back]));
  }
  return { options: [...options], cell: (from, to) => cells.get(`${from} ${to}`) ?? 0 };
}
