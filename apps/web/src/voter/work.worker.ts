import { solveChallenge } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/web/sha';
import type { Challenge } from 'altcha-lib/types';

addEventListener('message', (event: MessageEvent<string>) => {
  const challenge = JSON.parse(event.data) as Challenge;
  const deriveKey = challenge.parameters.algorithm.startsWith('PBKDF2') ? pbkdf2 : sha;
  const answer = async () => {
    const solution = await solveChallenge({ challenge, deriveKey });
    postMessage(solution === null ? null : btoa(JSON.stringify({ challenge, solution })));
  };
  // Nothing was found is told as such, and so is a device that cannot compute.
  answer().catch(() => postMessage(null));
});
