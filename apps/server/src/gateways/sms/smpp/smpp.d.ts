/** What this product uses of the npm package `smpp` 0.5.1, which brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer } from 'node:net';

  interface MessageField {
    /** Elements of the user data header: identifier, length, data. */
    readonly udh?: readonly Buffer[];
    readonly message: string | Buffer;
  }

  interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly system_id?: string;
    readonly password?: string;
    readonly source_addr?: string;
    readonly destination_addr?: string;
    readonly esm_class?: number;
    readonly data_coding?: number;
    readonly registered_delivery?: number;
    readonly short_message?: MessageField;
    readonly message_payload?: MessageField;
    readonly message_id?: string;
    readonly receipted_message_id?: string;
    readonly message_state?: number;
    readonly sar_msg_ref_num?: number;
    readonly sar_total_segments?: number;
    readonly sar_segment_seqnum?: number;
    response(options?: Record<string, unknown>): Pdu;
  }

  type Answer = (pdu: Pdu) => void;

  class Session extends EventEmitter {
    send(pdu: Pdu): boolean;
    bind_transceiver(options: Record<string, unknown>, answered: Answer): boolean;
    submit_sm(options: Record<string, unknown>, answered: Answer): boolean;
    deliver_sm(options: Record<string, unknown>, answered: Answer): boolean;
    enquire_link(options: Record<string, unknown>, answered: Answer): boolean;
    unbind(options: Record<string, unknown>, answered: Answer): boolean;
    close(closed?: () => void): void;
    destroy(closed?: () => void): void;
  }

  interface Coder {
    match(text: string): boolean;
    encode(text: string): Buffer;
    decode(bytes: Buffer): string;
  }

  interface Smpp {
    connect(options: { host: string; port: number; tls: boolean }): Session;
    createServer(onSession: (session: Session) => void): NetServer;
    readonly encodings: { readonly ASCII: Coder; readonly UCS2: Coder };
  }

  const smpp: Smpp;
  export default smpp;
  export type { Pdu, Session };
}
