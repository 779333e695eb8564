import { messagesOf } from '../app/messages.ts';

/** Texts of the voter's way. */
export const voterMessages = messagesOf({
  fa: async () => (await import('../messages/fa/voter.ts')).voter,
  en: async () => (await import('../messages/en/voter.ts')).voter,
});
