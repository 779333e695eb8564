import type { CandidateView } from '@sandoq/contract';

/** A candidate's photo; the first letter of the name where there is none. Says nothing to screen readers: the name follows. */
export function Portrait({ candidate }: { readonly candidate: CandidateView }) {
  const frame = 'size-20 shrink-0 rounded-box border border-hairline';
  if (candidate.photo !== null)
    return (
      <img
        src={candidate.photo}
        alt=""
        width={80}
        height={80}
        loading="lazy"
        decoding="async"
        className={`${frame} bg-paper object-cover`}
      />
    );
  return (
    <span
      aria-hidden="true"
      className={`${frame} inline-flex items-center justify-center bg-paper text-3xl font-bold text-muted`}
    >
      {candidate.title.fa.slice(0, 1)}
    </span>
  );
}
