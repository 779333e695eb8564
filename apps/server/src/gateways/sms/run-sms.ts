import { eraseSmsTexts } from './erase-texts.ts';
import { receiveInbound } from './receive-inbound.ts';
import { receiveReport } from './receive-report.ts';
import { sendAllSmsJob, sendSmsJob } from './send-sms.ts';
import { sweepMessages } from './sweep-messages.ts';
import type { SmsDeps } from './sms-service.ts';

/** The jobs of the outbox. */
export const smsJobs = [sendSmsJob, sendAllSmsJob, eraseSmsTexts, sweepMessages];

/** Opens the gateway for what comes in; `stop` closes it. */
export async function startSms(deps: SmsDeps): Promise<{ stop(): Promise<void> }> {
  const { gateway } = deps.sms;
  const keep = async (work: Promise<void>, what: string): Promise<void> => {
    try {
      await work;
    } catch (error) {
      deps.log.error(
        { err: error, gateway: gateway.name },
        `${what} was not kept and will be delivered again`,
      );
      throw error;
    }
  };
  gateway.start({
    delivery: (report) => keep(receiveReport(deps, report), 'a delivery report'),
    inbound: (part) => keep(receiveInbound(deps, part), 'an inbound text'),
  });
  return { stop: () => gateway.stop() };
}
