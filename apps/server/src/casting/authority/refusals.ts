import { defineRefusals } from '../../platform/index.ts';

/** What is refused about the keys of an authority. */
export const refused = defineRefusals({
  'keys-not-needed': {
    status: 409,
    fa: 'در این انتخابات رمزها را خود سامانه می‌سازد و فایل کلیدی لازم نیست.',
    en: 'In this election the platform makes the credentials, so no file of keys is needed.',
  },
  'keys-sealed': {
    status: 409,
    fa: 'انتخابات مهر و موم شده است و کلیدها دیگر عوض نمی‌شود.',
    en: 'The election is sealed, so its keys cannot be changed any more.',
  },
  'keys-file-missing': { status: 422, fa: 'فایلی فرستاده نشد.', en: 'No file was sent.' },
  'keys-invalid': {
    status: 422,
    fa: 'فایل کلیدها ایراد دارد و چیزی از آن پذیرفته نشد.',
    en: 'The file of keys has faults, so nothing of it was taken.',
  },
  'voting-keys-missing': {
    status: 409,
    fa: 'هنوز کلید همهٔ رأی‌دهندگان از مرجع رمزها نیامده است. فایل کلیدها را وارد کنید.',
    en: 'The registrar’s keys of all voters are not here yet. Import the file of keys.',
  },
});
