import type { SmsListener, SmsService } from './gateways/sms/index.ts';
import type { App, Job, Platform } from './platform/index.ts';

/** What a domain is given: the platform and the gateways to the outside world. */
export interface Deps extends Platform {
  readonly sms: SmsService;
}

/** Something that runs as long as the server does, such as a log's sequencer. */
export interface Background {
  stop(): Promise<void>;
}

/** A domain, as the application sees it. */
export interface Domain extends SmsListener<Deps> {
  readonly name: string;
  routes?(app: App, deps: Deps): void | Promise<void>;
  readonly jobs?: readonly Job<Deps>[];
  start?(deps: Deps): Promise<Background>;
  /** Lines told to the person who started the server, such as the logins of a demonstration. */
  greeting?(deps: Deps): Promise<readonly string[]>;
}
