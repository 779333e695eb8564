import { parseArgs } from 'node:util';
import { RECORD_ID } from '@sandoq/protocol';
import type { Language } from '../messages/words.ts';

/** What the command line asks for. */
export type Command =
  | {
      readonly name: 'make';
      readonly election: string;
      /** CSV file of the roll. */
      readonly roll: string;
      readonly out: string;
      readonly title: string;
      readonly phone: string;
      readonly language: Language;
    }
  | {
      readonly name: 'check';
      readonly keys: string;
      /** CSV file of the roll that the keys were made of. */
      readonly roll: string;
      /** ZIP file of the record. */
      readonly record: string;
      readonly language: Language;
    };

/** Reads the command line; undefined when it cannot be understood. */
export function parseCommand(args: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        election: { type: 'string' },
        roll: { type: 'string' },
        out: { type: 'string' },
        title: { type: 'string', default: '' },
        phone: { type: 'string', default: '' },
        keys: { type: 'string' },
        record: { type: 'string' },
        lang: { type: 'string', default: 'fa' },
      },
    });
    const { election, roll, out, title, phone, keys, record, lang } = values;
    if ((lang !== 'fa' && lang !== 'en') || positionals.length !== 1) return undefined;
    const [name] = positionals;
    if (name === 'make' && election !== undefined && roll !== undefined && out !== undefined)
      return RECORD_ID.test(election)
        ? { name, election, roll, out, title, phone, language: lang }
        : undefined;
    if (name === 'check' && keys !== undefined && roll !== undefined && record !== undefined)
      return { name, keys, roll, record, language: lang };
    return undefined;
  } catch {
    return undefined;
  }
}
