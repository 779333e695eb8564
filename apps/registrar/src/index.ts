export { keysFile, type KeysFile } from './codes/keys-file.ts';
export { makeCode, type VoterCode } from './codes/make-code.ts';
export { readRoll, type RollLine } from './roll/read-roll.ts';
