/** The numbers of the checks in protocol §9.8 that are about mixed contests after the poll. */
export type MixedCheck = 'V40' | 'V41' | 'V42' | 'V43' | 'V44';

/** What is wrong with a shuffle or with the decryption of shuffled votes; the caller knows which entry it is. */
export type MixedFinding = {
  readonly check: MixedCheck;
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
};

/** Makes a finding. */
export const mixedFinding = (
  check: MixedCheck,
  code: string,
  params: MixedFinding['params'] = {},
): MixedFinding => ({ check, code, params });
