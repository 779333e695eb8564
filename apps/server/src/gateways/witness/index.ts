export { askWitness, type WitnessWord } from './ask-witness.ts';
export { parseWitnesses, type WitnessSettings } from './witness-settings.ts';
