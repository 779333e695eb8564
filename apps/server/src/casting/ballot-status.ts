import type { BallotStatus } from '@sandoq/contract';
import { toBase64Url } from '@sandoq/kernel';
import { maskMobile, type Mobile } from '@sandoq/persian';
import type { Deps } from '../deps.ts';
import { instantOf } from '../elections/index.ts';
import type { TenantTx } from '../platform/index.ts';
import { readVoter } from '../voters/index.ts';
import { openCode } from './confirmation-code.ts';
import type { PreparedBallot } from './store.ts';

/** How a ballot is confirmed in an election. */
type Mode = 'inbound' | 'code';

/** A prepared ballot as its voter's page shows it: what to do to cast it. `mobile` is the voter's. */
export function preparedView(deps: Deps, mode: Mode, mobile: Mobile, ballot: PreparedBallot): BallotStatus {
  const maskedMobile = maskMobile(mobile);
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

/** {@link preparedView} for a voter whose mobile is read first. */
export async function preparedStatus(
  tx: TenantTx,
  deps: Deps,
  mode: Mode,
  voterId: string,
  ballot: PreparedBallot,
): Promise<BallotStatus> {
  const voter = await readVoter(tx, voterId);
  if (voter === undefined) throw new Error('a prepared ballot without its voter');
  return preparedView(deps, mode, voter.mobile, ballot);
}
