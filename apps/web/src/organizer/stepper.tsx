import type { ElectionState } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { organizerMessages } from './messages.ts';
import { STATES, stateWords } from './state-words.ts';

/** The way from draft to published, and where the election stands on it. */
export function Stepper({ state }: { readonly state: ElectionState }) {
  const t = organizerMessages.useMessages();
  const { digits } = useFormats();
  const words = stateWords(t);
  const here = STATES.indexOf(state);
  return (
    <div className="my-4">
      <ol aria-label={t.stateNow({ state: words[state] })} className="flex">
        {STATES.map((one, i) => {
          const done = i < here || state === 'published';
          const current = i === here && !done;
          return (
            <li
              key={one}
              aria-current={i === here ? 'step' : undefined}
              className="relative flex flex-1 flex-col items-center text-center"
            >
              {i > 0 && (
                <span
                  aria-hidden="true"
                  className={`absolute end-1/2 top-4 h-0.5 w-full ${i <= here ? 'bg-primary' : 'bg-hairline'}`}
                />
              )}
              <span
                aria-hidden="true"
                className={`relative inline-flex size-8 items-center justify-center rounded-full border-2 text-sm font-bold ${
                  done
                    ? 'border-primary bg-primary text-on-primary'
                    : current
                      ? 'border-saffron-edge bg-saffron-tint text-ink'
                      : 'border-line bg-paper text-muted'
                }`}
              >
                {done ? '✓' : digits(i + 1)}
              </span>
              <span
                className={`mt-1 text-sm leading-6 max-sm:sr-only ${i === here ? 'font-bold' : 'text-muted'}`}
              >
                {words[one]}
                <span className="sr-only">
                  {' '}
                  ({done ? t.stepDone : current ? t.stepCurrent : t.stepAhead})
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p aria-hidden="true" className="mt-1 text-center font-bold sm:hidden">
        {t.stateNow({ state: words[state] })}
      </p>
    </div>
  );
}
