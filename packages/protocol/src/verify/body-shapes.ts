import { ballotShape, challengedShape } from '../ballot/index.ts';
import { ceremonyShape, openShape } from '../ceremony/index.ts';
import { credentialsShape } from '../credentials/index.ts';
import type { Infer } from '../encoding/index.ts';
import { manifestShape } from '../manifest/index.ts';
import { noticeShape } from '../notice/index.ts';
import { lotShape, resultShape } from '../result/index.ts';
import { shuffleShape } from '../shuffle/index.ts';
import { closeShape, decryptionShape, tallyShape } from '../tally/index.ts';

/** The shapes of the bodies this version of the protocol knows, by entry type. */
export const BODY_SHAPES = {
  manifest: manifestShape,
  ceremony: ceremonyShape,
  credentials: credentialsShape,
  open: openShape,
  ballot: ballotShape,
  challenged: challengedShape,
  close: closeShape,
  tally: tallyShape,
  shuffle: shuffleShape,
  decryption: decryptionShape,
  result: resultShape,
  lot: lotShape,
  notice: noticeShape,
};

/** An entry type whose bodies this version knows. */
export type KnownType = keyof typeof BODY_SHAPES;

/** The body of an entry type. */
export type BodyOf<T extends KnownType> = Infer<(typeof BODY_SHAPES)[T]>;

/** Says whether this version knows the bodies of an entry type. */
export const isKnownType = (type: string): type is KnownType => Object.hasOwn(BODY_SHAPES, type);
