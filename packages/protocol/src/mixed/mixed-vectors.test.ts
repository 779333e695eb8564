import { expect, test } from 'vitest';
import { mixedVectors } from './testing/mixed-vectors.ts';

test('the vectors of protocol §9 are what this code makes', async () => {
  const text = `${JSON.stringify(mixedVectors(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../vectors/shuffle.json');
});
