import { setLanguage, useLanguage } from '../app/language.ts';
import { uiMessages } from './messages.ts';

/** Changes between Persian and English; says the name of the other language in that language. */
export function LanguageSwitch() {
  const t = uiMessages.useMessages();
  const other = useLanguage() === 'fa' ? 'en' : 'fa';
  return (
    <button
      type="button"
      lang={other}
      className="min-h-11 cursor-pointer rounded-box px-3 text-primary underline underline-offset-4"
      onClick={() => setLanguage(other)}
    >
      {t.otherLanguage}
    </button>
  );
}
