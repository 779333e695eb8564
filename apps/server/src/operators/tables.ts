import type { Text } from '@sandoq/contract';

/** The tables of this domain. */
export interface OperatorTables {
  operator: { id: string; name: Text; createdAt: Date };
  organizerUser: {
    operatorId: string;
    id: string;
    username: string;
    name: string;
    passwordHash: string;
    createdAt: Date;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends OperatorTables {}
}
