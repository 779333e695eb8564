export { startWitness, type RunningWitness, type WitnessSettings } from './start-witness.ts';
