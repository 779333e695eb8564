import spoken from '../../apps/server/src/voters/captcha/spoken-digits.json' with { type: 'json' };

const HEAD = 44;
/** How far a spoken sample is from the one that was recorded, at most. */
const NOISE = 4;
const clips = spoken.clips.map((clip) => Buffer.from(clip, 'base64'));

const isAt = (samples: Buffer, clip: Buffer, from: number): boolean =>
  from + clip.length <= samples.length &&
  clip.every((sample, at) => Math.abs(samples[from + at]! - sample) <= NOISE);

/** What somebody hears in the captcha's WAV file, as digits. */
export function hearDigits(wav: Buffer): string {
  const samples = wav.subarray(HEAD);
  let heard = '';
  for (let at = 0; at < samples.length; at++) {
    const digit = clips.findIndex((clip) => isAt(samples, clip, at));
    if (digit < 0) continue;
    heard += String(digit);
    at += clips[digit]!.length - 1;
  }
  return heard;
}
