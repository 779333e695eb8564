import { STATUS_CODES } from 'node:http';
import type { Problem } from '@sandoq/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, ResponseSerializationError } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isOutage } from '../database/outage.ts';
import type { Metrics } from '../metrics.ts';
import type { App } from './app.ts';
import { Refused, wordsOf, type Fault } from './refusal.ts';
import { refused } from './refusals.ts';

/** A refusal as RFC 9457 puts it on the wire, with its words in both languages. */
export function toProblem(refusal: Refused): Problem {
  const { status } = refusal.text;
  const { faults, retryAfterSeconds } = refusal.extras;
  return {
    type: `/problems/${refusal.code}`,
    title: STATUS_CODES[status] ?? 'Refused',
    status,
    code: refusal.code,
    detail: wordsOf(refusal),
    ...(Object.keys(refusal.params).length > 0 && { params: { ...refusal.params } }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(faults !== undefined && { faults: faults.map((fault) => ({ ...fault })) }),
  };
}

type Issue = z.core.$ZodIssue;
const inPersian = z.locales.fa().localeError;
const inEnglish = z.locales.en().localeError;

const saidBy = (localise: (issue: z.core.$ZodRawIssue) => unknown, issue: Issue): string => {
  const said = localise(issue as z.core.$ZodRawIssue);
  if (typeof said === 'string') return said;
  return said !== null && typeof said === 'object' && 'message' in said
    ? String(said.message)
    : issue.message;
};

/** What a zod schema found wrong, as faults with Persian and English words. `part` is body, querystring or params. */
export function toFaults(part: string, issues: readonly Issue[]): Fault[] {
  return issues.map((issue) => ({
    where: [part, ...issue.path.map(String)].join('.'),
    code: issue.code,
    detail: { fa: saidBy(inPersian, issue), en: saidBy(inEnglish, issue) },
  }));
}

function fromFramework(error: FastifyError): Refused {
  if (error.statusCode === 404) return refused('not-found');
  if (error.statusCode === 413) return refused('body-too-large');
  if (error.statusCode === 415) return refused('media-type-unknown');
  return error.code.startsWith('FST_ERR_CTP') ? refused('body-unreadable') : refused('request-refused');
}

function toRefused(error: unknown, request: FastifyRequest): Refused {
  if (error instanceof Refused) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(
      ({ keyword, instancePath, params, message }) =>
        ({ ...params, code: keyword, path: instancePath.split('/').filter(Boolean), message }) as Issue,
    );
    return refused('input-invalid', {}, { faults: toFaults(error.validationContext ?? 'body', issues) });
  }
  if (error instanceof Error && 'statusCode' in error && 'code' in error && Number(error.statusCode) < 500) {
    return fromFramework(error as FastifyError);
  }
  if (isOutage(error)) {
    request.log.warn({ err: error }, 'database unreachable');
    return refused('unavailable', {}, { retryAfterSeconds: 2 });
  }
  const cause = error instanceof ResponseSerializationError ? error.cause : error;
  request.log.error({ err: cause }, 'fault');
  return refused('fault', { reference: request.id });
}

/** Sends a refusal as application/problem+json. */
export function sendProblem(reply: FastifyReply, refusal: Refused): FastifyReply {
  const { retryAfterSeconds } = refusal.extras;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
  // A serializer of the route's own answer must not see the problem.
  return reply
    .code(refusal.text.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(toProblem(refusal));
}

/** Makes this the one place where what was thrown becomes an answer. */
export function addProblems(app: App, metrics: Metrics): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = toRefused(error, request);
    metrics.refusals.inc({ code: refusal.code });
    return sendProblem(reply, refusal);
  });
}
