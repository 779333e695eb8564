import { compareBytes, concatBytes, fromBase64Url } from '@sandoq/kernel';
import { MAX_WEIGHT, type Credentials } from '../../credentials/index.ts';
import type { PublicKernel } from '../../group/index.ts';
import type { Manifest } from '../../manifest/index.ts';
import { finding, type BodyFinding } from '../finding.ts';

/** V13: credentials ascending, unique, points other than the identity, of a known style, weights within bounds. */
export function checkCredentials(kernel: PublicKernel, manifest: Manifest, body: Credentials): BodyFinding[] {
  const found: BodyFinding[] = [];
  const styles = new Set(manifest.styles.map((s) => s.id));
  const keys = body.credentials.map((c) => fromBase64Url(c.key));
  let total = 0;
  body.credentials.forEach(({ key, style, weight }, i) => {
    if (i > 0 && compareBytes(keys[i - 1]!, keys[i]!) >= 0) found.push(finding('V13', 'order', { key }));
    if (keys[i]!.every((b) => b === 0)) found.push(finding('V13', 'identity', { key }));
    if (!styles.has(style)) found.push(finding('V13', 'style', { key, style }));
    if (weight < 1 || weight > MAX_WEIGHT) found.push(finding('V13', 'weight', { key, weight }));
    total += weight;
  });
  if (total > MAX_WEIGHT) found.push(finding('V13', 'total-weight', { total }));
  if (!kernel.sumPoints(concatBytes(...keys)).ok) {
    body.credentials.forEach(({ key }, i) => {
      if (!kernel.sumPoints(keys[i]!).ok) found.push(finding('V13', 'point', { key }));
    });
  }
  return found;
}
