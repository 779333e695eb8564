import { messagesOf } from '../app/messages.ts';

/** The guide in the language in force. */
export const guideMessages = messagesOf({
  fa: async () => (await import('../messages/fa/guide.ts')).guide,
  en: async () => (await import('../messages/en/guide.ts')).guide,
});
