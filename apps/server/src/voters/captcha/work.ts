import { createChallenge, verifySolution } from 'altcha-lib';
import type { Challenge, Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Sealer } from '../../platform/index.ts';

const ALGORITHM = 'PBKDF2/SHA-256';
/** Iterations of one try; about 256 tries are needed: half a second on a phone. */
const COST = 400;

const keyOf = (sealer: Sealer): string =>
  Buffer.from(sealer.keyedHash('captcha-work', 'key')).toString('base64url');

/** A task of work for the browser (ALTCHA), the way without a riddle; `id` makes it usable once. As JSON text. */
export async function setWork(sealer: Sealer, id: string): Promise<string> {
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    deriveKey,
    data: { id },
    hmacSignatureSecret: keyOf(sealer),
  });
  return JSON.stringify(challenge);
}

/** Checks done work: base64 of JSON `{challenge, solution}`. @returns the id of the task, or undefined when it is not done */
export async function checkWork(sealer: Sealer, payload: string): Promise<string | undefined> {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Payload;
    if (challenge.parameters.algorithm !== ALGORITHM || challenge.parameters.cost !== COST) return undefined;
    const { verified } = await verifySolution({
      challenge: challenge as Challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: keyOf(sealer),
    });
    const id = challenge.parameters.data?.['id'];
    return verified && typeof id === 'string' ? id : undefined;
  } catch {
    return undefined; // not ours: nothing in it can be trusted to be well formed
  }
}
