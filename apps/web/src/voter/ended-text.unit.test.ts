import { describe, expect, it } from 'vitest';
import { voter as en } from '../messages/en/voter.ts';
import { voter as fa } from '../messages/fa/voter.ts';
import { endedText } from './ended-text.ts';

describe('a session whose time is over', () => {
  it('cast no vote, when the voter was still choosing', () => {
    expect(endedText('expired', 'choosing')).toBe('expired');
  });

  it.each(['prepared', 'recorded', undefined] as const)(
    'may have cast one when the ballot was last known as %s: the receipt tells',
    (stage) => {
      const told = endedText('expired', stage);
      expect(fa.session[told]).toContain('رسید');
      expect(fa.session[told]).not.toContain('هیچ رأیی ثبت نشده');
      expect(en.session[told]).toContain('receipt');
      expect(en.session[told]).not.toContain('No vote was cast');
    },
  );

  it('that was ended otherwise says nothing about votes', () => {
    for (const end of ['replaced', 'missing'] as const) expect(endedText(end, 'prepared')).toBe(end);
  });
});
