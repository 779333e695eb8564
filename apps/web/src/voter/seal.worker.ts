import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import { codeCredential, encryptBallot, setTracker } from '@sandoq/protocol/voter';
import type { EncryptedBallot } from '@sandoq/protocol/voter';
import { readRecordBasis } from './record-basis.ts';
import { castChoices } from './selection.ts';
import type { SealAnswer, Sealing, SealRequest } from './seal-ballots.ts';

/** The credentials' secrets: from the server, or from the code that the voter typed; null when that is not theirs. */
function secretsOf({ election, material, code }: SealRequest): Uint8Array[] | null {
  const secrets = material.credentials.map(({ key, secret }, index) => {
    if (secret !== null) return fromBase64Url(secret);
    const derived = code && codeCredential(election, code, index);
    return derived?.key === key ? derived.secret : null;
  });
  return secrets.every((secret) => secret !== null) ? secrets : null;
}

// The page ends this worker as soon as the ballots are there, and keeps the opening in its memory, for an audit only.
async function seal(request: SealRequest): Promise<SealAnswer> {
  const { election, material, choices } = request;
  const secrets = secretsOf(request);
  if (secrets === null) return { kind: 'code-of-another' };
  const basis = await readRecordBasis(election);
  if (!basis.ok) return { kind: basis.error };
  const { manifest, open, context } = basis.value;
  if (context !== material.context || open.key !== material.key) return { kind: 'mismatch' };
  const sealed: EncryptedBallot[] = [];
  for (const secret of secrets) {
    if (secrets.length > 1) postMessage({ kind: 'sealing', done: sealed.length } satisfies Sealing);
    const ballot = encryptBallot({
      manifest,
      context,
      key: open.key,
      secret,
      style: material.style,
      choices: castChoices(choices),
    });
    if (!ballot.ok) return { kind: 'failed' };
    sealed.push(ballot.value);
  }
  const trackers = sealed.map(({ tracker }) => tracker);
  return {
    kind: 'sealed',
    ballots: sealed.map(({ bytes }) => utf8Text(bytes)),
    trackers,
    tracker: setTracker(trackers),
    opening: sealed.map(({ opening }) => opening),
  };
}

addEventListener('message', (event: MessageEvent<SealRequest>) => {
  void seal(event.data).then(postMessage, () => postMessage({ kind: 'failed' } satisfies SealAnswer));
});
