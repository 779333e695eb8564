import type { Failure } from '@sandoq/contract/client';
import { useLanguage } from '../app/language.ts';
import { problemText } from '../app/problem-text.ts';
import { Notice } from './notice.tsx';

/** Says why something was refused or did not arrive; with the list of faults where the server gave one. */
export function ProblemNotice({ failure }: { readonly failure: Failure }) {
  const language = useLanguage();
  const faults = failure.kind === 'refused' ? (failure.problem.faults ?? []) : [];
  return (
    <Notice kind="attention" live="alert">
      <p>{problemText(failure, language)}</p>
      {faults.length > 0 && (
        <ul className="mt-2 list-disc ps-5">
          {faults.map((fault) => (
            <li key={`${fault.where} ${fault.code}`}>
              <bdi>{fault.where}</bdi>: {fault.detail[language]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
