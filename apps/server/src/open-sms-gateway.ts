import type { Config } from './config.ts';
import { createHandsetGateway, createSmppGateway, type SmsGateway } from './gateways/sms/index.ts';
import type { Clock, Db, Log } from './platform/index.ts';

/** The line that demonstration phones text to. */
const DEMO_LINE = '10001222001383';

/**
 * The SMS gateway that the settings name.
 * @throws when there is none and this is no demonstration: codes of real voters must not end up on demonstration phones
 */
export function openSmsGateway(parts: { config: Config; db: Db; log: Log; clock: Clock }): SmsGateway {
  const { config, db, log, clock } = parts;
  if (config.smpp !== undefined) {
    return createSmppGateway(config.smpp, (state, status) => {
      if (state === 'bound') log.info({ gateway: 'smpp' }, 'SMS centre: bound');
      else log.warn({ gateway: 'smpp', status }, `SMS centre: ${state}`);
    });
  }
  if (!config.demo) {
    throw new Error(
      'No SMS provider is set, so no voter could sign in. Set SANDOQ_SMPP=smpp://user:password@host:2775?line=…, ' +
        'or SANDOQ_DEMO=1 to try the product with demonstration phones. See docs/operations.md.',
    );
  }
  return createHandsetGateway({ db, clock, line: DEMO_LINE });
}
