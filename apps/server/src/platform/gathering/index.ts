export { gather, outcomeOf, type Gathering, type Outcome } from './gather.ts';
export { onePer } from './one-per.ts';
