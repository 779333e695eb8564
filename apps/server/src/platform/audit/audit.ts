import type { TenantTx } from '../database/index.ts';

/** Who did it. `id` is an id of ours, never a name or number of a person. */
export interface Actor {
  readonly kind: 'organizer' | 'voter' | 'trustee' | 'system';
  readonly id: string | null;
}

/** One line of an operator's audit trail. */
export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: Actor;
  /** What was done, as `election.opened`. */
  readonly act: string;
  /** What it was done to, as `election:42…`. */
  readonly subject: string;
  /** Further facts, without personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a line to the audit trail of `operatorId`, in the transaction of what it tells of. It can never be changed. */
export async function audit(tx: TenantTx, operatorId: string, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('auditEvent')
    .values({
      operatorId,
      at: new Date(entry.at),
      actorKind: entry.actor.kind,
      actorId: entry.actor.id,
      act: entry.act,
      subject: entry.subject,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
