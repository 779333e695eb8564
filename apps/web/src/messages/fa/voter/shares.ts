/** Texts where votes are shares. Numbers arrive written in the digits of the language. */
export const shares = {
  shares: {
    landingTitle: 'رأی هر کس به اندازهٔ سهم اوست',
    landing: 'رأی هر کس به تعداد سهم او شمرده می‌شود. تعداد سهم‌هایتان را پس از ورود می‌بینید.',
    yours: (shares: string) => `شما ${shares} سهم دارید؛ رأی شما به اندازهٔ همین سهم شمرده می‌شود.`,
    wrong: 'اگر این تعداد درست نیست، پیش از رأی دادن با پشتیبانی تماس بگیرید:',
    each: (votes: string) => `هر نامزدی که انتخاب کنید ${votes} رأی از شما می‌گیرد.`,
    mark: (votes: string) => `هر علامت شما ${votes} رأی است.`,
    yourMarks: (marks: string, votes: string) =>
      `شما ${marks} علامت دارید، روی هم ${votes} رأی. می‌توانید همه را به یک نفر بدهید یا میان چند نفر پخش کنید.`,
    marksLimits: (min: string, max: string, each: string, votes: string) =>
      `در این بخش حداقل ${min} و حداکثر ${max} علامت می‌گذارید (روی هم تا ${votes} رأی)، و برای هر کاندیدا تا ${each} علامت.`,
    marks: (count: string) => `${count} علامت`,
    marksVotes: (count: string, votes: string) => `${count} علامت، ${votes} رأی`,
    of: (given: string, most: string) => `${given} علامت از ${most}`,
    given: (given: string, most: string) => `${given} علامت از ${most} گذاشته شده`,
    left: (left: string, votes: string) => `${left} علامت مانده (${votes} رأی)`,
    noneLeft: 'علامتی نمانده',
    less: (name: string) => `یک علامت کمتر برای ${name}`,
    more: (name: string) => `یک علامت بیشتر برای ${name}`,
    and: ' و ',
    comma: '، ',
    semicolon: '؛ ',
    ballots: (count: string, sizes: string) =>
      `رأی شما ${count} برگهٔ رمزشده است: ${sizes} سهمی. انتخاب‌های همهٔ برگه‌ها یکی است و همه با هم ثبت می‌شود؛ یک بار تأیید بس است.`,
    whyTitle: 'چرا چند برگه؟',
    why: (shares: string) =>
      `برای پوشیده ماندن رأی شما. در دفتر عمومی، فهرست کلیدهای رأی‌دهندگان سهم هر برگه را دارد و نام کسی را ندارد. اگر ${shares} سهم در یک برگه بود، هر که بداند چه کسی ${shares} سهم دارد، برگهٔ او را می‌شناخت. برگه‌های ۱، ۲، ۵، ۱۰، ۲۰، ۵۰، ۱۰۰ سهمی و مانند آن‌ها را کسان بیشتری دارند.`,
    sealing: (done: string, of: string) =>
      `رأی شما در همین دستگاه در حال رمز شدن است: ${done} از ${of} برگه…`,
    sealed: (count: string) =>
      `رأی شما، در ${count} برگه، در همین دستگاه رمز شد و فقط به همین شکل از آن بیرون می‌رود.`,
    confirmOnce: (count: string) => `با همین یک تأیید، هر ${count} برگهٔ رأی شما با هم ثبت می‌شود.`,
    ballotOf: (shares: string) => `برگهٔ ${shares} سهمی`,
    worth: 'ارزش رأی شما',
    worthIs: (shares: string) => `${shares} سهم`,
    yourBallots: 'برگه‌های رأی شما',
    yourBallotsLead: (count: string) =>
      `رأی شما ${count} برگهٔ رمزشده در دفتر عمومی است. هر برگه کد رهگیری خودش را دارد.`,
    see: 'دیدن در دفتر عمومی',
    replaces: 'به جای',
    qrText: (shares: string) =>
      `با دوربین تلفن دیگری بخوانید تا برگهٔ ${shares} سهمی خود را در دفتر عمومی ببینید. برای برگه‌های دیگر، «دیدن در دفتر عمومی» را کنار هر کدام بزنید.`,
    qrOf: (shares: string) => `نشانی رهگیری برگهٔ ${shares} سهمی به شکل QR`,
    inclusion: (rows: string) =>
      `برگه‌های شما سطرهای ${rows} دفتر عمومی است. رسید، راه رسیدن از هر سطر به مُهر امضاشدهٔ دفتر را دارد؛ اگر یکی از آن‌ها پاک یا عوض شود، این مُهر دیگر جور در نمی‌آید و هر کسی می‌بیند.`,
    checked: (count: string) =>
      `هر ${count} رسید در همین دستگاه بررسی شد: همهٔ برگه‌های شما در دفتر عمومی هست و امضای دفتر درست است.`,
    secrecy:
      'این رسید نشان می‌دهد که رأی داده‌اید، نه اینکه به چه کسی. برگه‌های شما را هم کنار هم نشان می‌دهد، که در دفتر عمومی پیدا نیست: آن را پیش خودتان نگه دارید.',
    ballotsText:
      'این‌ها همان است که در دفتر عمومی نوشته شده است. بی کلید انتخابات، از روی آن‌ها نمی‌توان فهمید به چه کسی رأی داده‌اید.',
  },
};
