import { messagesOf } from '../app/messages.ts';

/** The shell's and the components' own texts. */
export const uiMessages = messagesOf({
  fa: async () => (await import('../messages/fa/ui.ts')).ui,
  en: async () => (await import('../messages/en/ui.ts')).ui,
});
