/** Long work, said in words and shown; without a value it only says that work goes on. */
export function Progress({ text, value }: { readonly text: string; readonly value?: number }) {
  return (
    <label className="my-4 block">
      <output>{text}</output>
      <progress
        className="mt-1 block h-3 w-full accent-primary"
        max={1}
        {...(value === undefined ? {} : { value })}
      />
    </label>
  );
}
