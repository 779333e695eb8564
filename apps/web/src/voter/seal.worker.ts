import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import { encryptBallot } from '@sandoq/protocol/voter';
import { readRecordBasis } from './record-basis.ts';
import type { SealAnswer, SealRequest } from './seal-ballot.ts';

// Randomness lives and dies with this worker: the page ends it as soon as the ballot is there.
async function seal({ election, material, choices }: SealRequest): Promise<SealAnswer> {
  const basis = await readRecordBasis(election);
  if (!basis.ok) return { kind: basis.error };
  const { manifest, open, context } = basis.value;
  if (context !== material.context || open.key !== material.key) return { kind: 'mismatch' };
  const sealed = encryptBallot({
    manifest,
    context,
    key: open.key,
    secret: fromBase64Url(material.credential.secret),
    style: material.style,
    choices,
  });
  if (!sealed.ok) return { kind: 'failed' };
  return { kind: 'sealed', ballot: utf8Text(sealed.value.bytes), tracker: sealed.value.tracker };
}

addEventListener('message', (event: MessageEvent<SealRequest>) => {
  void seal(event.data).then(postMessage, () => postMessage({ kind: 'failed' } satisfies SealAnswer));
});
