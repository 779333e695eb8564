export { challenge, type ChallengePart, type HashParts } from './challenge.ts';
export { nobleKernel } from './noble-kernel.ts';
export {
  BASE,
  IDENTITY,
  POINT_BYTES,
  decodePoint,
  encodePoint,
  encodesIdentity,
  isIdentity,
  multiply,
  type Point,
} from './point.ts';
export type { BadPoint, PublicKernel } from './public-kernel.ts';
export { systemRandom, type RandomSource } from './random.ts';
export {
  ORDER,
  SCALAR_BYTES,
  addScalars,
  decodeScalar,
  encodeScalar,
  invertScalar,
  multiplyScalars,
  negateScalar,
  randomScalar,
  reduceScalar,
  scalarFromWideBytes,
  subtractScalars,
} from './scalar.ts';
export { verifyStrictSignature } from './strict-signature.ts';
export { loadWasmKernel, loadWasmKernelSync } from './wasm-kernel.ts';
