declare const brand: unique symbol;

/** A primitive that has a meaning of its own, so that ids of different things cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
