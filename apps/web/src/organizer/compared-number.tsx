import { useFormats } from '../app/formats.ts';

interface ComparedNumberProps {
  readonly lead: string;
  /** Groups of ASCII digits. */
  readonly number: readonly string[];
}

/** A number that trustees compare by voice, to be read aloud from left to right, group by group. */
export function ComparedNumber({ lead, number }: ComparedNumberProps) {
  const f = useFormats();
  return (
    <div className="mt-4">
      <p>{lead}</p>
      <p
        dir="ltr"
        className="mx-auto mt-2 flex w-fit max-w-80 flex-wrap justify-center gap-x-3 gap-y-1 rounded-box border-2 border-primary bg-primary-tint px-3 py-3 text-lg font-bold"
      >
        {number.map((group, at) => (
          // Two groups may be equal; their places are theirs.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at}>{f.digits(group)}</span>
        ))}
      </p>
    </div>
  );
}
