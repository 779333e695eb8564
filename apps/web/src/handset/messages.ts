import { messagesOf } from '../app/messages.ts';

/** The texts of the demonstration phones. */
export const handsetMessages = messagesOf({
  fa: async () => (await import('../messages/fa/handset.ts')).handset,
  en: async () => (await import('../messages/en/handset.ts')).handset,
});
