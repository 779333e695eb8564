import type { Turnout } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';
import { useNumbers } from '../app/numbers.ts';
import { organizerMessages } from './messages.ts';
import { BOX, turnoutPath } from './turnout-path.ts';

interface TurnoutChartProps {
  readonly turnout: Turnout;
  readonly opens: string;
  readonly closes: string;
}

/** Turnout from the opening to the closing of the poll; time runs in the direction of reading. */
export function TurnoutChart({ turnout, opens, closes }: TurnoutChartProps) {
  const t = organizerMessages.useMessages();
  const f = useFormats();
  const { share } = useNumbers();
  const now = useServerNow();
  const ends = { opens: Date.parse(opens), closes: Date.parse(closes) };
  const until = Math.min(now, ends.closes);
  const { line, area } = turnoutPath(turnout.steps, { ...ends, until, eligible: turnout.eligible });
  const middle = new Date((ends.opens + ends.closes) / 2).toISOString();
  const sameDay = f.shortDate(opens) === f.shortDate(closes);
  const label = (instant: string) =>
    sameDay ? f.clock(instant) : `${f.shortDate(instant)} ${f.clock(instant)}`;
  return (
    <figure aria-label={t.turnoutOverTime} className="mt-3 grid grid-cols-[auto_1fr] gap-x-2">
      <div aria-hidden="true" className="flex flex-col justify-between text-sm leading-none text-muted">
        {[1, 0.5, 0].map((part) => (
          <span key={part}>{share(part, 1)}</span>
        ))}
      </div>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        preserveAspectRatio="none"
        className="h-44 w-full border-b-2 border-ink rtl:-scale-x-100"
      >
        {[0, BOX.height / 2].map((y) => (
          <path
            key={y}
            d={`M0 ${y}H${BOX.width}`}
            className="fill-none stroke-hairline"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path d={area} className="fill-primary-tint" />
        <path
          d={line}
          className="fill-none stroke-primary"
          strokeWidth={3}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className="col-start-2 mt-1 flex justify-between text-sm text-muted">
        {[opens, middle, closes].map((instant) => (
          <span key={instant}>{label(instant)}</span>
        ))}
      </div>
    </figure>
  );
}
