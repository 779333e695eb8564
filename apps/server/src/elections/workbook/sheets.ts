/** One column of a sheet, or one line of the first sheet: what it fills and how people may call it. */
export interface Field {
  readonly key: string;
  /** The first Persian name stands in the template. */
  readonly names: readonly string[];
}

const field = (key: string, ...names: string[]): Field => ({ key, names });

/** The sheets of the workbook: their names in both languages, and their fields. */
export const SHEETS = {
  election: {
    names: ['انتخابات', 'election'],
    fields: [
      field('titleFa', 'عنوان', 'title', 'title fa'),
      field('titleEn', 'عنوان انگلیسی', 'title en'),
      field('opens', 'آغاز', 'شروع', 'opens', 'start'),
      field('closes', 'پایان', 'closes', 'end'),
      field('supportPhone', 'تلفن پشتیبانی', 'support phone'),
      field('confirmation', 'روش تأیید', 'confirmation'),
      field('randomOrder', 'ترتیب تصادفی نامزدها', 'random order'),
      field('revoting', 'امکان رأی دوباره', 'voting again'),
      field('registrar', 'رمز رأی از مرجع جدا', 'codes by a registrar'),
      field('sessionMinutes', 'مهلت رأی (دقیقه)', 'session minutes'),
    ],
  },
  offices: {
    names: ['سمت‌ها', 'offices'],
    fields: [
      field('id', 'شناسه', 'id'),
      field('titleFa', 'عنوان', 'title', 'title fa'),
      field('titleEn', 'عنوان انگلیسی', 'title en'),
      field('kind', 'نوع', 'نوع رأی', 'kind'),
      field('seats', 'تعداد اصلی', 'seats'),
      field('alternates', 'تعداد علی‌البدل', 'alternates'),
      field('min', 'حداقل انتخاب', 'min'),
      field('max', 'حداکثر انتخاب', 'max'),
      field('rule', 'قاعده', 'rule'),
      field('perOption', 'رأی به هر نامزد', 'votes per candidate'),
      field('ranks', 'تعداد اولویت‌ها', 'ranks', 'preferences'),
      field('maxScore', 'بیشترین امتیاز', 'max score', 'highest score'),
      field('letters', 'طول متن (حرف)', 'طول متن', 'letters', 'text length'),
      field('threshold', 'حد نصاب', 'threshold'),
      field('base', 'مبنای نصاب', 'threshold of'),
    ],
  },
  candidates: {
    names: ['نامزدها', 'candidates'],
    fields: [
      field('office', 'شناسه سمت', 'office'),
      field('number', 'شماره', 'number'),
      field('nameFa', 'نام', 'name', 'name fa'),
      field('nameEn', 'نام انگلیسی', 'name en'),
      field('about', 'درباره', 'about'),
    ],
  },
  roll: {
    names: ['رأی‌دهندگان', 'roll'],
    fields: [
      field('licence', 'شماره پروانه', 'licence'),
      field('nationalId', 'کد ملی', 'national id'),
      field('name', 'نام و نام خانوادگی', 'name'),
      field('mobile', 'موبایل', 'mobile'),
      field('weight', 'سهم', 'weight'),
    ],
  },
  trustees: {
    names: ['امین‌ها', 'trustees'],
    fields: [
      field('nameFa', 'نام', 'نام و نام خانوادگی', 'name', 'name fa'),
      field('nameEn', 'نام انگلیسی', 'name en'),
      field('mobile', 'موبایل', 'تلفن همراه', 'mobile'),
      field('needed', 'تعداد لازم', 'needed', 'number needed'),
    ],
  },
} as const satisfies Record<string, { names: readonly string[]; fields: readonly Field[] }>;

export type SheetName = keyof typeof SHEETS;
