/** Texts of the ballot: the steps, choosing, and the other ways to answer. */
export const ballot = {
  steps: {
    label: 'گام‌های رأی دادن',
    review: 'بازبینی',
    of: (step: string, all: string) => `گام ${step} از ${all}`,
  },
  ballot: {
    title: (office: string) => `انتخاب ${office}`,
    /** Prescribed words: not to be changed. */
    ask: 'لطفاً کاندیدای مورد نظر خود را مطابق شرایط ذیل انتخاب فرمایید',
    limits: (min: string, max: string) => `شما مجاز به انتخاب حداقل ${min} و حداکثر ${max} کاندیدا هستید.`,
    votesLimits: (min: string, max: string, each: string) =>
      `مجموع رأی‌های شما در این بخش حداقل ${min} و حداکثر ${max}، و به هر کاندیدا تا ${each} رأی است.`,
    blank: 'می‌توانید بدون انتخاب پیش بروید (رأی سفید).',
    randomOrder: 'ترتیب نام‌ها برای هر رأی‌دهنده تصادفی است.',
    candidate: (number: string) => `کاندید شماره ${number}`,
    chosen: (count: string) => `${count} مورد انتخاب شده`,
    chosenOf: (count: string, max: string) => `${count} مورد از ${max} انتخاب شده`,
    less: (name: string) => `یک رأی کمتر به ${name}`,
    more: (name: string) => `یک رأی بیشتر به ${name}`,
    votes: (count: string) => `${count} رأی`,
    tooMany: (given: string, max: string, over: string) =>
      `${given} مورد انتخاب کرده‌اید و حداکثر ${max} مورد مجاز است. برای ادامه ${over} مورد را بردارید.`,
    tooFew: (given: string, min: string) => `${given} مورد انتخاب کرده‌اید و دست‌کم ${min} مورد لازم است.`,
    notBlank: 'در این بخش باید انتخاب کنید؛ رأی سفید مجاز نیست.',
    bar: 'انتخاب‌ها و دکمهٔ ادامه',
    next: 'ادامه',
    toReview: 'تایید و بازبینی',
    back: 'بازگشت',
    loading: 'برگهٔ رأی در راه است…',
  },
  /** The ways to answer besides choosing: numbers arrive written in the digits of the language. */
  kinds: {
    ranking: {
      ask: 'نامزدها را به ترتیبی که می‌پسندید انتخاب کنید: نخست آن را که از همه بهتر می‌دانید.',
      limits: (ranks: string) =>
        `تا ${ranks} نامزد را می‌توانید به ترتیب انتخاب کنید. لازم نیست به همه اولویت بدهید.`,
      how: 'دکمهٔ زیر نام نامزد را بزنید. با «بالاتر» و «پایین‌تر» ترتیب را عوض کنید. می‌توانید بدون انتخاب پیش بروید (رأی سفید).',
      given: (given: string, ranks: string) => `${given} اولویت از ${ranks} داده شده`,
      rank: (rank: string) => `اولویت ${rank}`,
      add: (rank: string) => `انتخاب برای اولویت ${rank}`,
      allGiven: 'همهٔ اولویت‌ها داده شده',
      remove: 'برداشتن',
      up: 'بالاتر',
      down: 'پایین‌تر',
      yours: 'ترتیب شما',
      none: 'هنوز کسی را انتخاب نکرده‌اید.',
      now: (name: string, rank: string) => `${name}: اولویت ${rank}`,
      removed: (name: string) => `${name} از ترتیب شما برداشته شد.`,
      full: (ranks: string) => `هر ${ranks} اولویت داده شده است. برای جا باز کردن، یکی را بردارید.`,
    },
    score: {
      ask: (most: string) => `به هر نامزد از ۰ تا ${most} امتیاز بدهید؛ ${most} بهترین امتیاز است.`,
      limits: 'به هر چند نامزد که بخواهید می‌توانید امتیاز بدهید، حتی امتیاز برابر.',
      how: '«بدون امتیاز» یعنی صفر. می‌توانید بدون امتیاز دادن پیش بروید (رأی سفید).',
      given: (given: string, all: string) => `${given} نامزد از ${all} امتیاز گرفته`,
      given1: (score: string, most: string) => `${score} از ${most}`,
      of: (name: string) => `امتیاز ${name}`,
      none: 'بدون امتیاز',
      less: (label: string) => `${label}: یکی کمتر`,
      more: (label: string) => `${label}: یکی بیشتر`,
      field: (label: string, most: string) => `${label}، از ۰ تا ${most}`,
    },
    text: {
      ask: 'نظر یا پیشنهاد خود را به زبان خودتان بنویسید.',
      limits: (letters: string) => `تا حدود ${letters} حرف جا هست.`,
      how: 'اگر نمی‌خواهید چیزی بنویسید، خالی بگذارید و پیش بروید (رأی سفید).',
      public:
        'متن‌ها پس از درهم‌ریختن، بدون نام، برای همه منتشر می‌شوند. نام، شماره یا نشانه‌ای که شما را بشناساند ننویسید.',
      left: (letters: string) => `حدود ${letters} حرف دیگر جا هست.`,
      over: 'متن از اندازه بلندتر است.',
      tooLong: (over: string) => `متن حدود ${over} حرف از اندازه بلندتر است. آن را کوتاه کنید.`,
      forbiddenSigns: 'در متن نشانه‌ای هست که نمی‌توان فرستاد. آن را پاک کنید و دوباره بنویسید.',
    },
    motion: {
      ask: 'نظر خود را دربارهٔ این موضوع انتخاب کنید.',
      limits: 'تنها یکی از سه گزینه را می‌توانید انتخاب کنید.',
      none: 'هنوز گزینه‌ای انتخاب نشده',
      given: 'یک گزینه انتخاب شده',
      clear: 'برداشتن انتخاب',
    },
    cumulative: {
      given: (given: string, most: string, left: string) =>
        `${given} رأی از ${most} داده شده؛ ${left} رأی مانده`,
    },
    blank: {
      ranking: 'به هیچ‌کس اولویت نداده‌اید: رأی شما در این بخش سفید است.',
      score: 'به هیچ‌کس امتیاز نداده‌اید: رأی شما در این بخش سفید است.',
      text: 'چیزی ننوشته‌اید: رأی شما در این بخش سفید است.',
      choice: 'هیچ گزینه‌ای انتخاب نشده است: رأی شما در این بخش سفید است.',
    },
  },
};
