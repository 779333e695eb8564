import { useId } from 'react';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A small search field over a table. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const id = useId();
  return (
    <div className="min-w-56 grow sm:max-w-sm">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={value}
        className="min-h-11 w-full rounded-box border-2 border-line bg-card px-3"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
