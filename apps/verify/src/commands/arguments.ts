import { parseArgs } from 'node:util';
import { RECORD_ID, parseWitnessKey, type WitnessKey } from '@sandoq/protocol';
import type { Language } from '../messages/index.ts';

/** What the command line asks for; undefined when it cannot be understood. */
export type Command =
  | {
      readonly name: 'verify';
      readonly place: string;
      readonly json: boolean;
      readonly allowIncomplete: boolean;
      /** Nodes by which anchors are looked up on their chains. */
      readonly chains: readonly string[];
      /** Witnesses that must have cosigned. */
      readonly witnesses: readonly WitnessKey[];
      readonly language: Language;
    }
  | { readonly name: 'receipt'; readonly file: string; readonly place: string; readonly language: Language }
  | { readonly name: 'audit'; readonly tracker: string; readonly place: string; readonly language: Language }
  | {
      readonly name: 'export';
      readonly address: string;
      readonly folder: string;
      readonly language: Language;
    };

const isLanguage = (text: string): text is Language => text === 'fa' || text === 'en';

function readWitnesses(vkeys: readonly string[]): WitnessKey[] | undefined {
  const keys = vkeys.map(parseWitnessKey);
  return keys.every((key) => key.ok) ? keys.map((key) => key.value) : undefined;
}

/** The address that the voter's page shows for an opened ballot, and which record it is of. */
function linkOf(address: string): { readonly tracker: string; readonly place: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  const parts = /^(?<base>.*)\/e\/(?<election>[^/]+)\/(?:audit|record\/t)\/(?<tracker>[\w-]+)$/.exec(
    pathname,
  )?.groups;
  if (parts === undefined || !RECORD_ID.test(parts['election']!)) return undefined;
  return { tracker: parts['tracker']!, place: `${origin}${parts['base']}/record/${parts['election']}/` };
}

/** Reads the command line. */
export function parseCommand(args: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'allow-incomplete': { type: 'boolean', default: false },
        lang: { type: 'string', default: 'fa' },
        chain: { type: 'string', multiple: true, default: [] },
        witness: { type: 'string', multiple: true, default: [] },
      },
    });
    const language = values.lang;
    if (!isLanguage(language)) return undefined;
    const [first, second, third, ...more] = positionals;
    if (first === undefined || more.length > 0) return undefined;
    if (first === 'receipt' && second !== undefined && third !== undefined) {
      return { name: 'receipt', file: second, place: third, language };
    }
    if (first === 'audit' && second !== undefined) {
      const audited = third === undefined ? linkOf(second) : { tracker: second, place: third };
      return audited && { name: 'audit', ...audited, language };
    }
    if (first === 'export' && second !== undefined && third !== undefined) {
      return { name: 'export', address: second, folder: third, language };
    }
    if (second !== undefined) return undefined;
    const witnesses = readWitnesses(values.witness);
    if (witnesses === undefined || !values.chain.every((address) => URL.canParse(address))) return undefined;
    return {
      name: 'verify',
      place: first,
      json: values.json,
      allowIncomplete: values['allow-incomplete'],
      chains: values.chain.map((address) => address.replace(/\/+$/, '')),
      witnesses,
      language,
    };
  } catch {
    return undefined;
  }
}
