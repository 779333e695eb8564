import { defineRefusals } from '../platform/index.ts';

/** What the organiser's view refuses. */
export const refused = defineRefusals({
  'election-not-yours': {
    status: 404,
    fa: 'انتخاباتی با این نشانی در سازمان شما نیست. از فهرست انتخابات خود آغاز کنید.',
    en: 'Your organisation has no election at this address. Start from the list of your elections.',
  },
  'voter-unknown': {
    status: 404,
    fa: 'این شخص در فهرست رأی‌دهندگان این انتخابات نیست. صفحه را تازه کنید و دوباره نگاه کنید.',
    en: 'This person is not on the roll of this election. Reload the page and look again.',
  },
  'invitation-too-early': {
    status: 409,
    fa: 'پیش از مهر و موم کردن انتخابات نمی‌توان دعوت فرستاد. نخست انتخابات را مهر و موم کنید.',
    en: 'Invitations cannot go out before the election is sealed. Seal it first.',
  },
  'invitation-too-late': {
    status: 409,
    fa: 'رأی‌گیری به پایان رسیده است و دعوت تازه‌ای فرستاده نمی‌شود.',
    en: 'Voting is over; no more invitations are sent.',
  },
});
