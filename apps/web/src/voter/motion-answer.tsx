import type { ChoiceView } from '@sandoq/contract';
import { useFormats } from '../app/formats.ts';
import { Button } from '../ui/index.ts';
import { cardLook } from './candidate-words.tsx';
import { useDraft } from './draft.tsx';
import { voterMessages } from './messages.ts';
import { numbersGiven } from './selection.ts';

/** For, against or abstain: one of three large buttons, which can be let go of again. */
export function MotionAnswer({ contest }: { readonly contest: ChoiceView }) {
  const t = voterMessages.useMessages();
  const { text } = useFormats();
  const { draft, answer } = useDraft();
  const given = numbersGiven(contest, draft.choices);
  const chosen = contest.candidates.find(({ id }) => (given[id] ?? 0) > 0);
  return (
    <fieldset aria-label={text(contest.title)} className="my-4 max-w-2xl">
      <div className="grid gap-3">
        {contest.candidates.map(({ id, title, about }) => (
          <label
            key={id}
            className={`${cardLook(id === chosen?.id)} flex min-h-16 cursor-pointer items-center gap-4 hover:border-primary has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus`}
          >
            <input
              type="radio"
              name={contest.id}
              className="size-8 shrink-0 accent-primary outline-none"
              checked={id === chosen?.id}
              onChange={() => answer(contest.id, { [id]: 1 })}
            />
            <span className="min-w-0 grow">
              <span className="block text-xl leading-8 font-bold">{text(title)}</span>
              {about !== null && <span className="block leading-7">{text(about)}</span>}
            </span>
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <div className="mt-2">
          <Button kind="quiet" onClick={() => answer(contest.id, {})}>
            {t.kinds.motion.clear}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
