import type { ElectionAct, ElectionState, OrganizerElection } from '@sandoq/contract';
import type { Formats } from '../app/formats.ts';
import type { OrganizerMessages } from '../messages/fa/organizer.ts';
import type { Numbers } from '../app/numbers.ts';

/** The acts that belong to each step; those of other steps are not offered there. */
export const ACTS_OF: Record<ElectionState, readonly ElectionAct[]> = {
  draft: ['seal'],
  sealed: ['invite', 'open'],
  open: ['invite', 'close'],
  closed: ['tally'],
  tallied: ['publish'],
  published: [],
};

/** Everything that is said about an act: before, in the question, and after. */
export interface ActWords {
  readonly name: string;
  readonly about: string;
  readonly question: string;
  readonly happens: string;
  readonly final: string;
  readonly button: string;
  readonly done: string;
}

/** The words of every act for one election. `early`: the closing time has not come. */
export function actWords(
  t: OrganizerMessages,
  view: OrganizerElection,
  f: Formats,
  { count }: Numbers,
  early: boolean,
): Record<ElectionAct, ActWords> {
  const [eligible, voted, contests] = [view.eligible, view.voted, view.contests.length].map(count) as [
    string,
    string,
    string,
  ];
  const [shares, votedShares] = [count(view.eligibleWeight), count(view.votedWeight)];
  const closes = f.moment(view.closes);
  return {
    seal: {
      name: t.actSeal,
      about: view.singleTrustee ? t.aboutSeal : t.aboutSealTrustees,
      question: t.askSeal,
      happens: view.weighted
        ? t.happensSealShares({ contests, eligible, shares })
        : t.happensSeal({ contests, eligible }),
      final: t.finalSeal,
      button: t.doSeal,
      done: t.doneSeal,
    },
    invite: {
      name: t.actInvite,
      about: t.aboutInvite,
      question: t.askInvite,
      happens: t.happensInvite({ eligible }),
      final: t.finalInvite,
      button: t.doInvite,
      done: t.doneInvite,
    },
    open: {
      name: t.actOpen,
      about: t.aboutOpen,
      question: t.askOpen,
      happens: t.happensOpen({ closes }),
      final: t.finalOpen,
      button: t.doOpen,
      done: t.doneOpen,
    },
    close: {
      name: t.actClose,
      about: t.aboutClose,
      question: t.askClose,
      happens: early ? t.happensClose({ closes }) : t.happensCloseLate,
      final: t.finalClose,
      button: t.doClose,
      done: t.doneClose,
    },
    tally: {
      name: t.actTally,
      about: view.contests.every(({ kind }) => kind === 'choice') ? t.aboutTally : t.aboutTallyMixed,
      question: t.askTally,
      happens: view.weighted
        ? t.happensTallyShares({ voted, shares: votedShares })
        : t.happensTally({ voted }),
      final: t.finalTally,
      button: t.doTally,
      done: t.doneTally,
    },
    publish: {
      name: t.actPublish,
      about: t.aboutPublish,
      question: t.askPublish,
      happens: t.happensPublish,
      final: t.finalPublish,
      button: t.doPublish,
      done: t.donePublish,
    },
  };
}

/** Why an act is not allowed now, in words, from the code of its refusal. */
export function reasonWords(t: OrganizerMessages, reason: string | null): string {
  const words: Readonly<Record<string, string>> = {
    'act-wrong-state': t.reasonWrongState,
    'act-too-early': t.reasonTooEarly,
    'act-too-late': t.reasonTooLate,
    'trustees-waiting': t.reasonTrusteesWaiting,
    'ceremony-failed': t.reasonCeremonyFailed,
    'decryptions-missing': t.reasonDecryptionsMissing,
    'voting-keys-missing': t.reasonKeysMissing,
    'roll-empty': t.reasonEmptyRoll,
    'roll-out-of-bounds': t.reasonRollOutOfBounds,
  };
  return words[reason ?? ''] ?? t.reasonOther;
}
