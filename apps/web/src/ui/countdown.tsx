import { useEffect } from 'react';
import { useFormats } from '../app/formats.ts';
import { useServerNow } from '../app/server-clock.ts';

interface CountdownProps {
  /** The instant it runs to, by the server's clock. */
  readonly until: string;
  /** MM:SS, HH:MM:SS or DD:HH:MM:SS. */
  readonly form: 'minutes' | 'hours' | 'days';
  readonly onOver?: () => void;
}

/** Time left, by the server's clock, in the digits of the language. Not read out each second. */
export function Countdown({ until, form, onOver }: CountdownProps) {
  const { left } = useFormats();
  const rest = Date.parse(until) - useServerNow();
  const over = rest <= 0;
  useEffect(() => {
    if (over) onOver?.();
  }, [over, onOver]);
  return (
    <span role="timer" dir="ltr">
      {left[form](rest)}
    </span>
  );
}
