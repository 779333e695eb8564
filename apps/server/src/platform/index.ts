export { audit, type Actor, type AuditEntry } from './audit/audit.ts';
export { systemClock, type Clock } from './clock.ts';
export * from './database/index.ts';
export { openEventBus, publish, type EventBus, type Subscriber } from './events/event-bus.ts';
export { BATCHES_WAITING, gather, onePer, outcomeOf, tooBusy, type Outcome } from './gathering/index.ts';
export { BODY_LIMIT, createHttp, type App } from './http/app.ts';
export { openEventStream, type EventStream } from './http/event-stream.ts';
export { serve, type Answer, type Call } from './http/operation.ts';
export { toFaults } from './http/problem.ts';
export {
  defineRefusals,
  Refused,
  type Fault,
  type RefusalExtras,
  type Refusals,
  type RefusalText,
} from './http/refusal.ts';
export { defineJob, enqueue, type EnqueueOptions, type Job, type JobRun } from './jobs/job.ts';
export { openJobPool, runDueJobs, startJobRunner, type JobRunner } from './jobs/runner.ts';
export { createLimiter, type Limit, type Limiter, type Taken } from './limits/limiter.ts';
export { checkMasterKeys } from './key-canary.ts';
export { hashLinkToken, makeLinkToken } from './link-token.ts';
export { createLog, logFile, type Log } from './logging.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export type { Platform } from './platform.ts';
export { systemRandom, type Random } from './random.ts';
export { createSealer, type Sealer } from './sealing.ts';
export {
  createSession,
  revokeSessions,
  sweepSessions,
  type NewSession,
  type RevocationReason,
  type Session,
  type SessionKind,
} from './sessions/session.ts';
export { clearSessionCookie, requireSession, setSessionCookie } from './sessions/session-cookie.ts';
export { startWorker } from './threads/start-worker.ts';
export { serveWeb } from './web/serve-web.ts';
