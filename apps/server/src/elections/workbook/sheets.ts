import { RULE_NAMES } from './rule-names.ts';

/** One column of a sheet, or one line of the first sheet: what it fills and how people may call it. */
export interface Field {
  readonly key: string;
  /** The first Persian name stands in the template. */
  readonly names: readonly string[];
  readonly example: string | number;
}

const field = (key: string, example: string | number, ...names: string[]): Field => ({ key, names, example });

/** The sheets of the workbook: their names in both languages, and their fields. */
export const SHEETS = {
  election: {
    names: ['انتخابات', 'election'],
    fields: [
      field('titleFa', 'انتخابات هیئت مدیره', 'عنوان', 'title', 'title fa'),
      field('titleEn', 'Board election', 'عنوان انگلیسی', 'title en'),
      field('opens', '1405/10/20 08:00', 'آغاز', 'شروع', 'opens', 'start'),
      field('closes', '1405/10/20 18:00', 'پایان', 'closes', 'end'),
      field('supportPhone', '021-00000000', 'تلفن پشتیبانی', 'support phone'),
      field('confirmation', 'پیامک رأی‌دهنده', 'روش تأیید', 'confirmation'),
      field('randomOrder', 'بله', 'ترتیب تصادفی نامزدها', 'random order'),
      field('revoting', 'خیر', 'امکان رأی دوباره', 'voting again'),
      field('registrar', 'خیر', 'رمز رأی از مرجع جدا', 'codes by a registrar'),
      field('sessionMinutes', 20, 'مهلت رأی (دقیقه)', 'session minutes'),
    ],
  },
  offices: {
    names: ['سمت‌ها', 'offices'],
    fields: [
      field('id', 'board', 'شناسه', 'id'),
      field('titleFa', 'هیئت مدیره', 'عنوان', 'title', 'title fa'),
      field('titleEn', 'Board of directors', 'عنوان انگلیسی', 'title en'),
      field('seats', 7, 'تعداد اصلی', 'seats'),
      field('alternates', 2, 'تعداد علی‌البدل', 'alternates'),
      field('min', 0, 'حداقل انتخاب', 'min'),
      field('max', 7, 'حداکثر انتخاب', 'max'),
      field('rule', RULE_NAMES.plurality[0]!, 'قاعده', 'rule'),
      field('perOption', 1, 'رأی به هر نامزد', 'votes per candidate'),
    ],
  },
  candidates: {
    names: ['نامزدها', 'candidates'],
    fields: [
      field('office', 'board', 'شناسه سمت', 'office'),
      field('number', 1, 'شماره', 'number'),
      field('nameFa', 'نامزد نمونه', 'نام', 'name', 'name fa'),
      field('nameEn', 'Sample Candidate', 'نام انگلیسی', 'name en'),
      field('about', '', 'درباره', 'about'),
    ],
  },
  roll: {
    names: ['رأی‌دهندگان', 'roll'],
    fields: [
      field('licence', '0000000001', 'شماره پروانه', 'licence'),
      field('nationalId', '0000000000', 'کد ملی', 'national id'),
      field('name', 'رأی‌دهندهٔ نمونه', 'نام و نام خانوادگی', 'name'),
      field('mobile', '09120000000', 'موبایل', 'mobile'),
      field('weight', '1', 'سهم', 'weight'),
    ],
  },
} as const satisfies Record<string, { names: readonly string[]; fields: readonly Field[] }>;

export type SheetName = keyof typeof SHEETS;
