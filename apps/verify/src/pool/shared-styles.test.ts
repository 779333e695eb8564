import { toBase64Url } from '@sandoq/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedLookup, shareStyles } from './shared-styles.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url);

test('a shared roll gives every credential its style, in whatever order they came, and no other any', () => {
  const roll = fc.uniqueArray(fc.tuple(key, fc.constantFrom('all', 'a', 'b')), { selector: ([k]) => k });
  fc.assert(
    fc.property(roll, key, (entries, other) => {
      const styles = new Map(entries);
      const shared = sharedLookup(shareStyles(styles));
      for (const [credential, style] of entries) expect(shared.get(credential)).toBe(style);
      expect(shared.get(other)).toBe(styles.get(other));
    }),
  );
});
