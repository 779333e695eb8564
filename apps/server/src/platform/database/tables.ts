import type { Generated } from 'kysely';

/**
 * Every table the server knows, by name. Each domain adds its own by declaration merging:
 *
 *     declare module '../platform/database/tables.ts' {
 *       interface Tables { voter: VoterTable }
 *     }
 *
 * Columns are written in camelCase; in SQL they are snake_case.
 */
export interface Tables {
  auditEvent: AuditEventTable;
  keyCanary: KeyCanaryTable;
  rateWindow: RateWindowTable;
  session: SessionTable;
}

interface AuditEventTable {
  operatorId: string;
  id: Generated<bigint>;
  at: Date;
  actorKind: string;
  actorId: string | null;
  act: string;
  subject: string;
  details: unknown;
}

interface KeyCanaryTable {
  single: boolean;
  sealed: Uint8Array;
}

interface RateWindowTable {
  key: Uint8Array;
  startedAt: Date;
  endsAt: Date;
  count: number;
}

interface SessionTable {
  id: string;
  tokenHash: Uint8Array;
  kind: string;
  operatorId: string;
  subjectId: string;
  scopeId: string | null;
  ip: string | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
}
