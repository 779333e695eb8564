import { messagesOf } from '../app/messages.ts';

/** The texts of the public record's pages. */
export const auditorMessages = messagesOf({
  fa: async () => (await import('../messages/fa/auditor.ts')).auditor,
  en: async () => (await import('../messages/en/auditor.ts')).auditor,
});
