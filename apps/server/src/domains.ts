import { anchors } from './anchors/index.ts';
import { casting, readBallotStage } from './casting/index.ts';
import { demonstration } from './demonstration/index.ts';
import type { Domain } from './deps.ts';
import { elections, pollOf } from './elections/index.ts';
import { operators } from './operators/index.ts';
import { record } from './record/index.ts';
import { reports } from './reports/index.ts';
import { supervision } from './supervision/index.ts';
import { tally } from './tally/index.ts';
import { createVoters } from './voters/index.ts';
import { witnesses } from './witnesses/index.ts';

/** The domains of the product, in the order in which they depend on each other. */
export const domains: readonly Domain[] = [
  operators,
  createVoters({ pollOf, ballotStageOf: readBallotStage }),
  elections,
  record,
  witnesses,
  anchors,
  casting,
  tally,
  reports,
  supervision,
  demonstration,
];
