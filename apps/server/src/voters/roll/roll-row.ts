/** A line of a roll as somebody typed it; nothing in it is checked yet. */
export interface RollRow {
  readonly licence: string;
  readonly nationalId: string;
  readonly name: string;
  readonly mobile: string;
  /** Votes (shares), in any digits; one when absent or empty. */
  readonly weight?: string | undefined;
  /** The row's number as the sheet shows it; counted from 1 when absent. */
  readonly row?: number;
}
