import { resolve } from 'node:path';
import { z } from 'zod';
import { parseChains, type ChainSettings } from './gateways/chain/index.ts';
import { parseSmppUrl, type SmppSettings } from './gateways/sms/index.ts';
import { parseWitnesses, type WitnessSettings } from './gateways/witness/index.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const masterKeys = z.string().regex(/^[A-Za-z0-9_-]{43}(,[A-Za-z0-9_-]{43})*$/, {
  error:
    'must be 32 bytes as unpadded base64url (43 characters); several with commas between, the newest first',
});

/** A text that a parser of its own reads; what it throws is told. */
const parsedBy = <T>(parse: (text: string) => T) =>
  z
    .string()
    .optional()
    .transform((value, context) => {
      if (value === undefined) return undefined;
      try {
        return parse(value);
      } catch (error) {
        context.addIssue({
          code: 'custom',
          message: error instanceof Error ? error.message : 'is not right',
        });
        return z.NEVER;
      }
    });

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: httpUrl.optional(),
  SANDOQ_DATA: z.string().min(1).default('data'),
  SANDOQ_POSTGRES_PORT: port.min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SANDOQ_DEMO: flag.default(false),
  SANDOQ_SECRET: masterKeys.optional(),
  SANDOQ_TRUST_PROXY: z.string().default('false'),
  SANDOQ_WEB: z.string().min(1).default('apps/web/dist'),
  SANDOQ_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SANDOQ_LOG_FILE: z.string().min(1).optional(),
  SANDOQ_METRICS_TOKEN: z.string().min(16).optional(),
  SANDOQ_FLOOD_PER_MINUTE: z.coerce.number().int().min(0).default(6_000),
  SANDOQ_SMPP: parsedBy(parseSmppUrl),
  SANDOQ_WITNESSES: parsedBy(parseWitnesses),
  SANDOQ_CHAINS: parsedBy(parseChains),
  SANDOQ_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20),
});

/** The settings of one server process. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address that browsers use, without a slash at the end. Cookies are Secure and HSTS is sent when it is https. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  readonly postgresPort: number | undefined;
  /** Undefined: the product brings its own PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Plays with fictional data and shows the demonstration handsets. */
  readonly demo: boolean;
  /** Master keys as text, the newest first; undefined: one is kept in the data folder. */
  readonly secret: string | undefined;
  /** Whose X-Forwarded-* headers are believed: nobody, everybody, or addresses and networks with commas between. */
  readonly trustProxy: boolean | string;
  /** The built web application. */
  readonly webFolder: string;
  readonly logLevel: string;
  /** Where the log goes; undefined: to standard output. */
  readonly logFile: string | undefined;
  readonly metricsToken: string | undefined;
  readonly floodPerMinute: number;
  readonly poolSize: number;
  /** The SMS provider; undefined: the demonstration's handsets, which only a demonstration may use. */
  readonly smpp: SmppSettings | undefined;
  /** Who cosigns the checkpoints of every record. */
  readonly witnesses: readonly WitnessSettings[];
  /** Where roots of the records are anchored. */
  readonly chains: readonly ChainSettings[];
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws an error whose message names everything that is wrong, one line each.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings are not right:\n${lines.join('\n')}\nSee docs/operations.md.`);
  }
  const read = parsed.data;
  const proxy = read.SANDOQ_TRUST_PROXY;
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    dataFolder: read.SANDOQ_DATA,
    postgresPort: read.SANDOQ_POSTGRES_PORT,
    databaseUrl: read.DATABASE_URL,
    demo: read.SANDOQ_DEMO,
    secret: read.SANDOQ_SECRET,
    trustProxy: proxy === 'true' ? true : proxy === 'false' ? false : proxy,
    webFolder: resolve(read.SANDOQ_WEB),
    logLevel: read.SANDOQ_LOG_LEVEL,
    logFile: read.SANDOQ_LOG_FILE,
    metricsToken: read.SANDOQ_METRICS_TOKEN,
    floodPerMinute: read.SANDOQ_FLOOD_PER_MINUTE,
    poolSize: read.SANDOQ_POOL_SIZE,
    smpp: read.SANDOQ_SMPP,
    witnesses: read.SANDOQ_WITNESSES ?? [],
    chains: read.SANDOQ_CHAINS ?? [],
  };
}
