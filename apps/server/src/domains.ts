import { anchors } from './anchors/index.ts';
import { casting, readBallotStage } from './casting/index.ts';
import { demonstration, mayEnter } from './demonstration/index.ts';
import type { Domain } from './deps.ts';
import { elections, lockDraft, pollOf } from './elections/index.ts';
import { createOperators } from './operators/index.ts';
import { record } from './record/index.ts';
import { reports } from './reports/index.ts';
import { supervision } from './supervision/index.ts';
import { tally } from './tally/index.ts';
import { trustees } from './trustees/index.ts';
import { createVoters } from './voters/index.ts';
import { witnesses } from './witnesses/index.ts';

/** The domains of the product, in the order in which they depend on each other. */
export const domains: readonly Domain[] = [
  createOperators({ mayEnter }),
  createVoters({ pollOf, lockDraft, ballotStageOf: readBallotStage }),
  elections,
  record,
  witnesses,
  anchors,
  casting,
  trustees,
  tally,
  reports,
  supervision,
  demonstration,
];
