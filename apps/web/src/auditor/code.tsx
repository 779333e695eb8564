/** Text for machines: left to right, unbroken meaning, as tall as it needs to be up to a limit. */
export function Code({ text, label }: { readonly text: string; readonly label?: string }) {
  return (
    <pre
      dir="ltr"
      {...(label === undefined ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 })}
      className="mt-1 max-h-96 overflow-auto rounded-box border border-hairline bg-paper px-3 py-2 text-left font-mono text-sm leading-6 break-all whitespace-pre-wrap"
    >
      {text}
    </pre>
  );
}
