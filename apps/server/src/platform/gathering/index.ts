export { BATCHES_WAITING, gather, outcomeOf, tooBusy, type Gathering, type Outcome } from './gather.ts';
export { onePer } from './one-per.ts';
