import type { Pdu } from 'smpp';
import { parseMobile } from '@sandoq/persian';
import type { DeliveryReport, InboundPart } from '../sms-gateway.ts';

/** What a `deliver_sm` brought: a delivery report, a text from a phone, or nothing of interest (such as "on its way"). */
export type Delivered =
  | { readonly kind: 'report'; readonly report: DeliveryReport }
  | { readonly kind: 'text'; readonly part: InboundPart }
  | { readonly kind: 'nothing' };

const RECEIPT_BITS = 0x3c;
const RECEIPT = 0x04;
const DELIVERED = 2;
const FAILED = new Set([3, 4, 5, 8]);
const FAILED_WORDS = new Set(['EXPIRED', 'DELETED', 'UNDELIV', 'REJECTD']);

/** Providers write one id in either case; ours is compared in lower case. */
export const normalizeProviderId = (id: string): string => id.trim().toLowerCase();

function textOf(pdu: Pdu): string {
  const short = pdu.short_message?.message ?? '';
  const message = short.length > 0 ? short : (pdu.message_payload?.message ?? '');
  return typeof message === 'string' ? message : message.toString('latin1');
}

function statusOf(state: number | undefined, word: string | undefined): 'delivered' | 'failed' | undefined {
  if (state === DELIVERED || word === 'DELIVRD') return 'delivered';
  if ((state !== undefined && FAILED.has(state)) || (word !== undefined && FAILED_WORDS.has(word)))
    return 'failed';
  return undefined;
}

function readReceipt(pdu: Pdu): Delivered {
  const text = textOf(pdu);
  const id = pdu.receipted_message_id ?? /\bid:(\S+)/i.exec(text)?.[1];
  const status = statusOf(pdu.message_state, /\bstat:(\w+)/i.exec(text)?.[1]?.toUpperCase());
  if (id === undefined || status === undefined) return { kind: 'nothing' };
  return { kind: 'report', report: { providerId: normalizeProviderId(id.replace(/\0+$/, '')), status } };
}

function partOf(pdu: Pdu): InboundPart['part'] {
  const { sar_msg_ref_num: reference, sar_total_segments: total, sar_segment_seqnum: sequence } = pdu;
  if (reference !== undefined && total !== undefined && sequence !== undefined)
    return { reference, total, sequence };
  for (const element of pdu.short_message?.udh ?? []) {
    const at =
      element[0] === 0x00 && element.length === 5 ? 2 : element[0] === 0x08 && element.length === 6 ? 3 : 0;
    if (at > 0) {
      const reference16 = at === 2 ? element[2]! : element.readUInt16BE(2);
      return { reference: reference16, total: element[at + 1]!, sequence: element[at + 2]! };
    }
  }
  return null;
}

/**
 * Reads a `deliver_sm` of SMPP 3.4: delivery receipts by their TLVs or by the text of appendix B, texts whole or in
 * parts (user data header or SAR TLVs).
 * @param freshId the id of a text to which the provider gave none
 */
export function readDeliver(pdu: Pdu, freshId: () => string): Delivered {
  if (((pdu.esm_class ?? 0) & RECEIPT_BITS) === RECEIPT) return readReceipt(pdu);
  const from = parseMobile(pdu.source_addr ?? '');
  if (!from.ok) return { kind: 'nothing' };
  const part = partOf(pdu);
  const whole = part === null || part.total <= 1;
  if (part !== null && !whole && (part.sequence < 1 || part.sequence > part.total))
    return { kind: 'nothing' };
  return {
    kind: 'text',
    part: {
      providerId: normalizeProviderId(pdu.receipted_message_id ?? freshId()),
      from: from.value,
      to: pdu.destination_addr ?? '',
      text: textOf(pdu),
      part: whole ? null : part,
    },
  };
}
