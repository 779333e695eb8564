import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CATALOGUES = join(ROOT, 'apps/web/src/messages/fa');
/** Where messages are asked for, by their names or by codes that are the names. */
const PLACES = ['apps/web/src', 'packages/rules/src', 'packages/protocol/src', 'packages/persian/src'];

const read = (place: string): string =>
  readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/messages[/](fa|en)[/]/.test(file),
    )
    .map((file) => readFileSync(join(ROOT, place, file), 'utf8'))
    .join('\n');

const sources = PLACES.map(read).join('\n');
const words = new Set(sources.match(/[\w-]+/g));

/** A group whose messages are always asked for by their full names, such as `confirm` in `t.confirm.title`. */
const isAlwaysFull = (group: string): boolean =>
  sources.includes(`.${group}.`) && !new RegExp(`\\.${group}\\b(?!\\.\\w|\\(|-)`).test(sources);

const isGroup = (message: unknown): message is object =>
  typeof message === 'object' && message !== null && !Array.isArray(message);

/** The messages below `path` that nobody asks for; `full`: they are asked for with the name of their group. */
const unused = (messages: object, path: readonly string[] = [], full = false): string[] =>
  Object.entries(messages).flatMap(([name, message]) => {
    const here = [...path, name];
    if (isGroup(message)) return unused(message, here, path.length === 0 && isAlwaysFull(name));
    const asked = words.has(name) && (!full || sources.includes(`.${path.at(-1)}.${name}`));
    return asked ? [] : [here.join('.')];
  });

test.each(readdirSync(CATALOGUES).filter((file) => file.endsWith('.ts') && file !== 'guide.ts'))(
  'every message of %s is asked for somewhere',
  async (file) => {
    const catalogues = Object.values((await import(join(CATALOGUES, file))) as Record<string, object>);
    expect(catalogues.flatMap((each) => unused(each))).toEqual([]);
  },
);
