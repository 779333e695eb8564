import { defineRefusals } from '../platform/index.ts';

/** What the record refuses. */
export const refused = defineRefusals({
  'record-unknown': {
    status: 404,
    fa: 'این انتخابات هنوز سند ثبت‌شده‌ای ندارد.',
    en: 'This election has no record yet.',
  },
  'record-path-unknown': {
    status: 404,
    fa: 'در سند این انتخابات چنین نشانی‌ای نیست.',
    en: 'There is nothing at this address in the record.',
  },
  'entry-unknown': {
    status: 404,
    fa: 'در سند این انتخابات چنین ردیفی نیست.',
    en: 'The record has no such entry.',
  },
  'tree-unknown': {
    status: 422,
    fa: 'سند این انتخابات چنین اندازه‌هایی ندارد.',
    en: 'The record has no trees of these sizes.',
  },
  'tracker-malformed': {
    status: 422,
    fa: 'کد رهگیری درست نوشته نشده است.',
    en: 'The tracking code is not written correctly.',
  },
  'tracker-unknown': {
    status: 404,
    fa: 'رأیی با این کد رهگیری در سند نیست.',
    en: 'The record has no ballot with this tracking code.',
  },
});
