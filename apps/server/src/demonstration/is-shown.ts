import type { Config } from '../config.ts';

/** Whether this server shows the demonstration: only on request, and never where messages reach real phones. */
export const isShown = ({ config }: { readonly config: Pick<Config, 'demo' | 'smpp'> }): boolean =>
  config.demo && config.smpp === undefined;
