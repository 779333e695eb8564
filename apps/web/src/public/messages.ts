import { messagesOf } from '../app/messages.ts';

/** The texts of the public pages. */
export const publicMessages = messagesOf({
  fa: async () => (await import('../messages/fa/public.ts')).publicPages,
  en: async () => (await import('../messages/en/public.ts')).publicPages,
});
