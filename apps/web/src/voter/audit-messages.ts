import { messagesOf } from '../app/messages.ts';

/** Texts about auditing a ballot, on the voter's device and on the second one. */
export const auditMessages = messagesOf({
  fa: async () => (await import('../messages/fa/audit.ts')).audit,
  en: async () => (await import('../messages/en/audit.ts')).audit,
});
