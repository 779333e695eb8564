/** The id of an option (candidate, answer) as the manifest names it. */
export type OptionId = string;

/** One option of a contest; whatever else the manifest says about it does not matter to the count. */
export interface ContestOption {
  readonly id: OptionId;
  /** The number people know the option by; orders equals where an order is only for display. */
  readonly number: number;
}

/** What a counting rule needs to know of a contest. */
export type CountedContest = Pick<ChoiceContest, 'seats' | 'alternates' | 'options'>;

/** The rules of a choice contest, as the manifest (protocol.md §3.1) names them; a manifest's contest is one of these. */
export interface ChoiceContest {
  readonly id: string;
  /** Main members (اصلی) to elect, at least 1. */
  readonly seats: number;
  /** Alternate members (علی‌البدل) to name after them, 0 or more. */
  readonly alternates: number;
  /** Fewest and most votes a ballot that is not blank may give in this contest. */
  readonly min: number;
  readonly max: number;
  /** Most votes one option may get from one ballot: 1, or more in cumulative voting. */
  readonly perOption: number;
  /** Whether a ballot may leave the contest empty even when `min` is more than 0. */
  readonly blank: boolean;
  readonly options: readonly ContestOption[];
}
