/** Votes in one step of time, as the server counts them. */
export interface TurnoutStep {
  readonly from: string;
  readonly voted: number;
}

/** The steps, each with the votes from the opening to its end. */
export function cumulate<S extends TurnoutStep>(steps: readonly S[]): (S & { readonly sum: number })[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step.voted;
    return { ...step, sum };
  });
}

/** The size of the drawing, in its own units. */
export const BOX = { width: 1000, height: 300 } as const;

/**
 * Draws turnout as a staircase from the opening to `until`: it rises at the beginning of each step by that step's votes.
 * @param opens,closes ends of the time axis, milliseconds since the epoch; `until` is how far the drawing goes
 * @param eligible full height
 * @returns SVG path data of the line, and of the area under it
 */
export function turnoutPath(
  steps: readonly TurnoutStep[],
  { opens, closes, until, eligible }: { opens: number; closes: number; until: number; eligible: number },
): { readonly line: string; readonly area: string } {
  const x = (time: number) => round((BOX.width * clamp(time - opens, closes - opens)) / (closes - opens));
  const y = (voted: number) => round(BOX.height * (1 - (eligible === 0 ? 0 : voted / eligible)));
  let line = `M0 ${y(0)}`;
  for (const { from, sum } of cumulate(steps)) line += `H${x(Date.parse(from))}V${y(sum)}`;
  line += `H${x(until)}`;
  return { line, area: `${line}V${BOX.height}H0Z` };
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
const round = (value: number): number => Math.round(value * 10) / 10;
