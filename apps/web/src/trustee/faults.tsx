import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { FAULT_KINDS } from './fault-kind.ts';
import { trusteeMessages } from './messages.ts';
import type { RecordFault } from './work/tasks.ts';

const SHOWN = 10;

interface FaultsProps {
  readonly election: string;
  readonly faults: readonly RecordFault[];
}

/** What this device found wrong in the record: what it is about, where it stands, and what to read to observers by phone. */
export function Faults({ election, faults }: FaultsProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  return (
    <Notice kind="danger" live="alert">
      <p>{t.verifyWrong}</p>
      <ul className="mt-2 list-disc space-y-2 ps-5">
        {faults.slice(0, SHOWN).map(({ check, code, entry }) => (
          <li key={`${check} ${code} ${entry}`}>
            {t.verifyFaults[FAULT_KINDS[check]]}{' '}
            {entry !== undefined && (
              <span className="whitespace-nowrap">
                <Link to={`/e/${election}/record/entry/${entry}`}>
                  {t.faultEntry({ entry: f.digits(entry) })}
                </Link>
              </span>
            )}
            <span className="block text-sm">
              {t.faultCode} <bdi dir="ltr">{`${check} ${code}`}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && (
        <p className="mt-2">{t.faultsMore({ n: f.digits(faults.length - SHOWN) })}</p>
      )}
    </Notice>
  );
}
