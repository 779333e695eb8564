import type { BallotStatus } from '@sandoq/contract';
import { toBase64Url } from '@sandoq/kernel';
import { maskMobile } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { instantOf } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readVoter } from '../voters/index.ts';
import { openCode } from './confirmation-code.ts';
import type { PreparedBallot } from './store.ts';

/** A prepared ballot as its voter's page shows it: what to do to cast it. */
export async function preparedStatus(
  tx: TenantTx,
  deps: Deps,
  mode: 'inbound' | 'code',
  voterId: string,
  ballot: PreparedBallot,
): Promise<BallotStatus> {
  const voter = await readVoter(tx, voterId);
  if (voter === undefined) throw new Error('a prepared ballot without its voter');
  const maskedMobile = maskMobile(voter.mobile);
  const expiresAt = instantOf(ballot.codeExpiresAt.getTime());
  return {
    stage: 'prepared',
    tracker: toBase64Url(ballot.tracker),
    serverTime: instantOf(deps.clock.now()),
    confirmation:
      mode === 'inbound'
        ? {
            mode,
            code: openCode(deps.sealer, ballot),
            line: deps.sms.gateway.line,
            maskedMobile,
            expiresAt,
          }
        : { mode, maskedMobile, expiresAt, resendAt: instantOf(ballot.codeResendAt.getTime()) },
  };
}
