import type { Input } from '@sandoq/contract/client';
import { toAsciiDigits } from '@sandoq/persian';
import { useEffect, useRef, useState } from 'react';
import { useTell } from '../app/api.ts';
import { Button, Field, ProblemNotice } from '../ui/index.ts';
import { voterMessages } from './messages.ts';
import { solveWork } from './solve-work.ts';

/** The proof that the form was not sent by a machine, in either of its two ways. */
export type CaptchaAnswer = Input<'requestLoginCode'>['body']['captcha'];

interface CaptchaProps {
  readonly election: string;
  readonly onAnswer: (answer: CaptchaAnswer | null) => void;
  readonly error: string | null;
}

/** Picture of six digits, spoken on request, or a computation by the device instead of a puzzle. */
export function Captcha({ election, onAnswer, error }: CaptchaProps) {
  const t = voterMessages.useMessages();
  const { mutate, data: captcha, error: failed } = useTell('newCaptcha', { persist: true });
  const [answer, setAnswer] = useState('');
  const [work, setWork] = useState<'none' | 'working' | 'worked' | 'failed'>('none');
  const audio = useRef<HTMLAudioElement>(null);
  const renew = () => mutate({ params: { election }, body: {} });
  useEffect(() => mutate({ params: { election }, body: {} }), [mutate, election]);

  const type = (typed: string) => {
    setAnswer(typed);
    const digits = toAsciiDigits(typed).trim();
    const whole = captcha !== undefined && /^\d{6}$/.test(digits);
    onAnswer(whole ? { kind: 'picture', id: captcha.id, answer: digits } : null);
  };
  const solve = async () => {
    if (captcha === undefined) return;
    setWork('working');
    const payload = await solveWork(captcha.work).catch(() => null);
    setWork(payload === null ? 'failed' : 'worked');
    onAnswer(payload === null ? null : { kind: 'work', payload });
  };

  return (
    <fieldset className="my-5 rounded-box border border-hairline bg-card px-4 pb-4">
      <legend className="px-1 text-muted">{t.login.captchaLegend}</legend>
      {failed !== null && <ProblemNotice failure={failed.failure} />}
      {work === 'none' || work === 'failed' ? (
        <>
          <div className="flex min-h-24 flex-wrap items-center gap-2">
            {captcha === undefined ? (
              <output>{t.login.captchaLoading}</output>
            ) : (
              <img
                src={captcha.image}
                alt={t.login.captchaImage}
                width={250}
                height={90}
                className="rounded-box border border-line bg-[#fff]"
              />
            )}
            <Button
              kind="quiet"
              onClick={() => {
                type('');
                renew();
              }}
            >
              {t.login.captchaNew}
            </Button>
            <Button kind="quiet" onClick={() => void audio.current?.play()}>
              {t.login.captchaHear}
            </Button>
          </div>
          {captcha !== undefined && (
            // oxlint-disable-next-line jsx-a11y/media-has-caption -- its text is the very thing the listener has to write down
            <audio ref={audio} src={captcha.audio} preload="none" />
          )}
          <Field
            id="captcha"
            label={t.login.captcha}
            digits
            autoComplete="off"
            maxLength={8}
            value={answer}
            onChange={type}
            error={error}
          />
          {work === 'failed' && <p className="font-semibold">{t.login.captchaWorkFailed}</p>}
          <Button kind="secondary" wide onClick={() => void solve()}>
            {t.login.captchaWork}
          </Button>
        </>
      ) : (
        <output id="captcha" tabIndex={-1} className="flex min-h-20 items-center gap-3 font-semibold">
          {work === 'working' && <span className="spinner" aria-hidden="true" />}
          {work === 'working' ? t.login.captchaWorking : `✓ ${t.login.captchaWorked}`}
        </output>
      )}
    </fieldset>
  );
}
