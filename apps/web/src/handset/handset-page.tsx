import { Link } from 'wouter';
import { useAsk } from '../app/api.ts';
import { useFormats } from '../app/formats.ts';
import { PublicPage } from '../public/public-page.tsx';
import { Notice, ProblemNotice, Waiting } from '../ui/index.ts';
import { localNumber } from './local-number.ts';
import { handsetMessages } from './messages.ts';
import { PhoneList } from './phone-list.tsx';
import { Phone } from './phone.tsx';

/** All phones, and one of them beside the list; on a narrow screen one at a time. */
export function HandsetPage({ number }: { readonly number: string | null }) {
  const t = handsetMessages.useMessages();
  const f = useFormats();
  const phones = useAsk('listHandsets', {}, { refetchInterval: 5000 });
  // A phone that is on no roll of the demonstration's organisation has a number only.
  const named = phones.data?.items.find((phone) => localNumber(phone.number) === number);
  const chosen = named ?? (number === null ? undefined : { number, name: '' });
  return (
    <PublicPage
      title={chosen === undefined ? t.title : t.phoneOf({ name: chosen.name || f.digits(chosen.number) })}
      titleShown={number === null}
      over={number === null ? undefined : t.title}
      width="wide"
    >
      <div className={number === null ? '' : 'max-md:hidden'}>
        <Notice kind="attention" title={t.demonstration}>
          <p>{t.lead}</p>
        </Notice>
      </div>
      {phones.isPending && <Waiting />}
      {phones.error &&
        (phones.error.failure.kind === 'refused' ? (
          <p>{t.notDemo}</p>
        ) : (
          <ProblemNotice failure={phones.error.failure} />
        ))}
      {phones.data && (
        <div className="grid items-start gap-6 md:grid-cols-[minmax(15rem,20rem)_1fr]">
          <div className={number === null ? '' : 'max-md:hidden'}>
            <PhoneList phones={phones.data.items} chosen={number} />
          </div>
          {chosen === undefined ? (
            <p className="py-6 text-center text-muted max-md:hidden">{t.choosePhone}</p>
          ) : (
            <div>
              <p className="mb-2 md:hidden">
                <Link to="/demo/handset">{t.backToPhones}</Link>
              </p>
              <Phone key={chosen.number} number={chosen.number} name={chosen.name} />
            </div>
          )}
        </div>
      )}
    </PublicPage>
  );
}
