import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { outsideVectors } from './outside-vectors.ts';

it('the published vectors of witnesses and anchors are what the code makes today', async () => {
  const published = new URL('../../../../packages/protocol/vectors/outside.json', import.meta.url);
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(await outsideVectors());
});
