import smpp from 'smpp';

/** One part of a message as it goes over SMPP: the user data header (empty when there is one part only) and the text. */
export interface Segment {
  readonly dataCoding: 0 | 8;
  readonly bytes: Buffer;
  readonly hasHeader: boolean;
}

const GSM7 = {
  dataCoding: 0,
  single: 160,
  part: 153,
  units: (text: string) => smpp.encodings.ASCII.encode(text).length,
} as const;
const UCS2 = { dataCoding: 8, single: 70, part: 67, units: (text: string) => text.length } as const;

/**
 * Cuts a text into the parts it is sent in: GSM 7-bit where its alphabet is enough (160 characters, 153 in each part of
 * a longer text), else UCS-2 (70 and 67). Neither an escaped character nor a surrogate pair is cut in two.
 * @param reference 0…255, the same for all parts of one message (3GPP TS 23.040 §9.2.3.24.1)
 */
export function segmentText(text: string, reference: number): Segment[] {
  const alphabet = smpp.encodings.ASCII.match(text) ? GSM7 : UCS2;
  const encode = (part: string): Buffer =>
    alphabet === GSM7 ? smpp.encodings.ASCII.encode(part) : smpp.encodings.UCS2.encode(part);
  if (alphabet.units(text) <= alphabet.single) {
    return [{ dataCoding: alphabet.dataCoding, bytes: encode(text), hasHeader: false }];
  }
  const parts: string[] = [''];
  let length = 0;
  for (const character of text) {
    const units = alphabet.units(character);
    if (length + units > alphabet.part) {
      parts.push('');
      length = 0;
    }
    parts[parts.length - 1] += character;
    length += units;
  }
  return parts.map((part, at) => ({
    dataCoding: alphabet.dataCoding,
    bytes: Buffer.concat([Buffer.from([5, 0, 3, reference & 0xff, parts.length, at + 1]), encode(part)]),
    hasHeader: true,
  }));
}
