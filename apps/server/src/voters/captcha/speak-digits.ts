import spoken from './spoken-digits.json' with { type: 'json' };
import type { Random } from '../../platform/index.ts';

const RATE = 11_025;
const SILENCE = 128;
const clips = spoken.clips.map((clip) => Buffer.from(clip, 'base64'));

const pause = (random: Random): Buffer =>
  Buffer.alloc(Math.round(RATE * (0.35 + random.integer(30) / 100)), SILENCE);

/** A little noise under the voice, so that two recordings of one digit are never the same bytes. */
function roughen(samples: Buffer, random: Random): Buffer {
  const noise = random.bytes(samples.length);
  return samples.map((sample, at) => Math.min(255, Math.max(0, sample + (noise[at]! % 9) - 4))) as Buffer;
}

function wav(samples: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // PCM
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Speaks digits in Persian, with pauses: a WAV file, 8 bits at 11,025 Hz. */
export function speakDigits(digits: string, random: Random): Buffer {
  const parts = [...digits].flatMap((digit) => [pause(random), clips[Number(digit)]!]);
  return wav(roughen(Buffer.concat([...parts, pause(random)]), random));
}
