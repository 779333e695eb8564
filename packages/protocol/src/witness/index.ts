export { formatAddCheckpoint, parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint.ts';
export {
  cosign,
  cosignaturesOf,
  readCosignature,
  verifyCosignature,
  type Cosignature,
  type CosignatureRefusal,
} from './cosignature.ts';
export {
  judgeCheckpoint,
  openRequest,
  type SeenTree,
  type SignedRequest,
  type WitnessRefusal,
} from './judge-checkpoint.ts';
export { detectSplitView, type TwoViews, type ViewRefusal } from './split-view.ts';
export {
  formatWitnessKey,
  parseWitnessKey,
  witnessKeyId,
  witnessKeyOf,
  type WitnessKey,
} from './witness-key.ts';
