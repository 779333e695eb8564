export { isInBatch, makeAnchorBatch, type AnchorBatch, type BatchPlace } from './anchor-batch.ts';
export {
  anchorNoticeShape,
  checkAnchorNotice,
  type AnchorNotice,
  type AnchorProblem,
} from './anchor-notice.ts';
export { anchorCalldata, digestOfCalldata } from './evm-anchor.ts';
export { RootHistory } from './root-history.ts';
export { readStellarAnchor, type AnchorTransaction } from './stellar-anchor.ts';
export { verifyAnchor, type AnchorOnChain, type AskNode, type ChainRefusal } from './verify-anchor.ts';
