import { defineRefusals } from '../platform/index.ts';

/** What reports refuse. */
export const refused = defineRefusals({
  'result-none': {
    status: 404,
    fa: 'نتیجهٔ این انتخابات هنوز اعلام نشده است.',
    en: 'There is no result of this election yet.',
  },
});
