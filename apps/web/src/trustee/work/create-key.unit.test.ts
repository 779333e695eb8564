import { fixtureManifest } from '@sandoq/protocol/testing';
import { expect, test } from 'vitest';
import { isAsShown } from './create-key.ts';

const manifest = fixtureManifest({ trustees: { threshold: 2, count: 3 } });
const shown = { title: manifest.title, ...manifest.trustees };

test('a key is made only for the trustees, the threshold and the election that were shown', () => {
  const [first, second, third] = shown.members;
  expect(isAsShown(manifest, shown)).toBe(true);
  expect(isAsShown(manifest, { ...shown, threshold: 3 })).toBe(false);
  expect(isAsShown(manifest, { ...shown, title: { fa: 'انتخابات دیگر' } })).toBe(false);
  expect(isAsShown(manifest, { ...shown, members: [first!, second!] })).toBe(false);
  expect(isAsShown(manifest, { ...shown, members: [first!, second!, third!, third!] })).toBe(false);
  expect(isAsShown(manifest, { ...shown, members: [first!, { ...second!, kind: 'server' }, third!] })).toBe(
    false,
  );
  expect(
    isAsShown(manifest, { ...shown, members: [first!, { ...second!, name: third!.name }, third!] }),
  ).toBe(false);
});
