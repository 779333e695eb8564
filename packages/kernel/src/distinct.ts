/** Says whether no value stands twice in a list of texts or numbers. */
export const areDistinct = (values: readonly (string | number | bigint)[]): boolean =>
  new Set(values).size === values.length;
