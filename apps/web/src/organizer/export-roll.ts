import { toCsv } from '@sandoq/kernel';
import type { OrganizerMessages } from '../messages/fa/organizer.ts';
import { downloadText } from './download.ts';
import { readWholeRoll } from './read-roll.ts';
import { invitationWords } from './roll-columns.tsx';

/** Hands the organiser what a registrar needs of the roll: names, licence numbers and shares, no way to reach anybody. */
export async function exportRegistrarRoll(election: string, t: OrganizerMessages): Promise<void> {
  const rows = await readWholeRoll(election, '');
  const lines = rows.map(({ name, licence, weight }) => [name, licence, String(weight)]);
  const head = [t.rollName, t.rollLicence, t.rollWeight];
  downloadText(`registrar-roll-${election}.csv`, toCsv([head, ...lines]));
}

/** Hands the organiser the roll (or what a search finds of it) as CSV. Mobiles stay masked, choices are nowhere. */
export async function exportRoll(
  election: string,
  search: string,
  weighted: boolean,
  t: OrganizerMessages,
): Promise<void> {
  const rows = await readWholeRoll(election, search);
  const words = invitationWords(t);
  const yesNo = (value: boolean) => (value ? t.yes : t.no);
  downloadText(
    `roll-${election}.csv`,
    toCsv([
      [
        t.rollName,
        t.rollLicence,
        ...(weighted ? [t.rollWeight] : []),
        t.rollMobile,
        t.rollInvitation,
        t.rollOpened,
        t.rollVoted,
      ],
      ...rows.map((row) => [
        row.name,
        row.licence,
        ...(weighted ? [String(row.weight)] : []),
        row.maskedMobile,
        words[row.invitation],
        yesNo(row.opened),
        yesNo(row.voted),
      ]),
    ]),
  );
}
