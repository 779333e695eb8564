import { messagesOf } from '../app/messages.ts';

/** The texts of the organiser's pages. */
export const organizerMessages = messagesOf({
  fa: async () => (await import('../messages/fa/organizer.ts')).organizer,
  en: async () => (await import('../messages/en/organizer.ts')).organizer,
});
