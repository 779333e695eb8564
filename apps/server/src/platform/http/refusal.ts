import { toPersianDigits } from '@sandoq/persian';

/** A refusal's HTTP status and its words. A part in braces, such as `{left}`, is filled from the parameters. */
export interface RefusalText {
  readonly status: number;
  readonly fa: string;
  readonly en: string;
}

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParamNames<T extends RefusalText> = Names<T['fa']> | Names<T['en']>;

/** One finding inside what was sent: where it stands (`body.contests.0.title`), its code and its words. */
export interface Fault {
  readonly where: string;
  readonly code: string;
  readonly detail: { readonly fa: string; readonly en: string };
}

/** What may go with a refusal. */
export interface RefusalExtras {
  /** When trying again makes sense; also sent as Retry-After. */
  readonly retryAfterSeconds?: number;
  readonly faults?: readonly Fault[];
}

type Params = Readonly<Record<string, string | number>>;
type Arguments<T extends RefusalText> = [ParamNames<T>] extends [never]
  ? [params?: Params, extras?: RefusalExtras]
  : [params: Readonly<Record<ParamNames<T>, string | number>> & Params, extras?: RefusalExtras];

/** An expected "no": thrown inside a transaction it rolls back; one place turns it into problem+json. */
export class Refused extends Error {
  readonly code: string;
  readonly text: RefusalText;
  readonly params: Params;
  readonly extras: RefusalExtras;

  constructor(code: string, text: RefusalText, params: Params = {}, extras: RefusalExtras = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.text = text;
    this.params = params;
    this.extras = extras;
  }
}

/** Makes the refusals of one domain; `texts` is the catalogue it was made from. */
export interface Refusals<T extends Readonly<Record<string, RefusalText>>> {
  <Code extends keyof T & string>(code: Code, ...rest: Arguments<T[Code]>): Refused;
  readonly texts: T;
}

/**
 * Declares the refusals of a domain: a code cannot be used without its Persian and English words, nor without the
 * parameters they name.
 *
 *     const refused = defineRefusals({ 'code-wrong': { status: 422, fa: '… {left} …', en: '… {left} …' } });
 *     throw refused('code-wrong', { left: 3 });
 */
export function defineRefusals<const T extends Readonly<Record<string, RefusalText>>>(texts: T): Refusals<T> {
  const make = (code: string, params?: Params, extras?: RefusalExtras): Refused => {
    const text = texts[code];
    if (text === undefined) throw new TypeError(`no such refusal: ${code}`);
    return new Refused(code, text, params, extras);
  };
  return Object.assign(make, { texts }) as unknown as Refusals<T>;
}

const fill = (text: string, params: Params, digits: (value: string | number) => string): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : digits(value);
  });

/** The words of a refusal in both languages, its parameters filled in (Persian digits in Persian). */
export const wordsOf = (refused: Refused): { fa: string; en: string } => ({
  fa: fill(refused.text.fa, refused.params, toPersianDigits),
  en: fill(refused.text.en, refused.params, String),
});
