export { gather, outcomeOf, type Gathering, type Outcome } from './gather.ts';
