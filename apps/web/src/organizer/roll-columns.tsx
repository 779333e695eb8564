import type { ElectionState } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import type { OrganizerMessages } from '../messages/fa/organizer.ts';
import { useNumbers } from '../app/numbers.ts';
import type { DataColumn } from './data-table.tsx';
import type { RollRow } from './read-roll.ts';
import { ResendButton } from './resend-button.tsx';

interface RollColumnsProps {
  readonly election: string;
  readonly state: ElectionState;
  readonly weighted: boolean;
  readonly t: OrganizerMessages;
}

/** What became of a voter's invitation, in words. */
export const invitationWords = (t: OrganizerMessages): Record<RollRow['invitation'], string> => ({
  none: t.invitationNone,
  queued: t.invitationQueued,
  sent: t.invitationSent,
  delivered: t.invitationDelivered,
  failed: t.invitationFailed,
});

/** The roll's columns; shares where somebody has other than one, and those about invitations and votes once there can be some. */
export function rollColumns({ election, state, weighted, t }: RollColumnsProps): DataColumn<RollRow>[] {
  const words = invitationWords(t);
  const yesNo = (value: boolean) => (value ? `✓ ${t.yes}` : t.no);
  const columns: DataColumn<RollRow>[] = [
    { key: 'name', head: t.rollName, rowHead: true, value: (row) => row.name, cell: (row) => row.name },
    {
      key: 'licence',
      head: t.rollLicence,
      value: (row) => row.licence,
      cell: (row) => <Digits text={row.licence} />,
    },
    ...(weighted
      ? [
          {
            key: 'weight',
            head: t.rollWeight,
            value: (row: RollRow) => row.weight,
            cell: (row: RollRow) => <Count n={row.weight} />,
          },
        ]
      : []),
    { key: 'mobile', head: t.rollMobile, cell: (row) => <Digits text={row.maskedMobile} /> },
  ];
  if (state === 'draft') return columns;
  return [
    ...columns,
    {
      key: 'invitation',
      head: t.rollInvitation,
      value: (row) => words[row.invitation],
      cell: (row) => (
        <span className={row.invitation === 'failed' ? 'font-bold text-red' : ''}>
          {words[row.invitation]}
        </span>
      ),
    },
    {
      key: 'opened',
      head: t.rollOpened,
      value: (row) => Number(row.opened),
      cell: (row) => yesNo(row.opened),
    },
    { key: 'voted', head: t.rollVoted, value: (row) => Number(row.voted), cell: (row) => yesNo(row.voted) },
    ...(state === 'sealed' || state === 'open'
      ? [
          {
            key: 'acts',
            head: t.rollActs,
            screenOnly: true,
            cell: (row: RollRow) =>
              row.invitation === 'none' ? null : <ResendButton election={election} row={row} />,
          },
        ]
      : []),
  ];
}

function Count({ n }: { readonly n: number }) {
  const { count } = useNumbers();
  return <span className="tabular-nums">{count(n)}</span>;
}

function Digits({ text }: { readonly text: string }) {
  const { digits } = useFormats();
  return (
    <span dir="ltr" className="whitespace-nowrap tabular-nums">
      {digits(text)}
    </span>
  );
}
