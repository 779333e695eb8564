import type { Failure } from '@sandoq/contract/client';
import { useLanguage } from '../app/language.ts';
import { useNumbers } from '../app/numbers.ts';
import { Notice, Table } from '../ui/index.ts';
import { useFormats } from '../app/formats.ts';
import { faultPlace } from './fault-place.ts';
import { organizerMessages } from './messages.ts';
import { Trouble } from './trouble.tsx';

/** Everything that was wrong with what was handed in, in one table; other failures in a sentence. */
export function Faults({ failure }: { readonly failure: Failure }) {
  const t = organizerMessages.useMessages();
  const language = useLanguage();
  const f = useFormats();
  const { count } = useNumbers();
  const faults = failure.kind === 'refused' ? (failure.problem.faults ?? []) : [];
  if (faults.length === 0) return <Trouble failure={failure} />;
  return (
    <>
      <Notice kind="danger" live="alert" title={t.faultsTitle({ count: count(faults.length) })}>
        <p>{t.faultsLead}</p>
      </Notice>
      <Table
        caption={t.faultsTitle({ count: count(faults.length) })}
        captionShown={false}
        rows={faults}
        keyOf={(fault) => `${fault.where} ${fault.code} ${fault.detail.fa}`}
        columns={[
          {
            head: t.faultWhere,
            rowHead: true,
            cell: (fault) => <bdi>{f.digits(faultPlace(fault.where, t.faultPlaces, t.faultPlaceComma))}</bdi>,
          },
          { head: t.faultWhat, cell: (fault) => f.digits(fault.detail[language]) },
        ]}
      />
    </>
  );
}
