export { recordAmong } from './record-among.ts';
export { recordInZip } from './record-in-zip.ts';
