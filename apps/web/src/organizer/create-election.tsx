import { plainPaths } from '@sandoq/contract/client';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LinkButton } from '../ui/index.ts';
import { DefinitionForm } from './definition-form.tsx';
import { FileForm } from './file-form.tsx';
import { Frame } from './frame.tsx';
import { organizerMessages } from './messages.ts';

const TEMPLATE = '/api/organizer/elections/template.xlsx';
const CSV_TEMPLATE = '/api/organizer/elections/template.csv';
const SAMPLE = '/api/organizer/elections/sample.xlsx';

const LINK = 'inline-flex min-h-11 items-center font-bold';

/** Two ways to a new draft: a workbook (or CSV file) that was filled in, or a definition in JSON. */
export function CreateElection() {
  const t = organizerMessages.useMessages();
  const [, go] = useLocation();
  const [way, setWay] = useState<'workbook' | 'definition'>('workbook');
  const created = (election: string) => go(`/organizer/elections/${election}`);
  const words = { workbook: t.byWorkbook, definition: t.byDefinition };
  return (
    <Frame title={t.createTitle} over={<Link to="/organizer">{t.backToElections}</Link>} width="narrow">
      <p>{t.createLead}</p>
      <fieldset aria-label={t.createTitle} className="my-5 flex flex-wrap gap-x-6 gap-y-1">
        {(['workbook', 'definition'] as const).map((one) => (
          <label key={one} className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-bold">
            <input
              type="radio"
              name="way"
              checked={way === one}
              className="size-5 accent-primary"
              onChange={() => setWay(one)}
            />
            {words[one]}
          </label>
        ))}
      </fieldset>
      {way === 'workbook' ? (
        <>
          <ol className="list-decimal space-y-3 ps-6 rtl:[list-style-type:persian]">
            <li>
              {t.workbookStep1}
              <span className="mt-1 flex flex-wrap items-center gap-x-6">
                <LinkButton kind="secondary" href={TEMPLATE} download="sandoq-template.xlsx">
                  {t.downloadTemplate}
                </LinkButton>
                <a className={LINK} href={CSV_TEMPLATE} download="sandoq-template.csv">
                  {t.downloadCsvTemplate}
                </a>
              </span>
            </li>
            <li>
              {t.workbookStep2}
              <ul className="mt-2 list-disc space-y-2 ps-5">
                <li>{t.workbookShares}</li>
                <li>{t.workbookTrustees}</li>
                <li>
                  {t.workbookKinds}
                  <span className="flex flex-wrap gap-x-6">
                    <a className={LINK} href={SAMPLE} download="sandoq-sample.xlsx">
                      {t.downloadSample}
                    </a>
                    <a className={LINK} href="/guide#kinds">
                      {t.kindsGuide}
                    </a>
                  </span>
                </li>
              </ul>
            </li>
            <li>{t.workbookStep3}</li>
          </ol>
          <FileForm<{ readonly id: string }>
            path={plainPaths.importElection}
            label={t.workbookFile}
            accept=".xlsx,.csv"
            button={t.create}
            onImported={({ id }) => created(id)}
          />
        </>
      ) : (
        <DefinitionForm onCreated={created} />
      )}
    </Frame>
  );
}
