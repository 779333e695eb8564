import { useState } from 'react';
import { Button, Card, LinkButton } from '../ui/index.ts';
import { publicMessages } from './messages.ts';
import { archivePath, VERIFIER, verifyCommand } from './record-links.ts';

/** How anybody can check the result without believing this page. */
export function VerifyYourself({ election }: { readonly election: string }) {
  const t = publicMessages.useMessages();
  const [copied, setCopied] = useState(false);
  const command = verifyCommand(election);
  return (
    <Card title={t.verifyTitle}>
      <p>{t.verifyLead}</p>
      <ol className="mt-2 list-decimal space-y-1 ps-6 rtl:[list-style-type:persian]">
        <li>{t.verifyStep1}</li>
        <li>{t.verifyStep2}</li>
        <li>{t.verifyStep3}</li>
      </ol>
      <div className="no-print my-4 flex flex-wrap gap-2">
        <LinkButton kind="secondary" href={archivePath(election)} download={`${election}.zip`}>
          {t.downloadArchive}
        </LinkButton>
        <LinkButton kind="secondary" href={VERIFIER} download="sandoq-verify.html">
          {t.downloadVerifier}
        </LinkButton>
      </div>
      <p>{t.verifyCommand}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code
          dir="ltr"
          className="min-w-0 grow rounded-box border border-hairline bg-paper px-3 py-2 text-left font-mono text-sm break-all"
        >
          {command}
        </code>
        <span className="no-print">
          <Button
            kind="quiet"
            onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}
          >
            {copied ? t.copied : t.copy}
          </Button>
        </span>
      </div>
      <output className="sr-only">{copied && t.copied}</output>
    </Card>
  );
}
