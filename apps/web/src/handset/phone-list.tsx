import type { Output } from '@sandoq/contract/client';
import { searchKey, toAsciiDigits } from '@sandoq/persian';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { Field } from '../ui/index.ts';
import { handsetMessages } from './messages.ts';
import { localNumber } from './local-number.ts';

type Phones = Output<'listHandsets'>['items'];

interface PhoneListProps {
  readonly phones: Phones;
  readonly chosen: string | null;
}

/** The phones, the one that had a message last on top. */
export function PhoneList({ phones, chosen }: PhoneListProps) {
  const t = handsetMessages.useMessages();
  const f = useFormats();
  const [typed, setTyped] = useState('');
  if (phones.length === 0) return <p className="text-muted">{t.noPhones}</p>;
  const wanted = searchKey(typed);
  const shown = phones
    .filter(
      ({ name, number }) =>
        searchKey(name).includes(wanted) || localNumber(number).includes(toAsciiDigits(typed.trim())),
    )
    .toSorted((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? ''));
  return (
    <nav aria-label={t.phones}>
      <Field label={t.search} value={typed} type="search" onChange={setTyped} />
      {shown.length === 0 && <p className="text-muted">{t.nothingMatches}</p>}
      <ul className="divide-y divide-hairline rounded-box border border-hairline bg-card md:max-h-[34rem] md:overflow-y-auto">
        {shown.map(({ number, name, lastAt }) => (
          <li key={number}>
            <Link
              to={`/demo/handset/${localNumber(number)}`}
              aria-current={localNumber(number) === chosen ? 'page' : undefined}
              className={`block px-4 py-2 no-underline hover:bg-primary-tint ${localNumber(number) === chosen ? 'border-s-4 border-primary bg-primary-tint' : ''}`}
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className="font-bold text-ink">{name}</span>
                {lastAt !== null && <span className="text-sm text-muted">{f.clock(lastAt)}</span>}
              </span>
              <span dir="ltr" className="text-sm text-muted">
                {f.digits(localNumber(number))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
