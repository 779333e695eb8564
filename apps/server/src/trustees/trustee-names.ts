import type { Manifest } from '@sandoq/protocol';

/** What a refusal calls a trustee in each language; the number where the manifest has no such trustee. */
export function trusteeNames(
  { trustees }: Manifest,
  trustee: number,
): { readonly name: string; readonly nameEn: string } {
  const known = trustees.members[trustee - 1]?.name;
  const name = known?.fa ?? String(trustee);
  return { name, nameEn: known?.en ?? name };
}
