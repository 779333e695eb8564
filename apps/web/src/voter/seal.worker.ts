import { fromBase64Url, utf8Text } from '@sandoq/kernel';
import { encryptBallot } from '@sandoq/protocol/voter';
import { readRecordBasis } from './record-basis.ts';
import { castChoices } from './selection.ts';
import type { SealAnswer, SealRequest } from './seal-ballot.ts';

// The page ends this worker as soon as the ballot is there, and keeps the opening in its memory, for an audit only.
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
    choices: castChoices(choices),
  });
  if (!sealed.ok) return { kind: 'failed' };
  const { bytes, tracker, opening } = sealed.value;
  return { kind: 'sealed', ballot: utf8Text(bytes), tracker, opening };
}

addEventListener('message', (event: MessageEvent<SealRequest>) => {
  void seal(event.data).then(postMessage, () => postMessage({ kind: 'failed' } satisfies SealAnswer));
});
