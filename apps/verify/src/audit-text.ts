import { displayTracker, type AuditedBallot, type Choices, type Manifest } from '@sandoq/protocol';
import { AUDIT_WORDS, CHOSEN, WORDS, fill, inLanguage, type Language } from './messages/index.ts';

type Contest = Manifest['contests'][number];

/** In which words a choice is told, by the kind of the contest. */
function wordsOf(contest: Contest, weighted: boolean) {
  const kind: string = contest.kind;
  if (kind === 'ranking' || kind === 'score') return CHOSEN[kind];
  const isCumulative = 'perOption' in contest && contest.perOption > 1;
  return weighted && isCumulative ? CHOSEN.marks : CHOSEN.choice;
}

/** What was encrypted for one office, in plain words. */
function answerLines(
  contest: Contest,
  answer: Choices[string],
  weighted: boolean,
  language: Language,
): string[] {
  const blank = `  ${fill(AUDIT_WORDS.blank, language)}`;
  if (typeof answer === 'string')
    return [answer === '' ? blank : `  ${fill(WORDS.text, language, { text: answer })}`];
  const options = 'options' in contest ? contest.options : [];
  const value = (id: string): number => answer?.[id] ?? 0;
  const chosen = options.filter(({ id }) => value(id) > 0);
  if (chosen.length === 0) return [blank];
  const words = wordsOf(contest, weighted);
  const kind: string = contest.kind;
  const inOrder = kind === 'ranking' ? chosen.toSorted((a, b) => value(a.id) - value(b.id)) : chosen;
  return inOrder.map(({ id, number, title }) =>
    fill(words, language, { title: inLanguage(title, language), number, value: value(id) }),
  );
}

/** What was in an audited ballot, office by office, for its voter to compare. */
export function auditText(audited: AuditedBallot, language: Language): string {
  const { manifest, choices, index, tracker, weighted } = audited;
  const contests = manifest.contests.filter(({ id }) => choices[id] !== undefined);
  return [
    inLanguage(manifest.title, language),
    fill(AUDIT_WORDS.tracker, language, { tracker: displayTracker(tracker), index }),
    '',
    fill(AUDIT_WORDS.shows, language),
    ...contests.flatMap((contest) => [
      `${inLanguage(contest.title, language)}:`,
      ...answerLines(contest, choices[contest.id]!, weighted, language),
    ]),
    '',
    fill(AUDIT_WORDS.compare, language),
  ].join('\n');
}
