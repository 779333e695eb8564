import type { ElectionState } from '@sandoq/contract';
import { useState } from 'react';
import { Button, Card } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { RollImport } from './roll-import.tsx';
import { RollTable } from './roll-table.tsx';

interface RollPanelProps {
  readonly election: string;
  readonly state: ElectionState;
  readonly weighted: boolean;
}

/** The roll: its table, and while the election is a draft, its import. */
export function RollPanel({ election, state, weighted }: RollPanelProps) {
  const t = organizerMessages.useMessages();
  const [importing, setImporting] = useState(false);
  return (
    <Card title={t.roll}>
      {state === 'draft' && !importing && (
        <p className="no-print">
          <Button kind="secondary" onClick={() => setImporting(true)}>
            {t.importRoll}
          </Button>
        </p>
      )}
      {importing && <RollImport election={election} />}
      <RollTable election={election} state={state} weighted={weighted} />
    </Card>
  );
}
