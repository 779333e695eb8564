import { useAsk } from '../app/api.ts';
import { ContestResult } from '../public/contest-result.tsx';
import { Card, Notice, Waiting } from '../ui/index.ts';
import { organizerMessages } from './messages.ts';
import { Trouble } from './trouble.tsx';

interface ResultPreviewProps {
  readonly election: string;
  readonly published: boolean;
}

/** What the count gave, for the organiser also before it is published. */
export function ResultPreview({ election, published }: ResultPreviewProps) {
  const t = organizerMessages.useMessages();
  const asked = useAsk('readResult', { params: { election } });
  return (
    <Card title={t.resultPreview}>
      {!published && (
        <Notice kind="info">
          <p>{t.resultPreviewNote}</p>
        </Notice>
      )}
      {asked.isPending && <Waiting />}
      {asked.error && <Trouble failure={asked.error.failure} />}
      {asked.data?.contests.map((contest) => (
        <ContestResult
          key={contest.id}
          contest={contest}
          votes={asked.data.turnout.votedWeight}
          weighted={asked.data.weighted}
        />
      ))}
    </Card>
  );
}
