import {
  acceptShares,
  dealShares,
  receiveShares,
  type Ceremony,
  type RandomSource,
  type TrusteeStart,
} from '@sandoq/protocol';
import type { CeremonyState } from './read-ceremony.ts';

/** What the server's trustee says at a step of the ceremony; a complaint where a share that it was dealt does not fit. */
export async function serverStep(
  step: Ceremony['step'],
  { manifestHash, progress }: CeremonyState,
  { secret, commitment, coefficients }: TrusteeStart,
  random: RandomSource,
): Promise<Ceremony> {
  const all = progress.coefficients;
  switch (step) {
    case 'commitment':
      return commitment;
    case 'coefficients':
      return coefficients;
    case 'shares':
      return dealShares(manifestHash, secret, all, random);
    case 'acceptance':
    case 'complaint': {
      const share = await receiveShares(manifestHash, secret, all, progress.shares);
      if (!share.ok) return share.error;
      return acceptShares(manifestHash, secret.trustee, all, progress.transcript, share.value, random);
    }
  }
}
