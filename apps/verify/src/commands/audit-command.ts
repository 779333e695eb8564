import { displayTracker, hashToHex, readAudited } from '@sandoq/protocol';
import { auditText } from '../audit-text.ts';
import { AUDIT_TEXTS, AUDIT_WORDS, fill } from '../messages/index.ts';
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
  console.log(auditText(opened.value, language));
  return 0;
}
