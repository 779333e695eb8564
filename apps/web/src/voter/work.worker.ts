import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

addEventListener('message', (event: MessageEvent<string>) => {
  const challenge = JSON.parse(event.data) as Challenge;
  const answer = async () => {
    const solution = await solveChallenge({ challenge, deriveKey });
    postMessage(solution === null ? null : btoa(JSON.stringify({ challenge, solution })));
  };
  void answer();
});
