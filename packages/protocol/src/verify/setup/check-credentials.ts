import { compareBytes, fromBase64Url } from '@sandoq/kernel';
import { MAX_WEIGHT, type Credentials } from '../../credentials/index.ts';
import { POINT_BYTES, encodesIdentity, type PublicKernel } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { finding, type BodyFinding } from '../../finding/finding.ts';

/** V13: credentials ascending, unique, points other than the identity, of a known style, weights within bounds. */
export function checkCredentials(kernel: PublicKernel, manifest: Manifest, body: Credentials): BodyFinding[] {
  const found: BodyFinding[] = [];
  const styles = new Set(manifest.styles.map((s) => s.id));
  const keys = new Uint8Array(POINT_BYTES * body.credentials.length);
  const keyAt = (i: number): Uint8Array => keys.subarray(POINT_BYTES * i, POINT_BYTES * (i + 1));
  let total = 0;
  body.credentials.forEach(({ key, style, weight }, i) => {
    keys.set(fromBase64Url(key), POINT_BYTES * i);
    if (i > 0 && compareBytes(keyAt(i - 1), keyAt(i)) >= 0) found.push(finding('V13', 'order', { key }));
    if (encodesIdentity(keyAt(i))) found.push(finding('V13', 'identity', { key }));
    if (!styles.has(style)) found.push(finding('V13', 'style', { key, style }));
    if (weight < 1 || weight > MAX_WEIGHT) found.push(finding('V13', 'weight', { key, weight }));
    total += weight;
  });
  if (total > MAX_WEIGHT) found.push(finding('V13', 'total-weight', { total }));
  if (!kernel.sumPoints(keys).ok) {
    body.credentials.forEach(({ key }, i) => {
      if (!kernel.sumPoints(keyAt(i)).ok) found.push(finding('V13', 'point', { key }));
    });
  }
  return found;
}
