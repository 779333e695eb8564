import type { Mobile } from '@sandoq/persian';

/** What became of a message that was handed to a gateway. */
export type SendOutcome =
  /** Taken over by the provider; one id for each part, by which delivery is reported. */
  | { readonly kind: 'accepted'; readonly providerIds: readonly string[] }
  /** Refused for good (such as a number that does not exist); trying again is useless. */
  | { readonly kind: 'rejected'; readonly reason: string };

/** News about one part of a message that was sent. */
export interface DeliveryReport {
  readonly providerId: string;
  readonly status: 'delivered' | 'failed';
}

/** A text that somebody sent to our line, or one part of it. */
export interface InboundPart {
  /** The provider's id of this part; unique in the gateway. */
  readonly providerId: string;
  readonly from: Mobile;
  readonly to: string;
  readonly text: string;
  /** Which part of a longer text this is; null when it is the whole text. */
  readonly part: { readonly reference: number; readonly total: number; readonly sequence: number } | null;
}

/**
 * Where a gateway brings what comes in. Each resolves when the news is safe in the database; a rejection tells the
 * gateway to have it delivered again.
 */
export interface SmsSink {
  readonly delivery: (report: DeliveryReport) => Promise<void>;
  readonly inbound: (part: InboundPart) => Promise<void>;
}

/** A provider of SMS, or a stand-in for one. */
export interface SmsGateway {
  /** Short and stable: it stands beside the provider's ids in the database. */
  readonly name: string;
  /** The number that voters text to, as it is announced. */
  readonly line: string;
  /**
   * Hands over one message. `id` is ours and the same when it is tried again.
   * @throws when the provider cannot be reached or is too busy: try again later
   */
  send(sms: { readonly id: string; readonly to: Mobile; readonly text: string }): Promise<SendOutcome>;
  start(sink: SmsSink): void;
  stop(): Promise<void>;
}
