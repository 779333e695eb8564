import { formatTime } from '@sandoq/protocol';
import type { ElectionTimes } from '@sandoq/rules';
import type { Election } from './store.ts';

/** Milliseconds as an instant of the API and the record, whole seconds. */
export const instantOf = (ms: number): string => formatTime(Math.floor(ms / 1000));

/** An election as the rules of its lifecycle see it. */
export const timesOf = ({ state, opens, closes }: Election): ElectionTimes => ({
  state,
  opens: opens.getTime(),
  closes: closes.getTime(),
});
