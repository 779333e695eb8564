import type { TrusteeView } from '@sandoq/contract';
import { Link } from 'wouter';
import { useFormats } from '../app/formats.ts';
import { Notice } from '../ui/index.ts';
import { KeptTallyNumber, StandingFingerprint } from './fingerprint.tsx';
import type { KeyFile } from './key-file.ts';
import { Members } from './members.tsx';
import { trusteeMessages } from './messages.ts';

interface DoneProps {
  readonly view: TrusteeView;
  readonly file: KeyFile | undefined;
}

/** Nothing is left to do: this trustee has helped, or the result is there. */
export function Done({ view, file }: DoneProps) {
  const t = trusteeMessages.useMessages();
  const f = useFormats();
  const { id, state } = view.election;
  const missing = view.threshold - view.members.filter(({ decrypted }) => decrypted).length;
  const words = (): string => {
    if (view.stage === 'done') return t.doneLead;
    return view.stage === 'shuffling' ? t.shuffledLead : t.helpedLead({ missing: f.digits(missing) });
  };
  return (
    <>
      <Notice kind="done" live="status">
        {words()}
      </Notice>
      {view.stage === 'done' && <p>{t.doneKeep}</p>}
      <ul className="mt-4 space-y-1">
        {state === 'published' && (
          <li>
            <Link to={`/e/${id}/result`}>{t.seeResult}</Link>
          </li>
        )}
        <li>
          <Link to={`/e/${id}/record`}>{t.seeRecord}</Link>
        </li>
      </ul>
      {file && <KeptTallyNumber file={file} />}
      {file && view.stage !== 'done' && <StandingFingerprint file={file} />}
      <Members view={view} />
    </>
  );
}
