/** What a message is filled with: texts ready to read, numbers already in the digits of the language. */
export type Given<K extends string> = Readonly<Record<K, string>>;
