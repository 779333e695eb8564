import { messagesOf } from '../app/messages.ts';

/** The texts of the trustees' pages. */
export const trusteeMessages = messagesOf({
  fa: async () => (await import('../messages/fa/trustee.ts')).trustee,
  en: async () => (await import('../messages/en/trustee.ts')).trustee,
});
