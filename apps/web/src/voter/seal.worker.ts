import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import { codeCredential, encryptBallot } from '@sandoq/protocol/voter';
import { readRecordBasis } from './record-basis.ts';
import { castChoices } from './selection.ts';
import type { SealAnswer, SealRequest } from './seal-ballot.ts';

/** The credential's secret: from the server, or from the code that the voter typed; null when that is not theirs. */
function secretOf({ election, material, code }: SealRequest): Uint8Array | null {
  const { key, secret } = material.credentials[0]!;
  if (secret !== null) return fromBase64Url(secret);
  const derived = code && codeCredential(election, code, 0);
  return derived?.key === key ? derived.secret : null;
}

// The page ends this worker as soon as the ballot is there, and keeps the opening in its memory, for an audit only.
async function seal(request: SealRequest): Promise<SealAnswer> {
  const { election, material, choices } = request;
  const secret = secretOf(request);
  if (secret === null) return { kind: 'code-of-another' };
  const basis = await readRecordBasis(election);
  if (!basis.ok) return { kind: basis.error };
  const { manifest, open, context } = basis.value;
  if (context !== material.context || open.key !== material.key) return { kind: 'mismatch' };
  const sealed = encryptBallot({
    manifest,
    context,
    key: open.key,
    secret,
    style: material.style,
    choices: castChoices(choices),
  });
  if (!sealed.ok) return { kind: 'failed' };
  const { bytes, tracker, opening } = sealed.value;
  return { kind: 'sealed', ballot: utf8Text(bytes), tracker, opening };
}

addEventListener('message', (event: MessageEvent<SealRequest>) => {
  void seal(event.data).then(postMessage, () => postMessage({ kind: 'failed' } satisfies SealAnswer));
});
