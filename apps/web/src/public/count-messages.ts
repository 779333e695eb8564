import { messagesOf } from '../app/messages.ts';

/** The words that explain a count, in the language in force. */
export const countMessages = messagesOf({
  fa: async () => (await import('../messages/fa/count.ts')).count,
  en: async () => (await import('../messages/en/count.ts')).count,
});
