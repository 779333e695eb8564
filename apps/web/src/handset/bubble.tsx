import type { Output } from '@sandoq/contract/client';
import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { localNumber } from './local-number.ts';
import { handsetMessages } from './messages.ts';
import { textParts } from './text-parts.ts';

/** One text message; links open beside this page, codes are copied by a press. */
export function Bubble({ message }: { readonly message: Output<'readHandset'>['items'][number] }) {
  const t = handsetMessages.useMessages();
  const f = useFormats();
  const incoming = message.direction === 'to-phone';
  const number = f.digits(localNumber(message.other));
  return (
    <article
      aria-label={incoming ? t.received : t.sentByPhone}
      className={`max-w-[88%] rounded-2xl px-4 py-2 ${incoming ? 'self-start rounded-ss-none border border-hairline bg-card' : 'self-end rounded-se-none bg-primary-tint'}`}
    >
      <p className="text-sm text-muted">
        {incoming ? t.from({ number: `\u2066${number}\u2069` }) : t.to({ number: `\u2066${number}\u2069` })}
      </p>
      <p className="break-words whitespace-pre-wrap">
        {textParts(message.text).map((part, i) => {
          if (part.kind === 'link')
            return (
              <a key={i} href={part.text} target="_blank" rel="noopener" dir="ltr" className="break-all">
                {part.text}
              </a>
            );
          return part.kind === 'code' ? <CopyCode key={i} text={part.text} code={part.code} /> : part.text;
        })}
      </p>
      <p className="text-end text-sm text-muted">{f.clock(message.at)}</p>
    </article>
  );
}

function CopyCode({ text, code }: { readonly text: string; readonly code: string }) {
  const t = handsetMessages.useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      dir="ltr"
      aria-label={copied ? t.copied : t.copyCode({ code: text })}
      title={copied ? t.copied : t.copyCode({ code: text })}
      className="cursor-pointer rounded border border-dashed border-primary px-2 text-lg font-bold tracking-widest text-primary"
      onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
    >
      {text}
      {copied && ' ✓'}
    </button>
  );
}
