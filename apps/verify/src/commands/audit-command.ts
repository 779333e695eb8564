import { displayTracker, hashToHex, readAudited, type Choices, type Manifest } from '@sandoq/protocol';
import { AUDIT_TEXTS, AUDIT_WORDS, CHOSEN, fill, type Language } from '../messages/index.ts';
import { openSource } from '../sources/open-source.ts';
import type { Command } from './arguments.ts';

/** A tracker as people write it: in any case, with or without hyphens; O is 0, I and L are 1, as Crockford says. */
const plain = (text: string): string =>
  text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Says whether a tracker (base64url) is the one written so: its sixteen characters, or 64 hex digits. */
const matches =
  (written: string) =>
  (tracker: string): boolean =>
    written.toLowerCase() === hashToHex(tracker) || plain(written) === plain(displayTracker(tracker));

type Contest = Manifest['contests'][number];

const titleOf = (text: { readonly fa: string; readonly en?: string }, language: Language): string =>
  language === 'en' ? (text.en ?? text.fa) : text.fa;

/** What was encrypted for one office, in plain words. */
function answerLines(contest: Contest, answer: Choices[string], language: Language): string[] {
  const blank = `  ${fill(AUDIT_WORDS.blank, language)}`;
  if (typeof answer === 'string') return [answer === '' ? blank : `  «${answer}»`];
  const options = 'options' in contest ? contest.options : [];
  const chosen = options.filter(({ id }) => (answer?.[id] ?? 0) > 0);
  if (chosen.length === 0) return [blank];
  const kind: string = contest.kind;
  const words = kind === 'ranking' || kind === 'score' ? CHOSEN[kind] : CHOSEN.choice;
  return chosen.map(({ id, number, title }) =>
    fill(words, language, { title: titleOf(title, language), number, value: answer?.[id] ?? 0 }),
  );
}

/**
 * `audit <address of the opened ballot>`, or `audit <tracker> <folder or URL>`: the second device of an audit. Encrypts
 * again what was opened and says what was in it. @returns the exit code.
 */
export async function auditCommand(command: Extract<Command, { name: 'audit' }>): Promise<number> {
  const { language, tracker, place } = command;
  const opened = await readAudited(openSource(place), matches(tracker));
  if (!opened.ok) {
    console.log(fill(AUDIT_WORDS.fails, language, { reason: AUDIT_TEXTS[opened.error.code][language] }));
    return 1;
  }
  const { manifest, choices, index } = opened.value;
  const contests = manifest.contests.filter(({ id }) => choices[id] !== undefined);
  console.log(
    [
      titleOf(manifest.title, language),
      fill(AUDIT_WORDS.tracker, language, { tracker: displayTracker(opened.value.tracker), index }),
      '',
      fill(AUDIT_WORDS.shows, language),
      ...contests.flatMap((contest) => [
        `${titleOf(contest.title, language)}:`,
        ...answerLines(contest, choices[contest.id]!, language),
      ]),
      '',
      fill(AUDIT_WORDS.compare, language),
    ].join('\n'),
  );
  return 0;
}
