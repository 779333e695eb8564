import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Db } from '../database/index.ts';
import type { Log } from '../logging.ts';
import type { Metrics } from '../metrics.ts';
import type { Random } from '../random.ts';
import { addCsrfDefence } from './csrf.ts';
import { addEventStreams } from './event-stream.ts';
import { addHealth } from './health.ts';
import { addOpenApi } from './openapi.ts';
import { addProblems } from './problem.ts';
import { refused } from './refusals.ts';
import { addRequestLog } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** The HTTP application: routes take and give zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse<IncomingMessage>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the HTTP plumbing needs. */
export interface HttpParts {
  readonly db: Db;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly random: Random;
  readonly config: {
    /** Public origin, such as `https://vote.example`. */
    readonly publicUrl: string;
    readonly trustProxy: boolean | string;
    /** Requests a minute from one address before it is told to wait; 0 for no limit. */
    readonly floodPerMinute: number;
    readonly metricsToken: string | undefined;
  };
}

const KIB = 1024;
/** Bytes that a request's body may have, where nothing else is said. */
export const BODY_LIMIT = 2 * KIB * KIB;
const UPLOAD_LIMIT = 32 * KIB * KIB;

/** How long requests may go on when the server stops. */
const LAST_WORD_MS = 3_000;

/** A browser opens connections ahead of its requests; Node counts those as busy and would wait a minute for each. */
function endConnections(app: App): void {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), LAST_WORD_MS).unref();
  });
}

/** Makes the HTTP application with everything that all doors share, before any route of a domain. */
export async function createHttp(parts: HttpParts): Promise<App> {
  const { config, db, log, metrics, random } = parts;
  const https = config.publicUrl.startsWith('https:');
  const app: App = fastify<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger>({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    genReqId: () => random.id(),
    routerOptions: { maxParamLength: 256 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  addProblems(app, metrics);
  addSecurityHeaders(app, https);
  addRequestLog(app);
  addEventStreams(app);
  endConnections(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20 } });
  if (config.floodPerMinute > 0) {
    await app.register(rateLimit, {
      max: config.floodPerMinute,
      timeWindow: 60_000,
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: (_request, context) => {
        const seconds = Math.max(1, Math.ceil(context.ttl / 1000));
        return refused('too-many-requests', { seconds }, { retryAfterSeconds: seconds });
      },
    });
  }
  addCsrfDefence(app, new URL(config.publicUrl).origin);
  addHealth(app, db, metrics, config.metricsToken);
  await addOpenApi(app, config.publicUrl);
  return app;
}
